"""`python -m demo.play`: a week of one patient, played in the terminal by the real service, without Telegram.

Everything runs on this machine: the local Bot API, a database in a temporary folder, a clock that is set.
"""

import argparse
import asyncio
import logging
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from re import search
from zoneinfo import ZoneInfo

from telegram.warnings import PTBUserWarning

from content.library import load_library
from content.words import LANGUAGES, Language, Role
from demo.bot_api import LocalBotApi
from demo.people import User
from demo.said import Listener, Run, Said, changes, plain, wrapped
from demo.script import WEEK, Line, Scene
from demo.stage import ADMIN, PATIENT, THERAPIST, ZONE, Stage, stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.figures import Figures, figures
from storage.migrate import bring_up_to_date

START = datetime(2026, 11, 20, 9, 0, tzinfo=ZoneInfo(ZONE))
PEOPLE: tuple[tuple[int, str, Role], ...] = (
    (ADMIN, "Ans", "admin"),
    (THERAPIST, "Tom", "therapist"),
    (PATIENT, "Piet", "patient"),
)
NAMES = {chat_id: name for chat_id, name, _ in PEOPLE}
WIDTH = 80  # columns, when nobody looks; a wider terminal is used up to this many and a bit
BOLD, DIM, BLUE, GREEN = "1", "2", "34", "32"


@dataclass
class Screen:
    """Where the play is written. `pace` are seconds of pause for each line of text, 0 for none."""

    write: Callable[[str], object]
    width: int = WIDTH
    colour: bool = False
    pace: float = 0.0

    def line(self, text: str = "", style: str = "") -> None:
        self.write(f"\x1b[{style}m{text}\x1b[0m\n" if self.colour and style and text else f"{text}\n")

    async def pause(self, lines: int) -> None:
        if self.pace:
            await asyncio.sleep(min(self.pace * lines, 5.0))

    async def heading(self, moment: datetime, title: str = "") -> None:
        """A moment, with the title of a scene where one begins."""
        when = f"{moment:%A} {moment.day} {moment:%B, %H:%M}"
        self.line()
        if title:
            self.line(f"{when}  {title}", BOLD)
            self.line("─" * self.width, DIM)
        else:
            self.line(when, BOLD)
        await self.pause(3)

    def paragraph(self, text: str, style: str = "") -> None:
        for _, part in wrapped((Run(text),), self.width, _columns):
            self.line(plain(part), style)

    async def said(self, said: Said) -> None:
        """What the bot says to somebody."""
        name = NAMES[said.chat_id]
        self.line(f"  Oefenmaat to {name}{', changing its message' if said.was is not None else ''}:", BLUE)
        shown = changes(said)
        for line in shown:
            if line is None:
                self.line("  │ …", DIM)
                continue
            whole = all(run.bold for run in line)
            for indent, part in wrapped(line, self.width - 4, _columns):
                self.write("  │ " if part else "  │")
                self.line(" " * int(indent) + plain(part), BOLD if whole else "")
        for row in said.buttons:
            self.line("  │ " + " ".join(f"[ {label} ]" for label in row), GREEN)
        self.line()
        await self.pause(2 + len(shown))

    async def acts(self, name: str, line: Line, words: str) -> None:
        """What a person does."""
        done = {"types": f"types: {words}", "presses": f"presses [ {words} ]", "opens": "opens the invitation"}
        self.line(f"{name} {done[line.does]}", GREEN)
        self.line()
        await self.pause(3)


def _columns(run: Run) -> float:
    return len(run.text)


