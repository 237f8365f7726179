"""The show behind the demo's page, without a browser: wishes in, events out."""

import json
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from demo.browser import server
from demo.browser.answering import KINDS, chosen, delay, dice, subject
from demo.browser.casting import CannotDo
from demo.browser.events import type_of
from demo.browser.happened import TOLD
from demo.browser.prepared import OPENS, prepare
from demo.browser.show import Show
from demo.browser.travel import arrival, goals
from demo.browser.wishes import WISHES
from demo.chats import BotMessage, Button
from scheduler.ticker import JOBS
from storage.looking import TABLES

ROOT = Path(__file__).parents[2]
PAGE = Path(server.__file__).with_name("page")
LIVES = date(2026, 11, 23)


def wish(**fields):
    return WISHES.validate_python(fields)


@pytest.fixture
async def shown():
    """A prepared show in English and all that it told."""
    told = []
    show = Show("en", told.append)
    await show.open()
    await prepare(show)
    yield show, told
    await show.close()


async def test_the_first_screen_shows_a_patient_of_a_week_and_a_summary(shown):
    show, _told = shown
    patient, therapist, admin = show.whole()["phones"]
    assert (patient["code"], patient["state"], therapist["role"], admin["role"]) == (
        "P-001",
        "active",
        "therapist",
        "admin",
    )
    assert patient["messages"][-1]["text"].startswith("Your message for Monday 30 November")
    assert {each["file"]["type"] for each in therapist["messages"] if each["file"]} == {"application/pdf", "text/csv"}
    assert [each["command"] for each in patient["menu"]][:2] == ["today", "yesterday"]
    assert show.stage.now == OPENS
    panel = show.whole()["happened"]
    assert panel["figures"]["answers"] == 7
    assert "Effort 12 to 13" in panel["plans"][0]["parts"][0]["text"]
    assert json.loads(json.dumps(panel)) == panel


async def test_what_is_typed_tapped_replied_and_sent_is_told_to_every_window(shown):
    show, told = shown
    told.clear()
    await show.carry_out(wish(do="write", phone=3001, text="done 13 2"))
    said = [each["message"] for each in told if each["type"] == "message" and each["phone"] == 3001]
    assert said[0]["own"]
    assert any(each["text"].startswith("Thank you") for each in said)
    await show.carry_out(wish(do="write", phone=3001, text="/help"))
    await show.carry_out(wish(do="tap", phone=3001, message=show.stage.patient.last.message_id, data="letter:ask"))
    await show.carry_out(wish(do="write", phone=3001, text="My knee feels better."))
    letter = show.stage.therapist.last
    assert "My knee feels better." in letter.text
    await show.carry_out(wish(do="write", phone=2001, text="Good to hear!", reply_to=letter.message_id))
    assert any("Good to hear!" in each.text for each in show.stage.patient.inbox)
    content = "Y29kZSxqb2ludApRLTEsa25lZQo="  # code,joint / Q-1,knee
    await show.carry_out(wish(do="file", phone=1001, name="new.csv", content=content))
    assert show.stage.admin.last.text.startswith("1 row is good.")


async def test_a_patient_is_added_by_the_admins_own_command_and_answers_by_themselves(shown):
    show, told = shown
    await show.carry_out(wish(do="add"))
    assert "P-002 is enrolled" in "\n".join(each.text for each in show.stage.admin.inbox)
    added = show.telephones[3002]
    assert added.user.last.text.startswith("Will you take part?")
    for kind in ("good", "silent"):
        await show.carry_out(wish(do="answering", phone=3002 if kind == "good" else 3001, who=kind))
    told.clear()
    await show.carry_out(wish(do="travel", to="week"))
    await show.arrival()
    assert show.stage.now == OPENS + timedelta(weeks=1)
    rows = {each["name"]: each for each in show.whole()["happened"]["tables"]}
    assert {each["patient_id"] for each in rows["answer"]["rows"]} == {"P-002"}
    assert rows["answer"]["came"] >= 5
    times = [each["now"] for each in told if each["type"] == "clock"]
    assert times == sorted(times)
    assert len(set(times)) > 20
    assert show.whole()["happened"]["figures"]["lost"] == 0


