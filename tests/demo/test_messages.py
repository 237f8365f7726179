import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken
from telegram.ext import ExtBot

from demo.chats import Button
from demo.fields import table
from demo.methods import METHODS

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Klaar", callback_data="done")]])


def rows(*lengths, **fields):
    button = {"text": "x", **(fields or {"callback_data": "d"})}
    return {"inline_keyboard": [[button] * length for length in lengths]}


async def test_a_message_of_ptb_arrives_formatted_with_its_buttons(anna, bot):
    await bot.send_message(5, "<b>Hoi</b> &amp; dag ", parse_mode="HTML", reply_markup=KEYBOARD)
    assert anna.last.text == "Hoi & dag"
    assert anna.last.entities[0].type == "bold"
    assert anna.last.buttons == [[Button("Klaar", callback_data="done")]]


async def test_ptb_reads_back_what_it_sent(anna, bot):
    anna.send("hallo")
    message = await bot.send_message(
        5,
        "<i>x</i>",
        parse_mode="HTML",
        reply_markup=KEYBOARD,
        disable_notification=True,
        protect_content=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(1),
    )
    assert (message.message_id, message.chat.id, message.from_user.id) == (2, 5, bot.id)
    assert (message.text_html, message.reply_markup) == ("<i>x</i>", KEYBOARD)
    assert anna.last.silent


async def test_message_ids_count_per_chat_over_both_sides(api, anna, bot):
    anna.send("hallo")
    api.user(6, known=True)
    assert (await bot.send_message(5, "x")).message_id == 2
    assert (await bot.send_message(6, "x")).message_id == 1


async def test_a_photo_arrives_with_its_caption_and_can_be_sent_again_by_its_id(anna, bot):
    sent = await bot.send_photo(5, b"pixels", caption="<b>Brug</b>", parse_mode="HTML", filename="bridge.png")
    again = await bot.send_photo(5, sent.photo[-1].file_id)
    assert (anna.inbox[0].photo, anna.inbox[0].text) == ("bridge.png", "Brug")
    assert again.photo[-1].file_id == sent.photo[-1].file_id


async def test_a_document_and_an_animation_keep_name_and_content(anna, bot):
    document = await bot.send_document(5, b"%PDF", filename="week.pdf")
    animation = await bot.send_animation(5, b"GIF89a", filename="squat.gif", caption="x")
    assert (document.document.file_name, animation.animation.file_name) == ("week.pdf", "squat.gif")
    assert (anna.inbox[0].document, anna.inbox[0].file.content) == ("week.pdf", b"%PDF")


async def test_an_edit_changes_the_message_in_place_and_takes_the_buttons_away(anna, bot, time):
    await bot.send_message(5, "oud", reply_markup=KEYBOARD)
    time.pass_by(minutes=1)
    edited = await bot.edit_message_text("nieuw", 5, 1)
    assert [message.text for message in anna.inbox] == ["nieuw"]
    assert (anna.last.buttons, anna.last.edited, edited.edit_date) == ([], time(), time())


async def test_buttons_caption_and_picture_can_each_be_edited(anna, bot):
    await bot.send_photo(5, b"one", caption="een", filename="one.png")
    await bot.edit_message_reply_markup(5, 1, reply_markup=KEYBOARD)
    assert (anna.last.labels, anna.last.text) == (["Klaar"], "een")
    await bot.edit_message_caption(5, 1, caption="twee")
    assert anna.last.text == "twee"
    await bot.edit_message_media(InputMediaPhoto(b"two", caption="drie", filename="one.png"), 5, 1)
    assert (anna.last.file.content, anna.last.text) == (b"two", "drie")
    await bot.edit_message_media(InputMediaPhoto(b"four", caption="drie", filename="four.png"), 5, 1)
    assert anna.last.photo == "four.png"


async def test_a_deleted_message_is_gone_but_not_after_two_days(anna, bot, time):
    await bot.send_message(5, "x")
    await bot.send_message(5, "y")
    await bot.delete_message(5, 1)
    time.pass_by(hours=49)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(5, 2)
    assert [message.text for message in anna.inbox] == ["y"]
    assert [message.text for message in anna.unread()] == ["y"]


