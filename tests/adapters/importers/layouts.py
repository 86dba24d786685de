"""One invented person's résumé, set on the page in the ways people do."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

import pymupdf

from tests.adapters.pdfs import blank

NAME, CONTACT = "Robin Amsel", "robin@example.org | +1 555 010 0199 | Lindholm, OR"
SUMMARY = "Bakes rye bread in wood ovens and leads teams of nine bakers through long winter nights."
JOBS = (
    ("Head Baker", "Kornblum Bakery", "Mar 2021 – Present", "Lindholm, OR", (
        "Baked rye bread for 300 guests a day in two wood ovens and kept the oven log of every single batch of them",
        "Cut flour waste by 18 % with a HACCP plan",
        "Trained nine apprentices in sour-dough",
    )),
    ("Sales Clerk", "Lindgren Foods, Inc.", "May 2016 – Dec 2020", "Portland, OR", (
        "Sold muffins worth $4,000 a week",
        "Opened the shop at four in the morning, counted the till and ordered butter, eggs and flour for the next day",
    )),
    ("Kitchen Assistant", "Soup House", "2014 – 2015", "Salem, OR", ("Cooked for 40 guests",)),
)  # fmt: skip
SKILLS = ("Sourdough", "Rye", "HACCP", "Bookkeeping")
LANGUAGES = (("English", "native"), ("Danish", "fluent"))
SCHOOL, COURSE, YEARS = "Lindgren College", "Diploma in Baking", "2012 – 2014"
CERTIFICATE = "Food Safety Manager"

PLAIN, BOLD = "helv", "hebo"
FONTS: dict[str, Any] = {name: pymupdf.Font(name) for name in (PLAIN, BOLD)}  # type: ignore[no-untyped-call]
Page = Any


class Pen:
    """Writes rows one below the other in a column that is so many points wide."""

    def __init__(self, page: Page, left: float, top: float, width: float, size: float = 10) -> None:
        self.page, self.left, self.top, self.width, self.size = page, left, top, width, size

    def row(self, text: str, size: float = 0, font: str = PLAIN, indent: float = 0, right: str = "", gap: float = 0) -> None:
        """A row, wrapped to the width, perhaps with words at the right edge."""
        size = size or self.size
        self.top += gap
        letters = max(8, int((self.width - indent) / (size * 0.5)))
        for number, part in enumerate(textwrap.wrap(text, letters)):
            write(self.page, (self.left + indent, self.top), part, size=size, font=font)
            if right and not number:
                write(self.page, (self.left + self.width - _wide(right, size), self.top), right, size=size)
            self.top += size * 1.3

    def heading(self, text: str, size: float = 13) -> None:
        """The heading of a section."""
        self.row(text, size, BOLD, gap=10)

    def bullets(self, lines: tuple[str, ...], sign: str = "•") -> None:
        """The items of a list, their rows hanging behind the sign; without one a dot is drawn."""
        for line in lines:
            if sign:
                write(self.page, (self.left + 6, self.top), sign, size=self.size)
            else:
                self.page.draw_circle((self.left + 8, self.top - 3), 1.5, fill=(0, 0, 0))
            self.row(line, indent=18)


def write(page: Page, at: tuple[float, float], text: str, size: float = 10, font: str = PLAIN) -> None:
    """Words at a place of a page; all signs of Unicode are drawn, which a font of PDF itself does not have."""
    writer = pymupdf.TextWriter(page.rect)  # type: ignore[no-untyped-call]
    writer.append(at, text, font=FONTS[font], fontsize=size)  # type: ignore[no-untyped-call]
    writer.write_text(page)  # type: ignore[no-untyped-call]


def _wide(text: str, size: float) -> float:
    return float(FONTS[PLAIN].text_length(text, fontsize=size))


def _head(pen: Pen, centred: bool = False) -> None:
    for text, size in ((NAME, 20), (CONTACT, 10)):
        write(pen.page, (pen.left + (pen.width - _wide(text, size)) / 2 if centred else pen.left, pen.top), text, size=size)
        pen.top += size * 1.5


def _rest(pen: Pen, heading: Callable[[str], None]) -> None:
    heading("Education")
    pen.row(SCHOOL, font=BOLD)
    pen.row(COURSE)
    pen.row(YEARS)
    heading("Skills")
    pen.row(", ".join(SKILLS))
    heading("Certifications")
    pen.row(CERTIFICATE)
    heading("Languages")
    for language, level in LANGUAGES:
        pen.row(f"{language} ({level})")


def dates_right() -> Page:
    """One column, dates and places at the right edge."""
    pen = Pen(blank()[0], 60, 70, 470)
    _head(pen)
    pen.heading("Summary")
    pen.row(SUMMARY)
    pen.heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        pen.row(employer, font=BOLD, right=place, gap=6)
        pen.row(title, right=dates)
        pen.bullets(bullets)
    _rest(pen, pen.heading)
    return pen.page.parent


def dates_below() -> Page:
    """Title, employer and dates below one another, as profiles of networks are saved."""
    pen = Pen(blank()[0], 60, 70, 470)
    _head(pen)
    pen.heading("Summary")
    pen.row(SUMMARY)
    pen.heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        pen.row(employer, 12, gap=6)
        pen.row(title, 11)
        pen.row(f"{dates} (2 years 3 months)")
        pen.row(place)
        pen.bullets(bullets, "")
    _rest(pen, pen.heading)
    return pen.page.parent


def dates_left() -> Page:
    """Dates in a column of their own on the left, on several rows."""
    pen = Pen(blank()[0], 60, 70, 470)
    _head(pen)
    pen.heading("Summary")
    pen.row(SUMMARY)
    pen.heading("Experience")
    pen.left, pen.width = 170, 360
    for title, employer, dates, place, bullets in JOBS:
        begin, end = dates.split(" – ")
        pen.top += 6
        for number, part in enumerate((begin, "to", end)):
            write(pen.page, (60, pen.top + 13 * number), part, size=10)
        pen.row(f"{title}, {employer}", font=BOLD)
        pen.row(place)
        pen.bullets(bullets)
        pen.top += 8
    pen.left, pen.width = 60, 470
    _rest(pen, pen.heading)
    return pen.page.parent


def spaced_headings() -> Page:
    """Headings with their letters set apart, in capitals no larger than the text; the head centred."""
    pen = Pen(blank()[0], 60, 70, 470)
    _head(pen, centred=True)

    def heading(text: str) -> None:
        pen.row(" ".join(text.upper()), font=BOLD, gap=12)

    heading("Summary")
    pen.row(SUMMARY)
    heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        pen.row(f"{title} | {employer} | {place} | {dates}", gap=6)
        pen.bullets(bullets, "–")
    _rest(pen, heading)
    return pen.page.parent


def _sidebar(side: float, main: float, first: bool) -> Page:
    """Two columns that begin at these edges; the sidebar is drawn first or last."""
    page = blank()[0]
    top = Pen(page, min(side, main), 60, 480)
    top.row(NAME, 20)

    def one() -> None:
        pen = Pen(page, side, 100, 130, 9)
        pen.heading("Contact")
        for part in CONTACT.split(" | "):
            pen.row(part)
        pen.heading("Education")
        pen.row(SCHOOL, font=BOLD)
        pen.row(COURSE)
        pen.row(YEARS)
        pen.heading("Skills")
        for skill in SKILLS:
            pen.row(skill)
        pen.heading("Certifications")
        pen.row(CERTIFICATE)
        pen.heading("Languages")
        for language, level in LANGUAGES:
            pen.row(f"{language} ({level})")

    def two() -> None:
        pen = Pen(page, main, 100, 320)
        pen.heading("Summary")
        pen.row(SUMMARY)
        pen.heading("Experience")
        for title, employer, dates, place, bullets in JOBS:
            pen.row(title, 11, BOLD, gap=6)
            pen.row(employer)
            pen.row(f"{dates} / {place}")
            pen.bullets(bullets)

    for write in (one, two) if first else (two, one):
        write()
    return page.parent


def sidebar_left() -> Page:
    """A sidebar on the left, drawn first."""
    return _sidebar(50, 220, first=True)


def sidebar_right() -> Page:
    """A sidebar on the right, drawn last."""
    return _sidebar(400, 50, first=False)


def sidebar_row_by_row() -> Page:
    """A sidebar on the left, all rows of the page drawn from top to bottom."""
    return _redrawn(_sidebar(50, 220, first=True), lambda at: (at[1], at[0]))


def _redrawn(document: Page, order: Callable[[tuple[float, float]], Any]) -> Page:
    """The first page with its words drawn in the order of their places."""
    rows = [
        (span["origin"], span["text"], span["size"], BOLD if span["flags"] & 16 else PLAIN)
        for block in document[0].get_text("dict")["blocks"] for line in block.get("lines", ()) for span in line["spans"]
    ]  # fmt: skip
    page = blank()[0]
    for origin, text, size, font in sorted(rows, key=lambda row: order(row[0])):
        write(page, origin, text, size, font)
    return page.parent


def _scattered(at: tuple[float, float]) -> float:
    """An order that has nothing to do with places."""
    return (7.3 * at[1] + 3.1 * at[0]) % 97


def _sidebar_over_pages(side: float, main: float) -> Page:
    """Two columns of which the main one goes on over the page in the midst of a job, and the sidebar too."""
    document = blank()
    second = document.new_page()
    Pen(document[0], min(side, main), 60, 480).row(NAME, 20)
    pen = Pen(document[0], side, 100, 130, 9)
    pen.heading("Contact")
    for part in CONTACT.split(" | "):
        pen.row(part)
    pen.heading("Education")
    pen.row(SCHOOL, font=BOLD)
    pen.row(COURSE)
    pen.row(YEARS)
    pen.heading("Skills")
    for skill in SKILLS:
        if skill == SKILLS[2]:
            pen = Pen(second, side, 60, 130, 9)
        pen.row(skill)
    pen.heading("Certifications")
    pen.row(CERTIFICATE)
    pen.heading("Languages")
    for language, level in LANGUAGES:
        pen.row(f"{language} ({level})")
    pen = Pen(document[0], main, 100, 320)
    pen.heading("Summary")
    pen.row(SUMMARY)
    pen.heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        pen.row(title, 11, BOLD, gap=6)
        pen.row(employer)
        pen.row(f"{dates} / {place}")
        pen.bullets(bullets[:1])
        if employer == JOBS[0][1]:
            pen = Pen(second, main, 60, 320)
        pen.bullets(bullets[1:])
    return document


def sidebar_left_over_pages() -> Page:
    """A sidebar on the left of two pages."""
    return _sidebar_over_pages(50, 220)


def sidebar_right_over_pages() -> Page:
    """A sidebar on the right of two pages."""
    return _sidebar_over_pages(400, 50)


def margin_headings() -> Page:
    """Headings in a margin on the left, on the first row of what they head."""
    page = blank()[0]
    pen = Pen(page, 60, 70, 470)
    _head(pen)
    pen.left, pen.width = 180, 360

    def heading(text: str) -> None:
        pen.top += 8
        write(page, (60, pen.top), text.upper(), size=10, font=BOLD)

    heading("Summary")
    pen.row(SUMMARY)
    heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        pen.row(employer, font=BOLD, right=dates, gap=0)
        pen.row(title, right=place)
        pen.bullets(bullets)
    _rest(pen, heading)
    return page.parent


def table() -> Page:
    """A form with labels on the left, as the European one has."""
    page = blank()[0]
    pen = Pen(page, 60, 70, 470)
    pen.row(NAME, 20)
    pen.row(CONTACT)
    pen.heading("WORK EXPERIENCE")
    for title, employer, dates, place, bullets in JOBS:
        pen.left, pen.width = 200, 340
        write(page, (60, pen.top), dates, size=10)
        pen.row(title, font=BOLD)
        pen.row(f"{employer}, {place}")
        pen.bullets(bullets)
        pen.top += 6
    pen.left, pen.width = 60, 470
    pen.heading("EDUCATION AND TRAINING")
    write(page, (60, pen.top), YEARS, size=10)
    pen.left, pen.width = 200, 340
    pen.row(COURSE, font=BOLD)
    pen.row(SCHOOL)
    pen.left, pen.width = 60, 470
    pen.heading("SKILLS")
    pen.row(", ".join(SKILLS))
    pen.heading("CERTIFICATES")
    pen.row(CERTIFICATE)
    pen.heading("LANGUAGES")
    for language, level in LANGUAGES:
        write(page, (60, pen.top), language, size=10)
        write(page, (200, pen.top), level, size=10)
        pen.top += 13
    return page.parent


def two_pages() -> Page:
    """Two pages, with the name and the count of pages at the edge of each, and a job that goes on over the page."""
    document = blank()
    pen = Pen(document[0], 60, 70, 470)
    _head(pen)
    pen.heading("Summary")
    pen.row(SUMMARY)
    pen.heading("Experience")
    pen.top = 640
    for title, employer, dates, place, bullets in JOBS:
        pen.row(employer, font=BOLD, right=place, gap=6)
        pen.row(title, right=dates)
        for number, line in enumerate(bullets):
            if employer == JOBS[0][1] and number == 2:
                pen = Pen(document.new_page(), 60, 90, 470)
                write(pen.page, (60, 40), f"{NAME} – page 2 of 2", size=9)
            pen.bullets((line,))
    _rest(pen, pen.heading)
    for number, page in enumerate(document):
        write(page, (280, 810), f"Page {number + 1} of 2", size=8)
    return document


def _entries(pen: Pen) -> None:
    """The certificate and the languages, each under its heading."""
    pen.heading("Certifications")
    pen.row(CERTIFICATE)
    pen.heading("Languages")
    for language, level in LANGUAGES:
        pen.row(f"{language} ({level})")


def _job(pen: Pen, number: int) -> None:
    """A position with each fact on a line of its own."""
    title, employer, dates, place, bullets = JOBS[number]
    pen.row(title, 11, BOLD, gap=6)
    pen.row(employer)
    pen.row(f"{dates} / {place}")
    pen.bullets(bullets)


def _study(pen: Pen) -> None:
    """The course of study under its heading."""
    pen.heading("Education")
    pen.row(SCHOOL, font=BOLD)
    pen.row(COURSE)
    pen.row(YEARS)


def _skills(pen: Pen) -> None:
    """The skills under their heading, each on a row."""
    pen.heading("Skills")
    for skill in SKILLS:
        pen.row(skill)


def _opened() -> Pen:
    """A page with name and contact data over its whole width, and the summary."""
    pen = Pen(blank()[0], 50, 60, 480)
    _head(pen)
    pen.heading("Summary")
    pen.row(SUMMARY)
    return pen


def newspaper() -> Page:
    """Two equal columns of one text: the jobs go on at the top of the second."""
    top = _opened()
    left, right = Pen(top.page, 50, top.top, 230), Pen(top.page, 310, top.top + 20, 230)
    left.heading("Experience")
    for number in (0, 1):
        _job(left, number)
    _job(right, 2)
    for write_ in (_study, _skills, _entries):
        write_(right)
    return top.page.parent


def cards() -> Page:
    """Positions beside one another, above sections over the whole width."""
    top = _opened()
    top.heading("Experience")
    left, right = Pen(top.page, 50, top.top, 230), Pen(top.page, 310, top.top, 230)
    _job(left, 0)
    _job(right, 1)
    _job(right, 2)
    left.top = right.top
    for write_ in (_study, _skills, _entries):
        write_(left)
    return top.page.parent


def foot_columns() -> Page:
    """Two short columns below a text over the whole width, with dates at its right edge."""
    top = _opened()
    top.heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        top.row(title, 11, BOLD, right=dates, gap=6)
        top.row(employer, right=place)
        top.bullets(bullets)
    left, right = Pen(top.page, 50, top.top, 230), Pen(top.page, 310, top.top, 230)
    _study(left)
    _skills(right)
    _entries(left)
    return top.page.parent


def other_headings() -> Page:
    """A sidebar whose headings look otherwise than those of the text, all rows aligned."""
    page = blank()[0]
    side, main = Pen(page, 50, 100, 130), Pen(page, 220, 60, 320)
    main.row(NAME, 20)
    side.row("CONTACT", 9)
    for part in CONTACT.split(" | "):
        side.row(part)
    for heading, texts in (("EDUCATION", (SCHOOL, COURSE, YEARS)), ("SKILLS", SKILLS)):
        side.row(heading, 9)
        for text in texts:
            side.row(text)
    main.top = 100
    main.heading("Summary", 16)
    main.row(SUMMARY)
    main.heading("Experience", 16)
    for number in range(len(JOBS)):
        _job(main, number)
    _entries(main)
    return page.parent


def _jobs_in_rows(page: Page, top: float, left: float) -> float:
    """Each job a row of a table: its head in the left cell, what was done in the right one. Gives back where the table ends."""
    for title, employer, dates, place, bullets in JOBS:
        cells = Pen(page, left, top, 340), Pen(page, 50, top, 150)
        cells[0].bullets(bullets)
        for text in (title, employer, dates, place):
            cells[1].row(text, font=BOLD if text == title else PLAIN)
        top = max(cell.top for cell in cells) + 4
    return top


def table_of_heads() -> Page:
    """Jobs as the rows of a table without lines: title, employer, dates and place on the left, what was done on the right."""
    top = _opened()
    top.heading("Experience")
    top.top = _jobs_in_rows(top.page, top.top, 200)
    for write_ in (_study, _skills, _entries):
        write_(top)
    return top.page.parent


def table_of_heads_row_by_row() -> Page:
    """The same drawn from top to bottom."""
    return _redrawn(table_of_heads(), lambda at: (at[1], at[0]))


def table_scattered() -> Page:
    """Dates in a narrow cell on the left, nearly touching the text, all drawn in no order."""
    top = _opened()
    top.heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        left, right = Pen(top.page, 50, top.top, 100), Pen(top.page, 153, top.top, 380)
        left.row(dates)
        left.row(place)
        right.row(title, font=BOLD)
        right.row(employer)
        right.bullets(bullets)
        top.top = right.top + 4
    for write_ in (_study, _skills, _entries):
        write_(top)
    return _redrawn(top.page.parent, _scattered)


def table_of_dates_centred() -> Page:
    """Dates in the middle of the height of what they date."""
    top = _opened()
    top.heading("Experience")
    for title, employer, dates, place, bullets in JOBS:
        right = Pen(top.page, 180, top.top, 350)
        right.row(title, font=BOLD)
        right.row(employer)
        right.bullets(bullets)
        left = Pen(top.page, 50, (top.top + right.top) / 2 - 7, 125)
        left.row(dates)
        left.row(place)
        top.top = right.top + 14
    for write_ in (_study, _skills, _entries):
        write_(top)
    return top.page.parent


LAYOUTS: dict[str, Callable[[], Page]] = {
    layout.__name__: layout
    for layout in (
        dates_right, dates_below, dates_left, spaced_headings, sidebar_left, sidebar_right, sidebar_row_by_row, sidebar_left_over_pages, sidebar_right_over_pages,
        margin_headings, table, two_pages, newspaper, cards, foot_columns, other_headings, table_of_heads,
        table_of_heads_row_by_row, table_scattered, table_of_dates_centred,
    )
}  # fmt: skip