async def test_the_next_message_ends_a_journey_and_stop_ends_it_where_it_is(shown):
    show, _told = shown
    await show.carry_out(wish(do="travel", to="message"))
    await show.arrival()
    assert OPENS < show.stage.now <= OPENS + timedelta(days=1)
    await show.carry_out(wish(do="travel", to="month_6"))
    await show.carry_out(wish(do="write", phone=1001, text="/patients"))
    await show.carry_out(wish(do="stop"))
    await show.arrival()
    assert show.stage.now < OPENS + timedelta(days=30)


async def test_another_language_reaches_everybody_through_the_bots_own_command(shown):
    show, told = shown
    await show.carry_out(wish(do="language", language="nl"))
    assert [each["type"] for each in told].count("language") == 1
    for telephone in show.telephones.values():
        assert telephone.user.last.text.startswith("Goed, vanaf nu in het Nederlands.")
    assert show.telephones[3001].head()["menu"][0]["command"] == "vandaag"
    await show.carry_out(wish(do="again", language="nl"))
    assert show.stage.now == OPENS
    assert show.stage.patient.last.text.startswith("Uw bericht voor maandag 30 november")


async def test_what_cannot_be_done_is_refused_and_nothing_happens(shown):
    show, _told = shown
    before = len(show.stage.patient.inbox)
    for fields, why in (
        ({"do": "write", "phone": 9, "text": "hallo"}, "no_telephone"),
        ({"do": "tap", "phone": 3001, "message": 2, "data": "done:1:done"}, "button_gone"),
        ({"do": "tap", "phone": 3001, "message": 999, "data": "done:1:done"}, "button_gone"),
    ):
        with pytest.raises(CannotDo, match=why):
            await show.carry_out(wish(**fields))
    assert len(show.stage.patient.inbox) == before
    for line in ('{"do": "fly"}', '{"do": "write", "phone": 3001, "text": ""}', "[]", "nonsense"):
        with pytest.raises(ValidationError):
            WISHES.validate_json(line)


@pytest.fixture
async def served():
    """A show that nobody prepared, with one patient who agreed, and its server."""
    show = Show("en", lambda _event: None)
    await show.open()
    await show.carry_out(wish(do="add"))
    bound = server.listening(0)
    port = bound.getsockname()[1]
    runner = aiohttp.web.AppRunner(server.Server(show, server.Windows(), port).app(), shutdown_timeout=0.1)
    await runner.setup()
    await aiohttp.web.SockSite(runner, bound).start()
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
        yield client, show, port
    await runner.cleanup()
    await show.close()


async def test_only_this_machines_own_page_is_answered(served):
    client, show, port = served
    async with client.get("/") as page:
        policy = page.headers["Content-Security-Policy"]
        assert page.status == 200
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1:{port + 1}"):
        async with client.get("/", headers={"Host": host}) as refused:
            assert refused.status == 403
    for origin in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await client.ws_connect("/live", headers=origin)
        assert refused.value.status == 403
    for path in ("/style.css/../server.py", "/server.py", "/../server.py", "/file/none/x.pdf", "/index.html"):
        async with client.get(path) as missing:
            assert missing.status == 404
    async with client.ws_connect("/live", headers={"Origin": f"http://127.0.0.1:{port}"}) as window:
        assert (await window.receive_json())["type"] == "whole"
        await window.send_str('{"do": "write"}')
        assert await window.receive_json() == {"type": "refused", "why": "refused.wrong"}
    patient = show.telephones[3002].user
    for action in ("agree:", "mydata:1:page"):
        if action.startswith("mydata"):
            await show.carry_out(wish(do="write", phone=3002, text="/mydata"))
        buttons = [each for row in patient.last.buttons for each in row]
        data = next(each.callback_data for each in buttons if each.callback_data.startswith(action))
        await show.carry_out(wish(do="tap", phone=3002, message=patient.last.message_id, data=data))
    page = patient.last.file
    async with client.get(f"/file/{page.file_id}/{page.name}") as sent:
        assert sent.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
        assert sent.headers["X-Content-Type-Options"] == "nosniff"
        assert sent.content_type == "text/html"
    async with client.get(f"/file/{page.file_id}/{page.name}?download") as sent:
        assert sent.headers["Content-Disposition"].startswith("attachment")


def test_a_port_that_is_taken_is_said_in_one_line():
    with server.listening(0) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "bot", "demo", "--port", port]
        refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert re.fullmatch(rf"oefenmaat: port {port} cannot be used \(.+\): try --port 0\n", refused.stderr)


