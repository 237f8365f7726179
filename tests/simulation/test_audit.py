"""An audit that cannot fail is worth nothing: each rule finds what was broken by hand."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from demo.simulation.audit import Evidence, audit, months_after
from demo.simulation.report import lost, table
from storage.witness import AnswerRow, MessageRow, PatientRow, PauseRow, SessionRow, Witnessed

START = date(2027, 3, 1)
END = date(2027, 5, 23)  # twelve weeks
JOINED = datetime(2027, 2, 27, 10, tzinfo=UTC)
OVER = datetime(2027, 12, 31, tzinfo=UTC)
CHAT = 10_001
AEROBIC, STRENGTH = (0, 1, 2, 4, 6), (3, 5)
SUPERVISED = Counter({1: 2, 2: 2, 3: 1, 5: 1, 7: 1, 9: 1, 12: 1})


def at(day, hour=9, minute=0):
    """A moment by UTC's clock."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def sessions():
    found, number = [], 0
    for week in range(1, 13):
        left = SUPERVISED[week]
        for place in range(7):
            number += 1
            supervised = place in STRENGTH and left > 0
            left -= supervised
            kind = "strength" if place in STRENGTH else "aerobic"
            day = START + timedelta(days=7 * (week - 1) + place)
            found.append(SessionRow(number, 1, day, week, kind, 30.0, supervised, None, True))
    return found


def message(number, kind, when, **changes):
    row = MessageRow(
        number, CHAT, kind, f"{kind}:{number}", 2, "sent", when, when, when, number, None, None, "<b>Uw bericht</b>"
    )
    return replace(row, **changes)


def arrival(row):
    return {
        "at": row.settled_at.isoformat(),
        "what": "call",
        "call": "sendMessage",
        "parameters": {"chat_id": row.chat_id},
        "status": 200,
        "message_id": row.message_id,
    }


def act(when, does="presses", **details):
    return {"at": when.isoformat(), "what": "act", "who": "P-001", "chat": CHAT, "does": does, **details}


@pytest.fixture
def good():
    """A patient who was sent each day's message and both follow-ups, and answered once: nothing to find."""
    messages = [message(each.id, "day", at(each.day)) for each in sessions()]
    messages += [message(900 + months, "follow_up", at(months_after(END, months))) for months in (3, 6)]
    rows = Witnessed(
        patients=[PatientRow(1, "P-001", CHAT, "ended", START, END, JOINED, None, None)],
        sessions=sessions(),
        answers=[AnswerRow(1, 1, "done", 13, 2)],
        messages=messages,
        updates=[(1000, True)],
        days_a_week={1: 7},
        pauses={},
        held=frozenset(),
        taper_changed=frozenset(),
        proposals={"applied": 1},
        alerts={},
    )
    lines = [
        {"at": JOINED.isoformat(), "what": "patient", "code": "P-001", "chat": CHAT, "zone": "Europe/Amsterdam"},
        {**act(JOINED, "types", text="/aanmelden P-001 joint=knee time=09:00"), "chat": 1001},
        act(JOINED, "types", text="/start invitation-1", update=1000),
        act(at(START, 12), data="effort:1:13"),
        act(at(START, 12), data="pain:1:2"),
        *map(arrival, messages),
    ]
    return Evidence(lines, rows, OVER)


def changed(evidence, **changes):
    return Evidence(evidence.lines, replace(evidence.rows, **changes), evidence.end)


def sent(evidence, row):
    """One message more, that arrived."""
    rows = replace(evidence.rows, messages=[*evidence.rows.messages, row])
    return Evidence([*evidence.lines, arrival(row)], rows, evidence.end)


def only(evidence):
    """The one thing that is found: rule, code, week."""
    [found] = audit(evidence)
    return found.rule, found.code, found.week


def test_nothing_is_found_where_all_is_well(good):
    assert audit(good) == []
    assert "losses" in "\n".join(table(good, 0, 1.0))
    assert (good.twice.total(), lost(good)) == (0, 0)


