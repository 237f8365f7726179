"""A patient's card: what a therapist sees of one patient, page by page, and the list of patients that leads to it."""

from collections.abc import Sequence

from bot.actions.event import Event, say
from bot.actions.whose import note, own_patient, own_patient_by_code
from bot.callback import whole
from content.prescription import USUAL_WEEKS
from scheduler.local_time import local_date
from storage import Db, people
from storage.tables import Patient

CARD, CHART, REASON = "card", "chart", "reason"
WEEKS = "weeks"  # the question that is open while a reason is typed, with the patient and the number of weeks


async def typed(db: Db, event: Event, code: str) -> None:
    """`/patient CODE`: the card; without a code the list."""
    if not code:
        await everybody(db, event)
        return
    patient = await own_patient_by_code(db, event, code, "card")
    if patient is not None:
        await show(db, event, patient)


async def press(db: Db, event: Event, patient_id: int, page: str, choice: Sequence[str]) -> None:
    """A button that opens the card (in a message of its own), or one of its pages in its place."""
    patient = await own_patient(db, event, patient_id, "chart" if page == CHART else "card")
    if patient is None:
        return
    if page == CHART:
        today = local_date(event.now, patient.timezone)
        await say(db, event, "patient_chart", patient=patient.id, day=today.isoformat())
        return
    if page == REASON:
        await _ask_reason(db, event, patient, choice)
    else:
        await _reason_no_more(db, event)
    await show(db, event, patient, page or CARD, choice, edit=bool(page))


async def show(
    db: Db,
    event: Event,
    patient: Patient,
    page: str = CARD,
    choice: Sequence[str] = (),
    *,
    edit: bool = False,
    said: Sequence[str] = (),
    unchanged: bool = False,
) -> None:
    """A page of the card. `said`: what was decided just now; `unchanged`: that it was so already, or cannot be."""
    await say(
        db,
        event,
        "card",
        edit=edit,
        patient=patient.id,
        page=page,
        choice=list(choice),
        said=list(said),
        unchanged=unchanged,
    )


async def _ask_reason(db: Db, event: Event, patient: Patient, choice: Sequence[str]) -> None:
    """The next text that the therapist types is why the programme has so many weeks."""
    assert event.person is not None  # noqa: S101 - a therapist is a person
    weeks = whole(choice[0]) if choice else None
    if weeks in event.house.library.numbers.taper.schemes[1] and weeks not in USUAL_WEEKS:
        await people.ask(db, event.person.id, f"{WEEKS}:{patient.id}:{weeks}", None, event.now)


async def _reason_no_more(db: Db, event: Event) -> None:
    """Who goes on to another page gives no reason."""
    assert event.person is not None  # noqa: S101 - a therapist is a person
    question = await people.question(db, event.person.id)
    if question is not None and question.kind.startswith(f"{WEEKS}:"):
        await people.close_question(db, event.person.id)


async def everybody(db: Db, event: Event, page: int = 0, *, edit: bool = False) -> None:
    """`/patients`: a therapist's own ones, as buttons; for an admin all of the practice, with state and therapist."""
    for role in ("therapist", "admin"):
        if role in event.roles:
            await note(db, event, role, "patients", None)
    therapist = None if event.therapist is None else event.therapist.id
    await say(db, event, "patients", edit=edit, therapist=therapist, admin=event.admin, page=page)
