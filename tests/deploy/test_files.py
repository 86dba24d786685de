"""The files for hosts: what can be told of them without an engine."""

from __future__ import annotations

import re
import shlex
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.serving.service import GRACE
from bot.settings import PREFIX, Settings, read_settings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
COMPOSES = ("compose.yaml", "compose.gpu.yaml")
APART = {"debug", "key", "key_file"}
"""What is read before the settings are."""
UNPRIVILEGED = "10001:10001"
HARDENING = {
    "ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes", "PrivateDevices": "yes", "NoNewPrivileges": "yes", "CapabilityBoundingSet": "",
    "RestrictNamespaces": "yes", "RestrictSUIDSGID": "yes", "SystemCallArchitectures": "native", "StateDirectory": "truecut truecut-key", "StateDirectoryMode": "0700", "UMask": "0077",
}  # fmt: skip


def text(name: str) -> str:
    """A file of the folder."""
    return (DEPLOY / name).read_text(encoding="utf-8")


def services(name: str = "compose.yaml") -> dict[str, Any]:
    """The services of a compose file."""
    found: dict[str, Any] = yaml.safe_load(text(name))["services"]
    return found


def steps() -> list[str]:
    """The instructions of the Dockerfile, without comments, each on one line."""
    lines = [line for line in text("Dockerfile").splitlines() if not line.startswith("#")]
    return [" ".join(step.split()) for step in re.sub(r"\\\n", " ", "\n".join(lines)).splitlines() if step.strip()]


