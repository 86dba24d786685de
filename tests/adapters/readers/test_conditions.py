"""Work mode, pay and last day as a post states them."""

from __future__ import annotations

from datetime import date

import pytest

from agent.adapters.readers.conditions import closes_on_of, salary_of, work_mode_of


@pytest.mark.parametrize(
    "text, mode",
    [
        ("This is a fully remote position.", "remote"), ("Location: Remote (US)", "remote"), ("Hybrid role, three days in Lindholm", "hybrid"), ("This role is on-site.", "on-site"),
        ("You support remote sites.", None), ("Remote work is not possible here.", None), ("Experience with hybrid cloud", None), ("We bake bread.", None),
    ],
)  # fmt: skip
def test_the_work_mode_is_what_the_post_says(text: str, mode: str | None) -> None:
    """Remote sites and hybrid clouds say nothing of where one works."""
    assert work_mode_of(text) == mode


@pytest.mark.parametrize(
    "text, salary",
    [
        ("Salary: $52,000 - $61,000 per year", "$52,000 - $61,000 per year"), ("Pay: $18.50/hour plus meals", "$18.50/hour"), ("We pay £30k-£35k", "£30k-£35k"),
        ("The pay is estimated to be $60,000 - $97,000/year. More may come.", "$60,000 - $97,000/year"), ("$75k - $105k salary + bread", "$75k - $105k"),
        ("Oregon Salary Range\n\n$108,400—$129,600 USD\n\nBread", "$108,400—$129,600 USD"), ("Compensation\n• $34.62/hour", "$34.62/hour"), ("Compensation\n\nWe raised $30,000,000", None),
        ("Our bonus\n\n$4,000", None), ("ANNUAL SALARY\n\n$57,628 to $84,229; $67,922 to $99,305; and $82,663 to $120,874\n\nNotes", "$57,628 to $84,229; $67,922 to $99,305; $82,663 to $120,874"),
        ("ANNUAL SALARY\n$63,767 to $93,229 and $73,288 to $107,156", "$63,767 to $93,229; $73,288 to $107,156"), ("Salary: $50,000 and a bonus of $5,000", "$50,000"), ("Gehalt: 45.000 € pro Jahr", "45.000 € pro Jahr"), ("Salaire : 30 à 34 K€ selon profil", "30 à 34 K€"), ("Salario: 1.400 a 1.600 € brutos", "1.400 a 1.600 €"),
        ("Gehalt: 2.800 bis 3.100 € im Monat", "2.800 bis 3.100 €"), ("Mzda: 30 000 – 34 000 Kč", "30 000 – 34 000 Kč"), ("De 8 h à 12 h. Prime de 30 €", None), ("Sign-on bonus of $5,000", None), ("Manage a budget of $2 million", None), ("$500 million in revenue per year", None), ("Earn well", None),
    ],
)  # fmt: skip
def test_the_pay_is_in_the_words_of_the_post(text: str, salary: str | None) -> None:
    """A bonus, a budget or revenue is no salary."""
    assert salary_of(text) == salary


@pytest.mark.parametrize(
    "text, day",
    [
        ("Closing date: 12 March 2026", date(2026, 3, 12)), ("Apply by March 12th, 2026.", date(2026, 3, 12)), ("Applications close on 2026-03-12", date(2026, 3, 12)),
        ("Applications and baking questionnaires must be received by THURSDAY, MARCH 12, 2026.", date(2026, 3, 12)), ("Applications must be submitted on-line by Thursday, March 12, 2026", date(2026, 3, 12)),
        ("Applications, baking questionnaires and loaves must be received by THURSDAY, MARCH 12, 2026", date(2026, 3, 12)), ("Applications are welcome. Bread must be received by March 12, 2026", None), ("Deadline: 31/03/2026", date(2026, 3, 31)), ("Deadline: 4/5/2026", None), ("Founded on 12 March 1911", None), ("Closing date: 45 March 2026", None),
    ],
)  # fmt: skip
def test_the_last_day_is_a_day_everybody_reads_alike(text: str, day: date | None) -> None:
    """A date which two countries read differently is left out."""
    assert closes_on_of(text) == day
