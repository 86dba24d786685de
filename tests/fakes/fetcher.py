"""A web of a few pages."""

from __future__ import annotations

from agent.domain.page import Form, Page
from agent.errors import UserCanAct


class SmallWeb:
    """Answers the links it knows, and keeps what was asked."""

    def __init__(self, pages: dict[str, Page | str] | None = None) -> None:
        self.pages = pages or {}
        self.asked: list[str] = []

    async def fetch(self, link: str) -> Page:
        """The page; HTML where only its text is given."""
        self.asked.append(link)
        page = self.pages.get(link)
        if page is None:
            raise UserCanAct("I could not reach this site: please paste the text of the post.")
        return page if isinstance(page, Page) else Page(link=link, form=Form.HTML, content=page.encode())
