"""`plan`: prescriptions in, programmes out."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from benchmarks.plan_speed import prescriptions as random_prescriptions
from bot.plan import run_plan
from content.prescription import LATER_ON
from tests.strategies import prescriptions, steady

ROOT = Path(__file__).parent.parent
GOOD = {
    "code": "P-001", "joint": "knee", "side": "left", "weeks": 12, "start": "2026-11-24",
    "strength": "new", "aerobic": "used", "has": ["band"], "limits": ["no-kneeling"],
    "extras": ["rom", "balance"], "aerobics": ["walking"], "goals": ["stairs"],
    "days": ["mon", "tue", "wed", "fri", "sat"], "supervised": ["tue", "fri"], "exclude": ["lunge"],
    "practice": ["leg-press"], "sessions_used": 1, "session_limit": 12,
}  # fmt: skip
WORDY = {"code": "P-2", "joint": "both", "start": "2026-11-24", "has": ["step", "band", "stairs", "bicycle"],
         "goals": ["stairs", "walking"], "aerobics": ["cycling", "walking"], "extras": ["balance", "rom"],
         "limits": ["no-floor", "fall-risk"], "exclude": ["squat", "bridge", "clamshell"]}  # fmt: skip


def planned(*lines, as_json=True):
    written = []
    code = run_plan([each if isinstance(each, str) else json.dumps(each) for each in lines], as_json, written.append)
    return code, [json.loads(each) for each in written] if as_json else "".join(written)


def test_the_documented_prescription_gives_the_documented_sessions():
    code, (programme,) = planned(GOOD)
    strength, aerobic = programme["days"][0]["sessions"]
    assert (code, programme["end"], programme["follow_ups"]) == (
        0,
        "2027-02-15",
        ["2027-05-15", "2027-08-15"],
    )
    assert (strength["minutes"], strength["primary_minutes"], strength["borg"]) == (29.2, 24.8, [12, 13])
    assert list(aerobic["items"][0]) == ["exercise", "group", "sides", "minutes"]
    assert strength["items"][0] == {
        "exercise": "sit-to-stand", "group": "strength", "sides": "both", "sets": 2, "reps": 8,
        "rest_s": 60, "minutes": 3.1,
    }  # fmt: skip
    assert strength["items"][-2] == {
        "exercise": "feet-together-stand", "group": "balance", "sides": None, "sets": 3, "hold_s": 20,
        "rest_s": 15, "minutes": 1.8,
    }  # fmt: skip
    assert (aerobic["minutes"], aerobic["borg"]) == (34.0, [14, 17])
    assert aerobic["items"][0] == {
        "exercise": "walking", "group": "aerobic", "sides": None, "minutes": 30
    }  # fmt: skip
    assert aerobic["items"][2] == {
        "exercise": "calf-wall-stretch", "group": "rom", "sides": "each", "sets": 2, "hold_s": 30,
        "minutes": 2.0,
    }  # fmt: skip


@steady
@given(prescriptions())
def test_the_keys_are_the_documented_ones(prescription):
    _, (programme,) = planned(prescription.model_dump(mode="json", exclude=LATER_ON))
    assert list(programme) == ["code", "start", "end", "days", "supervision", "follow_ups", "warnings"]
    items = [each for day in programme["days"] for session in day["sessions"] for each in session["items"]]
    for item in items:
        optional = {"form", "bouts"} & set(item)
        keys = {
            "strength": {"sets", "reps", "rest_s"},
            "aerobic": set(),
            "rom": {"sets", "hold_s"},
            "balance": {"sets", "rest_s", "reps" if "reps" in item else "hold_s"},
        }[item["group"]]
        assert set(item) == {"exercise", "group", "sides", "minutes"} | keys | optional
        assert item.get("form", "step") == "step"


def test_a_line_that_cannot_be_read_gives_an_error_and_the_others_still_come():
    code, lines = planned({**GOOD, "weeks": 20}, "", "{not json", "[]", GOOD)
    assert code == 1
    assert [each["code"] for each in lines] == ["P-001", None, None, "P-001"]
    assert ["error" in each for each in lines] == [True, True, True, False]
    assert lines[0]["error"] == "weeks: 20 is not allowed; allowed: 8 to 12"


@pytest.mark.parametrize(
    "line", ["null", "3", '"x"', "[" * 100_000, '{"code": "\\ud800"}', '{"code": ["a"]}', "{}", "NaN", "\x00"]
)
def test_nothing_that_is_read_stops_the_command(line):
    code, (error,) = planned(line)
    assert (code, error["code"]) == (1, None)


def test_fields_of_the_enrolment_that_change_no_programme_are_passed_over():
    assert planned({**GOOD, "lang": "nl", "time": "08:00", "tz": "Europe/Paris", "therapist": "Ann"}) == planned(GOOD)


@pytest.mark.parametrize(
    ("field", "given"),
    [("tz", "Mars/Base"), ("tz", 3), ("time", "25:00"), ("time", "9"), ("time", None), ("therapist", 7)],
)
def test_they_are_read_all_the_same_and_a_wrong_one_is_named(field, given):
    code, (error,) = planned({**GOOD, field: given})
    assert (code, error["code"]) == (1, "P-001")
    assert error["error"].startswith(f"{field}: ")


def test_a_code_that_can_not_be_one_is_told_as_it_was_given():
    _code, (error,) = planned({**GOOD, "code": "a b"})
    assert (error["code"], error["error"].split(":")[0]) == ("a b", "code")


def test_blank_lines_and_a_byte_order_mark_are_no_prescriptions():
    assert planned("\ufeff" + json.dumps(GOOD), "  \n", "\r\n")[0] == 0


def test_a_page_comes_in_the_language_that_the_line_asks_for():
    code, text = planned(GOOD, {**WORDY, "days": ["tue"], "lang": "nl"}, "x", as_json=False)
    assert code == 1
    parts = ("Exercise programme P-001", "Tue 24 Nov", "Oefenprogramma P-2", "maar 1 dag per week", "cannot be read")
    assert [part for part in parts if part not in text] == []


def test_a_language_that_there_is_not_is_named():
    assert planned({**GOOD, "lang": "fr"}) == (
        1,
        [{"code": "P-001", "error": "lang: 'fr' is not allowed; allowed: nl, en"}],
    )


def run_apart(code, seed="0", stdin=""):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=stdin, capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout  # fmt: skip


def test_the_same_prescriptions_give_the_same_bytes_whatever_the_hash_seed():
    code = "import sys; from bot.plan import run_plan; run_plan(sys.stdin, True, sys.stdout.write)"
    lines = [
        json.dumps(GOOD),
        json.dumps(WORDY),
        *(each.model_dump_json(exclude=LATER_ON) for each in random_prescriptions(40)),
    ]
    first, second = (run_apart(code, seed, "\n".join(lines)) for seed in ("1", "4711"))
    assert first == second
    assert len(first.splitlines()) == 42


def test_the_page_is_the_same_bytes_whatever_the_machine_takes_text_to_be():
    line = json.dumps({**GOOD, "lang": "nl"}).encode()
    pages = [
        subprocess.run(
            [sys.executable, "-m", "bot", "plan"], cwd=ROOT, input=line, capture_output=True, check=True,
            env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding},
        ).stdout
        for encoding in ("utf-8", "ascii", "latin-1")
    ]  # fmt: skip
    assert "één kant".encode() in pages[0]
    assert pages == [pages[0]] * 3


def test_a_reader_who_has_seen_enough_ends_the_command_without_a_traceback():
    lines = "\n".join(each.model_dump_json(exclude=LATER_ON) for each in random_prescriptions(40))
    command = f"{sys.executable} -m bot plan | head -1"
    ended = subprocess.run(command, cwd=ROOT, shell=True, input=lines, capture_output=True, text=True, check=True)  # noqa: S602 - our own words
    assert (ended.stdout.count("\n"), ended.stderr) == (1, "")


def test_planning_loads_neither_telegram_nor_a_database_nor_a_scheduler():
    code = "import sys, bot.plan; print(sorted({each.partition('.')[0] for each in sys.modules}))"
    loaded = run_apart(code)
    assert "'pydantic'" in loaded
    assert not [each for each in ("telegram", "sqlalchemy", "apscheduler", "aiohttp") if f"'{each}'" in loaded]
