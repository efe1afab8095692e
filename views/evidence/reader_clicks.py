"""Marks in a text open the evidence in place: their links alone would load the page anew, and the place be lost.

In: links with the attribute `data-fact`. Out: the code `fact` in the address bar; the open statement in sight when a
link has opened the page. Left out on purpose: any text: none passes through here; and what is not a plain click, which
the browser follows as it does any link.
"""

from __future__ import annotations

import streamlit as st

from views.selection import marks
from views.selection.frame import Frame

_KEY = "reader-clicks"

_JS = """
const begun = new WeakSet();

export default function ({ parentElement, setTriggerValue }) {
  const clicked = (event) => {
    const link = event.target.closest?.("a[data-fact]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setTriggerValue("fact", link.dataset.fact);
  };
  document.addEventListener("click", clicked);
  if (!begun.has(parentElement)) {
    begun.add(parentElement);
    document.querySelector(".reader .said.open")?.scrollIntoView({ block: "center" });
  }
  return () => document.removeEventListener("click", clicked);
}
"""

_component = st.components.v2.component("interparty_reader_clicks", html="<span></span>", js=_JS)


def listen(frame: Frame) -> None:
    """Take the clicks of the marks above."""

    def clicked() -> None:
        if fact_id := st.session_state[_KEY].get("fact"):
            marks.open_fact(str(fact_id))

    _component(key=_KEY, on_fact_change=clicked, height=1)
