"""What is laid out for the user to choose from: a version in every design, or its variants, blind."""

from __future__ import annotations

from collections.abc import Sequence

from agent.adapters.pictures import preview
from agent.domain.look import designs
from agent.domain.rendered import Design
from agent.domain.say import Say
from agent.domain.trial import LABELS
from agent.errors import UserCanAct
from bot.app import App
from bot.dialogue.designs import designs_offer
from bot.dialogue.variants import words
from bot.dialogue.variants.asking import variants_say
from bot.files.taste import in_design
from bot.gathering import keep_lines
from bot.working.revising import calls_behind
from bot.working.varying import Drawn, trial_of
from bot.working.voice import Voice
from storage.tables import Run


def lay_out_designs(app: App, run: Run, version: str, design: Design) -> None:
    """Pictures of a version in every design, and the question which it shall be. Raises `UserCanAct` where it cannot be printed."""
    store, id, voice = app.store, run.id or 0, Voice(app.store, run)
    resume = store.versions.load(run.user, version)
    printed = next((f.filename for f in store.versions.files(run.user, version) if f.extension == "pdf"), "Resume.pdf")
    pages = [(name, app.printer.render(resume, in_design(name, design))) for name, _ in designs()]
    unprinted = next((page.note for _, page in pages if not page.content), "")
    if unprinted:
        raise UserCanAct(unprinted)
    kept = [(name, store.files.keep(run.user, preview(page.content), "png")) for name, page in pages]
    with store.transaction() as db:
        if not store.runs.finish(id, db):
            return
        for name, stored in kept:
            voice.file(name, stored, f"{printed.removesuffix('.pdf')}-{name}.png", db)
        voice.say("designs", designs_offer(design.name), db)


def lay_out_variants(app: App, run: Run, version: str, shown: Sequence[Drawn]) -> None:
    """Their pictures and the question, with the trial in the same transaction; where nothing can be told apart that is said."""
    store, id, voice = app.store, run.id or 0, Voice(app.store, run)
    kept = [store.files.keep(run.user, one.picture, "png") for one in shown]
    with store.transaction() as db:
        if not store.runs.finish(id, db):
            return
        if len(shown) < 2:
            voice.say("alike", Say(text=words.NOTHING_DIFFERS), db)
            return
        row = store.versions.get(run.user, version, db)
        trial = trial_of(version, shown, calls_behind(store, run.user, row.run, db) if row and row.run else ())
        for label, stored in zip(LABELS, kept, strict=False):
            voice.file(label, stored, f"Truecut-{id}-{label}.png", db)
        for label, one in zip(LABELS, shown, strict=False):
            keep_lines(store, id, label, one.varied.resume, db)
        voice.say("variants", variants_say(store.trials.keep(run.user, id, trial, db), trial), db)
