"""The methods that send, edit and delete messages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from demo.chats import BotMessage, Chat, SentFile, World
from demo.fields import Json, Parameters
from demo.markup import inline_buttons, reply_labels
from demo.refusal import Refused, bad_request
from demo.telegram_html import CannotParse, ParsedText, parse_html

MAX_TEXT = 4096
MAX_CAPTION = 1024
DELETABLE = timedelta(hours=48)
MEDIA = ("photo", "document", "animation")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@dataclass(frozen=True)
class Content:
    """What a message shows: a text, or a file with a caption. `written` is the text as sent."""

    text: ParsedText
    written: str
    media: str | None = None
    file: SentFile | None = None


def read_text(text: str, parse_mode: str) -> ParsedText:
    """What the reader will see, trimmed. Refused when it cannot be parsed."""
    if parse_mode.lower() not in ("", "html"):
        raise bad_request("unsupported parse_mode")
    try:
        parsed = parse_html(text) if parse_mode else ParsedText(text)
    except CannotParse as error:
        raise bad_request(f"can't parse entities: {error}") from error
    return parsed.trimmed()


def writable(world: World, call: Parameters) -> Chat:
    """The chat of a call that sends; Refused when it is unknown or the user blocked the bot."""
    chat = world.chat(call.values["chat_id"])
    if chat.blocked:
        raise Refused(403, "Forbidden: bot was blocked by the user")
    return chat


def send_message(world: World, call: Parameters) -> object:
    chat = writable(world, call)
    return _send(world, chat, call, _text_content(call))


def send_media(media: str) -> Callable[[World, Parameters], object]:
    """The method that sends this kind of file."""

    def send(world: World, call: Parameters) -> object:
        chat = writable(world, call)
        caption = _caption(call.text("caption"), call.text("parse_mode"))
        file = _file(world, call, media, call.text(media))
        return _send(world, chat, call, Content(caption, call.text("caption"), media, file))

    return send


def edit_message_text(world: World, call: Parameters) -> object:
    chat, message = _editable(world, call)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, chat, message, call, _text_content(call))


def edit_message_caption(world: World, call: Parameters) -> object:
    chat, message = _editable(world, call)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    caption = _caption(call.text("caption"), call.text("parse_mode"))
    content = Content(caption, call.text("caption"), message.media, message.file)
    return _edit(world, chat, message, call, content)


def edit_message_media(world: World, call: Parameters) -> object:
    chat, message = _editable(world, call)
    media = call.nested("media") or {}
    kind, written = str(media["type"]), str(media.get("caption", ""))
    if kind not in MEDIA:
        raise bad_request("can't parse InputMedia: unsupported type")
    caption = _caption(written, str(media.get("parse_mode", "")))
    file = _file(world, call, kind, str(media["media"]))
    return _edit(world, chat, message, call, Content(caption, written, kind, file))


def edit_message_reply_markup(world: World, call: Parameters) -> object:
    chat, message = _editable(world, call)
    return _edit(world, chat, message, call, _content_of(message))


def delete_message(world: World, call: Parameters) -> object:
    chat = world.chat(call.values["chat_id"])
    message_id = call.number("message_id")
    message = chat.sent.get(message_id)
    if message is None and message_id not in chat.received:
        raise bad_request("message to delete not found")
    if message is not None and world.now() - message.date > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    chat.sent.pop(message_id, None)
    chat.received.pop(message_id, None)
    chat.unread.pop(message_id, None)
    return True


def _send(world: World, chat: Chat, call: Parameters, content: Content) -> Json:
    _check_reply(chat, call)
    markup = call.nested("reply_markup")
    buttons = inline_buttons(markup)
    _show_reply_keyboard(chat, markup)
    message = BotMessage(
        message_id=chat.next_message_id(),
        date=world.now(),
        method=call.method,
        text=content.text.text,
        html=content.written,
        entities=content.text.entities,
        buttons=buttons,
        media=content.media,
        file=content.file,
        silent=call.flag("disable_notification"),
        markup=markup if buttons else None,
    )
    chat.sent[message.message_id] = message
    chat.unread[message.message_id] = None
    return world.message_payload(chat, message)


def _edit(world: World, chat: Chat, message: BotMessage, call: Parameters, content: Content) -> Json:
    """Apply an edit; a markup that is left out removes the buttons."""
    markup = call.nested("reply_markup")
    buttons = inline_buttons(markup)
    before = _content_of(message)
    same_text, same_file = (
        content.text == before.text,
        (content.media, content.file) == (before.media, before.file),
    )
    if same_text and same_file and buttons == message.buttons:
        raise bad_request(NOT_MODIFIED)
    message.text, message.entities, message.html = content.text.text, content.text.entities, content.written
    message.media, message.file = content.media, content.file
    message.buttons, message.markup = buttons, markup if buttons else None
    message.edited = world.now()
    chat.unread.pop(message.message_id, None)
    chat.unread[message.message_id] = None
    return world.message_payload(chat, message)


def _content_of(message: BotMessage) -> Content:
    return Content(ParsedText(message.text, message.entities), message.html, message.media, message.file)


def _editable(world: World, call: Parameters) -> tuple[Chat, BotMessage]:
    chat = world.chat(call.values["chat_id"])
    message = chat.sent.get(call.number("message_id"))
    if message is None:
        of_user = call.number("message_id") in chat.received
        raise bad_request("message can't be edited" if of_user else "message to edit not found")
    return chat, message


def _text_content(call: Parameters) -> Content:
    parsed = read_text(call.text("text"), call.text("parse_mode"))
    if not parsed.text:
        raise bad_request("message text is empty")
    if parsed.length > MAX_TEXT:
        raise bad_request("message is too long")
    return Content(parsed, call.text("text"))


def _caption(text: str, parse_mode: str) -> ParsedText:
    parsed = read_text(text, parse_mode)
    if parsed.length > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return parsed


def _file(world: World, call: Parameters, name: str, reference: str) -> SentFile:
    """The uploaded file (named by the field or by attach://), or the one a file_id stands for."""
    upload = call.files.get(reference.removeprefix("attach://") if reference else name)
    if upload is not None:
        if not upload.content:
            raise bad_request("file must be non-empty")
        return world.keep(upload)
    if reference not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return world.files[reference]


def _check_reply(chat: Chat, call: Parameters) -> None:
    reply = call.nested("reply_parameters")
    if reply is None or reply.get("allow_sending_without_reply") is True:
        return
    if reply["message_id"] not in chat.sent and reply["message_id"] not in chat.received:
        raise bad_request("message to be replied not found")


def _show_reply_keyboard(chat: Chat, markup: Json | None) -> None:
    if markup is None:
        return
    if "keyboard" in markup:
        chat.reply_keyboard = reply_labels(markup)
    elif "remove_keyboard" in markup:
        chat.reply_keyboard = []
