import pytest
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest

from demo.chats import Button

KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Ja, gedaan", callback_data="done:1"),
            InlineKeyboardButton("Ja", callback_data="yes"),
        ],
        [InlineKeyboardButton("Uitleg", url="https://example.org")],
        [InlineKeyboardButton("Kopie", copy_text=CopyTextButton("x"))],
    ]
)


async def test_a_command_has_an_entity_in_utf16_units(anna, bot):
    anna.send("/start abc")
    anna.send("💪 /hulp en 1/2")
    command, later = await bot.get_updates()
    assert command.message.parse_entities() == {command.message.entities[0]: "/start"}
    assert (command.message.entities[0].type, later.message.entities[0].offset) == ("bot_command", 3)
    assert len(later.message.entities) == 1


async def test_a_press_carries_the_message_and_its_data(anna, bot):
    await bot.send_message(5, "Gelukt?", reply_markup=KEYBOARD)
    anna.press("Ja")
    anna.press("Ja, ge")
    anna.press(Button("Ja, gedaan", callback_data="done:1"))
    presses = [update.callback_query for update in await bot.get_updates()]
    assert [press.data for press in presses] == ["yes", "done:1", "done:1"]
    assert (presses[0].message.text, presses[0].message.reply_markup) == ("Gelukt?", KEYBOARD)
    assert len({press.id for press in presses}) == 3


async def test_a_press_finds_the_newest_message_unless_told_which(anna, bot):
    await bot.send_message(5, "een", reply_markup=KEYBOARD)
    await bot.send_message(5, "twee", reply_markup=KEYBOARD)
    anna.press("Ja")
    anna.press("Ja", anna.inbox[0])
    assert [update.callback_query.message.text for update in await bot.get_updates()] == ["twee", "een"]


async def test_a_missing_button_or_a_link_cannot_be_pressed(anna, bot):
    await bot.send_message(5, "x", reply_markup=KEYBOARD)
    with pytest.raises(LookupError, match="no button 'Nee'; visible buttons: Ja, gedaan, Ja, Uitleg"):
        anna.press("Nee")
    with pytest.raises(LookupError, match="is a link"):
        anna.press("Uitleg")


async def test_forged_data_on_a_deleted_message_arrives_as_inaccessible(anna, bot):
    await bot.send_message(5, "x")
    await bot.delete_message(5, 1)
    anna.press_data(1, "forged")
    (update,) = await bot.get_updates()
    assert (update.callback_query.data, update.callback_query.message.is_accessible) == ("forged", False)


async def test_a_press_is_answered_once_and_in_time(anna, bot, time):
    await bot.send_message(5, "x", reply_markup=KEYBOARD)
    anna.press("Ja")
    anna.press("Ja")
    first, second = [update.callback_query for update in await bot.get_updates()]
    await first.answer("Goed zo")
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await first.answer("Goed zo")
    time.pass_by(seconds=150)
    with pytest.raises(BadRequest, match="Query is too old"):
        await second.answer()
    assert anna.toasts == ["Goed zo"]


async def test_an_answer_has_at_most_200_characters(anna, call):
    answer = await call("answerCallbackQuery", callback_query_id="1", text="x" * 201)
    assert answer["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert anna.toasts == []


async def test_unread_gives_what_is_new_or_edited_since_the_last_look(anna, bot):
    await bot.send_message(5, "een")
    await bot.send_message(5, "twee")
    assert [message.text for message in anna.unread()] == ["een", "twee"]
    await bot.edit_message_text("een!", 5, 1)
    assert [message.text for message in anna.unread()] == ["een!"]
    assert anna.unread() == []


async def test_an_edit_by_the_user_is_an_edited_message(anna, bot, time):
    anna.send("acht")
    time.pass_by(minutes=1)
    anna.edit(1, "8")
    update = (await bot.get_updates())[1]
    assert (update.edited_message.text, update.edited_message.edit_date) == ("8", time())


async def test_photos_stickers_and_voices_are_understood_by_ptb(anna, bot):
    anna.send_photo("kijk")
    anna.send_sticker()
    anna.send_voice()
    photo, sticker, voice = [update.message for update in await bot.get_updates()]
    assert (photo.caption, len(photo.photo)) == ("kijk", 1)
    assert (sticker.sticker.emoji, voice.voice.mime_type) == ("👍", "audio/ogg")


async def test_blocking_tells_the_bot_and_silences_the_user(anna, bot):
    anna.block()
    with pytest.raises(ValueError, match="unblock"):
        anna.send("hallo")
    anna.unblock()
    blocked, unblocked = [update.my_chat_member for update in await bot.get_updates()]
    assert blocked.new_chat_member.status == ChatMemberStatus.BANNED
    assert unblocked.new_chat_member.status == ChatMemberStatus.MEMBER


async def test_the_most_specific_menu_is_shown(api, anna, bot):
    steps = [
        ({}, "default"),
        ({"language_code": "nl"}, "default_nl"),
        ({"scope": BotCommandScopeAllPrivateChats()}, "private"),
        ({"scope": BotCommandScopeAllPrivateChats(), "language_code": "nl"}, "private_nl"),
        ({"scope": BotCommandScopeChat(5)}, "chat"),
        ({"scope": BotCommandScopeChat(5), "language_code": "nl"}, "chat_nl"),
    ]
    for where, name in steps:
        await bot.set_my_commands([BotCommand(name, "x")], **where)
        assert anna.menu == [(name, "x")]
    assert api.user(6, language_code="en").menu == [("private", "x")]
    for where, name in reversed(steps):
        assert anna.menu == [(name, "x")]
        await bot.delete_my_commands(**where)
    assert anna.menu == []


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ([{"command": "Start", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "start", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "start", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": f"c{n}", "description": "x"} for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_a_wrong_menu_is_refused(anna, call, commands, reason):
    answer = await call("setMyCommands", commands=commands)
    assert answer["description"] == f"Bad Request: {reason}"
    assert anna.menu == []


async def test_a_group_hears_and_sees_its_own_messages(api, anna, bot):
    group = api.group(-100, "Praktijk")
    group.send(anna, "hallo")
    (update,) = await bot.get_updates()
    assert (update.message.chat.type, update.message.chat.title) == ("group", "Praktijk")
    await bot.send_message(-100, "dag", reply_markup=KEYBOARD)
    group.press(anna, "Ja")
    assert (group.last.text, anna.inbox) == ("dag", [])
