"""Names that no list holds: each way German writes them, and what looks like one and is none."""

from __future__ import annotations

import pytest
from mentions_of import kinds, spans

from pipeline.entities import headed, quoted, unknown
from pipeline.entities.candidate import Candidate
from pipeline.language.tokens import nlp
from pipeline.model import Kind


def made(text: str, name: str) -> Candidate:
    """A candidate for `name` where it stands in the text."""
    at = text.index(name)
    span = nlp()(text).char_span(at, at + len(name))
    assert span is not None
    return Candidate(span.start, span.end, Kind.PARTY, "pattern")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Agrarpartei „Morgenrot“ siegte.", ["Morgenrot"]),
        ("Die Agrarpartei »Morgenrot« siegte.", ["Morgenrot"]),
        ('Die Agrarpartei "Morgenrot" siegte.', ["Morgenrot"]),
        ("Die Bewegung „Helles Land“ siegte.", ["Helles Land"]),
        ("Der Wahlblock „Für Elm und Erle“ siegte.", ["Für Elm und Erle"]),
        ("Auf dem Jugendforum „Neue Wege“ sprach sie.", ["Neue Wege"]),
        ("Die „Frische Brise“ (FB) trat an.", ["Frische Brise"]),
        # no names
        ("Er las „Das Leben“ am Abend.", []),
        ("Sie nannte ihn „Mein Freund“.", []),
        ("Die Partei „war immer hier“, sagte er.", []),
        ("Die Partei sagte: „Wir bleiben.“", []),
        ("Die Partei „ohne Ende", []),
    ],
)
def test_quoted(text: str, names: list[str]) -> None:
    assert spans(text, quoted.find_quoted(nlp()(text))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Partei Torwena siegte.", ["Torwena"]),
        ("Die Bewegung Narwina Elmis kam.", ["Narwina Elmis"]),
        ("Die Partei siegte.", []),
        ("Die Partei Deutschland siegte.", ["Deutschland"]),
        ("Er verließ die Partei gestern.", []),
        ("Er verließ die Partei. Torwina blieb.", []),
        ("Das Institut Torwena schwieg.", []),
    ],
)
def test_after_a_head_noun(text: str, names: list[str]) -> None:
    assert spans(text, headed.find_after_head(nlp()(text))) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Er gehört der Demokratischen Erlenpartei an.", ["Demokratischen Erlenpartei"]),
        ("Sie wählte die Neue Soziale Union.", ["Neue Soziale Union"]),
        ("Die Erlenpartei Lettlands verlor.", ["Erlenpartei Lettlands"]),
        ("Gestern tagte der Erlenbund (EB) in Aue.", ["Erlenbund"]),
        ("Sie besuchte die Höhere Parteischule in Aue.", ["Höhere Parteischule"]),
        ("Das Institut für Wandel und Recht (IWR) schrieb.", ["Institut für Wandel und Recht"]),
        # descriptions
        ("Die Regierungspartei siegte.", []),
        ("Die Regierungspartei Kasachstans schwieg.", []),
        ("Er verließ die neue Partei.", []),
        ("Die Koalition zerbrach, und die Fraktion schwieg.", []),
        ("Eine große Koalition ist möglich.", []),
        ("Die Oppositionspartei und ihre Schwesterpartei tagten.", []),
        ("Alle Parteien kamen.", []),
        ("Diese Partei siegte.", []),
    ],
)
def test_headed(text: str, names: list[str]) -> None:
    assert spans(text, headed.find_headed(nlp()(text), [])) == names


@pytest.mark.parametrize(
    ("text", "known", "names"),
    [
        ("Es kamen die „Tannenjugend“ und die lettische „Morgenröte“.", "Tannenjugend", ["Morgenröte"]),
        ("Es kamen die „Morgenröte“ und die „Tannenjugend“.", "Tannenjugend", ["Morgenröte"]),
        ("Es kamen die „Tannenjugend“ sowie „Elm“.", "Tannenjugend", ["Elm"]),
        ("Es kam die „Tannenjugend“. Und „Elm“ blieb.", "Tannenjugend", []),
        ("Es kam die „Tannenjugend“ „Elm“.", "Tannenjugend", []),
        ("Die „Tannenjugend“ las „Elm“.", "Tannenjugend", []),
        ("Die „Tannenjugend“ und ihr Lied heißt „Elm“.", "Tannenjugend", []),
    ],
)
def test_beside_a_known_name(text: str, known: str, names: list[str]) -> None:
    assert spans(text, quoted.find_coordinated(nlp()(text), [made(text, known)])) == names


@pytest.mark.parametrize(
    ("text", "known", "names"),
    [
        ("Die Erlenpartei (EP) siegte. Die EP feierte.", "Erlenpartei", ["EP"]),
        ("Die „Frische Brise“ (FB) siegte.", "Frische Brise", ["FB"]),
        ("Die Erlenpartei (kurz EP) siegte.", "Erlenpartei", ["EP"]),
        ("Die Erlenpartei (EP, gegründet 2001) siegte.", "Erlenpartei", ["EP"]),
        ("Die Erlenpartei (ЕП) siegte.", "Erlenpartei", ["ЕП"]),
        ("Die Erlenpartei (siehe oben) siegte.", "Erlenpartei", []),
        ("Die Erlenpartei (2001) siegte.", "Erlenpartei", []),
        ("Die Erlenpartei siegte (EP).", "Erlenpartei", []),
        ("Die Erlenpartei (Aue) siegte.", "Erlenpartei", []),
    ],
)
def test_abbreviations(text: str, known: str, names: list[str]) -> None:
    doc, name = nlp()(text), made(text, known)
    found = unknown.find_abbreviations(doc, [name])
    assert spans(text, found) == names
    assert all(c.same_as is name for c in found)
    assert len(unknown.find_repeats(doc, found)) == max(0, sum(text.count(n) for n in names) - len(names))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Partei", Kind.PARTY),
        ("Agrarpartei", Kind.PARTY),
        ("Wahlbündnis", Kind.PARTY),
        ("Bürgerbewegung", Kind.MOVEMENT),
        ("Parteischule", Kind.ORGANISATION),
        ("Jugendverband", Kind.ORGANISATION),
        ("Baum", None),
        ("partei", None),
        ("", None),
    ],
)
def test_head_nouns(word: str, kind: Kind | None) -> None:
    assert unknown.head_kind(word) is kind


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("die litauische Partei", "LT"),
        ("die kleine litauische neue Partei", "LT"),
        ("die litauische und die Partei", None),
        ("die Partei", None),
        ("litauisch ist alles. Die Partei", None),
    ],
)
def test_the_country_around(text: str, country: str | None) -> None:
    doc = nlp()(text)
    assert unknown.country_around(doc, len(doc) - 1, len(doc)) == country


def test_together() -> None:
    text = "Die litauische Agrarpartei „Morgenrot“ (MR) und die Bewegung Narwina trafen sich. Die MR schwieg."
    assert kinds(text) == [("Morgenrot", "party"), ("MR", "party"), ("Narwina", "movement"), ("MR", "party")]
