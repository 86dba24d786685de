"""Answers as people give them."""

from __future__ import annotations

import pytest

from agent.domain.answer import Reply
from agent.domain.corpus import SourceKind
from bot.app import App
from bot.demo import sample
from bot.showing import phrases
from tests.dialogues.conversation import Conversation
from tests.dialogues.reviews import texts

MORE = b"""# Dana Whitfield
dana.whitfield@example.org

## Experience

### Software Engineer, Harborline Freight
Mar 2021 - Present
- Ran the Kafka cluster of the billing team
"""
"""A file of the same person, with a line that answers the question about Kafka."""


async def begun(app: App) -> tuple[Conversation, int]:
    """A conversation with an open question, and its run."""
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    return talk, run.id or 0


async def asked_about(subject: str, talk: Conversation, post: str) -> None:
    """Send a post and skip its questions up to the one about a subject."""
    heard = await talk.say(post)
    while subject not in heard.split("The post asks for")[-1]:
        heard = await talk.say("skip")
        assert "The post asks for" in heard


async def test_a_no_that_turns_into_a_yes_is_asked_again(app: App) -> None:
    """"no wait, actually yes" is neither: nothing is kept, the question stands."""
    talk, run = await begun(app)
    assert "The post says" in await talk.say("no wait, actually yes")
    assert app.store.answers.of_run(run) == []


async def test_words_that_only_point_to_the_resume_are_no_evidence(app: App) -> None:
    """"that is in my resume already" becomes no line; the user is asked to say it, and may."""
    talk, run = await begun(app)
    assert phrases.IN_RESUME in await talk.say("yes, it is all in my resume already!!")
    assert "Where was it?" in await talk.say("I wrote Terraform modules for the staging environment")
    await talk.say("1")
    assert [a.text for a in app.store.answers.of_run(run)] == ["I wrote Terraform modules for the staging environment"]


async def test_the_line_is_shown_before_it_counts_and_can_be_dropped(app: App) -> None:
    """Before the words become evidence the user reads the line they would make; "don't use it" leaves nothing behind."""
    talk, run = await begun(app)
    assert "I would write: “Wrote Terraform modules for staging”" in await talk.say("yes, I wrote Terraform modules for staging")
    await talk.say("don't use it")
    assert [(a.reply, a.text) for a in app.store.answers.of_run(run)] == [(Reply.SKIP, "")]
    assert not any(s.source.kind is SourceKind.CHAT for s in app.store.corpus.load("ann").snippets)


async def test_a_place_that_is_not_understood_is_asked_for_again(app: App) -> None:
    """The same sub-question comes back with its options, and the words are not lost."""
    talk, _ = await begun(app)
    await talk.say("yes, I wrote Terraform modules for staging")
    assert "Where was it?" in await talk.say("purple elephant")
    await talk.say("Harborline")
    assert any(s.text.startswith("I wrote Terraform") and s.position for s in app.store.corpus.load("ann").snippets)


async def test_what_one_holds_is_not_asked_for_a_place(app: App) -> None:
    """A yes to a licence names it among the skills at once; the words round it make no line."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    post = "Fleet Manager\nCompany: Kornblum Logistics\n\nRequirements\n- Must have a valid CDL license\n- 3 years of experience in fleet management\n- Knowledge of route planning\n- Experience with fuel card programs\n"
    await asked_about("CDL", talk, post + "\nWe are a family firm by the sea and drive forty trucks through three states every day of the week.")
    heard = await talk.say("yes, since 2015, it never lapsed")
    assert "Where was it?" not in heard
    said = [s for s in app.store.corpus.load("ann").snippets if s.source.kind is SourceKind.CHAT]
    assert len(said) == 1
    assert "CDL" in said[0].text
    assert "lapsed" not in said[0].text


@pytest.mark.parametrize("close", ["2", "something close", "Something close, let me tell you"])
async def test_something_close_to_a_paper_is_asked_which_and_since_when(app: App, close: str) -> None:
    """Never for an employer: the answer names what one holds, among the skills; what is no name is no evidence for the paper that is asked."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    post = "Fleet Manager\nCompany: Kornblum Logistics\n\nRequirements\n- Must have a valid CDL license\n- 3 years of experience in fleet management\n- Knowledge of route planning\n- Experience with fuel card programs\n"
    await asked_about("CDL", talk, post + "\nWe are a family firm by the sea and drive forty trucks through three states every day of the week.")
    assert await talk.say(close) == phrases.WHICH_PAPER
    assert "I ask what you have that is close to this" in await talk.say("what?")
    heard = await talk.say("a motorcycle licence, since 2015")
    assert "Where was it?" not in heard
    assert [s.text for s in app.store.corpus.load("ann").snippets if s.source.kind is SourceKind.CHAT] == ["Motorcycle licence (since 2015)"]