async def test_a_reply_keyboard_is_shown_until_it_is_replaced(anna, bot):
    await bot.send_message(5, "x", reply_markup=ReplyKeyboardMarkup([["Vandaag", "Hulp"]]))
    await bot.send_message(5, "y")
    assert anna.keyboard == [["Vandaag", "Hulp"]]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "💪" * 2048 + "x"}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ({"text": "*x*", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
        ({"text": "x", "disable_web_page_preview": True}, 'unknown field "disable_web_page_preview"'),
        ({"text": 1}, 'field "text" must be of type String'),
        ({"text": "x", "reply_parameters": {"message_id": True}}, "must be of type Integer"),
        ({}, "message text is empty"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup"),
        ({"text": "x", "reply_markup": {"buttons": []}}, "can't parse reply_markup"),
        ({"text": "x", "reply_markup": rows(1, callback_data="é" * 32 + "x")}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": rows(1, callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": rows(9)}, "reply markup is too long"),
        ({"text": "x", "reply_markup": rows(*[1] * 101)}, "reply markup is too long"),
        ({"text": "x", "reply_markup": rows(1, style="danger")}, "Text buttons are unallowed"),
        ({"text": "x", "reply_markup": rows(1, callback_data="d", url="https://x")}, "more than one action"),
        ({"text": "x", "reply_markup": rows(1, url="x")}, "Wrong HTTP URL"),
        ({"text": "x", "reply_markup": rows(1, calback_data="d")}, 'unknown field "calback_data"'),
        ({"text": "x", "reply_markup": rows(1, callback_data="d", style="blue")}, "invalid button style"),
    ],
)
async def test_a_wrong_message_is_refused_with_the_reason(anna, call, fields, reason):
    answer = await call("sendMessage", chat_id=5, **fields)
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert answer["description"].startswith("Bad Request: ")
    assert reason in answer["description"]
    assert anna.inbox == []


async def test_the_largest_allowed_message_is_accepted(anna, call):
    text = "<b>" + "💪" * 2048 + "</b>"
    answer = await call(
        "sendMessage",
        chat_id=5,
        text=text,
        parse_mode="HTML",
        reply_markup=rows(*[8] * 12, 4, callback_data="é" * 32),
    )
    assert answer["ok"], answer
    assert len(anna.last.labels) == 100


async def test_a_caption_is_limited_to_1024_characters(anna, bot):
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(5, b"x", caption="x" * 1025)
    assert anna.inbox == []


@pytest.mark.parametrize(
    ("method", "fields", "reason"),
    [
        (
            "editMessageText",
            {"message_id": 2, "text": "oud"},
            "message is not modified: specified new message",
        ),
        ("editMessageText", {"message_id": 9, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
        (
            "editMessageCaption",
            {"message_id": 2, "caption": "x"},
            "there is no caption in the message to edit",
        ),
        ("editMessageReplyMarkup", {"message_id": 2}, "message is not modified"),
        ("deleteMessage", {"message_id": 9}, "message to delete not found"),
        ("sendPhoto", {"photo": "no-such-file"}, "wrong file identifier"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action"),
    ],
)
async def test_a_wrong_edit_is_refused_with_the_reason(anna, call, method, fields, reason):
    anna.send("hallo")
    await call("sendMessage", chat_id=5, text="oud")
    answer = await call(method, chat_id=5, **fields)
    assert answer["error_code"] == 400
    assert answer["description"].startswith(f"Bad Request: {reason}")
    assert (anna.last.text, anna.last.edited) == ("oud", None)


async def test_the_bot_cannot_write_first(api, bot):
    anna = api.user(7)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(7, "x")
    anna.send("/start")
    await bot.send_message(7, "welkom")
    assert anna.last.text == "welkom"


async def test_a_user_who_blocked_the_bot_gets_nothing_until_unblocking(anna, bot):
    anna.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(5, "x")
    anna.unblock()
    await bot.send_message(5, "y")
    assert [message.text for message in anna.inbox] == ["y"]


async def test_a_wrong_token_and_an_unknown_method_are_told_apart(api, call):
    assert await call("sendMesage") == {"ok": False, "error_code": 404, "description": "Not Found"}
    with pytest.raises(InvalidToken):
        async with ExtBot("1000:wrong", base_url=f"{api.url}/bot"):
            pass


def test_the_table_and_the_methods_name_the_same():
    assert set(table().methods) == {*METHODS, "getUpdates"}


async def test_get_chat_tells_who_it_is(anna, bot):
    chat = await bot.get_chat(anna.id)
    assert (chat.type, chat.first_name) == ("private", "Anna")
    await bot.send_chat_action(5, "typing")
    assert anna.chat.actions == ["typing"]
