"""The gaps of many posts, asked about once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agent.batch import MOST, Asking, answers_for, gathered
from agent.domain.answer import Answer, Question, Reply
from agent.domain.brief import Brief, Kind, Need, Requirement
from agent.lexicon.aliases import canonical

TODAY = date(2026, 5, 4)


def wanted(id_: str, name: str, years: float | None = None, any_of: str | None = None) -> Requirement:
    """A requirement with one term."""
    return Requirement(id=id_, quote=name, need=Need.MUST, kind=Kind.SKILL, terms=(name,), min_years=years, any_of=any_of)


def post(name: str, gaps: Sequence[tuple[str, float]], shown: Sequence[str] = (), years: float | None = None) -> Asking:
    """A post that asks for all of these, and has the first as gaps of that value."""
    names = [*(gap for gap, _ in gaps), *shown]
    wants = {canonical(n): wanted(f"r{i}", n, years) for i, n in enumerate(names)}
    asked = tuple(Question(requirement=f"r{i}", subject=n, text="?", settles=(f"r{i}",), value=value) for i, (n, value) in enumerate(gaps))
    return Asking(name=name, wants=wants, gaps=asked)


def test_what_most_posts_lack_comes_first_and_is_counted() -> None:
    """The worth of a question is its worth to all posts, and its words say how many ask, whether the résumé shows it for them or not."""
    posts = [post("Baker", [("Terraform", 0.9)]), post("Cook", [("Kubernetes", 0.5)]), post("Host", [("k8s", 0.5)], shown=["Terraform"])]
    questions = gathered(posts).questions
    assert [q.subject for q in questions] == ["Kubernetes", "Terraform"]
    assert questions[0].text == "2 of 3 posts ask for Kubernetes. Have you done something like it?"
    assert questions[1].text == "2 of 3 posts ask for Terraform. Have you done something like it?"


def test_a_single_post_is_named() -> None:
    """Who is asked for the sake of one post knows which it is; a batch of one speaks of the post."""
    asked = gathered([post("Baker at Kornblum", [("rye", 0.3)]), post("Cook", [])]).questions[0]
    assert asked.text.startswith("1 of 2 posts (Baker at Kornblum) asks for rye.")
    assert gathered([post("Baker", [("rye", 0.3)])]).questions[0].text.startswith("The post asks for rye.")


def test_years_are_named_only_where_all_ask_for_the_same() -> None:
    """No post is said to ask for what another asks for."""
    alike = gathered([post("A", [("Python", 0.4)], years=3), post("B", [("Python", 0.3)], years=3)]).questions[0]
    apart = gathered([post("A", [("Python", 0.4)], years=3), post("B", [("Python", 0.3)], years=5)]).questions[0]
    assert "ask for 3 years of Python." in alike.text
    assert "ask for Python." in apart.text


def test_no_more_than_a_few_are_asked() -> None:
    """However many posts there are, the questions end."""
    posts = [post(f"P{n}", [(f"thing{n}{i}", 0.1 * i) for i in range(1, 6)]) for n in range(20)]
    found = gathered(posts).questions
    assert len(found) == MOST
    assert [q.requirement for q in found] == [f"g{n}" for n in range(1, MOST + 1)]
    assert found[0].value >= found[-1].value


def said(subject: str, reply: Reply, text: str = "") -> Answer:
    """An answer to a question of the batch."""
    return Answer(requirement="g1", subject=subject, reply=reply, text=text, on=TODAY, settles=("g1",))


def test_an_answer_counts_for_every_requirement_that_means_it() -> None:
    """Under another name, as one of several alternatives, and where the post had more valuable gaps and asked nothing itself."""
    brief = Brief(role="Baker", requirements=(wanted("r1", "k8s"), wanted("r2", "Kafka", any_of="a"), wanted("r3", "RabbitMQ", any_of="a"), wanted("r4", "Rust")))
    found = answers_for(brief, (), (said("Kubernetes", Reply.YES, "Ran clusters"), said("RabbitMQ", Reply.YES, "Wired queues")), TODAY)
    assert [(a.requirement, a.settles, a.text) for a in found] == [("r1", ("r1",), "Ran clusters"), ("r2", ("r2", "r3"), "Wired queues")]


def test_what_was_left_open_is_skipped_and_a_no_is_a_no() -> None:
    """A post asks nothing itself: each of its questions is answered, or skipped, and skipping tells nothing of the user."""
    brief = Brief(role="Baker", requirements=(wanted("r1", "rye"), wanted("r2", "wheat"), wanted("r3", "oats")))
    asked = tuple(Question(requirement=f"r{n}", subject=name, text="?", settles=(f"r{n}",)) for n, name in ((1, "rye"), (2, "wheat"), (3, "oats")))
    found = {a.requirement: a.reply for a in answers_for(brief, asked, (said("rye", Reply.NO), said("wheat", Reply.SKIP)), TODAY)}
    assert found == {"r1": Reply.NO, "r2": Reply.SKIP, "r3": Reply.SKIP}
