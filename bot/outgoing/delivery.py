"""Delivery: claims due rows, loads their facts, asks whether they are still wanted, says them, settles them."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from datetime import datetime, timedelta
from typing import Any

from aiolimiter import AsyncLimiter
from pydantic import ValidationError
from telegram.ext import ExtBot

from bot.messages.kinds import KINDS
from bot.messages.message import CommandMenu, Drop, Kind, Later, Message
from bot.outgoing.telegram import Blocked, NotSent, Outcome, Refused, Sent, Unknown, send
from content.library import Library
from scheduler.clock import Clock
from storage import Database, Db, outbox, people
from storage.outbox import Settled
from storage.tables import Outgoing

log = logging.getLogger(__name__)
SLOTS = 16  # rows under way at once: half a second of Telegram's 30 a second, so that a response never waits longer
STALE = 500
UNKNOWN_AGAIN = timedelta(seconds=10)
TRIES = 20


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
            dropped = await outbox.drop_expired(db, now, STALE)
            rows = await outbox.claim(db, now, SLOTS)
        if dropped:
            log.info("dropped %s expired messages", dropped)
        if not rows:
            return bool(dropped)
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
            for kind in sorted({row.kind for row in rows}):
                facts.update(await _loaded(db, KINDS[kind], [row for row in rows if row.kind == kind]))
        return facts

    async def _one(self, row: Outgoing, facts: Mapping[int, object], now: datetime) -> Settled:
        if row.id not in facts:
            return Settled(row.id, "dropped", reason="no subject", unknown=row.unknown)
        kind = KINDS[row.kind]
        wanted = kind.wanted(facts[row.id], now)
        if isinstance(wanted, Drop):
            return Settled(row.id, "dropped", reason=wanted.reason, unknown=row.unknown)
        if isinstance(wanted, Later):
            return Settled(row.id, "due", not_before=wanted.at, unknown=row.unknown)
        try:
            message = kind.render(facts[row.id], self._library)
        except Exception as error:  # noqa: BLE001 - a message that cannot be made must not stop the others: failed, shown
            log.error("outbox %s (%s) cannot be rendered: %s", row.id, row.kind, type(error).__name__)  # noqa: TRY400 - facts stay out of the log
            return Settled(row.id, "failed", reason=f"render {type(error).__name__}", unknown=row.unknown)
        async with self._limiter or nullcontext():
            outcome = await send(self._bot, row.chat_id, message, row.edits, paid=self._paid)
        return settled(row, message, outcome, now)


async def _loaded(db: Db, kind: Kind[Any], rows: Sequence[Outgoing]) -> Mapping[int, object]:
    """The facts of a batch; if one row spoils it, each row by itself, so that only that one is lost (and shown)."""
    try:
        return await kind.load(db, rows)
    except (ValidationError, ValueError, KeyError) as error:
        if len(rows) == 1:
            log.error("outbox %s (%s) has no readable arguments: %s", rows[0].id, rows[0].kind, type(error).__name__)  # noqa: TRY400 - arguments stay out of the log
            return {}
    return {row_id: facts for row in rows for row_id, facts in (await _loaded(db, kind, [row])).items()}


def settled(row: Outgoing, message: Message | CommandMenu, outcome: Outcome, now: datetime) -> Settled:
    """How a row ends after this outcome. Not sent and unknown are tried again; unknown is counted as that."""
    secret = isinstance(message, Message) and message.secret
    said = message.html if isinstance(message, Message) and not secret else None
    match outcome:
        case Sent(message_id):
            return Settled(row.id, "sent", message_id, said, unknown=row.unknown, forget=secret)
        case NotSent(after):
            return Settled(row.id, "due", not_before=now + after, reason="not sent", unknown=row.unknown)
        case Unknown(cause) if row.attempts < TRIES:
            log.warning("outbox %s (%s): unknown whether it arrived (%s), sent again", row.id, row.kind, cause)
            return Settled(row.id, "due", not_before=now + UNKNOWN_AGAIN, reason=cause, unknown=row.unknown + 1)
        case Unknown(cause):
            return Settled(row.id, "failed", reason=cause, unknown=row.unknown + 1, forget=secret)
        case Blocked():
            return Settled(row.id, "failed", reason="blocked", unknown=row.unknown, forget=secret)
        case Refused(reason):
            log.error("outbox %s (%s) refused: %s", row.id, row.kind, reason)
            return Settled(row.id, "failed", reason=reason, unknown=row.unknown, forget=secret)
