"""Makes the kept database of this version, `kept/HEAD.sql`: `python -m tests.storage.keep`.

It plays sixteen days of a practice. The clock is virtual, the invitations are counted and there is no DATA_KEY, so that
twice the same comes out, as text that a review can read. For whoever releases: make it once for each schema that is
given out, and say in `test_kept.py` what it holds.
"""

import asyncio
import re
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from content.library import load_library
from demo.stage import stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.keeping import look_at
from storage.migrate import bring_up_to_date
from tests.stories.scenes import enrol, newest, therapist_joins

KEPT = Path(__file__).parent / "kept"
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)  # 10:00 in Amsterdam
FIRST_DAY = date(2026, 11, 24)
DAYS = 16
CONSTRAINT = re.compile(r"(\tCONSTRAINT .*\))(,? ?)")
CONSTRAINTS = re.compile(rf"^{CONSTRAINT.pattern}(?:\n{CONSTRAINT.pattern})*$", re.MULTILINE)
INDEX = re.compile("CREATE (?:UNIQUE )?INDEX")
OWN_EXERCISE = (
    "group:strength",
    "muscles_on:KE",
    "muscles:ok",
    "dose:reps_4",
    "sides:both",
    "flags:ok",
    "picture:none",
)


async def joins(play, number, line=""):
    """Patient P-00N agrees."""
    user = play.api.user(3000 + number, first_name=f"Patient {number}", language_code="nl")
    await play.says(user, f"/start {await enrol(play, f'/enrol P-00{number} joint=knee {line}')}")
    await play.presses(user, "Ja, ik doe mee")
    return user


async def answers(play, user, text):
    """Every session of the day's message, in one line each."""
    for _session in [label for label in user.last.labels if label.startswith("Klaar")]:
        await play.says(user, text)
        if user.last.labels and user.last.labels[0] != "Wijzigen":
            await play.presses(user, user.last.labels[0])  # of which session


async def taps(play, user, *labels):
    for label in labels:
        await play.presses(user, label)


async def therapist_presses(play, data):
    play.therapist.press_data(play.therapist.last, data)
    await play.advance(timedelta(seconds=4))  # slower than the twenty messages a minute that are answered


async def own_exercise(play):
    """The practice describes one of its own, and a patient gets it."""
    await play.says(play.therapist, "/patient P-002")
    await therapist_presses(play, "own:new:2")
    for said in ("Bal tegen de muur", "Druk de bal rustig tegen de muur."):
        await play.says(play.therapist, said)
    for step in OWN_EXERCISE:
        await therapist_presses(play, f"own:{step}")
    await therapist_presses(play, "exercises:2:put:own-1")


async def first_day(play, first, second, fourth):
    await play.until("2026-11-24", "12:00")
    await play.says(first, "/contact")
    await play.says(first, "Mag ik ook zwemmen?")
    play.therapist.reply("Ja, rustig beginnen.", newest(play.therapist, "P-001 schrijft"))
    await play.settle()
    await play.says(play.therapist, "/afspraak P-001")
    await play.says(play.therapist, "01-12 14:30")
    await own_exercise(play)
    await play.presses(second, "Niet vandaag")
    await play.says(fourth, "/mydata")
    await taps(play, fourth, "Alles wissen", "Ja, wis alles")


async def sixteen_days(play):
    """A practice with five patients: one answers, one falls, one pauses, one erases everything, one never comes."""
    await therapist_joins(play)
    first = await joins(play, 1, "supervised=tue goals=stairs")
    await taps(play, first, "Beginnen", "4", "7", "Traplopen", "6", "1", "Nee")
    second, third, fourth = [await joins(play, number) for number in (2, 3, 4)]
    await enrol(play, "/enrol P-005 joint=hip")
    await first_day(play, first, second, fourth)
    for number in range(1, DAYS):
        day = FIRST_DAY + timedelta(days=number)
        await play.until(str(day), "09:30")
        await answers(play, first, f"klaar {13 if number < 7 else 11} 2")
        if number == 3:
            await play.says(second, "ik ben gevallen en mijn heup doet pijn")
            await play.presses(second, "Ja, nu zo")
        elif number == 6:
            await play.presses(play.therapist, "Contact gehad")
        elif number == 5:
            await play.says(third, "/pauze 14-12")
            await play.presses(third, "Nee")
        elif number < 5:
            await answers(play, third, "klaar 14 3")
    await play.says(play.therapist, "/overzicht")
    await taps(play, play.therapist, "Voorstellen", "Akkoord")


async def written(file):
    """Play it on a database in this file; returns what it holds as SQL, and the schema."""
    address = f"sqlite+aiosqlite:///{file}"
    await bring_up_to_date(address)
    database = Database(address)
    async with stage(database, load_library(), VirtualClock(MONDAY)) as play:
        await sixteen_days(play)
    await database.close()
    with closing(sqlite3.connect(file)) as connection:
        return in_order(connection.iterdump()), look_at(file).revision


def in_order(statements):
    """As one text; constraints and indexes by name, for Alembic writes them in any order."""
    given = [CONSTRAINTS.sub(by_name, each) for each in statements]
    indexes = sorted(each for each in given if INDEX.match(each))
    last = [given.pop()]  # COMMIT
    return "\n".join([*(each for each in given if not INDEX.match(each)), *indexes, *last]) + "\n"


def by_name(found):
    """These constraints sorted; what stands between them stays where it is."""
    lines = [CONSTRAINT.fullmatch(line) for line in found[0].splitlines()]
    return "\n".join(text + line[2] for text, line in zip(sorted(line[1] for line in lines), lines, strict=True))


def main():
    with tempfile.TemporaryDirectory() as folder:
        sql, revision = asyncio.run(written(Path(folder) / "kept.db"))
    (KEPT / f"{revision}.sql").write_text(sql, encoding="utf-8")


if __name__ == "__main__":
    main()
