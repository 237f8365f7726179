"""Handles the inbox: the oldest update of each chat in turn, a few chats in one transaction."""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

from telegram import Update

from bot.actions import reach
from bot.actions.event import Event, House, say
from bot.incoming.context import App, Context
from bot.incoming.files import Files, FileWanted
from bot.incoming.routes import dispatch
from bot.metrics import WAITED
from bot.outgoing.presses import Presses
from bot.practice import INTRODUCE
from content.words import Language
from scheduler.clock import Clock
from storage import Database, Db, inbox, outbox, people
from storage.keys import KeyDoesNotFit
from storage.outbox import Lane, NewMessage
from storage.people import NOBODY, Sender
from storage.tables import Incoming
from storage.trouble import passing
from storage.types import Unreadable

log = logging.getLogger(__name__)
BATCH = 50
TOGETHER = 10  # in one transaction: a commit for each took a fifth of the work; the first waits for the others
MINUTE = timedelta(minutes=1)


class Worker:
    """The one worker. An update that raises is rolled back whole, tried again later, and after three tries parked.

    Those that share its transaction are rolled back with it, and handled again at once, each in one of its own.

    Where the database itself is in trouble no try is counted: the error is passed on, and the loop waits.
    """

    def __init__(
        self,
        application: App,
        database: Database,
        clock: Clock,
        house: House,
        presses: Presses,
        files: Files,
        delivery_wanted: Callable[[], None],
    ) -> None:
        """`delivery_wanted` is called after each commit that may have put something into the outbox."""
        self._application, self._database, self._clock, self._house = application, database, clock, house
        self._presses, self._files, self._delivery_wanted = presses, files, delivery_wanted

    async def step(self) -> bool:
        """Handle the oldest waiting update of up to 50 chats. True if there may be more."""
        async with self._database.read() as db:
            found = await inbox.waiting(db, self._clock.now(), BATCH)
        waiting = [row_id for row_id in found if not self._files.waits(row_id)]
        for first in range(0, len(waiting), TOGETHER):
            await self._handle(waiting[first : first + TOGETHER])
        return len(found) == BATCH or any(found[row_id] for row_id in waiting)

    async def _handle(self, row_ids: Sequence[int]) -> None:
        now = self._clock.now()
        most = self._house.library.numbers.contact.messages_a_minute_most
        pressed = []
        try:
            async with self._database.write() as db:
                taken = await inbox.take(db, row_ids, most, now - MINUTE)
                senders = await people.senders(db, [row.chat_id for row, _too_many in taken])
                for row, too_many in taken:
                    sender = senders.get(row.chat_id, NOBODY)
                    pressed.append(await self._dispatch(db, row, sender, now, too_many=too_many))
                for row, _too_many in taken:
                    inbox.handled(row, now)
        except Exception as error:
            if passing(error):
                raise
            await self._not_handled(row_ids, error, now)
            return
        for row, _too_many in taken:
            self._files.done(row.id)
            WAITED.observe((now - row.received_at).total_seconds())
        if INTRODUCE in db.info:
            self._house.library.texts.introduce(db.info[INTRODUCE])
        for callback_query in pressed:
            if callback_query is not None:
                self._presses.put(callback_query)
        self._delivery_wanted()

    async def _not_handled(self, row_ids: Sequence[int], error: Exception, now: datetime) -> None:
        """Nothing of it was kept: each again by itself; one that needs a file waits for it."""
        if len(row_ids) > 1:
            for each in row_ids:
                await self._handle([each])
        elif isinstance(error, FileWanted):
            self._files.want(row_ids[0], error.file_id)
        else:
            await self._failed(row_ids[0], error, now)

    async def _dispatch(self, db: Db, row: Incoming, sender: Sender, now: datetime, *, too_many: bool) -> str | None:
        """Handle one stored update; returns the id of its callback query, which is answered after the commit.

        `too_many` came from this chat within a minute: one line, then silence for a minute; nothing is lost.
        """
        if row.chat_id == 0:
            return None
        if isinstance(row.payload, Unreadable):
            raise KeyDoesNotFit
        update = Update.de_json(json.loads(row.payload), self._application.bot)
        event = await self._event(db, update, row, sender, now)
        if too_many:
            await say(db, event, "slow_down", once=f"{now:%Y-%m-%dT%H:%M}")
            event = replace(event, muted=True)
        await dispatch(self._application, update, Context(self._application, db, event, self._files.of(row.id)))
        return update.callback_query.id if update.callback_query else None

    async def _event(self, db: Db, update: Update, row: Incoming, sender: Sender, now: datetime) -> Event:
        user = update.effective_user
        spoken: Language = "nl" if user and (user.language_code or "").startswith("nl") else "en"
        admin = row.chat_id in self._house.settings.admin_ids
        person = sender.person
        if admin and person is None:
            person = await people.remember(db, row.chat_id, spoken, now)
        if person is not None and update.my_chat_member is None:
            await reach.found(db, person, now)  # who writes or presses has let the bot in again, whatever was missed
        message = update.callback_query.message if update.callback_query else None
        event = Event(
            house=self._house,
            key=f"u{row.update_id}",
            now=now,
            chat_id=row.chat_id,
            language=cast("Language", person.language) if person else spoken,
            person=person,
            patient=sender.patient,
            therapist=sender.therapist,
            admin=admin,
            pressed=message.message_id if message and message.chat.id == row.chat_id else None,
        )
        if admin and sender.person is None:
            await say(db, event, "menu", once="admin", roles=event.roles)
        return event

    async def _failed(self, row_id: int, error: Exception, now: datetime) -> None:
        name = type(error).__name__
        async with self._database.write() as db:
            row = await inbox.failed(db, row_id, name, now)
            parked = row.parked_at is not None
            if parked and row.chat_id > 0:
                await outbox.put(db, [_sorry(row, now)], now)
        self._delivery_wanted()
        # The traceback tells where; the message is left out, for it may quote what somebody wrote.
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_qualname}:{place.tb_lineno}" if place else "?"
        log.error("update %s %s: %s at %s", row_id, "parked" if parked else "failed", name, where)


def _sorry(row: Incoming, now: datetime) -> NewMessage:
    """The person hears that this one could not be handled: silence would be worse."""
    return NewMessage(row.chat_id, "sorry", f"u{row.update_id}:sorry", Lane.RESPONSES, now)
