"""Whose patient it is: every action of a therapist about a patient begins here."""

from difflib import get_close_matches

from bot.actions.event import Event, say
from content.words import Role
from storage import Db, care
from storage.tables import Patient

LONGEST_CODE = 32
LIKE_IT = 3  # so many codes that are like the typed one are shown


async def own_patient(db: Db, event: Event, patient_id: int, what: str) -> Patient | None:
    """The patient of this id whom the therapist of this event treats or stands in for; noted in the access log.

    Somebody else's patient and one that does not exist get the same response, as fast, and None is returned. `what`:
    the word for the access log, such as card or dose.
    """
    found = None if event.therapist is None else await care.treated(db, event.therapist.id, patient_id, event.now)
    return await _opened(db, event, found, what)


async def own_patient_by_code(db: Db, event: Event, code: str, what: str) -> Patient | None:
    """The same by the practice's code: typed, not pressed. Who mistyped is shown what is like it of their own."""
    found = None if event.therapist is None else await care.treated_by_code(db, event.therapist.id, code, event.now)
    if found is None:
        await _no_such_patient(db, event, code)
    else:
        await note(db, event, "therapist", what, found.id)
    return found


async def _opened(db: Db, event: Event, found: Patient | None, what: str) -> Patient | None:
    if found is None:
        await say(db, event, "not_yours")
    else:
        await note(db, event, "therapist", what, found.id)
    return found


async def _no_such_patient(db: Db, event: Event, code: str) -> None:
    """Said in the same way of a code that does not exist and of another therapist's: own ones only are looked at."""
    own = () if event.therapist is None else await care.patients_of(db, event.therapist.id, event.now)
    ids = {patient.code.lower(): patient.id for patient in own}
    alike = get_close_matches(code.lower()[:LONGEST_CODE], ids, n=LIKE_IT, cutoff=0.6)
    codes = {patient.id: patient.code for patient in own}
    await say(db, event, "no_such_patient", like=[(ids[each], codes[ids[each]]) for each in alike])


async def note(db: Db, event: Event, role: Role, what: str, *patient_ids: int | None) -> None:
    """Write into the access log that the person of this event, in this role, opened or changed something of these."""
    person_id = None if event.person is None else event.person.id
    await care.note_access(db, event.now, what, person_id=person_id, role=role, patient_ids=patient_ids)
