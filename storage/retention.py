"""The end of retention: whose time has come, and making them anonymous."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, String, and_, cast, delete, exists, or_, select, update

from storage.belonging import Whose
from storage.db import Db
from storage.erasing import Gone, forget_account, forget_mentions
from storage.everything import whose
from storage.tables import (
    Answer,
    AnswerChange,
    FirstWeek,
    Invitation,
    Letter,
    Outgoing,
    Patient,
    Pause,
    Person,
    PrescriptionVersion,
    Therapist,
)

NOTICE = "retention_soon"
BATCH = 100


@dataclass(frozen=True)
class Before:
    """Who ended on or before these: the last local date of a period that was followed to its last follow-up, the last
    date of one that never began, and the moment of stopping or discharge.
    """

    ended: date
    never_began: date
    left: datetime


def notice_key(patient_id: int) -> str:
    return f"{NOTICE}:{patient_id}"


async def to_tell(db: Db, before: Before) -> Sequence[Patient]:
    """Those, up to 100, of whom a therapist with an account can be told, and was not yet."""
    told = exists().where(Outgoing.key == NOTICE + ":" + cast(Patient.id, String))
    query = select(Patient).where(_over(before), _has_therapist(), ~told)
    return (await db.scalars(query.order_by(Patient.id).limit(BATCH))).all()


async def due(db: Db, before: Before, told_before: datetime) -> Sequence[Patient]:
    """Those, up to 100, whose therapist was told before this moment, or who have none to be told."""
    key = NOTICE + ":" + cast(Patient.id, String)
    told = exists().where(Outgoing.key == key, Outgoing.created_at <= told_before)
    query = select(Patient).where(_over(before), or_(told, ~_has_therapist())).order_by(Patient.id).limit(BATCH)
    return (await db.scalars(query.with_for_update(skip_locked=True))).all()


def _over(before: Before) -> ColumnElement[bool]:
    return and_(
        Patient.anonymised_at.is_(None),
        or_(
            and_(Patient.state == "ended", Patient.end <= before.ended),
            and_(Patient.state == "invited", Patient.end <= before.never_began),
            and_(Patient.state == "stopped", Patient.stopped_at <= before.left),
            and_(Patient.state == "discharged", Patient.discharged_at <= before.left),
        ),
    )


def _has_therapist() -> ColumnElement[bool]:
    return exists().where(
        Therapist.id == Patient.therapist_id, Therapist.removed_at.is_(None), Person.id == Therapist.person_id
    )


async def anonymise(db: Db, those: Sequence[Patient], staff: Collection[int], now: datetime) -> None:
    """Take out what says who it was, and every free text; numbers and dates of sessions and answers stay.

    The account goes with it, unless it has another role (`staff`: the accounts of admins) or a later programme.
    """
    gone = Gone(tuple(patient.code for patient in those), tuple(patient.id for patient in those))
    for patient in those:
        of = await whose(db, patient)
        await _empty(db, patient, now)
        if of.patient_ids == (patient.id,):
            await forget_account(db, Whose((), of.person_id, of.telegram_id), staff)
    await forget_mentions(db, gone, staff)


async def _empty(db: Db, patient: Patient, now: datetime) -> None:
    patient.code = f"anonymous-{patient.id}"
    patient.person_id = patient.therapist_id = patient.discharge_reason = None
    patient.next_prompt_at = patient.next_plan_at = patient.next_taper_at = None
    patient.next_follow_up_at = patient.next_after_end_at = None
    patient.anonymised_at = now
    for version in await db.scalars(select(PrescriptionVersion).where(PrescriptionVersion.patient_id == patient.id)):
        version.content, version.reason = {**version.content, "code": patient.code}, None
    answers = select(Answer.id).where(Answer.patient_id == patient.id)
    await db.execute(delete(AnswerChange).where(AnswerChange.answer_id.in_(answers)))
    for table in (Letter, FirstWeek, Invitation):
        await db.execute(delete(table).where(table.patient_id == patient.id))
    await db.execute(update(Answer).where(Answer.patient_id == patient.id).values(reason=None))
    await db.execute(update(Pause).where(Pause.patient_id == patient.id).values(reason="other"))
    await db.flush()
