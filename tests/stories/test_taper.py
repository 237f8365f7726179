"""The supervision taper: the therapist hears of a step a week before it and holds, skips, or lets it be."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from bot.messages.message import SEND, Drop
from bot.messages.taper import StepFacts, wanted
from storage import patients
from storage.tables import Patient, TaperChange
from tests.stories.scenes import enrol, newest, token

DUTCH = SimpleNamespace(
    code="nl", agree="Ja", hold="Nog een week zo", skip="Sessie overslaan", chose="U koos", limit="meer dan het max",
    title="Uw week ", none="geen afspraak", late="nu niets meer", foreign="niet gebruiken", old="werkt niet meer",
)  # fmt: skip
ENGLISH = SimpleNamespace(
    code="en", agree="Yes", hold="One more week", skip="Skip a session", chose="You chose", limit="more than the limit",
    title="Your week ", none="no appointment", late="changes here any more", foreign="cannot use", old="no longer",
)  # fmt: skip
both_languages = pytest.mark.parametrize(
    ("backend", "words"), [("sqlite", DUTCH), ("postgresql", ENGLISH)], ids=["nl", "en"], indirect=["backend"]
)

BEFORE_WEEK_3 = ("2026-12-01", "08:00")  # weeks from Tuesday 24 November; Monday and Thursday are supervised
WEEK_3 = (date(2026, 12, 8), date(2026, 12, 14))
WEEK_4 = (date(2026, 12, 15), date(2026, 12, 21))


async def therapist(play, words, number=2002, name="Eva"):
    """A therapist who speaks this language."""
    user = play.api.user(number, first_name=name, language_code=words.code)
    await play.says(play.admin, f"/therapist {name}")
    await play.says(user, f"/start {token(play.admin.last)}")
    return user


async def practice(play, words, line=""):
    """A therapist, and a patient of theirs who agreed: 12 weeks from 24 November 2026, two supervised sessions."""
    user = await therapist(play, words)
    await play.says(play.patient, f"/start {await enrol(play, f'/enrol P-1 joint=knee lang={words.code} {line}')}")
    await play.presses(play.patient, words.agree)
    return user


def step(user, week):
    """The newest message about the step in this week."""
    return newest(user, f"P-1: week {week}\n")


async def supervised(play, days):
    """The local dates of supervised sessions in these days, as they are planned now."""
    async with play.database.read() as db:
        rows = await patients.sessions(db, [1], *days)
    return [planned.local_date.isoformat() for planned, _answer in rows if planned.content["supervised"]]


async def changes(play):
    async with play.database.read() as db:
        rows = await db.scalars(select(TaperChange).order_by(TaperChange.id))
        return [(change.kind, change.week) for change in rows]


def heard(play, words, since):
    """What the patient was told about steps since they had so many messages."""
    return [message.text for message in play.patient.inbox[since:] if message.text.startswith(words.title)]


@both_languages
async def test_a_therapist_holds_a_step_and_the_next_week_has_two_supervised_sessions_again(play, words):
    user = await practice(play, words)
    await play.until(*BEFORE_WEEK_3)
    asked = step(user, 3)
    assert asked.labels == [words.hold, words.skip]
    assert "2 · 2 · 1 · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1" in asked.text
    assert "12" in asked.text
    assert len(await supervised(play, WEEK_3)) == 1
    seen = len(play.patient.inbox)

    await play.presses(user, words.hold)
    held = step(user, 3)
    assert (held.message_id, held.labels) == (asked.message_id, [])
    assert words.chose in held.text
    assert "2 · 2 · 2 · 1 · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 1" in held.text
    assert "14" in held.text
    assert words.limit in held.text
    assert await supervised(play, WEEK_3) == ["2026-12-10", "2026-12-14"]

    await play.until("2026-12-14", "23:00")
    assert heard(play, words, seen) == []  # nothing changed for the patient
    assert step(user, 4).labels == [words.hold, words.skip]
    await play.until("2026-12-15", "12:00")
    assert len(heard(play, words, seen)) == 1
    assert await supervised(play, WEEK_4) == ["2026-12-17"]


@both_languages
async def test_a_therapist_skips_a_session_and_the_patient_hears_what_is_true_then(play, words):
    user = await practice(play, words)
    await play.until(*BEFORE_WEEK_3)
    seen = len(play.patient.inbox)
    await play.presses(user, words.skip)
    assert words.chose in step(user, 3).text
    assert "2 · 2 · 0 · 0 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1" in step(user, 3).text
    assert "11" in step(user, 3).text
    assert words.limit not in step(user, 3).text
    assert await supervised(play, WEEK_3) == []
    await play.until("2026-12-08", "12:00")
    [told] = heard(play, words, seen)
    assert words.none in told


@both_languages
async def test_nothing_is_done_by_a_therapist_who_presses_nothing(play, words):
    user = await practice(play, words)
    await play.until("2026-12-08", "12:00")
    assert await changes(play) == []
    assert len(await supervised(play, WEEK_3)) == 1
    assert len(heard(play, words, 0)) >= 1
    assert step(user, 4).labels  # the step of week 4, a week before it


@both_languages
async def test_pressing_twice_or_the_other_button_too_does_it_once(play, words):
    user = await practice(play, words)
    await play.until(*BEFORE_WEEK_3)
    message = step(user, 3)
    for data in ("taper:1:hold:3", "taper:1:hold:3", "taper:1:skip:3"):
        user.press_data(message, data)
    await play.settle()
    assert await changes(play) == [("hold", 2)]
    assert "2 · 2 · 2 · 1" in step(user, 3).text
    assert len(await supervised(play, WEEK_3)) == 2


@both_languages
async def test_another_therapist_and_a_patient_that_does_not_exist_get_the_same_response(play, words):
    await practice(play, words)
    other = await therapist(play, words, 2003, "Fleur")
    await play.until(*BEFORE_WEEK_3)
    said = []
    for data in ("taper:1:hold:3", "taper:77:hold:3"):
        other.press_data(other.inbox[0], data)
        await play.settle()
        said.append(other.last.text)
    assert said[0] == said[1]
    assert words.foreign in said[0]
    play.patient.press_data(play.patient.inbox[0], "taper:1:hold:3")
    await play.settle()
    assert words.foreign in play.patient.last.text
    assert await changes(play) == []


@both_languages
async def test_once_the_week_has_begun_a_press_changes_nothing_and_says_so(play, words):
    user = await practice(play, words)
    await play.until("2026-12-07", "23:59")
    message = step(user, 3)
    await play.until("2026-12-08", "00:00")
    user.press(words.hold, message)
    await play.settle()
    assert await changes(play) == []
    assert step(user, 3).labels == []
    assert words.late in step(user, 3).text


@pytest.mark.parametrize("moment", ["2026-12-07T23:58", "2026-12-01T08:00"])
async def test_a_step_can_be_held_until_the_last_minute_before_its_week(play, moment):
    user = await practice(play, DUTCH)
    await play.until(*moment.split("T"))
    await play.presses(user, DUTCH.hold)
    assert await changes(play) == [("hold", 2)]
    assert await supervised(play, WEEK_3) == ["2026-12-10", "2026-12-14"]


@pytest.mark.parametrize("data", ["taper:1:hold:1", "taper:1:hold:13", "taper:1:stop:3", "taper:1", "taper:1:hold:x"])
async def test_a_forged_button_of_ones_own_patient_does_nothing(play, data):
    user = await practice(play, DUTCH)
    await play.until(*BEFORE_WEEK_3)
    user.press_data(user.inbox[0], data)
    await play.settle()
    assert DUTCH.old in user.last.text
    assert await changes(play) == []


async def test_where_a_week_without_a_session_came_before_only_skipping_is_offered(play):
    user = await practice(play, DUTCH)
    await play.until("2026-12-22", "08:00")  # week 5, the first after a week without
    assert step(user, 6).labels == [DUTCH.skip]
    user.press_data(step(user, 6), "taper:1:hold:6")
    await play.settle()
    assert await changes(play) == []


async def test_a_step_of_a_patient_who_stopped_is_neither_announced_nor_held(play):
    user = await practice(play, DUTCH)
    await play.until(*BEFORE_WEEK_3)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.presses(user, DUTCH.hold)
    assert await changes(play) == []
    assert step(user, 3).labels == []
    seen = len(user.inbox)
    await play.until("2026-12-09", "12:00")
    assert not [message for message in user.inbox[seen:] if message.text.startswith("P-1: week")]
    async with play.database.read() as db:
        assert (await db.get_one(Patient, 1)).next_taper_at is None


async def test_what_was_held_twice_keeps_the_last_session_and_the_longest_gap_at_the_end(play):
    user = await practice(play, DUTCH)
    await play.until(*BEFORE_WEEK_3)
    await play.presses(user, DUTCH.hold)
    await play.until("2026-12-08", "08:00")
    await play.presses(user, DUTCH.hold)
    assert await changes(play) == [("hold", 2), ("hold", 3)]
    assert "2 · 2 · 2 · 2 · 1 · 0 · 1 · 0 · 1 · 0 · 0 · 1" in step(user, 4).text


@pytest.mark.parametrize(
    ("state", "scheme", "expected"),
    [
        ("active", (2, 2, 1, 0), SEND),
        ("active", (2, 2, 2, 1), Drop("no step any more")),
        ("stopped", (2, 2, 1, 0), Drop("not active")),
    ],
)
def test_a_patient_hears_only_of_a_step_that_is_still_one(state, scheme, expected):
    facts = StepFacts(language="nl", state=state, week=3, scheme=scheme)
    assert wanted(facts, datetime(2026, 12, 8, tzinfo=UTC)) == expected
