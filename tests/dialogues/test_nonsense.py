"""What asks for nothing and speaks of no job is no post; a real one of few words is."""

from __future__ import annotations

import pytest

from agent.adapters.readers import read_file
from agent.adapters.readers.refusals import refusal
from agent.domain.posting import Status
from agent.errors import UserCanAct
from bot.app import App
from bot.demo import sample
from bot.working.refusing import ensure_post
from storage.tables import PostState
from tests.dialogues.conversation import Conversation

NONSENSE = "Purple elephants dance on the moon while singing songs about cheese and thunder.\nThe green sky whispers softly to seven sleepy turtles who never learned to count to nine."
SHORT = (
    "Night porter\nThe Grand, Brighton. 11pm to 7am, four nights a week, meals on us. The house has forty rooms and a bar that closes at two. Ring Dave in the evening.",
    "Head Baker\nKornblum Bakery, Leeds\nWe bake bread every night, and on Saturdays we sell it on the market. Five of us stand in the bakery, and the sixth left in spring. Ask for Sue.",
    "Dog walker, Hackney. Three dogs, two of them large, one hour every weekday noon. 15 pounds a walk. Text Lena, she will show you the park and the dogs and all the rest.",
    "We are a small family bakery in York. Our team of four bakes bread every night and we would love another pair of hands. Come by and have a chat with Sue any morning.",
)


@pytest.mark.parametrize("as_file", [False, True])
async def test_nonsense_gets_the_sentence_and_leaves_nothing(app: App, as_file: bool) -> None:
    """Pasted or as a file: no version, no entry, no question."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    heard = await (talk.send("post.txt", NONSENSE.encode()) if as_file else talk.say(NONSENSE))
    assert refusal(Status.NOT_A_POST) in heard
    assert "The post asks for" not in heard
    assert app.store.ledger.count("ann") == 0
    assert app.store.versions.latest("ann") is None


async def test_nonsense_in_a_batch_is_left_out_with_its_reason(app: App) -> None:
    """The others are written for."""
    talk = Conversation(app)
    await talk.send("resume.json", sample("resume.json"))
    heard = await talk.say("/batch\n" + "\n---\n".join([sample("post.txt").decode(), NONSENSE, sample("post-2.txt").decode()]))
    assert refusal(Status.NOT_A_POST) in heard
    last = app.store.runs.last_of("ann")
    assert last is not None
    assert [post.state == PostState.DROPPED for post in app.store.batches.posts(last.batch or last.id or 0)] == [False, True, False]


@pytest.mark.parametrize("text", SHORT)
def test_a_real_post_of_few_words_is_kept(text: str) -> None:
    """Also where little or nothing is read of what it asks for."""
    posting = read_file("post.txt", text.encode())
    assert ensure_post(posting) is posting


def test_nonsense_under_a_heading_is_nonsense() -> None:
    """What looks like a title names no job."""
    with pytest.raises(UserCanAct):
        ensure_post(read_file("post.txt", f"Purple Elephants\n{NONSENSE}".encode()))
