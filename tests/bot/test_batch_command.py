"""truecut batch: a folder that can be gone on with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.batch import phrases
from bot.batch.table import Row
from bot.commands import batch
from bot.commands.posts import posts_in
from bot.demo import sample
from tests.fakes.embedder import HashingEmbedder

EMPTY = "links.txt is empty: please send a file with text in it."
POST, OTHER = "post.txt", "post-3.txt"


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("bot.app.SentenceModel", lambda name: HashingEmbedder())
    monkeypatch.chdir(tmp_path)
    for name in (POST, OTHER, "resume.json", "resume-2.json"):
        (tmp_path / name).write_bytes(sample(name))


def done(listed: str, *more: str, resume: str = "resume.json") -> int:
    """The exit code for a list with these lines."""
    Path("links.txt").write_text(listed)
    return main(["batch", "links.txt", "--resume", resume, "--out", "out", *more])


def test_a_list_of_files_makes_a_folder_for_each_post(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a link or a network: the files, the table, the archive; a file that cannot be read is told with its reason."""
    Path("bad.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert done(f"{POST}\n{OTHER}\nbad.png\n{POST}\nnothing\n", "--json") == 0
    told = capsys.readouterr()
    rows = json.loads(told.out)
    assert [(row["number"], row["state"]) for row in rows] == [(1, "done"), (2, "done"), (3, "dropped")]
    assert all(Path("out", name).is_file() for row in rows for name in row["files"])
    assert [Path(name).suffix for name in rows[0]["files"]] == [".pdf", ".docx", ".json"]
    assert rows[0]["covered"] + len(rows[0]["not_covered"]) == rows[0]["musts"]
    assert "picture" in rows[2]["note"]
    assert phrases.again(1, texts=True) in told.err
    assert phrases.strange(["nothing"]) in told.err
    assert Path("out", "summary.csv").is_file()
    assert Path("out", "Truecut-batch-2-posts.zip").is_file()


def test_said_again_nothing_is_done_again(capsys: pytest.CaptureFixture[str]) -> None:
    """The same list: the same versions, also where files were deleted; a longer list: only what is new is written."""
    done(f"{POST}\n", "--json")
    first = json.loads(capsys.readouterr().out)
    Path("out", first[0]["files"][0]).unlink()
    done(f"{POST}\n", "--json")
    again = json.loads(capsys.readouterr().out)
    assert again == first
    assert Path("out", first[0]["files"][0]).is_file()
    done(f"{OTHER}\n{POST}\n", "--json")
    more = json.loads(capsys.readouterr().out)
    assert [row["state"] for row in more] == ["done", "known"]
    assert more[1]["version"] == first[0]["version"]


def test_cut_short_it_goes_on(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What was written lies there at once, and the next time does the rest alone."""
    written = batch._Batch._write
    calls: list[int] = []

    def dies(self: batch._Batch, rows: list[Row]) -> list[Row]:
        made = written(self, rows)
        calls.extend(row.place for row in made)
        if calls:
            raise KeyboardInterrupt
        return made

    monkeypatch.setattr(batch._Batch, "_write", dies)
    assert done(f"{POST}\n{OTHER}\n") == 130
    assert len(list(Path("out").glob("*/*.pdf"))) == 1
    monkeypatch.setattr(batch._Batch, "_write", written)
    capsys.readouterr()
    assert done(f"{POST}\n{OTHER}\n", "--json") == 0
    told = capsys.readouterr()
    assert [row["state"] for row in json.loads(told.out)] == ["done", "done"]
    assert "going on where the last time ended" in told.err
    assert "now Senior Backend Engineer" not in told.err


def test_a_folder_is_for_one_resume(capsys: pytest.CaptureFixture[str]) -> None:
    """Another person's résumé is refused there, with what to do."""
    done(f"{POST}\n")
    assert done(f"{POST}\n", resume="resume-2.json") == 2
    assert batch.OTHER_RESUME.format(out="out") in capsys.readouterr().err


def test_answers_count_for_all_posts(capsys: pytest.CaptureFixture[str]) -> None:
    """A scripted answer is asked for once; what it does not answer is told."""
    Path("near.txt").write_text(sample(POST).decode().replace("Kubernetes", "Nomad", 1))
    Path("answers.json").write_text(json.dumps([{"ask": "Kafka", "reply": "yes", "text": "Wired Kafka between nine services", "position": "work[0]"}]))
    assert done(f"{POST}\nnear.txt\n", "--json", "--answers", "answers.json") == 0
    told = capsys.readouterr()
    assert not [row for row in json.loads(told.out) if "Kafka or RabbitMQ" in row["not_covered"]]
    assert "not answered: 2 of 2 posts ask for" in told.err
    assert "Kafka" not in told.err.split("not answered", 1)[1]


@pytest.mark.parametrize(("content", "sentence"), [("", EMPTY), (" \n\n", EMPTY), ("hello\n", phrases.NO_LINKS)])
def test_a_list_without_posts_gets_one_sentence(content: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And makes no folder."""
    assert done(content) == 2
    assert capsys.readouterr().err.strip() == sentence
    assert not Path("out").exists()


def test_a_folder_of_saved_posts_is_a_list(tmp_path: Path) -> None:
    """Each file is a post, hidden ones are not."""
    folder = tmp_path / "posts"
    folder.mkdir()
    for name in ("a.txt", "b.txt", ".hidden"):
        (folder / name).write_bytes(sample(POST) + name.encode())
    assert len(posts_in(str(folder)).posts) == 2
