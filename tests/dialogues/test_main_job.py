"""The main job as a conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agent.domain.answer import Reply
from agent.domain.corpus import SourceKind
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume
from bot.app import App
from bot.demo import sample
from bot.files.result import Result
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.profiles import number_of
from tests.fakes.printer import PlainPrinter


class ApologisingPrinter(PlainPrinter):
    """A printer with something to say."""

    APOLOGY = "I set the PDF in “plain”."

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The lines, with a note."""
        return super().render(resume, design).model_copy(update={"note": self.APOLOGY})


@pytest.mark.parametrize("name", ["ledger", "Profile", "status ", "help", "versions"])
async def test_the_bare_name_of_a_command_is_the_command(app: App, name: str) -> None:
    """On Slack no word behind a slash comes to us, and people forget it elsewhere."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    assert await talk.say(name) == await talk.say(f"/{name.strip().lower()}")


async def test_a_resume_and_a_post_lead_to_questions_and_files(app: App) -> None:
    """The user sends a résumé and a post, answers what is asked, and gets PDF, DOCX, JSON and two pictures."""
    talk = Conversation(app)
    assert "I understood of Dana Whitfield" in await talk.send("resume.json", sample("resume.json"))
    heard = await talk.say(sample("post.txt").decode())
    assert "asks for" in heard
    assert "The post asks for" in heard
    heard = await talk.say("skip all")
    assert "Here is your résumé" in heard
    assert "Dana-Whitfield-Resume" in heard
    assert {name.rsplit(".")[-1] for name in heard.split() if name.startswith("Dana-Whitfield")} == {"pdf", "docx", "json", "png"}


async def test_a_pdf_in_another_design_is_told(app: App) -> None:
    """What the printer must say of the file stands in the message and in the result."""
    talk = Conversation(replace(app, printer=ApologisingPrinter()))
    await talk.begin()
    assert f"Note: {ApologisingPrinter.APOLOGY}" in await talk.say("skip all")
    made = app.store.versions.latest("ann")
    assert made is not None
    assert ApologisingPrinter.APOLOGY in Result.model_validate_json(made.result).notes


async def test_a_post_before_the_resume_is_kept(app: App) -> None:
    """A post that comes first is not lost: with the résumé the work begins."""
    talk = Conversation(app)
    assert phrases.NEED_RESUME in await talk.say(sample("post.txt").decode())
    assert "asks for" in await talk.send("resume.json", sample("resume.json"))


async def test_words_become_evidence_with_a_place_and_stay(app: App) -> None:
    """What the user says to a question is a snippet of that position, dated, citable, and still there for the next post."""
    talk = Conversation(app)
    await talk.begin()
    assert "I would write: “Wrote Terraform modules for the staging environment”. Where was it?" in await talk.say("Yes, I wrote Terraform modules for the staging environment.")
    await talk.say("1")
    await talk.say("skip all")
    said = [s for s in app.store.corpus.load("ann").snippets if s.source.kind is SourceKind.CHAT]
    assert [s.text for s in said] == ["I wrote Terraform modules for the staging environment."]
    assert said[0].position == app.store.corpus.load("ann").positions[0].id
    assert said[0].source.on is not None


async def test_a_no_is_not_asked_again(app: App) -> None:
    """What the user said no to is not asked in the next run."""
    talk = Conversation(app)
    first = await talk.begin()
    question = next(line for line in first.splitlines() if line.startswith("The post asks for"))
    await talk.say("no")
    await talk.say("skip all")
    assert question not in await talk.say(sample("post.txt").decode())


async def test_every_line_can_be_asked_about(app: App) -> None:
    """/why NUMBER names the user's words behind a line, and where they stand."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    version = app.store.versions.latest("ann")
    assert version is not None
    origins = Result.model_validate_json(version.result).provenance
    for number, origin in enumerate(origins, 1):
        heard = await talk.say(f"/why {number}")
        assert origin.text in heard
        assert all(cite.text in heard for cite in origin.cites)
        assert origin.cites


async def test_confusion_gets_one_kind_sentence(app: App) -> None:
    """"what?" is no evidence: the question stands, and the user hears what can be done."""
    talk = Conversation(app)
    await talk.begin()
    heard = await talk.say("what?")
    assert "The post asks for" in heard
    assert "skip" in heard
    run = talk.run()
    assert app.store.answers.of_run(run.id or 0) == []


