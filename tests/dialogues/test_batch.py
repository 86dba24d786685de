"""Many posts at once, in the conversation."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from agent.domain.answer import Reply
from agent.domain.page import Form, Page
from agent.domain.say import SayKind
from agent.domain.scorecard import Scorecard
from bot.app import App
from bot.batch import phrases
from bot.batch.listing import MOST, holds_posts
from bot.commands.chat import USER, receive
from bot.demo import sample
from bot.dialogue.limits import Limits
from bot.serving.house import House
from bot.showing import phrases as common
from storage.tables import PostState, RunState
from tests.dialogues.conversation import Conversation
from tests.dialogues.test_doubts import UNSURE
from tests.dialogues.test_limits import Clock, limited
from tests.fakes.channel import RecordingChannel
from tests.fakes.fetcher import SmallWeb
from tests.fakes.printer import PlainPrinter
from tests.profile.files import BAKER, text

POST = sample("post.txt").decode()
NEARLY = POST.replace("Brightwater", "Someone Else")
OTHER = POST.replace("Kubernetes", "Nomad", 1)
LINK = "https://example.org/jobs/{}"


@pytest.fixture(autouse=True)
def _pages(web: SmallWeb) -> None:
    texts = [POST, sample("post-2.txt").decode(), sample("post-3.txt").decode(), POST, NEARLY, OTHER]
    web.pages |= {LINK.format(n): Page(link=LINK.format(n), form=Form.TEXT, content=text.encode()) for n, text in enumerate(texts, 1)}


def listed(*numbers: int) -> str:
    """The command with these links."""
    return "/batch\n" + "\n".join(LINK.format(n) for n in numbers)


async def ready(app: App, user: str = "ann") -> Conversation:
    """Somebody with a résumé."""
    talk = Conversation(app, user)
    await talk.send("resume.json", sample("resume.json"))
    return talk


def states(app: App) -> list[str]:
    """What became of the posts of the last batch."""
    last = app.store.runs.last_of("ann")
    return [post.state for post in app.store.batches.posts(last.id or 0)] if last else []


async def archive(talk: Conversation, said: str) -> dict[str, bytes]:
    """What lies in the archive that comes of what is said."""
    await talk.house.say(talk.user, talk.user, said)
    say = next(say for say in talk.channel.said if say.kind is SayKind.FILE)
    with zipfile.ZipFile(io.BytesIO(talk.house.app.store.files.read(say.path))) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


async def test_an_answer_counts_for_every_post_and_is_asked_for_once(app: App) -> None:
    """Words given once stand in each résumé whose post asks for them, as evidence with a day; neither post asks again."""
    talk = await ready(app)
    heard = await talk.say(listed(1, 6))
    while "Kafka or RabbitMQ" not in heard:
        heard = await talk.say("skip")
    assert "2 of 2 posts ask for Kafka or RabbitMQ." in heard
    await talk.say("yes, I wired RabbitMQ between nine services of the warehouse")
    await talk.say("1")
    await talk.say("skip all")
    assert states(app) == [PostState.DONE, PostState.DONE]
    for version in app.store.versions.of("ann"):
        assert any("RabbitMQ" in line.text for line in app.store.versions.load("ann", version.hash).lines())
    runs = app.store.runs.of_batch(app.store.runs.last_of("ann").id or 0, (RunState.DONE,))  # type: ignore[union-attr]
    replies = [answer.reply for run in runs for answer in app.store.answers.of_run(run) if answer.subject.startswith("Kafka")]
    assert replies == [Reply.YES, Reply.YES]


async def test_a_question_of_a_batch_says_which_of_how_many_it_is(app: App) -> None:
    """When it is asked, when it is asked again, and after an answer; a question of a single post says nothing of that kind."""
    talk = await ready(app)
    heard = await talk.say(listed(1, 6))
    of = re.search(r"(\d+) questions for all of them", heard)
    assert of is not None
    assert f"Question 1 of {of[1]}: " in heard
    assert f"Question 1 of {of[1]}: " in await talk.say("what?")
    assert f"Question 2 of {of[1]}: " in await talk.say("no")
    await talk.say("skip all")
    assert "Question 1 of" not in await talk.say(sample("post-3.txt").decode())


async def test_the_same_post_is_dropped_and_one_that_asks_for_the_same_is_served_by_the_same_resume(app: App) -> None:
    """Said openly, with an entry of its own and files under its own name; one that asks for something else gets a résumé of its own, and is compared."""
    talk = await ready(app)
    heard = await talk.say(listed(1, 4, 5, 6))
    assert "2. Senior Backend Engineer at Brightwater Logistics: The same post as no. 1." in heard
    assert "1 asks for the very same as another of them: the same résumé serves it." in heard
    heard = await talk.say("skip all")
    assert states(app) == [PostState.DONE, PostState.DROPPED, PostState.REUSED, PostState.DONE]
    assert "the résumé of no. 1 (Senior Backend Engineer at Brightwater Logistics), which asks for the same" in heard
    assert "nearly the post of no. 1 (Senior Backend Engineer at Brightwater Logistics):" in heard
    assert len(app.store.versions.of("ann")) == 2
    entries = app.store.ledger.of("ann")
    assert [entry.company for entry in entries] == ["Brightwater Logistics", "Brightwater Logistics", "Someone Else Logistics"]
    assert entries[2].version == entries[0].version
    assert entries[2].files is not None
    assert "Someone-Else-Logistics.pdf" in entries[2].files


async def test_the_archive_holds_each_file_and_the_table(app: App) -> None:
    """A folder for each post that has a résumé, and a row for each post that was sent."""
    talk = await ready(app)
    await talk.say(listed(1, 5, 9))
    found = await archive(talk, "skip all")
    folders = {name.split("/")[0] for name in found}
    assert folders == {"summary.csv", "01-Brightwater-Logistics", "02-Someone-Else-Logistics"}
    assert sorted(name.rsplit(".", 1)[1] for name in found if name.startswith("02")) == ["docx", "json", "pdf"]
    rows = list(csv.DictReader(io.StringIO(found["summary.csv"].decode("utf-8-sig"))))
    assert [row["what came of it"] for row in rows] == ["done", "reused", "dropped"]
    assert [row["link"] for row in rows] == [LINK.format(n) for n in (1, 5, 9)]
    assert rows[2]["note"].startswith("I could not reach this site")


async def test_figures_of_the_table_are_those_of_the_scorecard(app: App) -> None:
    """What is covered and what is missing add up to what the post asks for, by the one definition of coverage."""
    talk = await ready(app)
    await talk.say(listed(1, 2, 3))
    found = await archive(talk, "skip all")
    rows = list(csv.DictReader(io.StringIO(found["summary.csv"].decode("utf-8-sig"))))
    from bot.files.result import Result

    for row, version in zip(rows, app.store.versions.of("ann"), strict=True):
        scores: Scorecard = Result.model_validate_json(version.result).scores
        assert int(row["must-haves"]) == scores.musts
        assert int(row["covered"]) == round((scores.coverage or 0) * scores.musts)


async def test_a_known_post_is_served_again_unless_it_shall_be_anew(app: App) -> None:
    """No second version without a word, and one where the word was said."""
    talk = await ready(app)
    await talk.say(listed(1))
    await talk.say("skip all")
    heard = await talk.say(listed(1, 4))
    assert "For 1 of 2 posts there is a résumé from before" in heard
    assert (len(app.store.versions.of("ann")), len(app.store.ledger.of("ann"))) == (1, 1)
    await talk.say(listed(1).replace("/batch", "/batch anew"))
    await talk.say("skip all")
    assert len(app.store.ledger.of("ann")) == 2


async def step(talk: Conversation, until: Sequence[str]) -> None:
    """Work run by run until the posts are so far."""
    app = talk.house.app
    while states(app) != list(until):
        run = app.store.runs.ready()[0]
        await talk.house._worker.advance(run.id or 0)


async def test_stopped_half_way_what_is_done_is_handed_over(app: App) -> None:
    """The rest is not begun, nothing waits any more, and the table says so."""
    talk = await ready(app)
    await talk.say(listed(1, 2, 3))
    talk.house.receive("ann", "ann", "skip all")
    await talk.house.handle_pending()
    await step(talk, [PostState.DONE, PostState.TAKEN, PostState.TAKEN])
    talk.channel.said.clear()
    heard = await talk.say("please stop it")
    assert phrases.ending(1, 3) in heard
    assert "Stopped: 1 of 3 posts done." in heard
    assert "2. Registered Nurse - Surgical Intensive Care at Lakeshore Regional Hospital: stopped before it was done" in heard
    assert "Truecut-batch-1-posts.zip" in heard
    assert states(app) == [PostState.DONE, PostState.STOPPED, PostState.STOPPED]
    assert app.store.runs.all_open("ann") == []
    assert app.store.runs.ready() == []
    assert len(app.store.versions.of("ann")) == 1


@pytest.mark.parametrize("said", ["stop", "please stop the batch now", "ok, cancel batch"])
async def test_stop_is_heard_while_its_question_is_half_answered(app: App, said: str) -> None:
    """Neither words nor a place are waited for then: the batch is stopped, and no question of it is open any more."""
    talk = await ready(app)
    await talk.say(listed(1, 6))
    await talk.say("yes")
    assert await talk.say(said) == phrases.NOT_STARTED
    assert app.store.runs.all_open("ann") == []
    assert "Nothing is running." in await talk.say("/status")


async def test_the_table_takes_the_numbers_of_what_was_offered_before(app: App) -> None:
    """Its lines are numbered: a number typed below it chooses nothing of an older menu."""
    talk = await ready(app)
    await talk.say(listed(1))
    await talk.say("skip all")
    await talk.say("/ledger 1")
    await talk.say(listed(1))
    assert await talk.say("3") == common.NOTHING_NUMBERED
    assert [row.status for row in app.store.ledger.of("ann")] == ["made"]


async def test_a_doubt_comes_again_after_the_batch(app: App) -> None:
    """What was being asked about the file when /batch came is asked again below the table, and its answer by number counts; so too when the list never came."""
    talk = Conversation(app)
    heard = await talk.send("cv.md", text(BAKER, UNSURE).encode())
    assert "Is Northwind the employer or your title?" in heard
    await talk.say("/batch")
    await talk.say("https://example.org/jobs/2")
    heard = await talk.say("skip all")
    assert heard.index("Your batch is done") < heard.index(f"{common.DOUBT_WAITS}\nIs Northwind the employer or your title?")
    assert "Noted: " in await talk.say("1")


async def test_a_doubt_is_answered_after_a_list_that_never_came(app: App) -> None:
    """/batch alone asks for a list; any other message takes that back, and answers what was asked before."""
    talk = Conversation(app)
    await talk.send("cv.md", text(BAKER, UNSURE).encode())
    await talk.say("/batch")
    assert "Noted: " in await talk.say("my title")


async def test_a_batch_in_the_background_holds_nobody_up(app: App) -> None:
    """While it writes, a post of one's own goes first, a wish is done, and words are not taken for answers."""
    talk = await ready(app)
    await talk.say(listed(1, 2, 3))
    talk.house.receive("ann", "ann", "skip all")
    await talk.house.handle_pending()
    await step(talk, [PostState.DONE, PostState.TAKEN, PostState.TAKEN])
    talk.house.receive("ann", "ann", POST.replace("Senior Backend Engineer", "Junior Tester"))
    await talk.house.handle_pending()
    assert app.store.runs.ready()[0].batch is None
    talk.house.receive("ann", "ann", "/status")
    await talk.house.handle_pending()
    await talk.house.settle()
    assert "Your batch of 3 posts: 1 done, 2 to be written." in talk.channel.heard()


