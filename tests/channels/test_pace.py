"""How fast we talk."""

from __future__ import annotations

import asyncio

import pytest

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


async def test_in_a_conversation_a_second_lies_between_two_messages() -> None:
    """The first goes at once."""
    clock = Clock()
    held = pace(clock)
    times = []
    for _ in range(4):
        await held.turn("ann")
        times.append(clock.now - 100)
    assert times == [0, 1, 2, 3]


async def test_the_second_begins_when_the_message_is_there() -> None:
    """One that was long on its way does not draw together with the next."""
    clock = Clock()
    held = pace(clock)
    await held.turn("ann")
    await clock.sleep(0.7)
    held.told("ann")
    await held.turn("ann")
    assert clock.now - 100 == pytest.approx(1.7)


async def test_no_second_holds_more_than_thirty_messages() -> None:
    """However many conversations there are."""
    clock = Clock()
    held = pace(clock)
    times = []
    for number in range(100):
        await held.turn(str(number))
        times.append(clock.now)
    assert all(sum(start <= t < start + 1 for t in times) <= 30 for start in times)
    assert times[-1] - times[0] < 4


async def test_a_group_hears_twenty_messages_a_minute() -> None:
    """A private chat more."""
    clock = Clock()
    held = pace(clock)
    for _ in range(21):
        await held.turn("-7")
    assert clock.now - 100 >= 60
    begun = clock.now
    for _ in range(21):
        await held.turn("7")
    assert clock.now - begun < 30


async def test_who_is_told_to_rest_holds_up_nobody_until_a_second_is() -> None:
    """One flood limit concerns its conversation alone, two at once concern all."""
    clock = Clock()
    held = pace(clock)
    held.rest("ann", 30)
    assert held.free("bob")
    held.rest("eve", 10)
    assert not held.free("joe")
    await held.turn("joe")
    assert clock.now - 100 >= 10


async def test_without_rules_nobody_waits() -> None:
    """As in the terminal."""
    clock = Clock()
    held = Pace(clock=clock, sleep=clock.sleep)
    for _ in range(1_000):
        await held.turn("you")
    assert clock.now == 100


async def test_who_was_told_least_comes_first() -> None:
    """A first answer goes before somebody else's fifth message, whoever asked first."""
    clock = Clock()
    held = Pace(overall=1, clock=clock, sleep=clock.sleep)
    for _ in range(3):
        await held.turn("ann")
    order: list[str] = []

    async def turn(who: str) -> None:
        await held.turn(who)
        order.append(who)

    await asyncio.gather(turn("ann"), turn("ann"), turn("bob"), turn("eve"))
    assert order[:2] == ["bob", "eve"]


async def test_who_gives_up_waiting_costs_no_turn() -> None:
    """The next one gets it."""
    held = Pace(overall=1)
    await held.turn("ann")
    waiting = asyncio.create_task(held.turn("bob"))
    await asyncio.sleep(0.01)
    waiting.cancel()
    begun = asyncio.get_running_loop().time()
    await held.turn("eve")
    assert asyncio.get_running_loop().time() - begun < 1.9