@pytest.mark.parametrize("kind", ["strength", "aerobic"])
def test_a_week_without_enough_is_found(good, kind):
    left_out = next(each for each in good.rows.sessions if each.week == 4 and each.type == kind and not each.supervised)
    rest = [each for each in good.rows.sessions if each is not left_out]
    assert only(changed(good, sessions=rest)) == ("guideline week", "P-001", 4)


def test_a_short_aerobic_day_is_found(good):
    short = [replace(each, minutes=29.0) if each.id == 22 else each for each in good.rows.sessions]
    assert only(changed(good, sessions=short)) == ("guideline week", "P-001", 4)


def test_few_days_a_pause_and_a_lighter_day_are_no_fault(good):
    rest = [each for each in good.rows.sessions if each.id != 22]
    assert audit(changed(good, sessions=rest, days_a_week={1: 4})) == []
    paused = {1: [PauseRow(date(2027, 3, 23), date(2027, 3, 24), at(END))]}
    assert audit(changed(good, sessions=rest, pauses=paused)) == []
    light = [replace(each, minutes=10.0, note="lighter") if each.id == 22 else each for each in good.rows.sessions]
    assert audit(changed(good, sessions=light)) == []


def test_a_message_in_a_pause_is_found(good):
    pause = PauseRow(date(2027, 3, 23), date(2027, 3, 23), at(date(2027, 3, 22), 18))
    assert only(changed(good, pauses={1: [pause]})) == ("pause", "P-001", 4)
    late = replace(pause, made_at=at(date(2027, 3, 23), 18))  # after that day's message
    assert audit(changed(good, pauses={1: [late]})) == []


def test_a_score_that_was_typed_and_is_not_stored_is_found(good):
    typed = act(at(START, 13), "types", text="14", means={"session": 1, "effort": 14})
    assert only(Evidence([*good.lines, typed], good.rows, OVER)) == ("answer stored once", "P-001", 0)
    anything = act(at(START, 13), "types", text="14")
    assert audit(Evidence([*good.lines, anything], good.rows, OVER)) == []


@pytest.mark.parametrize(("hour", "kind"), [(20, "nudge"), (4, "recap"), (4, "day")])
def test_a_message_at_night_is_found(good, hour, kind):
    assert only(sent(good, message(999, kind, at(START, hour))))[:2] == ("quiet hours", "P-001")


def test_a_response_at_night_and_a_time_that_was_set_are_no_fault(good):
    assert audit(sent(good, message(999, "answer", at(START, 23), lane=0))) == []
    lines = [
        {**line, "text": line["text"].replace("09:00", "07:30")} if "text" in line else line for line in good.lines
    ]
    assert audit(sent(Evidence(lines, good.rows, OVER), message(999, "day", at(START, 6, 30)))) == []


def test_night_is_where_the_patient_is(good):
    travels = act(at(START, 12), data="time:zone:-300")
    away = Evidence([*good.lines[:4], travels, *good.lines[4:]], good.rows, OVER)
    assert {found.rule for found in audit(away)} == {"quiet hours"}


def test_a_message_that_never_arrived_is_found(good):
    lines = [line for line in good.lines if line.get("message_id") != 10]
    assert only(Evidence(lines, good.rows, OVER)) == ("sent once", "P-001", 0)


def test_a_message_that_nobody_knows_of_is_found_unless_its_answer_was_lost(good):
    extra = arrival(message(999, "day", at(START)))
    assert only(Evidence([*good.lines, extra], good.rows, OVER)) == ("sent once", "P-001", 0)
    unheard = Evidence([*good.lines, {**extra, "error": "answer lost", "carried_out": True}], good.rows, OVER)
    assert (audit(unheard), unheard.twice) == ([], {"answer lost": 1})


def test_more_messages_that_came_twice_than_there_were_restarts_are_found(good):
    cut = [
        {**arrival(message(number, "day", at(START))), "error": "death", "carried_out": True} for number in (998, 999)
    ]
    restart = {"at": at(START).isoformat(), "what": "restart"}
    assert audit(Evidence([*good.lines, *cut, restart, restart], good.rows, OVER)) == []
    assert only(Evidence([*good.lines, *cut, restart], good.rows, OVER)) == ("restart", "-", 0)