async def test_a_credential_with_brackets_is_asked_whole_and_printed(app: App) -> None:
    """Its question has both brackets; a yes in own words is printed by its name with the year, and a wish for it is understood."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    post = "Harbour Guide\nCompany: Kornblum Tours\n\nRequirements\n- Certified pilot guide status (PGS)\n- Experience of guiding groups\n- Knowledge of tide tables\n"
    heard = await talk.say(post + "\nWe are a family firm by the sea and guide forty groups through three harbours every day of the week.")
    while "PGS" not in heard:
        heard = await talk.say("skip")
    assert "pilot guide status (PGS)" in heard
    heard = await talk.say("i have pgs since 2015")
    while "The post asks for" in heard:
        heard = await talk.say("skip")
    assert any("(PGS, since 2015)" in text for text in texts(app))
    assert "what shows “PGS” leads" in await talk.say("lead with PGS")


@pytest.mark.parametrize("said", ["i steer a rowing boat on sundays", "pas encore, examen en mars", "ja, aber nur bis 2019", "den Schein hat mein Kollege gemacht"])
async def test_words_that_are_no_yes_to_what_one_holds_give_it_to_nobody(app: App, said: str) -> None:
    """In whatever language: a plain yes is asked for, or little noted; nothing is noted as held."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    post = "Harbour Guide\nCompany: Kornblum Tours\n\nRequirements\n- Certified pilot guide status (PGS)\n- Experience of guiding groups\n- Knowledge of tide tables\n"
    heard = await talk.say(post + "\nWe are a family firm by the sea and guide forty groups through three harbours every day of the week.")
    while "PGS" not in heard:
        heard = await talk.say("skip")
    heard = await talk.say(said)
    assert "I am not sure that you hold this" in heard or phrases.ONLY_A_LITTLE in heard
    assert [a for a in app.store.answers.of_run(talk.run().id or 0) if a.reply is Reply.YES] == []


@pytest.mark.parametrize("said", ["sort of, at my old school", "kinda", "yes, kind of", "something like that", "not exactly, at my old place"])
async def test_a_half_yes_counts_as_something_similar_and_is_asked_what_was_done(app: App, said: str) -> None:
    """"sort of, at my old school" is no line: it is something similar, and what was done is asked."""
    talk, run = await begun(app)
    assert await talk.say(said) == phrases.TELL_SIMILAR
    assert "I would write: “Wrote Terraform modules for staging”" in await talk.say("I wrote Terraform modules for staging")
    await talk.say("1")
    assert [a.reply for a in app.store.answers.of_run(run)] == [Reply.SIMILAR]


@pytest.mark.parametrize("said", ["5 years at Harborline plus now", "yes, at Harborline", "yes, 3 years", "yes, since 2015"])
async def test_a_time_and_a_place_make_no_line(app: App, said: str) -> None:
    """Where nothing done is told, it is asked for."""
    talk, run = await begun(app)
    assert phrases.TOO_LITTLE in await talk.say(said)
    assert app.store.answers.of_run(run) == []


async def test_a_position_that_is_named_in_the_answer_is_used(app: App) -> None:
    """The line is shown with the position that the words name, without these words, and where it was is not asked."""
    talk, run = await begun(app)
    heard = await talk.say("i've written two Terraform modules, at harborline")
    assert "I would write: “Wrote two Terraform modules”, under" in heard
    assert "Where was it?" not in heard
    (answer,) = app.store.answers.of_run(run)
    place = app.store.corpus.load("ann").position(answer.position)
    assert place is not None
    assert place.employer == "Harborline Freight"
    assert "arborline" not in answer.text


async def test_what_is_told_beside_a_choice_of_the_place_is_kept(app: App) -> None:
    """"2 and also I …" is the second position, and the rest a further line, at the position that it names."""
    talk, run = await begun(app)
    await talk.say("yes, I wrote Terraform modules for staging")
    heard = await talk.say("2 and also i trained the testers at harborline")
    assert "I would write: “Trained the testers”, under" in heard
    corpus = app.store.corpus.load("ann")
    (answer,) = app.store.answers.of_run(run)
    assert answer.position == corpus.positions[1].id
    assert [s.position for s in corpus.snippets if s.text == "i trained the testers"] == [corpus.positions[0].id]


