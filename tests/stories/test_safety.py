"""Safety words: whom to call at once, the therapist hears it, only yes holds the messages, and nobody is forgotten."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select, update

from storage.tables import Outgoing, Patient, Person, SafetyReport
from tests.stories.scenes import enrol, in_both_languages, let_end, newest, patient_joins, texts, therapist_joins, token

DUTCH = SimpleNamespace(
    fell="ik ben gevallen en mijn heup doet pijn", chest="druk op mijn borst", call="bel vandaag", ambulance="112",
    alert="zo snel mogelijk contact", sign="een val", asked="nog geen antwoord", so="Antwoord: ja",
    not_so="Antwoord: nee", yes="Ja, nu zo", no="Nee", after_all="Toch wel", contact="Contact gehad",
    been="Er is contact geweest", over="krijgt weer berichten", day="Uw bericht voor", wait="Wacht met oefenen",
    late="na 2 werkdagen", call_us="al contact met u geweest", noted="genoteerd", good="Goed dat u het zegt",
    agree="Ja", y="ja", n="Nee.", foreign="niet gebruiken", none="geen therapeut",
)  # fmt: skip
ENGLISH = SimpleNamespace(
    fell="I fell and my hip hurts", chest="pressure on my chest", call="call today", ambulance="112",
    alert="get in touch as soon as", sign="a fall", asked="no answer to that yet", so="Answer: yes",
    not_so="Answer: no", yes="Yes, it is so now", no="No", after_all="Yes, after all", contact="Been in touch",
    been="Somebody was in touch", over="get messages again", day="Your message for", wait="Wait with exercising",
    late="within 2 working days", call_us="Did somebody get in touch", noted="noted", good="Good that you say so",
    agree="Yes", y="Yes!", n="no", foreign="cannot use", none="no therapist",
)  # fmt: skip
on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
WORDS = {"nl": DUTCH, "en": ENGLISH}


async def practice(play, language="nl"):
    """A therapist and a patient who agreed, in this language; it is Monday 23 November 2026, 10:00."""
    play.therapist.person.language_code = language
    await therapist_joins(play)
    async with play.database.write() as db:
        await db.execute(update(Person).values(language=language))
    await patient_joins(play, f"/enrol P-1 joint=knee lang={language}", agree=WORDS[language].agree)
    return WORDS[language]


async def stored(play):
    """The reports, oldest first, and since when prompts are held."""
    async with play.database.read() as db:
        reports = (await db.scalars(select(SafetyReport).order_by(SafetyReport.id))).all()
        return reports, (await db.get_one(Patient, 1)).held_at


def count(user, part, since=0):
    return len([text for text in texts(user)[since:] if part in text])


@in_both_languages
async def test_whoever_types_a_safety_word_reads_at_once_whom_to_call_and_the_therapist_hears_it(play, language):
    words = await practice(play, language)
    await play.says(play.patient, words.fell)
    assert words.call in play.patient.last.text
    assert play.patient.last.labels == [words.yes, words.no]
    alert = play.therapist.last
    assert alert.text.startswith("P-1: ")
    assert words.alert in alert.text
    assert words.sign in alert.text
    assert words.asked in alert.text
    assert words.fell not in alert.text
    assert alert.labels == [words.contact]
    await play.says(play.patient, words.chest)
    assert words.ambulance in play.patient.last.text.partition("\n")[0]


@in_both_languages
async def test_at_night_the_patient_reads_it_at_once_and_the_therapist_one_message_in_the_morning(play, language):
    words = await practice(play, language)
    await play.until("2026-11-24", "23:30")
    seen = len(play.therapist.inbox)
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.yes)
    assert words.good in play.patient.last.text
    assert len(play.therapist.inbox) == seen
    await play.until("2026-11-25", "08:00")
    assert count(play.therapist, words.alert, seen) == 1
    assert words.so in play.therapist.last.text


@in_both_languages
async def test_only_yes_holds_the_messages_until_the_therapist_was_in_touch(play, language):
    words = await practice(play, language)
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.yes)
    assert words.good in play.patient.last.text
    assert play.patient.last.labels == []
    assert words.so in play.therapist.last.text
    await play.until("2026-11-25", "08:30")
    assert count(play.patient, words.day) == 0
    await play.says(play.patient, "/today")
    assert words.wait in play.patient.last.text

    await play.presses(play.therapist, words.contact)
    assert words.been in newest(play.therapist, words.been).text
    assert words.over in play.patient.last.text
    await play.until("2026-11-25", "09:30")
    assert count(play.patient, words.day) == 2  # with the response to /today
    assert words.wait not in play.patient.last.text
    reports, held = await stored(play)
    assert (held, reports[0].resolved_by is not None, reports[0].escalate_at) == (None, True, None)


@in_both_languages
async def test_no_is_noted_and_told_and_nothing_is_held(play, language):
    words = await practice(play, language)
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.no)
    assert words.noted in play.patient.last.text
    assert words.not_so in play.therapist.last.text
    assert play.therapist.last.labels == []
    await play.until("2026-11-27", "12:00")
    assert count(play.patient, words.day) == 4
    assert count(play.admin, "P-1: ") == 0
    reports, held = await stored(play)
    assert (held, reports[0].now_so, reports[0].escalated_at) == (None, False, None)


@in_both_languages
async def test_a_typed_yes_or_no_counts_while_the_question_is_open_and_only_then(play, language):
    words = await practice(play, language)
    await play.says(play.patient, words.y)
    assert (await stored(play))[0] == []
    await play.says(play.patient, words.fell)
    await play.says(play.patient, words.n)
    assert words.noted in play.patient.last.text
    await play.says(play.patient, words.y)  # the question is closed
    assert [report.now_so for report in (await stored(play))[0]] == [False]
    await play.says(play.patient, words.chest)
    await play.says(play.patient, words.y)
    reports, held = await stored(play)
    assert [report.now_so for report in reports] == [False, True]
    assert held is not None


@on_sqlite
async def test_a_no_that_was_a_slip_can_become_yes(play):
    words = await practice(play)
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.no)
    await play.presses(play.patient, words.after_all)
    reports, held = await stored(play)
    assert (reports[0].now_so, held, reports[0].escalate_at) == (True, play.now, reports[0].escalate_at)
    assert words.so in play.therapist.last.text
    play.patient.press_data(play.patient.last, "safety:1:no")
    await play.settle()
    assert (await stored(play))[0][0].now_so is True


@on_sqlite
async def test_the_same_sign_again_within_the_hour_gives_the_text_again_and_no_second_alert(play):
    words = await practice(play)
    for _ in range(3):
        await play.says(play.patient, words.fell)
    assert count(play.patient, "Wacht hier niet mee") == 3
    assert count(play.therapist, words.alert) == 1
    await play.says(play.patient, words.chest)
    assert count(play.therapist, words.alert) == 2
    await play.until("2026-11-23", "12:00")
    await play.says(play.patient, words.fell)
    assert count(play.therapist, words.alert) == 3


@in_both_languages
async def test_what_nobody_sees_to_within_two_working_days_is_told_to_everybody_once(play, language):
    words = await practice(play, language)
    await play.until("2026-11-27", "15:00")  # a Friday
    await play.says(play.patient, words.fell)
    await play.until("2026-12-01", "14:59")
    assert count(play.admin, words.late) == count(play.patient, words.call_us) == 0
    await play.until("2026-12-01", "15:00")
    assert [count(user, words.late) for user in (play.admin, play.therapist)] == [1, 1]
    assert count(play.patient, words.call_us) == 1
    await play.until("2026-12-03", "12:00")
    assert [count(user, words.late) for user in (play.admin, play.therapist)] == [1, 1]
    await play.presses(play.admin, words.contact)
    assert words.been in play.admin.last.text
    assert (await stored(play))[0][0].resolved_at == play.now


@on_sqlite
async def test_who_stands_in_hears_it_too_when_nobody_saw_to_it(play):
    words = await practice(play)
    eva = play.api.user(2002, first_name="Eva", language_code="nl")
    await play.says(play.admin, "/therapist Eva")
    await play.says(eva, f"/start {token(play.admin.last)}")
    await play.says(play.admin, "/cover Tom until 2026-12-04 by Eva")
    await play.says(play.patient, words.fell)
    await play.until("2026-11-25", "12:00")
    assert [count(user, words.late) for user in (eva, play.therapist, play.admin)] == [1, 1, 1]
    assert count(play.patient, words.call_us) == 1


@on_sqlite
async def test_what_was_seen_to_in_time_is_not_escalated(play):
    words = await practice(play)
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.yes)
    await play.until("2026-11-25", "09:59")
    await play.presses(play.therapist, words.contact)
    await play.until("2026-12-02", "12:00")
    assert count(play.admin, "P-1: ") == count(play.patient, words.call_us) == 0


@on_sqlite
async def test_what_is_escalated_at_night_waits_for_the_morning(play):
    words = await practice(play)
    await play.until("2026-11-24", "23:30")
    await play.says(play.patient, words.fell)
    await play.until("2026-11-27", "07:59")
    assert count(play.admin, words.late) == count(play.patient, words.call_us) == 0
    await play.until("2026-11-27", "08:00")
    assert count(play.admin, words.late) == count(play.patient, words.call_us) == 1


@pytest.mark.parametrize("data", ["safety:1:no", "safety:99:yes", "safety:1", "safety:x:yes", "contact:1", "contact:9"])
async def test_nobody_elses_and_no_forged_button_works(play, data):
    words = await practice(play)
    other = play.api.user(2003, first_name="Fleur", language_code="nl")
    await play.says(play.admin, "/therapist Fleur")
    await play.says(other, f"/start {token(play.admin.last)}")
    neighbour = play.api.user(3003, first_name="Jan", language_code="nl")
    await play.says(neighbour, f"/start {await enrol(play, '/enrol P-2 joint=hip therapist=Fleur')}")
    await play.presses(neighbour, "Ja")
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.yes)
    for user in (other, neighbour, *([play.patient] if data.startswith("contact") else [play.therapist])):
        user.press_data(user.inbox[0], data)
        await play.settle()
        assert words.foreign in user.last.text
    play.patient.press_data(play.patient.last, data)
    await play.settle()
    reports, held = await stored(play)
    assert (reports[0].now_so, reports[0].resolved_at, held) == (True, None, play.now)


async def test_pressing_twice_does_nothing_twice(play):
    words = await practice(play)
    await play.says(play.patient, words.fell)
    asked = play.patient.last
    for _ in range(2):
        play.patient.press_data(asked, "safety:1:yes")
        await play.settle()
    assert count(play.therapist, words.so) == 1
    for user in (play.therapist, play.admin, play.therapist):
        user.press_data(user.last, "contact:1")
        await play.settle()
    assert count(play.patient, words.over) == 1


async def test_with_two_that_are_so_the_messages_are_held_until_both_are_seen_to(play):
    words = await practice(play)
    for said in (words.fell, words.chest):
        await play.says(play.patient, said)
        await play.presses(play.patient, words.yes)
    for report, held in ((1, True), (2, False)):
        play.therapist.press_data(play.therapist.last, f"contact:{report}")
        await play.settle()
        assert ((await stored(play))[1] is not None) is held
    assert count(play.patient, words.over) == 1


@on_sqlite
async def test_without_a_therapist_the_admins_hear_it_and_see_to_it(play):
    await patient_joins(play, "/enrol P-1 joint=knee")
    await play.says(play.patient, DUTCH.fell)
    assert DUTCH.alert in play.admin.last.text
    assert DUTCH.none in play.admin.last.text
    await play.presses(play.patient, DUTCH.yes)
    assert count(play.admin, DUTCH.so) == 1
    await play.presses(play.admin, DUTCH.contact)
    assert DUTCH.over in play.patient.last.text


async def test_a_therapist_who_blocks_the_bot_does_not_keep_it_from_the_admins(play):
    words = await practice(play)
    play.therapist.block()
    await play.settle()
    await play.says(play.patient, words.fell)
    assert count(play.admin, words.alert) == 1
    play.therapist.unblock()
    await play.settle()
    assert count(play.therapist, words.alert) == 1


@on_sqlite
async def test_after_the_end_it_is_the_same(play):
    words = await practice(play)
    async with play.database.write() as db:
        await let_end(db, await db.get_one(Patient, 1), date(2026, 11, 25))
    await play.until("2026-11-27", "09:30")
    await play.says(play.patient, words.chest)
    assert words.ambulance in play.patient.last.text
    await play.presses(play.patient, words.yes)
    seen = len(play.patient.inbox)
    await play.until("2026-11-28", "20:00")
    assert len(play.patient.inbox) == seen
    await play.presses(play.therapist, words.contact)
    await play.until("2026-12-02", "12:00")
    assert count(play.patient, "Op hoeveel dagen", seen) == 1


@on_sqlite
async def test_who_has_not_agreed_or_has_stopped_reads_whom_to_call_and_nothing_is_kept(play):
    await therapist_joins(play)
    await play.says(play.patient, f"/start {await enrol(play)}")
    await play.says(play.patient, DUTCH.fell)
    assert DUTCH.call in play.patient.last.text
    await play.presses(play.patient, "Ja")
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.says(play.patient, DUTCH.chest)
    assert DUTCH.ambulance in play.patient.last.text
    assert play.patient.last.labels == []
    assert ((await stored(play))[0], count(play.therapist, DUTCH.alert)) == ([], 0)


@on_sqlite
async def test_a_stranger_reads_whom_to_call_and_a_therapist_who_types_such_words_is_no_patient(play):
    stranger = play.api.user(5001, first_name="Bep", language_code="nl")
    await play.says(stranger, DUTCH.chest)
    assert DUTCH.ambulance in stranger.last.text
    await therapist_joins(play)
    await play.says(play.therapist, DUTCH.chest)
    assert DUTCH.ambulance not in play.therapist.last.text


@on_sqlite
async def test_ordinary_talk_is_answered_as_ever(play):
    await practice(play)
    for said in ("geen pijn op de borst", "ik ben niet gevallen"):
        await play.says(play.patient, said)
        assert "dat begrijp ik niet" in play.patient.last.text
    await play.says(play.patient, "pijn in mijn knie")
    assert "Doe het vandaag rustig aan" in play.patient.last.text
    assert (await stored(play))[0] == []


@on_sqlite
async def test_while_it_is_asked_a_number_answers_nothing_and_a_press_on_the_score_still_counts(play):
    words = await practice(play)
    await play.until("2026-11-24", "10:00")
    await play.presses(play.patient, "Klaar")
    await play.says(play.patient, words.fell)
    await play.says(play.patient, "13")
    assert "dat begrijp ik niet" in play.patient.last.text
    await play.presses(play.patient, "13")
    assert "pijn" in newest(play.patient, "Nog één vraag").text


@on_sqlite
async def test_a_question_lost_in_an_outage_is_asked_once_more(play):
    words = await practice(play)
    await play.says(play.patient, words.fell)
    asked = count(play.patient, "Is dit nu zo?")
    play.clock.advance(timedelta(minutes=10))
    await play.service.poll.step()
    await play.settle()
    await play.advance(timedelta(minutes=2))
    assert count(play.patient, "Is dit nu zo?") == asked + 1
    await play.presses(play.patient, words.yes)
    assert (await stored(play))[1] is not None


@on_sqlite
async def test_the_words_under_a_picture_and_of_a_changed_text_are_read_too(play):
    words = await practice(play)
    await play.says(play.patient, "ik ben")
    play.patient.edit(max(play.patient.chat.received), "ik ben gevallen")
    await play.settle()
    assert words.call in play.patient.last.text
    play.patient.send_photo("mijn wond lekt")
    await play.settle()
    assert words.call in play.patient.last.text
    assert count(play.therapist, words.alert) == 2


@on_sqlite
async def test_what_is_held_and_grows_old_is_dropped_with_its_reason(play):
    words = await practice(play)
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.yes)
    await play.until("2026-11-26", "12:00")
    async with play.database.read() as db:
        rows = select(Outgoing.reason).where(Outgoing.kind.in_(("day", "nudge")), Outgoing.state != "due")
        assert list(await db.scalars(rows)) == ["held"] * 5


@on_sqlite
async def test_the_end_of_the_period_and_its_questions_wait_until_they_are_no_longer_held(play):
    words = await practice(play)
    async with play.database.write() as db:
        await let_end(db, await db.get_one(Patient, 1), date(2026, 11, 25))
    await play.says(play.patient, words.fell)
    await play.presses(play.patient, words.yes)
    await play.until("2026-11-27", "12:00")
    assert count(play.patient, "Uw programma is klaar") == 0
    await play.presses(play.therapist, words.contact)
    await play.until("2026-11-28", "10:00")
    assert count(play.patient, "Uw programma is klaar") == 1
