"""After the end: the questions fade out, are answered with one tap, and stop for ever after the last follow-up."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from scheduler import planning
from scheduler.local_time import moment
from storage.tables import AfterEndAnswer, Patient, Questionnaire
from tests.stories.scenes import in_both_languages, let_end, patient_joins, texts, therapist_joins

END = date(2026, 11, 25)
AFTER = [END + timedelta(days=days) for days in (3, 7, 10, 14, 21, 28, 35, 42, 56, 70)]
QUESTION = {"nl": "Op hoeveel dagen", "en": "On how many days"}


async def ended(play, language="nl"):
    """A programme whose last day was 25 November, two days ago."""
    await therapist_joins(play)
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", "Ja" if language == "nl" else "Yes")
    async with play.database.write() as db:
        await let_end(db, (await db.scalars(select(Patient))).one(), END)
    await play.until(str(END + timedelta(days=2)), "09:00")


def asked(play, language="nl"):
    """The local dates on which the question was sent."""
    calls = [call for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    return [call.at.date() for call in calls if QUESTION[language] in call.parameters["text"]]


async def told(play):
    async with play.database.read() as db:
        found = (await db.scalars(select(AfterEndAnswer).order_by(AfterEndAnswer.local_date))).all()
    return [(each.local_date, each.days) for each in found]


@in_both_languages
async def test_who_answers_is_asked_on_every_date_until_the_last_follow_up_and_never_after_it(play, language):
    await ended(play, language)
    for day in AFTER:
        await play.until(str(day), "10:00")
        await play.presses(play.patient, "5")
    assert asked(play, language) == AFTER
    await play.until("2027-06-01", "12:00")  # a week after the last follow-up, of which two messages remind
    seen = len(play.patient.inbox)
    assert asked(play, language)[len(AFTER) :] == [date(2027, 3, 25), date(2027, 4, 25)]
    await play.until("2027-11-25", "12:00")
    assert len(play.patient.inbox) == seen
    assert await told(play) == [(day, 5) for day in AFTER]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_answer_is_thanked_for_with_the_same_tip_and_no_scolding(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    tip = play.patient.last.text.splitlines()[-1]
    await play.presses(play.patient, "0")
    assert "Opnieuw beginnen mag altijd" in play.patient.last.text
    assert tip in play.patient.last.text


async def test_who_is_silent_is_asked_less_often(play):
    await ended(play)
    await play.until(str(AFTER[6]), "10:00")
    assert asked(play) == [AFTER[place] for place in (0, 1, 3, 4, 6)]


async def test_a_bare_number_answers_the_newest_question(play):
    await ended(play)
    await play.until(str(AFTER[1]), "10:00")
    await play.says(play.patient, "9")
    assert await told(play) == []
    await play.says(play.patient, "4")
    assert await told(play) == [(AFTER[1], 4)]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_button_of_an_older_question_belongs_to_its_own_date(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    older = play.patient.last
    await play.until(str(AFTER[1]), "10:00")
    play.patient.press("6", older)
    await play.settle()
    assert await told(play) == [(AFTER[0], 6)]


@pytest.mark.parametrize(
    ("backend", "language", "less", "usual"),
    [("sqlite", "nl", "Minder vaak", "Weer gewoon"), ("postgresql", "en", "Less often", "As usual again")],
    indirect=["backend"],
)
async def test_fewer_is_every_second_one_until_it_is_as_usual_again(play, language, less, usual):
    await ended(play, language)
    await play.until(str(AFTER[0]), "10:00")
    await play.presses(play.patient, less)
    for day in AFTER[2:7:2]:
        await play.until(str(day), "10:00")
        await play.presses(play.patient, "3")
    assert asked(play, language) == AFTER[0:7:2]
    await play.presses(play.patient, usual)
    await play.until(str(AFTER[7]), "10:00")
    assert asked(play, language)[-1] == AFTER[7]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_fewer_holds_from_the_very_next_question_on_whichever_it_is_asked_for_under(play):
    await ended(play)
    await play.until(str(AFTER[1]), "10:00")
    await play.presses(play.patient, "Minder vaak")
    await play.until(str(AFTER[2]), "10:00")
    assert asked(play) == AFTER[:2]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_after_the_end_it_is_said_that_the_programme_is_over_and_coming_back_leads_in_no_circle(play):
    await ended(play)
    for said in ("/vandaag", "/week", "/waarom", "klaar 13"):
        await play.says(play.patient, said)
        assert "Uw programma is afgerond" in play.patient.last.text
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.says(play.patient, "/start")
    await play.presses(play.patient, "Ja, ik doe mee")
    assert "Uw programma is afgerond" in play.patient.last.text
    assert "doet weer mee" in play.therapist.last.text
    assert "De eerste dag" not in play.therapist.last.text


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_stop_under_the_question_asks_once_more_and_then_nothing_comes(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    await play.presses(play.patient, "Stoppen")
    await play.presses(play.patient, "Ja, ik stop")
    seen = len(play.patient.inbox)
    await play.until("2027-08-31", "10:00")
    assert len(play.patient.inbox) == seen


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_who_comes_back_after_a_stop_is_asked_from_the_next_date_on(play):
    await ended(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.until(str(AFTER[3]), "08:00")
    await play.says(play.patient, "/start")
    await play.presses(play.patient, "Ja, ik doe mee")
    await play.until(str(AFTER[4]), "10:00")
    assert asked(play) == [AFTER[3], AFTER[4]]


async def test_after_an_outage_only_the_question_of_today_is_sent(play):
    await ended(play)
    play.clock.set(play.now + timedelta(days=12))  # nobody ran, and three dates passed
    await play.settle()
    assert asked(play) == [AFTER[3]]


async def test_a_question_of_somebody_else_or_of_no_date_changes_nothing(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    for forged in ("days:99:2026-11-28:5", "days:1:2026-11-29:5", "days:1:never:5", "days:1:2026-11-28:8"):
        play.patient.press_data(play.patient.last, forged)
        await play.settle()
    assert await told(play) == []


async def outage(play, until, wall="10:00"):
    """Nobody runs until this local day and time; then everything is settled."""
    play.clock.set(moment(date.fromisoformat(until), time.fromisoformat(wall), "Europe/Amsterdam"))
    await play.settle()


async def last_day(play, library):
    """The evening of a last day, 25 November."""
    await therapist_joins(play)
    await patient_joins(play)
    async with play.database.write() as db:
        patient = (await db.scalars(select(Patient))).one()
        await let_end(db, patient, END)
        patient.next_follow_up_at = planning.next_follow_up(patient, library, play.now)
    await play.until(str(END), "20:00")


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_an_outage_across_the_last_day_loses_neither_the_end_nor_the_question_of_today(play, library):
    await last_day(play, library)
    await outage(play, "2026-11-28")
    assert asked(play) == [AFTER[0]]
    assert any("Uw programma is klaar" in text for text in texts(play.patient))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_what_an_outage_held_up_waits_for_the_morning(play, library):
    await last_day(play, library)
    await outage(play, "2027-02-26", "03:00")  # the end, its questions and a follow-up are late
    night = len(play.patient.inbox), len(play.therapist.inbox)
    await play.until("2027-02-26", "07:59")
    assert (len(play.patient.inbox), len(play.therapist.inbox)) == night
    await play.until("2027-02-26", "08:01")
    assert any("Uw programma is klaar" in text for text in texts(play.patient)[night[0] :])
    assert len(play.patient.inbox) >= night[0] + 3
    assert len(play.therapist.inbox) > night[1]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_bare_number_answers_what_was_asked_last_not_an_older_questionnaire(play):
    await ended(play)
    await play.presses(play.patient, "Beginnen")
    await play.presses(play.patient, "3")  # average pain; the worst pain stays open
    await play.until(str(AFTER[0]), "10:00")
    await play.says(play.patient, "6")
    assert await told(play) == [(AFTER[0], 6)]
    async with play.database.read() as db:
        assert (await db.scalars(select(Questionnaire))).one().answers == {"average_pain": 3}


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_longer_treatment_period_moves_all_that_follows_its_end(play, library):
    await therapist_joins(play)
    await patient_joins(play, "/enrol P-001 joint=knee weeks=8")
    await play.until("2027-01-18", "12:00")  # the last day: its end is planned for tomorrow
    async with play.database.write() as db:
        patient = (await db.scalars(select(Patient))).one()
        await planning.move_end(db, library, patient, 10, None, play.now)
    await play.until("2027-01-19", "12:00")
    assert not any("Uw programma is klaar" in text for text in texts(play.patient))
    assert "Wandelen" in play.patient.last.text or "Kracht" in play.patient.last.text
    await play.until("2027-02-02", "12:00")  # after the new last day
    assert any("Uw programma is klaar" in text for text in texts(play.patient))
    async with play.database.read() as db:
        patient = (await db.scalars(select(Patient))).one()
    assert (patient.state, patient.end) == ("ended", date(2027, 2, 1))
    assert patient.next_after_end_at.date() == date(2027, 2, 4)
    assert patient.next_follow_up_at.date() == date(2027, 4, 17)  # 14 days before 1 May it is planned