@pytest.mark.parametrize("said, reply", [("2 and also i trained the testers", Reply.SIMILAR), ("1, I trained the testers", Reply.YES), ("3 but I trained the testers", Reply.SIMILAR)])
async def test_a_choice_with_words_is_the_choice_and_its_words(app: App, said: str, reply: Reply) -> None:
    """The number is no part of the line."""
    talk, run = await begun(app)
    assert "I would write: “Trained the testers”. Where" in await talk.say(said)
    await talk.say("1")
    assert [a.reply for a in app.store.answers.of_run(run)] == [reply]


async def test_a_no_is_listed_and_can_be_taken_back(app: App) -> None:
    """/profile shows what was said no to, /forget takes it back, and then it may be asked again."""
    talk, run = await begun(app)
    question = app.store.answers.still_open(run)[0]
    await talk.say("no")
    await talk.say("/cancel")
    await talk.say("/profile")
    group = next(label for label in talk.channel.offered if label.startswith("what you said no to"))
    profile = await talk.tap(talk.channel.offered[group])
    line = next(line for line in profile.splitlines() if "no, chat" in line)
    assert question.subject in line
    assert "Taken back: your no" in await talk.say(f"/forget {line.split()[0]}")
    assert question.text in await talk.say(sample("post.txt").decode())


async def test_small_talk_unknown_commands_and_missing_files_get_their_own_reply(app: App) -> None:
    """Each says what can be done next."""
    talk = Conversation(app)
    assert phrases.WELCOME in await talk.say("hi")
    await talk.send("resume.json", sample("resume.json"))
    assert phrases.NEED_POST in await talk.say("thanks!")
    assert phrases.unknown_command("foo") in await talk.say("/foo 3")
    assert phrases.no_such_file("my post.docx", typed=False) in await talk.say("my post.docx")


async def test_a_yes_to_one_of_several_names_the_one(app: App) -> None:
    """"A or B" is never printed as something one has: the user says which, and that name alone counts."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    post = "Night Nurse\nCompany: Kornblum Clinic\n\nRequirements\n- RN license or LPN license\n- 2 years of experience in a ward\n- Knowledge of wound care\n- Experience with infusion pumps\n"
    await asked_about("LPN", talk, post + "\nWe are a small clinic by the sea with forty beds, and we look after our people and our patients alike.")
    assert phrases.WHICH in await talk.say("yes")
    await talk.say("LPN license")
    assert [s.text for s in app.store.corpus.load("ann").snippets if s.source.kind is SourceKind.CHAT] == ["LPN license"]


async def test_a_bare_yes_to_one_of_several_is_no_evidence(app: App) -> None:
    """Who says yes to "Kafka or RabbitMQ" and no more has not said which."""
    talk, run = await begun(app)
    question = app.store.answers.still_open(run)[0]
    assert " or " in question.subject
    await talk.say("yes")
    await talk.say("skip")
    assert not any(s.source.kind is SourceKind.CHAT for s in app.store.corpus.load("ann").snippets)


async def test_an_answer_that_disowns_the_deed_leaves_no_evidence(app: App) -> None:
    """"I never did it, my colleague did" is a no: nothing of it is kept as words of the résumé."""
    talk, run = await begun(app)
    assert phrases.NOT_YOURS in await talk.say("yes well I never did that, my colleague Tom did it")
    assert [(a.reply, a.text) for a in app.store.answers.of_run(run)] == [(Reply.NO, "")]
    assert not any(s.source.kind is SourceKind.CHAT for s in app.store.corpus.load("ann").snippets)


async def test_an_answer_without_a_deed_is_asked_for_again(app: App) -> None:
    """"yes but only a little" makes no line; the user is asked to say what was done."""
    talk, run = await begun(app)
    assert phrases.TOO_LITTLE in await talk.say("yes but only a little")
    assert app.store.answers.of_run(run) == []
    assert "I would write" in await talk.say("I wrote Terraform modules for staging")


@pytest.mark.parametrize("said", ["Terraform yes, two modules for staging, Pulumi never", "Only a little terraform: two small modules for staging buckets", "Something close: plain CloudFormation templates for staging"])
async def test_an_answer_that_is_no_line_is_asked_for_as_one(app: App, said: str) -> None:
    """What answers the question and would read as talk in a résumé is not printed; the user says it in a sentence."""
    talk, run = await begun(app)
    await talk.say("yes")
    assert phrases.AS_A_LINE in await talk.say(said)
    assert app.store.answers.of_run(run) == []
    assert "I would write" in await talk.say("I wrote Terraform modules for staging")


async def test_a_place_in_a_sentence_is_found_by_its_town_or_asked_for_again(app: App) -> None:
    """A long answer to "Where was it?" is never swallowed without a word."""
    talk, _ = await begun(app)
    await talk.say("yes, I wrote Terraform modules for staging")
    assert phrases.WHERE_UNKNOWN in await talk.say("that was when I had the old red car")
    assert "Where was it?" not in await talk.say("somewhere else")


async def test_a_path_that_leads_nowhere_is_no_command(app: App) -> None:
    """A slash that begins a path is not taken for a command."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    assert phrases.no_such_file("/home/ann/resum.md", typed=False) in await talk.say("/home/ann/resum.md")