async def test_an_old_button_changes_nothing(app: App) -> None:
    """A tap on a settled question, or a double tap, has one effect and gets a kind reply."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    question = app.store.answers.still_open(run.id or 0)[0]
    tap = f"{run.id}:{question.requirement}:no"
    await talk.tap(tap)
    assert phrases.STALE in await talk.tap(tap)
    assert len(app.store.answers.of_run(run.id or 0)) == 1
    assert phrases.STALE in await talk.tap("999:r1:yes")


async def test_cancel_ends_the_run_and_nothing_is_handed_over(app: App) -> None:
    """After /cancel an answer has no effect and no version is made."""
    talk = Conversation(app)
    await talk.begin()
    assert phrases.CANCELLED in await talk.say("/cancel")
    await talk.say("yes")
    assert app.store.versions.of("ann") == []
    assert phrases.NOTHING_TO_CANCEL in await talk.say("/cancel")


async def test_a_link_asks_for_the_text(app: App) -> None:
    """A bare link cannot be opened yet, and the user is told what to do."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    assert "paste the text" in await talk.say("look at this https://jobs.example.org/123 please")


async def test_bad_files_get_one_plain_sentence(app: App) -> None:
    """An empty file, a photo and noise each get one sentence; what was known stays."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    before = app.store.corpus.load("ann")
    for name, content in (("a.txt", b"  "), ("cat.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 500), ("noise.txt", bytes(range(256)) * 40)):
        heard = await talk.send(name, content)
        assert len(heard.splitlines()) == 1
        assert "Traceback" not in heard
    assert app.store.corpus.load("ann") == before


async def test_what_is_taken_back_is_not_used(app: App) -> None:
    """/forget takes a snippet back: the next résumé does not cite it, and the old version is not handed out again."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    version = app.store.versions.latest("ann")
    assert version is not None
    cited = Result.model_validate_json(version.result).provenance[-1].cites[0]
    assert "Taken back" in await talk.say(f"/forget {number_of(app, cited.id)}")
    assert "tailor it again" in await talk.say("/versions 1")


async def test_two_users_see_nothing_of_each_other(app: App) -> None:
    """Profile, versions and lines of one user are not shown to another."""
    ann, bob = Conversation(app, "ann"), Conversation(app, "bob")
    await ann.begin()
    await ann.say("skip all")
    for command in ("/profile", "/versions", "/why", "/changes", "/review"):
        heard = await bob.say(command)
        assert "Dana" not in heard
        assert "Harborline" not in heard


async def test_a_broken_line_loses_nothing(app: App) -> None:
    """A message that could not be delivered is kept and said later, in order, once."""
    talk = Conversation(app)
    talk.channel.broken = 1
    heard = await talk.send("resume.json", sample("resume.json"))
    assert heard == ""
    with app.store.transaction() as db:
        db.connection().exec_driver_sql("UPDATE outbox SET next_try = '2000-01-01 00:00:00.000000'")
    await talk.house.settle()
    said = talk.channel.heard()
    assert said.index("I understood") < said.index(phrases.NEED_POST)
    assert said.count("I understood") == 1


async def test_a_mismatch_is_said_plainly(app: App) -> None:
    """Where the résumé shows next to nothing of what is asked, the answer says so."""
    talk = Conversation(app)
    await talk.send("resume-2.json", sample("resume-2.json"))
    await talk.say(sample("post-3.txt").decode())
    heard = await talk.say("skip all")
    assert "The evidence for this post is not there" in heard


async def test_progress_tells_each_step_once_and_is_never_a_message(app: App) -> None:
    """While a run works the user sees what is being done; nothing of it is queued."""
    talk = Conversation(app)
    heard = await talk.begin() + await talk.say("skip all")
    assert talk.channel.seen == [phrases.STEPS[name] for name in ("posting", "brief", "evidence", "opinions", "plan", "final-plan", "plain", "draft")]
    assert not any(step in heard for step in talk.channel.seen)


async def test_none_of_these_is_a_no_to_this_question_alone(app: App) -> None:
    """It says no to what was asked and to nothing that was not; the next question follows."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    first, second = app.store.answers.still_open(run.id or 0)[:2]
    assert second.text in await talk.say("none of these")
    assert [(a.requirement, a.reply) for a in app.store.answers.of_run(run.id or 0)] == [(first.requirement, Reply.NO)]


async def test_the_same_post_again_is_the_same_version_and_another_post_another(app: App) -> None:
    """The same résumé for the same post is one version handed over twice; for another post it is one of its own, with its own coverage."""
    talk = Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    await talk.say(sample("post.txt").decode())
    await talk.say("2")
    assert "Here is your résumé" in await talk.say("skip all")
    assert len(app.store.versions.of("ann")) == 1
    assert len(app.store.ledger.of("ann")) == 2
    await talk.say(sample("post.txt").decode().replace("Datadog", "Grafana").replace("Brightwater", "Kornblum"))
    await talk.say("2")
    await talk.say("skip all")
    first, second = (Result.model_validate_json(v.result) for v in app.store.versions.of("ann"))
    assert any("Datadog" in c.quote for c in first.coverage)
    assert not any("Datadog" in c.quote for c in second.coverage)
