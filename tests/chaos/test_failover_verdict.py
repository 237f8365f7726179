"""The verdict of the failover runs is not blind: what was slow, lost or said twice is counted."""

import signal
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from demo.bot_api import Call
from storage.tables import Incoming, Outgoing
from tests.chaos.evidence import Evidence
from tests.chaos.failover import ASKER, Takeover, judged

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
KILLED, STOPPED = Takeover(signal.SIGKILL, 1.4, 1.5), Takeover(signal.SIGTERM, 1.0, 1.1)


def arrived(message_id):
    return Call("sendMessage", {"text": "x"}, ASKER, NOW, 200, {"message_id": message_id})


@pytest.fixture
def run():
    """One was killed, one stopped in order; who wrote twice was answered twice."""
    return {
        "takeovers": [KILLED, STOPPED],
        "asked": {ASKER: 2},
        "journal": [arrived(1), arrived(2)],
        "found": Evidence(
            answers={},
            inbox={ASKER: [Incoming(), Incoming()]},
            said={ASKER: [Outgoing(kind="help", message_id=1), Outgoing(kind="help", message_id=2)]},
            left=0,
            failed=0,
            parked=0,
        ),
        "codes": [0, 0],
    }


def broken(run, **other):
    return [line.name for line in judged(**{**run, **other}) if not line.kept]


def test_where_everybody_was_answered_in_time_every_promise_is_kept(run):
    assert broken(run) == []


def test_an_answer_after_more_than_fifteen_seconds_breaks_the_promise_of_its_signal(run):
    assert broken(run, takeovers=[replace(KILLED, answered=15.1), STOPPED]) == ["slowest answer: killed"]


def test_a_text_that_was_not_stored_or_not_answered_is_lost(run):
    assert broken(run, asked={ASKER: 3}) == ["texts never stored", "texts never answered"]


def test_a_message_that_is_marked_as_sent_and_did_not_arrive_is_lost(run):
    assert broken(run, journal=[arrived(1)]) == ["marked as sent, never arrived"]


def test_each_sudden_end_may_say_one_message_twice_and_no_more(run):
    again = [arrived(3)]
    assert broken(run, journal=run["journal"] + again) == []
    assert broken(run, journal=run["journal"] + again * 2) == ["came twice"]
    assert broken(run, journal=run["journal"] + again, takeovers=[STOPPED]) == ["came twice"]


def test_what_is_left_over_broken_or_ended_badly_is_told(run):
    assert broken(run, found=replace(run["found"], left=1)) == ["messages left over or given up"]
    assert broken(run, found=replace(run["found"], broken=["x"])) == ["invariants broken"]
    assert broken(run, codes=[0, 1]) == ["exit codes of the stops in order"]
