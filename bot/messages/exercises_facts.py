"""What a patient's exercises are made from, for the message in which a therapist changes them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from pydantic import BaseModel, ConfigDict

from bot.messages.loading import languages, number, subjects
from content.catalogue import Exercise
from content.library import Library
from content.own_exercise import OwnExercise
from content.plan import Item
from content.prescription import Prescription
from content.words import Language
from scheduler.local_time import local_date
from scheduler.programme import build_programme
from scheduler.programme.by_hand import cautions
from scheduler.records import own_exercise_of, prescription_of, session_of
from storage import Db, own_exercises, patients
from storage.own_exercises import CHANGEABLE
from storage.tables import Outgoing

AHEAD = timedelta(days=6)  # from tomorrow on: changes hold from then


class ExercisesFacts(BaseModel):
    """What a patient's exercises are made from. `items`: those planned in the next seven days, each once.

    `view`, `word`, `page`: what is looked at. `own`: all that the practice has. `refused`: why the last change was,
    with its `words` (limits, equipment or exercises) and the exercise that it is `about`. `open`: it may be changed.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    code: str
    open: bool
    prescription: Prescription
    items: tuple[Item, ...]
    own: tuple[OwnExercise, ...] = ()
    view: str = "main"
    word: str = ""
    page: int = 0
    refused: str | None = None
    words: tuple[str, ...] = ()
    about: str = ""


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ExercisesFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    if not subject:
        return {}
    ids = {patient.id for patient in subject.values()}
    stored = await patients.prescriptions(db, ids)
    own = tuple(own_exercise_of(each) for each in await own_exercises.of_practice(db))
    first = {
        row.id: local_date(row.created_at, subject[row.id].timezone) + timedelta(days=1)
        for row in rows
        if row.id in subject
    }
    planned = await patients.sessions(db, ids, min(first.values()), max(first.values()) + AHEAD)
    facts = {}
    for row in (row for row in rows if row.id in subject):
        patient, tomorrow = subject[row.id], first[row.id]
        sessions = [
            session_of(session)
            for session, _answer in planned
            if session.patient_id == patient.id and tomorrow <= session.local_date <= tomorrow + AHEAD
        ]
        said = row.arguments
        facts[row.id] = ExercisesFacts(
            language=language[row.id],
            patient=patient.id,
            code=patient.code,
            open=patient.state in CHANGEABLE,
            prescription=prescription_of(stored[patient.id]),
            items=_each_once(item for session in sessions for item in session.items),
            own=own,
            view=str(said.get("view", "main")),
            word=str(said.get("word") or ""),
            page=number(row, "page"),
            refused=None if said.get("refused") is None else str(said["refused"]),
            words=_words(said.get("words")),
            about=str(said.get("about") or ""),
        )
    return facts


def _words(given: object) -> tuple[str, ...]:
    return tuple(str(each) for each in given) if isinstance(given, list | tuple) else ()


def _each_once(items: Iterable[Item]) -> tuple[Item, ...]:
    found: dict[tuple[str, str | None], Item] = {}
    for item in items:
        found.setdefault((item.exercise, item.form), item)
    return tuple(found.values())


def exercises_of(facts: ExercisesFacts, library: Library) -> Mapping[str, Exercise]:
    own = {each.id: each.as_exercise for each in (*facts.own, *facts.prescription.own)}
    return {**library.catalogue.by_id(), **own}


def name_of(facts: ExercisesFacts, library: Library, exercise: str) -> str:
    """The name, of the practice's own as they wrote it; what is unknown as it stands."""
    own = {each.id: each.name for each in (*facts.own, *facts.prescription.own)}
    planned = {item.exercise: item.name for item in facts.items if item.name}
    if exercise in library.catalogue.by_id():
        return library.texts.exercise_name(facts.language, exercise)
    return own.get(exercise) or planned.get(exercise) or library.texts.label(facts.language, "exercise.own")


def refused_of(facts: ExercisesFacts, library: Library) -> str | None:
    """Why the last change was refused, with the exercise's name."""
    if facts.refused is None:
        return None
    labels = library.texts.labels(facts.language)
    words = [labels.get(f"option.{each}") or name_of(facts, library, each) for each in facts.words]
    name = name_of(facts, library, facts.about) if facts.about else ""
    said = library.texts.label(facts.language, f"refused.{facts.refused}", name=name, words=", ".join(words).lower())
    return said[:1].upper() + said[1:]


def warnings_of(facts: ExercisesFacts, library: Library) -> list[str]:
    warnings = build_programme(facts.prescription, library).warnings
    return [library.texts.shortfall(facts.language, each) for each in warnings]


def cautions_of(facts: ExercisesFacts, library: Library, exercise: str) -> tuple[str, ...]:
    """What to keep in mind; of an exercise that the rules choose they keep it in mind themselves."""
    found = exercises_of(facts, library).get(exercise)
    return cautions(found, facts.prescription) if found and exercise in facts.prescription.added else ()