def test_both_languages_have_the_same_words_and_each_word_is_used():
    dutch, english = server.texts()["nl"], server.texts()["en"]
    assert list(dutch) == list(english)
    for key in dutch:
        assert isinstance(dutch[key], str)
        assert isinstance(english[key], str)
        assert set(re.findall(r"\{\w+\}", dutch[key])) == set(re.findall(r"\{\w+\}", english[key])), key
    written = "\n".join(each.read_text(encoding="utf-8") for each in PAGE.iterdir())
    named = set(re.findall(r'"([a-z]+\.[a-z_0-9]+)"', written)) & {*dutch} | set(
        re.findall(r'data-(?:say|label)="([^"]+)"', written)
    )
    assert named <= set(dutch)
    python = "\n".join(each.read_text(encoding="utf-8") for each in PAGE.parent.glob("*.py"))
    built = ("role.", "state.", "who.", "word.", "phone.", "calendar.", "panel.figures", "message.")
    for key in dutch:
        there = (
            f'"{key}"' in written
            or f'"{key}"' in python
            or key.startswith(built)
            or key.partition(".")[0] in ("row", "job")
        )
        assert there, key
    assert {key for key in dutch if key.startswith("row.")} == {f"row.{name}" for name in TOLD}
    assert {key for key in dutch if key.startswith("job.")} == {f"job.{name}" for name, _, _ in JOBS}
    assert set(TOLD) <= set(TABLES)
    for name, columns in TOLD.items():
        assert set(columns) <= set(TABLES[name].c.keys())
        assert {each.strip("{}") for each in re.findall(r"\{\w+\}", english[f"row.{name}"])} <= set(columns)


def test_no_message_becomes_html_and_nothing_comes_from_elsewhere():
    for file in PAGE.iterdir():
        text = file.read_text(encoding="utf-8")
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "style=",
            "@import",
            "url(",
        ):
            assert word not in text, (file.name, word)
        assert set(re.findall(r"https?://[\w.]+", text)) <= {"http://www.w3.org"}, file.name


BUTTONS = [[Button("Done", "done:5:done"), Button("Partly", "done:5:partly"), Button("Not today", "done:5:not")]]


@given(st.sampled_from(KINDS), st.integers(1, 10**6), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_who_answers_hangs_on_person_and_date_only_and_nobody_taps_twice(kind, person, day):
    message = BotMessage(1, None, "sendMessage", buttons=BUTTONS)
    tapped = chosen(kind, person, day, message, set())
    assert tapped == chosen(kind, person, day, message, set())
    assert tapped is None or tapped in BUTTONS[0]
    assert kind in ("good", "struggling") or tapped is None
    assert chosen(kind, person, day, message, {subject("done:5:done")}) is None
    if kind in ("good", "struggling"):
        assert timedelta(minutes=20) <= delay(kind, person, day) <= timedelta(hours=6)


def test_a_good_patient_mostly_does_it_and_a_struggling_one_often_does_not():
    message = BotMessage(1, None, "sendMessage", buttons=BUTTONS)
    days = [LIVES + timedelta(days=number) for number in range(200)]
    done = {
        kind: sum(
            (found := chosen(kind, 3001, day, message, set())) is not None and found.text == "Done" for day in days
        )
        for kind in KINDS
    }
    assert done["good"] > 160
    assert 30 < done["struggling"] < 120
    assert done["silent"] == done["me"] == 0
    assert dice(3001, LIVES, "done") == dice(3001, LIVES, "done")


def test_goals_lie_ahead_and_keep_amsterdams_clock_over_the_change_of_clocks():
    ends = [date(2027, 2, 14), date(2027, 1, 3)]
    now = OPENS
    assert [f"{at:%Y-%m-%d %H:%M}" for at in goals(ends, now).values()] == [
        "2027-02-15 11:00",
        "2027-05-21 10:00",
        "2027-08-21 10:00",
    ]
    assert goals([], now) == {}
    assert list(goals(ends, now + timedelta(days=120))) == ["month_3", "month_6"]
    assert arrival("end", ends, now + timedelta(days=120)) is None
    before = OPENS.replace(year=2027, month=3, day=27)
    assert arrival("day", ends, before) - before == timedelta(hours=23)
    assert arrival("hour", ends, before) - before == timedelta(hours=1)


def test_a_file_is_what_its_name_says():
    assert [type_of(name) for name in ("a.PDF", "b.csv", "c", "d.exe")] == [
        "application/pdf",
        "text/csv",
        *["application/octet-stream"] * 2,
    ]
