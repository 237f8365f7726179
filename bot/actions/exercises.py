"""A therapist changes a patient's exercises by hand: leave out, bring back, add, and what the plan is made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.actions.event import Event, say
from bot.actions.whose import note, own_patient
from bot.actions.why import find
from content.library import Library
from content.own_exercise import OWN, OwnExercise
from content.prescription import Prescription
from scheduler.planning import prescribe, withdraw
from scheduler.programme import by_hand
from scheduler.programme.by_hand import Changes, NotByHand
from scheduler.records import own_exercise_of, prescription_of
from storage import Db, own_exercises, patients, people
from storage.own_exercises import CHANGEABLE
from storage.tables import Patient

WHAT = "exercises"  # the word for the access log
QUESTION = "exercise"  # what is open while the name of one to add can be typed: exercise:PATIENT
# What can be looked at, with what it is about: a muscle or group and a page, or one of the practice's own exercises.
VIEWS = frozenset({"main", "out", "in", "add", "pick", "own", "drop", "number", "level", "activity", "has", "limits"})


@dataclass(frozen=True)
class Asked:
    """A change that was asked for: what holds now, and the word it is about."""

    prescription: Prescription
    library: Library
    word: str
    own: OwnExercise | None


def _number(word: str) -> int:
    """Raises KeyError for anything but one digit."""
    if word not in set("1234567"):
        raise KeyError(word)
    return int(word)


# A change says what shall hold, not "the other way round": pressed twice it holds once. With each its view.
CHANGES: Mapping[str, tuple[Callable[[Asked], Changes], str]] = {
    "leave": (lambda of: by_hand.leave_out(of.prescription, of.library, of.word), "main"),
    "back": (lambda of: by_hand.back_in(of.prescription, of.word), "main"),
    "put": (lambda of: by_hand.add(of.prescription, of.library, of.word, of.own), "main"),
    "extras_on": (lambda of: by_hand.with_word(of.prescription, "extras", of.word, on=True), "main"),
    "extras_off": (lambda of: by_hand.with_word(of.prescription, "extras", of.word, on=False), "main"),
    "count": (lambda of: {"strength_exercises": _number(of.word)}, "main"),
    "agree": (lambda of: {"balance_level": _number(of.word)}, "main"),
    "functional": (lambda of: {"functional": of.word == "on"}, "main"),
    "activity_on": (lambda of: by_hand.with_activity(of.prescription, of.library, of.word, on=True), "activity"),
    "activity_off": (lambda of: by_hand.with_activity(of.prescription, of.library, of.word, on=False), "activity"),
    "has_on": (lambda of: by_hand.with_word(of.prescription, "has", of.word, on=True), "has"),
    "has_off": (lambda of: by_hand.with_word(of.prescription, "has", of.word, on=False), "has"),
    "limits_on": (lambda of: by_hand.with_word(of.prescription, "limits", of.word, on=True), "limits"),
    "limits_off": (lambda of: by_hand.with_word(of.prescription, "limits", of.word, on=False), "limits"),
}


async def press(db: Db, event: Event, patient_id: int, what: str, word: str, page: int) -> None:
    """The exercises of a patient as a message of their own (`what` empty), another view of it, or a change.

    A change holds from the next day on. What is refused is named; a press that changes nothing shows how things stand.
    """
    patient = await own_patient(db, event, patient_id, WHAT)
    if patient is None:
        return
    await _close(db, event)
    if not what:
        await say(db, event, "exercises", patient=patient.id, view="main")
    elif what in VIEWS:
        if what == "add" and event.person is not None:
            await people.ask(db, event.person.id, f"{QUESTION}:{patient.id}", None, event.now)
        await say(db, event, "exercises", edit=True, patient=patient.id, view=what, word=word[:32], page=page)
    elif what == "give_up":
        await _give_up(db, event, patient, word)
    elif what in CHANGES:
        await _change(db, event, patient, what, word)
    else:
        await say(db, event, "outdated")


async def typed(db: Db, event: Event, text: str) -> bool:
    """The name of an exercise, typed while it is asked which one to add: those that it may mean. False if none is."""
    question = await people.question(db, event.person.id) if event.person else None
    kind, _, patient_id = question.kind.partition(":") if question else ("", "", "")
    open_for = timedelta(minutes=event.house.library.numbers.letter.open_minutes)
    if question is None or kind != QUESTION or question.asked_at + open_for < event.now:
        return False
    patient = await own_patient(db, event, int(patient_id), WHAT)
    if patient is not None:
        named = {f"{OWN}{each.id}": each.name for each in await own_exercises.of_practice(db)}
        found = find(text, event.house.library, named)
        await say(db, event, "exercises", patient=patient.id, view="found", word=" ".join(found.exercises))
    return True


async def _close(db: Db, event: Event) -> None:
    """No name is asked for any more."""
    question = await people.question(db, event.person.id) if event.person else None
    if question is not None and question.kind.partition(":")[0] == QUESTION:
        await people.close_question(db, question.person_id)


async def _change(db: Db, event: Event, patient: Patient, what: str, word: str) -> None:
    change, view = CHANGES[what]
    refused = None
    try:
        if patient.state in CHANGEABLE:
            await _prescribe(db, event, patient, change, word)
    except NotByHand as why:
        refused = why
    except (KeyError, ValueError):  # no such exercise or word, or no number that a prescription may have
        await say(db, event, "outdated")
        return
    await say(
        db,
        event,
        "exercises",
        edit=True,
        patient=patient.id,
        view=view,
        refused=None if refused is None else refused.why,
        words=[] if refused is None else list(refused.words),
        about=word,
    )


async def _prescribe(db: Db, event: Event, patient: Patient, change: Callable[[Asked], Changes], word: str) -> None:
    await patients.lock(db, patient)
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    library, by = event.house.library, None if event.person is None else event.person.id
    asked = Asked(prescription_of(stored), library, word, await own(db, word))
    await prescribe(db, library, patient, change(asked), by, event.now)


async def own(db: Db, word: str) -> OwnExercise | None:
    """The practice's own exercise with this id in plans, unless it was removed."""
    number = word.removeprefix(OWN)
    if not word.startswith(OWN) or not (number.isascii() and number.isdigit() and len(number) < 16):
        return None
    found = await own_exercises.by_id(db, int(number))
    return None if found is None or found.removed_at is not None else own_exercise_of(found)


async def _give_up(db: Db, event: Event, patient: Patient, word: str) -> None:
    """Take one of the practice's own exercises away, for all its patients."""
    found = await own(db, word)
    if found is not None:
        by = None if event.person is None else event.person.id
        of = await withdraw(db, event.house.library, int(found.id.removeprefix(OWN)), by, event.now)
        await note(db, event, "therapist", WHAT, *(each for each in of if each != patient.id))
    await say(db, event, "exercises", edit=True, patient=patient.id, view="pick", word="own", page=0)
