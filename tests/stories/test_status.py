"""`/status` tells an admin whether messages arrive, in one message, and tells nobody else."""

from datetime import UTC, datetime, timedelta
from importlib.metadata import version

from sqlalchemy import select

from bot.messages.status import STATUS
from scheduler.ticker import JOBS as ALL_JOBS
from storage.moments import JOB
from storage.outbox import Lane, NewMessage, put
from storage.tables import Incoming, Outgoing, Person, ServiceMoment, Therapist
from tests.storage.statements import counted
from tests.stories.scenes import in_both_languages, patient_joins, therapist_joins

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WELL = {
    "nl": "Alles loopt goed.\n\n"
    "Van Telegram gehoord: ma 23 nov, 10:00\nVerstuurd in 24 uur: 1\nTe versturen: niets\n\nVersie {}",
    "en": "All is well.\n\n"
    "Heard from Telegram: Mon 23 Nov, 10:00\nSent in 24 hours: 1\nTo be sent: nothing\n\nVersion {}",
}
LOOK = {"nl": "Hier is iets om naar te kijken.", "en": "Here is something to look at."}
PARKED = {
    "nl": "die ik niet kon verwerken: 1\n• nummer {}, ma 23 nov, 10:00: {}, 3 keer geprobeerd",
    "en": "that I could not handle: 1\n• number {}, Mon 23 Nov, 10:00: {}, tried 3 times",
}
BLOCKED = {
    "nl": "Deze mensen blokkeren mij\n• patiënten: P-001\n• therapeuten: Tom",
    "en": "These people block me\n• patients: P-001\n• therapists: Tom",
}
HELD = {"nl": "mensen die mij blokkeren, wachten 3 berichten tot", "en": "people who block me, 3 messages wait until"}
UNKNOWN = {"nl": "Onzeker of het aankwam\n1 keer in 24 uur", "en": "Not known whether it arrived\n1 time in 24 hours"}
REFUSED = {"nl": "Mislukt in 7 dagen\n• Telegram weigerde", "en": "Failed in 7 days\n• Telegram refused"}
WAITING = {"nl": "dagberichten, vragen en overzichten: 1, wacht", "en": "questions and summaries: 1, waiting for"}
NOTHING_DUE = {"nl": "Te versturen: niets", "en": "To be sent: nothing"}
DROPPED = {"nl": "Niet verstuurd in 24 uur\n• te laat geworden: 1", "en": "Not sent in 24 hours\n• too late by then: 1"}


def speak(play, language):
    """Everybody in the story speaks this language."""
    for user in (play.admin, play.therapist, play.patient):
        user.person.language_code = language


async def status(play):
    """What the admin is told, in one message."""
    before = len(play.admin.inbox)
    await play.says(play.admin, "/status")
    assert len(play.admin.inbox) == before + 1
    return play.admin.last.text


async def joined(play, language):
    """A therapist and a patient, who agreed."""
    await therapist_joins(play)
    agree = {"nl": "Ja", "en": "Yes"}[language]
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", agree)


@in_both_languages
async def test_where_all_is_well_it_is_one_friendly_line_and_the_figures(play, language):
    speak(play, language)
    assert await status(play) == WELL[language].format(version("oefenmaat"))


@in_both_languages
async def test_an_update_that_failed_three_times_is_shown_with_its_error_and_none_of_its_text(play, language):
    speak(play, language)
    play.api.push_raw({"message": {"message_id": 5, "date": "secret", "chat": {"id": 3001, "type": "private"}}})
    await play.advance(timedelta(seconds=15))
    told = await status(play)
    async with play.database.read() as db:
        [parked] = await db.scalars(select(Incoming).where(Incoming.parked_at.is_not(None)))
    assert told.startswith(LOOK[language])
    assert PARKED[language].format(parked.id, parked.error) in told
    assert "secret" not in told


@in_both_languages
async def test_who_blocks_the_bot_is_named_and_what_waits_for_them_is_counted_apart(play, language):
    speak(play, language)
    await joined(play, language)
    await play.until("2026-11-24", "08:00")
    play.patient.block()
    play.therapist.block()
    await play.until("2026-11-24", "09:00")
    told = await status(play)
    assert told.startswith(LOOK[language])
    assert BLOCKED[language] in told
    assert HELD[language] in told
    assert NOTHING_DUE[language] in told


@in_both_languages
async def test_a_send_that_may_have_arrived_is_counted_and_waits_for_its_next_try(play, language):
    speak(play, language)
    await joined(play, language)
    play.api.fail_next("sendMessage", "hang_up_after")
    await play.until("2026-11-24", "09:00")
    told = await status(play)
    assert UNKNOWN[language] in told
    assert WAITING[language] in told
    await play.advance(timedelta(seconds=15))
    told = await status(play)
    assert UNKNOWN[language] in told
    assert NOTHING_DUE[language] in told


