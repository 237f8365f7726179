"""The outbox: everything said to a person, put in the transaction that decides it, settled with what was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import cast

from sqlalchemy import CursorResult, Integer, Select, and_, bindparam, delete, exists, or_, select, update
from sqlalchemy.orm import aliased

from storage.db import Db
from storage.insert import insert_new
from storage.tables import Outgoing, Person
from storage.types import UtcDateTime


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
    """How one row ended: sent (with what was said), dropped or failed (with the reason), or due again: at `not_before`
    (not wanted yet) or at `retry_at` (not sent for sure).

    `unknown` counts the tries of which nobody knows whether they arrived; `forget` empties the arguments (a secret).
    """

    row_id: int
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
    due = and_(Outgoing.state == "due", Outgoing.not_before <= now, ready)
    other = aliased(Outgoing)
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
    blocked = exists().where(other.chat_id == Outgoing.chat_id, other.state.in_(("due", "sending")), before)
    query = select(Outgoing).where(due, ~blocked).order_by(Outgoing.lane, Outgoing.not_before, Outgoing.id)
    return query.limit(bindparam("most", type_=Integer)).with_for_update(skip_locked=True)


_CLAIM = _claim()


async def claim(db: Db, now: datetime, limit: int) -> Sequence[Outgoing]:
    """Take up to `limit` due rows for sending, by lane: the oldest of each chat that has nothing under way.

    On PostgreSQL rows that another transaction holds are left out (SKIP LOCKED).
    """
    rows = (await db.scalars(_CLAIM, {"now": now, "most": limit})).all()
    for row in rows:
        row.state, row.sending_since, row.attempts = "sending", now, row.attempts + 1
    return rows


async def drop_expired(db: Db, now: datetime, limit: int) -> int:
    """Drop due rows whose time has passed; they stay, counted, with the reason `expired`."""
    stale = select(Outgoing.id).where(Outgoing.state == "due", Outgoing.not_before <= now, Outgoing.expires_at <= now)
    stale = stale.with_for_update(skip_locked=True)
    result = await db.execute(
        update(Outgoing)
        .where(Outgoing.id.in_(stale.limit(limit).scalar_subquery()))
        .values(state="dropped", reason="expired", settled_at=now, arguments={})
    )
    return cast("CursorResult[tuple[()]]", result).rowcount


async def settle(db: Db, outcomes: Sequence[Settled], now: datetime) -> None:
    """Write down how these rows ended, in one statement for each set of columns."""
    if outcomes:
        await db.execute(update(Outgoing), [_columns(each, now) for each in outcomes])


def _columns(each: Settled, now: datetime) -> dict[str, object]:
    columns: dict[str, object] = {
        "id": each.row_id,
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


async def release(db: Db) -> int:
    """At start: rows left `sending` are due again. Whether they arrived is unknown, and counted as that."""
    result = await db.execute(
        update(Outgoing).where(Outgoing.state == "sending").values(state="due", unknown=Outgoing.unknown + 1)
    )
    return cast("CursorResult[tuple[()]]", result).rowcount


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
