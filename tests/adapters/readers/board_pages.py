"""Invented pages of the boards that have a page rule: the same post in the places where each board keeps it."""

from __future__ import annotations

from tests.adapters.readers.posts import BODY

TEXT = BODY + "<p>You have experience with ovens, and skills in leading people; candidates must apply with a resume.</p>"

PAGES: dict[str, tuple[str, str]] = {
    "linkedin": ("de.linkedin.com", '<h1 class="topcard__title">{title}</h1><a class="topcard__org-name-link">{employer}</a><span class="topcard__flavor--bullet">{location}</span><div class="show-more-less-html__markup">{text}</div>'),
    "indeed": ("ca.indeed.com", '<h1 class="jobsearch-JobInfoHeader-title">{title}</h1><i data-company-name="true">{employer}</i><i data-testid="job-location">{location}</i><div id="jobDescriptionText">{text}</div>'),
    "glassdoor": ("www.glassdoor.com", '<h1 data-test="job-title">{title}</h1><i data-test="employer-name">{employer}</i><i data-test="location">{location}</i><div class="JobDetails_jobDescription__x1">{text}</div>'),
    "monster": ("www.monster.com", '<h1 data-testid="jobTitle">{title}</h1><i data-testid="company">{employer}</i><i data-testid="jobDetailLocation">{location}</i><div id="JobDescription">{text}</div>'),
    "stepstone": ("www.stepstone.de", '<h1 data-at="header-job-title">{title}</h1><i data-at="metadata-company-name">{employer}</i><i data-at="metadata-location">{location}</i><div data-at="job-ad-content">{text}</div>'),
    "seek": ("www.seek.com.au", '<h1 data-automation="job-detail-title">{title}</h1><i data-automation="advertiser-name">{employer}</i><i data-automation="job-detail-location">{location}</i><div data-automation="jobAdDetails">{text}</div>'),
    "reed": ("www.reed.co.uk", '<h1 data-qa="job-title">{title}</h1><i data-qa="company-name">{employer}</i><i data-qa="job-location">{location}</i><div data-qa="job-description">{text}</div>'),
    "dice": ("www.dice.com", '<h1 data-cy="jobTitle">{title}</h1><a data-cy="companyNameLink">{employer}</a><i data-cy="location">{location}</i><div data-testid="jobDescriptionHtml">{text}</div>'),
    "ziprecruiter": ("www.ziprecruiter.com", '<h1 class="job_title">{title}</h1><a class="hiring_company">{employer}</a><i class="location_text">{location}</i><div class="job_description">{text}</div>'),
    "jobs-cz": ("kornblum.jobs.cz", '<h1 data-jobad="title">{title}</h1><i data-test="jd-info-item-company">{employer}</i><i data-test="jd-info-location">{location}</i><div data-jobad="body">{text}</div>'),
    "weworkremotely": ("weworkremotely.com", '<div class="listing-header-container"><h1>{title}</h1></div><div class="company-card"><h2>{employer}</h2></div><div class="listing-container">{text}</div>'),
    "governmentjobs": ("www.governmentjobs.com", '<h2 class="entity-title">{title}</h2><div id="details-info">{text}</div>'),
    "greenhouse": ("boards.greenhouse.io", '<h1 class="app-title">{title}</h1><span class="company-name">{employer}</span><div class="location">{location}</div><div id="content">{text}</div>'),
    "lever": ("jobs.lever.co", '<div class="posting-page"><div class="posting-headline"><h2>{title}</h2></div><div class="posting-categories"><div class="location">{location}</div></div><div data-qa="job-description">{text}</div></div>'),
    "workable": ("apply.workable.com", '<h1 data-ui="job-title">{title}</h1><i data-ui="job-location">{location}</i><section data-ui="job-description">{text}</section>'),
    "smartrecruiters": ("jobs.smartrecruiters.com", '<h1 class="job-title">{title}</h1><i class="job-detail" itemprop="jobLocation">{location}</i><div class="job-sections">{text}</div>'),
}  # fmt: skip
"""Host and page, by the name of the rule."""


def board_page(board: str) -> bytes:
    """The page of a board with what boards put around a post."""
    host, body = PAGES[board]
    shown = body.format(title="Head Baker", employer="Kornblum & Daughters", location="Lindholm", text=TEXT)
    others = "".join(f"<p>Baker {n} at a company, 3 days ago</p>" for n in range(12))
    return (
        f'<!doctype html><html><head><link rel="canonical" href="https://{host}/jobs/1"></head><body><nav><ul><li>Jobs</li><li>People</li></ul></nav>'
        f"{shown}<footer><h2>Similar jobs</h2>{others}</footer></body></html>"
    ).encode()
