"""Receiving: stored before it is confirmed, answered after the commit, and never lost."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from telegram.ext import BaseHandler

from bot.app import connect
from bot.commands import COMMANDS
from bot.incoming.access import ROLE_RIGHTS, Right
from bot.incoming.poll import chat_of, cleaned, readable
from bot.incoming.routes import ROUTES
from demo.stage import stage
from scheduler.clock import VirtualClock
from storage.tables import Incoming

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ANYTHING = st.text(st.characters(exclude_categories=()).filter(lambda character: character != "\\"))  # surrogates, NUL


@pytest.fixture
async def play(database, library):
    async with stage(database, library, VirtualClock(NOW)) as made:
        yield made


async def stored(play):
    async with play.database.read() as db:
        return [row.update_id for row in await db.scalars(select(Incoming).order_by(Incoming.id))]


async def test_an_update_is_stored_before_telegram_hears_that_it_may_forget_it(play):
    first = play.patient.send("hallo")
    await play.service.poll.step()
    assert await stored(play) == [first]
    offsets = [call.parameters.get("offset") for call in play.api.calls("getUpdates")]
    assert offsets == [None]
    await play.service.poll.step()
    assert play.api.calls("getUpdates")[-1].parameters["offset"] == first + 1


async def test_a_press_is_answered_after_the_commit_and_a_refused_answer_hurts_nobody(play):
    await play.says(play.patient, "/start")
    play.patient.press_data(play.patient.last, "nonsense")
    play.api.fail_next("answerCallbackQuery", 400)
    await play.settle()
    assert len(play.api.calls("answerCallbackQuery")) == 1
    assert len(play.patient.inbox) == 2


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | ANYTHING,
        lambda inner: st.lists(inner) | st.dictionaries(ANYTHING, inner),
        max_leaves=8,
    )
)
def test_whatever_json_comes_is_cleaned_of_what_no_database_keeps(value):
    text = json.dumps(cleaned(value), ensure_ascii=False)
    assert "\\u0000" not in text
    assert text.encode().decode() == text


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        ({"message": {"chat": {"id": 7}}}, 7),
        ({"callback_query": {"from": {"id": 8}, "message": {"chat": {"id": 9}}}}, 8),
        ({"my_chat_member": {"chat": {"id": 5}}}, 5),
        ({"poll": {"id": "1"}}, 0),
        ({"message": "broken"}, 0),
    ],
)
def test_an_update_belongs_to_its_chat_and_a_press_to_its_person(update, chat):
    assert chat_of(update) == chat


def test_what_has_no_number_cannot_be_stored_and_is_passed_over():
    assert [each.update_id for each in readable(["x", {}, {"update_id": "1"}, {"update_id": 3}])] == [3]


def test_every_command_has_a_route_in_both_languages_and_every_route_a_right():
    names = {name for route in ROUTES for name in getattr(route.handler, "commands", ())}
    assert {name for command in COMMANDS for name in command.names} | {"start"} == names
    assert all(isinstance(route.handler, BaseHandler) and isinstance(route.right, Right) for route in ROUTES)
    assert set().union(*ROLE_RIGHTS.values()) == set(Right) - {Right.ANYBODY}


async def test_a_webhook_that_was_set_before_is_taken_back_so_that_polling_works(play):
    await play.service.bot.set_webhook("https://example.org/hook")
    await connect(play.service.bot)
    await play.says(play.patient, "hallo")
    assert len(play.patient.inbox) == 1


async def test_what_could_not_be_stored_is_not_confirmed_and_comes_again(play, monkeypatch):
    first = play.patient.send("hallo")

    async def full(*_):
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr("bot.incoming.poll.inbox.store", full)
        with pytest.raises(OSError, match="disk full"):
            await play.service.poll.step()
    await play.service.poll.step()
    assert await stored(play) == [first]


async def test_an_update_that_fails_shows_no_words_of_anybody_and_its_press_is_not_answered(play, monkeypatch, caplog):
    async def failing(*_):
        raise KeyError("pijn 9")

    await play.says(play.patient, "/start")
    monkeypatch.setattr("bot.incoming.worker.dispatch", failing)
    play.patient.press_data(play.patient.last, "nonsense")
    await play.advance(timedelta(seconds=20))
    async with play.database.read() as db:
        [parked] = await db.scalars(select(Incoming).where(Incoming.parked_at.is_not(None)))
    assert parked.error == "KeyError"
    assert "pijn" not in caplog.text
    assert play.api.calls("answerCallbackQuery") == []


async def test_a_press_of_an_update_whose_commit_fails_is_not_answered(play, monkeypatch):
    def failing(*_):
        raise OSError("disk full")

    await play.says(play.patient, "/start")
    play.patient.press_data(play.patient.last, "nonsense")
    with monkeypatch.context() as patched:
        patched.setattr("bot.incoming.worker.inbox.handled", failing)
        with pytest.raises(OSError, match="disk full"):  # the database's own trouble: the loop waits, no try is counted
            await play.settle()
    assert play.api.calls("answerCallbackQuery") == []
    await play.settle()
    assert len(play.api.calls("answerCallbackQuery")) == 1


async def test_somebody_who_wrote_a_lot_is_heard_again_a_minute_later(play):
    for _ in range(25):
        play.patient.send("hallo")
    await play.settle()
    await play.advance(timedelta(minutes=2))
    before = len(play.patient.inbox)
    await play.says(play.patient, "hallo")
    assert len(play.patient.inbox) == before + 1