def unit() -> dict[str, list[str]]:
    """What the service section of the unit sets."""
    found: dict[str, list[str]] = {}
    for line in text("truecut.service").partition("[Service]")[2].partition("[Install]")[0].splitlines():
        if line and not line.startswith("#"):
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def installs(source: str) -> list[list[str]]:
    """The words of each pip install of a text, with the variables of the Makefile put in."""
    torch = re.search(r"^TORCH := (\S+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert torch
    found = re.findall(r"pip install ([^\n&\\]+)", source.replace("$(TORCH)", torch[1]))
    return [shlex.split(words) for words in found]


# The example of settings


def told() -> dict[str, tuple[str, str]]:
    """Name of a setting in small letters → what stands behind the =, and the explanation above."""
    found = re.findall(rf"^# (.+)\n#{PREFIX}(\w+)=(.*)$", text("truecut.env.example"), re.M)
    return {name.lower(): (value, explained) for explained, name, value in found}


def test_the_example_explains_every_setting_and_no_other() -> None:
    """Whoever adds a setting explains it in `deploy/truecut.env.example`, in a line above it."""
    wanted = set(Settings.model_fields) | APART
    assert not wanted - set(told()), "settings that deploy/truecut.env.example does not explain"
    assert not set(told()) - wanted, "settings of deploy/truecut.env.example that there are not"
    assert text("truecut.env.example").count(f"#{PREFIX}") == len(wanted), "a setting stands there twice, or without an explanation above it"


def test_what_the_example_says_is_what_holds() -> None:
    """Each value there is the default; the folder, which depends on the machine, is left open."""
    standard = Settings()
    for name, (value, _) in told().items():
        if name in Settings.model_fields:
            assert getattr(read_settings({PREFIX + name.upper(): value}), name) == getattr(standard, name), name
    assert told()["data"][0] == ""


def test_the_example_as_it_is_sets_nothing() -> None:
    """All lines are comments, so that copying it changes nothing and holds no secret."""
    assert all(line.startswith("#") or not line for line in text("truecut.env.example").splitlines())


# The image


def test_the_image_is_made_as_the_makefile_sets_up() -> None:
    """Torch first and alone with the same words, then the rest under the same constraints; the lab's libraries stay out of the image."""
    made, told_ = installs("\n".join(steps())), installs((ROOT / "Makefile").read_text(encoding="utf-8"))
    here = [words for words in told_ if ".[lab]" not in words]
    assert len(told_) == len(here) + 1
    assert made[0] == here[0]
    assert [word for word in here[1] if word not in ("-e", ".[dev]")] == [word for word in made[1] if word != "."]
    assert len(made) == len(here) == 2


def test_the_image_runs_as_nobody_of_importance() -> None:
    """Its base is named by a tag, its user is not root, its health is asked, and no port is opened."""
    bases = [step.split()[1] for step in steps() if step.startswith("FROM ")]
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:3\.1[1-3]\S*", bases[0])
    last = steps()[max(i for i, step in enumerate(steps()) if step.startswith("FROM ")) :]
    assert f"USER {UNPRIVILEGED}" in last
    assert last.index(f"USER {UNPRIVILEGED}") < last.index('ENTRYPOINT ["truecut"]')
    assert any(step.startswith("HEALTHCHECK ") for step in last)
    assert not any(step.startswith(("EXPOSE", "ADD")) for step in last)


def test_into_the_image_goes_only_what_is_needed() -> None:
    """Everything is kept out but the packages and what their installation reads; files of settings are kept out wherever they lie."""
    lines = [line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert lines[0] == "*"
    assert lines[-1] == "**/*.env"
    copied = {word for step in steps() if step.startswith("COPY ") and "--from" not in step for word in step.split()[1:-1]}
    assert {line[1:] for line in lines if line.startswith("!")} == copied
    assert all((ROOT / name).exists() for name in copied)


# Compose


@pytest.mark.parametrize("name", COMPOSES)
def test_compose_publishes_no_port(name: str) -> None:
    """Nor does a service share the network or the processes of the host, or more privileges than none."""
    for service in services(name).values():
        assert not {"ports", "expose", "network_mode", "privileged", "cap_add", "pid", "ipc"} & set(service)


def test_the_bot_in_compose_can_do_little() -> None:
    """Not root, a read-only root, no capability, bounds on memory, processes and logs; secrets come from a file; it comes back by itself."""
    bot = services()["bot"]
    assert bot["user"] == UNPRIVILEGED
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert bot["env_file"] == "truecut.env"
    assert set(bot["environment"]) == {"TRUECUT_DATA", "TRUECUT_KEY_FILE"}
    assert {"mem_limit", "cpus", "pids_limit", "logging"} <= set(bot)
    assert bot["restart"] == "unless-stopped"
    assert int(bot["stop_grace_period"].removesuffix("s")) > GRACE + 5


def test_the_container_s_health_is_asked_in_the_same_words() -> None:
    """By compose as by the image, and these words are code."""
    command = services()["bot"]["healthcheck"]["test"]
    asked = next(step for step in steps() if step.startswith("HEALTHCHECK ")).partition(" CMD ")[2]
    assert [*command[:1], *yaml.safe_load(asked)] == command
    compile(command[-1], "healthcheck", "exec")
    assert str(Settings.model_fields["health_port"].default) in command[-1]


def test_ollama_comes_only_when_wanted_and_its_gpu_too() -> None:
    """With the profile `model`, and with the override; the bot does not wait for it."""
    assert services()["ollama"]["profiles"] == ["model"]
    assert "depends_on" not in services()["bot"]
    assert "@" in services()["ollama"]["image"] or re.search(r":\d", services()["ollama"]["image"])
    assert set(services("compose.gpu.yaml")) == {"ollama"}


def test_the_key_lies_apart_from_what_it_opens() -> None:
    """In a volume, or a folder, of its own, which is kept when the container or the service is made anew; with compose, the image and systemd alike."""
    bot = services()["bot"]
    kept = {volume.partition(":")[2] for volume in bot["volumes"]}
    image = dict(word.split("=", 1) for step in steps() if step.startswith("ENV ") for word in step.split()[1:])
    host = dict(word.split("=", 1) for line in unit()["Environment"] for word in line.split())
    folders = {f"/var/lib/{name}" for name in unit()["StateDirectory"][0].split()}
    for places, rooms in ((bot["environment"], kept), (image, kept), (host, folders)):
        data, key = Path(places["TRUECUT_DATA"]), Path(places["TRUECUT_KEY_FILE"])
        assert {str(data), str(key.parent)} <= rooms
        assert data not in key.parents
        assert key.parent not in data.parents


# systemd


def test_the_unit_is_hardened() -> None:
    """A user of its own, and the options that keep it from the rest of the machine."""
    found = unit()
    assert found["User"] != ["root"]
    assert {name: found.get(name, ["missing"])[0] for name in HARDENING} == HARDENING
    assert {"MemoryMax", "SystemCallFilter", "RestrictAddressFamilies", "EnvironmentFile"} <= set(found)
    assert not any(re.search(r"TOKEN=|SECRET=|KEY=", value) for value in found["Environment"])


def test_the_unit_gives_time_to_stop_and_does_not_insist() -> None:
    """Longer than the work under way is given; and what only the host can mend is not tried again."""
    found = unit()
    assert float(found["TimeoutStopSec"][0]) > GRACE + 5
    assert found["RestartPreventExitStatus"] == ["3"]
    assert found["Restart"] == ["on-failure"]


def test_the_unit_is_whole() -> None:
    """Its three sections, with the command that serves."""
    parser = ConfigParser(strict=False, interpolation=None)
    parser.read_string(text("truecut.service"))
    assert parser.sections() == ["Unit", "Service", "Install"]
    assert parser["Service"]["ExecStart"].endswith("/truecut serve")
