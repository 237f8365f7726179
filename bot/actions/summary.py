"""The therapist's summary: shown, its unflagged proposals accepted together, its papers, when it comes."""

from datetime import time

from bot.actions import whose
from bot.actions.event import Event, say
from scheduler import dosing
from scheduler.jobs.weekly import next_summary
from scheduler.overview import overviews
from storage import Db, care, doses
from storage.tables import Therapist

FILES = ("summary_pdf", "summary_csv")


async def show(db: Db, event: Event, page: int = 0, *, edit: bool = False) -> None:
    """`/summary`, or another page of it: the present state of all whom the therapist treats or stands in for."""
    if event.therapist is not None:
        await _note(db, event, event.therapist, "summary")
        await say(db, event, "summary", edit=edit, therapist=event.therapist.id, page=page)


async def files(db: Db, event: Event) -> None:
    """The summary as a PDF and as a table, as it is now."""
    if event.therapist is not None:
        await _note(db, event, event.therapist, "summary_files")
        for kind in FILES:
            await say(db, event, kind, therapist=event.therapist.id)


async def accept_all(db: Db, event: Event, newest: int, page: int) -> None:
    """Agree to the waiting proposals up to the one of this id, those of patients about whom nothing speaks against it.

    What is looked at is as it is now, not as it was when the button was drawn. Patients are locked one after the other
    in the order of their ids. At most 50 at once: the button is there again.
    """
    therapist, by = event.therapist, event.person
    if therapist is None or by is None:
        return
    numbers = event.house.library.numbers
    found = (await overviews(db, event.house.library, [(therapist.id, event.now)]))[therapist.id, event.now]
    unflagged = [each for each in found if each.state == "active" and not each.concern]
    wanted = sorted((each.patient, made) for each in unflagged for made in each.proposals if made <= newest)
    accepted: set[int] = set()
    made = await doses.by_ids(db, {each for _patient, each in wanted})
    for patient_id, decision_id in wanted[: numbers.summary.accepted_at_once]:
        decision, patient = made[decision_id]
        if await dosing.settle(db, event.house.library, patient, decision, accept=True, by=by.id, now=event.now):
            accepted.add(decision_id)
            await whose.note(db, event, "therapist", "proposal", patient_id)
    left = sum(len(each.proposals) for each in found) - len(accepted)
    await say(db, event, "summary", edit=True, therapist=therapist.id, page=page, accepted=len(accepted), left=left)


async def when(db: Db, event: Event, what: str, value: int | None) -> None:
    """When the summary comes, as a message of its own; `day` (Monday 0) or `time` (HHMM) sets it, in its place.

    The next one is then the first such moment after now. Anything else changes nothing.
    """
    therapist = event.therapist
    if therapist is None:
        return
    moved = _set(therapist, what, value)
    if moved:
        therapist.next_summary_at = next_summary(therapist, event.house.library, event.now)
    await say(db, event, "summary_when", edit=bool(what), therapist=therapist.id, moved=moved)


def _set(therapist: Therapist, what: str, value: int | None) -> bool:
    if what == "day" and value is not None and value < 7:
        therapist.summary_weekday = value
        return True
    if what == "time" and value is not None and value // 100 < 24 and value % 100 < 60:
        therapist.summary_time = time(value // 100, value % 100)
        return True
    return False


async def _note(db: Db, event: Event, therapist: Therapist, what: str) -> None:
    treated = await care.patients_of(db, therapist.id, event.now)
    await whose.note(db, event, "therapist", what, *(each.id for each in treated))
