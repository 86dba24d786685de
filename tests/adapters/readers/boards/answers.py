"""Invented answers of every system: the same post of the same bakery, with the fields each system documents."""

from __future__ import annotations

import html
import json
from typing import Any

from agent.adapters.readers.boards import read_answer
from agent.domain.posting import Posting
from tests.adapters.readers.posts import BODY

Json = dict[str, Any]
UUID = "6f1c2b0a-3d4e-4f5a-8b6c-7d8e9f0a1b2c"
OTHER = "00000000-3d4e-4f5a-8b6c-7d8e9f0a1b2c"

GREENHOUSE: Json = {
    "id": 4411000, "internal_job_id": 991, "title": "Head Baker ", "absolute_url": "https://job-boards.greenhouse.io/kornblum/jobs/4411000",
    "company_name": "Kornblum Bakery", "location": {"name": "Lindholm, OR"}, "content": html.escape(BODY), "application_deadline": "2031-05-04T23:59:00-04:00",
    "pay_input_ranges": [{"min_cents": 5200000, "max_cents": 6100000, "currency_type": "USD", "title": "Lindholm"}], "metadata": None,
}  # fmt: skip
LEVER: Json = {
    "id": UUID, "text": "Head Baker", "hostedUrl": f"https://jobs.lever.co/kornblum-bakery/{UUID}", "applyUrl": f"https://jobs.lever.co/kornblum-bakery/{UUID}/apply",
    "categories": {"location": "Lindholm, OR", "team": "Ovens", "allLocations": ["Lindholm, OR", "Lindau"]}, "workplaceType": "on-site",
    "description": BODY, "lists": [{"text": "What you bring", "content": "\n<li>A steady hand</li>\n<li>Patience with rye</li>"}],
    "additional": "<div>We welcome everyone.</div>", "salaryDescription": "<div>Paid every Friday.</div>",
    "salaryRange": {"min": 52000, "max": 61000, "currency": "USD", "interval": "per-year-salary"},
}  # fmt: skip
ASHBY: Json = {
    "id": UUID, "title": "Head Baker", "location": "Lindholm, OR", "jobUrl": f"https://jobs.ashbyhq.com/Kornblum/{UUID}", "isListed": True, "isRemote": True,
    "workplaceType": "Hybrid", "publishedAt": "2030-01-02T03:04:05Z", "descriptionHtml": BODY, "shouldDisplayCompensationOnJobPostings": True,
    "compensation": {"compensationTierSummary": "$52K – $61K • Bread", "scrapeableCompensationSalarySummary": "$52K - $61K"},
}  # fmt: skip
WORKABLE: Json = {
    "shortcode": "A1B2C3D4E5", "title": "Head Baker", "state": "published", "workplace": "on_site", "remote": False, "published": "2030-01-02T00:00:00Z",
    "location": {"city": "Lindholm", "region": "Oregon", "country": "United States", "countryCode": "US"}, "description": BODY,
    "requirements": "<ul><li>A steady hand</li></ul>", "benefits": "<p>Bread for the family.</p>",
}  # fmt: skip
WIDGET: Json = {
    "shortcode": "A1B2C3D4E5", "title": "Head Baker", "telecommuting": True, "url": "https://apply.workable.com/j/A1B2C3D4E5", "city": "Lindholm",
    "state": "Oregon", "country": "United States", "description": BODY, "published_on": "2030-01-02",
}  # fmt: skip
SMARTRECRUITERS: Json = {
    "id": "743999000111", "uuid": UUID, "name": "Head Baker", "refNumber": "REF7", "releasedDate": "2030-01-02T00:00:00Z", "active": True,
    "company": {"identifier": "Kornblum", "name": "Kornblum Bakery"}, "postingUrl": "https://jobs.smartrecruiters.com/Kornblum/743999000111-head-baker",
    "location": {"city": "Lindholm", "region": "OR", "country": "us", "remote": False, "hybrid": True},
    "compensation": {"min": 52000, "max": 61000, "currency": "USD", "period": "YEARLY"},
    "jobAd": {"sections": {
        "qualifications": {"title": "Qualifications", "text": "<ul><li>A steady hand</li></ul>"}, "jobDescription": {"title": "Your day", "text": BODY},
        "companyDescription": {"title": "Who we are", "text": "<p>Bakers since 1903.</p>"}, "additionalInformation": {"title": "Nothing", "text": ""},
        "videos": {"title": "Videos", "urls": []},
    }},
}  # fmt: skip
RECRUITEE: Json = {
    "id": 70011, "slug": "head-baker", "title": "Head Baker", "status": "published", "company_name": "Kornblum Bakery", "location": "Lindholm, OR", "city": "Lindholm",
    "careers_url": "https://kornblum.recruitee.com/o/head-baker", "description": BODY, "requirements": "<ul><li>A steady hand</li></ul>", "close_at": "2031-05-04T10:00:00Z",
    "remote": False, "hybrid": False, "on_site": True, "salary": {"min": "18.50", "max": "21.00", "period": "hour", "currency": "EUR"},
}  # fmt: skip
WORKDAY: Json = {
    "jobPostingInfo": {
        "id": "x1", "title": "Head Baker", "jobDescription": BODY, "location": "Lindholm, OR", "endDate": "2031-05-04", "jobReqId": "R-1234", "remoteType": "Hybrid",
        "externalUrl": "https://kornblum.wd5.myworkdayjobs.com/Careers/job/Lindholm-OR/Head-Baker_R-1234", "canApply": True, "posted": True,
    },
    "hiringOrganization": {"name": "Kornblum Bakery"}, "similarJobs": [], "userAuthenticated": False,
}  # fmt: skip
TEAMTAILOR: Json = {
    "id": "6f1c2b0a", "title": "Head Baker", "url": "https://kornblum.teamtailor.com/jobs/551234-head-baker", "content_html": BODY,
    "_jobposting": {
        "@type": "JobPosting", "hiringOrganization": {"name": "Kornblum Bakery"}, "jobLocationType": "TELECOMMUTE", "validThrough": "2031-05-04T00:00:00+02:00",
        "jobLocation": [{"address": {"addressLocality": "Lindholm", "addressCountry": "US"}}],
        "baseSalary": {"currency": "USD", "value": {"minValue": 52000, "maxValue": 61000, "unitText": "YEAR"}},
    },
}  # fmt: skip
BAMBOOHR: Json = {
    "jobOpeningName": "Head Baker", "jobOpeningShareUrl": "https://kornblum-bakery.bamboohr.com/careers/77", "jobOpeningStatus": "Open", "description": BODY,
    "location": {"city": "Lindholm", "state": "Oregon", "addressCountry": "United States"}, "atsLocation": {"city": None}, "locationType": "0", "compensation": "$25 an hour",
}  # fmt: skip


