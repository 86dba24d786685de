"""Links of applicant-tracking systems lead to the public answer."""

from __future__ import annotations

import pytest

from agent.adapters.readers.boards import BOARDS, source_of
from tests.adapters.readers.boards.answers import UUID

GREENHOUSE = "https://boards-api.greenhouse.io/v1/boards/kornblum/jobs"
LEVER = f"https://api.lever.co/v0/postings/kornblum/{UUID}"
ASHBY = "https://api.ashbyhq.com/posting-api/job-board/kornblum?includeCompensation=true"
WORKABLE = "https://apply.workable.com/api/v2/accounts/kornblum/jobs/A1B2C3D4E5"
SMART = "https://api.smartrecruiters.com/v1/companies/Kornblum/postings"
WORKDAY = "https://kornblum.wd5.myworkdayjobs.com/wday/cxs/kornblum/Careers/job/Lindholm-OR/Head-Baker_R-1234"

FORMS = [
    ("greenhouse", "https://boards.greenhouse.io/kornblum/jobs/4411000", f"{GREENHOUSE}/4411000?pay_transparency=true"),
    ("greenhouse", "https://job-boards.greenhouse.io/kornblum/jobs/4411000?gh_src=abc&utm_source=x#app", f"{GREENHOUSE}/4411000?pay_transparency=true"),
    ("greenhouse", "http://job-boards.eu.greenhouse.io/kornblum/jobs/4411000/", f"{GREENHOUSE}/4411000?pay_transparency=true"),
    ("greenhouse", "https://boards.eu.greenhouse.io/kornblum?gh_jid=4411000", f"{GREENHOUSE}/4411000?pay_transparency=true"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_app?for=kornblum&token=4411000", f"{GREENHOUSE}/4411000?pay_transparency=true"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_app/confirmation?token=4411000&for=kornblum", f"{GREENHOUSE}/4411000?pay_transparency=true"),
    ("greenhouse", "https://boards-api.greenhouse.io/v1/boards/kornblum/jobs/4411000", f"{GREENHOUSE}/4411000?pay_transparency=true"),
    ("greenhouse", "boards.greenhouse.io/kornblum", f"{GREENHOUSE}?content=true&pay_transparency=true"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_board?for=kornblum", f"{GREENHOUSE}?content=true&pay_transparency=true"),
    ("lever", f"https://jobs.lever.co/kornblum/{UUID}", LEVER),
    ("lever", f"https://jobs.lever.co/kornblum/{UUID}/apply?lever-source=x", LEVER),
    ("lever", f"https://m.jobs.lever.co/kornblum/{UUID}/thanks", LEVER),
    ("lever", f"https://jobs.eu.lever.co/kornblum/{UUID}", LEVER.replace("api.", "api.eu.")),
    ("lever", f"https://api.lever.co/v0/postings/kornblum/{UUID}?mode=json", LEVER),
    ("lever", "https://jobs.lever.co/kornblum?team=Ovens", "https://api.lever.co/v0/postings/kornblum?mode=json"),
    ("ashby", f"https://jobs.ashbyhq.com/kornblum/{UUID}", ASHBY),
    ("ashby", f"https://jobs.ashbyhq.com/kornblum/{UUID}/application?utm_source=x", ASHBY),
    ("ashby", f"https://jobs.ashbyhq.com/kornblum?jobId={UUID}", ASHBY),
    ("ashby", "https://jobs.ashbyhq.com/Kornblum%20Bakery", ASHBY.replace("kornblum", "Kornblum%20Bakery")),
    ("ashby", "https://api.ashbyhq.com/posting-api/job-board/kornblum", ASHBY),
    ("workable", "https://apply.workable.com/kornblum/j/A1B2C3D4E5/", WORKABLE),
    ("workable", "https://apply.workable.com/kornblum/j/a1b2c3d4e5/apply/?lng=de", WORKABLE),
    ("workable", "https://kornblum.workable.com/j/A1B2C3D4E5", WORKABLE),
    ("workable", "https://apply.workable.com/kornblum/", "https://apply.workable.com/api/v1/widget/accounts/kornblum?details=true"),
    ("workable", "https://kornblum.workable.com/jobs/123456", "https://apply.workable.com/api/v1/widget/accounts/kornblum?details=true"),
    ("smartrecruiters", "https://jobs.smartrecruiters.com/Kornblum/743999000111-head-baker?trid=1", f"{SMART}/743999000111"),
    ("smartrecruiters", "https://careers.smartrecruiters.com/Kornblum/743999000111", f"{SMART}/743999000111"),
    ("smartrecruiters", "https://www.smartrecruiters.com/Kornblum/743999000111-head-baker", f"{SMART}/743999000111"),
    ("smartrecruiters", "https://jobs.smartrecruiters.com/ni/Kornblum/743999000111-head-baker", f"{SMART}/743999000111"),
    ("smartrecruiters", f"https://jobs.smartrecruiters.com/oneclick-ui/company/Kornblum/publication/{UUID}?dcr_ci=Kornblum", f"{SMART}/{UUID}"),
    ("smartrecruiters", "https://careers.smartrecruiters.com/Kornblum", f"{SMART}?limit=100"),
    ("recruitee", "https://kornblum.recruitee.com/o/head-baker", "https://kornblum.recruitee.com/api/offers/head-baker"),
    ("recruitee", "https://kornblum.recruitee.com/o/head-baker/c/new?source=x", "https://kornblum.recruitee.com/api/offers/head-baker"),
    ("recruitee", "https://kornblum.recruitee.com/l/de/o/head-baker", "https://kornblum.recruitee.com/api/offers/head-baker"),
    ("recruitee", "https://kornblum.recruitee.com/", "https://kornblum.recruitee.com/api/offers/"),
    ("workday", "https://kornblum.wd5.myworkdayjobs.com/Careers/job/Lindholm-OR/Head-Baker_R-1234", WORKDAY),
    ("workday", "https://kornblum.wd5.myworkdayjobs.com/en-US/Careers/job/Lindholm-OR/Head-Baker_R-1234/apply/applyManually?source=LinkedIn", WORKDAY),
    ("workday", "https://kornblum.wd5.myworkdayjobs.com/de/Careers/details/Head-Baker_R-1234?q=rye", WORKDAY.replace("/Lindholm-OR", "")),
    ("workday", "https://wd5.myworkdaysite.com/en-US/recruiting/kornblum/Careers/job/Lindholm-OR/Head-Baker_R-1234", WORKDAY.replace("kornblum.wd5.myworkdayjobs", "wd5.myworkdaysite")),
    ("workday", WORKDAY, WORKDAY),
    ("personio", "https://kornblum.jobs.personio.de/job/2523845", "https://kornblum.jobs.personio.de/xml"),
    ("personio", "https://kornblum.jobs.personio.com/job/2523845?language=en&display=en", "https://kornblum.jobs.personio.com/xml?language=en"),
    ("personio", "https://kornblum-bakery-jobs.personio.de/job/2523845", "https://kornblum-bakery.jobs.personio.de/xml"),
    ("teamtailor", "https://kornblum.teamtailor.com/jobs/551234-head-baker", "https://kornblum.teamtailor.com/jobs.json"),
    ("teamtailor", "https://kornblum.na.teamtailor.com/de/jobs/551234-head-baker/applications/new", "https://kornblum.na.teamtailor.com/jobs.json"),
    ("bamboohr", "https://kornblum.bamboohr.com/careers/77?source=aWQ9", "https://kornblum.bamboohr.com/careers/77/detail"),
    ("bamboohr", "https://kornblum.bamboohr.com/jobs/view.php?id=77", "https://kornblum.bamboohr.com/careers/77/detail"),
    ("bamboohr", "https://kornblum.bamboohr.com/jobs/embed2.php", "https://kornblum.bamboohr.com/careers/list"),
]  # fmt: skip

FOREIGN = [
    "", "not a link", "mailto:jobs@kornblum.example", "ftp://jobs.lever.co/kornblum", "https://[broken", "https://kornblum.example/careers?gh_jid=4411000",
    "https://boards.greenhouse.io@kornblum.example/kornblum/jobs/1", "https://kornblum.example/boards.greenhouse.io/kornblum/jobs/1", "https://jobs.lever.co.kornblum.example/x",
    "https://boards.greenhouse.io/", "https://boards.greenhouse.io/embed/job_app?token=4411000", "https://boards.greenhouse.io/../jobs/1", "https://www.greenhouse.io/blog",
    "https://jobs.lever.co/", "https://www.lever.co/jobs", "https://www.ashbyhq.com/careers", "https://apply.workable.com/j/A1B2C3D4E5", "https://jobs.workable.com/view/abc",
    "https://www.workable.com/pricing", "https://www.smartrecruiters.com/resources/blog", "https://jobs.smartrecruiters.com/", "https://www.recruitee.com/customers",
    "https://kornblum.wd5.myworkdayjobs.com/en-US/Careers", "https://kornblum.wd5.myworkdayjobs.com/Careers/job", "https://www.personio.de/jobs", "https://app.teamtailor.com/jobs/1",
    "https://www.bamboohr.com/careers/77", "https://kornblum.bamboohr.com/login.php", "https://kornblum.example/" + "?" + "&".join(f"a{i}=1" for i in range(500)),
]  # fmt: skip


@pytest.mark.parametrize("system, link, address", FORMS)
def test_every_form_of_a_link_leads_to_the_public_answer(system: str, link: str, address: str) -> None:
    """Mobile and EU hosts, embedded forms, application pages, tracking, languages."""
    found = source_of(link)
    assert found is not None
    assert (found[0].name, found[1]) == (system, address)


@pytest.mark.parametrize("link", FOREIGN)
def test_what_is_no_link_of_a_system_leads_nowhere(link: str) -> None:
    """Nor do links that only look like one, or that name no employer."""
    assert source_of(link) is None


@pytest.mark.parametrize("system, link, address", FORMS)
def test_no_two_systems_claim_one_link(system: str, link: str, address: str) -> None:
    """Their order does not matter."""
    assert [board.name for board in BOARDS if board.source(link)] == [system]