async def test_a_resume_that_comes_meanwhile_is_looked_at_for_every_post(app: App) -> None:
    """What it shows is asked about no more."""
    talk = await ready(app)
    assert "Kafka or RabbitMQ" in "".join(q.text for q in (await talk.say(listed(1, 6)), app.store.answers.still_open(app.store.runs.last_of("ann").id or 0))[1])  # type: ignore[union-attr]
    more = sample("resume.json").decode().replace('"highlights": [', '"highlights": ["Operated Kafka and RabbitMQ clusters for nine services in production",', 1)
    await talk.send("resume-new.json", more.encode())
    batch = app.store.runs.last_of("ann")
    assert batch is not None
    assert batch.state == RunState.WAITING
    assert not [q for q in app.store.answers.still_open(batch.id or 0) if "Kafka" in q.subject]
    await talk.say("skip all")
    assert states(app) == [PostState.DONE, PostState.DONE]


async def test_a_post_that_fails_costs_itself_alone(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its reason stands in the table; the others are done, and the batch ends."""
    talk = await ready(app)
    render = app.printer.render
    fails = iter([True])

    def broken(resume: object, design: object) -> object:
        if next(fails, False):
            raise RuntimeError("a bug of ours")
        return render(resume, design)  # type: ignore[arg-type]

    monkeypatch.setattr(app.printer, "render", broken, raising=False)
    await talk.say(listed(1, 5, 2))
    heard = await talk.say("skip all")
    assert states(app) == [PostState.FAILED, PostState.DROPPED, PostState.DONE]
    assert heard.count(common.WRONG) == 2
    assert "Your batch is done: 1 of 3 posts." in heard


async def test_limits_hold(app: App) -> None:
    """So many posts a day, so many in a batch, one batch at a time; each with one sentence, and after a day it goes on. Runs of a batch count as one."""
    clock = Clock()
    talk = limited(app, Limits(runs=3, batched=4, clock=clock))
    await talk.send("resume.json", sample("resume.json"))
    await talk.say(listed(1, 2, 3))
    assert await talk.say(listed(6)) == phrases.RUNNING
    await talk.say("skip all")
    heard = await talk.say(listed(5, 6))
    assert heard == phrases.too_many(4, 1, 24 * 60)
    assert "I have 1 post" in await talk.say(listed(6))
    await talk.say("skip all")
    clock.ahead = timedelta(hours=25)
    assert "I have 2 posts" in await talk.say(listed(5, 6))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/batch hello there", phrases.NO_LINKS),
        ("/batch\nftp://a.example/x\nfile:///etc/passwd", phrases.NO_LINKS),
        ("/batch anew \n ", phrases.HOW_FILE),
        ("/batch\none.txt\nposts/two.html", phrases.NAMES_ALONE),
        ("/batch\n" + "\n".join(f"nonsense {n}" for n in range(10)), phrases.NO_LINKS),
    ],
)
async def test_a_list_without_links_gets_one_sentence(app: App, said: str, told: str) -> None:
    """And begins nothing."""
    talk = await ready(app)
    assert (await talk.say(said)).endswith(told)
    assert app.store.runs.all_open("ann") == []


async def test_what_is_no_link_is_told_in_one_sentence(app: App) -> None:
    """However many lines; of names of files it is said what to send instead."""
    talk = await ready(app)
    heard = await talk.say(listed(1) + "\n" + "\n".join(f"nonsense {n}" for n in range(10)))
    assert "10 lines, from “nonsense 0” on, have no link" in heard
    assert "nonsense 1" not in heard
    await talk.say("stop")
    assert f"One line is the name of a file, which I cannot open from here, and is left out: {phrases.FILES_INSTEAD}" in await talk.say(f"{listed(1)}\npost-2.txt")


async def test_the_table_says_what_was_left_out_for_want_of_room(app: App) -> None:
    """As a single run says it: how many lines do not stand in the version."""
    app = dataclasses.replace(app, printer=PlainPrinter(room=2))
    talk = await ready(app)
    await talk.say(listed(1))
    heard = await talk.say("skip all")
    from bot.files.result import Result

    left = len(Result.model_validate_json(app.store.versions.of("ann")[0].result).changes.left_out)
    assert left > 0
    assert f"{left} of your lines left out" in heard


async def test_posts_of_one_name_are_told_apart(app: App) -> None:
    """By their towns, or the link of each."""
    talk = await ready(app)
    heard = await talk.say(listed(1, 6))
    heard = await talk.say("skip all")
    lines = [line for line in heard.splitlines() if line[:2] in ("1.", "2.")]
    assert len({line.split(":")[0][3:] for line in lines}) == 2, lines


async def test_an_empty_file_and_one_of_ten_thousand_links(app: App) -> None:
    """The first is told to be empty or without words; of the second the first are taken, and it is said from where on the others are still to be sent."""
    talk = await ready(app)
    await talk.say("/batch")
    assert len((await talk.send("links.txt", b"\n\n")).splitlines()) == 1
    heard = await talk.send("links.csv", "\n".join(LINK.format(n) for n in range(1, 10_001)).encode())
    assert f"I have {MOST} posts" in heard
    assert phrases.beyond(10_000 - MOST, MOST, LINK.format(MOST + 1)) in heard


async def test_the_same_link_twenty_times_and_links_to_our_own_house(app: App) -> None:
    """One post, read once; a link to a private network is refused with its sentence like any other page that cannot be read."""
    talk = await ready(app)
    heard = await talk.say("/batch\n" + "\n".join(f"{LINK.format(1)}?utm_source=m{n}" for n in range(20)) + "\nhttp://127.0.0.1:8790/health\nhttp://localhost/jobs/1")
    assert "19 links stood there more than once and count once." in heard
    assert "Left out are 2:" in heard
    await talk.say("skip all")
    assert states(app) == [PostState.DONE, PostState.DROPPED, PostState.DROPPED]


async def test_pasted_posts(app: App) -> None:
    """Between lines of dashes, without any link."""
    talk = await ready(app)
    assert "I have 2 posts" in await talk.say(f"/batch\n{POST}\n---\n{sample('post-3.txt').decode()}")
    assert "Your batch is done: 2 of 2 posts." in await talk.say("skip all")


async def test_all_of_a_batch_is_told_and_forgotten(app: App) -> None:
    """/export holds its posts, and after /delete nothing is left of them."""
    talk = await ready(app)
    await talk.say(listed(1, 2))
    with app.store.reading() as db:
        assert len(app.store.persons.told("ann", db)["batch_posts"]) == 2
    await talk.say("/delete")
    assert common.FORGOTTEN in await talk.say("delete everything")
    with app.store.reading() as db:
        assert not any(app.store.persons.told("ann", db)["batch_posts"])


async def test_a_file_with_the_command_beside_it_is_a_list(app: App) -> None:
    """Also one with a single link, which alone would be no list; “anew” counts there too."""
    talk = await ready(app)
    await talk.say(listed(1))
    await talk.say("skip all")
    await talk.house.say("ann", "ann", "/batch anew", file=("links.txt", LINK.format(1).encode()))
    heard = talk.channel.heard()
    assert "I have 1 post and" in heard
    assert "from before" not in heard
    await talk.say("skip all")
    assert len(app.store.ledger.of("ann")) == 2


RULED = "Ann Example, Engineer\nann@example.org, Leeds, and further contacts and places\n---\nJOBS\n"
SEVERAL = "\n---\n".join(sample(name).decode() for name in ("post.txt", "post-2.txt", "post-3.txt"))


@pytest.mark.parametrize("line", ["{}", "/batch {}", "/batch anew {}", "/batch '{}'"])
async def test_a_file_that_holds_several_posts_is_a_batch_of_them(app: App, tmp_path: Path, line: str) -> None:
    """Named in the terminal behind /batch or alone: each part between lines of dashes is a post of its own."""
    talk = await ready(app)
    file = tmp_path / "posts.txt"
    file.write_text(SEVERAL)
    house = House(app, "terminal", channel := RecordingChannel())
    app.store.corpus.save(USER, app.store.corpus.load(talk.user))
    receive(house, line.format(file))
    await house.settle()
    assert phrases.begun(3) in channel.heard()


@pytest.mark.parametrize("lines", ["Head Baker\nKornblum Bakery seeks a baker with ten years of bread and love for it.\n---\nRequirements\n- bake bread\n- know flour\n- rise at three in the morning on all days\n"])
def test_the_parts_of_one_post_are_one_post(lines: str) -> None:
    """A rule between its headings sets no post apart."""
    assert not holds_posts(lines)


ABROAD = {
    "de": ("Lagermitarbeiter (m/w/d)\nSpedition Amsel GmbH, Ulm\nDu hast einen Staplerschein. Wir erwarten Zuverlässigkeit und zahlen pünktlich.", "Bäcker gesucht für unsere Backstube in Ulm. Führerschein Klasse B erforderlich. Beginn im Mai."),
    "fr": ("Secrétaire comptable (H/F)\nGarage Delorme SARL, Muret\n\nCompétences requises :\n- Permis B\n- Saisie des factures", "Vendeuse en boulangerie\nPau\nVous avez une première expérience en vente. Vous parlez anglais."),
    "es": ("Enfermera de planta\nClínica Santa Olalla, Tudela\n\nRequisitos\n- Inglés B2\n- Carnet de conducir B", "Se busca camarero para bar en Sevilla. Imprescindible inglés B2. Empieza en mayo."),
    "cs": ("Kuchař\nHotel Jedlová, Brno\nPožadujeme:\n- řidičský průkaz sk. B\n- praxe 2 roky", "Hledáme kuchaře do restaurace v Brně. Nutný řidičský průkaz skupiny B. Nástup v květnu."),
}
PARTS_ABROAD = {
    "de": ("Koch (m/w/d)\nGasthaus Amsel, Ulm\nWir kochen mit frischen Waren aus der Gegend.", "Als Koch bringst du mit:\n- Abgeschlossene Ausbildung als Koch\n- Führerschein Klasse B"),
    "fr": ("Vendeuse (H/F)\nBoulangerie Delorme, Pau\nNotre boulangerie est ouverte depuis 1954.", "Profil recherché\n- Vendeuse diplômée\n- Permis B\n- Une première expérience en vente"),
    "es": ("Camarero/a\nBar Olalla, Sevilla\nAbrimos todos los días del año, de la mañana a la noche.", "Ofrecemos\n- Contrato indefinido de camarero\n- Propinas y dos días libres por semana"),
    "resume": ("Jana Beispiel, Köchin\nUlm, Lindenweg 4, jana@example.org, geboren in Ulm", "Köchin, Gasthaus Amsel, Ulm, seit März 2020\n- Kochen für achtzig Gäste am Tag\n- Bestellung der Waren"),
}


@pytest.mark.parametrize("border", ["---", "-----"])
@pytest.mark.parametrize("language", ABROAD)
async def test_posts_in_other_languages_between_dashes_are_a_batch(app: App, language: str, border: str) -> None:
    """Short ones too, in prose or as a list, pasted without a word beside."""
    talk = await ready(app)
    assert phrases.begun(2) in await talk.say(f"\n{border}\n".join(ABROAD[language]))


@pytest.mark.parametrize("parts", PARTS_ABROAD)
def test_a_part_that_asks_alone_or_names_a_job_alone_is_no_post(parts: str) -> None:
    """What stands under a rule of the same post, and the jobs of a résumé."""
    assert not holds_posts("\n---\n".join(PARTS_ABROAD[parts]))


async def test_the_jobs_of_a_resume_are_no_posts(app: App) -> None:
    """Also where lines of dashes stand between them."""
    resume = RULED.replace("JOBS", "\n---\n".join(f"Engineer at Harborline {n}, 20{n} - 20{n + 1}\n- Wrote the billing code in Python and ran it for two years" for n in (10, 12, 14)))
    assert holds_posts(resume)
    talk = Conversation(app)
    assert phrases.NEED_RESUME not in await talk.send("resume.txt", resume.encode())


async def test_a_pasted_post_that_stands_there_twice_is_no_link(app: App) -> None:
    """It is said of posts, not of links."""
    talk = await ready(app)
    heard = await talk.say("/batch\n" + "\n---\n".join([POST, sample("post-2.txt").decode(), POST]))
    assert "1 post stood there more than once and counts once." in heard


_FLAT = (
    "{title} Kestrel Freight Tulsa, OK Full-time $21 an hour Apply now About us Kestrel Freight moves parcels for shops in four states. What you'll do Load trailers all night. "
    "Requirements 2 years of warehouse experience. Forklift license. Ability to lift 60 lbs. Benefits Dental insurance."
)


@pytest.mark.parametrize("posts", [(POST, sample("post-2.txt").decode()), (_FLAT.format(title="Warehouse Associate"), _FLAT.format(title="Night Dispatcher"))])
async def test_posts_pasted_between_dashes_are_a_batch_of_them(app: App, posts: tuple[str, str]) -> None:
    """In one message without a word beside, as in a file; also where a post lost its line breaks."""
    talk = await ready(app)
    assert phrases.begun(2) in await talk.say("\n---\n".join(posts))