async def test_a_file_beside_a_half_given_answer_counts_once_that_is_whole(app: App) -> None:
    """The words are not lost, their place is still asked for, and the résumé rests on both."""
    talk, run = await begun(app)
    await talk.say("yes, I wrote Terraform modules for staging")
    assert phrases.LOOKING_AGAIN not in await talk.send("more.md", MORE)
    assert "Kafka" in await talk.say("Harborline")
    assert [a.text for a in app.store.answers.of_run(run)] == ["I wrote Terraform modules for staging"]
    await talk.say("skip all")
    assert any("Kafka cluster" in text for text in texts(app))


async def test_a_file_that_was_asked_about_counts_after_the_yes(app: App) -> None:
    """Whose it is comes first, also by an old button; until then the question stays as it was."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    await talk.send("more.md", MORE.replace(b"Dana Whitfield", b"Mara Quell").replace(b"dana.whitfield", b"mara.quell"))
    merge = talk.channel.offered[phrases.WHOSE_ANSWERS[0]]
    await talk.say(sample("post.txt").decode())
    run = talk.run()
    asked = [question.subject for question in app.store.answers.still_open(run.id or 0)]
    assert any("Kafka" in subject for subject in asked)
    assert "The post asks for" in await talk.tap(merge)
    assert not any("Kafka" in question.subject for question in app.store.answers.still_open(run.id or 0))


async def test_a_file_with_nothing_new_changes_nothing(app: App) -> None:
    """The same file again: the question is not asked anew."""
    talk, run = await begun(app)
    before = app.store.answers.still_open(run)
    assert phrases.LOOKING_AGAIN not in await talk.send("resume.json", sample("resume.json"))
    assert app.store.answers.still_open(run) == before


async def test_what_one_has_instead_is_kept_as_what_it_is(app: App) -> None:
    """"Only the 10-hour one" is no OSHA 30 card, and an OSHA 10-hour card all the same."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    post = "Site Hand\nCompany: Kornblum Tours\n\nRequirements\n- OSHA 30 card\n- Experience of guiding groups\n- Knowledge of tide tables\n"
    heard = await talk.say(post + "\nWe are a family firm by the sea and guide forty groups through three harbours every day of the week.")
    while "OSHA 30" not in heard:
        heard = await talk.say("skip")
    run = talk.run().id or 0
    heard = await talk.say("Only the 10-hour one")
    assert phrases.instead("OSHA 10-hour card", "OSHA 30 card") in heard
    while "The post asks for" in heard:
        heard = await talk.say("skip")
    assert any("OSHA 10-hour card" in text for text in texts(app))
    assert not any("OSHA 30" in text for text in texts(app))
    assert [a.reply for a in app.store.answers.of_run(run) if a.subject == "OSHA 30 card"] == [Reply.NO]


async def test_a_yes_to_a_degree_asks_which_and_it_stands_in_the_education(app: App) -> None:
    """In the user's words, and never among the skills; a place and a year beside the yes name none."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    post = "Fleet Manager\nCompany: Kornblum Logistics\n\nRequirements\n- Master's degree in Logistics\n- Knowledge of Python and PostgreSQL\n"
    await asked_about("egree", talk, post + "\nWe are a family firm by the sea and drive forty trucks through three states every day of the week.")
    assert phrases.WHICH_STUDY in await talk.say("yes, in 2015")
    await talk.say("MSc Logistics, Fernhill State, 2015")
    corpus = app.store.corpus.load("ann")
    assert "MSc Logistics, Fernhill State, 2015" in [e.area for e in corpus.education]
    assert [s.kind.value for s in corpus.snippets if s.source.kind is SourceKind.CHAT] == ["education"]
