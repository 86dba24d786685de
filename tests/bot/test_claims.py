"""truecut claims: cases in, verdicts out, and what is said of files that hold none."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.commands.cases import Case, claim_of
from bot.commands.claims import Judged

Capture = pytest.CaptureFixture[str]
SOURCE = "Kornblum Bakery | Baker | 2019-2021 :: Baked 200 loaves a day."
TRUE, FALSE = "Baked 200 loaves a day", "Baked 300 loaves a day"


def told(folder: Path, *rows: object) -> str:
    """The name of a file with these rows as JSON lines."""
    path = folder / "cases.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def case(bullet: object = TRUE, source: object = (SOURCE,), **more: object) -> dict[str, Any]:
    """A case as a row."""
    return {"source": source, "bullet": bullet, **more}


def verdicts(capsys: Capture) -> list[Judged]:
    """What was printed."""
    return [Judged.model_validate_json(line) for line in capsys.readouterr().out.split("\n") if line]


def test_each_case_gets_a_line_and_a_finding_names_its_words(tmp_path: Path, capsys: Capture) -> None:
    """The span is the text between start and end, and says why and what to do."""
    assert main(["claims", told(tmp_path, case(), case(FALSE))]) == 0
    true, false = verdicts(capsys)
    assert (true.supported, true.findings, false.supported) == (True, [], False)
    [found] = false.findings
    assert (found.rule, found.span, FALSE[found.start : found.end]) == ("number", "300", "300")
    assert found.reason
    assert found.hint


def test_only_the_strict_mode_refuses_for_a_plain_word(tmp_path: Path, capsys: Capture) -> None:
    """A soft finding refuses unless the default mode is asked for, which still tells it."""
    name = told(tmp_path, case("Baked 200 fluffy loaves a day"))
    for mode, supported in (([], False), (["--mode", "strict"], False), (["--mode", "default"], True)):
        assert main(["claims", name, *mode]) == 0
        [verdict] = verdicts(capsys)
        assert verdict.supported is supported
        assert [f.span for f in verdict.findings] == ["fluffy"]


def test_with_labels_recall_and_false_alarms_are_told(tmp_path: Path, capsys: Capture) -> None:
    """In all and for each kind, on standard error; without labels nothing is said there."""
    rows = case(label="supported", kind="identity"), case(FALSE, label="unsupported", kind="number"), case(label="unsupported", kind="missed")
    assert main(["claims", told(tmp_path, *rows)]) == 0
    said = [" ".join(line.split()) for line in capsys.readouterr().err.splitlines()]
    assert said == ["recall all 1 of 2 50.0%", "recall missed 0 of 1 0.0%", "recall number 1 of 1 100.0%", "false alarms all 0 of 1 0.0%", "false alarms identity 0 of 1 0.0%"]
    assert main(["claims", told(tmp_path, case())]) == 0
    assert capsys.readouterr().err == ""


def test_a_source_may_be_one_text_and_the_input_may_be_piped(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A single source needs no list, a byte order mark and blank lines do no harm."""
    path = tmp_path / "piped"
    path.write_bytes(b"\xef\xbb\xbf\n" + json.dumps(case(source="Baked 200 loaves a day")).encode() + b"\r\n\r\n")
    with path.open() as piped:
        monkeypatch.setattr("sys.stdin", piped)
        assert main(["claims", "-"]) == 0
    assert [v.supported for v in verdicts(capsys)] == [True]


@pytest.mark.parametrize(
    "heading, employer, title, period",
    [
        ("Kornblum Bakery | Baker | 2019-2021", "Kornblum Bakery", "Baker", "2019 – 2021"),
        ("Kornblum Bakery | Baker | Mar 2019 – Present", "Kornblum Bakery", "Baker", "Mar 2019 – Present"),
        ("Kornblum Bakery | Baker | 03/2019 - 05/2021", "Kornblum Bakery", "Baker", "Mar 2019 – May 2021"),
        ("Kornblum Bakery | 2015-18", "Kornblum Bakery", None, "2015 – 2018"),
        ("Kornblum Bakery | Baker", "Kornblum Bakery", "Baker", ""),
        ("Kornblum Bakery", "Kornblum Bakery", None, ""),
        ("| | 2019 - 2021", None, None, "2019 – 2021"),
        ("Kornblum Bakery | Baker | Ghent | 2020 to 2021 (part-time)", "Kornblum Bakery", "Baker", "2020 – 2021"),
    ],
)
def test_a_heading_tells_the_position(heading: str, employer: str | None, title: str | None, period: str) -> None:
    """Employer, title and dates, whichever of them are there; what else it says is not lost."""
    [position] = claim_of(Case(source=[f"{heading} :: Baked bread"], bullet=""), date(2026, 1, 1)).positions
    assert (position.employer, position.title, str(position.period)) == (employer, title, period)
    assert ("part-time" in heading) == ("part-time" in (position.location or ""))


def test_sources_with_one_heading_are_of_one_position() -> None:
    """The words belong to the position of their heading, and words without one to none."""
    claim = claim_of(Case(source=[SOURCE, SOURCE.replace("200", "300"), "Sold cakes"], bullet=""), date(2026, 1, 1))
    assert len(claim.positions) == 1
    assert [s.position for s in claim.cited] == [claim.positions[0].id] * 2 + [None]


@pytest.mark.parametrize(
    "row",
    [b"{", b"[]", b"7", b'"bread"', b"null", b'{"bullet": "Baked"}', b'{"source": 1, "bullet": "Baked"}', b'{"source": [7], "bullet": "Baked"}', b'{"source": [], "bullet": 7}',
     b'{"source": [], "bullet": "Baked", "label": "maybe"}', b'{"source": [], "bullet": "Baked", "kind": {}}', b'{"source": [], "bullet": "\\ud800"}', b"\xff\xfe", b"[" * 200_000, b"1" * 100_000, b"\x00"],
)  # fmt: skip
def test_a_bad_line_is_named_in_one_sentence(tmp_path: Path, capsys: Capture, row: bytes) -> None:
    """Exit code 2, the number of the line, nothing on standard output."""
    path = tmp_path / "cases.jsonl"
    path.write_bytes(json.dumps(case()).encode() + b"\n\n" + row)
    assert main(["claims", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    [sentence] = said.err.splitlines()
    assert "Line 3 of cases.jsonl" in sentence
    assert len(sentence) < 400


@pytest.mark.parametrize("content", [b"", b"\n \n", None])
def test_no_case_and_no_file_get_one_sentence(tmp_path: Path, capsys: Capture, content: bytes | None) -> None:
    """An empty file and a missing one end with 2."""
    path = tmp_path / "cases.jsonl"
    if content is not None:
        path.write_bytes(content)
    assert main(["claims", str(path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("bullet", ["", " ", "a" * 2_000, "Baked bread, " * 50, "\u202eخبز 🍞 \x00\u2028", "9" * 2_000, "½ ² ٣ ①"])
def test_odd_lines_get_a_verdict(tmp_path: Path, capsys: Capture, bullet: str) -> None:
    """Empty, huge, right-to-left and full of signs: a verdict comes, on one line; so it does without any source."""
    assert main(["claims", told(tmp_path, case(bullet), case(bullet, source=[]), case(source=[bullet, f"{bullet} | | 2019 :: {bullet}", " :: "]))]) == 0
    assert len(verdicts(capsys)) == 3
