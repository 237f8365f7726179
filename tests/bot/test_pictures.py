"""A message with a picture or a file: made beside the event loop, sent with it, its outcome is one like any other."""

import asyncio
import threading
from datetime import timedelta

import pytest

from bot.documents.png import CannotDraw, draw, png_of
from bot.messages import kinds
from bot.messages.message import SEND, Button, Document, Drawing, Kind, KnownPicture, Message, Shared
from bot.outgoing.pictures import Pictures
from demo.fields import Upload
from storage import Database
from storage.tables import Picture
from tests.bot.conftest import NOW
from tests.bot.test_delivery import put, row

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="2"><rect width="2" height="2"/></svg>'


def with_picture(monkeypatch, svg):
    """A kind whose message has this picture, and a button."""
    with_message(monkeypatch, Message("<b>Uw weken</b>", ((Button("Ja", "yes"),),), Drawing(svg, "weeks.png")))


def with_message(monkeypatch, message):
    """A kind, "pictured", that says this."""

    async def load(_db, rows):
        return {each.id: each for each in rows}

    monkeypatch.setitem(kinds.KINDS, "pictured", Kind(load, lambda *_: SEND, lambda *_: message))


@pytest.mark.parametrize("edits", [None, 7])
async def test_a_message_with_a_picture_is_a_new_photo_with_the_text_as_its_caption(
    api, service, database, monkeypatch, edits
):
    with_picture(monkeypatch, SVG.format(2))
    await put(database, (1, "a"), kind="pictured", edits=edits)
    await service.delivery.step()
    photo = api.user(1).last
    assert (photo.photo, photo.text, photo.labels) == ("weeks.png", "Uw weken", ["Ja"])
    assert photo.file.mime_type == "image/png"
    assert photo.file.content == draw(SVG.format(2))
    sent = await row(database, "a")
    assert (sent.state, sent.message_id, sent.said) == ("sent", photo.message_id, "<b>Uw weken</b>")


async def test_a_picture_that_telegram_has_already_goes_by_its_id(api, service, database, monkeypatch):
    known = api.world.keep(Upload("bal.jpg", b"a photo", "image/jpeg"))
    with_message(monkeypatch, Message("<b>Bal</b>", ((Button("Ja", "yes"),),), KnownPicture(known.file_id)))
    await put(database, (1, "a"), kind="pictured", edits=7)
    await service.delivery.step()
    assert (api.user(1).last.photo, api.user(1).last.text, api.user(1).last.labels) == ("bal.jpg", "Bal", ["Ja"])


async def test_a_picture_that_telegram_knows_no_more_is_said_in_words(api, service, database, monkeypatch):
    with_message(monkeypatch, Message("<b>Bal</b>", (), KnownPicture("of another bot")))
    await put(database, (1, "a"), kind="pictured")
    await service.delivery.step()
    assert (api.user(1).last.photo, api.user(1).last.text) == (None, "Bal")
    assert (await row(database, "a")).state == "sent"


async def test_a_photo_cannot_become_a_text_so_the_text_is_a_message_of_its_own(api, service, database, monkeypatch):
    with_picture(monkeypatch, SVG.format(2))
    await put(database, (1, "a"), kind="pictured")
    await service.delivery.step()
    photo = api.user(1).last
    with_message(monkeypatch, Message("<b>Verder</b>"))
    await put(database, (1, "b"), kind="pictured", edits=photo.message_id)
    await service.delivery.step()
    assert (api.user(1).last.photo, api.user(1).last.text) == (None, "Verder")
    assert (await row(database, "b")).state == "sent"


async def test_what_cannot_be_drawn_is_said_in_words(api, service, database, monkeypatch, caplog):
    with_picture(monkeypatch, "no picture")
    await put(database, (1, "a"), kind="pictured")
    await service.delivery.step()
    assert (api.user(1).last.photo, api.user(1).last.text) == (None, "Uw weken")
    assert "weeks.png cannot be drawn (CalledProcessError)" in caplog.text


async def test_a_photo_that_telegram_does_not_take_now_is_sent_again(api, service, database, monkeypatch, clock):
    with_picture(monkeypatch, SVG.format(2))
    await put(database, (1, "a"), kind="pictured")
    api.fail_next("sendPhoto", 429, retry_after=7)
    await service.delivery.step()
    assert (await row(database, "a")).retry_at == NOW + timedelta(seconds=7)
    clock.advance(timedelta(seconds=7))
    await service.delivery.step()
    assert [message.photo for message in api.user(1).inbox] == ["weeks.png"]


