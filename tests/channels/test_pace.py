"""How fast we talk."""

from __future__ import annotations

import asyncio
import heapq
import random
from contextlib import AbstractAsyncContextManager

import pytest

from bot.channels.outcomes import NotNow
from bot.channels.pace import Pace


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The moment."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.now += seconds
        await asyncio.sleep(0)


def pace(clock: Clock) -> Pace:
    """Telegram's rules."""
    return Pace(each=1.0, overall=30, in_group=20, is_group=lambda c: c.startswith("-"), clock=clock, sleep=clock.sleep)


async def sent(held: Pace, conversation: str) -> None:
    """A message that is there as soon as it is its turn."""
    async with held.turn(conversation):
        pass


async def test_in_a_conversation_a_second_lies_between_two_messages() -> None:
    """The first goes at once."""
    clock = Clock()
    held = pace(clock)
    times = []
    for _ in range(4):
        await sent(held, "ann")
        times.append(clock.now - 100)
    assert times == [0, 1, 2, 3]


async def test_the_second_begins_when_the_message_is_there() -> None:
    """One that was long on its way does not draw together with the next."""
    clock = Clock()
    held = pace(clock)
    async with held.turn("ann"):
        await clock.sleep(0.7)
    await sent(held, "ann")
    assert clock.now - 100 == pytest.approx(1.7)


async def test_no_second_holds_more_than_thirty_messages() -> None:
    """However many conversations there are."""
    clock = Clock()
    held = pace(clock)
    times = []
    for number in range(100):
        await sent(held, str(number))
        times.append(clock.now)
    assert all(sum(start <= t < start + 1 for t in times) <= 30 for start in times)
    assert times[-1] - times[0] < 4


@pytest.mark.parametrize("seed", range(20))
async def test_however_long_messages_are_on_their_way_no_second_sees_more_than_thirty_arrive(seed: int) -> None:
    """The platform counts when they arrive, be it at the beginning of their way or at its end."""
    clock, dice = Clock(), random.Random(seed)
    held, arrivals, under_way = pace(clock), list[float](), list[tuple[float, AbstractAsyncContextManager[None]]]()
    for number in range(200):
        while under_way and (under_way[0][0] <= clock.now or dice.random() < 0.05 or len(under_way) == 30):
            ends, way = heapq.heappop(under_way)
            clock.now = max(clock.now, ends)
            await way.__aexit__(None, None, None)
        way = held.turn(str(number))
        await way.__aenter__()
        ends = clock.now + dice.uniform(0, 3)
        arrivals.append(dice.uniform(clock.now, ends))
        heapq.heappush(under_way, (ends, way))
    assert max(sum(start <= at < start + 1 for at in arrivals) for start in arrivals) <= 30


async def test_a_message_that_fails_on_its_way_counts_as_one_that_was_sent() -> None:
    """It may have arrived, and it keeps no room for good."""
    clock = Clock()
    held = Pace(overall=1, clock=clock, sleep=clock.sleep)
    with pytest.raises(OSError, match="broken"):
        async with held.turn("ann"):
            raise OSError("broken")
    await sent(held, "bob")
    assert clock.now - 100 == pytest.approx(1)


async def test_a_group_hears_twenty_messages_a_minute() -> None:
    """A private chat more."""
    clock = Clock()
    held = pace(clock)
    for _ in range(21):
        await sent(held, "-7")
    assert clock.now - 100 >= 60
    begun = clock.now
    for _ in range(21):
        await sent(held, "7")
    assert clock.now - begun < 30


async def test_a_group_that_was_silent_for_a_minute_hears_the_next_message_at_once() -> None:
    """What it was told before is forgotten."""
    clock = Clock()
    held = pace(clock)
    await sent(held, "-7")
    await clock.sleep(61)
    begun = clock.now
    await sent(held, "-7")
    assert clock.now == begun


async def test_a_message_that_is_longer_than_a_minute_on_its_way_ends_it_in_peace() -> None:
    """A file to a group, say, while the board of progress asks for a turn too."""
    clock = Clock()
    held = pace(clock)
    async with held.turn("-7"):
        await clock.sleep(61)
        with pytest.raises(NotNow), held.at_once("-7"):
            pass
    with pytest.raises(NotNow), held.at_once("-7"):
        pass


async def test_who_is_told_to_rest_holds_up_nobody_until_a_second_is() -> None:
    """One flood limit concerns its conversation alone, two at once concern all."""
    clock = Clock()
    held = pace(clock)
    held.rest("ann", 30)
    with held.at_once("bob"):
        pass
    held.rest("eve", 10)
    with pytest.raises(NotNow), held.at_once("joe"):
        pass
    await sent(held, "joe")
    assert clock.now - 100 >= 10


async def test_without_rules_nobody_waits() -> None:
    """As in the terminal."""
    clock = Clock()
    held = Pace(clock=clock, sleep=clock.sleep)
    for _ in range(1_000):
        await sent(held, "you")
    assert clock.now == 100


async def test_who_was_told_least_comes_first() -> None:
    """A first answer goes before somebody else's fifth message, whoever asked first."""
    clock = Clock()
    held = Pace(overall=1, clock=clock, sleep=clock.sleep)
    for _ in range(3):
        await sent(held, "ann")
    order: list[str] = []

    async def turn(who: str) -> None:
        await sent(held, who)
        order.append(who)

    await asyncio.gather(turn("ann"), turn("ann"), turn("bob"), turn("eve"))
    assert order[:2] == ["bob", "eve"]


async def test_who_gives_up_waiting_costs_no_turn() -> None:
    """The next one gets it."""
    held = Pace(overall=1)
    await sent(held, "ann")
    waiting = asyncio.create_task(sent(held, "bob"))
    await asyncio.sleep(0.01)
    waiting.cancel()
    begun = asyncio.get_running_loop().time()
    await sent(held, "eve")
    assert asyncio.get_running_loop().time() - begun < 1.9


async def test_who_gives_up_at_its_turn_keeps_no_room() -> None:
    """The turn was given just as nobody was there any more to take it."""
    clock = Clock()
    held = Pace(overall=1, clock=clock, sleep=clock.sleep)
    async with asyncio.timeout(5):
        for steps in range(1, 12):
            await sent(held, "joe")
            waiting = asyncio.create_task(sent(held, "ann"))
            for _ in range(steps):
                await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.wait({waiting})
        await sent(held, "eve")
