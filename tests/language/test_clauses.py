"""Clauses: main, relative, subordinate, infinitive, bracket; what they hang on."""

from __future__ import annotations

import pytest
from marked_words import cut, shown, words

from pipeline.language.clauses import clauses_of


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Der Verband [TNU] tagte in <Aue>.", ["main: Der Verband TNU tagte in Aue"]),
        # what follows an infinitive may be the main verb's
        (
            "Der Verband [TNU] billigte den Plan, das Amt zu schließen, allerdings nicht.",
            ["main: Der Verband TNU billigte den Plan allerdings nicht", "inf: das Amt zu schließen"],
        ),
        # a relative clause stands inside its main clause
        (
            "Die [TNU], die seit 2003 im Stadtrat sitzt, verlor ihren Chef.",
            ["main: Die TNU verlor ihren Chef", "rel: die seit 2003 im Stadtrat sitzt"],
        ),
        (
            "Der Rat, dem die [TNU] angehört, tagte in <Aue>.",
            ["main: Der Rat tagte in Aue", "rel: dem die TNU angehört"],
        ),
        (
            "Der Pakt, mit dem die [TNU] warb, lief 2011 aus.",
            ["main: Der Pakt lief 2011 aus", "rel: mit dem die TNU warb"],
        ),
        (
            "Die [TNU], deren Chef schwieg, verlor das Amt.",
            ["main: Die TNU verlor das Amt", "rel: deren Chef schwieg"],
        ),
        # … also where it goes on after a conjunction
        (
            "Die Partei, die 2001 entstand, aber 2010 den Sitz verlor, löste sich auf.",
            ["main: Die Partei löste sich auf", "rel: die 2001 entstand", "rel: aber 2010 den Sitz verlor"],
        ),
        # brackets
        (
            "Die [TNU] (gegründet 1963) gewann die Wahl.",
            ["main: Die TNU gewann die Wahl", "bracket: gegründet 1963"],
        ),
        (
            "Die [TNU] gewann die Wahl (in <Aue> lag die [ABW] vorn).",
            ["main: Die TNU gewann die Wahl", "bracket: in Aue lag die ABW vorn"],
        ),
        # infinitives
        (
            "Die [TNU] reiste nach <Aue>, um die [ABW] zu treffen.",
            ["main: Die TNU reiste nach Aue", "inf: um die ABW zu treffen"],
        ),
        (
            "Heute beschloss die [TNU], mit der [ABW] zu verhandeln.",
            ["main: Heute beschloss die TNU", "inf: mit der ABW zu verhandeln"],
        ),
        (
            "Die [TNU] ging ins Amt, ohne die [ABW] einzubeziehen.",
            ["main: Die TNU ging ins Amt", "inf: ohne die ABW einzubeziehen"],
        ),
        # subordinate clauses before and behind
        (
            "Wenn die [TNU] verliert, tritt der Kanzler zurück.",
            ["sub: Wenn die TNU verliert", "main: tritt der Kanzler zurück"],
        ),
        (
            "Der Kanzler tritt zurück, weil die [TNU] verlor.",
            ["main: Der Kanzler tritt zurück", "sub: weil die TNU verlor"],
        ),
        (
            "Nachdem die [TNU] das Bündnis verlassen hatte, gab es Neuwahlen.",
            ["sub: Nachdem die TNU das Bündnis verlassen hatte", "main: gab es Neuwahlen"],
        ),
        (
            "Wie die [TNU] mitteilte, wird es keine Koalition geben.",
            ["sub: Wie die TNU mitteilte", "main: wird es keine Koalition geben"],
        ),
        # "während" before a noun is a preposition
        ("Während der Reise traf die [TNU] die [ABW].", ["main: Während der Reise traf die TNU die ABW"]),
        (
            "Während die [TNU] feierte, trauerte die [ABW].",
            ["sub: Während die TNU feierte", "main: trauerte die ABW"],
        ),
        # an apposition is no clause
        (
            "Die [TNU], der Partner der [ABW], verließ das Bündnis.",
            ["main: Die TNU der Partner der ABW verließ das Bündnis"],
        ),
        (
            "Mit [TNU], der Partei der Bauern, sprach er.",
            ["main: Mit TNU der Partei der Bauern sprach er"],
        ),
        (
            "Er sprach mit der [TNU], die Partei der Bauern.",
            ["main: Er sprach mit der TNU die Partei der Bauern"],
        ),
        # two finite verbs
        (
            "Die [TNU] verlor 2015 den Status und gründete sich neu.",
            ["main: Die TNU verlor 2015 den Status", "main: gründete sich neu"],
        ),
        (
            "In <Aue> siegte die [TNU]; in <Elm> verlor sie alles.",
            ["main: In Aue siegte die TNU", "main: in Elm verlor sie alles"],
        ),
        # an enumeration is no relative clause
        (
            "Es trafen sich die [TNU], die [ABW] und die [ELF].",
            ["main: Es trafen sich die TNU die ABW und die ELF"],
        ),
        # a dependent clause without a conjunction of its own
        (
            "Der Pakt lief aus, anders als oft behauptet wird.",
            ["main: Der Pakt lief aus", "sub: anders als oft behauptet wird"],
        ),
    ],
)
def test_clauses(marked: str, expected: list[str]) -> None:
    assert [shown(c) for c in cut(marked)] == expected


