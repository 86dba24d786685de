"""An abbreviation is what it stands for, both ways; no other term with the same letters."""

from __future__ import annotations

import pytest

from tests.claims.cases import hard, rules


@pytest.mark.parametrize(
    "short, long",
    [
        ("Drove an HGV for the mill", "Drove a heavy goods vehicle for the mill"),
        ("Did KYC checks for clients", "Did know-your-customer checks for clients"),
        ("Wore PPE on the roof", "Wore personal protective equipment on the roof"),
        ("Logged the fridge temps", "Logged the fridge temperatures"),
        ("Sat on the housing assoc board", "Sat on the housing association board"),
        ("Wrote RAMS for the gang", "Wrote risk assessments and method statements for the gang"),
        ("Watched the CCTV screens", "Watched the closed-circuit television screens"),
        ("Did PAT testing in barns", "Did portable appliance testing in barns"),
        ("Checked SLAs with the ferry", "Checked service level agreements with the ferry"),
        ("Read the BoQs of the bridge", "Read the bills of quantities of the bridge"),
        ("Filled the repeat scripts for the surgery", "Filled the repeat prescriptions for the surgery"),
        ("Worked on SEO for a potter", "Worked on search engine optimisation for a potter"),
        ("Wrote RFPs for the guild", "Wrote requests for proposal for the guild"),
        ("Printed GRNs for the mill", "Printed goods received notes for the mill"),
        ("Did vol work for the trust", "Did volunteer work for the trust"),
        ("Ran the PM shift", "Ran the afternoon shift"),
    ],
)
def test_short_and_long_form_stand_for_one_another(short: str, long: str) -> None:
    """Either may be told of the other."""
    assert not rules(long, short)
    assert not rules(short, long)


@pytest.mark.parametrize("line, source", [("Did know-your-customer (KYC) checks", "did kyc checks"), ("Ordered personal protective equipment (PPE)", "ordered ppe"), ("Took blood pressure", "took bp")])
def test_the_long_form_may_bring_the_short_one(line: str, source: str) -> None:
    """Both at once, and in small letters, are the same thing."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Did know-your-company checks", "Did KYC checks"),
        ("Drove a high-grade van", "Drove an HGV"),
        ("Wore patient protection equipment", "Wore PPE"),
        ("Did physical aptitude testing in barns", "Did PAT testing in barns"),
        ("Ran the personal assistants of the fair with a mixer", "Ran the PA of the fair with a mixer"),
        ("Worked the project manager shift", "Worked the PM shift"),
        ("Checked sales ledger accounts", "Checked SLAs"),
        ("Logged the fridge templates", "Logged the fridge temps"),
        ("Met the project managers of the guild", "Met the MPs of the guild"),
    ],
)
def test_another_term_with_the_same_letters_is_another_thing(line: str, source: str) -> None:
    """An abbreviation that is known stands for what is known of it."""
    assert rules(line, source)


def test_initials_take_in_an_of() -> None:
    """A limit of detection is a LOD, and no LD."""
    assert "name" not in hard("Measured a low LOD", "Measured a low limit of detection")
    assert "name" in hard("Measured a low LD", "Measured a low limit of detection")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Logged every van in computer-aided dispatch", "Van dispatcher: logged every van in CAD"),
        ("Drew the oven hall in computer-aided design", "Drew the oven hall in CAD"),
        ("Ran clean-in-place on two mixers", "Ran CIP on two mixers"),
        ("Sent bread to a general practice surgery", "Sent bread to a GP surgery"),
        ("Sent the joiners, movers and leavers emails", "Sent the JML emails"),
        ("Checked wages against Department for Work and Pensions letters", "Checked wages against DWP letters"),
    ],
)
def test_short_forms_of_the_trade_may_be_spelt_out(line: str, source: str) -> None:
    """In the meaning that the words beside them give, with whatever small words the long form has."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Logged every van in computer-aided design", "Van dispatcher: logged every van in CAD"),
        ("Drew the oven hall in computer-aided dispatch", "Drew the oven hall in CAD"),
        ("Sent bread to a dental practice surgery", "Sent bread to a GP surgery"),
        ("Checked Department for Work and Pensions letters against wages", "Checked wages against DWP letters"),
    ],
)
def test_a_short_form_is_not_spelt_out_as_another(line: str, source: str) -> None:
    """Nor does the long form hide that two things changed places."""
    assert rules(line, source)
