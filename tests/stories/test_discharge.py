"""After a discharge nothing at all is sent to the patient, whatever waited; a hand that writes gets one line."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import func, select, update

from storage.outbox import Lane, NewMessage, put
from storage.tables import Access, Appointment, DoseDecision, Outgoing, Patient, Person, Question, Therapist
from tests.stories.scenes import in_both_languages, newest, patient_joins, therapist_joins, token

OVER = {"nl": "Uw programma hier is afgesloten.", "en": "Your programme here has ended."}
YES = {"nl": "Ja", "en": "Yes"}
DONE = {"nl": "Klaar", "en": "Done"}
YEAR = timedelta(days=366)


async def joined(play, language="nl"):
    for user in (play.admin, play.therapist, play.patient):
        user.person.language_code = language
    await therapist_joins(play)
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", YES[language])


async def discharge(play, code="P-001", reason="moved"):
    await play.says(play.admin, f"/discharge {code} {reason}")
    play.admin.press(play.admin.last.buttons[0][0])
    await play.settle()


async def rows(play, query):
    async with play.database.read() as db:
        return (await db.scalars(query)).all()


async def with_everything_pending(play):
    """An open question, a proposal, an appointment, messages of every lane, a message under way at this moment."""
    await play.until("2026-11-24", "09:00")
    play.patient.press("Klaar" if play.patient.person.language_code == "nl" else "Done")
    await play.settle()
    later = play.now + timedelta(hours=3)
    chat = play.patient.id
    async with play.database.write() as db:
        db.add(
            DoseDecision(
                patient_id=1, key="t", type="aerobic", week=1, kind="up", reason="earned", from_row="N1", to_row="N2",
                state="waiting", made_at=play.now, ends_at=later,
            )
        )  # fmt: skip
        db.add(
            Appointment(
                patient_id=1, kind="supervised", local_date=date(2026, 11, 26), local_time=time(10), minutes=30,
                state="planned", made_at=play.now, changed_at=play.now,
            )
        )  # fmt: skip
        await db.execute(update(Patient).values(next_follow_up_at=later, next_taper_at=later))
        pending = [
            NewMessage(chat, "day", "x1", Lane.PROMPTS, later, {"patient": 1, "day": "2026-11-24"}),
            NewMessage(chat, "follow_up", "x2", Lane.PROMPTS, later, {"patient": 1, "moment": "month_3"}),
            NewMessage(chat, "safety_late", "x3", Lane.ALERTS, later, {"report": 1}),
            NewMessage(chat, "help", "x4", Lane.BULK, later, {"roles": ["patient"]}),
        ]
        await put(db, pending, play.now)


@in_both_languages
async def test_after_a_discharge_nothing_at_all_is_sent_for_a_year_whatever_was_pending(play, language):
    await joined(play, language)
    await with_everything_pending(play)
    await discharge(play)
    before = len(play.patient.inbox), len(play.api.journal)
    await play.advance(YEAR)
    told = [call for call in play.api.journal[before[1] :] if call.chat_id == play.patient.id]
    assert (len(play.patient.inbox), told) == (before[0], [])
    [patient] = await rows(play, select(Patient))
    assert (patient.state, patient.discharge_reason) == ("discharged", "moved")
    assert {getattr(patient, name) for name in vars(patient) if name.startswith("next_")} == {None}
    assert await rows(play, select(Question)) == []
    assert {each.state for each in await rows(play, select(DoseDecision))} == {"withdrawn"}
    assert {each.state for each in await rows(play, select(Appointment))} == {"cancelled"}


async def test_a_message_whose_fate_is_unknown_at_the_discharge_is_not_sent_again(play):
    await joined(play)
    play.api.fail_next("sendMessage", "hang_up_after", chat_id=play.patient.id)
    await play.until("2026-11-24", "09:00")
    async with play.database.write() as db:
        await db.execute(update(Outgoing).where(Outgoing.kind == "day").values(state="sending"))
    await discharge(play)
    async with play.database.write() as db:
        await db.execute(update(Outgoing).where(Outgoing.kind == "day").values(state="due"))
    sent = len(play.api.calls("sendMessage"))
    await play.advance(timedelta(hours=2))
    assert not [call for call in play.api.calls("sendMessage")[sent:] if call.chat_id == play.patient.id]


@in_both_languages
@pytest.mark.parametrize("reason", ["moved", "deceased"])
async def test_who_writes_or_presses_after_it_gets_one_line_and_a_safety_word_the_fixed_text(play, language, reason):
    await joined(play, language)
    await play.until("2026-11-24", "09:00")
    await discharge(play, reason=reason)
    for act in ("/today", "klaar 14", "14", "hoe gaat het", "/help", "/start"):
        before = len(play.patient.inbox)
        await play.says(play.patient, act)
        assert play.patient.inbox[before:] == [play.patient.last]
        assert play.patient.last.text.startswith(OVER[language])
    play.patient.press(DONE[language])
    await play.settle()
    assert play.patient.last.text.startswith(OVER[language])
    play.patient.send_photo()
    await play.settle()
    assert play.patient.last.text.startswith(OVER[language])
    await play.says(play.patient, {"nl": "pijn op de borst", "en": "chest pain"}[language])
    assert "112" in play.patient.last.text
    assert await rows(play, select(DoseDecision)) == []


async def test_discharging_twice_changes_and_tells_once(play):
    await joined(play)
    await discharge(play)
    [first] = await rows(play, select(Patient.discharged_at))
    told = len(play.therapist.inbox)
    await play.advance(timedelta(hours=1))
    play.admin.press_data(play.admin.last, "discharge:1:operation:yes")
    await play.settle()
    assert await rows(play, select(Patient.discharged_at)) == [first]
    assert len(play.therapist.inbox) == told
    assert await rows(play, select(Patient.discharge_reason)) == ["moved"]


@pytest.mark.parametrize(
    ("word", "reason"),
    [("afgerond", "Reden: klaar"), ("Verhuisd.", "verhuisd"), ("operatie", "operatie"), ("overleden", "overleden"),
     ("anders", "andere reden"), ("finished", "klaar"), ("zomaar", "waarom?"), ("", "waarom?")],
)  # fmt: skip
async def test_the_reason_is_read_in_both_languages_and_asked_for_where_it_is_none(play, word, reason):
    await joined(play)
    await play.says(play.admin, f"/afmelden p-001 {word}")
    assert reason in play.admin.last.text
    assert await rows(play, select(Patient.state)) == ["active"]


async def test_a_therapist_who_is_a_patient_too_keeps_what_is_not_the_patients(play):
    await joined(play)
    await play.says(play.admin, "/enrol P-TOM joint=knee therapist=Tom")
    await play.says(play.therapist, f"/start {token(play.admin.last)}")
    play.therapist.press("Ja, ik doe mee")
    await play.until("2026-11-28", "12:00")
    await discharge(play, "P-TOM")
    before = len(play.therapist.inbox)
    await play.until("2026-12-08", "12:00")
    said = [message.text for message in play.therapist.inbox[before:]]
    assert [text for text in said if text.startswith("Overzicht")]
    assert not [text for text in said if "Uw bericht voor" in text]


async def test_an_open_safety_report_is_shown_before_and_closed_by_the_discharge(play):
    await joined(play)
    await play.says(play.patient, "ik heb pijn op de borst")
    await play.presses(play.patient, "Ja, nu zo")
    await play.says(play.admin, "/discharge P-001 other")
    assert "veiligheidsmelding" in play.admin.last.text
    play.admin.press(play.admin.last.buttons[0][0])
    await play.settle()
    before = len(play.patient.inbox)
    await play.advance(timedelta(days=7))
    assert len(play.patient.inbox) == before


async def test_who_is_enrolled_again_begins_under_the_next_code_with_the_same_account(play):
    await joined(play)
    await play.until("2026-11-24", "09:00")
    await discharge(play, reason="finished")
    await play.says(play.admin, "/enrol p-001 joint=hip")
    assert "P-001-2" in play.admin.last.text
    play.admin.press(play.admin.last.buttons[0][0])
    await play.settle()
    await play.says(play.patient, f"/start {token(newest(play.admin, 'is aangemeld'))}")
    await play.presses(play.patient, "Ja, ik doe mee")
    old, new = await rows(play, select(Patient).order_by(Patient.id))
    assert (old.state, new.state, new.person_id == old.person_id) == ("discharged", "active", True)
    await play.until("2026-11-26", "09:00")
    assert play.patient.last.text.startswith("Uw bericht voor")
    await discharge(play, new.code, "other")
    await play.says(play.admin, "/enrol P-001 joint=hip")
    assert f"{new.code[:-2]}-3" in play.admin.last.text


async def test_the_button_that_enrols_anew_does_nothing_for_another_draft(play):
    await joined(play)
    await discharge(play)
    await play.says(play.admin, "/enrol P-001 joint=hip")
    old = play.admin.last
    await play.says(play.admin, "/enrol")
    play.admin.press(old.buttons[0][0], old)
    await play.settle()
    assert await rows(play, select(func.count()).select_from(Patient)) == [1]


async def test_a_running_programme_is_not_enrolled_again_by_any_of_its_codes(play):
    await joined(play)
    await play.says(play.admin, "/enrol P-001 joint=hip")
    assert "P-001 bestaat al" in play.admin.last.text
    assert play.admin.last.labels == []


async def test_after_a_transfer_the_new_therapist_gets_what_waited_for_the_old_one(play):
    await joined(play)
    eva = play.api.user(2002, first_name="Eva", language_code="nl")
    await play.says(play.admin, "/therapist Eva")
    await play.says(eva, f"/start {token(play.admin.last)}")
    await play.until("2026-11-24", "22:00")
    await play.says(play.patient, "ik ben gevallen")
    await play.says(play.admin, "/transfer P-001 Eva")
    tom, before = len(play.therapist.inbox), len(eva.inbox)
    await play.until("2026-11-25", "12:00")
    assert [message for message in eva.inbox[before:] if "P-001" in message.text]
    assert not [
        message for message in play.therapist.inbox[tom:] if "gevallen" in message.text or "112" in message.text
    ]
    assert [each.therapist_id for each in await rows(play, select(Patient))] == [2]
    assert "begeleidt Eva u" in play.patient.inbox[-2].text + play.patient.last.text


async def test_a_removed_therapist_sees_nothing_more_and_their_patients_are_nobodys(play):
    await joined(play)
    await play.says(play.admin, "/therapist")
    await play.presses(play.admin, "Verwijderen: Tom")
    await play.presses(play.admin, "Ja, verwijderen")
    before = len(play.therapist.inbox)
    await play.advance(timedelta(days=10))
    assert len(play.therapist.inbox) == before
    assert play.therapist.menu == []
    [tom] = await rows(play, select(Therapist))
    assert (tom.removed_at is not None, tom.next_summary_at, tom.next_alerts_at) == (True, None, None)
    assert await rows(play, select(Patient.therapist_id)) == [None]
    await therapist_joins(play)  # the same account comes again
    [_old, new] = await rows(play, select(Therapist).order_by(Therapist.id))
    [person] = await rows(play, select(Person.id).where(Person.telegram_id == play.therapist.id))
    assert new.person_id == person


async def test_each_of_these_steps_is_in_the_access_log(play):
    await joined(play)
    await play.says(play.admin, "/transfer P-001 Tom")
    await discharge(play)
    await play.says(play.admin, "/audit P-001")
    found = [(each.role, each.what, each.patient_id) for each in await rows(play, select(Access).order_by(Access.id))]
    assert ("admin", "enrol", 1) in found
    assert ("admin", "discharge", 1) in found
    assert found[-1] == ("admin", "audit", 1)
