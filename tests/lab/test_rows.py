"""What a trainer reads."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path

import pytest

from agent.adapters.models.filling import asked
from agent.adapters.models.schema import schema_of
from agent.domain.answer import Answer, Reply
from agent.domain.draft import Author
from agent.domain.posting import Posting
from agent.domain.request import Request
from agent.domain.resume import Resume
from agent.errors import UserCanAct
from agent.lab.building import build
from agent.lab.cases import Split
from agent.lab.curated import curated
from agent.lab.grounds import TODAY, grounds
from agent.lab.judging import refusals
from agent.lab.lengths import counting, too_long
from agent.lab.rows import Row, dpo
from agent.ports import Tools, Waiting
from agent.stages.check import release, settle
from agent.stages.score import score
from agent.stages.write.asking import Rewording
from agent.stages.write.taking import taken
from agent.tailor import tailor
from bot.__main__ import main
from tests.fakes.compute import at_once
from tests.fakes.journal import MemoryJournal
from tests.fakes.model import ScriptedModel
from tests.fakes.printer import PlainPrinter
from tests.lab.house import gold, lies, light_house, made, questions

SERVED = ("nurse-ortho", "welder-pipe", "finance-director", "journalist-local")
"""Cases with a summary of their own, without one, of a director, and with words of the chat."""


class PostReader:
    """Reads a pasted post as the product does."""

    def __init__(self, case: str) -> None:
        self.posting = questions()[case].reading.posting

    async def read(self, source: str) -> Posting:
        """The post of the case."""
        return self.posting


async def served(case: str, model: ScriptedModel) -> Resume:
    """What the product makes of a case with this model, every question skipped."""
    corpus, journal = grounds(gold(case)).corpus, MemoryJournal()
    index = light_house().indexes.of(case, corpus)
    tools = Tools(reader=PostReader(case), corpus=corpus, index=index, printer=PlainPrinter(), compute=at_once, today=TODAY, model=model)
    request = Request(user=case, post=gold(case).post)
    with suppress(Waiting):
        return await tailor(request, journal, tools)
    with pytest.raises(Waiting) as waiting:
        await tailor(request, journal, tools)
    for question in waiting.value.questions:
        journal.answers[question.requirement] = Answer(requirement=question.requirement, subject=question.subject, reply=Reply.SKIP, on=TODAY)
    return await tailor(request, journal, tools)


def row_of(case: str) -> Row:
    """The row of a case."""
    return next(row for rows in made().values() for row in rows if row["id"] == case)


@pytest.mark.parametrize("case", SERVED)
def test_a_row_is_what_is_served(case: str) -> None:
    """The prompt of the row is, message by message, what the product asks a model on the wire; its completion is an answer of that shape, and every line of it
    stands in the résumé, as the model's."""
    completion = row_of(case)["completion"][0]["content"]  # read before a loop runs: reading the cases runs one of its own
    model = ScriptedModel({"write": lambda prompt: completion})
    resume = asyncio.run(served(case, model))
    (prompt,) = [p for p in model.asked if p.name == "write"]
    messages = asked(prompt, json.dumps(schema_of(Rewording), separators=(",", ":"), ensure_ascii=False))
    assert row_of(case)["prompt"] == [{"role": m.role, "content": m.content} for m in messages]
    texts = [line.text.rstrip(".") for line in resume.lines()]
    assert all(line.text.rstrip(".") in texts for line in Rewording.model_validate_json(completion).lines)
    assert resume.refused == ()


def test_the_answers_of_the_cases_are_worth_learning() -> None:
    """Every case words at least two of its lines anew, and no answer copies its line."""
    for question in questions().values():
        answers = question.answers()
        assert len(answers) >= 2
        assert all(question.lines[i].item.text != text for i, text in answers.items())


def test_every_answer_passes_the_gate_in_its_place() -> None:
    """The product's writer takes it as it is, and the gate refuses none."""
    for question in questions().values():
        for i, text in question.answers().items():
            line = question.lines[i]
            if line.proposal:
                taken_as = taken(text, line.proposal, line.item)
                assert taken_as is not None
                assert taken_as.rstrip(".") == text.rstrip(".")
                assert not refusals(line.proposal.worded(taken_as, Author.MODEL), question.reading.gold)


def test_the_plain_product_holds_on_every_case() -> None:
    """Without a model: what it writes of each case passes its own gate, with TruthScore 1."""
    for question in questions().values():
        reading = question.reading
        resume = release(settle(reading.plain, reading.evidence), reading.evidence)
        assert score(reading.brief, reading.plan, reading.plain, resume, reading.evidence.corpus, "").truth == 1.0


def test_an_answer_in_another_tense_than_the_prompt_names_is_a_fault() -> None:
    """A row must not teach what its own prompt forbids."""
    question = questions()["warehouse-night"]
    text = "Picked on average 140 lines an hour with a handheld scanner"
    (number,) = (i for i, answer in question.answers().items() if answer == text)
    assert question.keeps_tense(number, text)
    assert not question.keeps_tense(number, text.replace("Picked", "Pick"))


