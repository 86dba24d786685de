"""Which version went where, and what became of it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from agent.domain.application import Standing
from agent.domain.say import SayKind
from bot.__main__ import main
from bot.app import App
from bot.dialogue.ledger.reports import Report, reported
from bot.files.bundle import bundle
from bot.files.ledgerfile import BOM, harmless
from bot.showing import phrases
from storage import Store, open_store
from storage.pruning import EXPORTS
from storage.tables import LedgerRow, VersionFile, VersionRow, now
from tests.dialogues.conversation import Conversation
from tests.dialogues.privates import CANARY, house, on_disk, planted
from tests.dialogues.test_forms import STEM, tailored
from tests.fakes.vault import GlassVault
from tests.storage.ageing import aged


def entered(app: App, company: str | None, role: str = "Baker", user: str = "ann", status: str = "made", post: str = "") -> int:
    """The id of an entry that came from somewhere."""
    with app.store.transaction() as db:
        row = LedgerRow(user=user, version=f"{company}{role}".lower(), company=company, role=role, post=post or f"{company} looks for a {role}", status=status)
        return app.store.ledger.enter(row, db).id or 0


def statuses(app: App, user: str = "ann") -> list[str]:
    """Where the entries stand, oldest first."""
    return [row.status for row in app.store.ledger.of(user)]


async def handed(talk: Conversation, text: str) -> dict[str, bytes]:
    """The files that come of a message, by their names."""
    await talk.house.say(talk.user, talk.user, text)
    found = {say.filename: talk.house.app.store.files.read(say.path) for say in talk.channel.said if say.kind is SayKind.FILE}
    talk.channel.heard()
    return found


async def test_each_version_is_an_entry_with_what_was_particular_about_it(app: App) -> None:
    """Company, role, day, design, pages, lines, skills, coverage and files; and it can be noted as sent by the button below the files."""
    talk = await tailored(app)
    button = talk.channel.offered[phrases.I_SENT_IT]
    shown = await talk.say("/ledger 1")
    assert "1. Senior Backend Engineer at Brightwater Logistics" in shown
    assert "Design modern" in shown
    assert "skills; coverage" in shown
    assert f"{STEM}.pdf" in shown
    assert "Noted" in await talk.tap(button)
    assert statuses(app) == ["sent"]
    assert "sent" in await talk.say("/ledger")
    assert "stands as “sent” already" in await talk.tap(button)


async def test_what_became_of_it_is_told_by_command_and_undone(app: App) -> None:
    """Each with its day; “undo” takes back the last, also between two edits of the profile; nonsense changes nothing."""
    talk = await tailored(app)
    await talk.say("/ledger 1 sent")
    await talk.say("/ledger 1 interview")
    await talk.say("/ledger 1 no answer")
    assert statuses(app) == ["no answer"]
    shown = await talk.say("/ledger 1")
    assert [word for word in ("sent", "interview", "no answer") if f"{now():%Y-%m-%d} {word}" in shown] == ["sent", "interview", "no answer"]
    assert "stands as “interview” again" in await talk.say("undo")
    assert "stands as “sent” again" in await talk.say("/undo")
    await talk.say("name = Robin Amsel")
    assert "name" in await talk.say("undo")
    assert statuses(app) == ["sent"]
    assert "stands as “made” again" in await talk.say("undo")
    assert await talk.say("undo") == phrases.NOTHING_TO_UNDO
    assert "cannot note" in await talk.say("/ledger 1 splendid")
    assert "there is no 7" in await talk.say("/ledger 7 sent")
    assert statuses(app) == ["made"]


@pytest.mark.parametrize(
    ("said", "standing", "whose"),
    [
        ("got an interview at Acme", "interview", "Acme"), ("I have an interview with Kornblum Bakery on Tuesday", "interview", "Kornblum Bakery"), ("Acme invited me to an interview!", "interview", "Acme"),
        ("Acme wants to interview me", "interview", "Acme"), ("got a phone screen at Borg", "interview", "Borg"), ("good news: I got a callback from Borg", "interview", "Borg"),
        ("Acme rejected me", "rejected", "Acme"), ("Unfortunately Acme turned me down.", "rejected", "Acme"), ("I was rejected by Acme yesterday", "rejected", "Acme"), ("Acme said no", "rejected", "Acme"),
        ("I didn't get the job at Acme", "rejected", "Acme"), ("they rejected me", "rejected", ""), ("got a no from Acme", "rejected", "Acme"),
        ("I sent the one for Borg", "sent", "Borg"), ("I sent it", "sent", ""), ("sent", "sent", ""), ("sent the résumé to Borg today", "sent", "Borg"), ("I've applied to Acme", "sent", "Acme"),
        ("I have applied for the data analyst role", "sent", "data analyst"), ("submitted my application to Borg Inc.", "sent", "Borg Inc"), ("I sent the Borg one", "sent", "Borg"),
        ("Acme made me an offer", "offer", "Acme"), ("I got the job at Acme", "offer", "Acme"), ("got an offer from Acme", "offer", "Acme"), ("I was hired by Borg", "offer", "Borg"),
        ("haven't heard back from Acme yet", "no answer", "Acme"), ("Acme never replied", "no answer", "Acme"), ("no answer from Acme", "no answer", "Acme"), ("Acme ghosted me", "no answer", "Acme"),
        ("I withdrew my application at Acme", "withdrawn", "Acme"), ("I withdrew from Acme", "withdrawn", "Acme"),
    ],
)  # fmt: skip
def test_reports_are_understood(said: str, standing: str, whose: str) -> None:
    """As people tell them."""
    assert reported(said) == Report(Standing(standing), whose)


@pytest.mark.parametrize(
    "said",
    [
        "no", "yes", "none", "interview", "offer", "nothing", "no skills", "no thanks", "one page", "shorter", "skip", "I sent reports to 40 clients", "I sent weekly newsletters to 300 readers", "again",
        "I applied machine learning to photos", "I got an offer to lead the team", "I interviewed candidates", "I have interviewed 40 candidates for my team", "drop the second bullet of Acme",
        "I rejected invalid records in the pipeline", "why was I rejected by Acme?", "", "stress the interviews", "https://acme.example/jobs/1 I sent it", "I never did", "hm", "on-site at customer",
    ],
)  # fmt: skip
def test_what_is_no_report_is_none(said: str) -> None:
    """Answers, wishes and words about work stay what they are."""
    assert reported(said) is None


async def test_one_company_that_fits_is_taken(app: App) -> None:
    """Without its legal form, in any case, part of its name; of several versions for one post the one that was sent; of a role too."""
    talk = await tailored(app)
    entered(app, "Kornblum Bakery, Inc.", post="rye")
    entered(app, "Kornblum Bakery, Inc.", post="rye")
    entered(app, "Roe Legal", "Paralegal")
    assert "3. Baker at Kornblum" in await talk.say("I sent the one for kornblum")
    assert "3. Baker" in await talk.say("got an interview at The Kornblum Bakery Company")
    assert "4. Paralegal" in await talk.say("I applied for the paralegal role")
    assert "1. Senior" in await talk.say("Brightwater rejected me")
    assert statuses(app) == ["rejected", "made", "interview", "sent"]


async def test_what_is_meant_is_asked_where_several_fit(app: App) -> None:
    """With a button each, and by number; of several those of which it can be news; a name that is only spelt alike is asked about too."""
    talk = await tailored(app)
    entered(app, "Acme", "Baker", status="sent")
    entered(app, "Acme", "Miller", status="sent")
    entered(app, "Acme", "Clerk", status="rejected")
    heard = await talk.say("got an interview at Acme")
    assert heard == phrases.which_application("interview", 2, 6)
    labels = list(talk.channel.offered)
    assert [label.split(",")[0] for label in labels] == ["3. Miller at Acme", "2. Baker at Acme"]
    await talk.say("2")
    assert statuses(app) == ["made", "interview", "sent", "rejected"]
    await talk.tap(talk.channel.offered.get(labels[0], "ledger:set:3:interview"))
    assert "Which one" in await talk.say("Brightwaters Logistic rejected me")
    assert statuses(app) == ["made", "interview", "interview", "rejected"]


async def test_a_later_stand_is_not_lost_to_an_earlier_one(app: App) -> None:
    """A stray tap on “I sent it”, or the words, after an interview change nothing, in one sentence with a way to do it nevertheless; news that ends it is noted."""
    talk = await tailored(app)
    button = talk.channel.offered[phrases.I_SENT_IT]
    await talk.say("/ledger 1 interview")
    for heard in (await talk.tap(button), await talk.say("I sent it"), await talk.say("/ledger 1 sent")):
        assert heard == phrases.stands_further(1, "Senior Backend Engineer at Brightwater Logistics", "interview", "sent")
    assert statuses(app) == ["interview"]
    await talk.say("Brightwater rejected me")
    assert statuses(app) == ["rejected"]
    await talk.say("/ledger 1 sent")
    assert statuses(app) == ["rejected"]
    await talk.tap(talk.channel.offered[phrases.note_anyway("sent")])
    assert statuses(app) == ["sent"]
    assert "stands as “rejected” again" in await talk.say("undo")


async def test_versions_for_one_post_are_one_application(app: App) -> None:
    """The last one stands for it, or the one that was sent; each of them can be had again to the byte, and /versions says what differs."""
    talk = await tailored(app)
    first = await handed(talk, "/versions 1")
    await talk.say("shorter")
    await talk.say("no summary")
    heard = await talk.say("/ledger")
    assert "1 application, newest first:" in heard
    assert heard.splitlines()[1].startswith("3. ")
    assert heard.splitlines()[1].endswith("versions 1, 2, 3")
    await talk.say("/ledger 1 sent")
    assert (await talk.say("/ledger")).splitlines()[1].startswith("1. ")
    assert "Versions for this post: 1 (this one), 2, 3." in await talk.say("/ledger 1")
    assert await handed(talk, "/versions 1") == first
    await talk.say("/back 1")
    told = (await talk.say("/versions")).splitlines()
    assert "shorter, " in told[1]
    assert "no summary" in told[2]
    assert "number 1 again" in told[3]
    assert len({line.split("(")[0].split(" ", 2)[2] for line in told[:4]}) == 4


async def test_an_unknown_company_gets_one_sentence(app: App) -> None:
    """And whoever has no ledger is not taken for somebody who reports."""
    talk = await tailored(app)
    assert await talk.say("got an interview at Umbrella") == phrases.no_such_application("Umbrella")
    assert statuses(app) == ["made"]
    assert phrases.WHAT_NOW_STRANGER in await Conversation(app, "bob").say("I sent it")


async def test_the_last_one_is_meant_where_none_is_named(app: App) -> None:
    """“I sent it” is about what was handed over last; news without a name about the one that was sent, and of two it is asked."""
    entered(app, "Acme", status="sent")
    entered(app, "Borg", status="sent")
    talk = await tailored(app)
    assert "Which one" in await talk.say("they rejected me")
    assert "3. Senior" in await talk.say("I sent it")


async def test_news_right_after_a_note_is_about_the_same_application(app: App) -> None:
    """Noted or shown, by its number or its company; one word is enough then, and a name names another."""
    talk = await tailored(app)
    entered(app, "Acme")
    entered(app, "Borg")
    await talk.say("/ledger 1 sent")
    assert "1. Senior" in await talk.say("interview")
    assert statuses(app) == ["interview", "made", "made"]
    await talk.say("/ledger 2")
    await talk.say("sent")
    assert statuses(app) == ["interview", "sent", "made"]
    await talk.say("I got an interview")
    assert statuses(app) == ["interview", "interview", "made"]
    await talk.say("I sent the one for Borg")
    await talk.say("they rejected me")
    assert statuses(app) == ["interview", "interview", "rejected"]


async def test_of_several_that_may_have_been_sent_it_is_asked(app: App) -> None:
    """Where none was spoken of before; also once another was made since."""
    talk = await tailored(app)
    entered(app, "Acme")
    assert "Which one" in await talk.say("sent")
    await talk.say("/ledger 1")
    entered(app, "Borg")
    assert "Which one" in await talk.say("sent")
    assert statuses(app) == ["made", "made", "made"]


async def test_while_a_question_is_open_words_stay_its_answer(app: App) -> None:
    """But for a company of the ledger: that is told, and the question stays open."""
    entered(app, "Acme", status="sent")
    talk = Conversation(app)
    await talk.begin()
    run = talk.run()
    await talk.say("got an interview at Acme")
    assert statuses(app) == ["interview"]
    assert app.store.answers.of_run(run.id or 0) == []
    await talk.say("they rejected me")
    assert statuses(app) == ["interview"]


async def test_the_ledger_is_shown_page_by_page_and_filtered(app: App) -> None:
    """Ten a page with buttons; by standing, company, month, pinned; what is not there is said in a sentence."""
    talk = Conversation(app)
    assert await talk.say("/ledger") == phrases.NO_VERSION
    for number in range(23):
        entered(app, "Acme" if number % 2 else "Borg GmbH", f"Role {number}", status="sent" if number % 3 == 0 else "made")
    heard = await talk.say("/ledger")
    assert "page 1 of 3" in heard
    assert "23. " in heard
    assert "13. " not in heard
    heard = await talk.tap(talk.channel.offered[phrases.OLDER])
    assert "page 2 of 3" in heard
    assert set(talk.channel.offered) == {phrases.OLDER, phrases.NEWER}
    assert "page 3 of 3" in await talk.say("/ledger page 9")
    heard = await talk.say("/ledger sent at borg")
    assert "4 applications" in heard
    assert "Acme" not in heard
    assert "23 applications, newest first, page 1 of 3" in await talk.say(f"/ledger {now():%B %Y}")
    assert "there is no 1999" in await talk.say("/ledger 1999")
    assert "Nothing in your ledger" in await talk.say("/ledger last month umbrella")
    await talk.say("/pin 4")
    assert "4. " in await talk.say("/ledger pinned")
    assert "1 application" in await talk.say("/pin")
    await talk.say("/pin 4")
    assert "Nothing in your ledger" in await talk.say("/ledger pinned")


async def test_a_version_is_found_by_its_hash_or_the_name_of_its_file(app: App) -> None:
    """Also by the first letters of the hash, and the name with what a browser puts behind it."""
    talk = await tailored(app)
    entered(app, "Acme")
    hash_ = app.store.versions.of("ann")[0].hash
    for said in (hash_, hash_[:8], hash_[:5].upper(), f"{STEM}.pdf", f"{STEM.lower()}.docx", f"{STEM} (2).pdf", STEM, f"{STEM}-preview.png", f"{STEM}-2.pdf", f"{STEM}-2-preview.png"):
        heard = await talk.say(f"/ledger {said}")
        assert "1 application" in heard, said
        assert "1. " in heard
    assert "Nothing in your ledger" in await talk.say("/ledger 00ff00ff")
    assert "Nothing in your ledger" in await talk.say("/ledger Somebody-Else.pdf")


async def test_the_very_files_that_were_sent_come_again(app: App) -> None:
    """Byte for byte, also after the same version was printed in another design; that is then an entry of its own."""
    talk = await tailored(app)
    before = await handed(talk, "/versions 1")
    assert f"{STEM}.pdf" in before
    await talk.say("I sent it")
    await talk.say("/design classic")
    assert len(app.store.ledger.of("ann")) == 2
    assert len(app.store.versions.of("ann")) == 1
    assert await handed(talk, "/versions 1") == before
    assert (await handed(talk, "/versions 2"))[f"{STEM}.docx"] != before[f"{STEM}.docx"]
    await talk.house.say("ann", "ann", tapped="ledger:files:1")
    assert {say.filename: app.store.files.read(say.path) for say in talk.channel.said if say.kind is SayKind.FILE} == before


async def test_nobody_touches_anothers_ledger(app: App) -> None:
    """A tap with another's number changes nothing and tells nothing; odd ones neither."""
    id_ = entered(app, "Acme", user="bob")
    with app.store.transaction() as db:
        change = app.store.ledger.mark("bob", id_, Standing.SENT, db)
    assert change is not None
    talk = await tailored(app)
    for data in (f"ledger:set:{id_}:offer", f"ledger:files:{id_}", f"ledger:pin:{id_}", f"ledger:show:{id_}", f"ledger:ask:{id_}", f"ledger:undo:{change.id}"):
        assert await talk.tap(data) == phrases.STALE, data
    for data in ("ledger:", "ledger:set:", "ledger:set:2:splendid", "ledger:set:²:sent", "ledger:undo:", "ledger:what:1", f"ledger:set:{'9' * 30}:sent"):
        assert await talk.tap(data) == phrases.STALE, data
    assert statuses(app, "bob") == ["sent"]
    assert statuses(app) == ["made"]


