"""The Bot API methods, except getUpdates: each takes the world and the checked fields, returns the result."""

from collections.abc import Callable

from demo import sending
from demo.chats import World
from demo.fields import Parameters
from demo.refusal import bad_request
from demo.telegram_html import utf16_length

MAX_TOAST = 200
MAX_FETCHED = 20_000_000  # bytes; source: Bot API, getFile
CHAT_ACTIONS = (
    "typing",
    "upload_photo",
    "upload_document",
    "upload_video",
    "choose_sticker",
    "find_location",
)
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def get_me(world: World, _call: Parameters) -> object:
    return world.bot


def accept(_world: World, _call: Parameters) -> object:
    return True


def answer_callback_query(world: World, call: Parameters) -> object:
    if utf16_length(call.text("text")) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    press = world.presses.pop(call.text("callback_query_id"), None)
    if press is None or press.expires <= world.now():
        raise bad_request(TOO_OLD)
    if call.text("text"):
        press.chat.toasts.append(call.text("text"))
    return True


def send_chat_action(world: World, call: Parameters) -> object:
    chat = sending.writable(world, call)
    if call.text("action") not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(call.text("action"))
    return True


def get_chat(world: World, call: Parameters) -> object:
    return {
        **world.chat(call.values["chat_id"]).payload(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }


def get_file(world: World, call: Parameters) -> object:
    """Where a file can be fetched: behind /file/bot<token>/."""
    file = world.files.get(call.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > MAX_FETCHED:
        raise bad_request("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.file_id[-16:],
        "file_size": len(file.content),
        "file_path": f"documents/{file.file_id}",
    }


def set_my_commands(world: World, call: Parameters) -> object:
    scope = call.nested("scope") or {}
    if "chat_id" in scope:
        world.chat(scope["chat_id"])
    world.menus.store(call)
    return True


def get_my_commands(world: World, call: Parameters) -> object:
    return world.menus.stored(call)


def set_webhook(world: World, call: Parameters) -> object:
    """An empty url, or none, takes the webhook away. LocalBotApi posts the updates."""
    world.webhook["url"] = call.text("url")
    world.webhook_secret = call.text("secret_token")
    (world.posts.set if call.text("url") else world.posts.clear)()
    if call.flag("drop_pending_updates"):
        world.queue.clear()
    if "allowed_updates" in call.values:
        world.queue.allow(call.array("allowed_updates"))
    if call.text("url"):
        world.queue.interrupt()
    return True


def get_webhook_info(world: World, _call: Parameters) -> object:
    return {**world.webhook, "pending_update_count": len(world.queue)}


METHODS: dict[str, Callable[[World, Parameters], object]] = {
    "getMe": get_me,
    "logOut": accept,
    "close": accept,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_media("photo"),
    "sendDocument": sending.send_media("document"),
    "sendAnimation": sending.send_media("animation"),
    "sendChatAction": send_chat_action,
    "editMessageText": sending.edit_message_text,
    "editMessageCaption": sending.edit_message_caption,
    "editMessageMedia": sending.edit_message_media,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "deleteMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "getChat": get_chat,
    "getFile": get_file,
    "setWebhook": set_webhook,
    "deleteWebhook": set_webhook,
    "getWebhookInfo": get_webhook_info,
}
