"""Whatever staff type or send as a file is answered once, kept as it is, and shown as what it is: text."""

import csv
import io
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.tables import EnrolmentDraft, Incoming, Outgoing, Patient
from tests.stories.scenes import patient_joins, therapist_joins
from tests.stories.test_found_by_attack_staff import rows

ON_SQLITE = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
HTML = "<b>Tom</b> & <i>co</i>"
LONG = "W" * 4000
PAUSE = timedelta(seconds=20)
NASTY = (HTML, LONG, "=1+1", "\u202eklaar", "é" * 2000, "👍" * 900, "a\nb\n\n\nc", "-", "{{ 7*7 }}", "%s %d {0}")


async def nothing_failed(play):
    bad = await rows(play, select(Outgoing).where(Outgoing.state == "failed"))
    failed = [(each.kind, each.reason) for each in bad]
    parked = [each.error for each in await rows(play, select(Incoming).where(Incoming.parked_at.is_not(None)))]
    assert (failed, parked) == ([], [])


async def answered_once(play, user, text):
    before = len(user.inbox)
    await play.says(user, text)
    assert len(user.inbox) == before + 1, text[:40]


@ON_SQLITE
@pytest.mark.parametrize("words", NASTY)
async def test_commands_of_staff_take_any_text_and_answer_once(play, words):
    await therapist_joins(play)
    await patient_joins(play)
    await play.until("2026-11-24", "12:00")
    for line in (
        "/enrol {}", "/enrol P-9 joint={}", "/enrol P-9 joint=knee exclude={}", "/enrol P-9 joint=knee therapist={}",
        "/enrol P-9 {}=knee", "/invite {}", "/transfer {}", "/transfer P-001 {}", "/discharge {}",
        "/discharge P-001 {}", "/therapist {}", "/cover {} until 2026-12-24", "/cover Tom until {}",
        "/cover Tom until 2026-12-24 by {}",
        "/audit {}", "/practice {}", "/practice name {}", "/practice phone {}", "/practice hours {}", "/patients {}",
        "/status {}",
    ):  # fmt: skip
        await answered_once(play, play.admin, line.format(words)[:4096])
        await play.advance(PAUSE)
    for line in ("/patient {}", "/appointment {}", "/appointment P-001 {}", "/summary {}", "/patients {}"):
        await answered_once(play, play.therapist, line.format(words)[:4096])
        await play.advance(PAUSE)
    for data in ("write:1", "appointment:1", "patient:1:reason:13"):
        play.therapist.press_data(play.therapist.last, data)
        await play.settle()
        await answered_once(play, play.therapist, words)
        await play.advance(PAUSE)
    await play.says(play.therapist, "/summary")
    await play.says(play.patient, "/help")
    await nothing_failed(play)


UTF16 = "code;joint\nP-1;knee\n".encode("utf-16")
FILES = {
    "empty": b"",
    "utf16": UTF16,
    "blank": b"\n\n\n",
    "binary": bytes(range(256)) * 100,
    "pdf": b"%PDF-1.7\n" + bytes(range(1, 256)) * 20,
    "one_line": b"code;joint",
    "no_header": b"P-1;knee\nP-2;hip\n",
    "many": b"code;joint\n" + b"".join(b"P-%d;knee\n" % number for number in range(10_000)),
    "double": b"code;joint\nP-1;knee\np-1;hip\nP-1;hip\n",
    "formula": b"code;joint\n=1+1;knee\n@A;knee\n+A;knee\n-A;knee\nP-2;knee\n",
    "html": b"code;joint\n<b>P</b>;knee\nP-2;<script>\nP-3;knee;extra<i>\n",
    "wide": b"code;joint\n" + b"X" * 150_000 + b";knee\n",
    "quotes": b'code;joint\n"P-1;knee\n',
    "old_mac": b"code;joint\rP-1;knee\rP-2;hip\r",
    "latin": "code;joint;therapist\nP-1;knee;J\xe9r\xf4me\n".encode("cp1252"),
    "commas": b'code,joint,days\nP-1,knee,"mon,tue"\n',
    "all_wrong": b"code;joint\n" + b"".join(b"P %d;elbow\n" % number for number in range(499)),
}


@ON_SQLITE
@pytest.mark.parametrize("name", FILES)
async def test_any_file_is_answered_once_and_enrols_nobody_by_itself(play, name):
    before = len(play.admin.inbox)
    play.admin.send_document("new.csv", FILES[name])
    await play.settle()
    assert len(play.admin.inbox) == before + 1
    assert await rows(play, select(Patient)) == []
    await nothing_failed(play)
    while "Volgende" in play.admin.last.labels:
        await play.presses(play.admin, "Volgende")
    await nothing_failed(play)


@ON_SQLITE
@pytest.mark.parametrize("size", [200_001, 20_000_000])
async def test_a_file_that_is_too_large_is_not_fetched(play, size):
    play.admin.send_document("new.csv", b"code;joint\n" + b"x" * size)
    await play.settle()
    assert "groot" in play.admin.last.text
    assert await rows(play, select(EnrolmentDraft)) == []


@ON_SQLITE
@pytest.mark.parametrize("name", ["new.pdf", "", "new.csv.exe", "x" * 250, "a.CSV"])
async def test_a_file_is_judged_by_its_name_first(play, name):
    before = len(play.admin.inbox)
    play.admin.send_document(name, b"code;joint\nP-1;knee\n")
    await play.settle()
    assert len(play.admin.inbox) == before + 1
    assert bool(await rows(play, select(EnrolmentDraft))) == (name == "a.CSV")


@ON_SQLITE
async def test_names_with_markup_and_formulas_are_shown_as_typed_also_in_files(play):
    await play.says(play.admin, f"/therapist {HTML}")
    await play.says(play.therapist, f"/start {play.admin.last.text.split('start=')[1].split()[0]}")
    await play.says(play.admin, "/therapist =SUM(A1)")
    await patient_joins(play, f"/enrol P-001 joint=knee therapist={HTML}")
    await play.says(play.admin, "/transfer P-001 =SUM(A1)")
    await play.says(play.admin, "/practice name <i>Linde</i> & =2")
    await play.until("2026-11-24", "12:00")
    await play.says(play.admin, "/therapist")
    assert HTML in play.admin.last.text
    await play.says(play.patient, "/help")
    assert "<i>Linde</i> & =2" in play.patient.last.text
    await play.says(play.admin, "/audit")
    await play.presses(play.admin, "Als bestand")
    written = list(csv.reader(io.StringIO(play.admin.last.file.content.decode("utf-8-sig")), delimiter=";"))
    assert not [cell for row in written for cell in row if cell.startswith(("=", "+", "-", "@"))]
    await nothing_failed(play)
