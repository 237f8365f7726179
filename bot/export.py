"""`export`: everything that is stored about one patient, as JSON or as a FHIR R4 bundle."""

import json
from collections.abc import Callable

from bot.databases import opened
from bot.documents.fhir import bundle
from bot.settings import Settings
from scheduler.clock import Clock
from storage import care, patients
from storage.everything import everything


async def export(settings: Settings, code: str, clock: Clock, write: Callable[[str], object], *, fhir: bool) -> bool:
    """Write it, also while the service runs; the access log says so. False: there is no such patient.

    Raises DatabaseUnreachable or NotReady.
    """
    now = clock.now()
    async with opened(settings) as database, database.write() as db:
        patient = await patients.by_code(db, code)
        if patient is None:
            return False
        found = await everything(db, patient)
        what = "export fhir" if fhir else "export"
        await care.note_access(db, now, what, person_id=None, role="operator", patient_ids=[patient.id])
    made: object = bundle(found, now) if fhir else found
    write(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    return True
