"""The verdict of the fault test is not blind: each kind of loss and each repetition is counted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from demo.bot_api import Call
from storage.tables import Answer, Incoming, Outgoing
from tests.chaos.crowd import Crowd
from tests.chaos.evidence import Evidence
from tests.chaos.verdict import figures, lines, table
from tests.chaos.weather import UnreliableApi

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
CHAT = 10_001
REST = {"kills": 1, "kills_at_start": 0, "crashes": 0, "own_ends": (), "exit_code": 0}


def arrived(message_id, *choices):
    """The journal's entry of a new message with these buttons."""
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": data} for data in choices]]}
    parameters = {"text": "x", "reply_markup": markup}
    return Call("sendMessage", parameters, CHAT, NOW, 200, {"message_id": message_id})


@pytest.fixture
def run():
    """One patient got the day's message, said "done" and was asked for the effort; nothing is wrong."""
    api = UnreliableApi(lambda: NOW)
    crowd = Crowd(api, 1, [CHAT])
    patient = crowd.patients[CHAT]
    patient.way, patient.told, patient.acted = "presses", 1, [NOW]
    api.journal += [arrived(1, "done:1:done"), arrived(2, "effort:1:13")]
    evidence = Evidence(
        answers={CHAT: Answer(done="done")},
        inbox={CHAT: [Incoming(received_at=NOW, handled_at=NOW + timedelta(seconds=2), attempts=0)]},
        said={CHAT: [Outgoing(kind="day", message_id=1), Outgoing(kind="answer", message_id=2)]},
        left=0,
        failed=0,
        parked=0,
    )
    return api, crowd, evidence


def judged(run, **more):
    api, crowd, evidence = run
    return figures(crowd, api, evidence, **{**REST, **more})


def broken(found, *, faults=False):
    return [line.name for line in lines(found, faults=faults) if not line.kept]


def test_where_nothing_was_lost_every_promise_is_kept(run):
    assert broken(judged(run)) == []
    assert judged(run).slowest == timedelta(seconds=2)


def test_an_answer_that_is_missing_or_stored_otherwise_is_lost(run):
    _api, crowd, evidence = run
    crowd.patients[CHAT].told = 3
    assert judged(run).answers_lost == 2
    evidence.answers[CHAT].effort, evidence.answers[CHAT].pain = crowd.patients[CHAT].effort, 11
    assert broken(judged(run)) == ["answers lost"]
    evidence.answers.clear()
    assert judged(run).answers_lost == 3


def test_an_update_that_never_reached_the_inbox_is_lost(run):
    run[1].patients[CHAT].acted.append(NOW)
    assert broken(judged(run)) == ["presses and texts never stored"]


def test_a_patient_without_the_days_message_is_counted(run):
    api, crowd, evidence = run
    crowd.patients[CHAT].told, crowd.patients[CHAT].acted = 0, []
    evidence.inbox.clear()
    evidence.said.clear()
    api.journal.clear()
    assert broken(judged(run)) == ["day's messages lost"]


def test_what_is_marked_as_sent_and_did_not_arrive_is_counted(run):
    run[0].journal.pop()
    assert broken(judged(run)) == ["marked as sent, never arrived"]


@pytest.mark.parametrize("again", ["done:1:done", "effort:1:13"])
def test_one_message_may_come_twice_for_each_kill_and_no_more(run, again):
    run[0].journal.append(arrived(3, again))
    assert broken(judged(run)) == []
    assert broken(judged(run, kills=0)) == ["came twice"]


def test_a_message_that_a_fault_hid_from_the_bot_may_come_twice(run):
    run[0].journal.append(arrived(3, "effort:1:13"))
    run[0].unheard = 1
    assert broken(judged(run, kills=0), faults=True) == []


def test_a_days_message_that_was_answered_before_the_bot_knew_that_it_arrived_came_once(run):
    del run[2].said[CHAT][0]  # its row was dropped: answered
    assert judged(run).came_twice == 0


def test_an_invariant_of_the_data_that_does_not_hold_is_named(run):
    api, crowd, evidence = run
    found = judged((api, crowd, replace(evidence, broken=("one open question a person",))))
    assert broken(found) == ["invariants broken"]
    assert "one open question a person" in table(lines(found, faults=False))


def test_a_program_that_ended_by_itself_broke_a_promise_unless_there_were_faults(run):
    found = judged(run, own_ends=("oefenmaat: the loop poll died",))
    assert broken(found) == ["ended by itself"]
    assert broken(found, faults=True) == []


@pytest.mark.parametrize("exit_code", [1, -9, None])
def test_it_has_to_stop_in_order(run, exit_code):
    assert broken(judged(run, exit_code=exit_code)) == ["exit code of the stop in order"]
