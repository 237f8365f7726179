"""What a patient's progress is told from, besides the sessions with their answers."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import select

from storage.db import Db
from storage.tables import Pause


async def pauses(db: Db, patient_ids: Collection[int]) -> Mapping[int, tuple[tuple[date, date], ...]]:
    """The first and last local date of each pause that was not called off, by patient id; who had none is left out."""
    query = select(Pause.patient_id, Pause.first, Pause.last).order_by(Pause.first)
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for patient_id, first, last in await db.execute(query.where(Pause.patient_id.in_(patient_ids))):
        if first <= last:
            found[patient_id].append((first, last))
    return {patient_id: tuple(spans) for patient_id, spans in found.items()}
