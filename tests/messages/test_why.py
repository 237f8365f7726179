"""Each reason has its sentence in both languages, also the rare ones, and every sentence is a reason's."""

import inspect
import re
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from bot.messages.why import WHY
from content.library import CONTENT, library
from content.words import LANGUAGES
from demo.telegram_html import parse_html
from scheduler.programme import why, why_exercise, why_left_out
from scheduler.programme.why import Reason
from storage import outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Outgoing, PlannedSession
from tests.messages.test_kinds import DUTCH, ENGLISH
from tests.scheduler.test_jobs import NOW, START, active
from tests.storage.statements import counted

HELPERS = {"series", "names", "weeks", "stage", "limits"}
MACRO = re.compile(r"{% macro (\w+)\(")
CODES = {
    language: set(MACRO.findall((CONTENT / "texts" / language / "why_reasons.html").read_text("utf-8"))) - HELPERS
    for language in LANGUAGES
}
# Any value that a sentence may ask for; where a word means different things, those of the code itself come first.
VALUES = {
    "least": 2, "days": 2, "target": 2, "minutes": 30, "usual": 35, "bouts": 3, "low": 12, "high": 13, "mean": 12.5,
    "sets": 2, "reps": 8, "rest_s": 60, "others": 1, "note": "eased", "stage": "step", "step": 2, "steps": 10,
    "week": 5, "weeks": 12, "times": 1, "percent": 25, "most": 45, "first": 5, "last": 8, "limit": 5, "highest": 4,
    "done": 2.5, "planned": 4, "weekday": "mon", "groups": ("rom", "balance"), "limits": ("no-lying", "fall-risk"),
    "needs": ("step", "stairs"), "instead": ("squat", "bridge"), "other": "lunge", "goal": "stairs",
    "type": "strength", "sessions": 7,
    "activities": ("walking", "cycling"), "wanted": ("rowing",), "chosen": ("walking",), "extra": "rom",
}  # fmt: skip
OWN = {
    "in_plan": {"days": (date(2026, 11, 24), date(2026, 11, 27))},
    "day_apart": {"days": ("mon", "thu")},
    **{code: {"instead": "squat"} for code in ("moved_on", "goal_keeps", "not_needed", "functional_instead")},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(CODES["nl"]))
def test_a_reason_has_a_sentence_in_this_language(language, code):
    reasons = (Reason(code, {**VALUES, **OWN.get(code, {})}),)
    html = library().texts.render(language, "why_exercise", exercise="squat", form=None, planned=True, reasons=reasons)
    sentence = parse_html(html).text.splitlines()[-1]
    assert re.fullmatch(r"• [A-Z0-9].{15,250}[.]", sentence), sentence
    assert not (DUTCH if language == "en" else ENGLISH).search(sentence)


def test_both_languages_know_the_same_reasons():
    assert CODES["nl"] == CODES["en"]


def test_every_reason_that_is_written_out_has_a_sentence():
    sources = [inspect.getsource(module) for module in (why, why_exercise, why_left_out)]
    written = set(re.findall(r'reason\(\s*"(\w+)"', "\n".join(sources)))
    assert written
    assert written - CODES["nl"] == set()


async def put(db, patient, week, view):
    """A message about the first session of this programme week of a patient."""
    first = select(PlannedSession).where(PlannedSession.patient_id == patient, PlannedSession.week == week)
    planned = (await db.scalars(first.order_by(PlannedSession.id).limit(1))).one()
    about = {"patient": patient, "session": planned.id, "view": view, "day": START.isoformat()}
    await outbox.put(db, [NewMessage(1, "why", f"u:{patient}:{week}:{view}", Lane.RESPONSES, NOW, about)], NOW)


async def test_why_is_about_the_week_of_its_session_and_the_numbers_about_the_running_one(database, library):
    await active(database, library, count=2)
    async with database.write() as db:
        await put(db, 3, 2, "session")
        await put(db, 3, 2, "numbers")
        loaded = await WHY.load(db, (await db.scalars(select(Outgoing).order_by(Outgoing.id))).all())
    session, numbers = loaded.values()
    for facts, week in ((session, 2), (numbers, 1)):
        assert {planned.patient_id for planned, _answer in facts.rows} == {3}
        assert {planned.week for planned, _answer in facts.rows} == {week}
        assert facts.rows[0][0].local_date == START + timedelta(days=7 * (week - 1))


@pytest.mark.parametrize("count", [1, 5])
async def test_why_takes_the_same_number_of_statements_for_one_patient_and_for_five(database, library, count):
    await active(database, library, count=count)
    async with database.write() as db:
        for number in range(2, count + 2):
            await put(db, number, 1, "session")
        rows = (await db.scalars(select(Outgoing))).all()
        with counted(database) as statements:
            assert len(await WHY.load(db, rows)) == count
    assert len([each for each in statements if each.startswith("SELECT")]) == 10
