"""Promises about the tree itself."""

from __future__ import annotations

import ast
from pathlib import Path

from bot.commands.schema import schemas

ROOT = Path(__file__).parent.parent
GATE = ("agent/stages/check", "storage/versions.py")


def _makes_resume(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    if isinstance(called, ast.Name):
        return called.id == "Resume"
    makers = ("model_validate", "model_validate_json", "model_construct", "parse_obj")
    return isinstance(called, ast.Attribute) and called.attr in makers and isinstance(called.value, ast.Name) and called.value.id == "Resume"


def test_only_the_gate_and_the_loader_make_a_resume() -> None:
    """Nothing leaves the house that the gate has not seen: no other code constructs a `Resume`."""
    found = [
        path.relative_to(ROOT).as_posix()
        for room in ("agent", "bot", "storage")
        for path in (ROOT / room).rglob("*.py")
        if any(_makes_resume(node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    ]
    assert found
    assert all(name.startswith(GATE) for name in found)


def test_words_are_kept_in_memory_by_what_forgets_them() -> None:
    """Only `kept`, which forgets when somebody leaves, keeps answers about words; chances of numbers may stay."""
    found = [
        path.relative_to(ROOT).as_posix()
        for room in ("agent", "bot", "storage")
        for path in (ROOT / room).rglob("*.py")
        if "lru_cache" in path.read_text(encoding="utf-8")
    ]
    assert sorted(found) == ["agent/lexicon/kept.py", "agent/outcomes/exact.py", "agent/outcomes/picks.py"]


def test_the_schemas_in_the_repository_are_those_of_the_models() -> None:
    """What the commands print is what `schemas/` says (`truecut schema` writes it anew)."""
    for name, text in schemas().items():
        assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == text