async def test_the_ledger_is_a_file_for_spreadsheets_and_programs(app: App) -> None:
    """All entries with their days; no cell is a formula, whatever a post calls itself; the files go after a day and are in no export."""
    talk = await tailored(app)
    entered(app, "=HYPERLINK(\"http://x\")", "+1 Baker\n@home")
    await talk.say("/ledger 1 sent")
    files = await handed(talk, "/ledger csv")
    text = files["Truecut-ledger.csv"].decode()
    assert text.startswith(BOM)
    rows = list(csv.DictReader(io.StringIO(text.removeprefix(BOM))))
    assert [row["company"] for row in rows] == ["Brightwater Logistics", "'=HYPERLINK(\"http://x\")"]
    assert rows[1]["role"] == "'+1 Baker\n@home"
    assert (rows[0]["status"], rows[0]["since"]) == ("sent", f"{now():%Y-%m-%d}")
    assert f"{STEM}.pdf" in rows[0]["files"]
    told = json.loads((await handed(talk, "/ledger json"))["Truecut-ledger.json"])
    assert told[0]["history"][0]["status"] == "sent"
    assert told[0]["variant"]["design"] == "modern"
    assert "Brightwater" in told[0]["post"]
    assert told[1]["company"].startswith("=")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u00a0=1", "'=1", "\n=1", '"=1'])
