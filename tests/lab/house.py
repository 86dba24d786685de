"""The house in which the cases are read: the product's own, with an embedder that needs no model."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from agent.adapters.index import IndexShelf
from agent.lab.asking import Question
from agent.lab.building import files
from agent.lab.cases import Gold
from agent.lab.corrupting import Corruption, corruptions
from agent.lab.curated import curated
from agent.lab.reading import house, readings
from agent.lab.rows import Row
from bot.app import App
from tests.fakes.embedder import HashingEmbedder


@cache
def light_house() -> App:
    """The house without a model of meanings."""
    embedder = HashingEmbedder()
    return replace(house(), embedder=embedder, indexes=IndexShelf(embedder))


@cache
def questions() -> dict[str, Question]:
    """What is asked about each case."""
    return {reading.gold.id: Question(reading) for reading in readings(curated().golds, light_house())}


@cache
def made() -> dict[str, list[Row]]:
    """The rows of the whole set."""
    return files(questions(), curated())


@cache
def lies() -> tuple[Corruption, ...]:
    """The lies that are made of the whole set."""
    return corruptions(curated())


def gold(id_: str = "nurse-ortho") -> Gold:
    """A case."""
    return curated().gold(id_)
