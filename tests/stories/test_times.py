"""When and how much: own times, another clock while travelling, the language, and fewer messages a week."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from demo.stage import stage
from scheduler.clock import VirtualClock
from storage.tables import Outgoing, Patient, Person
from tests.stories.scenes import in_both_languages, newest, nothing_is_broken, patient_joins, texts, therapist_joins

JOIN = {"nl": ("/enrol P-1 joint=knee", "Ja"), "en": ("/enrol P-1 joint=knee lang=en", "Yes")}
DAYS_MESSAGE = {"nl": "Uw bericht voor", "en": "Your message for"}
sqlite_only = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


async def joined(play, language="nl", more=""):
    line, agree = JOIN[language]
    await patient_joins(play, line + more, agree)


async def patient(play):
    async with play.database.read() as db:
        return await db.scalar(select(Patient))


def came(play, since=None):
    """When the day's messages came: day and wall time in Amsterdam of each that was sent (not edited)."""
    calls = [call for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    found = [call for call in calls if any(word in call.parameters["text"] for word in DAYS_MESSAGE.values())]
    return [f"{call.at.astimezone(UTC):%d %H:%M}" for call in found if since is None or call.at >= since]


@in_both_languages
async def test_time_alone_shows_how_it_is_set_and_each_thing_can_be_changed(play, language):
    await joined(play, language)
    await play.says(play.patient, "/tijd")
    shown = play.patient.last
    assert "09:00" in shown.text
    assert "21:00" in shown.text
    assert "10" in shown.text
    zone = {"nl": "de klok van Nederland", "en": "the clock of the Netherlands"}
    assert zone[language] in shown.text
    await play.presses(play.patient, {"nl": "Door de week", "en": "On weekdays"}[language])
    assert "20:00" in play.patient.last.labels
    await play.presses(play.patient, "07:00")
    assert play.patient.last.message_id == shown.message_id  # always the same message
    await play.presses(play.patient, {"nl": "In het weekend", "en": "At weekends"}[language])
    await play.presses(play.patient, "11:00")
    assert all(wall in play.patient.last.text for wall in ("07:00", "11:00"))
    await play.until("2026-11-30")
    assert came(play)[:5] == ["24 06:00", "25 06:00", "26 06:00", "27 06:00", "28 10:00"]


@in_both_languages
async def test_a_time_can_be_typed_and_the_weekend_keeps_its_own(play, language):
    await joined(play, language)
    await play.says(play.patient, "/tijd weekend 10:00")
    await play.says(play.patient, "/time 8.45")
    assert {"nl": "In het weekend blijft het 10:00", "en": "At weekends it stays 10:00"}[language] in newest(
        play.patient, "8:45"
    ).text
    await play.says(play.patient, "/tijd weekend uit")
    assert ((await patient(play)).prompt_time.isoformat(), (await patient(play)).weekend_time) == ("08:45:00", None)


@pytest.mark.parametrize("wrong", ["25:00", "weekend", "weekend soon", "half acht", "8:60", "<b>", "weekend off now"])
@sqlite_only
async def test_what_is_no_time_gets_one_kind_line_with_an_example(play, wrong):
    await joined(play)
    before = len(play.patient.inbox)
    await play.says(play.patient, f"/tijd {wrong}")
    assert len(play.patient.inbox) == before + 1
    assert "/tijd 8:45" in play.patient.last.text
    assert "\n" not in play.patient.last.text


@in_both_languages
async def test_a_time_that_is_over_today_brings_todays_message_at_once(play, language):
    await joined(play, language, " time=18:00")
    await play.until("2026-11-24", "12:00")
    await play.says(play.patient, "/time 9:00")
    assert {"nl": "nu meteen", "en": "right now"}[language] in "".join(texts(play.patient)[-2:])
    await play.until("2026-11-25", "12:00")
    assert came(play) == ["24 11:00", "25 08:00"]


@in_both_languages
async def test_who_travels_taps_the_clock_there_and_at_home_the_one_here(play, language):
    await joined(play, language)
    await play.says(play.patient, "/tijd")
    await play.presses(play.patient, {"nl": "Ik ben op reis", "en": "I am travelling"}[language])
    assert play.patient.last.labels[:2] == ["10:00", "08:00"]  # the practice's clock, then those around it
    await play.presses(play.patient, "09:00")
    assert "Etc" not in play.patient.last.text
    await play.until("2026-11-24", "12:00")
    await play.presses(play.patient, {"nl": "Weer thuis", "en": "Home again"}[language])
    await play.until("2026-11-25", "12:00")
    assert came(play) == ["24 09:00", "25 08:00"]
    assert (await patient(play)).timezone == "Europe/Amsterdam"


@sqlite_only
async def test_the_practices_own_clock_keeps_its_clock_changes_and_all_clocks_can_be_had(play):
    await joined(play)
    await play.says(play.patient, "/tijd")
    await play.presses(play.patient, "Ik ben op reis")
    await play.presses(play.patient, "Andere klok")
    assert len(play.patient.last.labels) == 26  # -11 to +13, and back
    await play.presses(play.patient, "22:00")  # UTC+13: the next day
    assert (await patient(play)).timezone == "Etc/GMT-13"
    play.patient.press_data(play.patient.last, "time:zone:60")
    await play.settle()
    assert (await patient(play)).timezone == "Europe/Amsterdam"


@in_both_languages
async def test_the_language_changes_for_everybody_with_the_command_menu(play, language):
    await therapist_joins(play)
    await joined(play, language)
    for user in (play.patient, play.therapist, play.admin):
        await play.says(user, "/taal")
        assert user.last.labels == ["Nederlands", "English"]
        await play.presses(user, "English")
        assert "in English" in user.last.text
        assert "language" in [name for name, _ in user.menu]
    await play.says(play.patient, "/language nl")
    assert "in het Nederlands" in play.patient.last.text
    assert (await patient(play)).language == "nl"
    async with play.database.read() as db:
        assert set(await db.scalars(select(Person.language))) == {"nl", "en"}
    await play.until("2026-11-24", "09:00")
    assert "Uw bericht voor" in play.patient.last.text


async def test_a_stranger_has_no_language_here(play):
    stranger = play.api.user(9001)
    await play.says(stranger, "/taal")
    assert stranger.last.labels == []


@in_both_languages
async def test_who_wants_three_a_week_gets_three_with_strength_first_and_loses_nothing_else(play, language):
    await joined(play, language)
    await play.says(play.patient, "/tijd")
    await play.presses(play.patient, {"nl": "Hoeveel", "en": "How many"}[language])
    assert play.patient.last.labels[1:4] == ["7", "5", "3"]
    await play.presses(play.patient, "3")
    await play.until("2026-12-01")
    assert len(came(play)) == 3
    assert [at[:2] for at in came(play)][0:2] == ["24", "26"]
    async with play.database.read() as db:
        dropped = await db.scalars(select(Outgoing.reason).where(Outgoing.state == "dropped", Outgoing.kind == "day"))
        assert set(dropped) == {"fewer wanted"}
    await play.until("2026-12-02", "10:00")
    await play.says(play.patient, "/vandaag")
    assert DAYS_MESSAGE[language] in play.patient.last.text


NUDGE = {"nl": "Een korte vraag over vandaag", "en": "A short question about today"}


@in_both_languages
async def test_one_evening_nudge_comes_if_nothing_was_answered_and_two_a_week_at_most(play, language):
    await joined(play, language)
    await play.until("2026-11-24", "10:00")
    await play.says(play.patient, {"nl": "klaar 13 2", "en": "done 13 2"}[language])
    await play.until("2026-12-09", "08:00")
    calls = [call for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    nudged = [f"{call.at:%d %H:%M}" for call in calls if NUDGE[language] in call.parameters["text"]]
    assert nudged == ["25 18:00", "26 18:00", "03 18:00", "04 18:00"]  # UTC


LATER = {
    "nl": ("Later", ("Over een half uur", "Over 2 uur", "Vanavond 19:00")),
    "en": ("Later", ("In half an hour", "In 2 hours", "This evening 19:00")),
}


@in_both_languages
async def test_later_is_in_half_an_hour_in_two_hours_or_this_evening(play, language):
    await joined(play, language)
    later, offered = LATER[language]
    for day, label, wall in zip((24, 25, 26), offered, ("09:30", "11:00", "19:00"), strict=True):
        await play.until(f"2026-11-{day}", "09:00")
        await play.presses(play.patient, later)
        assert tuple(play.patient.last.labels) == offered
        await play.presses(play.patient, label)
        before = len(play.patient.inbox)
        await play.until(f"2026-11-{day}", wall)
        assert any(DAYS_MESSAGE[language] in message.text for message in play.patient.inbox[before:])
        await play.says(play.patient, {"nl": "klaar 12 1", "en": "done 12 1"}[language])


@in_both_languages
async def test_in_quiet_hours_the_bot_says_nothing_by_itself_but_at_a_time_that_was_chosen(play, language):
    await joined(play, language, " time=06:30")
    await play.until("2027-01-10", "12:00")
    began = [call for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    walls = [(call.at.astimezone(ZoneInfo("Europe/Amsterdam")), call.parameters["text"]) for call in began]
    at_night = [(f"{at:%H:%M}", text) for at, text in walls if not 8 <= at.hour < 21]
    assert len(at_night) > 40
    assert {wall for wall, _text in at_night} == {"06:30"}
    in_its_place = {"nl": "Ik heb een week niets", "en": "I have not heard"}
    assert all(DAYS_MESSAGE[language] in text or in_its_place[language] in text for _wall, text in at_night)


async def test_from_the_fifth_week_on_there_is_room_for_one_nudge_beside_seven_days(play):
    await joined(play)
    await play.until("2026-12-22")
    before = len(play.patient.inbox)
    await play.until("2026-12-29")
    async with play.database.read() as db:
        nudges = list(await db.scalars(select(Outgoing).where(Outgoing.kind == "nudge").order_by(Outgoing.not_before)))
    assert sum(row.state == "sent" for row in nudges[28:35]) == 1
    assert "budget" in {row.reason for row in nudges[28:35]}
    assert len(play.patient.inbox) > before


@pytest.mark.parametrize("night", ["2026-10-25", "2027-03-28"])
@pytest.mark.parametrize("wall", ["02:30", "09:00"])
@sqlite_only
async def test_when_the_clocks_change_each_date_has_its_message_once(database, library, night, wall):
    began = datetime.fromisoformat(f"{night}T09:00+00:00").replace(day=int(night[-2:]) - 4)
    async with stage(database, library, VirtualClock(began)) as play:
        await patient_joins(play, f"/enrol P-1 joint=knee time={wall} start={began:%Y-%m-%d}")
        last = began.replace(day=int(night[-2:]) + 3)
        await play.until(f"{last:%Y-%m-%d}")
        async with play.database.read() as db:
            rows = list(await db.scalars(select(Outgoing).where(Outgoing.kind == "day").order_by(Outgoing.id)))
        sent = [row.arguments["day"][-2:] for row in rows if row.state == "sent"]
        assert sent == [f"{int(night[-2:]) + n}" for n in range(-3, 3)]
        assert len(came(play)) == 6
        await nothing_is_broken(database, play.now)