def test_no_cell_is_a_formula(cell: str) -> None:
    """An apostrophe stands in front."""
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Acme", "3", "2026-11-03", "a = b", "", "C++ - and more"])
def test_other_cells_are_as_they_are(cell: str) -> None:
    """To the letter."""
    assert harmless(cell) == cell


async def test_it_is_asked_after_two_weeks_if_that_was_wished(app: App) -> None:
    """Never without a wish; once; and not where the news was told before."""
    talk = await tailored(app)
    await talk.say("I sent it")
    later = now() + timedelta(days=15)
    await talk.house.keep(lambda: later)
    assert talk.channel.heard() == ""
    await talk.say("/ledger 1 made")
    await talk.say("/ledger 1 sent")
    assert "I ask you about Senior" in await talk.tap(talk.channel.offered[phrases.ASK_LATER])
    await talk.house.keep(lambda: now() + timedelta(days=13))
    assert talk.channel.heard() == ""
    await talk.house.keep(lambda: later)
    assert "has anything come of Senior Backend Engineer" in talk.channel.heard()
    await talk.house.keep(lambda: later)
    assert talk.channel.heard() == ""
    assert "interview" in await talk.tap(talk.channel.offered["Interview"])
    await talk.tap("ledger:ask:1")
    await talk.say("Brightwater rejected me")
    await talk.house.keep(lambda: now() + timedelta(days=40))
    assert talk.channel.heard() == ""
    assert await talk.tap("ledger:ask:1") == phrases.STALE