def feed(title: str, url: str) -> Json:
    """A Teamtailor item like the other."""
    return {**TEAMTAILOR, "id": title, "title": title, "url": url}


def position(number: int = 2523845, title: str = "Head Baker", text: str = BODY) -> str:
    """A position of Personio's feed."""
    return (
        f"<position><id>{number}</id><subcompany>Kornblum Bakery</subcompany><office>Lindholm</office><additionalOffices><office>Lindau</office></additionalOffices>"
        f"<name>{title}</name><jobDescriptions><jobDescription><name>Your day</name><value><![CDATA[{text}]]></value></jobDescription>"
        "<jobDescription><name>Your profile</name><value><![CDATA[<ul><li>A steady hand</li></ul>]]></value></jobDescription></jobDescriptions></position>"
    )


def personio(*positions: str) -> str:
    """Personio's feed."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>{"".join(positions)}</workzag-jobs>'


def opening(title: str = "Head Baker", status: str = "Active", starts: str = "2030-01-02", ends: str = "2031-05-04") -> str:
    """A position of an HR-XML feed."""
    return (
        f"<PositionOpening><DocumentID>305972</DocumentID><!-- checked --><PositionOpeningStatusCode>{status}</PositionOpeningStatusCode><PositionProfile>"
        f"<PositionTitle>{title}</PositionTitle><PositionLocation><LocationName>Lindholm, OR</LocationName></PositionLocation>"
        "<PositionOrganization><OrganizationIdentifiers><OrganizationName>Office of Bread</OrganizationName></OrganizationIdentifiers></PositionOrganization>"
        f"<PositionPeriod><StartDate><FormattedDateTime>{starts}</FormattedDateTime></StartDate><EndDate><FormattedDateTime>{ends}</FormattedDateTime></EndDate></PositionPeriod>"
        '<OfferedRemunerationPackage><RemunerationRange><RemunerationMinimumAmount currencyID="USD">52000</RemunerationMinimumAmount>'
        '<RemunerationMaximumAmount currencyID="USD">61000</RemunerationMaximumAmount><RemunerationRateIntervalCode>PA</RemunerationRateIntervalCode></RemunerationRange>'
        "</OfferedRemunerationPackage><UserArea><GOVT_XMLJobBody><Overview><KeyRequirement>Citizenship</KeyRequirement><KeyRequirement>A steady hand</KeyRequirement></Overview>"
        f"<Duties><MajorDuties>{html.escape(BODY)}</MajorDuties></Duties></GOVT_XMLJobBody></UserArea></PositionProfile></PositionOpening>"
    )


def hrxml(*openings: str) -> str:
    """An HR-XML feed with the namespaces that it has."""
    return f'<ShowPositionOpening xmlns="http://www.hr-xml.org/3"><DataArea><Show xmlns="http://www.openapplications.org/oagis/9"/>{"".join(openings)}</DataArea></ShowPositionOpening>'


def read(answer: object, link: str | None = None) -> Posting:
    """The posting of an answer that has one."""
    found = read_answer(answer if isinstance(answer, str) else json.dumps(answer), link)
    assert isinstance(found, Posting)
    return found


SINGLE: dict[str, str] = {
    "greenhouse": json.dumps(GREENHOUSE), "lever": json.dumps(LEVER), "ashby": json.dumps(ASHBY), "workable": json.dumps(WORKABLE),
    "smartrecruiters": json.dumps(SMARTRECRUITERS), "recruitee": json.dumps({"offer": RECRUITEE}), "workday": json.dumps(WORKDAY), "personio": personio(position()),
    "teamtailor": json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [TEAMTAILOR]}),
    "bamboohr": json.dumps({"meta": {}, "result": {"jobOpening": BAMBOOHR}}), "hrxml": hrxml(opening()),
}  # fmt: skip
"""The answer with the one job, by system."""

LISTED: dict[str, str] = {
    "greenhouse": json.dumps({"jobs": [{**GREENHOUSE, "id": 1, "title": "Miller"}, GREENHOUSE], "meta": {"total": 2}}),
    "lever": json.dumps([{**LEVER, "id": OTHER, "text": "Miller"}, LEVER]),
    "ashby": json.dumps({"jobs": [{**ASHBY, "id": OTHER, "title": "Miller"}, ASHBY], "apiVersion": "1"}),
    "workable": json.dumps({"name": "Kornblum Bakery", "jobs": [{**WIDGET, "shortcode": "FFFFFFFFFF", "title": "Miller"}, WIDGET]}),
    "smartrecruiters": json.dumps({"totalFound": 2, "content": [{**SMARTRECRUITERS, "id": "743999000112", "uuid": OTHER, "name": "Miller"}, SMARTRECRUITERS]}),
    "recruitee": json.dumps({"offers": [{**RECRUITEE, "id": 1, "slug": "miller", "careers_url": "https://kornblum.recruitee.com/o/miller", "title": "Miller"}, RECRUITEE]}),
    "personio": personio(position(1, "Miller"), position()),
    "teamtailor": json.dumps({"items": [feed("Miller", "https://kornblum.teamtailor.com/jobs/1-miller"), TEAMTAILOR]}),
    "bamboohr": json.dumps({"result": [{"id": "1", "jobOpeningName": "Miller", "description": BODY}, {"id": "77", **BAMBOOHR}]}),
    "hrxml": hrxml(opening("Miller"), opening()),
}  # fmt: skip
"""The answer with a miller and, second, the same baker."""

LINKS: dict[str, str] = {
    "greenhouse": "https://boards.greenhouse.io/kornblum/jobs/4411000", "lever": f"https://jobs.lever.co/kornblum-bakery/{UUID}",
    "ashby": f"https://jobs.ashbyhq.com/Kornblum/{UUID}", "workable": "https://apply.workable.com/kornblum-bakery/j/A1B2C3D4E5/",
    "smartrecruiters": "https://jobs.smartrecruiters.com/Kornblum/743999000111-head-baker", "recruitee": "https://kornblum.recruitee.com/o/head-baker",
    "workday": "https://kornblum.wd5.myworkdayjobs.com/en-US/Careers/job/Lindholm-OR/Head-Baker_R-1234", "personio": "https://kornblum.jobs.personio.de/job/2523845",
    "teamtailor": "https://kornblum.teamtailor.com/jobs/551234-head-baker", "bamboohr": "https://kornblum-bakery.bamboohr.com/careers/77",
}  # fmt: skip
"""A link to the baker, by system that has links."""