@pytest.mark.parametrize(
    ("marked", "anchor"),
    [
        ("Die [TNU], die seit 2003 im Stadtrat sitzt, verlor.", "TNU"),
        ("Der Rat, dem die [TNU] angehört, tagte.", "Rat"),
        ("Die [TNU] (gegründet 1963) gewann die Wahl.", "TNU"),
        ("Die Leute im Parlament, die zur [TNU] gehören, schwiegen.", "Leute"),
        ("Die Partei aus <Aue>, die das Amt hält, schwieg.", "Partei"),
        ("Der Chef traf die [ABW], deren Liste siegte.", "ABW"),
    ],
)
def test_what_a_clause_hangs_on(marked: str, anchor: str) -> None:
    hooked = next(c for c in cut(marked) if c.kind in {"rel", "bracket"})
    assert hooked.anchor is not None
    assert hooked.anchor.text == anchor
    assert hooked.parent is not None
    assert hooked.parent.kind == "main"


@pytest.mark.parametrize(
    ("marked", "subordinator"),
    [
        ("Er ging, weil die [TNU] verlor.", "weil"),
        ("Er ging, nachdem die [TNU] verloren hatte.", "nachdem"),
        ("Wie die [TNU] mitteilte, ging er.", "wie"),
        ("Er ging, um die [TNU] zu schonen.", "um"),
        ("Die [TNU] reiste nach <Aue>, um die [ABW] zu treffen.", "um"),
        ("Er ging, obwohl die [TNU] siegte.", "obwohl"),
    ],
)
def test_subordinators(marked: str, subordinator: str) -> None:
    assert next(c for c in cut(marked) if c.kind != "main").subordinator == subordinator


def test_the_second_relative_clause_shares_the_anchor() -> None:
    first, second = (
        c for c in cut("Die [TNU], die 2001 entstand, aber 2010 den Sitz verlor, schwieg.") if c.kind == "rel"
    )
    assert second.anchor is first.anchor
    assert second.anchor is not None
    assert second.anchor.text == "TNU"


@pytest.mark.parametrize(
    ("marked", "finite"),
    [("Die [TNU] hat gesiegt.", "hat"), ("Der Rat tagte.", "tagte"), ("Er ging, um zu siegen.", "ging")],
)
def test_finite_verb(marked: str, finite: str) -> None:
    verb = cut(marked)[0].finite
    assert verb is not None
    assert verb.text == finite


@pytest.mark.parametrize(
    "marked", ["", ",", "()", "((", "))", "(a))(", "und", "dass", "– –", ", die", "(die, der [TNU]"]
)
def test_fragments_do_no_harm(marked: str) -> None:
    for clause in cut(marked):
        assert clause.words
        assert clause.start <= clause.end


@pytest.mark.parametrize(
    "marked",
    [
        "Die [TNU] (gegründet 1963) traf, wie {Karla Moser} sagte, die [ABW], die in <Aue> sitzt, und ging.",
        "Weil die [TNU] ging, blieb, wer wollte (und konnte), im Amt – ohne zu zögern.",
    ],
)
def test_no_word_is_lost_or_doubled(marked: str) -> None:
    found = words(marked)
    held = [w.i for c in clauses_of(found) for w in c.words]
    assert sorted(held) == sorted(w.i for w in found if not w.tag.startswith("$"))
