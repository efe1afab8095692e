"""Copies are one origin."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.identity import duplicate_groups
from pipeline.model import Document

WORDS = [f"wort{n}" for n in range(400)]
REPORT = " ".join(WORDS[:200])


def grouped(**texts: str) -> dict[str, str]:
    return duplicate_groups(
        Document(document_id=name, source_id=name, path=name, text=text) for name, text in texts.items()
    )


def test_a_copy_with_another_head_and_tail_is_one_origin() -> None:
    copy = f"Titel der Zeitung\r\n{REPORT.upper()} Mehr zum Thema"
    assert grouped(b=REPORT, a=copy, c=" ".join(WORDS[200:])) == {"a": "a", "b": "a", "c": "c"}


def test_front_matter_is_no_part_of_a_text() -> None:
    head = "---\ntitle: Ein ganz anderer Titel mit vielen eigenen Wörtern\n---\n"
    documents = [
        Document(document_id="a", source_id="a", path="a", text="Kurzer Text."),
        Document(document_id="b", source_id="b", path="b", text=head + "Kurzer Text.", body_start=len(head)),
    ]
    assert duplicate_groups(documents) == {"a": "a", "b": "a"}


def test_half_a_text_is_a_text_of_its_own() -> None:
    assert len(set(grouped(a=REPORT, b=" ".join(WORDS[100:300])).values())) == 2


@settings(deadline=None, max_examples=30)
@given(st.permutations(["a", "b", "c", "d"]))
def test_groups_do_not_depend_on_order(order: list[str]) -> None:
    texts = {"a": REPORT, "b": f"{REPORT} b b b b b", "c": f"c c c c c {REPORT}", "d": "Etwas anderes."}
    assert grouped(**{name: texts[name] for name in order}) == {"a": "a", "b": "a", "c": "a", "d": "d"}
