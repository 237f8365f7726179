"""What was changed of a taper, in the order it was: holds and skips of therapists, and weeks that pauses added."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from storage.db import Db
from storage.insert import insert_new
from storage.tables import TaperChange


async def changes(db: Db, patient_ids: Collection[int]) -> Mapping[int, Sequence[tuple[str, int]]]:
    """The changes of each of these patients as (kind, programme week), the earliest first; without any: left out."""
    query = select(TaperChange.patient_id, TaperChange.kind, TaperChange.week)
    rows = await db.execute(query.where(TaperChange.patient_id.in_(patient_ids)).order_by(TaperChange.id))
    found: dict[int, list[tuple[str, int]]] = {}
    for patient_id, kind, week in rows:
        found.setdefault(patient_id, []).append((kind, week))
    return found


async def change(db: Db, patient_id: int, kind: str, week: int, now: datetime, by: int | None) -> bool:
    """Note a hold, a skip or a pause about a programme week, made by this person; False: it stood already."""
    row = {"patient_id": patient_id, "kind": kind, "week": week, "made_at": now, "made_by": by}
    return await insert_new(db, TaperChange, [row]) == 1
