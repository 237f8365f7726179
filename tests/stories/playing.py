"""Plays: dialogues as plain text, read and played on a stage. `plays/README.md` tells how they are written."""

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.commands import COMMANDS
from content.consent import CONSENT_VERSION
from demo.said import Listener, plain
from demo.stage import ZONE
from storage.tables import Patient
from tests.stories.scenes import LINK, patient_joins, therapist_joins

PLAYS = Path(__file__).with_name("plays")
CAST = {"Ans": 1001, "Tom": 2001, "Piet": 3001, "Eva": 3002, "Kees": 9001, "the group": -500}
NAMES = {number: name for name, number in CAST.items()}
HEARER = "Piet"  # of a plain `Bot:`
AGREE = {"nl": "Ja", "en": "Yes"}
BOT = re.compile(r"Bot(?: to (?P<who>[\w ]+))?(?P<changed> \(changed\))?(?P<media> \((?:photo|moving)\))?:(?P<text>.*)")
MEDIA = {" (photo)": "photo", " (moving)": "animation"}
WITHOUT = "without: "
SETTING = "Setting: "
ACTION = re.compile(r"\^(\w+)")  # in the pattern of a button's route
DAILY = re.compile(r"Every day from (?P<first>\S+) to (?P<last>\S+) at (?P<wall>\S+) (?P<does>.+)")
LABEL = re.compile(r"\[(.+?)\](?= *\[| *$)")


@dataclass(frozen=True)
class Line:
    """A line with its number in the file and the indented lines that belong to it."""

    number: int
    text: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Play:
    """A title, the names of the routes taken (see name_of), the lines, and the settings that are not the usual ones."""

    path: Path
    routes: frozenset[str]
    lines: tuple[Line, ...]
    settings: Mapping[str, str]

    @property
    def language(self):
        return self.path.suffixes[0][1:]


def read_play(path):
    """The play in this file: its title, its routes, then its lines; `#` begins a line that nobody plays."""
    lines = []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if text.strip() and not text.startswith("#"):
            if text[0] == " ":
                before = lines.pop()
                lines.append(Line(before.number, before.text, (*before.more, text.strip())))
            else:
                lines.append(Line(number, text.strip()))
    _title, routes, *rest = lines
    named = " ".join((routes.text.removeprefix("routes:"), *routes.more))
    given = dict(line.text.removeprefix(SETTING).lower().split("=") for line in rest if line.text.startswith(SETTING))
    lines = tuple(line for line in rest if not line.text.startswith(SETTING))
    return Play(path, frozenset(each.strip() for each in named.split(",")), lines, given)


def name_of(route):
    """The name of a route in plays: `/why` for a command, `[why]` for a button, else the handler's own name."""
    handler = route.handler
    if isinstance(handler, CommandHandler):
        keys = {name: each.key for each in COMMANDS for name in each.names}
        return f"/{min(keys.get(name, name) for name in handler.commands)}"
    if isinstance(handler, CallbackQueryHandler) and handler.pattern is not None:
        return f"[{ACTION.match(handler.pattern.pattern)[1]}]"
    return handler.callback.__name__


