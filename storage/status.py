"""How delivery and receiving are doing: what waits, what became of the last day's messages, whom nothing reaches."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select

from storage import moments
from storage.db import Db
from storage.outbox import Lane
from storage.tables import UNSETTLED, WAITING, Incoming, Outgoing, Patient, Person, Therapist

DAY = timedelta(days=1)
WEEK = timedelta(days=7)  # what failed stays in view for so long: nobody looks at the weekend
NEWEST = 5


@dataclass(frozen=True)
class Waiting:
    """So many are due and not settled; the oldest since then."""

    count: int
    since: datetime


@dataclass(frozen=True)
class Parked:
    """An update that failed at every try. `id` is the one that the log names."""

    id: int
    at: datetime
    error: str
    attempts: int


@dataclass(frozen=True)
class Outbox:
    """`waiting` by lane, `later` not due yet; both without those `held` for people who blocked the bot.

    `sent`, `dropped` (reason -> how many) and `unknown` tries are those of a day, `failed` (likewise) those of a week.
    """

    waiting: Mapping[Lane, Waiting]
    later: int
    held: int
    sent: int
    dropped: Mapping[str, int]
    failed: Mapping[str, int]
    unknown: int


@dataclass(frozen=True)
class Inbox:
    """When Telegram was last heard, updates to be handled, all that were parked and the `newest` of these."""

    heard: datetime | None
    waiting: Waiting | None
    parked: int
    newest: Sequence[Parked]


@dataclass(frozen=True)
class Unreached:
    """Who blocks the bot: codes of patients (but for who stopped), names of therapists."""

    patients: Sequence[str]
    therapists: Sequence[str]


@dataclass(frozen=True)
class People:
    """How many patients are in each state; of those not over: `held` after a safety word, `unapproved`: waiting for the
    therapist's OK; `nobodys`: nobody is responsible.
    """

    states: Mapping[str, int]
    held: int
    unapproved: int
    nobodys: int


@dataclass(frozen=True)
class Status:
    """All of it at one moment. `jobs`: when each job of the service last ran, to the minute."""

    at: datetime
    outbox: Outbox
    inbox: Inbox
    unreached: Unreached
    people: People
    jobs: Mapping[str, datetime]


async def status(db: Db, at: datetime, without: Collection[int] = ()) -> Status:
    """How things stand at this moment; rows `without` are not counted as waiting.

    Always the same number of statements. What ended is counted over all rows: not for a path that is taken often.
    """
    outbox, inbox, unreached = await _outbox(db, at, without), await _inbox(db), await _unreached(db)
    return Status(at, outbox, inbox, unreached, await _people(db), await moments.of_jobs(db))


async def _people(db: Db) -> People:
    held, unapproved = Patient.held_at.is_not(None), Patient.unapproved_at.is_not(None)
    open_ = Patient.state.in_(("invited", "active", "ended"))
    count = func.count
    query = select(
        Patient.state,
        count(),
        count().filter(open_, held),
        count().filter(open_, unapproved),
        count().filter(open_, Patient.therapist_id.is_(None)),
    )
    found = (await db.execute(query.group_by(Patient.state))).all()
    return People(
        states={state: number for state, number, *_ in found},
        held=sum(row[2] for row in found),
        unapproved=sum(row[3] for row in found),
        nobodys=sum(row[4] for row in found),
    )


async def _outbox(db: Db, at: datetime, without: Collection[int]) -> Outbox:
    due, reached = Outgoing.not_before <= at, Person.blocked_at.is_(None)
    fresh = or_(Outgoing.expires_at.is_(None), Outgoing.expires_at > at)
    by_lane = (
        select(
            Outgoing.lane,
            func.count().filter(due, reached),
            func.min(Outgoing.not_before).filter(due, reached),
            func.count().filter(~due, reached),
            func.count().filter(~reached, fresh),
        )
        .outerjoin(Person, Person.telegram_id == Outgoing.chat_id)
        .where(UNSETTLED, Outgoing.id.not_in(without))
        .group_by(Outgoing.lane)
        .order_by(Outgoing.lane)
    )
    lanes = (await db.execute(by_lane)).all()
    ends = await _ends(db, at)
    return Outbox(
        waiting={Lane(lane): Waiting(count, since) for lane, count, since, _, _ in lanes if count},
        later=sum(later for _, _, _, later, _ in lanes),
        held=sum(held for _, _, _, _, held in lanes),
        sent=sum(lately for state, _, lately, _, _ in ends if state == "sent"),
        dropped={reason: lately for state, reason, lately, _, _ in ends if state == "dropped" and lately},
        failed={reason: count for state, reason, _, count, _ in ends if state == "failed"},
        unknown=sum(unknown for _, _, _, _, unknown in ends),
    )


async def _ends(db: Db, at: datetime) -> Sequence[tuple[str, str, int, int, int]]:
    """State, reason, how many in a day, how many in a week, unknown tries in a day; the most frequent first."""
    reason = func.coalesce(Outgoing.reason, "").label("why")
    settled, tried = Outgoing.settled_at > at - DAY, Outgoing.sending_since > at - DAY
    unknown = func.coalesce(func.sum(Outgoing.unknown).filter(or_(settled, tried)), 0)
    query = (
        select(Outgoing.state, reason, func.count().filter(settled), func.count(), unknown)
        .where(or_(Outgoing.settled_at > at - WEEK, tried))
        .group_by(Outgoing.state, "why")
        .order_by(func.count().desc(), "why")
    )
    return [(state, why, day, week, some) for state, why, day, week, some in await db.execute(query)]


async def _inbox(db: Db) -> Inbox:
    parked = Incoming.parked_at.is_not(None)
    oldest = func.min(Incoming.received_at).filter(WAITING)
    counts = await db.execute(select(func.count().filter(WAITING), oldest, func.count().filter(parked)))
    waiting, since, all_parked = counts.one()
    columns = select(Incoming.id, Incoming.parked_at, Incoming.error, Incoming.attempts).where(parked)
    newest = await db.execute(columns.order_by(Incoming.parked_at.desc(), Incoming.id.desc()).limit(NEWEST))
    return Inbox(
        heard=await moments.noted(db, moments.RECEIVED),
        waiting=Waiting(waiting, since) if waiting else None,
        parked=all_parked,
        newest=[Parked(id_, at, error or "", attempts) for id_, at, error, attempts in newest if at is not None],
    )


async def _unreached(db: Db) -> Unreached:
    blocked, reached = Person.blocked_at.is_not(None), Patient.state.not_in(("stopped", "discharged"))
    codes = select(Patient.code).join(Person, Person.id == Patient.person_id)
    names = select(Therapist.name).join(Person, Person.id == Therapist.person_id)
    return Unreached(
        patients=(await db.scalars(codes.where(blocked, reached).order_by(Patient.code))).all(),
        therapists=(
            await db.scalars(names.where(blocked, Therapist.removed_at.is_(None)).order_by(Therapist.id))
        ).all(),
    )
