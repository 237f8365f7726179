"""How a week stands: what was sent and what is to come, of this patient and week only."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.day_facts import DayFacts, Planned, nudge_wanted, wanted
from bot.messages.message import SEND
from content.library import library
from content.plan import Session
from scheduler.budget import Asked, Standing, standings
from scheduler.jobs import daily
from scheduler.programme.budget import kept_days, most
from storage import outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Patient
from tests.scheduler.test_jobs import START, active, local
from tests.storage.statements import counted

NUMBERS = library().numbers
DAY = timedelta(days=1)
ANY = Session(type="aerobic", supervised=False, minutes=30, primary_minutes=30, borg=(12, 13), items=())


async def sent(database, day, kind="day", key=None, lane=Lane.PROMPTS, chat=2):
    async with database.write() as db:
        at = local(day, "10:00")
        await outbox.put(db, [NewMessage(chat, kind, key or f"{kind}:x:{day}", lane, at)], at)
        for row in await outbox.claim(db, at, 100):
            row.state, row.settled_at, row.message_id = "sent", at, 1


async def standing(database, day, wish=None):
    async with database.write() as db:
        (await db.get_one(Patient, 2)).messages_most = wish
    async with database.read() as db:
        asked = Asked(await db.get_one(Patient, 2), 2, day)
        return (await standings(db, NUMBERS, [asked]))[2, day]


async def test_what_counts_are_messages_of_this_week_that_the_bot_began(database, library):
    await active(database, library)
    week = START + 7 * DAY
    for day in (week - DAY, week, week + 6 * DAY, week + 7 * DAY):
        await sent(database, day)
    await sent(database, week, kind="nudge")
    await sent(database, week, key="later:2:u1")
    await sent(database, week, key="asked for", lane=Lane.RESPONSES)
    await sent(database, week, kind="taper")
    await sent(database, week, key="of another", chat=1)
    assert (await standing(database, week)).sent == 3


async def test_the_days_to_come_are_those_that_are_kept(database, library):
    await active(database, library)
    found = await standing(database, START + 2 * DAY)
    assert (found.most, found.usual, found.ahead, len(found.kept)) == (10, 10, 4, 7)
    fewer = await standing(database, START + 2 * DAY, wish=3)
    assert (fewer.most, fewer.usual, len(fewer.kept)) == (3, 10, 3)
    assert fewer.left == 3 - fewer.ahead


async def test_how_weeks_stand_takes_as_many_statements_for_six_as_for_one(database, library):
    await active(database, library, count=6)
    needed = []
    for count in (1, 6):
        async with database.read() as db:
            asked = [Asked(await db.get_one(Patient, n), n, START) for n in range(2, count + 2)]
            with counted(database) as statements:
                assert len(await standings(db, NUMBERS, asked)) == count
            needed.append(len([each for each in statements if not each.startswith("BEGIN")]))
    assert needed[0] == needed[1] == 2


@settings(deadline=None)
@given(
    trains=st.dictionaries(st.integers(0, 6), st.booleans()),
    answered=st.sets(st.integers(0, 6)),
    week=st.integers(1, 12),
    wishes=st.lists(st.sampled_from((None, 7, 5, 3)), min_size=7, max_size=7),
)
def test_never_more_messages_are_sent_in_a_week_than_there_may_be(trains, answered, week, wishes):
    """`wishes`: what the patient wants on each day; lowered, it counts what came already."""
    dates = {START + n * DAY: strength for n, strength in trains.items()}
    came = []
    for number, wish in enumerate(wishes):
        day, allowed = START + number * DAY, most(week, 12, wish, NUMBERS)
        kept = kept_days(dates, allowed)
        for kind, ask in (("day", wanted), ("nudge", nudge_wanted)):
            stands = Standing(allowed, 10, len(came), 0, kept, sum(each > day for each in kept))
            facts = DayFacts(
                language="nl", day=day, active=True, response=False, nudges=came.count("nudge"), nudges_most=2,
                sessions=(Planned(id=1, session=ANY, reported=None),) if day in dates else (),
                kept=day in kept and stands.sent < allowed, left=stands.left,
            )  # fmt: skip
            if (kind == "day" or number not in answered) and ask(facts, local(day)) == SEND:
                before = len(came)
                came.append(kind)
                assert before < allowed
    if len(set(wishes)) == 1:
        assert came.count("day") == min(len(dates), most(week, 12, wishes[0], NUMBERS))


async def test_a_day_that_is_put_counts_until_it_is_sent(database, library):
    await active(database, library)
    async with database.write() as db:
        await daily.run(db, library, local(START))
    found = await standing(database, START)
    assert (found.sent, found.waiting) == (0, 1)  # the nudge comes last of all: it does not count yet
    assert found.left == 10 - 1 - found.ahead
