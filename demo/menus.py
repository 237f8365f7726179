"""The command menus: what setMyCommands stores and what a client shows."""

import re
from dataclasses import dataclass, field

from demo.fields import Json, Parameters
from demo.refusal import bad_request

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
WIDE_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")

Command = tuple[str, str]
Scope = tuple[str, object, object]


@dataclass
class Menus:
    """Commands by scope and language."""

    lists: dict[tuple[Scope, str], list[Command]] = field(default_factory=dict)

    def store(self, call: Parameters) -> None:
        """Store what setMyCommands says; an empty list deletes. Refused for a wrong command."""
        commands = [_command(item) for item in call.array("commands")]
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        key = _key(call)
        if commands:
            self.lists[key] = commands
        else:
            self.lists.pop(key, None)

    def stored(self, call: Parameters) -> list[Json]:
        """The commands of exactly this scope and language."""
        commands = self.lists.get(_key(call), [])
        return [{"command": command, "description": description} for command, description in commands]

    def shown(self, chat_id: int, language: str | None) -> list[Command]:
        """What a client shows in a private chat; source: Bot API, "Determining list of commands"."""
        scopes: list[Scope] = [
            ("chat", chat_id, None),
            ("all_private_chats", None, None),
            ("default", None, None),
        ]
        for scope in scopes:
            for code in (language or "", ""):
                if (scope, code) in self.lists:
                    return self.lists[scope, code]
        return []


def _command(item: object) -> Command:
    command, description = (item["command"], item["description"]) if isinstance(item, dict) else ("", "")
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return command, description


def _key(call: Parameters) -> tuple[Scope, str]:
    scope = call.nested("scope") or {"type": "default"}
    kind, chat_id = str(scope["type"]), scope.get("chat_id")
    if kind not in WIDE_SCOPES + CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if (kind in CHAT_SCOPES) != (chat_id is not None):
        raise bad_request("can't parse BotCommandScope: chat_id must be given for a chat, and only then")
    code = call.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return (kind, chat_id, scope.get("user_id")), code
