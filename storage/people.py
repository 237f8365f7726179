"""Who is who: people with an account, therapists, invitations, open questions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, select

from storage import patients
from storage.db import Db
from storage.insert import put_row
from storage.tables import EnrolmentDraft, Invitation, Patient, Person, Question, Therapist


@dataclass(frozen=True)
class Sender:
    """Somebody who did something: the person (None: never seen), and what they are here."""

    person: Person | None
    therapist: Therapist | None
    patient: Patient | None


NOBODY = Sender(None, None, None)
_SENDERS = (
    select(Person, Therapist, Patient)
    .outerjoin(Therapist, and_(Therapist.person_id == Person.id, Therapist.removed_at.is_(None)))
    .outerjoin(Patient, Patient.person_id == Person.id)
    .where(Person.telegram_id.in_(bindparam("of", expanding=True)))
    .order_by(*patients.FIRST_OF_PERSON)
)


async def senders(db: Db, telegram_ids: Collection[int]) -> Mapping[int, Sender]:
    """Who these accounts are, as far as they are known. The patients among them are locked (`patients.lock`)."""
    await patients.lock_all(db, telegram_ids)
    found: dict[int, Sender] = {}
    for person, therapist, patient in await db.execute(_SENDERS, {"of": list(telegram_ids)}):
        found.setdefault(person.telegram_id, Sender(person, therapist, patient))
    return found


async def remember(db: Db, telegram_id: int, language: str, now: datetime) -> Person:
    """The person of this account; made, with this language, if there is none."""
    person = await by_account(db, telegram_id)
    if person is None:
        person = Person(telegram_id=telegram_id, language=language, created_at=now)
        db.add(person)
        await db.flush()
    return person


async def by_ids(db: Db, ids: Collection[int]) -> Mapping[int, Person]:
    rows = await db.scalars(select(Person).where(Person.id.in_(ids)))
    return {person.id: person for person in rows}


async def languages(db: Db, telegram_ids: Collection[int]) -> Mapping[int, str]:
    """The language of each of these accounts, as far as they are known."""
    rows = await db.execute(_LANGUAGES, {"of": list(telegram_ids)})
    return dict(rows.all())


_LANGUAGES = select(Person.telegram_id, Person.language).where(Person.telegram_id.in_(bindparam("of", expanding=True)))


async def by_account(db: Db, telegram_id: int) -> Person | None:
    return await db.scalar(select(Person).where(Person.telegram_id == telegram_id))


async def moved(db: Db, telegram_id: int, to: int) -> None:
    """The account has this id now, unless somebody else has it."""
    person = await by_account(db, telegram_id)
    if person is not None and await by_account(db, to) is None:
        person.telegram_id = to


async def therapists(db: Db) -> Sequence[Therapist]:
    """All therapists who are not removed, in the order in which they came."""
    rows = await db.scalars(select(Therapist).where(Therapist.removed_at.is_(None)).order_by(Therapist.id))
    return rows.all()


async def therapist_of_person(db: Db, person_id: int) -> Therapist | None:
    """The therapist that this person is, unless removed."""
    return await db.scalar(select(Therapist).where(Therapist.person_id == person_id, Therapist.removed_at.is_(None)))


async def is_patient(db: Db, person_id: int) -> bool:
    """Whether this person has an enrolment that the practice did not end."""
    of = select(Patient.id).where(Patient.person_id == person_id, Patient.state != "discharged")
    return await db.scalar(of.limit(1)) is not None


async def therapists_by_ids(db: Db, ids: Collection[int]) -> Mapping[int, Therapist]:
    """These therapists by id, removed ones included."""
    rows = await db.scalars(select(Therapist).where(Therapist.id.in_(ids)))
    return {therapist.id: therapist for therapist in rows}


async def therapist_names(db: Db, therapist_ids: Collection[int]) -> Mapping[int, str]:
    """The names of these therapists."""
    rows = await db.execute(select(Therapist.id, Therapist.name).where(Therapist.id.in_(therapist_ids)))
    return dict(rows.all())


async def therapist_of(db: Db, telegram_ids: Collection[int]) -> Mapping[int, int]:
    """The id of the therapist that has each of these accounts."""
    query = select(Person.telegram_id, Therapist.id).join(Therapist, Therapist.person_id == Person.id)
    rows = await db.execute(query.where(Person.telegram_id.in_(telegram_ids), Therapist.removed_at.is_(None)))
    return dict(rows.all())


async def invitation(db: Db, token_hash: str, now: datetime) -> Invitation | None:
    """The invitation of this token if it can still be used at `now`."""
    return await db.scalar(
        select(Invitation).where(
            Invitation.token_hash == token_hash, Invitation.used_at.is_(None), Invitation.expires_at > now
        )
    )


async def withdraw_invitations(db: Db, *, patient_id: int | None = None, therapist_id: int | None = None) -> None:
    """Forget the unused invitations of this patient or therapist: only the newest one counts."""
    await db.execute(
        delete(Invitation).where(
            Invitation.used_at.is_(None),
            Invitation.patient_id == patient_id if patient_id else Invitation.therapist_id == therapist_id,
        )
    )


async def question(db: Db, person_id: int) -> Question | None:
    """The question that is open for this person."""
    return await db.get(Question, person_id, populate_existing=True)  # `ask` goes past the session


@dataclass(frozen=True)
class OpenQuestion:
    """A question that waits for an answer, and of a patient its id and time zone."""

    person_id: int
    telegram_id: int
    kind: str
    session_id: int | None
    asked_at: datetime
    patient_id: int | None
    timezone: str | None


async def open_questions(db: Db, since: datetime, before: datetime) -> Sequence[OpenQuestion]:
    """What was asked between these moments and is open still."""
    query = (
        select(
            Person.id,
            Person.telegram_id,
            Question.kind,
            Question.session_id,
            Question.asked_at,
            Patient.id,
            Patient.timezone,
        )
        .join(Question, Question.person_id == Person.id)
        .outerjoin(Patient, (Patient.person_id == Person.id) & Patient.state.in_(("active", "ended")))
        .where(Question.asked_at > since, Question.asked_at <= before)
        .order_by(Person.id, Patient.id.desc())
    )
    return [OpenQuestion(*row) for row in await db.execute(query)]


async def questions(db: Db, telegram_ids: Collection[int]) -> Mapping[int, tuple[str, int | None]]:
    """The question that is open for each of these accounts: its kind and session."""
    query = select(Person.telegram_id, Question.kind, Question.session_id).join(
        Question, Question.person_id == Person.id
    )
    rows = await db.execute(query.where(Person.telegram_id.in_(telegram_ids)))
    return {telegram_id: (kind, session_id) for telegram_id, kind, session_id in rows}


async def ask(db: Db, person_id: int, kind: str, session_id: int | None, now: datetime) -> None:
    """Open this question; it takes the place of the one that was open."""
    row = {"person_id": person_id, "kind": kind, "session_id": session_id, "asked_at": now}
    await put_row(db, Question, row)


_CLOSE = delete(Question).where(Question.person_id == bindparam("of"))


async def close_question(db: Db, person_id: int) -> None:
    await db.execute(_CLOSE, {"of": person_id}, execution_options={"synchronize_session": False})


async def draft(db: Db, person_id: int) -> EnrolmentDraft | None:
    """The guided enrolment that this person is in the middle of."""
    return await db.get(EnrolmentDraft, person_id)


async def save_draft(db: Db, person_id: int, fields: Mapping[str, object], now: datetime) -> None:
    await db.merge(EnrolmentDraft(person_id=person_id, fields=fields, changed_at=now))


async def drop_draft(db: Db, person_id: int) -> None:
    await db.execute(delete(EnrolmentDraft).where(EnrolmentDraft.person_id == person_id))


async def drafts(db: Db, telegram_ids: Collection[int]) -> Mapping[int, Mapping[str, object]]:
    """The fields of the guided enrolment under way of each of these accounts that has one."""
    query = select(Person.telegram_id, EnrolmentDraft.fields).join(Person, Person.id == EnrolmentDraft.person_id)
    rows = await db.execute(query.where(Person.telegram_id.in_(telegram_ids)))
    return dict(rows.all())
