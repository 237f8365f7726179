"""The invariants: data in order break none, and whatever breaks one is found, and it alone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import delete, insert, update

from bot.messages.kinds import KINDS
from storage.invariants import INVARIANTS, SECRET, broken
from storage.tables import (
    AfterEndAnswer,
    Alert,
    Answer,
    Appointment,
    Cover,
    DoseDecision,
    FirstWeek,
    Incoming,
    Invitation,
    Letter,
    Outgoing,
    OwnExercise,
    Patient,
    Pause,
    Person,
    PlannedSession,
    PrescriptionVersion,
    Question,
    SafetyReport,
    Therapist,
)
from storage.types import CIPHER

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
BEFORE = NOW - timedelta(days=8)
FIRST, LAST = date(2026, 11, 24), date(2027, 2, 15)
HASH = "0123456789abcdef" * 4
NO_MOMENTS = {"next_prompt_at": None, "next_plan_at": None}
SENDING = {"state": "sending", "settled_at": None, "said": None, "message_id": None, "sending_since": NOW}
DUE = {**SENDING, "state": "due"}
DROPPED = {"state": "dropped", "said": None, "message_id": None, "reason": "not wanted"}


def patient(number, person_id, **rest):
    return Patient(
        **{
            "id": number, "code": f"P-{number}", "person_id": person_id, "therapist_id": 1, "state": "active",
            "language": "nl", "timezone": "Europe/Amsterdam", "prompt_time": time(9), "start": FIRST, "end": LAST,
            "strength_row": "N1", "aerobic_row": "A1", "consent_version": 1, "consented_at": BEFORE,
            "created_at": BEFORE, "next_prompt_at": NOW, "next_plan_at": NOW, **rest,
        }
    )  # fmt: skip


def planned(number, day=1, /, **rest):
    about = {"patient_id": 1, "number": 1, "version": 1, "prescription_version": 1, "week": 1, "type": "strength"}
    at = FIRST + timedelta(days=day - 1)
    return PlannedSession(**{"id": number, "local_date": at, "content": {}, "created_at": BEFORE, **about, **rest})


def decision(number, **rest):
    about = {"patient_id": 1, "type": "aerobic", "week": 1, "kind": "up", "reason": "earned", "made_at": BEFORE}
    rows = {"from_row": "A1", "to_row": "A2", "state": "waiting", "ends_at": NOW}
    return DoseDecision(**{"id": number, "key": f"k{number}", **about, **rows, **rest})


def report(number, **rest):
    return SafetyReport(**{"id": number, "patient_id": 1, "sign": "fall", "said_at": BEFORE, **rest})


def appointment(number, **rest):
    about = {"patient_id": 1, "kind": "supervised", "local_date": FIRST, "local_time": time(10), "minutes": 30}
    made = {"state": "planned", "sequence": 0, "made_at": BEFORE, "changed_at": BEFORE}
    return Appointment(**{"id": number, **about, **made, **rest})


def message(number, **rest):
    about = {"chat_id": number, "kind": "help", "arguments": {}, "lane": 0, "state": "sent", "not_before": BEFORE}
    sent = {"sending_since": BEFORE, "settled_at": BEFORE, "attempts": 1, "unknown": 0, "message_id": 9, "said": "Dag"}
    return Outgoing(**{"id": number, "key": f"k{number}", "created_at": BEFORE, **about, **sent, **rest})


def update_of(number, **rest):
    return Incoming(
        **{"id": number, "update_id": number, "chat_id": number, "payload": "", "received_at": BEFORE, **rest}
    )


def invitation(number, **rest):
    about = {"token_hash": f"{HASH[:-1]}{number}", "created_at": BEFORE, "expires_at": NOW}
    return Invitation(**{"id": number, **about, **rest})


def cover(number, **rest):
    about = {"therapist_id": 1, "stand_in_id": 2, "last": FIRST, "made_at": BEFORE, "until_at": NOW}
    return Cover(**{"id": number, **about, **rest})


def in_order():
    """A practice in which all is well, with something in each state; the rows in the order of their references."""
    used = {"used_at": BEFORE}
    return [
        *(Person(id=number, telegram_id=100 + number, language="nl", created_at=BEFORE) for number in (1, 2, 3, 4)),
        Therapist(id=1, name="Tom", person_id=1, timezone="Europe/Amsterdam", next_summary_at=NOW, created_at=BEFORE),
        *(Therapist(id=number, name="Eva", timezone="Europe/Amsterdam", created_at=BEFORE) for number in (2, 3)),
        cover(1, until_at=BEFORE + timedelta(days=9), ended_at=BEFORE + timedelta(days=1)),
        cover(2, stand_in_id=3, made_at=BEFORE + timedelta(days=1)),
        patient(1, 2),
        patient(2, 3, state="stopped", stopped_at=NOW, **NO_MOMENTS),
        patient(3, None, state="invited", consented_at=None, consent_version=None, **NO_MOMENTS),
        patient(4, 2, state="ended", next_after_end_at=NOW, held_at=BEFORE, **NO_MOMENTS),
        patient(6, 4, state="discharged", discharged_at=BEFORE, discharge_reason="moved", **NO_MOMENTS),
        PrescriptionVersion(patient_id=6, version=1, content={}, created_at=BEFORE),
        invitation(6, patient_id=6, used_by=4, **used),
        Appointment(id=6, patient_id=6, kind="supervised", local_date=FIRST, local_time=time(9), minutes=30,
                    state="cancelled", sequence=1, made_at=BEFORE, changed_at=BEFORE),
        Therapist(id=4, name="Eva", timezone="Europe/Amsterdam", created_at=BEFORE, removed_at=BEFORE),
        Alert(id=1, patient_id=1, kind="pain", raised_at=BEFORE, told_at=BEFORE, cleared_at=NOW),
        Alert(id=2, patient_id=1, kind="pain", raised_at=NOW),
        Alert(id=3, patient_id=1, kind="silence", raised_at=BEFORE, told_at=BEFORE),
        FirstWeek(patient_id=1, shown_at=BEFORE, screening={}, decision="ok", decided_at=BEFORE, decided_by=1),
        FirstWeek(patient_id=4, shown_at=BEFORE, screening={}, decision="hold", decided_at=BEFORE, decided_by=1),
        patient(5, None, state="ended", code="anonymous-5", therapist_id=None, anonymised_at=NOW, **NO_MOMENTS),
        *(PrescriptionVersion(patient_id=each, version=1, content={}, created_at=BEFORE) for each in (1, 2, 3, 4, 5)),
        invitation(1, therapist_id=1, used_by=1, **used),
        invitation(2, patient_id=1, used_by=2, **used),
        invitation(3, patient_id=2, used_by=3, **used),
        invitation(4, patient_id=3),
        invitation(5, patient_id=4, used_by=2, **used),
        planned(1),
        planned(2, 2, replaced_at=BEFORE),
        planned(3, 2, version=2),
        planned(4, 3),
        planned(5, 3, number=2, type="aerobic"),
        Answer(id=1, session_id=1, patient_id=1, done="done", effort=13, pain=2, recalled=False,
               answered_at=BEFORE, changed_at=BEFORE),
        Answer(id=2, session_id=3, patient_id=1, done="not", recalled=False, answered_at=BEFORE, changed_at=BEFORE),
        Answer(id=3, session_id=5, patient_id=1, done="partly", minutes=20, recalled=False,
               answered_at=BEFORE, changed_at=BEFORE),
        Pause(id=1, patient_id=1, first=LAST - timedelta(days=1), last=LAST, reason="away", weeks=0, made_at=BEFORE),
        AfterEndAnswer(id=1, patient_id=4, local_date=LAST + timedelta(days=3), days=5, answered_at=NOW),
        Question(person_id=2, kind="effort", session_id=5, asked_at=BEFORE),
        report(1, escalate_at=NOW),
        report(2, patient_id=4, now_so=True, answered_at=BEFORE, escalated_at=BEFORE),
        report(3, now_so=True, answered_at=BEFORE, resolved_at=BEFORE, resolved_by=1),
        report(4, now_so=False, answered_at=BEFORE),
        decision(1),
        decision(2, type="strength", from_row="N2", to_row="N1", kind="back", state="applied", ends_at=None,
                 session_id=1, effective_on=FIRST),
        decision(3, state="refused", settled_at=BEFORE, settled_by=1),
        appointment(1),
        appointment(2, state="cancelled", sequence=1),
        Letter(id=1, patient_id=1, from_patient=True, person_id=2, text="Dag", written_at=BEFORE),
        message(1),
        message(2, kind="menu", said=None, message_id=None),
        message(3, kind="enrolled", said=None),
        message(4, **DROPPED),
        message(5, kind="day", chat_id=102, **{**DUE, "attempts": 0, "sending_since": None}),
        update_of(1, handled_at=BEFORE),
        update_of(2, payload="{}", parked_at=NOW, attempts=3, error="KeyError"),
        update_of(3, payload="{}", retry_at=NOW, attempts=1, error="KeyError"),
        update_of(4, payload="{}"),
    ]  # fmt: skip


def change(table, number, /, **values):
    return update(table).where(table.__mapper__.primary_key[0] == number).values(values)


def more(row):
    """The statement that adds this row."""
    return insert(type(row)).values({name: value for name, value in vars(row).items() if name[0] != "_"})


BREAKS = {
    "outbox_state": [change(Outgoing, 4, state="lost")],
    "outbox_settled": [change(Outgoing, 1, settled_at=None)],
    "outbox_under_way": [change(Outgoing, 1, **SENDING | {"sending_since": NOW - timedelta(minutes=3)})],
    "outbox_claimed": [change(Outgoing, 1, attempts=0)],
    "outbox_one_a_chat": [change(Outgoing, 1, **SENDING), more(message(9, **SENDING | {"chat_id": 1}))],
    "outbox_message_id": [change(Outgoing, 1, message_id=None)],
    "outbox_reason": [change(Outgoing, 4, reason=None)],
    "outbox_said": [change(Outgoing, 3, said="t.me/x?start=y")],
    "outbox_emptied": [change(Outgoing, 3, arguments={"link": "t.me/x?start=y"})],
    "outbox_farewell": [more(message(9, kind="erased"))],
    "outbox_unknown": [change(Outgoing, 1, unknown=2)],
    "outbox_discharged": [change(Outgoing, 5, chat_id=104, kind="recap", lane=2)],
    "outbox_agreed": [change(Outgoing, 5, chat_id=101)],
    "inbox_handled": [change(Incoming, 1, payload='{"text": "Dag"}')],
    "inbox_parked": [change(Incoming, 2, error=None)],
    "inbox_forgotten": [change(Incoming, 2, parked_at=BEFORE)],
    "inbox_retry": [change(Incoming, 3, error=None)],
    "inbox_kept": [change(Incoming, 3, payload="")],
    "inbox_order": [change(Incoming, 3, chat_id=1), more(update_of(9, chat_id=1, handled_at=NOW))],
    "patient_state": [change(Patient, 2, state="gone")],
    "patient_agreed": [change(Patient, 4, consent_version=None)],
    "patient_anonymous": [change(Patient, 5, therapist_id=1)],
    "patient_wordless": [more(Letter(id=9, patient_id=5, from_patient=True, text="Dag", written_at=NOW))],
    "patient_invited": [change(Patient, 3, consented_at=NOW)],
    "patient_stopped": [change(Patient, 2, stopped_at=None)],
    "patient_discharged": [change(Patient, 6, discharge_reason=None)],
    "patient_wound_up": [change(Appointment, 6, state="planned")],
    "patient_prompt": [change(Patient, 1, next_prompt_at=None)],
    "patient_after_end": [change(Patient, 1, next_after_end_at=NOW)],
    "patient_silence": [change(Patient, 2, next_taper_at=NOW)],
    "patient_one_programme": [change(Patient, 4, state="active", next_prompt_at=NOW, next_after_end_at=None)],
    "patient_code": [change(Patient, 2, code="p-1")],
    "patient_held": [change(Patient, 4, held_at=None)],
    "patient_unapproved": [change(Patient, 1, unapproved_at=BEFORE)],
    "first_week_decided": [change(FirstWeek, 4, decided_by=None)],
    "prescription_weeks": [change(PrescriptionVersion, 4, content={"weeks": 13})],
    "patient_period": [change(Patient, 4, end=FIRST - timedelta(days=1))],
    "patient_usual_pain": [change(Patient, 1, usual_pain=11)],
    "patient_row": [change(Patient, 1, strength_row="N2")],
    "patient_came": [change(Patient, 2, person_id=1)],
    "own_exercise_removed": [
        more(
            OwnExercise(
                id=7, name="B", text="x", content={}, picture=None, made_at=BEFORE, made_by=1, removed_at=BEFORE
            )
        ),
        more(PrescriptionVersion(patient_id=1, version=2, content={"added": ["own-7"]}, created_at=NOW)),
    ],
    "patient_prescription": [more(PrescriptionVersion(patient_id=2, version=3, content={}, created_at=NOW))],
    "session_agreed": [more(planned(9, patient_id=3))],
    "session_period": [change(PlannedSession, 4, local_date=LAST + timedelta(days=1))],
    "session_one_version": [change(PlannedSession, 4, local_date=FIRST, type="functional", version=2)],
    "session_one_type": [change(PlannedSession, 4, local_date=FIRST, number=2)],
    "session_extra": [change(PlannedSession, 4, note="extra")],
    "pause_apart": [more(Pause(id=9, patient_id=1, first=LAST, last=LAST, reason="ill", weeks=0, made_at=NOW))],
    "pause_empty": [change(PlannedSession, 4, local_date=LAST)],
    "session_prescription": [change(PlannedSession, 4, prescription_version=2)],
    "session_numbers": [change(PlannedSession, 4, week=0)],
    "answer_patient": [change(Answer, 2, patient_id=4)],
    "answer_in_force": [change(PlannedSession, 3, replaced_at=NOW)],
    "answer_done": [change(Answer, 2, done="maybe")],
    "answer_effort": [change(Answer, 1, effort=5)],
    "answer_pain": [change(Answer, 1, pain=11)],
    "answer_not": [change(Answer, 2, pain=3)],
    "answer_share": [change(Answer, 1, minutes=20)],
    "after_end_days": [change(AfterEndAnswer, 1, days=8)],
    "question_kind": [change(Question, 2, kind="enrolment")],
    "question_own": [change(Question, 2, person_id=3)],
    "question_answer": [change(Question, 2, session_id=4)],
    "safety_answered": [change(SafetyReport, 4, answered_at=None)],
    "safety_resolved": [change(SafetyReport, 3, resolved_by=None)],
    "safety_waits": [change(SafetyReport, 4, escalate_at=NOW)],
    "decision_state": [change(DoseDecision, 3, state="forgotten")],
    "decision_waiting": [change(DoseDecision, 1, ends_at=None)],
    "decision_one_waits": [more(decision(9))],
    "decision_settled": [change(DoseDecision, 1, state="lapsed")],
    "decision_by": [change(DoseDecision, 3, settled_by=None)],
    "decision_by_hand": [change(DoseDecision, 2, reason="by_hand")],
    "decision_holds": [change(DoseDecision, 3, effective_on=FIRST, to_row="A1")],
    "decision_session": [change(DoseDecision, 2, session_id=5)],
    "therapist_removed": [change(Therapist, 4, next_summary_at=NOW)],
    "appointment_words": [change(Appointment, 1, state="held")],
    "appointment_one_a_day": [change(Appointment, 2, state="kept")],
    "appointment_changes": [change(Appointment, 2, sequence=0)],
    "letter_agreed": [change(Letter, 1, patient_id=3)],
    "therapist_summary": [change(Therapist, 1, next_summary_at=None)],
    "therapist_summary_day": [change(Therapist, 1, summary_weekday=7)],
    "invitation_for": [change(Invitation, 4, therapist_id=1)],
    "invitation_used": [change(Invitation, 2, used_at=None)],
    "invitation_newest": [more(invitation(9, patient_id=3))],
    "alert_order": [change(Alert, 3, told_at=BEFORE - timedelta(days=1))],
    "alert_open_once": [change(Alert, 1, cleared_at=None)],
    "alert_stopped": [change(Alert, 3, patient_id=2)],
    "therapist_alerts": [change(Therapist, 2, next_alerts_at=NOW)],
    "cover_own": [change(Cover, 2, stand_in_id=1)],
    "cover_period": [change(Cover, 2, ended_at=NOW + timedelta(days=1))],
    "cover_one": [change(Cover, 1, ended_at=None)],
    "cover_removed": [change(Therapist, 3, removed_at=BEFORE)],
    "invitation_hash": [change(Invitation, 4, token_hash="invitation-4")],
}


@pytest.fixture
def key():
    """The cipher is one per process: no other test finds this key."""
    CIPHER.use([Fernet.generate_key().decode()])
    yield
    CIPHER.use([])


@pytest.fixture
async def well(database):
    """The practice in order."""
    async with database.write() as db:
        for row in in_order():
            db.add(row)
            await db.flush()
    return database


async def names(db):
    return [each.name for each in await broken(db, NOW)]


def test_each_invariant_has_a_name_of_its_own_and_is_broken_here():
    assert sorted(each.name for each in INVARIANTS) == sorted(BREAKS)


async def test_data_in_order_break_no_invariant_and_each_that_is_broken_is_found_alone(well):
    found = {}
    async with well.write() as db:
        found["nothing"] = await names(db)
        for name, statements in BREAKS.items():
            async with db.begin_nested() as trial:
                for statement in statements:
                    await db.execute(statement)
                found[name] = await names(db)
                await trial.rollback()
    assert found == {"nothing": [], **{name: [name] for name in BREAKS}}


async def test_what_is_broken_tells_how_many_rows_and_the_ids_of_five(well):
    async with well.write() as db:
        await db.execute(delete(Question))
        db.add_all([message(number, said=None) for number in range(11, 18)])
        await db.flush()
        [one] = await broken(db, NOW)
    assert (one.name, one.count, list(one.ids)) == ("outbox_said", 7, [11, 12, 13, 14, 15])


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_what_was_emptied_is_told_from_what_was_not_also_where_it_is_encrypted(well, key):
    async with well.write() as db:
        await db.execute(change(Outgoing, 3, arguments={}))
        await db.execute(change(Incoming, 1, payload=""))
        assert await names(db) == []
        await db.execute(change(Outgoing, 3, arguments={"link": "t.me/x?start=y"}))
        await db.execute(change(Incoming, 1, payload='{"update_id": 1}'))
        assert await names(db) == ["outbox_emptied", "inbox_handled"]


def test_the_kinds_of_which_nothing_may_be_kept_are_those_that_are_secret():
    assert sorted(SECRET) == sorted(name for name, kind in KINDS.items() if kind.secret)
