"""The reader's marks: nested however they overlap, escaped, and without them the text as it stands."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pandas as pd
from hypothesis import given
from hypothesis import strategies as some

from views.evidence.reader import Entity, Marks, Said, paragraph, paragraphs

TEXT = "Der <Bund> traf A & B.\n\nZweiter Absatz."


def said(start: int, end: int, number: int = 1, **more: object) -> Said:
    given_ = {
        "table": "events",
        "word": "Event",
        "title": "Meeting",
        "href": "/documents?fact=1",
        "fact_id": "f1",
        **more,
    }
    return Said(start, end, number, **given_)  # type: ignore[arg-type]


def unmarked(shown: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r'<sup class="facts">.*?</sup>', "", shown)))


class Nesting(HTMLParser):
    """Fails where an element is closed that is not the innermost one, and where a link holds a link."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_an_entity_within_a_statement_is_a_link_to_its_dossier() -> None:
    entity = Entity(4, 10, "party", "Bund (XA)", "/dossier?of=a&lang=de")
    shown = paragraph(TEXT, 0, 22, Marks([entity], [said(0, 22)]))
    assert (
        '<a class="entity party" title="Bund (XA)" href="/dossier?of=a&amp;lang=de" target="_self">&lt;Bund&gt;</a>'
        in shown
    )
    assert shown.endswith(
        '<sup class="facts"><span class="sign events"><span aria-hidden="true">●</span> Event '
        '<a href="/documents?fact=1" target="_self" title="Meeting" data-fact="f1">1</a></span></sup></p>'
    )


def test_statements_of_one_kind_share_their_word_and_the_open_one_is_told() -> None:
    three = [said(0, 22, 1), said(0, 22, 2, open=True), said(0, 22, 3, word="Event, denied")]
    shown = paragraph(TEXT, 0, 22, Marks(said=three))
    assert len(re.findall("● |● ", re.sub("<[^>]+>", "", shown))) == 2
    assert 'aria-current="true">2</a>' in shown
    assert '<span class="said open">' in shown


def test_of_overlapping_mentions_the_first_and_longest_is_marked() -> None:
    marks = Marks([Entity(0, 3, "place", "short"), Entity(0, 10, "party", "long"), Entity(5, 15, "party", "late")])
    shown = paragraph(TEXT, 0, 22, marks)
    assert 'title="long"' in shown
    assert "short" not in shown
    assert "late" not in shown


def test_a_description_is_told_by_name_without_changing_the_text() -> None:
    shown = paragraph(TEXT, 0, 22, Marks([Entity(0, 10, "party", "Bund", label="Bund <b>")]))
    assert 'data-as="Bund &lt;b&gt;"' in shown
    assert unmarked(shown) == TEXT[:22]


def test_paragraphs_begin_where_the_sentences_say_so_and_not_before_the_body() -> None:
    sentences = pd.DataFrame({"start": [0, 24], "end": [22, 39], "paragraph": [0, 1], "boilerplate": False})
    assert paragraphs(TEXT, sentences, 0) == [(0, 22), (24, 39)]
    assert paragraphs(TEXT, sentences, 24) == [(24, 39)]
    assert paragraphs(TEXT, sentences.head(0), 0) == [(0, 39)]
    assert paragraphs("", sentences.head(0), 0) == []


@given(some.text(alphabet=some.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80), some.data())
def test_marks_nest_and_taken_out_leave_the_text(text: str, data: some.DataObject) -> None:
    def spans() -> list[tuple[int, int]]:
        edge = some.integers(0, len(text))
        pairs = data.draw(some.lists(some.tuples(edge, edge), max_size=5))
        return [(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]

    entities = [Entity(a, b, "party", "N", data.draw(some.sampled_from([None, "/x"])), "L") for a, b in spans()]
    stated = [said(a, b, n) for n, (a, b) in enumerate(spans())]
    start, end = data.draw(some.sampled_from([(0, len(text)), *spans()]))
    shown = paragraph(text, start, end, Marks(entities, stated, spans(), spans()))
    assert unmarked(shown) == text[start:end]
    Nesting().feed(shown)
    assert shown.count("<sup") >= bool([one for one in stated if one.start < end <= one.end])