class Player:
    """Plays the lines one after the other. Whoever is named in the play is listened to: all they hear is told."""

    def __init__(self, play, stage, taken):
        """`taken`: the set in which somebody notes the routes; what the beginning of a story takes is not counted."""
        self.play, self.stage, self.taken = play, stage, taken
        self.listener = Listener(stage.api.journal)
        self.group = stage.api.group(CAST["the group"], "Family")
        self.users = {name: stage.api.user(number, name) for name, number in CAST.items() if number > 0}
        for user in self.users.values():
            user.person.language_code = play.language
        told = " ".join(re.sub(r"^Bot(?! to )", f"Bot to {HEARER}", line.text) for line in play.lines)
        self.heard = {name: deque() for name in CAST if name in told}
        self.unanswered, self.passing, self.quiet = None, False, False

    async def perform(self):
        for line in self.play.lines:
            await self._line(line)
        self._all_told(line)

    async def _line(self, line):
        bot = BOT.fullmatch(line.text)
        if bot:
            name, parts = bot["who"] or HEARER, (bot["text"].strip(), *line.more)
            self._said(line, name, bot["changed"] is not None, parts)
            kind = MEDIA.get(bot["media"] or "")
            if kind and newest(self.users[name], parts[0]).media != kind:
                self._fail(line, f"this was no {kind}")
        elif line.text == "...":
            self.passing, self.unanswered = True, None
        elif line.text == "Bot is silent.":
            self.unanswered = None
            self._all_told(line)
            self.quiet = True
        else:
            self._all_told(line)
            await self._happens(line)

    async def _happens(self, line):
        """Time passes, somebody acts, or the story begins with something that is not told."""
        if line.text.startswith("=="):
            await self.stage.until(*line.text.removeprefix("==").split())
            self._listen()
            early = [said for each in self.heard.values() for said in each if said.at < self.stage.now]
            if self.quiet and early:
                self._fail(line, "the bot was not silent until then")
        elif line.text.startswith("Enrolled:"):
            await therapist_joins(self.stage)
            await patient_joins(self.stage, line.text.removeprefix("Enrolled:").strip(), AGREE[self.play.language])
            self.listener.news()
            self.taken.clear()
        elif line.text == "The consent text has changed since.":
            async with self.stage.database.write() as db:
                await db.execute(update(Patient).values(consent_version=CONSENT_VERSION - 1))
        elif line.text.startswith("Invited:"):
            await self._invited(int(line.text.split()[1]))
        elif daily := DAILY.fullmatch(line.text):
            await self._every_day(line, **daily.groupdict())
        else:
            self._act(line, line.text)
            await self.stage.settle()
            self._listen()
            self.unanswered = line
        self.quiet = False

    async def _invited(self, count):
        """So many patients who did not agree yet, a few a minute: more would not be answered."""
        before = set(self.taken)
        for number in range(1, count + 1):
            await self.stage.says(self.stage.admin, f"/enrol Q-{number:03} joint=knee")
            await self.stage.advance(timedelta(seconds=4))
        await self.stage.advance(timedelta(minutes=1))
        self.listener.news()
        self.taken.intersection_update(before)

    async def _every_day(self, line, first, last, wall, does):
        """The same each day; what is said meanwhile is not told."""
        day = date.fromisoformat(first)
        while day <= date.fromisoformat(last):
            await self.stage.until(str(day), wall)
            self._act(line, does)
            await self.stage.settle()
            day += timedelta(days=1)
        self.listener.news()

    def _act(self, line, text):
        name, _, does = text.partition(" ")
        doings = {
            r"types: (.+)": lambda user, text: user.send(text),
            r"taps: (.+)": lambda user, label: user.press(label),
            r'taps under "(.+)": (.+)': lambda user, part, label: user.press(label, newest(user, part)),
            r"taps a forged button: (.+)": lambda user, data: user.press_data(max(user.chat.sent, default=1), data),
            r'replies to "(.+)": (.+)': lambda user, part, text: user.reply(text, newest(user, part)),
            r"opens the invitation\.": lambda user: user.send(f"/start {self._invitation()}"),
            r"sends a voice message\.": lambda user: user.send_voice(),
            r"sends a photo\.": lambda user: user.send_photo(),
            r"sends the file (.+):": lambda user, name: user.send_document(name, "\n".join(line.more).encode()),
            r"sends a sticker\.": lambda user: user.send_sticker(),
            r"changes the last message to: (.+)": lambda user, text: user.edit(max(user.chat.received), text),
            r"writes in the group: (.+)": self.group.send,
            r"blocks the bot\.": lambda user: user.block(),
            r"unblocks the bot\.": lambda user: user.unblock(),
        }
        found = next(((do, fit) for pattern, do in doings.items() if (fit := re.fullmatch(pattern, does))), None)
        if found is None or name not in self.users:
            self._fail(line, "nobody knows how to play this line")
        do, fit = found
        try:
            do(self.users[name], *fit.groups())
        except LookupError as error:
            self._fail(line, str(error))

    def _invitation(self):
        return [found for message in self.users["Ans"].inbox for found in LINK.findall(message.text)][-1]

    def _listen(self):
        for said in self.listener.news():
            if NAMES[said.chat_id] in self.heard:
                self.heard[NAMES[said.chat_id]].append(said)

    def _said(self, line, name, changed, parts):
        """The next message to this person fits; after `...` those before it are passed over."""
        waiting = self.heard.get(name, deque())
        before = tuple(waiting)
        while waiting:
            said = waiting.popleft()
            if (said.was is not None) == changed and fits(said, parts):
                self.passing, self.unanswered = False, None
                return
            if not self.passing:
                break
        self._fail(line, f"this was not said to {name}", before)

    def _all_told(self, line):
        """Before something new happens all that was said has been told, and whoever acted was answered."""
        if self.passing:
            for each in self.heard.values():
                each.clear()
        if any(self.heard.values()):
            self._fail(line, "more was said before this line")
        if self.unanswered is not None:
            self._fail(self.unanswered, 'what did the bot say? If nothing: "Bot is silent."')
        self.passing = False

    def _fail(self, line, what, said=None):
        real = said if said is not None else [each for waiting in self.heard.values() for each in waiting]
        shown = "\n".join(written(each) for each in real) or "(nothing)"
        when = self.stage.now.astimezone(ZoneInfo(ZONE))
        place = f"{self.play.path.name}:{line.number}: {line.text}"
        pytest.fail(f"{place}\n{what}. At {when:%Y-%m-%d %H:%M} was really said:\n{shown}", pytrace=False)


def newest(user, part):
    """The newest message to this person that holds this text; LookupError if there is none."""
    found = [message for message in user.inbox if part in message.text]
    if not found:
        raise LookupError(f"no message holds {part!r}")
    return found[-1]


def fits(said, parts):
    """Each part occurs in what was said, in this order; those in [brackets] are beginnings of labels, also in order.

    What stands behind `without:` occurs nowhere.
    """
    text, labels = "\n".join(map(plain, said.lines)), [label for row in said.buttons for label in row]
    place = 0
    for part in parts:
        if part.startswith(WITHOUT):
            if part.removeprefix(WITHOUT) in text:
                return False
        elif LABEL.match(part):
            rest = iter(labels)
            if not all(any(label.startswith(wanted) for label in rest) for wanted in LABEL.findall(part)):
                return False
        elif (found := text.find(part, place)) >= 0:
            place = found + len(part)
        else:
            return False
    return True


def written(said):
    """What was said, as it stands in a play."""
    name = "" if NAMES[said.chat_id] == HEARER else f" to {NAMES[said.chat_id]}"
    buttons = [" ".join(f"[{label}]" for label in row) for row in said.buttons]
    body = [*(text for line in said.lines if (text := plain(line).strip())), *buttons]
    return "\n     ".join((f"Bot{name}{' (changed)' if said.was is not None else ''}: {body[0]}", *body[1:]))
