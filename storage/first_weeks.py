"""The cards of first weeks: shown to the therapist, and what they tapped."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select

from storage.db import Db
from storage.insert import insert_new
from storage.tables import FirstWeek


async def of_patients(db: Db, patient_ids: Collection[int]) -> Mapping[int, FirstWeek]:
    """The card of each of these patients who has one."""
    rows = await db.scalars(select(FirstWeek).where(FirstWeek.patient_id.in_(patient_ids)))
    return {row.patient_id: row for row in rows}


async def add(db: Db, patient_id: int, now: datetime, ok_by: int | None = None) -> None:
    """The card of this patient, if there is none yet. `ok_by`: this person's enrolment counts as the OK."""
    decided = None if ok_by is None else now
    row: dict[str, object] = {
        "patient_id": patient_id,
        "shown_at": now,
        "screening": {},
        "decision": None if ok_by is None else "ok",
        "decided_at": decided,
        "decided_by": ok_by,
    }
    await insert_new(db, FirstWeek, [row])
