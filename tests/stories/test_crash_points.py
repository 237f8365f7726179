"""Crash points: a week's story is dropped after its commits, restarted and finished, to the same end.

Of its first day each eighth commit is taken, of the week each forty-fifth; `CRASH_POINTS=all` (make chaos) takes all.
"""

import os
import re
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, select

from bot.outgoing import delivery
from demo.bot_api import LocalBotApi
from demo.stage import stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.tables import Answer, DoseDecision, Incoming, Outgoing, Patient, Person, PlannedSession
from tests.conftest import migrated_url
from tests.stories.scenes import nothing_is_broken

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
JOINING = (
    ("admin", "says", "/therapist Tom"),
    ("therapist", "says", "/start invitation-therapist"),
    ("admin", "says", "/enrol P-001 joint=knee time=11:00 start=2026-11-23"),
    ("patient", "says", "/start invitation-patient"),
    ("patient", "presses", "agree"),
)
FIRST_DAY = (
    *JOINING,
    ("clock", "until", "23 11:00"),
    ("patient", "presses", "done"),
    ("patient", "presses", "effort:{session}:13"),
    ("patient", "presses", "pain:{session}:2"),
    ("clock", "until", "23 22:00"),
)
WEEK = (
    *FIRST_DAY,
    ("clock", "until", "24 12:00"),
    ("patient", "says", "klaar 14 3"),
    ("clock", "until", "25 12:00"),  # nothing is answered: a nudge
    ("clock", "until", "26 11:30"),
    ("patient", "presses", "painful"),
    ("patient", "presses", "lighter"),
    ("clock", "until", "27 11:30"),
    ("patient", "says", "klaar 19 8"),  # too much: the next one is lighter
    ("clock", "until", "28 12:00"),
    ("patient", "presses", "later"),
    ("patient", "presses", "later:{session}:30"),
    ("clock", "until", "29 12:00"),
    ("patient", "says", "niet vandaag"),
    ("clock", "until", "30 12:00"),  # the therapist's summary, the second week
    ("therapist", "says", "/summary"),
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


class Tokens:
    """The same invitations in every run: each is named for the one it is for."""

    def __init__(self, said):
        self.said = said

    def __call__(self):
        return "invitation-therapist" if "/therapist" in self.said[0] else "invitation-patient"


def act(play, who, what, given):
    """What a person does; a press finds its button by the beginning of the callback data, on the newest message."""
    user = getattr(play, who)
    if what == "says":
        user.send(given)
        return
    begins, _, ends = given.partition("{session}")
    found = [
        (button, message)
        for message in reversed(user.inbox)
        for row in message.buttons
        for button in row
        if button.callback_data.startswith(begins) and button.callback_data.endswith(ends)
    ]
    user.press(*found[0])


async def perform(play, line):
    _who, what, given = line
    if what == "until":
        day, wall = given.split()
        await play.until(f"2026-11-{day}", wall)
    else:
        await play.settle()


async def tell(api, clock, url, library, script, mortal):
    """Play the script to its end. Whenever the service dies it starts anew and goes on; what was done is done once."""
    lines, acted, said = list(script), False, [""]
    while lines:
        database = mortal(url)
        try:
            async with stage(database, library, clock, api=api, tokens=Tokens(said)) as play:
                while lines:
                    if lines[0][1] != "until" and not acted:
                        said[0] = lines[0][2]
                        act(play, *lines[0])
                        acted = True
                    await perform(play, lines[0])
                    lines.pop(0)
                    acted = False
        except Crash:
            pass
        await database.close()


async def end_state(url):
    """All that has to be the same at the end, without what depends on the number of tries."""
    database = Database(url)
    async with database.read() as db:
        state = {
            "answers": [(a.session_id, a.done, a.effort, a.pain, a.recalled) for a in await db.scalars(select(Answer))],
            "patients": [
                {name: value for name, value in vars(each).items() if not name.startswith("_")}
                for each in await db.scalars(select(Patient))
            ],
            "people": sorted([p.telegram_id for p in await db.scalars(select(Person))]),
            "sessions": sorted(
                [
                    (s.local_date, s.number, s.version, bool(s.replaced_at))
                    for s in await db.scalars(select(PlannedSession))
                ]
            ),
            "decisions": sorted([(d.key, d.kind, d.state) for d in await db.scalars(select(DoseDecision))]),
            "outbox": sorted([(o.key, o.state) for o in await db.scalars(select(Outgoing))]),
            "inbox": [i.update_id for i in await db.scalars(select(Incoming).where(Incoming.handled_at.is_(None)))],
        }
    await nothing_is_broken(database, datetime(2026, 12, 1, tzinfo=UTC))
    await database.close()
    return state


class Run:
    """One telling of a story: its commits, its end state, how many messages were delivered and what people see."""

    def __init__(self, commits, state, delivered, seen):
        self.commits, self.state, self.delivered, self.seen = commits, state, delivered, seen


async def told(url, library, script, mortal=None):
    """Tell the story on a fresh database. `mortal`: from an address to a database that may die."""
    lives = []

    def one(address):
        lives.append(mortal(address) if mortal else Mortal(address, 0, before=False))
        return lives[-1]

    clock = VirtualClock(START)
    async with LocalBotApi(now=clock.now) as api:
        await tell(api, clock, url, library, script, one)
        delivered = [call for call in api.calls("sendMessage") if call.delivered]
        seen = {message.text for user in (1001, 2001, 3001) for message in api.user(user).inbox}
    return Run(sum(each.commits for each in lives), await end_state(url), len(delivered), seen)


def dies_once(number, *, before=False):
    """Its first life ends at this commit; the next ones last."""
    left = [number]
    return lambda url: Mortal(url, left.pop() if left else 0, before=before)


ALL = os.environ.get("CRASH_POINTS") == "all"


def points(commits, script):
    every = 1 if ALL else 8 if script is FIRST_DAY else 45
    return range(1, commits + 1, every)


@pytest.fixture
def fresh(backend, request, tmp_path_factory, migrated):
    """Makes databases, each migrated and empty."""

    async def one():
        return await migrated_url(backend, request, tmp_path_factory.mktemp("crash"), migrated)

    return one


def same(run, whole, messages):
    """The same end, everything said, and so many messages more."""
    assert run.state == whole.state
    assert whole.seen <= run.seen
    assert run.delivered - whole.delivered in messages


@pytest.mark.parametrize("script", [FIRST_DAY, WEEK], ids=["day", "week"])
async def test_dropped_after_any_commit_the_story_ends_the_same_with_at_most_one_message_more(fresh, library, script):
    whole = await told(await fresh(), library, script)
    assert whole.commits > (25 if script is FIRST_DAY else 60)
    for crash in points(whole.commits, script):
        run = await told(await fresh(), library, script, dies_once(crash))
        same(run, whole, {0, 1})


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_dropped_before_any_commit_also_between_a_send_and_its_note_the_day_ends_the_same(fresh, library):
    whole, doubled = await told(await fresh(), library, FIRST_DAY), set()
    for crash in range(1, whole.commits + 1, 1 if ALL else 4):  # among them one between a send and its note
        run = await told(await fresh(), library, FIRST_DAY, dies_once(crash, before=True))
        same(run, whole, {0, 1})
        doubled.add(run.delivered - whole.delivered)
    assert doubled == {0, 1}  # one message comes twice where nobody knew that it had arrived


async def test_dropped_after_each_of_its_commits_one_after_the_other_the_week_ends_the_same(fresh, library):
    whole = await told(await fresh(), library, WEEK)
    lives = []

    def one(url):
        lives.append(None)
        return Mortal(url, 3, before=False)  # the first commit of a life releases what the last one left

    run = await told(await fresh(), library, WEEK, one)
    same(run, whole, range(len(lives)))
    assert len(lives) > 20


class Broken(OSError):
    """The disk is full, say."""


class Unreliable(Database):
    """Each third commit fails; nothing of it is stored."""

    def __init__(self, url):
        super().__init__(url)
        self.commits = self.failures = 0

    @asynccontextmanager
    async def write(self):
        async with super().write() as db:
            yield db
            await db.flush()
            self.commits += 1
            if self.commits % 3 == 0:
                self.failures += 1
                raise Broken


async def tell_patiently(api, clock, database, library, script):
    """The loops' way: what fails because of the database is done again."""
    said = [""]
    async with stage(database, library, clock, api=api, tokens=Tokens(said)) as play:
        for line in script:
            if line[1] != "until":
                said[0] = line[2]
                act(play, *line)
            while True:
                try:
                    await perform(play, line)
                except Broken:
                    continue
                break


async def test_a_storage_that_fails_at_every_third_commit_loses_and_doubles_nothing(fresh, library, monkeypatch):
    monkeypatch.setattr(delivery, "AGAIN", 0)
    whole = await told(await fresh(), library, WEEK)
    url, clock = await fresh(), VirtualClock(START)
    database = Unreliable(url)
    async with LocalBotApi(now=clock.now) as api:
        await tell_patiently(api, clock, database, library, WEEK)
        delivered = [call for call in api.calls("sendMessage") if call.delivered]
    assert database.failures > 20
    await database.close()
    assert without_ids(await end_state(url)) == without_ids(whole.state)
    assert len(delivered) == whole.delivered


def without_ids(state):
    """The same without numbers of rows: PostgreSQL gives none twice, also where a transaction was rolled back."""
    nameless = {
        "answers": [answer[1:] for answer in state["answers"]],
        "patients": [
            {name: value for name, value in each.items() if not name.endswith("id")} for each in state["patients"]
        ],
        "decisions": [decision[1:] for decision in state["decisions"]],
        "outbox": sorted([(re.sub(r":\d+(?=:|$)", ":n", key), end) for key, end in state["outbox"]]),
    }
    return {**state, **nameless}


@pytest.mark.parametrize("back", [timedelta(seconds=90), timedelta(hours=25)])
async def test_a_clock_that_is_set_back_loses_and_doubles_nothing(fresh, library, back):
    whole = await told(await fresh(), library, WEEK)
    url, clock = await fresh(), VirtualClock(START)
    database, said = Database(url), [""]
    async with LocalBotApi(now=clock.now) as api, stage(database, library, clock, api=api, tokens=Tokens(said)) as play:
        for line in WEEK:
            if line[1] != "until":
                said[0] = line[2]
                act(play, *line)
            await perform(play, line)
            if line[1] == "until":
                right = clock.now()
                clock.set(right - back)
                await play.settle()
                clock.set(right)
        delivered = [call for call in api.calls("sendMessage") if call.delivered]
    await database.close()
    assert await end_state(url) == whole.state
    assert len(delivered) == whole.delivered
