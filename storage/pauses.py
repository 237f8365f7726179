"""Pauses that patients took: local dates without exercises."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import select

from storage.db import Db
from storage.tables import Pause, TaperChange


async def of_patients(db: Db, patient_ids: Collection[int]) -> Mapping[int, Sequence[Pause]]:
    """All pauses of each of these patients, in the order in which they were made."""
    found: dict[int, list[Pause]] = {patient_id: [] for patient_id in patient_ids}
    query = select(Pause).where(Pause.patient_id.in_(patient_ids)).order_by(Pause.id)
    for each in await db.scalars(query):
        found[each.patient_id].append(each)
    return found


async def at_or_after(db: Db, patient_id: int, day: date) -> Pause | None:
    """The pause that is running on this local date, or the next one that is planned."""
    mine = (Pause.patient_id == patient_id) & (Pause.last >= day) & (Pause.last >= Pause.first)
    return await db.scalar(select(Pause).where(mine).order_by(Pause.first).limit(1))


async def drop_weeks(db: Db, patient_id: int, weeks: Collection[int]) -> None:
    """These programme weeks are no longer added: the pause became shorter. What was decided since about later weeks is
    about the same sessions still.
    """
    mine = select(TaperChange).where(TaperChange.patient_id == patient_id).order_by(TaperChange.week)
    for week in sorted(weeks, reverse=True):
        changes = (await db.scalars(mine)).all()
        dropped = next(each for each in changes if (each.kind, each.week) == ("pause", week))
        await db.delete(dropped)
        await db.flush()
        for each in changes:
            if each.id > dropped.id and each.week > week:
                each.week -= 1
                await db.flush()  # one after the other: no two of a kind are about the same week
