"""What is around a model: tries, rest, hosts, budget, accounts. No caller knows of it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator

import pytest

from agent.adapters.models import Account, Budget
from agent.adapters.models.account import Accounted
from agent.adapters.models.breaker import FAILURES, REST, Breaker
from agent.adapters.models.budget import Budgeted
from agent.adapters.models.exchange import Ask, Pieces, Said
from agent.adapters.models.failures import Broken, Cut, Failure, Misfit, Missing, Overlong, Rejected, Resting, Spent, Stalled, Unreachable
from agent.adapters.models.pool import Place, Pool
from agent.adapters.models.retrying import PAUSES, Retrying
from agent.domain.call import Call
from tests.adapters.models.questions import PROMPT, RIGHT, Loaves, ask, right, service
from tests.fakes.ollama import DIGEST, Mishap, OllamaServer


class Clock:
    """A time that passes when a test says so, or when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        """The time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.slept.append(seconds)
        self.now += seconds


class Moody:
    """Fails as scripted, then answers; each try takes its seconds."""

    def __init__(self, clock: Clock, *failures: Failure, takes: float = 0.0) -> None:
        self.failures = deque(failures)
        self.tries = 0
        self._clock = clock
        self._takes = takes

    async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
        """The next failure, or an answer."""
        self.tries += 1
        self._clock.now += self._takes
        if self.failures:
            raise self.failures.popleft()
        return Said("yes", DIGEST, 100, 20)


@pytest.fixture
def clock() -> Clock:
    """A clock."""
    return Clock()


async def test_what_failed_by_chance_is_tried_again(clock: Clock) -> None:
    """Twice more, after a pause."""
    moody = Moody(clock, Cut("a."), Broken("b."))
    assert (await Retrying(moody, 60, clock.sleep, clock).say(ask())).text == "yes"
    assert clock.slept == list(PAUSES)


async def test_the_third_failure_is_told(clock: Clock) -> None:
    """And there is no fourth try."""
    moody = Moody(clock, Cut("a."), Cut("b."), Cut("c."), Cut("d."))
    with pytest.raises(Cut, match="c"):
        await Retrying(moody, 60, clock.sleep, clock).say(ask())
    assert moody.tries == 3


@pytest.mark.parametrize("failure", [Overlong("a."), Rejected("a."), Misfit("a."), Resting("a."), Spent("a.")])
async def test_what_would_fail_again_is_not_tried_again(clock: Clock, failure: Failure) -> None:
    """A question that is refused, or an answer that is too long, stays so."""
    moody = Moody(clock, failure)
    with pytest.raises(type(failure)):
        await Retrying(moody, 60, clock.sleep, clock).say(ask())
    assert moody.tries == 1


async def test_after_the_deadline_nothing_is_tried_again(clock: Clock) -> None:
    """A host that stalls does not keep a user waiting three times over."""
    moody = Moody(clock, Stalled("a."), Stalled("b."), takes=61)
    with pytest.raises(Stalled):
        await Retrying(moody, 60, clock.sleep, clock).say(ask())
    assert moody.tries == 1


async def failing(speaker: Breaker | Pool, times: int) -> list[str]:
    """The kinds of so many failures on end."""
    kinds = []
    for _ in range(times):
        with pytest.raises(Failure) as raised:
            await speaker.say(ask())
        kinds.append(type(raised.value).__name__)
    return kinds


async def test_five_failures_on_end_give_half_a_minute_of_rest(clock: Clock) -> None:
    """Nobody is asked in that time; then one question is let through, and its failure begins another rest."""
    moody = Moody(clock, *[Cut("a.")] * (FAILURES + 1))
    breaker = Breaker(moody, clock)
    assert await failing(breaker, FAILURES + 2) == ["Cut"] * FAILURES + ["Resting"] * 2
    clock.now += REST
    assert await failing(breaker, 2) == ["Cut", "Resting"]
    clock.now += REST
    assert (await breaker.say(ask())).text == "yes"
    assert not breaker.doubtful
    assert moody.tries == FAILURES + 2


async def test_an_answer_ends_the_count(clock: Clock) -> None:
    """Failures that are not on end give no rest, nor do those that are the question's own."""
    moody = Moody(clock, *[Cut("a.")] * (FAILURES - 1))
    breaker = Breaker(moody, clock)
    await failing(breaker, FAILURES - 1)
    await breaker.say(ask())
    moody.failures.extend([Cut("a."), *[Overlong("b.")] * 9])
    assert await failing(breaker, 10) == ["Cut"] + ["Overlong"] * 9


