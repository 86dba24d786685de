"""How a user wants documents to look."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel
from sqlmodel import Session

from agent.domain.look import designs
from agent.domain.rendered import Design
from agent.domain.style import STYLES, Feature
from agent.domain.wish import Length, Wish
from agent.variants import as_wishes
from bot.files.formats import PICTURES
from storage import Store
from storage.tables import VersionFile


class Taste(BaseModel):
    """What the user chose: design, paper, the most pages, which files are handed over, and the style of what can be written in several; empty where nothing was chosen."""

    design: str = ""
    paper: str = ""
    pages: int = 0
    files: str = ""
    styles: dict[Feature, str] = {}

    def styled(self, feature: Feature, style: str) -> Taste:
        """The same with that style; the usual one is no choice."""
        styles = {name: chosen for name, chosen in self.styles.items() if name is not feature}
        return self.model_copy(update={"styles": styles if style == STYLES[feature][0] else styles | {feature: style}})

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What of it is wished of every résumé."""
        short = self.styles.get(Feature.LENGTH) == "short"
        length = (Length(pages=self.pages, more=self.pages > 1, short=short),) if self.pages or short else ()
        return (*length, *(wish for feature, style in self.styles.items() for wish in as_wishes(feature, style)))


def design_of(store: Store, user: str, standard: Design, db: Session | None = None) -> Design:
    """The design of this user's documents: the standard one, under the name and on the paper the user chose. A design that is there no more is not missed."""
    taste = store.preferences.get(user, Taste, db)
    return in_design(taste.design, standard.model_copy(update={"paper": taste.paper}) if taste.paper else standard)


def in_design(name: str, standard: Design) -> Design:
    """The design of that name with its own typeface, on the paper of the standard one; where there is none, the standard one."""
    return standard.model_copy(update={"name": name, "typeface": Design().typeface}) if name in dict(designs()) else standard


def wanted(files: Sequence[VersionFile], kind: str) -> list[VersionFile]:
    """Of the documents among these files the one of that kind alone, if the user chose one; pictures stay."""
    return [file for file in files if not kind or file.extension == kind or file.extension in PICTURES]
