"""The promise: nobody makes a résumé but the gate and the loader."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
MAY = ("agent/stages/check/", "agent/stages/check.py", "storage/versions.py")
BUILDERS = {"model_validate", "model_validate_json", "model_validate_strings", "model_construct", "parse_obj", "parse_raw", "construct"}


def _makes_a_resume(node: ast.AST) -> bool:
    """`Resume(…)`, `resume.Resume(…)`, `Resume.model_validate…(…)` and the like."""
    if not isinstance(node, ast.Call):
        return False
    made = node.func
    if isinstance(made, ast.Attribute) and made.attr in BUILDERS:
        made = made.value
    return (isinstance(made, ast.Name) and made.id == "Resume") or (isinstance(made, ast.Attribute) and made.attr == "Resume")


def _renames_it(node: ast.AST) -> bool:
    """`from … import Resume as …` and `x = Resume` would hide a maker from this test."""
    if isinstance(node, ast.ImportFrom):
        return any(alias.name == "Resume" and alias.asname not in (None, "Resume") for alias in node.names)
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id == "Resume"


def _sources() -> Iterator[Path]:
    for room in ("agent", "bot", "storage"):
        yield from sorted((ROOT / room).rglob("*.py"))


def test_only_the_gate_and_the_loader_make_a_resume() -> None:
    """In the syntax trees of all rooms there is no other place where a `Resume` comes into being."""
    offenders = [
        f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}"
        for path in _sources()
        if not path.relative_to(ROOT).as_posix().startswith(MAY)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _makes_a_resume(node) or _renames_it(node)
    ]
    assert not offenders


def test_the_search_finds_what_it_forbids() -> None:
    """The search itself is not blind."""
    for code in ("Resume(person=p)", "resume.Resume(person=p)", "Resume.model_validate_json(t)", "domain.Resume.model_construct()"):
        assert any(_makes_a_resume(node) for node in ast.walk(ast.parse(code)))
    for code in ("from agent.domain.resume import Resume as R", "Make = Resume"):
        assert any(_renames_it(node) for node in ast.walk(ast.parse(code)))
