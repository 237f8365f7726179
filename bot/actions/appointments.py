"""A therapist makes, moves and cancels appointments, and says whether the patient came.

What stands behind `appointment` in the data of a button: list:PAGE; or the patient, and nothing, week:N[:OF],
day:DATE[:OF], time:DATE:HHMM:OF, sure:DATE:HHMM:OF, open:ID, or move, cancel, kept or missed with :ID:SEQUENCE. OF: the
first letter of the kind, or m and the id of the appointment that is moved.
"""

from datetime import date, time, timedelta
from typing import Literal

from bot.actions import whose
from bot.actions.event import Event, say
from bot.callback import Press
from bot.dates import clock, iso_date, read_moment
from scheduler import booking
from scheduler.booking import KINDS, WITH_APPOINTMENTS, Wanted, usual_kind
from scheduler.local_time import local_date
from scheduler.visits import Visits, visits
from storage import Db, appointments, patients, pauses, people
from storage.tables import Appointment, Patient

WHAT = "appointment"  # the word of the access log
QUESTION = "visit"  # what is open while a day and a time can be typed: visit:PATIENT:OF:ORDINAL of the day
WEEK = timedelta(days=7)


async def show(db: Db, event: Event, code: str) -> None:
    """`/appointment`: the patients to choose from. `/appointment CODE`: that one's."""
    if not code:
        await show_list(db, event, 0, edit=False)
        return
    patient = await whose.own_patient_by_code(db, event, code, WHAT)
    if patient is not None:
        await _days(db, event, patient, edit=False)


async def show_list(db: Db, event: Event, page: int, *, edit: bool) -> None:
    if event.therapist is not None:
        await whose.note(db, event, "therapist", WHAT, None)
        await say(db, event, "appointments", edit=edit, therapist=event.therapist.id, page=page)


async def press(db: Db, event: Event, pressed: Press) -> None:
    """A button of the list, of a patient's appointments, or of a message about one."""
    if pressed.word(0) == "list":
        await show_list(db, event, min(pressed.number(1) or 0, 1000), edit=True)
        return
    patient = await whose.own_patient(db, event, pressed.number(0) or 0, WHAT)
    if patient is None:
        return
    await patients.lock(db, patient)
    word = pressed.word(1)
    if word in {"", "week"}:
        of = _of(pressed.word(3))
        await _days(db, event, patient, edit=bool(word), week=min(pressed.number(2) or 0, 60), of=of)
    elif word in {"day", "time", "sure"}:
        await _choose(db, event, patient, pressed)
    else:
        await _about_one(db, event, patient, word, pressed.number(2) or 0, pressed.number(3))


def _of(text: str) -> str:
    """The kind that a button names by its letter, or what it moves; empty for anything else."""
    kind = next((kind for kind in KINDS if text == kind[0]), "")
    moved = text[1:] if text[:1] == "m" and text[1:].isascii() and text[1:].isdigit() and len(text) < 16 else ""
    return kind or (f"m{moved}" if moved else "")


async def _choose(db: Db, event: Event, patient: Patient, pressed: Press) -> None:
    """A day, or a day and a time."""
    day, wall = iso_date(pressed.word(2)), None
    if pressed.word(1) == "day":
        of = _of(pressed.word(3))
    else:
        of, text = _of(pressed.word(4)), pressed.word(3)
        wall = clock(f"{text[:2]}:{text[2:]}") if len(text) == len("0930") else None
    if day is None or (wall is None and pressed.word(1) != "day"):
        await say(db, event, "outdated")
    elif wall is None:
        await _ask(db, event, patient, of, day)
        await _show(db, event, patient, "time", edit=True, day=day.isoformat(), of=of)
    else:
        await _take(db, event, patient, (day, wall), of, sure=pressed.word(1) == "sure", edit=True)


async def typed(db: Db, event: Event, text: str) -> bool:
    """A day and a time, typed while they are asked for. False if they are not."""
    if event.therapist is None or event.person is None:
        return False
    question = await people.question(db, event.person.id)
    kind, _, rest = question.kind.partition(":") if question else ("", "", "")
    open_for = timedelta(minutes=event.house.library.numbers.letter.open_minutes)
    if question is None or kind != QUESTION or question.asked_at + open_for < event.now:
        return False
    id_, letter, ordinal = rest.split(":")
    of, day = _of(letter), date.fromordinal(int(ordinal)) if ordinal else None
    patient = await whose.own_patient(db, event, int(id_), WHAT)
    if patient is None:
        return True
    await patients.lock(db, patient)
    read = read_moment(text, local_date(event.now, patient.timezone), day)
    if read is None:
        shown = {"day": day.isoformat()} if day else {}
        await _show(db, event, patient, "time" if day else "days", edit=False, of=of, unreadable=True, **shown)
    else:
        await _take(db, event, patient, read, of, sure=False, edit=False)
    return True


