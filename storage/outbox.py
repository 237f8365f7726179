"""The outbox: everything said to a person, put in the transaction that decides it, settled with what was said."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import cast

from sqlalchemy import (
    CursorResult,
    Integer,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy import Table as SqlTable
from sqlalchemy.orm import aliased

from storage.db import Db
from storage.insert import insert_new
from storage.tables import IS_DUE, UNSETTLED, Outgoing, Person
from storage.types import UnreadableJson, UtcDateTime

FAREWELL = "erased"  # the kind of the last message to somebody who erased their data; storage.erasing sees to the rest
UNREADABLE = "DATA_KEY"  # why a row failed whose arguments no key reads


class Lane(IntEnum):
    """Who goes first: a response to what somebody did, an alert, a prompt, bulk."""

    RESPONSES = 0
    ALERTS = 1
    PROMPTS = 2
    BULK = 3


@dataclass(frozen=True)
class NewMessage:
    """A row to put. `key` makes it unique for ever; `edits` is the id of the message to edit instead of a new one.

    `quiet_zone`: the time zone whose quiet hours it waits out.
    """

    chat_id: int
    kind: str
    key: str
    lane: Lane
    not_before: datetime
    arguments: Mapping[str, object] = field(default_factory=dict)
    expires_at: datetime | None = None
    edits: int | None = None
    quiet_zone: str | None = None


@dataclass(frozen=True)
class Settled:
    """How one try of a row ended: sent (with what was said), dropped or failed (with the reason), or due again: at
    `not_before` (not wanted yet) or at `retry_at` (not sent for sure).

    `attempt` is the number of the try. `unknown` counts the tries of which nobody knows whether they arrived; `forget`
    empties the arguments (a secret).
    """

    row_id: int
    attempt: int
    state: str
    message_id: int | None = None
    said: str | None = None
    reason: str | None = None
    not_before: datetime | None = None
    retry_at: datetime | None = None
    unknown: int = 0
    forget: bool = False


async def put(db: Db, messages: Sequence[NewMessage], now: datetime) -> int:
    """Put those whose key is new; returns how many that were."""
    rows: list[Mapping[str, object]] = [
        {
            "key": each.key,
            "chat_id": each.chat_id,
            "kind": each.kind,
            "arguments": each.arguments,
            "lane": int(each.lane),
            "edits": each.edits,
            "state": "due",
            "not_before": each.not_before,
            "quiet_zone": each.quiet_zone,
            "expires_at": each.expires_at,
            "created_at": now,
            "attempts": 0,
            "unknown": 0,
        }
        for each in messages
    ]
    return await insert_new(db, Outgoing, rows)


def _claim() -> Select[Outgoing]:
    """Built once: asked every second, and after each message."""
    now = bindparam("now", type_=UtcDateTime)
    ready = or_(Outgoing.retry_at.is_(None), Outgoing.retry_at <= now, Outgoing.expires_at <= now)
    # Each lane by name: for "up to the last one" SQLite would read every row that waits for later.
    lanes = Outgoing.lane.in_(bindparam("lanes", expanding=True))
    due = and_(IS_DUE, Outgoing.not_before <= now, ready, lanes)
    other = aliased(Outgoing)
    unsettled = other.state.in_((literal_column("'due'"), literal_column("'sending'")))  # as in its index
    before = or_(
        other.state == "sending",
        and_(
            other.state == "due",
            other.not_before <= now,
            or_(
                other.lane < Outgoing.lane,
                and_(other.lane == Outgoing.lane, other.not_before < Outgoing.not_before),
                and_(other.lane == Outgoing.lane, other.not_before == Outgoing.not_before, other.id < Outgoing.id),
            ),
        ),
    )
    later = exists().where(other.chat_id == Outgoing.chat_id, unsettled, before)
    stopped = exists().where(Person.telegram_id == Outgoing.chat_id, Person.blocked_at.is_not(None))
    held = Outgoing.chat_id.in_(bindparam("held", expanding=True))
    query = select(Outgoing).where(due, ~held, ~later, ~stopped)
    query = query.order_by(Outgoing.lane, Outgoing.not_before, Outgoing.id).limit(bindparam("most", type_=Integer))
    return query.with_for_update(skip_locked=True, of=Outgoing)


_CLAIM = _claim()


async def claim(
    db: Db, now: datetime, limit: int, *, last_lane: Lane = Lane.BULK, held: Collection[int] = ()
) -> Sequence[Outgoing]:
    """Take up to `limit` due rows for sending, by lane up to the last one: the oldest of each chat that has nothing
    under way, is not held and did not block the bot.

    On PostgreSQL rows that another transaction holds are left out (SKIP LOCKED). A row that no key of DATA_KEY reads
    fails, alone.
    """
    given = {"now": now, "most": limit, "lanes": list(range(last_lane + 1)), "held": list(held)}
    rows = (await db.scalars(_CLAIM, given)).all()
    unreadable = [row for row in rows if isinstance(row.arguments, UnreadableJson)]
    for row in unreadable:
        row.state, row.reason, row.settled_at, row.arguments = "failed", UNREADABLE, now, {}
    readable = [row for row in rows if row not in unreadable]
    for row in readable:
        row.state, row.sending_since, row.attempts = "sending", now, row.attempts + 1
    return readable


async def drop_expired(db: Db, now: datetime, limit: int) -> int:
    """Drop due rows whose time has passed; they stay, counted, with the reason `expired`."""
    stale = select(Outgoing.id).where(IS_DUE, Outgoing.not_before <= now, Outgoing.expires_at <= now)
    stale = stale.with_for_update(skip_locked=True)
    result = await db.execute(
        update(Outgoing)
        .where(Outgoing.id.in_(stale.limit(limit).scalar_subquery()))
        .values(state="dropped", reason="expired", settled_at=now, arguments={})
    )
    return cast("CursorResult[tuple[()]]", result).rowcount


async def settle(db: Db, outcomes: Iterable[Settled], now: datetime) -> None:
    """Write down how these tries ended, in one statement for each set of columns.

    A row that meanwhile is no longer under way, or in a later try, stays as it is: another service took over.
    """
    await db.flush()  # a claim in this very transaction, before what goes past the session
    columns = [_columns(each, now) for each in outcomes]
    for names in dict.fromkeys(tuple(each) for each in columns):
        values: dict[str, object] = {name: bindparam(name) for name in names if name not in {"row_id", "attempt"}}
        of = and_(_ROWS.c.id == bindparam("row_id"), _ROWS.c.attempts == bindparam("attempt"))
        # On the session's connection: the session itself would take a list as whole rows to update by their key.
        connection = await db.connection()
        await connection.execute(
            update(_ROWS).where(of, _ROWS.c.state == "sending").values(values),
            [each for each in columns if tuple(each) == names],
        )


_ROWS = cast("SqlTable", Outgoing.__table__)


def _columns(each: Settled, now: datetime) -> dict[str, object]:
    columns: dict[str, object] = {
        "row_id": each.row_id,
        "attempt": each.attempt,
        "state": each.state,
        "message_id": each.message_id,
        "said": each.said,
        "reason": each.reason,
        "retry_at": each.retry_at,
        "unknown": each.unknown,
        "settled_at": None if each.state == "due" else now,
    }
    if each.not_before is not None:
        columns["not_before"] = each.not_before
    if each.forget:
        columns["arguments"] = {}
    return columns


async def ended_so(db: Db, settled: Settled) -> bool:
    """Whether the row stands as this try settled it: nobody else took over meanwhile."""
    row = await db.execute(select(Outgoing.attempts, Outgoing.state).where(Outgoing.id == settled.row_id))
    return row.one_or_none() == (settled.attempt, settled.state)


async def release(db: Db) -> int:
    """At start: rows left `sending` are due again. Whether they arrived is unknown, and counted as that."""
    result = await db.execute(
        update(Outgoing).where(Outgoing.state == "sending").values(state="due", unknown=Outgoing.unknown + 1)
    )
    return cast("CursorResult[tuple[()]]", result).rowcount


async def never_begun(db: Db, under_way: Collection[int]) -> None:
    """Rows `sending` that nobody sends are due again: a claim whose commit was not confirmed may have been made."""
    orphans = and_(Outgoing.state == "sending", Outgoing.id.not_in(under_way))
    await db.execute(update(Outgoing).where(orphans).values(state="due"))


async def follow(db: Db, chat_id: int, to: int) -> None:
    """What waits for this chat is for that one."""
    unsettled = and_(Outgoing.chat_id == chat_id, UNSETTLED)
    await db.execute(update(Outgoing).where(unsettled).values(chat_id=to))


async def give_up(db: Db, chat_id: int, reason: str, now: datetime) -> None:
    """What waits for this chat failed: nobody there can be reached. A farewell still says what is to be forgotten."""
    waiting = and_(Outgoing.chat_id == chat_id, Outgoing.state == "due")
    failed = update(Outgoing).where(waiting).values(state="failed", reason=reason, settled_at=now)
    await db.execute(failed.where(Outgoing.kind == FAREWELL))
    await db.execute(failed.values(arguments={}))


async def drop_unsaid(db: Db, key: str, reason: str, now: datetime) -> None:
    """The row with this key, put in this transaction, is not to be said; what it says is kept, as with `give_up`."""
    row = update(Outgoing).where(Outgoing.key == key, Outgoing.state == "due")
    await db.execute(row.values(state="dropped", reason=reason, settled_at=now))


async def state_of(db: Db, key: str) -> str | None:
    """The state of the row with this key, if there is one."""
    return await db.scalar(select(Outgoing.state).where(Outgoing.key == key))


async def arguments(db: Db, chat_id: int, kind: str, since: datetime) -> Sequence[Mapping[str, object]]:
    """With which arguments messages of this kind were put for this chat since this moment, the oldest first."""
    query = select(Outgoing.arguments).where(Outgoing.chat_id == chat_id, Outgoing.kind == kind)
    return (await db.scalars(query.where(Outgoing.created_at >= since).order_by(Outgoing.id))).all()


async def message_of(db: Db, key: str) -> int | None:
    """The id of the message that the row with this key became, if it was sent."""
    sent = (Outgoing.key == key) & (Outgoing.state == "sent")
    return await db.scalar(select(Outgoing.message_id).where(sent))


async def was_sent(db: Db, key: str) -> bool:
    """Whether any of the rows for several chats was sent whose keys are this one and `:` and the chat."""
    query = select(Outgoing.id).where(Outgoing.key.startswith(f"{key}:", autoescape=True), Outgoing.state == "sent")
    return await db.scalar(query.limit(1)) is not None


async def last_sent(
    db: Db, chat_ids: Collection[int], kinds: Collection[str], since: datetime
) -> Mapping[int, datetime]:
    """When the last message of these kinds that the bot began itself was sent to each chat, if that was since then."""
    query = select(Outgoing.chat_id, func.max(Outgoing.settled_at)).where(
        Outgoing.chat_id.in_(chat_ids),
        Outgoing.kind.in_(kinds),
        Outgoing.lane == int(Lane.PROMPTS),
        Outgoing.state == "sent",
        Outgoing.settled_at >= since,
    )
    return {chat_id: at for chat_id, at in await db.execute(query.group_by(Outgoing.chat_id)) if at is not None}


async def said_as(db: Db, chat_id: int, message_id: int) -> tuple[str, Mapping[str, object]] | None:
    """The kind and the arguments of what this message of this chat says by now; None if the bot did not say it."""
    mine = (Outgoing.chat_id == chat_id) & (Outgoing.message_id == message_id) & (Outgoing.state == "sent")
    query = select(Outgoing.kind, Outgoing.arguments).where(mine).order_by(Outgoing.id.desc()).limit(1)
    row = (await db.execute(query)).one_or_none()
    return None if row is None else (row[0], row[1])


async def newest(db: Db, chat_id: int, kind: str) -> int | None:
    """The id of the newest message of this chat, if it is of this kind and was sent; edits do not count."""
    mine = (Outgoing.chat_id == chat_id) & (Outgoing.message_id.is_not(None)) & Outgoing.edits.is_(None)
    query = select(Outgoing.kind, Outgoing.message_id).where(mine).order_by(Outgoing.message_id.desc()).limit(1)
    row = (await db.execute(query)).one_or_none()
    return None if row is None or row[0] != kind else row[1]


async def drop(db: Db, chat_id: int, kind: str, about: Mapping[str, object], reason: str, now: datetime) -> None:
    """What waits in this chat of this kind, about this, is no longer wanted."""
    waiting = select(Outgoing).where(Outgoing.chat_id == chat_id, Outgoing.kind == kind, IS_DUE)
    for row in await db.scalars(waiting):
        if about.items() <= row.arguments.items():
            row.state, row.reason, row.settled_at = "dropped", reason, now


async def unsettled(db: Db, chat_id: int) -> Sequence[Outgoing]:
    """What is due or under way to this chat; locked, so that no delivery claims it meanwhile (PostgreSQL)."""
    query = select(Outgoing).where(Outgoing.chat_id == chat_id, UNSETTLED).order_by(Outgoing.id)
    query = query.with_for_update().execution_options(populate_existing=True)
    return (await db.scalars(query)).all()


def take_back(row: Outgoing, reason: str, now: datetime) -> None:
    """This row is not to be said any more. One that is under way at this moment is not tried a second time."""
    if row.state == "due":
        row.state, row.reason, row.settled_at, row.arguments = "dropped", reason, now, {}
    else:
        row.expires_at = now


async def move(db: Db, chat_id: int, prefix: str, now: datetime, to: datetime) -> bool:
    """Move the row that waits in this chat, its key beginning with `prefix`, to another moment. False: none waits."""
    row = await db.scalar(
        select(Outgoing).where(
            Outgoing.chat_id == chat_id,
            Outgoing.state == "due",
            Outgoing.not_before > now,
            Outgoing.key.startswith(prefix, autoescape=True),
        )
    )
    if row is not None:
        row.not_before = to
    return row is not None


async def forget_strangers(db: Db, before: datetime) -> None:
    """Delete what was said to accounts that are nobody here and settled before this moment; what is said once stays."""
    known = select(Person.telegram_id)
    await db.execute(
        delete(Outgoing).where(
            Outgoing.settled_at < before, Outgoing.chat_id.not_in(known), ~Outgoing.key.startswith("once:")
        )
    )
