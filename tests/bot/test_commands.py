"""The one-shot commands: what goes in, what comes out, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pymupdf
import pytest

from agent.domain.brief import Brief
from agent.domain.posting import Posting
from bot.__main__ import main
from bot.commands.answers import Scripted
from bot.demo import sample
from bot.files.result import Match, Result
from tests.dialogues.test_foreign_posts import POLISH
from tests.profile.files import BAKER, CLERK, job, text
from tests.stages.extract.foreign.posts import DE_BULLETS

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the bundled résumé, post and answers."""
    for name in ("resume.json", "post.txt", "answers.json", "resume-3.txt"):
        (tmp_path / name).write_bytes(sample(name))
    return tmp_path


def test_post_prints_the_posting(folder: Path, capsys: Capture) -> None:
    """The JSON is a posting, with title and employer."""
    assert main(["post", str(folder / "post.txt"), "--json"]) == 0
    posting = Posting.model_validate_json(capsys.readouterr().out)
    assert (posting.title, posting.employer) == ("Senior Backend Engineer", "Brightwater Logistics")


def test_a_refused_post_prints_its_status_and_a_message_and_exits_2(folder: Path, capsys: Capture) -> None:
    """A page that has expired says so, with what to do."""
    page = "<html><body><h1>Baker</h1><p>This job is no longer available. It has expired. See our other jobs.</p></body></html>"
    (folder / "old.html").write_text(page)
    assert main(["post", str(folder / "old.html"), "--json"]) == 2
    refused = json.loads(capsys.readouterr().out)
    assert refused["status"] == "expired"
    assert "\n" not in refused["message"]


def test_requirements_print_the_brief(folder: Path, capsys: Capture) -> None:
    """Every quote stands in the text of the post."""
    assert main(["requirements", str(folder / "post.txt"), "--json"]) == 0
    brief = Brief.model_validate_json(capsys.readouterr().out)
    text = sample("post.txt").decode()
    assert brief.requirements
    assert all(r.quote in text for r in brief.requirements)


