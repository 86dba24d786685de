"""Invented people whose résumés are hard to set."""

from __future__ import annotations

from agent.domain.corpus import Corpus, Education, Entry, EntryKind, Link, Person, Position, Snippet, SnippetKind
from agent.domain.dates import Period
from tests.people import position, snippet

_DEEDS = (
    "Baked {n} loaves a day in two shifts, with a rye that was sold out by noon",
    "Cut waste of flour by {n} % within a year by weighing what came back from the shops",
    "Trained {n} apprentices, all of whom passed their trade test at the first attempt",
    "Kept the books of the bakery and answered for purchases of up to ${n},000 a month, among them flour, fuel, two new ovens and the lease of the van",
    "Planned the rota",
    "Wrote the hygiene plan that the county took as its model and that {n} other bakeries use today",
)


def job(number: int, title: str, employer: str, start: str, end: str, deeds: int) -> tuple[Position, tuple[Snippet, ...]]:
    """A position with so many bullets."""
    held = position(title, employer, start, end)
    return held, tuple(snippet(_DEEDS[i % len(_DEEDS)].format(n=11 * number + 7 * i + 3), position=held.id) for i in range(deeds))


def career(person: Person, *jobs: tuple[Position, tuple[Snippet, ...]], skills: str = "Sourdough, HACCP, Rota planning, Ovens, Excel", summary: str = "", **more: object) -> Corpus:
    """A corpus of these positions."""
    head = [snippet(summary, SnippetKind.SUMMARY)] if summary else []
    told = [snippet(skill, SnippetKind.SKILL) for skill in skills.split(", ") if skill]
    bullets = [bullet for _, bullets in jobs for bullet in bullets]
    return Corpus.model_validate({"person": person, "positions": [held for held, _ in jobs], "snippets": [*head, *told, *bullets], **more})


def person(name: str, **more: object) -> Person:
    """Somebody with the usual contact data."""
    mail = "".join(ch for ch in name.lower() if ch in "abcdefghijklmnopqrstuvwxyz") or "kontakt"
    link = Link(label="Site", url=f"https://www.example.org/{mail}")
    return Person.model_validate({"name": name, "email": f"{mail}@example.org", "phone": "+1 555 010 0142", "location": "Lindholm, OR", "links": [link], **more})


SCHOOL = (Education(id="e1", institution="Lindgren College", degree="Diploma", area="Baking", period=Period.parse("1979", "1982")),)
ENTRIES = (
    Entry(id="n1", kind=EntryKind.CERTIFICATE, title="Food Safety Manager", by="State of Oregon", when="2020-04"),
    Entry(id="n2", kind=EntryKind.LANGUAGE, title="English", by="native"), Entry(id="n3", kind=EntryKind.LANGUAGE, title="Danish", by="B2"),
    Entry(id="n4", kind=EntryKind.INTEREST, title="Rowing"),
)  # fmt: skip
SUMMARY = "Baker with a steady hand for rye and for people, who has led teams of up to nine and likes mornings."

SHORT = career(person("Ida Fink"), job(1, "Baker", "Kornblum Bakery", "2023-02", "present", 2), education=SCHOOL)
NO_JOBS = career(person("Ola Winther"), summary=SUMMARY, education=SCHOOL, entries=ENTRIES)
FORTY_YEARS = career(
    person("Ferdinand Officer Whitfield"), *(job(n, "Baker" if n % 2 else "Head Baker", f"Bakery of the {n}th Street", str(2024 - 4 * n), str(2028 - 4 * n) if n else "present", 6 - n // 2) for n in range(10)),
    summary=SUMMARY, education=SCHOOL, entries=ENTRIES,
)  # fmt: skip
LONG_NAMES = career(
    person("Maximiliane-Alexandra Featherstonehaugh-Cholmondeley von und zu Hohenlichtenberg", location="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Anglesey"),
    job(1, "Deputy Assistant to the Senior Vice President for Regional Purchases of Flour, Sugar and Related Commodities",
        "The Worshipful and Incorporated Company of Millers, Bakers and Confectioners of the United Northern Counties and the Isles, Limited", "2015", "present", 5),
    job(2, "Bäcker", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "2010", "2015", 4), education=SCHOOL, entries=ENTRIES,
)  # fmt: skip
ACCENTS = career(
    person("Żaneta Őrsi-Müßiggång", location="Łódź, Česko"), job(1, "Pâtissière", "Škoda & Fils – Crème brûlée", "2019", "present", 3), job(2, "Ægir’s “Œuvre”", "Þórður Øster ĳssel", "2012", "2019", 4),
    summary="Čokoláda, ciasto i pão de ló: façade of flavours, naïve œuvres, coöperative staff, fjord fish, offbeat halfback, ½ price, 5 €.", education=SCHOOL,
)  # fmt: skip
CYRILLIC = Corpus(
    person=person("Марія Ґоляк", location="Львів"), language="uk", positions=(position("Головна пекарка", "Пекарня «Житній дім»", "2018", "present"),),
    snippets=tuple(snippet(t, position=position("Головна пекарка", "Пекарня «Житній дім»", "2018", "present").id) for t in ("Пекла житній хліб для 300 гостей щодня", "Очолювала зміну з дев’яти людей", "Зменшила втрати борошна на 18 %")),
    education=SCHOOL,
)  # fmt: skip
CJK = Corpus(
    person=person("佐藤 春子", location="東京都"), language="ja", positions=(position("パン職人", "麦の家ベーカリー", "2018", "present"),),
    snippets=tuple(snippet(t, position=position("パン職人", "麦の家ベーカリー", "2018", "present").id) for t in ("毎日三百人の客のためにライ麦パンを焼き、九人の班を率い、粉の無駄を一八パーセント減らし、見習いを育て、帳簿をつけ、仕入れを任され、衛生計画を書いた", "제빵 기술을 가르쳤다", "面包师傅")),
)  # fmt: skip
ARABIC = career(person("Samira Haddad"), job(1, "Baker", "مخبز القمح", "2018", "present", 3))
HEBREW = career(person("נועה כהן"), job(1, "Baker", "Kornblum", "2018", "present", 3))
DEVANAGARI = career(person("Asha Rao"), job(1, "Baker", "Kornblum", "2018", "present", 1), summary="मैंने रोटी पकाई")
GREEK = career(person("Ελένη Παπαδοπούλου"), job(1, "Αρτοποιός", "Φούρνος «Το Σιτάρι»", "2018", "present", 3), summary="Ψήνω ψωμί με προζύμι.")

READABLE = {
    "short": SHORT, "no jobs": NO_JOBS, "forty years": FORTY_YEARS, "long names": LONG_NAMES, "accents": ACCENTS, "Cyrillic": CYRILLIC, "CJK": CJK, "Greek": GREEK,
}  # fmt: skip
REFUSED = {"Arabic": ARABIC, "Hebrew": HEBREW, "Devanagari": DEVANAGARI}