async def test_after_the_rest_one_question_alone_is_let_through(clock: Clock) -> None:
    """Others are turned away until it is answered."""
    begun, go = asyncio.Event(), asyncio.Event()

    class Slow(Moody):
        async def say(self, ask: Ask, heard: Pieces | None = None) -> Said:
            """The answer, once it may be given."""
            said = await super().say(ask, heard)
            begun.set()
            await go.wait()
            return said

    breaker = Breaker(Slow(clock, *[Cut("a.")] * FAILURES), clock)
    await failing(breaker, FAILURES)
    clock.now += REST
    first = asyncio.create_task(breaker.say(ask()))
    await begun.wait()
    assert await failing(breaker, 1) == ["Resting"]
    go.set()
    assert (await first).text == "yes"
    assert (await breaker.say(ask())).text == "yes"


def places(clock: Clock, *speakers: Moody) -> list[Place]:
    """Speakers as hosts."""

    async def digest() -> str:
        return DIGEST

    return [Place(Breaker(speaker, clock), digest) for speaker in speakers]


async def test_a_dead_host_is_left_out_and_tried_again(clock: Clock) -> None:
    """After one failure the other host is asked; half a minute later the first one gets another question."""
    dead, well = Moody(clock, Unreachable("a."), Unreachable("b.")), Moody(clock)
    pool = Pool(places(clock, dead, well))
    assert await failing(pool, 1) == ["Unreachable"]
    for _ in range(4):
        await pool.say(ask())
    assert (dead.tries, well.tries) == (1, 4)
    clock.now += REST
    assert await failing(pool, 1) == ["Unreachable"]
    await pool.say(ask())
    assert (dead.tries, well.tries) == (2, 5)


async def test_when_all_hosts_rest_that_is_told_at_once(clock: Clock) -> None:
    """Nobody waits for a host that is left alone."""
    moody = Moody(clock, *[Missing("a.")] * 9)
    pool = Pool(places(clock, moody))
    assert await failing(pool, FAILURES + 1) == ["Missing"] * FAILURES + ["Resting"]


@pytest.fixture
def two() -> Iterator[tuple[OllamaServer, OllamaServer]]:
    """Two hosts."""
    with OllamaServer(right, pause=0.005) as first, OllamaServer(right, pause=0.005) as second:
        yield first, second


@pytest.mark.parametrize("parallel", [1, 2])
async def test_each_host_takes_its_number_of_questions_at_a_time(two: tuple[OllamaServer, OllamaServer], parallel: int) -> None:
    """Two hosts share eight questions, neither has more at once than it may, and both are used."""
    asked = service(*two, parallel=parallel).of("ann", Account())
    prompts = [PROMPT.model_copy(update={"user": f"Loaf {n}. " * 30}) for n in range(8)]
    assert await asyncio.gather(*(asked.fill(p, Loaves) for p in prompts)) == [RIGHT] * 8
    assert [s.peak for s in two] == [parallel, parallel]
    assert sorted(len(s.chats) for s in two) == [4, 4]


async def test_another_host_answers_where_one_fails(two: tuple[OllamaServer, OllamaServer]) -> None:
    """The caller hears of nothing; the account does."""
    two[0].always = Mishap.CUT
    account = Account()
    assert await service(*two).of("ann", account).fill(PROMPT, Loaves) == RIGHT
    assert [c.failed for c in account.calls] == ["cut", ""]


