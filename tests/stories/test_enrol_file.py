"""Patients from a CSV file: fetched outside every transaction, shown first, enrolled once."""

import csv
import io
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.incoming.files import LARGEST, Files
from demo.stage import stage
from storage.tables import EnrolmentDraft, Incoming, Invitation, Outgoing, Patient
from tests.stories.scenes import in_both_languages, newest, nothing_is_broken, texts

GOOD = b"code;joint;days\nP-1;knee;mon,tue\nP-2;hip;mon,fri\n"
GO = {"nl": "De 2 goede regels aanmelden", "en": "Enrol the 2 good rows"}


async def sends(play, content, name="new.csv", caption=""):
    play.admin.send_document(name, content, caption)
    await play.settle()


async def count(play, table):
    async with play.database.read() as db:
        return await db.scalar(select(func.count()).select_from(table))


async def until_fetched(play):
    """Poll and handle as far as the file: the update waits for it."""
    await play.service.poll.step()
    await play.service.worker.step()
    async with play.database.read() as db:
        assert await db.scalar(select(func.count()).where(Incoming.handled_at.is_(None))) == 1


@in_both_languages
async def test_pressing_twice_enrols_once_and_the_links_work_and_are_kept_nowhere(play, language):
    play.admin.person.language_code = language
    await sends(play, GOOD)
    preview = play.admin.last
    for _ in range(2):
        play.admin.press(GO[language], preview)
    await play.settle()
    assert (await count(play, Patient), await count(play, Invitation)) == (2, 2)
    message, sheet = [each for each in play.admin.inbox if each.document]
    assert sheet.file.content.startswith(b"%PDF")
    (head, first, second) = csv.reader(io.StringIO(message.file.content.decode("utf-8-sig")), delimiter=";")
    assert (head, first[0], second[0]) == (["code", "link"], "P-1", "P-2")
    await play.says(play.patient, f"/start {first[1].split('start=')[1]}")
    async with play.database.read() as db:
        assert await db.scalar(select(Patient.person_id).where(Patient.code == "P-1"))
        kept = [f"{row.said} {row.arguments}" for row in await db.scalars(select(Outgoing))]
    assert not [each for each in kept if "start=" in each]
    assert await count(play, EnrolmentDraft) == 0


async def test_a_crash_before_the_file_came_loses_nothing_and_doubles_nothing(play, database, library):
    play.admin.send_document("new.csv", GOOD)
    await until_fetched(play)
    async with stage(database, library, play.clock, api=play.api) as again:
        await again.settle()
        assert newest(again.admin, "2 regels zijn goed")
        assert len([text for text in texts(again.admin) if "regels zijn goed" in text]) == 1
        await nothing_is_broken(database, again.now)


async def test_while_a_file_is_fetched_everybody_else_is_answered_and_the_chats_order_is_kept(play):
    play.admin.send_document("new.csv", GOOD)
    await until_fetched(play)
    await play.service.poll.step()
    play.patient.send("/help")
    play.admin.send("/therapist")
    await play.service.poll.step()
    while await play.service.worker.step():
        pass
    while await play.service.delivery.step():
        pass
    assert play.patient.inbox
    assert not [text for text in texts(play.admin) if text.startswith("Therapeuten")]
    await play.settle()
    said = [text for text in texts(play.admin) if "regels zijn goed" in text or text.startswith("Therapeuten")]
    assert ["regels" in text for text in said] == [True, False]


@pytest.mark.parametrize("times", [2, 9])
async def test_a_file_that_cannot_be_fetched_is_tried_three_times_and_then_asked_for_again(play, times):
    play.service.files._pauses = (0.0, 0.0)
    play.api.fail_next("getFile", 502, times=times)
    await sends(play, GOOD)
    assert ("regels zijn goed" in play.admin.last.text) == (times == 2)
    assert ("nog een keer" in play.admin.last.text) == (times != 2)
    assert len(play.api.calls("getFile")) == 3


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("new.xlsx", b"PK", ".csv"),
        ("new.csv", b"x" * (LARGEST + 1), "200 kB"),
        ("new.csv", b"code\n" + b"P\n" * 501, "501 regels"),
        ("new.csv", b"\0", "geen tekst"),
    ],
)
async def test_a_file_that_is_none_is_answered_with_the_reason_and_nothing_is_kept(play, name, content, why):
    await sends(play, content, name)
    assert why in play.admin.last.text
    assert (await count(play, Patient), await count(play, EnrolmentDraft)) == (0, 0)


async def test_a_row_that_was_taken_meanwhile_is_left_out_and_counted(play):
    await sends(play, GOOD)
    preview = play.admin.last
    await play.says(play.admin, "/enrol p-1 joint=hip")
    play.admin.press("De 2 goede", preview)
    await play.settle()
    assert "1 regel is overgeslagen" in "".join(texts(play.admin))
    assert await count(play, Patient) == 2


async def test_the_button_of_an_older_file_enrols_nothing(play):
    await sends(play, GOOD)
    old = play.admin.last
    await sends(play, GOOD.replace(b"P-", b"Q-"))
    play.admin.press("De 2 goede", old)
    await play.settle()
    assert "Deze lijst is gesloten." in "".join(texts(play.admin))
    assert await count(play, Patient) == 0


async def test_what_is_wrong_is_told_line_by_line_on_pages(play):
    rows = "\n".join(f"P-{number};kne" for number in range(30))
    await sends(play, f"code;joint\n{rows}\n".encode())
    assert play.admin.last.text.startswith("0 regels zijn goed, 30 niet.")
    assert "regel 13 (P-11)" in play.admin.last.text
    assert play.admin.last.labels == ["Volgende ▶", "Annuleren"]
    await play.presses(play.admin, "Volgende")
    assert "regel 14 (P-12)" in play.admin.last.text


async def test_five_hundred_rows_are_enrolled_at_once(play):
    rows = "\n".join(f"P-{number};knee" for number in range(500))
    await sends(play, f"code;joint\n{rows}\n".encode())
    await play.presses(play.admin, "De 500 goede regels")
    assert await count(play, Patient) == 500
    assert "500 kaartjes" in play.admin.last.text


async def test_a_file_of_somebody_else_is_not_even_fetched(play):
    play.patient.send_document("new.csv", GOOD)
    await play.settle()
    assert play.api.calls("getFile") == []
    play.patient.send_document("scan.pdf", b"x", "ik heb pijn op de borst")
    await play.settle()
    assert "112" in play.patient.last.text


async def test_what_was_fetched_is_forgotten_with_its_update(play):
    await sends(play, GOOD)
    assert vars(play.service.files)["_fetched"] == {}
    assert isinstance(play.service.files, Files)
    await play.advance(timedelta(minutes=1))
