"""A misspelt word of the evidence counts as the word that was meant, everywhere; a word of its own and a name stay what they are."""

from __future__ import annotations

import time

import pytest

from agent.claims.reading import mended
from tests.claims.cases import hard, rules
from tests.people import position


@pytest.mark.parametrize(
    "line, source",
    [
        ("Kept the correspondence of the guild", "kept the corespondance of the guild"),
        ("Filed receipts for the ferry", "filed recpiets for the ferry"),
        ("Checked nets for the co-op", "did the cheking of nets for the co-op"),
        ("Labelled every drawer at the museum", "labled every drawer at the museum"),
        ("Kept the books for a small plumber's", "kept the books for a small plumers"),
        ("Wrote to the owners about dogs", "i rote to the owners about dogs"),
        ("Made the beds in ten cabins", "maid the beds in ten cabins"),
        ("Passed my forklift test", "i past my forklift test"),
        ("Calibrated the scales and the hydraulic lift", "calabrated the scales n the hydralic lift"),
        ("Answered the telephone and booked appointments", "answred the telefone and booked apointmnts"),
        ("Checked tachograph cards", "cheked tacograph cards"),
        ("Managed the watering of the garden", "i managd the watering of the gardn"),
        ("Organised a programme of walks", "orginised a programe of walks"),
        ("Pushed the tea trolley", "pushed the tea trolly"),
        ("Filed the timesheets of the employees", "filed the timeshets of the employes"),
    ],
)
def test_a_misspelt_word_is_the_one_that_was_meant(line: str, source: str) -> None:
    """Letters left out, doubled, swapped, or written as they sound make no other word."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source, rule",
    [
        ("Rewired a barn with the electrician", "helpd the electrition with rewireing a barn", "attribute: helped"),
        ("Moved the shop to the harbour", "plannd to move the shop to the harbour", "attribute: planned"),
        ("Did the invoices of the guild", "did the invoces of the guild under supervison of the tresurer", "attribute: learning"),
        ("Covered the front desk", "ocasionally coverd the front desk", "attribute: limited"),
    ],
)
def test_a_misspelt_limit_limits(line: str, source: str, rule: str) -> None:
    """Who "helpd", "plannd" or worked "under supervison" did no more than who helped, planned or was supervised."""
    assert rule in hard(line, source)


def test_a_misspelt_rank_is_that_rank() -> None:
    """An "Asistant Cook" is no cook, and an "asst mgr" no manager."""
    assistant = position("Asistant Cook", "Kestrel Hall", "2015", "2017")
    assert hard("Cook who peeled vegetables at Kestrel Hall", (assistant, "peeled vegetables"), at=assistant)
    assert hard("Manager at the shoe shop", "asst mgr at the shoe shop")


@pytest.mark.parametrize(
    "line, source",
    [
        ("Sent the form of the visitors", "Sent the post from the visitors"),
        ("Cleaned the dairy of the farm", "Cleaned the diary of the farm"),
        ("Wrote the customs lists", "wrote the costums lists"),
        ("Trained the manger", "Trained the manager"),
        ("Kept the job list in Tello", "kept the job list in trelo"),
        ("Wrote the invoices in Zero", "wrote the invoices in xero"),
        ("Edited photos in Grimp", "edited photos in gimp"),
        ("Kept the books in Sage", "kept the books in saje"),
        ("Drew the plan in Sketch", "drew the plan in scetch"),
        ("Served guests at Barlow", "served guests at marlow"),
        ("Wrote subscription labels", "wrote prescripton labels"),
    ],
)
def test_another_word_and_another_name_stay_others(line: str, source: str) -> None:
    """What is a word is read as it stands; a name of the line is named in the evidence or refused, however near another is."""
    assert rules(line, source)


@pytest.mark.parametrize("text", ["Fettled castings and led the chargehand's gang", "couldn't, wasnt, theyd and haha", "Beglaubigung von Urkunden und Sprachmittlung am Gericht", "used figma, xero and ansible", "Replanned the strimming of 34-seater lawns", "past the mill and new to the trade"])
def test_words_of_a_trade_names_and_other_tongues_are_left_alone(text: str) -> None:
    """No dictionary has all words: what is near none, or in a text that is not English, is read as it stands."""
    assert mended(text) == text


def test_a_rare_word_with_a_meaning_of_its_own_is_no_slip() -> None:
    """A joiner who planed doors planned none, however seldom doors are planed."""
    assert rules("Planned twenty doors for the chapel", "planed twenty doors for the chapel")


def test_what_the_line_writes_alike_is_left_alone() -> None:
    """The same letters in line and evidence are the same word, misspelt or not."""
    assert mended("filed recpiets", "Filed recpiets") == "filed recpiets"
    assert mended("filed recpiets", "Filed receipts") == "filed receipts"


def test_a_text_of_nonsense_is_read_in_time() -> None:
    """The words that are looked at are limited, however many are none."""
    begun = time.process_time()
    mended("the work of the shop and " + " ".join(f"{a}{b}{c}otrel the" for a in "bcdfgklm" for b in "aeiou" for c in "lmnrst"))
    assert time.process_time() - begun < 5