async def test_what_became_of_it_is_exported_and_forgotten(tmp_path: Path) -> None:
    """With standings, reminders, lists and pictures: all in the export but the lists, which only repeat; after /delete no word is left on the disk, though nothing is sealed."""
    store = open_store(tmp_path / "data", GlassVault())
    talk = await planted(house(store))
    with store.transaction() as db:
        row = LedgerRow(user="ann", version="v", company=f"{CANARY} Bakery", role=CANARY, variant=f'{{"skills":["{CANARY}"]}}', files=f'{{"files":["{CANARY}.pdf"]}}')
        store.ledger.enter(row, db)
    await talk.say(f"got an interview at {CANARY} Bakery")
    await talk.say("/ledger 1 sent")
    await talk.tap("ledger:ask:1")
    await talk.say("/pin 1")
    with store.transaction() as db:
        rows = store.persons.told("ann", db)
    assert [row["status"] for row in rows["statuses"]] == ["interview", "sent"]
    assert len(rows["reminders"]) == 1
    assert rows["ledger"][1]["variant"] == {"skills": [CANARY]}
    store.files.keep("ann", f"a list with {CANARY}".encode(), "ledger")
    assert not any(name.endswith(".ledger") for name in zipfile.ZipFile(io.BytesIO(bundled(store))).namelist())
    await talk.say("/delete")
    assert await talk.say("yes delete") == phrases.FORGOTTEN
    assert on_disk(tmp_path, CANARY) == {}
    store.close()


