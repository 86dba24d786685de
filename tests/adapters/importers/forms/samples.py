"""The invented person of `documents` in every other form that is read."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from tests.adapters.importers.forms.documents import DEGREE, JOBS, LANGUAGES, MAIL, NAME, PHONE, PLACE, SCHOOL, SITE, SKILLS, SUMMARY, YEAR

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_ODT = " ".join(f'xmlns:{short}="{_NS}{name}:1.0"' for short, name in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"), ("table", "table"), ("draw", "drawing")))


def zipped(members: Mapping[str, bytes | str], stored: Sequence[str] = ()) -> bytes:
    """A zip of these members; those of `stored` are not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, compress_type=zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def odt(text: str = "", styles: str = "", common: str = "") -> bytes:
    """An OpenDocument text with this body, by default the whole résumé."""
    content = f'<office:document-content {_ODT} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>{styles or _STYLES}</office:automatic-styles><office:body><office:text>{text or _odt_text()}</office:text></office:body></office:document-content>'
    whole = f"<office:document-styles {_ODT}>{common}</office:document-styles>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": whole}, stored=["mimetype"])


_STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="N" style:family="paragraph"><style:text-properties fo:font-size="26pt"/></style:style>'
)


def _p(words: str, tag: str = "p", attributes: str = "") -> str:
    return f"<text:{tag} {attributes}>{escape(words)}</text:{tag}>"


def _listed(items: Sequence[str]) -> str:
    return "<text:list>" + "".join(f"<text:list-item>{_p(item)}</text:list-item>" for item in items) + "</text:list>"


def _head(words: str, level: int = 1) -> str:
    return _p(words, "h", f'text:outline-level="{level}"')


def _odt_text() -> str:
    jobs = "".join(_head(f"{job[0]}, {job[1]}", 2) + _p(f"{job[3]} – {job[4]}") + _listed(job[5]) for job in JOBS)
    return (
        f'<text:p text:style-name="N">{NAME}</text:p><text:p>{PLACE}<text:tab/>{PHONE}<text:line-break/>{MAIL} | <text:a xlink:href="{SITE}">LinkedIn</text:a></text:p>'
        + _head("Summary") + _p(SUMMARY) + _head("Experience") + jobs + _head("Education") + _p(DEGREE) + _p(f"{SCHOOL}, {YEAR}")
        + _head("Skills") + _listed(SKILLS) + _head("Languages") + _p(", ".join(LANGUAGES))
    )  # fmt: skip


def rtf() -> bytes:
    """Rich text as Word writes it: a table of fonts, styles, bullets with their text, a link as a field."""
    def line(words: str, marks: str = "") -> str:
        plain = "".join(ch if ord(ch) < 128 else f"\\u{ord(ch)}?" for ch in words.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}"))
        return f"\\pard{marks} {{{plain}\\par}}\n"

    def item(words: str) -> str:
        return f"\\pard\\ls1{{\\listtext\\pard\\plain\\f2 \\'b7\\tab}}{words}\\par\n"

    jobs = "".join(line(f"{job[0]}, {job[1]}", "\\s2\\b") + line(f"{job[3]} – {job[4]}", "\\b0") + "".join(map(item, job[5])) for job in JOBS)
    body = (
        line(NAME, "\\fs52") + f"\\pard\\fs22 {PLACE} | {PHONE} | {MAIL} | {{\\field{{\\*\\fldinst HYPERLINK \"{SITE}\"}}{{\\fldrslt LinkedIn}}}}\\par\n"
        + line("Summary", "\\s1\\b") + line(SUMMARY, "\\b0") + line("Experience", "\\s1\\b") + jobs + line("Education", "\\s1\\b") + line(DEGREE, "\\b0") + line(f"{SCHOOL}, {YEAR}")
        + line("Skills", "\\s1\\b") + "\\b0" + "".join(map(item, SKILLS)) + line("Languages", "\\s1\\b") + line(", ".join(LANGUAGES), "\\b0")
    )  # fmt: skip
    sheet = "{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2\\sbasedon0\\outlinelevel1 heading 2;}}"
    return ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Calibri;}{\\f2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;}" + sheet + "{\\*\\generator Nobody}" + body + "}").encode("ascii")


