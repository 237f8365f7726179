"""The access log, read: who opened or changed what of which patient."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select

from storage.db import Db
from storage.tables import Access, Patient, Person, Therapist


@dataclass(frozen=True)
class Opened:
    """One entry. `name`: of the therapist, where there was one; `account`: the Telegram id, as long as it is known;
    `code`: None where it is about no single patient, or about one who is not kept any more.
    """

    at: datetime
    role: str
    person_id: int | None
    name: str | None
    account: int | None
    code: str | None
    what: str


async def count(db: Db, patient_id: int | None) -> int:
    """How many entries there are, of one patient or of all."""
    query = select(func.count()).select_from(Access)
    return await db.scalar(query if patient_id is None else query.where(Access.patient_id == patient_id)) or 0


async def entries(db: Db, patient_id: int | None, first: int, most: int) -> Sequence[Opened]:
    """The newest entries first; `first` are passed over."""
    # One therapist row of an account at most: the present one, or the one that was removed last.
    newest = select(func.max(Therapist.id)).where(Therapist.person_id == Access.person_id).correlate(Access)
    query = (
        select(Access.at, Access.role, Access.person_id, Therapist.name, Person.telegram_id, Patient.code, Access.what)
        .outerjoin(Person, Person.id == Access.person_id)
        .outerjoin(Patient, Patient.id == Access.patient_id)
        .outerjoin(Therapist, Therapist.id == newest.scalar_subquery())
        .order_by(Access.at.desc(), Access.id.desc())
    )
    if patient_id is not None:
        query = query.where(Access.patient_id == patient_id)
    return [Opened(*row) for row in await db.execute(query.offset(first).limit(most))]


async def forget(db: Db, before: datetime) -> None:
    """Delete what is older than this moment."""
    await db.execute(delete(Access).where(Access.at < before))
