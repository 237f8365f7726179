"""What a handler gets: python-telegram-bot's context, with our event and the transaction's database handle."""

from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot

from bot.actions.event import Event
from bot.incoming.files import Fetched
from storage import Db

Nothing = dict[Any, Any]  # python-telegram-bot's user, chat and bot data: not used here, everything is a row
App = Application[ExtBot[None], "Context", Nothing, Nothing, Nothing, None]


class Context(CallbackContext[ExtBot[None], Nothing, Nothing, Nothing]):
    """One update under way: `db` is its transaction, `event` who did it, `file` what was fetched for it."""

    def __init__(self, application: App, db: Db, event: Event, file: Fetched | None = None) -> None:
        super().__init__(application)
        self.db = db
        self.event = event
        self.file = file
