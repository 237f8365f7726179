"""Delivery: claims due rows, loads their facts, asks whether they are still wanted, says them, settles them."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from datetime import datetime, timedelta
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.ext import ExtBot

from bot.messages.kinds import KINDS
from bot.messages.message import CommandMenu, Drop, Kind, Later, Message, Send
from bot.outgoing.telegram import Blocked, NotSent, Outcome, Refused, Sent, Unknown, send
from content.library import Library
from scheduler.clock import Clock
from scheduler.local_time import outside_quiet_hours
from storage import Database, DatabaseTrouble, Db, outbox, people
from storage.outbox import Settled
from storage.tables import Outgoing

log = logging.getLogger(__name__)
SLOTS = 4  # rows that one loop has under way at once; a slow send holds up no more than these
STALE = 500
# How long to wait after the first, second … try of which nobody knows whether it arrived; then always the last.
UNKNOWN_AGAIN = tuple(timedelta(seconds=seconds) for seconds in (10, 30, 60, 120, 300, 600))


class Delivery:
    """Sends what is in the outbox, each chat in order, responses before prompts."""

    def __init__(
        self,
        bot: ExtBot[None],
        database: Database,
        clock: Clock,
        library: Library,
        limiter: AsyncLimiter | None,
        *,
        paid: bool,
    ) -> None:
        """`limiter`: None where there is no limit (demo, tests)."""
        self._bot, self._database, self._clock, self._library = bot, database, clock, library
        self._limiter, self._paid = limiter, paid

    async def step(self) -> bool:
        """One batch. True if there may be more to do."""
        now = self._clock.now()
        async with self._database.write() as db:
            rows = await outbox.claim(db, now, SLOTS)
        if not rows:
            return False
        if any(_expired(row, now) for row in rows):  # after an outage they are many: all at once
            async with self._database.write() as db:
                log.info("dropped %s more expired messages", await outbox.drop_expired(db, now, STALE))
        facts = await self._facts(rows)
        outcomes = await asyncio.gather(*(self._one(row, facts, now) for row in rows))
        async with self._database.write() as db:
            await outbox.settle(db, outcomes, self._clock.now())
            for row, outcome in zip(rows, outcomes, strict=True):
                if outcome.reason == "blocked":
                    await people.blocked(db, row.chat_id, now)
        return True

    async def _facts(self, rows: Sequence[Outgoing]) -> Mapping[int, object]:
        """The facts of each row, one `load` for each kind."""
        facts: dict[int, object] = {}
        async with self._database.read() as db:
            for name in sorted({row.kind for row in rows}):
                facts.update(await _loaded(db, KINDS.get(name), [row for row in rows if row.kind == name]))
        return facts

    def _awake(self, row: Outgoing, now: datetime) -> datetime:
        """Now, or the end of the quiet hours that the row waits out."""
        hours = self._library.numbers.hours
        if row.quiet_zone is None:
            return now
        return outside_quiet_hours(now, row.quiet_zone, (hours.quiet_from, hours.quiet_until))

    async def _one(self, row: Outgoing, facts: Mapping[int, object], now: datetime) -> Settled:
        lost = "expired" if _expired(row, now) else None if row.id in facts else "no subject"
        if lost is not None:
            return Settled(row.id, "dropped", reason=lost, unknown=row.unknown, forget=True)
        kind = KINDS[row.kind]
        awake = self._awake(row, now)
        if awake > now:
            return Settled(row.id, "due", not_before=awake, unknown=row.unknown)
        try:
            wanted = kind.wanted(facts[row.id], now)
            message = kind.render(facts[row.id], self._library) if isinstance(wanted, Send) else None
        except Exception as error:  # noqa: BLE001 - a message that cannot be made must not stop the others: failed, shown
            # The error's own text may quote facts: it stays out of the log.
            log.error("outbox %s (%s) cannot be made: %s", row.id, row.kind, type(error).__name__)  # noqa: TRY400
            return Settled(row.id, "failed", reason=f"render {type(error).__name__}", unknown=row.unknown, forget=True)
        if isinstance(wanted, Drop):
            return Settled(row.id, "dropped", reason=wanted.reason, unknown=row.unknown, forget=kind.secret)
        if isinstance(wanted, Later) or message is None:
            return Settled(row.id, "due", not_before=getattr(wanted, "at", now), unknown=row.unknown)
        async with self._limiter or nullcontext():
            outcome = await send(self._bot, row.chat_id, message, row.edits, paid=self._paid)
        return settled(row, kind, message, outcome, now)


def _expired(row: Outgoing, now: datetime) -> bool:
    return row.expires_at is not None and row.expires_at <= now


async def _loaded(db: Db, kind: Kind[Any] | None, rows: Sequence[Outgoing]) -> Mapping[int, object]:
    """The facts of a batch; if one row spoils it, each row by itself, so that only that one is lost (and shown)."""
    if kind is None:
        log.error("outbox: no kind is called %s", rows[0].kind)
        return {}
    try:
        return await kind.load(db, rows)
    except DatabaseTrouble:
        raise
    except Exception as error:  # noqa: BLE001 - one unreadable row must not stop the others: dropped, shown
        if len(rows) == 1:
            log.error("outbox %s (%s) cannot be loaded: %s", rows[0].id, rows[0].kind, type(error).__name__)  # noqa: TRY400
            return {}
    return {row_id: facts for row in rows for row_id, facts in (await _loaded(db, kind, [row])).items()}


def settled(row: Outgoing, kind: Kind[Any], message: Message | CommandMenu, outcome: Outcome, now: datetime) -> Settled:
    """How a row ends after this outcome. Not sent and unknown are tried again, until the row expires."""
    said = message.html if isinstance(message, Message) and not kind.secret else None
    match outcome:
        case Sent(message_id):
            return Settled(row.id, "sent", message_id, said, unknown=row.unknown, forget=kind.secret)
        case NotSent(after):
            return Settled(row.id, "due", retry_at=now + after, reason="not sent", unknown=row.unknown)
        case Unknown(cause):
            log.warning("outbox %s (%s): unknown whether it arrived (%s), sent again", row.id, row.kind, cause)
            wait = UNKNOWN_AGAIN[min(row.unknown, len(UNKNOWN_AGAIN) - 1)]
            return Settled(row.id, "due", retry_at=now + wait, reason=cause, unknown=row.unknown + 1)
        case Blocked():
            return Settled(row.id, "failed", reason="blocked", unknown=row.unknown, forget=kind.secret)
        case Refused(reason):
            log.error("outbox %s (%s) refused: %s", row.id, row.kind, reason)
            return Settled(row.id, "failed", reason=reason, unknown=row.unknown, forget=kind.secret)
