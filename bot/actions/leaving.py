"""What waits to be said to somebody who leaves is not said any more."""

from collections.abc import Collection

from bot.actions.event import Event
from storage import Db, outbox, patients, people, safety
from storage.outbox import Lane
from storage.tables import Outgoing, Patient, Person

# Questions that staff are asked: those of a patient who is also staff stay open.
STAFF_QUESTIONS = ("enrolment", "exercise", "own_exercise", "practice", "visit", "weeks", "write")
THERAPISTS = frozenset({"therapist", "code", "report"})  # arguments of what therapists are told about others


async def hush(db: Db, event: Event, patient: Patient, reason: str) -> None:
    """Of this patient nothing waits in their chat any more, and no question of theirs is open.

    Who is staff too, or has another enrolment, keeps what is not about this patient.
    """
    if patient.person_id is None:
        return
    person = (await people.by_ids(db, [patient.person_id]))[patient.person_id]
    others = [each for each in await patients.all_of_person(db, person.id) if each.id != patient.id]
    alone = all(each.state == "discharged" for each in others) and not await is_staff(db, event, person)
    rows = await outbox.unsettled(db, person.telegram_id)
    theirs = rows if alone else await _about(db, rows, patient)
    for row in theirs:
        outbox.take_back(row, reason, event.now)
    question = await people.question(db, person.id)
    if question is not None and question.kind.partition(":")[0] not in STAFF_QUESTIONS:
        await people.close_question(db, person.id)


async def is_staff(db: Db, event: Event, person: Person) -> bool:
    """Whether this person is a therapist or an admin."""
    therapist = await people.therapist_of_person(db, person.id)
    return therapist is not None or person.telegram_id in event.house.settings.admin_ids


async def _about(db: Db, rows: Collection[Outgoing], patient: Patient) -> Collection[Outgoing]:
    """Those of these rows that are said to this patient as a patient."""
    sessions = await patients.sessions_by_id(db, _numbers(rows, "session"))
    reports = await safety.by_ids(db, _numbers(rows, "report"))
    own_sessions = {id_ for id_, (planned, _answer) in sessions.items() if planned.patient_id == patient.id}
    own_reports = {id_ for id_, (_report, whose) in reports.items() if whose.id == patient.id}

    def theirs(row: Outgoing) -> bool:
        given = row.arguments
        if "patient" in given:
            return given["patient"] == patient.id
        if row.kind.startswith("safety") and row.kind != "safety_alert":
            return given.get("report") in own_reports
        if "session" in given:
            return given["session"] in own_sessions
        return row.lane >= Lane.PROMPTS and THERAPISTS.isdisjoint(given)

    return [row for row in rows if theirs(row)]


def _numbers(rows: Collection[Outgoing], name: str) -> set[int]:
    return {value for row in rows if isinstance(value := row.arguments.get(name), int)}


async def hush_therapist(db: Db, event: Event, person: Person) -> None:
    """A therapist who was removed is told nothing about patients any more; what they get as a patient stays."""
    own = await patients.all_of_person(db, person.id)
    rows = await outbox.unsettled(db, person.telegram_id)
    kept = [row for each in own for row in await _about(db, rows, each)]
    kept_ids = {row.id for row in kept}
    for row in rows:
        if row.id not in kept_ids and (row.lane != Lane.RESPONSES or not event.house.is_admin(person.telegram_id)):
            outbox.take_back(row, "removed", event.now)
