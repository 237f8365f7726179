"""Delivery: claims due rows, loads their facts, asks whether they are still wanted, says them, settles them."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from telegram.ext import ExtBot

from bot.actions import reach
from bot.messages.kinds import KINDS
from bot.messages.message import CommandMenu, Kind, Message
from bot.outgoing.attempt import Ended, again, concluded, counted, expired, prepared
from bot.outgoing.limits import Limits
from bot.outgoing.pictures import Pictures
from bot.outgoing.telegram import TooMany, Unknown, send
from content.library import Library
from scheduler.clock import Clock
from storage import Database, DatabaseTrouble, Db, outbox, people
from storage.outbox import Lane
from storage.tables import Outgoing
from storage.trouble import cause, passing

log = logging.getLogger(__name__)
SLOTS = 128  # rows under way at once, as many as there are connections to Telegram
RESERVED = 8  # of them for responses and alerts: prompts that hang do not keep everybody else waiting
GATHERED = 0.02  # seconds for which a claim waits while something is under way: what comes meanwhile comes with it
GROUPED = 0.01  # seconds for which the end of one try waits for others, to be written down together
AGAIN = 1.0  # seconds between two tries to write down
STALE = 500


class Delivery:
    """Sends what is in the outbox, each chat in order, responses before prompts."""

    def __init__(
        self, bot: ExtBot[None], database: Database, clock: Clock, library: Library, limits: Limits, *, paid: bool
    ) -> None:
        self._bot, self._database, self._clock, self._library = bot, database, clock, library
        self._limits, self._paid = limits, paid
        self._pictures = Pictures(database, clock)
        self._under_way: set[int] = set()  # claimed, and not written down as ended
        self._ended: list[Ended] = []
        self._room = asyncio.Event()
        self._room.set()
        self._writing: asyncio.Task[None] | None = None
        self._unanswered: Counter[int] = Counter()  # tries of a row that got no answer, one after the other
        self._unsure = False  # a claim may have been committed although it seemed to fail
        self._step_by_step = False
        self.wanted: Callable[[], None] = lambda: None  # called when there may be something to do again

    @property
    def being_sent(self) -> int:
        """How many rows are claimed and have not ended."""
        return len(self._under_way) - len(self._ended)

    async def step(self) -> bool:
        """One batch to its end, and all of it written down: for clocks that are set. True if there may be more."""
        self._step_by_step = True
        left = bool(self._ended)
        try:
            async with asyncio.TaskGroup() as group:
                more = await self.begin(group)
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None
        await self.written_down()
        return more or left

    async def written_down(self) -> None:
        """Whatever ended is written down now."""
        if self._ended:
            await self.settle()

    async def begin(self, group: asyncio.TaskGroup) -> bool:
        """Wait for a free slot and the turn to send, then claim what goes first and send it in tasks of `group`.

        False if nothing may be sent now. Never more rows are claimed than slots are free, so that what comes later and
        is more urgent stands behind none of them.
        """
        await self._room.wait()
        if self._under_way:
            await asyncio.sleep(GATHERED)
        await self._limits.ready()
        if self._ended:
            self._write_soon(group)
        now = self._clock.now()
        rows = await self._claim(now)
        if not rows:
            return False
        self._now_under_way(self._under_way | {row.id for row in rows})
        heavy = [row for row in rows if row.kind in KINDS and KINDS[row.kind].heavy]
        if heavy:  # in its own time: responses do not wait for it
            group.create_task(self._send(heavy, now, group))
        if len(heavy) < len(rows):
            await self._send([row for row in rows if row not in heavy], now, group)
        return True

    async def _send(self, rows: Sequence[Outgoing], now: datetime, group: asyncio.TaskGroup) -> None:
        """Load, render and say these rows, which are claimed."""
        try:
            await self._drop_stale(rows, now)
            facts = await self._facts(rows)
        except Exception:  # whatever it is: passed on, and these rows are due again
            for row in rows:
                self._end(again(row), group)
            raise
        for row in rows:
            message = prepared(row, facts, self._library, self._clock.now())
            if isinstance(message, Ended):
                self._end(message, group)
            else:
                # The turn is taken here, not in the task: until that begins the next row would be asked for already.
                group.create_task(self._deliver(row, message, self._limits.take(row.chat_id), group))
            await asyncio.sleep(0)  # what is ready leaves while the next one is rendered

    async def settle(self) -> None:
        """Write down what ended. What cannot be written down is kept for the next call.

        A block or a move is believed only of a try that is still ours.
        """
        ended = list(self._ended)
        now = self._clock.now()
        async with self._database.write() as db:
            await outbox.settle(db, [each.settled for each in ended], now)
            for each in ended:
                if (each.blocked or each.moved) and await outbox.ended_so(db, each.settled):
                    await self._note_chat(db, each, now)
        del self._ended[: len(ended)]
        self._now_under_way(self._under_way - {each.row.id for each in ended})

    async def _note_chat(self, db: Db, ended: Ended, now: datetime) -> None:
        if ended.blocked:
            await reach.lost(db, self._library, ended.row.chat_id, now)
        if ended.moved is not None:
            await outbox.follow(db, ended.row.chat_id, ended.moved)
            await people.moved(db, ended.row.chat_id, ended.moved)

    def forget(self) -> None:
        """Nothing is under way any more: what was cut off is released by whoever begins anew."""
        self._ended, self._writing, self._unsure = [], None, False
        self._now_under_way(set())

    async def _claim(self, now: datetime) -> Sequence[Outgoing]:
        free = SLOTS - len(self._under_way)
        bulk = self._limits.last_lane() if free > RESERVED else Lane.ALERTS
        most = self._limits.most(free if bulk is Lane.ALERTS else free - RESERVED)
        try:
            async with self._database.write() as db:
                if self._unsure:
                    await outbox.never_begun(db, self._under_way)
                rows = await outbox.claim(db, now, most, last_lane=bulk, held=self._limits.held())
        except BaseException:  # cut off, too: passed on, and looked after by the next claim
            self._unsure = True
            raise
        self._unsure = False
        return rows

    async def _drop_stale(self, rows: Sequence[Outgoing], now: datetime) -> None:
        """After an outage they are many: all at once."""
        if any(expired(row, now) for row in rows):
            async with self._database.write() as db:
                log.info("dropped %s more expired messages", await outbox.drop_expired(db, now, STALE))

    async def _facts(self, rows: Sequence[Outgoing]) -> Mapping[int, object]:
        """The facts of each row, one `load` for each kind."""
        facts: dict[int, object] = {}
        async with self._database.read() as db:
            for name in sorted({row.kind for row in rows}):
                facts.update(await _loaded(db, KINDS.get(name), [row for row in rows if row.kind == name]))
        return facts

    async def _deliver(
        self, row: Outgoing, message: Message | CommandMenu, wait: float, group: asyncio.TaskGroup
    ) -> None:
        """Say it, after so many seconds."""
        if wait > 0:
            await asyncio.sleep(wait)
        outcome = await send(self._bot, row.chat_id, message, row.edits, self._pictures, paid=self._paid)
        if isinstance(outcome, TooMany):
            self._limits.too_many(row.chat_id, outcome.wait)
        unanswered = self._unanswered.pop(row.id, 0)
        if isinstance(outcome, Unknown):
            self._unanswered[row.id] = unanswered + 1
        self._end(concluded(row, message, outcome, unanswered, self._clock.now()), group)

    def _end(self, ended: Ended, group: asyncio.TaskGroup) -> None:
        """One try is over: its end is written down soon, together with others that end now."""
        counted(ended, self._clock.now())
        self._ended.append(ended)
        self._write_soon(group)

    def _write_soon(self, group: asyncio.TaskGroup) -> None:
        if self._step_by_step:
            return
        # Not a flag that the task takes back: one that is cancelled before it begins would never do so.
        if self._writing is None or self._writing.done():
            self._writing = group.create_task(self._write())

    async def _write(self) -> None:
        """Write down all that ended, however long the database is gone: what was sent must not be sent again."""
        if len(self._under_way) > len(self._ended):
            await asyncio.sleep(GROUPED)
        while self._ended:
            try:
                await self.settle()
            except Exception as error:
                if not passing(error):
                    raise
                log.warning("what was sent cannot be written down yet (%s): kept", cause(error))
                await asyncio.sleep(AGAIN)
        self.wanted()

    def _now_under_way(self, ids: set[int]) -> None:
        self._under_way = ids
        (self._room.set if len(ids) < SLOTS else self._room.clear)()


async def _loaded(db: Db, kind: Kind[Any] | None, rows: Sequence[Outgoing]) -> Mapping[int, object]:
    """The facts of a batch; if one row spoils it, each row by itself, so that only that one is lost (and shown)."""
    if kind is None:
        log.error("outbox: no kind is called %s", rows[0].kind)
        return {}
    try:
        return await kind.load(db, rows)
    except (DatabaseTrouble, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - one unreadable row must not stop the others: dropped, shown
        if len(rows) == 1:
            log.error("outbox %s (%s) cannot be loaded: %s", rows[0].id, rows[0].kind, type(error).__name__)  # noqa: TRY400
            return {}
    return {row_id: facts for row in rows for row_id, facts in (await _loaded(db, kind, [row])).items()}
