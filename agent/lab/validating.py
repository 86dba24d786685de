"""Checks the curated set: form, truth, reasons, ranks, splits, near-duplicates and lengths. What is wrong is named; nothing is mended."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from agent.domain.value import Value
from agent.lab.asking import Question
from agent.lab.cases import FEWEST, MOST, Curated, Gold, Preference, Split
from agent.lab.grounds import grounds
from agent.lab.judging import findings, passed, refused_as_stated
from agent.lab.likeness import CASE, LINE, Pair, cases_alike, lines_alike
from agent.lab.ranking import better_by, marks


class Fault(Value):
    """Where something is wrong, and what."""

    where: str
    what: str


def faults(curated: Curated) -> tuple[Fault, ...]:
    """All that is wrong with the set itself."""
    golds = (fault for gold in curated.golds for fault in (*of_form(gold), *of_truth(gold)))
    return (*named_twice(curated), *golds, *of_reasons(curated), *of_ranks(curated), *of_splits(curated), *of_likeness(curated))


def named_twice(curated: Curated) -> Iterator[Fault]:
    """An id stands for one case."""
    counted = Counter([*(g.id for g in curated.golds), *(b.id for b in curated.counterexamples), *(p.id for p in curated.preferences)])
    return (Fault(where=id_, what="this id is given twice") for id_, times in counted.items() if times > 1)


def of_form(gold: Gold) -> Iterator[Fault]:
    """What a case must have beside its shape: enough snippets, no doubts of the importer, quotes of the post, positions and cites of the résumé."""
    on, posts = grounds(gold), gold.post.lower()
    wrong = []
    if not FEWEST <= len(on.snippets) <= MOST:
        wrong.append(f"it has {len(on.snippets)} snippets, not {FEWEST} to {MOST}")
    wrong += [f"the importer doubts: {doubt.question}" for doubt in on.doubts]
    wrong += [f"the post does not say “{gap.quote}”" for gap in gold.gaps if gap.quote not in gold.post]
    wrong += [f"the post has no “{word}”" for word in gold.target.keywords if word.lower() not in posts]
    places = [(p.path, p.employer, p.title) for p in on.corpus.positions]
    if [(held.position, held.employer, held.role) for held in gold.target.experiences] != places:
        wrong.append("its positions are not those of the résumé")
    lines = (*gold.target.summary, *gold.target.skills, *(line for held in gold.target.experiences for line in held.bullets))
    wrong += [f"nothing stands at {path}" for line in lines for path in line.cites if not on.holds(path)]
    return (Fault(where=gold.id, what=what) for what in wrong)


def of_truth(gold: Gold) -> Iterator[Fault]:
    """Every line passes the gate as it is, with nothing to say of its manners, and the résumé has the TruthScore 1."""
    for proposal, found in findings(gold):
        yield from (Fault(where=gold.id, what=f"{f.rule}: {f.message}: {proposal.text}") for f in found)
    try:
        truth = passed(gold).truth
    except ValueError as error:
        yield Fault(where=gold.id, what=str(error))
    else:
        if truth != 1:
            yield Fault(where=gold.id, what=f"its TruthScore is {truth}")


def of_reasons(curated: Curated) -> Iterator[Fault]:
    """Every counterexample is refused by the rule that it names, at the words that it names."""
    for bad in curated.counterexamples:
        if not refused_as_stated(bad, curated.gold(bad.case)):
            yield Fault(where=bad.id, what=f"“{bad.span}” is not refused by “{bad.code}”: {bad.text}")


def of_ranks(curated: Curated) -> Iterator[Fault]:
    """The chosen answer is true, and the first criterion in which it differs from the rejected one is the one that is named."""
    return (fault for preference in curated.preferences if (fault := _rank(preference, curated.gold(preference.case))))


def _rank(preference: Preference, gold: Gold) -> Fault | None:
    chosen, rejected = marks(preference.chosen, gold), marks(preference.rejected, gold)
    if chosen.truth < 1:
        return Fault(where=preference.id, what="the chosen answer is not true")
    by = better_by(chosen, rejected)
    return None if by is preference.by else Fault(where=preference.id, what=f"it is better by {by or 'nothing'}, not by {preference.by}")


def of_splits(curated: Curated) -> Iterator[Fault]:
    """No person and no employer of a case that is trained on stands in one that is held out."""
    told: dict[Split, set[str]] = defaultdict(set)
    for gold in curated.golds:
        told[gold.split] |= people_and_firms(gold)
    return (Fault(where=name, what="it stands on both sides of the split") for name in sorted(told[Split.TRAIN] & told[Split.HELD_OUT]))


def people_and_firms(gold: Gold) -> set[str]:
    """The person and the employers of a case."""
    corpus = grounds(gold).corpus
    return {corpus.person.name, *(p.employer or "" for p in corpus.positions)}


def of_likeness(curated: Curated) -> Iterator[Fault]:
    """No case and no line is nearly another one's."""
    yield from _alike(cases_alike(curated), CASE)
    yield from _alike(lines_alike(curated), LINE)


def _alike(pairs: Iterable[Pair], most: float) -> Iterator[Fault]:
    return (Fault(where=pair.one, what=f"it is {pair.share:.0%} the same as {pair.other}") for pair in pairs if pair.share >= most)


def of_questions(questions: Iterable[Question], curated: Curated) -> Iterator[Fault]:
    """Every case words some line anew, in the tense that the product's writer names, and every preference speaks of lines that it asks about."""
    table = {q.reading.gold.id: q for q in questions}
    for case, question in table.items():
        if not question.answers():
            yield Fault(where=case, what="it words no line anew")
        yield from _tenses(case, question, question.answers())
    for preference in curated.preferences:
        try:
            chosen = table[preference.case].placed(preference.chosen)
            table[preference.case].placed(preference.rejected)
        except KeyError as error:
            yield Fault(where=preference.id, what=str(error.args[0]))
        else:
            yield from _tenses(preference.id, table[preference.case], chosen)


def _tenses(where: str, question: Question, answers: Mapping[int, str]) -> Iterator[Fault]:
    wrong = (i for i, text in answers.items() if not question.keeps_tense(i, text))
    return (Fault(where=where, what=f"the line is to be in the tense “{question.lines[i].item.tense}”: {answers[i]}") for i in wrong)
