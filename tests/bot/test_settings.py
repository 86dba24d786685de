"""The settings: read once, and a wrong one is told by its name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agent.errors import OwnerCanAct
from bot.settings import read_settings

HOSTS, MODEL = "TRUECUT_OLLAMA_HOSTS", "TRUECUT_MODEL"


def test_without_hosts_and_model_there_is_no_model() -> None:
    """Nothing is asked, and nothing need be set."""
    assert not read_settings({}).model
    assert not read_settings({HOSTS: "", MODEL: ""}).ollama_hosts


def test_hosts_are_separated_by_commas() -> None:
    """Blanks and a last comma do no harm; each is a whole address."""
    assert read_settings({HOSTS: "gpu-box, http://10.0.0.7:9000/ ,", MODEL: "tiny"}).ollama_hosts == ("http://gpu-box:11434", "http://10.0.0.7:9000")


def test_what_is_set_is_how_the_model_is_asked() -> None:
    """Context, length of an answer, deadline and budget."""
    names = {"CONTEXT": "16384", "ANSWER": "2048", "DEADLINE": "90", "BUDGET": "5000", "CALLS": "7"}
    settings = read_settings({HOSTS: "gpu-box", MODEL: "tiny", **{f"TRUECUT_{k}": v for k, v in names.items()}})
    assert (settings.manner.model, settings.manner.context, settings.manner.answer, settings.manner.deadline) == ("tiny", 16_384, 2_048, 90)
    assert settings.doubting == replace(settings.manner, model="")
    assert settings.model_hosts == ("gpu-box",)
    assert (settings.spending.tokens, settings.spending.calls) == (5_000, 7)


def test_the_token_is_shown_by_nothing_that_shows_the_settings() -> None:
    """Whoever prints or logs them sees stars."""
    settings = read_settings({"TRUECUT_TELEGRAM_TOKEN": "7:abc", "TRUECUT_TELEGRAM_OWNERS": "42, 43,"})
    assert settings.telegram_token.get_secret_value() == "7:abc"
    assert settings.telegram_owners == (42, 43)
    assert "7:abc" not in f"{settings} {settings!r} {settings.model_dump_json()}"


def test_what_slack_gave_is_read_and_shown_by_nothing() -> None:
    """Tokens, the signing secret, and owners with or without their workspace."""
    names = {"BOT_TOKEN": "xoxb-1-a", "APP_TOKEN": "xapp-1-b", "SIGNING_SECRET": "hush", "OWNERS": "U1, T1:U2"}
    settings = read_settings({f"TRUECUT_SLACK_{k}": v for k, v in names.items()})
    assert settings.secrets == ("xoxb-1-a", "xapp-1-b", "hush")
    assert settings.slack_owners == ("U1", "T1:U2")
    assert not any(secret in f"{settings!r} {settings.model_dump_json()}" for secret in settings.secrets)


@pytest.mark.parametrize(
    ("design", "typeface", "name", "face"),
    [("", "", "modern", "sans"), ("", "serif", "classic", "serif"), ("", "sans", "modern", "sans"), ("classic", "", "classic", "serif"), ("plain", "serif", "plain", "serif"), ("classic", "sans", "classic", "sans")],
)
def test_a_design_is_named_or_follows_from_the_typeface(design: str, typeface: str, name: str, face: str) -> None:
    """A typeface alone takes the design that is made for it; beside a design it turns that into its kind."""
    made = read_settings({"TRUECUT_DESIGN": design, "TRUECUT_TYPEFACE": typeface, "TRUECUT_PAPER": "a4"}).document
    assert (made.name, made.face, made.paper) == (name, face, "a4")


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({MODEL: "tiny"}, f"{HOSTS} and {MODEL} go together"),
        ({HOSTS: "gpu-box"}, f"{HOSTS} and {MODEL} go together"),
        ({HOSTS: "ftp://gpu-box", MODEL: "tiny"}, f"{HOSTS} is wrong: .* is no address"),
        ({HOSTS: "gpu-box, http://", MODEL: "tiny"}, f"{HOSTS} is wrong: .* is no address"),
        ({HOSTS: "http://ann:secret@gpu-box", MODEL: "tiny"}, f"{HOSTS} is wrong: .* no password"),
        ({HOSTS: "gpu-box", MODEL: "tiny", "TRUECUT_CONTEXT": "many"}, "TRUECUT_CONTEXT is wrong"),
        ({HOSTS: "gpu-box", MODEL: "tiny", "TRUECUT_ANSWER": "8000"}, "TRUECUT_ANSWER must be at most half of TRUECUT_CONTEXT"),
        ({"TRUECUT_CRITIC": "tiny"}, "TRUECUT_CRITIC doubts the lines of a model: set TRUECUT_MODEL too"),
        ({HOSTS: "gpu-box", MODEL: "two words"}, f"{MODEL} is wrong"),
        ({"TRUECUT_DESIGN": "fancy"}, "TRUECUT_DESIGN is wrong"),
        ({"TRUECUT_TELEGRAM_TOKEN": "my secret"}, "TRUECUT_TELEGRAM_TOKEN is wrong"),
        ({"TRUECUT_TELEGRAM_OWNERS": "ann"}, "TRUECUT_TELEGRAM_OWNERS is wrong"),
        ({"TRUECUT_SLACK_BOT_TOKEN": "xapp-secret", "TRUECUT_SLACK_APP_TOKEN": "xapp-1"}, "TRUECUT_SLACK_BOT_TOKEN is wrong: it begins with xoxb-"),
        ({"TRUECUT_SLACK_BOT_TOKEN": "xoxb-1", "TRUECUT_SLACK_APP_TOKEN": "xoxb-secret"}, "TRUECUT_SLACK_APP_TOKEN is wrong: it begins with xapp-"),
        ({"TRUECUT_SLACK_BOT_TOKEN": "xoxb-secret"}, "needs TRUECUT_SLACK_BOT_TOKEN, and with it TRUECUT_SLACK_APP_TOKEN"),
        ({"TRUECUT_SLACK_SIGNING_SECRET": "secret"}, "needs TRUECUT_SLACK_BOT_TOKEN"),
        ({"TRUECUT_SLACK_OWNERS": "ann"}, "TRUECUT_SLACK_OWNERS is wrong"),
        ({"TRUECUT_WORKERS": "a secret"}, "TRUECUT_WORKERS is wrong: it is a whole number[.]"),
        ({"TRUECUT_WORKERS": "0"}, "TRUECUT_WORKERS is wrong: it is at least 1[.]"),
        ({"TRUECUT_FLOOR": "high"}, "TRUECUT_FLOOR is wrong: it is a number[.]"),
        ({"TRUECUT_FLOOR": "2"}, "TRUECUT_FLOOR is wrong: it is at most 1[.]"),
        ({"TRUECUT_DEADLINE": "0"}, "TRUECUT_DEADLINE is wrong: it is more than 0[.]"),
        ({"TRUECUT_PAPER": "A5"}, "TRUECUT_PAPER is wrong: it is one of letter, a4[.]"),
        ({"TRUECUT_TELEGRAM_WEBHOOK": "http://kornblum.example"}, "TRUECUT_TELEGRAM_WEBHOOK is wrong: it begins with https://[.]"),
        ({"TRUECUT_HEALTH_PORT": "70000"}, "TRUECUT_HEALTH_PORT is wrong: it is at most 65535[.]"),
        ({"TRUECUT_TELEGRAM_TOKENS": "secret"}, "There is no setting TRUECUT_TELEGRAM_TOKENS: did you mean TRUECUT_TELEGRAM_TOKEN[?]"),
        ({"TRUECUT_XYZZY": "secret"}, "There is no setting TRUECUT_XYZZY; the README lists all of them[.]"),
    ],
)
def test_a_wrong_setting_is_told_in_one_sentence(environment: dict[str, str], sentence: str) -> None:
    """With its name and what it should be, and without the secret somebody put into it."""
    with pytest.raises(OwnerCanAct, match=sentence) as raised:
        read_settings(environment)
    assert "\n" not in str(raised.value)
    assert "secret" not in str(raised.value)