async def test_a_host_without_the_model_is_no_reason_to_stop(two: tuple[OllamaServer, OllamaServer]) -> None:
    """Another one may have it."""
    two[0].models = {"other:latest": 4_096}
    assert await service(*two).of("ann", Account()).fill(PROMPT, Loaves) == RIGHT


async def test_every_call_is_on_the_account(two: tuple[OllamaServer, OllamaServer]) -> None:
    """Prompt and version, model and digest, characters with the schema inside them, tokens and seconds; failed ones and repairs too."""
    two[0].mishaps = deque([Mishap.ERROR_MID_STREAM, Mishap.NOTHING, None])
    kept: list[Call] = []

    async def keep(call: Call) -> None:
        kept.append(call)

    account = Account(keep)
    await service(two[0]).of("ann", account).fill(PROMPT, Loaves)
    assert account.calls == tuple(kept)
    assert [c.failed for c in kept] == ["broken", "", ""]
    sent = [sum(len(m["content"]) for m in request["messages"]) for request in two[0].chats]
    assert [c.characters for c in kept] == sent
    last = kept[-1]
    assert (last.prompt, last.version, last.model, last.digest) == ("extract", "1-5fe30a91", "tiny", DIGEST)
    assert (last.tokens_in, last.tokens_out) == (sent[-1] // 4, -(-len(RIGHT.model_dump_json()) // 4))
    assert last.seconds > 0


async def test_what_stayed_without_an_answer_is_on_the_account_but_cost_nothing(two: tuple[OllamaServer, OllamaServer]) -> None:
    """So the user can be told, also where the model rested and nothing went over the wire."""
    two[0].always = Mishap.LENGTH
    account = Account()
    with pytest.raises(Overlong):
        await service(two[0]).of("ann", account).fill(PROMPT, Loaves)
    tried, given_up = account.calls
    assert (tried.failed, tried.tokens_out > 0) == ("overlong", True)
    assert (given_up.failed, given_up.characters, given_up.tokens_in, given_up.seconds) == ("overlong", 0, 0, 0)


@pytest.mark.parametrize(("budget", "calls"), [(Budget(calls=2), 2), (Budget(tokens=330), 2), (Budget(seconds=5), 3), (Budget(calls=0), 0)])
async def test_a_run_has_a_budget(clock: Clock, budget: Budget, calls: int) -> None:
    """Of calls, of tokens in both directions, of seconds; when it is used up the host is not asked any more."""
    moody = Moody(clock, takes=2)
    account = Account()
    budgeted = Budgeted(Accounted(moody, account, "tiny", clock), account, budget)
    for _ in range(calls):
        await budgeted.say(ask())
    with pytest.raises(Spent, match="TRUECUT_BUDGET"):
        await budgeted.say(ask())
    assert moody.tries == calls


async def test_what_a_run_spent_before_a_stop_counts(clock: Clock) -> None:
    """A run that goes on has what is left of its budget, and hands over no call twice."""
    kept: list[Call] = []

    async def keep(call: Call) -> None:
        kept.append(call)

    earlier = [Call(prompt="extract", version="1", model="tiny", characters=9, tokens_in=900)] * 2
    account = Account(keep, earlier)
    budgeted = Budgeted(Accounted(Moody(clock), account, "tiny"), account, Budget(calls=3))
    await budgeted.say(ask())
    with pytest.raises(Spent):
        await budgeted.say(ask())
    assert len(kept) == 1


async def test_a_model_that_is_down_is_not_waited_for_again_and_again() -> None:
    """After the breaker opened a question fails without a try."""
    with OllamaServer(right) as server:
        server.always = Mishap.FAILED
        serving = service(server)
        for n in range(4):
            with pytest.raises(Failure):
                await serving.of("ann", Account()).fill(PROMPT.model_copy(update={"user": str(n)}), Loaves)
        assert len(server.chats) == FAILURES

