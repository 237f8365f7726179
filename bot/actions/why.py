"""`/why`: what the plan rests on, of a session or of an exercise by its name; buttons go further from there."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from bot.actions.event import Event, not_active, say
from bot.actions.show import LOOK_AHEAD
from content.library import Library
from content.words import LANGUAGES
from scheduler.local_time import local_date
from scheduler.records import Row, prescription_of, session_of, week_days
from storage import Db, patients
from storage.tables import Patient, PlannedSession

CLOSE, NEAR = 0.75, 0.4  # how alike a name must be to be meant, and to be offered (difflib, 0-1)
OFFERED, MEANT = 3, 8  # so many names at most
NONE: Mapping[str, str] = {}
LONGEST = 64  # characters of a typed name that are read


@dataclass(frozen=True)
class Found:
    """The exercises that a typed name may mean, best first; `known`: all of them fit, otherwise they are only near."""

    exercises: tuple[str, ...]
    known: bool = True


@dataclass(frozen=True)
class View:
    """What of a session is shown on this local date: session, exercise, missing, numbers or which."""

    today: date
    name: str
    exercise: str = ""
    options: Found = Found(())


async def why(db: Db, event: Event, name: str) -> None:
    """`/why`: today's session, or the next one; `/why NAME`: an exercise, planned or not."""
    patient = event.patient
    if patient is None or patient.state != "active":
        await not_active(db, event)
        return
    today = local_date(event.now, patient.timezone)
    planned = await _session_now(db, patient, today)
    if planned is None:
        await say(db, event, "no_session", next=None)
    elif not name:
        await _show(db, event, planned, View(today, "session"))
    else:
        stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
        found = find(name, event.house.library, {each.id: each.name for each in prescription_of(stored).own})
        if found.known and len(found.exercises) == 1:
            holding = await _holding(db, patient, planned, found.exercises[0], today)
            await _show(db, event, holding, View(today, "exercise", found.exercises[0]))
        else:
            await _show(db, event, planned, View(today, "which", options=found))


async def press(db: Db, event: Event, session_id: int, view: str, exercise: str) -> None:
    """Another view of the same session, in place of the message whose button was pressed."""
    found = (await patients.sessions_by_id(db, [session_id])).get(session_id)
    if found is not None and found[0].replaced_at is not None:  # the plan was changed since
        found = await patients.in_force(db, found[0])
    patient = None if found is None else (await patients.by_ids(db, [found[0].patient_id]))[found[0].patient_id]
    if found is None or patient is None:
        await say(db, event, "outdated")
    elif event.person is None or patient.person_id != event.person.id:
        await say(db, event, "not_yours")
    elif patient.state != "active":
        await not_active(db, event)
    elif view == "exercise" and not _is_there(event.house.library, found[0], exercise):
        await say(db, event, "outdated")
    else:
        planned, today = found[0], local_date(event.now, patient.timezone)
        if view == "exercise":
            planned = await _holding(db, patient, planned, exercise, today)
        await _show(db, event, planned, View(today, view, exercise), edit=True)


def _is_there(library: Library, planned: PlannedSession, exercise: str) -> bool:
    """Whether there is such an exercise: in the catalogue, or one of the practice's own in this session."""
    held = {item.exercise for item in session_of(planned).items}
    return exercise in library.catalogue.by_id() or exercise in held


async def _show(db: Db, event: Event, planned: PlannedSession, view: View, *, edit: bool = False) -> None:
    await say(
        db,
        event,
        "why",
        edit=edit,
        patient=planned.patient_id,
        session=planned.id,
        day=view.today.isoformat(),
        view=view.name,
        exercise=view.exercise,
        options=list(view.options.exercises),
        known=view.options.known,
    )


async def _session_now(db: Db, patient: Patient, today: date) -> PlannedSession | None:
    """The first session of today that is not answered, else the first of today, else the next one."""
    rows = await patients.sessions(db, [patient.id], today, today + LOOK_AHEAD)
    open_today = (planned for planned, answer in rows if planned.local_date == today and answer is None)
    return next(open_today, None) or next((planned for planned, _answer in rows), None)


async def _holding(db: Db, patient: Patient, planned: PlannedSession, exercise: str, today: date) -> PlannedSession:
    """The session of the same programme week that holds the exercise, this one or the next first; else this one."""

    def holds(row: Row) -> bool:
        return any(item.exercise == exercise for item in session_of(row[0]).items)

    rows = await patients.sessions(db, [patient.id], *week_days(patient.start, planned.week))
    holding = [row[0] for row in rows if holds(row)]
    holding.sort(key=lambda each: (each.id != planned.id, each.local_date < today, each.local_date))
    return holding[0] if holding else planned


def find(typed: str, library: Library, own: Mapping[str, str] = NONE) -> Found:
    """The exercises that a name means: an id, or a Dutch or an English name.

    `own`: the practice's own that the patient has, by id.

    It fits whole, by the beginnings of its words, nearly, or by parts; the first of these that finds any.
    """
    wanted, names = plain(typed[:LONGEST]), dict(_names(library))
    for exercise, name in own.items():
        names[plain(name)] = (*names.get(plain(name), ()), exercise)
    if wanted in names:
        return Found(names[wanted])
    words = wanted.split()
    beginning = [each for each in names if all(f" {word}" in f" {each}" for word in words)]
    close = get_close_matches(wanted, names, OFFERED, CLOSE)
    inside = [each for each in names if all(word in each for word in words)]
    fitting = (beginning or close or inside) if words else []
    if fitting:
        return Found(_together(names[each] for each in fitting)[:MEANT])
    return Found(_together(names[each] for each in get_close_matches(wanted, names, OFFERED, NEAR)), known=False)


def plain(text: str) -> str:
    """Small letters without accents, words with one space between them."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(each for each in letters if not unicodedata.combining(each))))


def _names(library: Library) -> Mapping[str, tuple[str, ...]]:
    """All names as `plain` writes them, each with its exercises."""
    names: dict[str, tuple[str, ...]] = {}
    for exercise in library.catalogue.by_id():
        words = [library.words[language][exercise] for language in LANGUAGES]
        steps = [each.step_form.name for each in words if each.step_form]
        for name in {plain(each) for each in (exercise, *(each.name for each in words), *steps)}:
            names[name] = (*names.get(name, ()), exercise)
    return names


def _together(several: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for ids in several for each in ids))
