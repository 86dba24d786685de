"""One kind of claim a file. A rule takes a claim and yields its findings."""

from __future__ import annotations

from agent.claims.rules import (
    actors,
    aims,
    attributes,
    binding,
    causes,
    clients,
    credentials,
    dates,
    denials,
    governed,
    heads,
    joined,
    names,
    nouns,
    omissions,
    order,
    ownership,
    partners,
    places,
    portions,
    prepositions,
    quantities,
    ranks,
    results,
    scope,
    sharing,
    summaries,
    wording,
)

RULES = (
    places.judge, summaries.judge, clients.judge, quantities.judge, sharing.judge, portions.judge, partners.judge, dates.judge, names.judge, credentials.judge, ranks.judge, ownership.judge, actors.judge, governed.judge,
    scope.judge, results.judge, aims.judge, causes.judge, order.judge, attributes.judge, denials.judge, omissions.judge, binding.judge, joined.judge, prepositions.judge, heads.judge, nouns.judge, wording.judge,
)  # fmt: skip
"""All rules, in the order in which their findings are told."""