async def _take(
    db: Db, event: Event, patient: Patient, at: tuple[date, time], of: str, *, sure: bool, edit: bool
) -> None:
    """Make or move it, unless something is in the way; what may be meant so all the same is asked about first.

    Pressed twice, the second press shows what the first one made.
    """
    library, (day, wall) = event.house.library, at
    standing = (await visits(db, library, [patient], event.now))[patient.id]
    moved = next((each for each in standing.made if of == f"m{each.id}" and each.state == "planned"), None)
    kind = moved.kind if moved else of if of in KINDS else usual_kind(patient, day)
    wanted = Wanted(kind, day, wall)
    chosen = {"day": day.isoformat(), "wall": f"{wall:%H:%M}", "of": of}
    there = next((each for each in standing.made if _is(each, wanted)), None)
    if there is not None:
        await _open(db, event, patient, there, edit=edit)
        return
    if of.startswith("m") and moved is None:
        await _days(db, event, patient, edit=edit)
        return
    problem = _problem(event, patient, standing, wanted, moved)
    if problem is not None:
        await _ask(db, event, patient, of, day)
        await _show(db, event, patient, "time", edit=edit, **chosen, problem=problem)
        return
    doubts, also = await _doubts(db, event, patient, standing, wanted, moved)
    if doubts and not sure:
        await _show(db, event, patient, "sure", edit=edit, **chosen, doubts=doubts, also=also)
        return
    if moved is None:
        by = event.person.id if event.person else None
        moved = await booking.make(db, library, patient, wanted, by, event.now)
    else:
        await booking.move(db, library, patient, moved, wanted, event.now)
    await _open(db, event, patient, moved, edit=edit)


def _is(made: Appointment, wanted: Wanted) -> bool:
    """Whether it is what is asked for: the button was pressed before."""
    return made.state == "planned" and (made.kind, made.local_date, made.local_time) == (
        wanted.kind,
        wanted.day,
        wanted.wall,
    )


def _problem(event: Event, patient: Patient, standing: Visits, wanted: Wanted, moved: Appointment | None) -> str | None:
    if patient.state not in WITH_APPOINTMENTS:
        return "inactive"
    but = None if moved is None else moved.id
    return booking.refused(patient, standing, wanted, but, event.house.library, event.now)


async def _doubts(
    db: Db, event: Event, patient: Patient, standing: Visits, wanted: Wanted, moved: Appointment | None
) -> tuple[list[str], list[str]]:
    """What to ask about first: no slot of that week is empty, no session is left, a pause, another patient then."""
    doubts: list[str] = []
    weeks = {(slot.date - patient.start).days // 7 for slot in standing.empty}
    week = (wanted.day - patient.start).days // 7
    same_week = moved is not None and (moved.local_date - patient.start).days // 7 == week
    if wanted.kind == "supervised" and week not in weeks and not same_week:
        doubts.append("extra")
    if moved is None and standing.count.left == 0:
        doubts.append("limit")
    pause = await pauses.at_or_after(db, patient.id, wanted.day)
    if pause is not None and pause.first <= wanted.day:
        doubts.append("paused")
    therapist = event.therapist.id if event.therapist else 0
    also = list(await appointments.at_moment(db, therapist, wanted.day, wanted.wall, patient.id))[:5]
    return [*doubts, *(["also"] if also else [])], also


async def _about_one(
    db: Db, event: Event, patient: Patient, word: str, appointment_id: int, sequence: int | None
) -> None:
    """Open, move, cancel, kept or missed. What changed since the button was drawn is shown instead."""
    made = await appointments.of_patient(db, patient.id, appointment_id)
    if made is None:
        await say(db, event, "outdated")
        return
    fresh, come = made.sequence == sequence, made.local_date <= local_date(event.now, patient.timezone)
    library = event.house.library
    if word == "move" and fresh and made.state == "planned":
        await _days(db, event, patient, edit=True, of=f"m{made.id}")
        return
    if word == "cancel" and fresh and made.state == "planned":
        await booking.cancel(db, library, patient, made, event.now)
    elif (mark := _mark(word)) and fresh and come and made.state not in {"cancelled", word}:
        await booking.mark(db, library, patient, made, mark, event.now)
    await _open(db, event, patient, made, edit=True)


def _mark(word: str) -> Literal["kept", "missed"] | None:
    return "kept" if word == "kept" else "missed" if word == "missed" else None


async def _open(db: Db, event: Event, patient: Patient, made: Appointment, *, edit: bool) -> None:
    if event.person is not None:
        await close(db, event.person.id)
    await _show(db, event, patient, "open", edit=edit, opened=made.id)


async def close(db: Db, person_id: int) -> None:
    """The day and the time are not asked for any more."""
    question = await people.question(db, person_id)
    if question is not None and question.kind.partition(":")[0] == QUESTION:
        await people.close_question(db, person_id)


async def _days(db: Db, event: Event, patient: Patient, *, edit: bool, week: int = 0, of: str = "") -> None:
    await _ask(db, event, patient, of, None)
    await _show(db, event, patient, "days", edit=edit, week=week, of=of)


async def _ask(db: Db, event: Event, patient: Patient, of: str, day: date | None) -> None:
    """From now on a day and a time can be typed, or a time alone once there is a day."""
    assert event.person is not None  # noqa: S101 - a therapist is a person
    question = f"{QUESTION}:{patient.id}:{of if of.startswith('m') else of[:1]}:{day.toordinal() if day else ''}"
    await people.ask(db, event.person.id, question, None, event.now)


async def _show(db: Db, event: Event, patient: Patient, view: str, *, edit: bool, **chosen: object) -> None:
    arguments: dict[str, object] = {"patient": patient.id, "view": view, **chosen}
    await say(db, event, "appointment", edit=edit, edits=None, once=None, to=None, **arguments)