@dataclass
class Player:
    """Plays scenes on a stage and shows all that is said."""

    stage: Stage
    screen: Screen
    language: Language

    def __post_init__(self) -> None:
        self._listener = Listener(self.stage.api.journal)
        self._headed = self.stage.now

    async def play(self, scene: Scene) -> None:
        """Let time pass up to the scene, showing what happens on the way; then everybody does their part."""
        await self.stage.until(scene.date, scene.time)
        heard = self._listener.news()
        await self._show([said for said in heard if said.at < self.stage.now])
        self._headed = self.stage.now
        await self.screen.heading(_local(self.stage.now), scene.title)
        await self._show([said for said in heard if said.at == self.stage.now])
        for line in scene.lines:
            await self._do(line)
            await self._show(self._listener.news())

    async def _show(self, heard: Sequence[Said]) -> None:
        for said in heard:
            if said.at != self._headed:
                self._headed = said.at
                await self.screen.heading(_local(said.at))
            await self.screen.said(said)

    async def _do(self, line: Line) -> None:
        words = line.words(self.language)
        if line.who is None:
            self.screen.paragraph(f"({words})", DIM)
            self.screen.line()
            return
        user = self._user(line.who)
        if line.does == "presses":
            words = user.find_button(words)[1].text
        await self.screen.acts(user.person.first_name, line, words)
        if line.does == "presses":
            await self.stage.presses(user, words)
        else:
            await self.stage.says(user, invitation(self.stage) if line.does == "opens" else words)

    def _user(self, role: Role) -> User:
        return {"admin": self.stage.admin, "therapist": self.stage.therapist, "patient": self.stage.patient}[role]


def invitation(made: Stage) -> str:
    """What Telegram sends for somebody who opens the admin's newest invitation."""
    found = search(r"\?start=(\S+)", made.admin.last.text)
    if found is None:
        raise LookupError("the admin's last message holds no invitation")
    return f"/start {found[1]}"


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(ZONE))


@asynccontextmanager
async def fresh_stage(language: Language) -> AsyncIterator[Stage]:
    """A stage with an empty database that is thrown away afterwards; everybody's Telegram speaks this language."""
    clock = VirtualClock(START)
    with tempfile.TemporaryDirectory(prefix="oefenmaat-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'play.db'}"
        await bring_up_to_date(url)
        database = Database(url, on_stage=True)
        try:
            async with LocalBotApi(now=clock.now) as api:
                for chat_id, name, _ in PEOPLE:
                    api.user(chat_id, name, language)
                async with stage(database, load_library(), clock, api=api) as made:
                    yield made
        finally:
            await database.close()


async def play(screen: Screen, language: Language, scenes: Sequence[Scene] = WEEK) -> int:
    """Plays the scenes; returns the exit code: 1 if anything said by anybody was lost, else 0."""
    screen.line("Oefenmaat: a week of one patient", BOLD)
    screen.paragraph(
        "Played by the real service on this machine, on a clock that is set: no Telegram, no token, no network.", DIM
    )
    async with fresh_stage(language) as made:
        player = Player(made, screen, language)
        for scene in scenes:
            await player.play(scene)
        async with made.database.read() as db:
            counted = await figures(db)
    screen.line("─" * screen.width, DIM)
    screen.paragraph(summed_up(counted), BOLD)
    return 1 if counted.lost else 0


def summed_up(counted: Figures) -> str:
    """The last line of the play."""
    lost = f"{counted.lost} LOST" if counted.lost else "nothing lost"
    return (
        f"In the database: {counted.received} things people did, {counted.sent} messages sent and {counted.edits} "
        f"changed, {counted.dropped} no longer needed, {counted.answers} answers stored, {lost}."
    )


def screen_for(stream_is_terminal: bool, fast: bool, write: Callable[[str], object]) -> Screen:
    """Pauses and colour are for terminals only; NO_COLOR switches colour off."""
    if not stream_is_terminal:
        return Screen(write)
    width = min(max(shutil.get_terminal_size().columns, 40), WIDTH + 8)
    return Screen(write, width, colour=not os.environ.get("NO_COLOR"), pace=0.0 if fast else 0.22)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m demo.play", description="A week of one patient, in the terminal.")
    parser.add_argument("--language", choices=LANGUAGES, default="nl", help="what the bot and the people speak")
    parser.add_argument("--fast", action="store_true", help="no pauses")
    options = parser.parse_args(arguments)
    # The inbox keeps raw JSON; python-telegram-bot would rather give its own objects, and says so.
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    screen = screen_for(sys.stdout.isatty(), options.fast, sys.stdout.write)
    try:
        return asyncio.run(play(screen, options.language))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader has seen enough (`| head`): what Python still flushes at exit goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(main())
