"""What is printed: figures, details, the seal, exit codes."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from example import AGREEMENT, EVENT, STANCE, A, B, agreement, event, gold, reading, score, stance, tie
from rich.console import Console

from pipeline.corpus.readings import as_reading
from pipeline.evaluate import cli
from pipeline.evaluate.figures import Tally, harmonic, wilson
from pipeline.evaluate.report import as_json, print_score
from pipeline.evaluate.score import Score, total
from pipeline.gold.load import SEAL
from pipeline.model import Modality

PAIR = Path(__file__).parent / "pair"


@pytest.fixture
def mixed() -> Score:
    """One fact found, one missed, one extra, one absent row found, one flip."""
    treaty = {"table": "agreements", "parties": ["au", "berg"], "status": "signed"}
    document = gold(agreements=[AGREEMENT], stances=[STANCE], events=[EVENT], absent=[treaty])
    facts = (stance(), stance(to_id=B, polarity="neutral"), agreement(status="signed"))
    return total([score(document, *facts, event(date_edtf="2025-09-25", modality=Modality.DENIED))])


@pytest.fixture
def perfect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "read", as_reading)
    monkeypatch.setattr(cli, "published", lambda readings: (readings, str))


def printed(
    score: Score, *, verbose: bool = False, sealed: bool = False, terminal: bool = False, width: int = 200
) -> str:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=terminal, width=width)
    cli.show(score, verbose=verbose, sealed=sealed, console=console)
    return stream.getvalue()


def test_wilson():
    assert wilson(0, 0) is None
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert wilson(10, 10) == pytest.approx((0.7225, 1.0), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)


def test_figures_over_nothing_are_none():
    assert Tally().precision is Tally().recall is Tally().f1 is None
    assert Tally(gold=2).f1 == 0
    assert Tally(gold=4, predicted=2, true=2).f1 == pytest.approx(2 / 3)
    assert harmonic(None, 1.0) is None
    assert harmonic(0.0, 0.0) == 0


def test_plain_text_is_aligned(mixed: Score):
    lines = printed(mixed).splitlines()
    assert "1 documents" in lines
    table = lines[lines.index("Facts (° strict)") + 1 :][:8]
    assert [line.split()[0] for line in table[1:]] == [
        "seats", "agreements", "events", "stances", "roles", "ties", "all",
    ]  # fmt: skip
    assert len({len(line) for line in table}) == 1
    assert table[4].split()[:9] == ["stances", "1", "2", "1", "0.50", "0.09–0.91", "1.00", "0.21–1.00", "0.67"]
    assert table[1].split()[:5] == ["seats", "0", "0", "0", "–"]
    assert any(line.split() == ["absent", "rows", "found", "1", "1", "1.00", "0.21–1.00"] for line in lines)


def test_a_terminal_gets_rich_tables(mixed: Score):
    assert "┃" in printed(mixed, terminal=True)
    assert "┃" not in printed(mixed)


def test_a_narrow_terminal_cuts_nothing(mixed: Score):
    narrow = printed(mixed, terminal=True, width=80)
    assert "…" not in narrow
    assert "Facts, strict" in narrow
    assert max(len(line) for line in narrow.splitlines() if "│" in line) <= 80


def test_details_list_each_error_with_its_sentence(mixed: Score):
    text = printed(mixed, verbose=True)
    assert "missed      agreements: parties=au+berg" in text
    assert "missed      events: kind=meeting" in text
    assert "extra       stances: from=au, to=berg, polarity=neutral [asserted, rule test]" in text
    assert "absent      agreements: parties=au+berg" in text
    assert "„Der Aubund, der Bergrat und die Talliste trafen Ida Muster in Seestadt.“" in text
    assert "extra       agreements" not in text
    assert "flip" not in text.split("documents")[0]


def test_details_list_flips():
    turned = total([score(gold(stances=[STANCE]), stance(polarity="supportive"))])
    text = printed(turned, verbose=True)
    assert "flip        stances: from=au, to=berg, polarity=supportive" in text
    assert "turns round: from=au, to=berg, polarity=critical" in text


def test_details_list_what_fails_in_strict_only():
    loose = total([score(gold(agreements=[AGREEMENT]), agreement(kind="memorandum", date_edtf="2005"))])
    text = printed(loose, verbose=True)
    assert "not strict  agreements: parties=au+berg, since=2005, kind=memorandum" in text
    assert "gold: parties=au+berg, since=2005, kind=cooperation_agreement" in text


def test_without_verbose_there_are_no_sentences(mixed: Score):
    assert "Aubund" not in printed(mixed)


def test_documents_stand_by_name():
    one = score(gold(stances=[STANCE]))
    documents = [replace(one, name="b"), replace(one, name="a")]
    assert printed(total(documents), verbose=True) == printed(total(documents[::-1]), verbose=True)
    assert printed(total(documents), verbose=True).startswith("== a")


@pytest.mark.usefixtures("perfect")
def test_a_folder_is_evaluated(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    assert cli.main(PAIR, True, tmp_path / "out.json") == 0
    out = capsys.readouterr().out
    assert "== auental" in out
    assert "not strict" not in out
    figures = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert figures["facts"]["all facts"]["main"]["f1"] == 1
    assert figures["facts"]["all facts"]["strict"]["gold"] == 11
    assert figures["identity"]["across"]["f1"] == pytest.approx(1)
    assert figures["absent"] == {"found": 0, "rows": 3, "share": 0}


def test_text_in_tables_out(tmp_path: Path):
    assert cli.main(PAIR, True, tmp_path / "out.json") == 0
    figures = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert figures["names"]["true"] > 0
    assert figures["facts"]["all facts"]["main"]["gold"] == 11


def test_only_facts_that_would_be_published_are_scored():
    readings, canonical = cli.published([reading(tie(), tie(b_id="nobody-knows-whom"), tie(b_id=A))])
    assert [fact.b_id for fact in readings[0].facts] == [B]
    assert canonical(B) == B


@pytest.mark.usefixtures("perfect")
def test_a_sealed_folder_shows_figures_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    shutil.copytree(PAIR, tmp_path / "gold")
    (tmp_path / "gold" / SEAL).touch()
    monkeypatch.setattr(cli, "read", lambda gold: as_reading(gold, rows=()))
    assert cli.main(tmp_path / "gold", True, tmp_path / "out.json") == 0
    out = capsys.readouterr().out
    assert "figures only" in out
    assert "all facts" in out
    for text in (out, (tmp_path / "out.json").read_text(encoding="utf-8")):
        assert "aubund" not in text.lower()
        assert "== auental" not in text


@pytest.mark.parametrize("make", [True, False])
def test_a_folder_without_pairs_is_refused_in_one_line(make: bool, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    folder = tmp_path / "gold"
    if make:
        folder.mkdir()
    assert cli.main(folder, False) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert str(folder) in error


def test_a_place_for_json_that_is_none_is_said_before_the_work(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    assert cli.main(PAIR, False, tmp_path / "none" / "out.json") == 2
    assert "out.json: its folder does not exist" in capsys.readouterr().err


def test_json_holds_no_sentence(mixed: Score):
    assert "Aubund" not in json.dumps(as_json(mixed))


def test_print_score_runs_on_nothing():
    print_score(total([]), Console(file=io.StringIO()))