async def test_while_pictures_are_drawn_the_loop_goes_on():
    drawing = asyncio.gather(*(png_of(SVG.format(2000)) for _ in range(3)))
    turns = 0
    while not drawing.done():
        await asyncio.sleep(0.001)
        turns += 1
    assert len(await drawing) == 3
    assert turns > 10


async def test_a_message_with_a_document_is_a_new_one_with_the_file_and_the_text_as_its_caption(
    api, service, database, monkeypatch
):
    threads = []

    def make():
        threads.append(threading.current_thread() is threading.main_thread())
        return b"a;b"

    with_message(monkeypatch, Message("Uw bestand", ((Button("Ja", "yes"),),), document=Document("weeks.csv", make)))
    await put(database, (1, "a"), kind="pictured", edits=7)
    await service.delivery.step()
    sent = api.user(1).last
    assert (sent.media, sent.file.name, sent.file.content) == ("document", "weeks.csv", b"a;b")
    assert (sent.text, sent.labels, threads) == ("Uw bestand", ["Ja"], [False])
    assert (await row(database, "a")).message_id == sent.message_id


MADE = []


def shared(content=b"a picture", *, key="k", moving=False):
    """One that counts how often it is made."""

    def make():
        MADE.append(threading.current_thread() is threading.main_thread())
        if content is None:
            raise CannotDraw("CalledProcessError")
        return content

    MADE.clear()
    return Message("<b>Brug</b>", ((Button("Ja", "yes"),),), Shared(key, "bridge.png", make, moving=moving))


async def test_what_two_patients_see_is_made_and_uploaded_once(api, service, database, monkeypatch):
    with_message(monkeypatch, shared())
    await put(database, (1, "a"), (2, "b"), kind="pictured")
    await service.delivery.step()
    assert [api.user(number).last.file.content for number in (1, 2)] == [b"a picture"] * 2
    assert api.user(2).last.labels == ["Ja"]
    assert (MADE, len(api.world.files)) == ([False], 1)
    async with database.read() as db:
        kept = await db.get(Picture, "k")
    assert (kept.file_id, kept.at) == (api.user(1).last.file.file_id, NOW)


async def test_after_a_restart_a_picture_that_telegram_has_is_not_made_again(api, service, database, monkeypatch):
    with_message(monkeypatch, shared())
    known = api.world.keep(Upload("bridge.png", b"a picture", "image/png"))
    async with database.write() as db:
        db.add(Picture(hash="k", file_id=known.file_id, at=NOW))
    await put(database, (1, "a"), kind="pictured")
    await service.delivery.step()
    assert (api.user(1).last.photo, MADE) == ("bridge.png", [])


async def test_a_kept_picture_that_telegram_refuses_is_forgotten_and_uploaded_anew(api, service, database, monkeypatch):
    with_message(monkeypatch, shared())
    async with database.write() as db:
        db.add(Picture(hash="k", file_id="of another bot", at=NOW))
    await put(database, (1, "a"), kind="pictured")
    await service.delivery.step()
    assert (api.user(1).last.photo, len(MADE)) == ("bridge.png", 1)
    async with database.read() as db:
        assert (await db.get(Picture, "k")).file_id == api.user(1).last.file.file_id


async def test_a_shared_picture_takes_the_place_of_a_text_and_of_another_picture(api, service, database, monkeypatch):
    with_message(monkeypatch, Message("Eerst"))
    await put(database, (1, "a"), kind="pictured")
    await service.delivery.step()
    text = api.user(1).last
    for name, moving, media in (("b", False, "photo"), ("c", True, "animation"), ("d", False, "photo")):
        with_message(monkeypatch, shared(name.encode(), key=name, moving=moving))
        await put(database, (1, name), kind="pictured", edits=text.message_id)
        await service.delivery.step()
        assert (text.media, text.text, text.labels, text.file.content) == (media, "Brug", ["Ja"], name.encode())
    assert len(api.user(1).inbox) == 1


async def test_a_shared_picture_that_cannot_be_drawn_is_said_in_words(api, service, database, monkeypatch, caplog):
    with_message(monkeypatch, shared(None))
    await put(database, (1, "a"), kind="pictured")
    await service.delivery.step()
    assert (api.user(1).last.photo, api.user(1).last.text) == (None, "Brug")
    assert "bridge.png cannot be drawn (CalledProcessError)" in caplog.text


async def test_without_its_database_a_picture_is_uploaded_and_its_id_remembered(clock):
    pictures = Pictures(Database("postgresql+asyncpg://nobody@127.0.0.1:1/nothing"), clock)
    assert await pictures.known("k") is None
    await pictures.keep("k", "AgAC")
    assert await pictures.known("k") == "AgAC"
    await pictures.forget("k", "AgAC")
    assert await pictures.known("k") is None