def bundled(store: Store) -> bytes:
    """The export of ann."""
    with store.transaction() as db:
        return bundle(store, "ann", db)


async def test_a_list_of_the_ledger_does_not_stay_long(app: App) -> None:
    """A day after it was made it is gone; the files of versions stay."""
    talk = await tailored(app)
    files = set(app.store.files.of("ann"))
    await talk.say("/ledger csv")
    assert set(app.store.files.of("ann")) > files
    aged(app.store, EXPORTS + timedelta(minutes=1))
    app.store.prune()
    assert {name for name in app.store.files.of("ann") if not name.endswith(".upload")} == {name for name in files if not name.endswith(".upload")}


def test_the_terminal_has_the_ledger_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`truecut ledger` as a table, as CSV and as JSON, filtered as in the chat; of its own user alone."""
    monkeypatch.setenv("TRUECUT_DATA", str(tmp_path / "data"))
    assert main(["ledger"]) == 2
    store = open_store(tmp_path / "data")
    with store.transaction() as db:
        for user, company in (("you", "Acme"), ("you", "Borg"), ("bob", "Umbra")):
            store.ledger.enter(LedgerRow(user=user, version="abcd1234", company=company, role="Baker"), db)
        db.add(VersionRow(user="you", hash="abcd1234", resume="{}", result="{}"))
        db.add(VersionFile(user="you", version="abcd1234", extension="pdf", filename="A.pdf", stem="a", stored="x"))
    store.close()
    capsys.readouterr()
    assert main(["ledger"]) == 0
    out = capsys.readouterr().out
    assert "2. " in out
    assert "Umbra" not in out
    assert main(["ledger", "made", "borg"]) == 0
    assert "Acme" not in capsys.readouterr().out
    assert main(["ledger", "--csv"]) == 0
    assert len(list(csv.reader(io.StringIO(capsys.readouterr().out)))) == 3
    assert main(["ledger", "--json"]) == 0
    assert [(record["company"], record["files"]) for record in json.loads(capsys.readouterr().out)] == [("Acme", ["A.pdf"]), ("Borg", ["A.pdf"])]