def test_what_is_held_out_is_in_no_file_that_is_trained_on() -> None:
    """Neither a case nor its prompt, nor anything that was made of it."""
    held = {case.id for case in curated().golds if case.split is Split.HELD_OUT}
    held |= {bad.id for bad in curated().counterexamples if bad.case in held} | {pair.id for pair in curated().preferences if pair.case in held}
    prompts = {json.dumps(row["prompt"]) for name, rows in made().items() if name.endswith("held-out.jsonl") for row in rows}
    trained = [row for name, rows in made().items() if name.endswith("train.jsonl") for row in rows]
    assert trained
    assert not held & {row["id"] for row in trained}
    assert not prompts & {json.dumps(row["prompt"]) for row in trained}


def test_no_name_of_a_person_is_in_a_row() -> None:
    """What is learned is how lines are put, not whose they are."""
    text = json.dumps(made())
    assert not [case.id for case in curated().golds if grounds(case).corpus.person.name in text]


def test_the_rows_have_the_columns_that_trl_takes() -> None:
    """Prompt and completion; with chosen and rejected that differ; with a label of either kind."""
    for name, rows in made().items():
        kind = name.split("-")[0]
        columns = {"sft": {"prompt", "completion"}, "dpo": {"prompt", "chosen", "rejected", "truth"}, "kto": {"prompt", "completion", "label"}}[kind]
        assert all(set(row) == {"id", *columns} for row in rows)
        assert kind != "dpo" or all(row["chosen"] != row["rejected"] for row in rows)
        assert kind != "dpo" or all(row["truth"]["chosen"] == 1.0 >= row["truth"]["rejected"] for row in rows)
        assert kind != "kto" or {row["label"] for row in rows} == {True, False}


def test_every_refused_lie_that_is_asked_about_makes_a_pair() -> None:
    """It stands against the case's own wording of the same line; the rest of the two answers is the same. What passes makes none: it would teach that a lie is worse
    than the truth where nobody can tell them apart."""
    pairs = dpo(questions(), Split.TRAIN, curated().model_copy(update={"preferences": ()}), lies())
    assert all(row["truth"]["rejected"] < 1 for row in pairs)
    assert len(pairs) > len(curated().preferences)
    assert {row["id"] for row in pairs} <= {lie.id for lie in lies() if lie.refused}
    for row in pairs:
        chosen, rejected = ({(line.line, line.text) for line in Rewording.model_validate_json(row[side][0]["content"]).lines} for side in ("chosen", "rejected"))
        assert len(chosen - rejected) == len(rejected - chosen) == 1


def test_the_files_are_the_same_at_every_build(tmp_path: Path) -> None:
    """Each row a line of JSON; the manifest names every file with its rows."""
    one, other = build(tmp_path / "one", made()), build(tmp_path / "other", made())
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]
    manifest = json.loads(one[-1].read_text(encoding="utf-8"))
    for path in one[:-1]:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
        assert rows == made()[path.name]
        assert manifest["files"][path.name]["rows"] == len(rows)


def test_a_row_that_would_be_cut_is_named() -> None:
    """The longest of its answers counts."""
    rows = made()["dpo-train.jsonl"]
    count = lambda turns: sum(len(turn["content"].split()) for turn in turns)  # noqa: E731
    assert not list(too_long(rows, count, 10_000))
    assert len(list(too_long(rows, count, 10))) == len(rows)


def test_a_tokenizer_counts_and_a_folder_without_one_is_named(tmp_path: Path) -> None:
    """With the tokenizer of the very model that is trained."""
    tokenizers, transformers = pytest.importorskip("tokenizers"), pytest.importorskip("transformers")
    words = tokenizers.Tokenizer(tokenizers.models.WordLevel({"[UNK]": 0, "bread": 1}, unk_token="[UNK]"))
    words.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    transformers.PreTrainedTokenizerFast(tokenizer_object=words).save_pretrained(str(tmp_path))
    assert counting(tmp_path)([{"role": "user", "content": "bread and rolls"}, {"role": "assistant", "content": "bread"}]) == 4
    with pytest.raises(UserCanAct, match=r"tokenizer\.json"):
        counting(tmp_path / "nowhere")


def test_the_command_makes_lies_and_says_which_pass(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON each with the rules that refuse it, none for those that pass."""
    assert main(["lab", "dataset", "corrupt", "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told == [json.loads(lie.model_dump_json()) for lie in lies()]
    assert {bool(lie["rules"]) for lie in told} == {True, False}


def test_a_thumb_down_is_for_the_bad_line_alone() -> None:
    """The good lines of the case are no part of what is wrong with it."""
    bad = {one.id: one.text for one in curated().counterexamples}
    rows = [row for name in ("kto-train.jsonl", "kto-held-out.jsonl") for row in made()[name] if not row["label"]]
    assert rows
    for row in rows:
        (line,) = Rewording.model_validate_json(row["completion"][0]["content"]).lines
        assert line.text == bad[row["id"]]