def page() -> bytes:
    """A web page as résumé builders export it."""
    jobs = "".join(
        f"<div class=job><h3><span class=title>{job[0]}</span><span class=when>{job[3]} – {job[4]}</span></h3><p>{escape(job[1])}</p><ul>" + "".join(f"<li>{escape(bullet)}</li>" for bullet in job[5]) + "</ul></div>"
        for job in JOBS
    )
    return (
        f"<!DOCTYPE html><html><head><title>CV</title><style>.x {{display:none}}</style><script>var a = '<p>no</p>'</script></head><body><h1>{NAME}</h1>"
        f"<p>{PLACE} | {PHONE} | <a href='mailto:{MAIL}'>Email</a> | <a href='{SITE}'>LinkedIn</a></p>"
        f"<section><h2>Summary</h2><p>{SUMMARY}</p></section><h2>Experience</h2>{jobs}<h2>Education</h2><div>{DEGREE}</div><div>{SCHOOL}, {YEAR}</div>"
        f"<h2>Skills</h2><ul>{''.join(f'<li>{skill}</li>' for skill in SKILLS)}</ul><h2>Languages</h2><p>{', '.join(LANGUAGES)}</p></body></html>"
    ).encode()


def saved_page() -> bytes:
    """The same page in one file, as browsers save it (.mhtml)."""
    return b"From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=XX\r\n\r\n--XX\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + page() + b"\r\n--XX--\r\n"


def rendercv() -> bytes:
    """RenderCV's YAML."""
    months = {"March 2019": "2019-03", "June 2014": "2014-06", "February 2019": "2019-02", "Present": "present"}
    jobs = "\n".join(
        f"      - company: {job[1]}\n        position: {job[0]}\n        location: {job[2]}\n        start_date: {months[job[3]]}\n        end_date: {months[job[4]]}\n        highlights:\n"
        + "\n".join(f"          - \"{bullet.replace('40', '**40**')}\"" for bullet in job[5])
        for job in JOBS
    )
    degree, _, area = DEGREE.partition(" in ")
    return f"""# yaml-language-server: $schema=schema.json
cv:
  name: {NAME}
  location: {PLACE}
  email: {MAIL}
  phone: "tel:{PHONE}"
  social_networks:
    - network: LinkedIn
      username: marlow-quillfeather
  sections:
    summary:
      - {SUMMARY}
    experience:
{jobs}
    education:
      - institution: {SCHOOL}
        degree: {degree}
        area: {area}
        end_date: {YEAR}
    skills:
{chr(10).join(f'      - bullet: {skill}' for skill in SKILLS)}
    languages:
      - label: English
        details: native
      - label: Spanish
        details: fluent
design:
  theme: classic
""".encode()


def table(columns: str, *rows: Sequence[str]) -> str:
    """A table as LinkedIn writes it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([columns.split(","), *rows])
    return out.getvalue()


def positions() -> str:
    """Positions.csv, with bullets on lines of their own in one description and on one line in the other."""
    short = {"Present": ""}
    described = ("\n".join(f"• {bullet}" for bullet in JOBS[0][5]), " ".join(f"● {bullet}" for bullet in JOBS[1][5]))
    rows = [(job[1], job[0], text, job[2], f"{job[3][:3]} {job[3][-4:]}", short.get(job[4], f"{job[4][:3]} {job[4][-4:]}")) for job, text in zip(JOBS, described, strict=True)]
    return table("Company Name,Title,Description,Location,Started On,Finished On", *rows)


def linkedin() -> bytes:
    """LinkedIn's export, with letters in it that are nobody's business."""
    profile = table(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
        ("Marlow", "Quillfeather", "", "", "Jan 1", "", SUMMARY, "Bicycles", "97301", PLACE, "", f"[OTHER:{SITE}]", ""),
    )  # fmt: skip
    return zipped(
        {
            "Basic/Profile.csv": profile, "Basic/Positions.csv": positions(), "Basic/Skills.csv": table("Name", *((skill,) for skill in SKILLS)),
            "Basic/Education.csv": table("School Name,Start Date,End Date,Notes,Degree Name,Activities", (SCHOOL, "", YEAR, "", DEGREE, "")),
            "Basic/Languages.csv": table("Name,Proficiency", ("English", "native"), ("Spanish", "fluent")),
            "Basic/Email Addresses.csv": table("Email Address,Confirmed,Primary,Updated On", ("old@quill.example", "Yes", "No", ""), (MAIL, "Yes", "Yes", "")),
            "Basic/PhoneNumbers.csv": table("Extension,Number,Type", ("", PHONE, "Mobile")), "Basic/messages.csv": table("CONTENT", ("canary of a friend",)),
        }
    )  # fmt: skip


SAMPLES = {made.__name__: made for made in (odt, rtf, page, saved_page, rendercv, linkedin)}
