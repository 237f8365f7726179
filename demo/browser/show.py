"""The show behind the page: one stage, its telephones, and the windows that watch. Each wish is carried out here."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date, datetime

from content.words import Language
from demo.browser import wishes
from demo.browser.casting import CannotDo, add_patient, new_telephone, speak
from demo.browser.events import written
from demo.browser.happened import Runs, happened
from demo.browser.telephones import Telephone
from demo.browser.travel import arrival, goals
from demo.fields import Json
from demo.people import User
from demo.play import fresh_stage
from demo.stage import Stage
from storage import looking

LOG = logging.getLogger(__name__)
IN_A_ROW = 60  # taps of one patient at one moment: a questionnaire takes about a dozen
LOOK_EVERY = 1.0  # real seconds between two looks at the tables while time passes
Tell = Callable[[Json], None]


@dataclass
class Show:
    """`tell` takes each event for all windows. Between `open` and `close` there is a stage."""

    language: Language
    tell: Tell
    telephones: dict[int, Telephone] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lock = asyncio.Lock()
        self._stack = AsyncExitStack()
        self._journey: asyncio.Task[None] | None = None
        self._stopping = self._beginning = False
        self._going: Json | None = None
        self._ends: list[date] = []
        self._before: Mapping[str, int] = {}
        self._panel: Json = {}
        self._looked = 0.0
        self.runs = Runs()

    async def open(self) -> None:
        """A fresh stage with its first three telephones; nothing has been said yet."""
        self._stack = AsyncExitStack()
        self.stage: Stage = await self._stack.enter_async_context(fresh_stage(self.language))
        self.runs = Runs()
        self.runs.watch(self.stage)
        first = (self.stage.patient, "patient"), (self.stage.therapist, "therapist"), (self.stage.admin, "admin")
        self.telephones = {user.id: Telephone(user, role) for user, role in first}  # type: ignore[arg-type]
        self._before, self._ends = {}, []

    async def close(self) -> None:
        """End the journey after the moment it is at, and throw the stage away."""
        self._stopping = True
        await self.arrival()
        async with self._lock:
            await self._stack.aclose()

    async def arrival(self) -> None:
        """Wait until the journey under way, if any, has ended."""
        if self._journey is not None:
            await asyncio.wait([self._journey])

    def whole(self) -> Json:
        """All that a window needs to begin with."""
        return {
            "type": "whole",
            "language": self.language,
            "phones": [each.whole() for each in self.telephones.values()],
            "clock": self._clock(),
            "happened": self._panel,
        }

    async def carry_out(self, wish: wishes.AnyWish) -> None:
        """Do what a window asked for and tell all windows. Raises CannotDo, and then nothing was done."""
        match wish:
            case wishes.Stop():
                self._stopping = True
            case wishes.Travel():
                self._set_out(wish.to)
            case wishes.Again():
                await self._begin_again(wish.language)
            case _:
                async with self._lock:
                    await self._act(wish)
                    await self.stage.settle()
                    await self._tell_all()

    async def _act(self, wish: wishes.AnyWish) -> None:
        match wish:
            case wishes.Write():
                user = self._telephone(wish.phone).user
                answered = user.chat.sent.get(wish.reply_to or 0)
                user.reply(wish.text, answered) if answered else user.send(wish.text)
            case wishes.Tap():
                self._tap(self._telephone(wish.phone).user, wish.message, wish.data)
            case wishes.SendFile():
                self._telephone(wish.phone).user.send_document(wish.name, wish.content)
            case wishes.OpenInvitation():
                telephone = self._telephone(wish.phone) if wish.phone else self._new_telephone()
                telephone.user.send(f"/start {wish.token}")
            case wishes.AddPatient():
                await add_patient(self.stage, self.telephones, self.language)
            case wishes.LetAnswer():
                self._telephone(wish.phone).let(wish.who, self.stage.now)
            case wishes.Speak():
                self.language = wish.language
                await speak(self.stage, self.telephones, wish.language)
                self.tell({"type": "language", "language": wish.language})

    def _telephone(self, number: int | None) -> Telephone:
        if number not in self.telephones:
            raise CannotDo("refused.no_telephone")
        return self.telephones[number]

    def _new_telephone(self) -> Telephone:
        return new_telephone(self.stage, self.telephones, self.language)

    def _tap(self, user: User, number: int, data: str) -> None:
        """Only a button that can be seen is tapped."""
        message = user.chat.sent.get(number)
        if message is None or all(each.callback_data != data for row in message.buttons for each in row):
            raise CannotDo("refused.button_gone")
        user.press_data(message, data)

    async def _begin_again(self, language: Language) -> None:
        from demo.browser.prepared import prepare  # noqa: PLC0415 - it prepares a show

        self._stopping = self._beginning = True
        await self.arrival()
        async with self._lock:  # what others wish meanwhile waits, and is done on the new stage
            await self._stack.aclose()
            self._journey, self.language = None, language
            await self.open()
            await prepare(self)
            self._beginning = False
        self.tell(self.whole())

    def _set_out(self, goal: wishes.Goal) -> None:
        if self._beginning or (self._journey is not None and not self._journey.done()):
            return
        until = arrival(goal, self._ends, self.stage.now)
        if until is None:
            raise CannotDo("refused.passed")
        self._stopping = False
        self._going = {"from": written(self.stage.now), "to": written(until), "goal": goal}
        self._journey = asyncio.create_task(self._travel(until, to_message=goal == "message"))

    async def _travel(self, until: datetime, *, to_message: bool) -> None:
        try:
            while self.stage.now < until and not self._stopping:
                async with self._lock:
                    heard = await self.pass_to(until)
                if to_message and heard:
                    break
                await asyncio.sleep(0)  # now it is the windows' turn: what somebody taps meanwhile is not kept waiting
        except Exception:  # whatever it is: nobody awaits this task, so it is told here, in the log and on the page
            LOG.exception("time stands still")
            self.tell({"type": "refused", "why": "refused.trouble"})
        finally:
            self._going = None
        async with self._lock:
            await self._tell_all()

    async def pass_to(self, until: datetime, *, watched: bool = True) -> bool:
        """Time passes up to the next thing that happens, `until` at the latest; whether the bot said anything.

        Where nobody has `watched` yet, windows are told nothing of the tables.
        """
        coming = [self.stage.next_due, *(each.next_due() for each in self.telephones.values())]
        await self.stage.at(max(min(until, *(each for each in coming if each is not None)), self.stage.now))
        heard = self._tell_news()
        for telephone in self.telephones.values():
            await self._answer(telephone)
        if watched and asyncio.get_running_loop().time() - self._looked > LOOK_EVERY:
            await self._tell_all()
        else:
            self.tell(self._clock())
        return heard

    async def _answer(self, telephone: Telephone) -> None:
        """Whose turn it is answers, and goes on with what comes in response."""
        ready = telephone.ready(self.stage.now)
        for _ in range(IN_A_ROW):
            if not ready:
                return
            if telephone.answer(ready.pop(0)):
                await self.stage.settle()
                self._tell_news()
                ready = [*telephone.watcher.changed, *ready]
                for number in telephone.watcher.changed:
                    telephone.due.pop(number, None)

    def _tell_news(self) -> bool:
        heard = False
        for telephone in self.telephones.values():
            for event in telephone.watcher.news():
                self.tell(event)
            for number in telephone.watcher.changed:
                telephone.note(number, self.stage.now)
            heard = heard or bool(telephone.watcher.changed)
        return heard

    async def _tell_all(self) -> None:
        """News, heads, clock and panel."""
        async with self.stage.database.read() as db:
            known = await looking.known(db)
        for telephone in self.telephones.values():
            telephone.learn(known)
        self._ends = [each.end for each in known.values() if each.end and each.state in ("active", "ended")]
        self.tell({"type": "phones", "phones": [each.head() for each in self.telephones.values()]})
        self._tell_news()
        self.tell(self._clock())
        self._panel, counts = await happened(self.stage, self.telephones.values(), self.runs, self._before)
        if self._going is None:
            self._before = counts
        self.tell(self._panel)
        self._looked = asyncio.get_running_loop().time()

    async def look(self) -> None:
        """Bring all that windows see up to date."""
        await self._tell_all()

    def _clock(self) -> Json:
        ahead = goals(self._ends, self.stage.now)
        return {
            "type": "clock",
            "now": written(self.stage.now),
            "going": self._going,
            "goals": {goal: written(at) for goal, at in ahead.items()},
        }