def test_one_message_for_two_rows_is_found(good):
    twice = message(999, "recap", at(START), message_id=10)
    assert only(changed(good, messages=[*good.rows.messages, twice])) == ("sent once", "P-001", 0)


@pytest.mark.parametrize(("state", "reason"), [("due", None), ("sending", None), ("failed", "refused")])
def test_a_message_that_got_no_further_is_found(good, state, reason):
    stuck = message(999, "recap", at(START), state=state, message_id=None, settled_at=None, reason=reason)
    assert only(changed(good, messages=[*good.rows.messages, stuck])) == ("sent once", "P-001", 0)


@pytest.mark.parametrize("updates", [[], [(1000, False)], [(1000, True), (1000, True)]])
def test_an_update_that_is_lost_waits_or_stands_twice_is_found(good, updates):
    assert {found.rule for found in audit(changed(good, updates=updates))} == {"answer stored once"}


def test_an_update_whose_row_was_deleted_since_was_at_least_fetched(good):
    fetched = {"at": JOINED.isoformat(), "what": "call", "call": "getUpdates", "updates": [1000]}
    assert audit(changed(Evidence([*good.lines, fetched], good.rows, OVER), updates=[])) == []


@pytest.mark.parametrize("answers", [[], [AnswerRow(1, 1, "done", 14, 2)]])
def test_an_answer_that_is_not_what_was_pressed_is_found(good, answers):
    assert {found.rule for found in audit(changed(good, answers=answers))} == {"answer stored once"}


@pytest.mark.parametrize(("week", "more"), [(1, 4), (6, 2), (13, 3), (16, 2)])
def test_more_messages_than_the_budget_are_found(good, week, more):
    for number in range(more):
        day = START + timedelta(days=7 * (week - 1) + 1)
        good = sent(good, message(2000 + number, "recap", at(day, 10)))
    assert only(good) == ("budget", "P-001", week)


def test_a_message_after_discharge_is_found_and_a_response_is_not(good):
    [patient] = good.rows.patients
    gone = replace(patient, state="discharged", ended_at=at(months_after(END, 6), 12))
    left = changed(good, patients=[gone])
    assert audit(left) == []
    late = at(date(2027, 12, 1))
    assert only(sent(left, message(999, "answer", late, lane=0)))[:2] == ("after discharge", "P-001")
    asked = Evidence([*left.lines, act(late, "types", text="klaar")], left.rows, OVER)
    assert audit(sent(asked, message(999, "programme_over", late, lane=0))) == []


@pytest.mark.parametrize("line", ["<b>Uw pijn vandaag</b>\nDank u", "Knee exercises"])
def test_health_data_in_a_first_line_is_found(good, line):
    assert only(sent(good, message(999, "letter_told", at(START), said=line))) == ("first line", "P-001", 0)


@pytest.mark.parametrize(("week", "supervised"), [(3, {17, 19}), (6, {41})])
def test_supervision_that_rises_or_whose_gaps_shorten_is_found(good, week, supervised):
    """Two in week 4 after one in week 3; one in week 6 between those of weeks 5 and 7."""
    base = 7 * (week if week == 3 else week - 1)
    more = {base + place + 1 for place in (STRENGTH if week == 3 else STRENGTH[:1])}
    assert supervised
    rows = [replace(each, supervised=each.supervised or each.id in more) for each in good.rows.sessions]
    assert {found.rule for found in audit(changed(good, sessions=rows))} == {"supervision"}


@pytest.mark.parametrize("shift", [-1, 1])
def test_a_follow_up_on_another_day_is_found(good, shift):
    moved = [
        replace(each, not_before=each.not_before + timedelta(days=shift)) if each.kind == "follow_up" else each
        for each in good.rows.messages
    ]
    assert {found.rule for found in audit(changed(good, messages=moved))} == {"follow-up"}


def test_months_are_those_of_the_calendar():
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_after(date(2027, 11, 30), 3) == date(2028, 2, 29)
    assert months_after(date(2027, 8, 31), 6) == date(2028, 2, 29)