@in_both_languages
async def test_what_telegram_refused_or_came_too_late_is_shown_with_its_reason(play, language):
    speak(play, language)
    play.api.fail_next("sendMessage", 400, description="Bad Request: message is too long")
    await play.says(play.patient, "/help")
    late = NewMessage(play.patient.id, "edited", "late", Lane.RESPONSES, play.now, expires_at=play.now)
    async with play.database.write() as db:
        await put(db, [late], play.now)
    told = await status(play)
    assert REFUSED[language] in told
    assert "Message is too long" in told
    assert DROPPED[language] in told


async def test_what_failed_stays_for_a_week_and_then_all_is_well_again(play):
    play.api.fail_next("sendMessage", 400, description="Bad Request: message is too long")
    await play.says(play.patient, "/help")
    await play.advance(timedelta(days=6))
    assert (await status(play)).startswith(LOOK["nl"])
    await play.advance(timedelta(days=2))
    assert (await status(play)).startswith("Alles loopt goed.")


async def test_a_message_that_waits_for_more_than_five_minutes_is_something_to_look_at(play):
    await status(play)
    play.api.fail_next("sendMessage", 429, retry_after=3000, chat_id=play.patient.id)
    await play.says(play.patient, "/help")
    assert (await status(play)).startswith("Alles loopt goed.")
    await play.advance(timedelta(minutes=10))
    told = await status(play)
    assert told.startswith(LOOK["nl"])
    assert "1, wacht 10 minuten" in told


async def test_a_patient_and_a_therapist_get_no_status(play):
    await joined(play, "nl")
    for user in (play.patient, play.therapist):
        await play.says(user, "/status")
        assert user.last.text.startswith("Sorry, dat begrijp ik niet.")
    assert "status" not in {command for user in (play.patient, play.therapist) for command, _ in user.menu}


async def test_a_status_takes_the_same_number_of_statements_whatever_there_is(database):
    taken = []
    for many in (1, 40):
        async with database.write() as db:
            rows = await crowded(db, many)
            with counted(database) as statements:
                await STATUS.load(db, rows)
        taken.append(len(statements))
    assert taken[0] == taken[1] <= 12


async def crowded(db, many):
    """So many of everything that a status tells of; returns as many rows that ask for one."""
    numbers = range(many * 100, many * 101)
    db.add_all(Person(id=n, telegram_id=n, language="nl", created_at=NOW, blocked_at=NOW) for n in numbers)
    db.add_all(
        Incoming(update_id=n, chat_id=n, payload="", received_at=NOW, parked_at=NOW, error="KeyError", attempts=3)
        for n in numbers
    )
    await db.flush()
    db.add_all(Therapist(name="Tom", person_id=n, timezone="UTC", created_at=NOW) for n in numbers)
    await put(db, [NewMessage(n, "help", f"{n}", Lane.BULK, NOW) for n in numbers], NOW)
    asked = [NewMessage(n, "status", f"s{n}", Lane.RESPONSES, NOW, {"zone": "Europe/Amsterdam"}) for n in numbers]
    await put(db, asked, NOW)
    return (await db.scalars(select(Outgoing).where(Outgoing.kind == "status"))).all()


PEOPLE = {
    "nl": "Patiënten\n• nog geen toestemming: 1\n• doet mee: 1\n• afgemeld: 1\n• wacht na een veiligheidswoord: 1",
    "en": "Patients\n• not agreed yet: 1\n• taking part: 1\n• discharged: 1\n• on hold after a safety word: 1",
}
NOBODY = {"nl": "niemand verantwoordelijk: 2", "en": "nobody responsible: 2"}
JOBS = {"nl": "Laatst gedaan: daily 09:00", "en": "Last run: daily 09:00"}


@in_both_languages
async def test_patients_are_counted_by_state_and_the_last_run_of_each_job_is_told(play, language):
    speak(play, language)
    yes = {"nl": "Ja", "en": "Yes"}[language]
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", yes)
    await play.says(play.admin, "/enrol P-002 joint=knee")
    await play.says(play.admin, "/enrol P-003 joint=knee")
    await play.says(play.admin, "/discharge P-003 moved")
    await play.presses(play.admin, yes)
    await play.says(play.patient, {"nl": "ik heb pijn op de borst", "en": "I have chest pain"}[language])
    await play.presses(play.patient, yes)
    await play.until("2026-11-24", "09:00")
    told = await status(play)
    assert PEOPLE[language] in told
    assert NOBODY[language] in told
    assert JOBS[language] in told
    assert "P-00" not in told


async def test_that_a_job_ran_is_noted_once_a_minute_at_most(play):
    step = play.service.jobs["daily"]
    for expected in (9, 9, 10):
        await step()
        async with play.database.read() as db:
            noted = await db.scalar(select(ServiceMoment.at).where(ServiceMoment.name == "job:daily"))
        assert noted == NOW.replace(minute=expected - 9)
        play.clock.set(play.now + timedelta(seconds=30))


def test_the_name_of_every_job_has_room_where_its_last_run_is_kept():
    room = ServiceMoment.__table__.c.name.type.length
    assert all(len(JOB + name) <= room for name, _trigger, _job in ALL_JOBS)
