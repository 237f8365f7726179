"""Who looked at a patient's data: the access log as the patient reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select

from storage.db import Db
from storage.tables import Access, Therapist


@dataclass(frozen=True)
class Seen:
    """Somebody opened or changed something. `name`: of a therapist, where it can be told. what: the log's own word."""

    at: datetime
    role: str
    name: str | None
    what: str


async def seen(db: Db, patient_ids: Sequence[int], most: int | None = None) -> Sequence[Seen]:
    """What others did with the data of this person, the newest first; not what they did themselves."""
    by = and_(Therapist.person_id == Access.person_id, Access.role == "therapist")
    query = select(Access.at, Access.role, Therapist.name, Access.what).outerjoin(Therapist, by)
    mine = query.where(Access.patient_id.in_(patient_ids), Access.role != "patient")
    rows = await db.execute(mine.order_by(Access.at.desc(), Access.id.desc()).limit(most))
    return [Seen(*row) for row in rows]
