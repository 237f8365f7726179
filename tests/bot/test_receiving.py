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
from bot.errors import Unreachable
from bot.incoming import worker
from bot.incoming.access import ROLE_RIGHTS, Right
from bot.incoming.poll import chat_of, cleaned, readable
from bot.incoming.routes import ROUTES
from demo.stage import stage
from scheduler.clock import VirtualClock
from storage import inbox
from storage.inbox import NewUpdate
from storage.tables import Answer, Incoming
from tests.stories.scenes import patient_joins

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
    await connect(play.service.bot, play.service.house.settings)
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


async def test_while_another_one_receives_nothing_is_confirmed_and_receiving_waits(play):
    play.api.fail_next("getUpdates", 409)
    with pytest.raises(Unreachable, match="Conflict"):
        await play.service.poll.step()


async def test_a_number_that_is_lower_than_the_last_one_is_followed_and_handled(play):
    await play.says(play.patient, "/start")
    await play.service.poll.step()  # empty: all before is confirmed
    before = len(play.patient.inbox)
    message = {"chat": play.patient.person.payload() | {"type": "private"}, "from": play.patient.person.payload()}
    play.api.push_raw({"update_id": 7, "message": {**message, "message_id": 9, "date": 1, "text": "hallo"}})
    await play.settle()
    assert len(play.patient.inbox) == before + 1
    assert 7 in await stored(play)


ODD = ({"ok": True}, [1], "x", [{"update_id": True}], [{"update_id": 2**70, "message": {}}], [{"message": {}}])


@pytest.mark.parametrize("result", ODD)
async def test_what_cannot_be_read_at_all_is_asked_for_again_after_a_pause(play, monkeypatch, result):
    async def odd(*_, **__):
        return result

    monkeypatch.setattr(type(play.service.bot), "do_api_request", odd)
    with pytest.raises(Unreachable):
        await play.service.poll.step()


async def test_a_chat_that_does_not_fit_holds_up_nobody(play):
    play.api.push_raw({"message": {"chat": {"id": 2**70}, "message_id": 1, "date": 1}})
    await play.says(play.patient, "hallo")
    assert len(play.patient.inbox) == 1


async def test_a_thousand_updates_of_one_chat_make_nobody_else_wait(play):
    async with play.database.write() as db:
        text = (
            '{{"update_id": {0}, "message": {{"message_id": {0}, "date": 1, "chat": {{"id": 5, "type": "private"}}}}}}'
        )
        await inbox.store(db, [NewUpdate(number, 5, text.format(number)) for number in range(1000)], NOW)
    play.patient.send("hallo")
    await play.service.poll.step()
    await play.service.worker.step()
    await play.service.delivery.step()
    assert len(play.patient.inbox) == 1


async def test_a_press_that_the_client_sends_again_under_another_number_has_its_effect_once(play):
    await patient_joins(play)
    await play.until("2026-11-24", "10:00")
    day = next(message for message in reversed(play.patient.inbox) if "Klaar" in message.labels)
    [data] = [button.callback_data for row in day.buttons for button in row if button.text == "Klaar"]
    for _ in range(2):
        play.patient.press_data(day, data)
        await play.settle()
    async with play.database.read() as db:
        assert len((await db.scalars(select(Answer))).all()) == 1


async def test_the_payload_is_emptied_in_the_transaction_that_marks_it_handled(play, monkeypatch):
    play.patient.send("mijn knie doet pijn")
    await play.service.poll.step()

    async def seen(db, *_):
        assert await db.scalar(select(Incoming.payload)) != ""

    with monkeypatch.context() as patched:
        patched.setattr("bot.incoming.worker.dispatch", lambda _application, _update, context: seen(context.db))
        await play.service.worker.step()
    async with play.database.read() as db:
        [row] = await db.scalars(select(Incoming))
    assert (row.payload, row.handled_at) == ("", NOW)


async def test_tries_of_an_update_that_fails_are_spaced_and_its_chat_waits_for_it(play, monkeypatch):
    real, tried = worker.dispatch, []

    async def failing_at_first(application, update, context):
        tried.append(play.now)
        if len(tried) < 3:
            raise KeyError("not yet")
        return await real(application, update, context)

    monkeypatch.setattr(worker, "dispatch", failing_at_first)
    play.patient.send("hallo")
    play.patient.send("/help")
    await play.settle()
    await play.advance(timedelta(seconds=20))
    assert [at - NOW for at in tried[:3]] == [timedelta(0), timedelta(seconds=1), timedelta(seconds=11)]
    assert len(play.patient.inbox) == 2
