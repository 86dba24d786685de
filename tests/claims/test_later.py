"""What moved from one number to another, as the evidence tells it of then and of now."""

from __future__ import annotations

import pytest

from tests.claims.cases import rules

ON_TIME = "Deliveries on time were 81 percent when I came and 93 percent when I left."
JAMS = "Our press used to jam about 9 times per shift. I reset the guides and because of that it's about three times per shift now."
CRATE = "Redrew the crate, taking it from 2.0 kg to 1.5 kg."


@pytest.mark.parametrize(
    "line, source",
    [
        ("Deliveries on time rose from 81% to 93%", ON_TIME),
        ("Stock accuracy went up from 91% to 98%", "Stock accuracy was 91% when I took over and 98% when I left."),
        ("Drew up a rota; complaints fell from 44 to 29", "Complaints were 44 in the year before the rota and 29 in the year after it; I drew up the rota."),
        ("Reset the guides, bringing press jams from about nine to about three per shift", JAMS),
        ("Changed the die, after which scrap went down two percentage points to 4%", "Scrap went from 6% to 4% after I changed the die."),
        ("Drew the rota, after which the score rose 12 points to 83", "Score rose from 71 to 83 after I drew the rota."),
        ("Redrew the crate, making it 25% lighter (1.5 kg)", CRATE),
        ("Rewrote the import, making it 60% faster", "I rewrote the import and it went from 50 minutes to 20."),
    ],
)
def test_two_numbers_say_themselves_which_way_a_thing_moved(line: str, source: str) -> None:
    """What was 81 percent at the start and 93 at the end rose; what weighs less is lighter, what takes less time faster."""
    assert not rules(line, source)


@pytest.mark.parametrize(
    "line, source",
    [
        ("Deliveries on time fell from 93% to 81%", ON_TIME),
        ("Deliveries on time rose from 81% to 93%", "Deliveries on time were 81 percent in the shop and 93 percent on the stall."),
        ("Stock accuracy went down from 91% to 98%", "Stock accuracy was 91% when I took over and 98% when I left."),
        ("Reset the guides, bringing press jams from about nine to about two per shift", JAMS),
        ("Reset the guides, bringing press jams from about nine to about three per week", JAMS),
        ("Reset the guides, bringing press jams from about nine to about three per shift", JAMS.replace("and because of that it's", ". It is")),
        ("Reindexed the table and brought search time from 80 s to 30 s", "Because of a patch of the vendor search time fell from 80 s to 30 s. I reindexed the table."),
        ("Changed the die, after which scrap went up two percentage points to 6%", "Scrap went from 6% to 4% after I changed the die."),
        ("Drew the rota, after which the score fell 12 points to 71", "Score rose from 71 to 83 after I drew the rota."),
        ("Redrew the crate, making it 25% heavier", CRATE),
        ("Redrew the crate, making it 25% faster", CRATE),
        ("Redrew the crate, making it 35% lighter", CRATE),
    ],
)
def test_a_movement_the_other_way_or_of_another_size_or_cause_is_refused(line: str, source: str) -> None:
    """The words that only say how a thing moved have no licence where it did not, or where the evidence does not tie it to the deed."""
    assert rules(line, source)
