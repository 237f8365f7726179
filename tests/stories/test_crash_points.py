"""Crash points: a day's story is dropped after each of its commits, restarted and finished, to the same end."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from sqlalchemy import event, select

from demo.bot_api import LocalBotApi
from demo.stage import stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.tables import Answer, Incoming, Outgoing, Patient, Person, PlannedSession
from tests.conftest import migrated_url

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
SCRIPT = (
    ("admin", "says", "/enrol P-001 joint=knee time=11:00 start=2026-11-23"),
    ("patient", "says", "/start the-invitation"),
    ("patient", "presses", "agree"),
    ("clock", "until", "11:00"),
    ("patient", "presses", "done"),
    ("patient", "presses", "effort:1:13"),
    ("patient", "presses", "pain:1:2"),
    ("clock", "until", "22:00"),
)


class Crash(BaseException):
    """The process dies here: nothing may catch it."""


class Mortal(Database):
    """A database whose process dies right after (or right before) its commit number `last`.

    Commits that wrote nothing do not count.
    """

    def __init__(self, url, last, *, before):
        super().__init__(url)
        self.last, self.before, self.commits, self._wrote = last, before, 0, False
        event.listen(self._writer.sync_engine, "after_cursor_execute", self._note)

    def _note(self, _connection, cursor, statement, *_rest):
        self._wrote |= statement.startswith(("INSERT", "UPDATE", "DELETE")) and cursor.rowcount != 0

    @asynccontextmanager
    async def write(self):
        self._wrote = False
        async with super().write() as db:
            yield db
            await db.flush()
            if self.before and self._wrote and self.commits + 1 == self.last:
                raise Crash
        if self._wrote:
            self.commits += 1
            if self.commits == self.last:
                raise Crash


def act(play, who, what, given):
    """What a person does; a press finds its button by the callback data."""
    user = getattr(play, who)
    if what == "says":
        user.send(given)
        return
    found = [
        (button, message)
        for message in reversed(user.inbox)
        for row in message.buttons
        for button in row
        if button.callback_data.startswith(given)
    ]
    user.press(*found[0])


async def play_day(api, clock, url, library, crash, before):
    """Play the script to its end; after a crash the service starts anew and goes on. Returns the number of commits."""
    lines, acted, commits = list(SCRIPT), False, 0
    while lines:
        database = Mortal(url, crash, before=before)
        try:
            async with stage(database, library, clock, api=api, tokens=lambda: "the-invitation") as play:
                while lines:
                    who, what, given = lines[0]
                    if what == "until":
                        await play.until("2026-11-23", given)
                    else:
                        if not acted:
                            act(play, who, what, given)
                            acted = True
                        await play.settle()
                    lines.pop(0)
                    acted = False
        except Crash:
            crash = None
        commits += database.commits
        await database.close()
    return commits


async def end_state(url):
    """All that has to be the same at the end, without what depends on the number of tries."""
    database = Database(url)
    async with database.read() as db:
        state = {
            "answers": [(a.session_id, a.done, a.effort, a.pain, a.recalled) for a in await db.scalars(select(Answer))],
            "patients": [
                (
                    p.code,
                    p.state,
                    p.start,
                    p.end,
                    p.next_prompt_at,
                    p.next_plan_at,
                    p.next_taper_at,
                    p.next_follow_up_at,
                )
                for p in await db.scalars(select(Patient))
            ],
            "people": sorted([p.telegram_id for p in await db.scalars(select(Person))]),
            "sessions": sorted([(s.local_date, s.number) for s in await db.scalars(select(PlannedSession))]),
            "outbox": sorted([(o.key, o.state) for o in await db.scalars(select(Outgoing))]),
            "inbox": [i.update_id for i in await db.scalars(select(Incoming).where(Incoming.handled_at.is_(None)))],
        }
    await database.close()
    return state


async def whole_day(url, library, crash=None, *, before=False):
    """One run of the day: its commits, its end state, and how many messages were delivered."""
    clock = VirtualClock(START)
    async with LocalBotApi(now=clock.now) as api:
        commits = await play_day(api, clock, url, library, crash, before)
        delivered = [call for call in api.calls("sendMessage") if call.delivered]
        seen = [message.text for user in (1001, 3001) for message in api.user(user).inbox]
    return commits, await end_state(url), len(delivered), seen


async def reference(fresh, library):
    """The day without a crash."""
    commits, state, delivered, seen = await whole_day(await fresh(), library)
    assert commits > 15
    assert state["answers"] == [(1, "done", 13, 2, False)]
    return commits, state, delivered, set(seen)


@pytest.fixture
def fresh(backend, request, tmp_path_factory, migrated):
    """Makes databases, each migrated and empty."""

    async def one():
        return await migrated_url(backend, request, tmp_path_factory.mktemp("crash"), migrated)

    return one


async def test_dropped_after_any_commit_the_day_ends_the_same_with_at_most_one_message_more(fresh, library):
    commits, state, delivered, seen = await reference(fresh, library)
    for crash in range(1, commits + 1):
        _, after, messages, texts = await whole_day(await fresh(), library, crash)
        assert after == state, f"crash after commit {crash}"
        assert delivered <= messages <= delivered + 1, f"crash after commit {crash}"
        assert set(texts) == seen, f"crash after commit {crash}"


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_dropped_before_any_commit_also_between_a_send_and_its_note_the_day_ends_the_same(fresh, library):
    commits, state, delivered, seen = await reference(fresh, library)
    doubled = set()
    for crash in range(1, commits + 1):
        _, after, messages, texts = await whole_day(await fresh(), library, crash, before=True)
        assert after == state, f"crash before commit {crash}"
        assert seen <= set(texts), f"crash before commit {crash}"
        doubled.add(messages - delivered)
    assert doubled == {0, 1}  # one message comes twice where nobody knew that it had arrived
