"""The command menu of one chat: the commands of its person's roles, in their language."""

from collections.abc import Mapping, Sequence
from typing import cast

from pydantic import BaseModel, ConfigDict

from bot.commands import COMMANDS
from bot.messages.loading import languages
from bot.messages.message import CommandMenu, Kind, always
from content.library import Library
from content.words import Language, Role
from storage import Db
from storage.tables import Outgoing


class MenuFacts(BaseModel):
    """Whose menu: language and roles."""

    model_config = ConfigDict(frozen=True)

    language: Language
    roles: tuple[Role, ...]


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, MenuFacts]:
    language = await languages(db, rows)
    return {
        row.id: MenuFacts(
            language=language[row.id], roles=tuple(cast("Sequence[Role]", row.arguments.get("roles") or ()))
        )
        for row in rows
    }


def render(facts: MenuFacts, library: Library) -> CommandMenu:
    shown = [command for command in COMMANDS if set(command.roles) & set(facts.roles)]
    return CommandMenu(
        tuple(
            (command.name(facts.language), library.texts.label(facts.language, f"command.{command.key}"))
            for command in shown
        )
    )


MENU = Kind(load, always, render)