@pytest.mark.parametrize("command", ["post", "requirements"])
def test_a_post_in_another_language_is_called_so(folder: Path, capsys: Capture, command: str) -> None:
    """Both commands name the language, as a sentence and in their JSON."""
    (folder / "stelle.txt").write_text(DE_BULLETS.text, encoding="utf-8")
    assert main([command, str(folder / "stelle.txt")]) == 0
    assert "The post is in German" in capsys.readouterr().out
    assert main([command, str(folder / "stelle.txt"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["language"] == "de"


def test_nothing_found_is_said(folder: Path, capsys: Capture) -> None:
    """A post in which nothing is found is not shown as one that asks for nothing."""
    (folder / "oferta.txt").write_text(POLISH, encoding="utf-8")
    assert main(["requirements", str(folder / "oferta.txt")]) == 0
    said = capsys.readouterr().out
    assert "Polish" in said
    assert "does not mean that it asks for nothing" in said
    assert "5%" in said


@pytest.mark.parametrize("name", ["resume.json", "resume-3.txt"])
def test_import_prints_json_resume_with_doubts(folder: Path, capsys: Capture, name: str) -> None:
    """What was understood, as JSON Resume; imported again it is the same."""
    assert main(["import", str(folder / name), "--json"]) == 0
    first = json.loads(capsys.readouterr().out)
    assert first["basics"]["name"]
    assert first["work"]
    (folder / "again.json").write_text(json.dumps(first))
    assert main(["import", str(folder / "again.json"), "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert {k: v for k, v in again.items() if k != "doubts"} == {k: v for k, v in first.items() if k != "doubts"}


def test_import_merges_the_files_of_one_person(folder: Path, capsys: Capture) -> None:
    """One JSON Resume of all files, with the doubts, whose paths are those of what is printed; a single file is printed as before."""
    unsure = "### Northwind\n\n- Drove bread to six towns"
    (folder / "old.md").write_text(text(BAKER, CLERK), encoding="utf-8")
    (folder / "new.md").write_text(text(unsure, job("Lindgren Foods Inc", "Sales Clerk", "2016 – 2019", "Sold milk")), encoding="utf-8")
    assert main(["import", str(folder / "old.md"), str(folder / "new.md"), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in printed["work"]] == ["Kornblum Bakery", "Lindgren Foods Inc", "Northwind"]
    assert printed["work"][1]["highlights"] == ["Sold cheese", "Sold milk"]
    first, second = printed["doubts"]
    assert (first["path"], second["path"]) == ("work[2]", "work[1].dates")
    assert [[change["path"] for change in choice["changes"]] for choice in first["choices"]] == [[], ["work[2].name", "work[2].position"]]
    assert [c["changes"][0]["value"] for c in second["choices"]] == ["2016 – 2020", "2016 – 2019"]
    assert main(["import", str(folder / "old.md"), str(folder / "new.md")]) == 0
    assert "Which dates are right? (2016 – 2020 (old.md) / 2016 – 2019 (new.md))" in capsys.readouterr().out


def test_import_says_where_files_may_be_of_two_people(folder: Path, capsys: Capture) -> None:
    """They are merged as it was asked, and the user is told; who reads the JSON alone finds it among the doubts."""
    (folder / "one.md").write_text(text(BAKER), encoding="utf-8")
    (folder / "two.md").write_text(text(CLERK, name="Jane Roe"), encoding="utf-8")
    assert main(["import", str(folder / "one.md"), str(folder / "two.md"), "--json"]) == 0
    said = capsys.readouterr()
    assert "Robin Amsel and Jane Roe may be two people" in said.err
    printed = json.loads(said.out)
    assert len(printed["work"]) == 2
    assert ("basics.name", "Are Robin Amsel and Jane Roe one person? I merged their résumés as one.") in [(d["path"], d["question"]) for d in printed["doubts"]]


def test_match_takes_a_post_or_a_brief(folder: Path, capsys: Capture) -> None:
    """A brief as JSON gives the same verdicts as the post it was read from, and the places stand in the résumé."""
    assert main(["requirements", str(folder / "post.txt"), "--json"]) == 0
    (folder / "brief.json").write_text(capsys.readouterr().out)
    assert main(["match", str(folder / "resume.json"), str(folder / "post.txt"), "--json"]) == 0
    from_post = Match.model_validate_json(capsys.readouterr().out)
    assert main(["match", str(folder / "resume.json"), str(folder / "brief.json"), "--json"]) == 0
    assert Match.model_validate_json(capsys.readouterr().out) == from_post
    assert any(c.where for c in from_post.coverage)


def test_tailor_writes_files_and_prints_the_result(folder: Path, capsys: Capture) -> None:
    """PDF, DOCX and JSON under names a recruiter likes, beside them two pictures; answers from the file become evidence; progress goes to standard error."""
    command = ["tailor", str(folder / "resume.json"), str(folder / "post.txt"), "--answers", str(folder / "answers.json"), "--out", str(folder / "out"), "--json"]
    assert main(command) == 0
    said = capsys.readouterr()
    result = Result.model_validate_json(said.out)
    assert "…" in said.err
    assert sorted(p.name for p in (folder / "out").iterdir()) == [*(f"Dana-Whitfield-Resume-Brightwater-Logistics.{x}" for x in ("docx", "json", "pdf")), "preview.png", "score.png"]
    assert any(c.source.startswith("chat") for origin in result.provenance for c in origin.cites)
    assert all(origin.cites for origin in result.provenance)


def test_without_answers_all_questions_are_skipped_and_listed(folder: Path, capsys: Capture) -> None:
    """The gaps say what was asked and that nothing was said; only the wanted formats are written."""
    assert main(["tailor", str(folder / "resume.json"), str(folder / "post.txt"), "--out", str(folder / "out"), "--format", "md", "--json"]) == 0
    result = Result.model_validate_json(capsys.readouterr().out)
    assert {g.reply for g in result.gaps if g.asked} == {"skip"}
    assert [p.suffix for p in (folder / "out").iterdir()] == [".md"]


def test_every_form_can_be_had(folder: Path, capsys: Capture) -> None:
    """By its name or another word for it; each once, also when it is named twice."""
    command = ["tailor", str(folder / "resume.json"), str(folder / "post.txt"), "--out", str(folder / "out"), "--format", "word, txt,text,md,JSONResume,score"]
    assert main(command) == 0
    written = [Path(line).name for line in capsys.readouterr().out.splitlines() if line.startswith(str(folder / "out"))]
    assert written == [*(f"Dana-Whitfield-Resume-Brightwater-Logistics.{x}" for x in ("docx", "txt", "md", "resume.json")), "score.png"]
    assert sorted(written) == sorted(p.name for p in (folder / "out").iterdir())
    assert main(["import", str(folder / "out" / written[3]), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["basics"]["name"] == "Dana Whitfield"
def test_tailor_takes_a_design_by_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The option beats the settings; a name that there is not is told with those that there are."""
    monkeypatch.setenv("TRUECUT_TYPEFACE", "serif")
    command = ["tailor", str(folder / "resume.json"), str(folder / "post.txt"), "--format", "pdf", "--design"]
    assert main([*command, "plain", "--out", str(folder / "out")]) == 0
    with pymupdf.open(next((folder / "out").iterdir())) as document:
        assert all("Nimbus Sans" in font[3] for font in document[0].get_fonts())
    assert main([*command, "fancy"]) == 2
    assert "--design takes modern, classic, plain." in capsys.readouterr().err


def test_one_shot_commands_leave_no_data_behind(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Nothing is written into the data folder."""
    monkeypatch.setenv("TRUECUT_DATA", str(folder / "data"))
    assert main(["match", str(folder / "resume.json"), str(folder / "post.txt")]) == 0
    assert not (folder / "data").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("noise.txt", bytes(range(256)) * 8_000),
        ("photo.txt", b"\xff\xd8\xff\xe0" + bytes(5_000)),
        ("long.txt", b"Baker wanted. " * 140_000),
        ("broken.json", b'{"basics": '),
    ],
)
@pytest.mark.parametrize("role", ["resume", "post"])
def test_bad_files_get_one_plain_sentence(folder: Path, capsys: Capture, name: str, content: bytes, role: str) -> None:
    """Exit code 2 and one line that says what to do, without a stack trace."""
    (folder / name).write_bytes(content)
    files = {"resume": folder / "resume.json", "post": folder / "post.txt", role: folder / name}
    assert main(["tailor", str(files["resume"]), str(files["post"]), "--out", str(folder / "out")]) == 2
    complaint = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("…")]
    assert len(complaint) == 1
    assert "Traceback" not in complaint[0]


def test_bad_arguments_get_one_plain_sentence(folder: Path, capsys: Capture) -> None:
    """A missing file, an unknown format and answers of another shape each end with 2."""
    resume, post = str(folder / "resume.json"), str(folder / "post.txt")
    (folder / "odd.json").write_text('{"ask": 1}')
    for command in (["match", resume, "nowhere.txt"], ["tailor", resume, post, "--format", "gif"], ["tailor", resume, post, "--answers", str(folder / "odd.json")]):
        assert main(command) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_embedder_that_is_not_there_is_the_host_s_to_mend(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Exit code 3 and one sentence that names it."""
    monkeypatch.setenv("TRUECUT_EMBEDDER", "no-such-model")
    assert main(["match", str(folder / "resume.json"), str(folder / "post.txt")]) == 3
    said = [line for line in capsys.readouterr().err.splitlines() if "no-such-model" in line]
    assert len(said) == 1


def test_odd_but_honest_input_gets_a_sensible_result(folder: Path, capsys: Capture) -> None:
    """An emoji for a name, a résumé without a bullet and a post that asks for nothing still give a résumé that says so."""
    bare = {"basics": {"name": "🦄 Zoë"}, "work": [{"name": "Kornblum Bakery", "position": "Baker", "startDate": "2019"}]}
    (folder / "bare.json").write_text(json.dumps(bare))
    (folder / "nothing.txt").write_text("We bake bread by the sea and our team is loud. Our town is lovely in summer, and the harbour is old. In winter the fishermen mend their nets.")
    assert main(["tailor", str(folder / "bare.json"), str(folder / "nothing.txt"), "--out", str(folder / "out"), "--json"]) == 0
    result = Result.model_validate_json(capsys.readouterr().out)
    assert any("no requirement" in note for note in result.notes)
    assert [e.employer for e in result.experiences] == ["Kornblum Bakery"]


def test_the_bundled_answers_fit_their_shape() -> None:
    """What the demonstration answers is what the command takes."""
    assert [Scripted.model_validate(row) for row in json.loads(sample("answers.json"))]
