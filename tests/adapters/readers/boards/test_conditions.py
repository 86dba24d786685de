"""What a system says of pay, of where one works and of whether a job is open."""

from __future__ import annotations

import pytest

from agent.domain.posting import Status
from tests.adapters.readers.boards.answers import (
    ASHBY,
    BAMBOOHR,
    GREENHOUSE,
    LEVER,
    RECRUITEE,
    SMARTRECRUITERS,
    TEAMTAILOR,
    WORKABLE,
    WORKDAY,
    hrxml,
    opening,
    read,
)


@pytest.mark.parametrize(
    "answer",
    [
        {**ASHBY, "isListed": False}, {**WORKABLE, "state": "closed"}, {**SMARTRECRUITERS, "active": False}, {**RECRUITEE, "status": "internal"},
        {**WORKDAY, "jobPostingInfo": {**WORKDAY["jobPostingInfo"], "canApply": False}}, {**WORKDAY, "jobPostingInfo": {**WORKDAY["jobPostingInfo"], "posted": False}},
        {"result": {"jobOpening": {**BAMBOOHR, "jobOpeningStatus": "Closed"}}}, hrxml(opening(status="Inactive")), hrxml(opening(starts="2031-06-01")),
    ],
    ids=["ashby", "workable", "smartrecruiters", "recruitee", "workday", "workday taken down", "bamboohr", "hrxml", "hrxml withdrawn"],
)  # fmt: skip
def test_a_job_that_its_system_calls_closed_has_expired(answer: object) -> None:
    """Also one that ends before it begins, as feeds mark withdrawn ones."""
    assert read(answer).status is Status.EXPIRED


def test_pay_is_one_readable_string() -> None:
    """A range, one sum, several ranges, cents; sums that are none, or that the employer does not show, are not told."""
    ranges = [{"min_cents": 5200000, "max_cents": 6100000, "currency_type": "USD"}, {"min_cents": 4000050, "max_cents": None, "currency_type": "cad"}, {"min_cents": 0}, None]
    assert read({**GREENHOUSE, "pay_input_ranges": ranges}).salary == "USD 52,000–61,000; CAD 40,000.50"
    for interval, told in (("per-hour-wage", "EUR 21 per hour"), ("semi-month-salary", "EUR 21 per half month"), ("bi-week-salary", "EUR 21 per two weeks"), ("one-time", "EUR 21")):
        assert read({**LEVER, "salaryRange": {"min": 21, "max": 21, "currency": "EUR", "interval": interval}}).salary == told
    for pay in (None, {}, {"min": 0}, {"min": "much"}, {"min": -5, "max": True}, {"min": 1e400}, [52000]):
        assert read({**LEVER, "salaryRange": pay}).salary is None
    assert read({**ASHBY, "shouldDisplayCompensationOnJobPostings": False}).salary is None
    hourly = {**TEAMTAILOR["_jobposting"], "baseSalary": {"currency": "USD", "value": {"value": 25, "unitText": "HOUR"}}}
    assert read({"items": [{**TEAMTAILOR, "_jobposting": hourly}]}).salary == "USD 25 per hour"


@pytest.mark.parametrize(
    "place, mode",
    [("Remote (Oregon)", "remote"), ("Remote, Italy", "remote"), ("Hybrid - Lindholm", "hybrid"), ("Lindholm", None), ("Lindholm (no remote)", None), ("Remoteville", None)],
)  # fmt: skip
def test_a_place_tells_the_work_mode_where_the_system_has_no_field(place: str, mode: str | None) -> None:
    """Greenhouse has none."""
    assert read({**GREENHOUSE, "location": {"name": place}}).work_mode == mode


def test_the_work_mode_is_what_the_system_states() -> None:
    """By word, by number or by flag; a choice of two is none."""
    assert read({**ASHBY, "workplaceType": "OnSite"}).work_mode == "on-site"
    assert read({**ASHBY, "workplaceType": None}).work_mode == "remote"
    assert read({**LEVER, "workplaceType": "unspecified"}).work_mode is None
    assert read({**RECRUITEE, "remote": True, "on_site": True}).work_mode is None
    assert read({**SMARTRECRUITERS, "location": {"remote": True}}).work_mode == "remote"
    for number, mode in (("1", "remote"), (2, "hybrid"), ("9", None)):
        assert read({"result": {"jobOpening": {**BAMBOOHR, "locationType": number}}}).work_mode == mode
