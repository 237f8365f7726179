"""A simulated patient: sees messages, decides as their kind does, presses and types. Knows nothing of the database."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.simulation.agenda import MOMENT, Agenda, on_grid
from demo.simulation.chance import Chance
from demo.simulation.kinds import Kind
from demo.simulation.phone import Phone, Seen

HOME = ZoneInfo("Europe/Amsterdam")
AIM = re.compile(r"(\d+) (?:tot|to) (\d+) \((?:van|from) 6")
WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {"done": "klaar {} {}", "yesterday": "/gisteren", "pause": "/pauze", "time": "/tijd", "again": "/hervat"},
    "en": {"done": "done {} {}", "yesterday": "/yesterday", "pause": "/pause", "time": "/time", "again": "/resume"},
}
SLIPS: Mapping[str, Sequence[str]] = {  # what is typed by mistake, or besides the point
    "nl": ("klaaar {} {}", "Gedan {} {}", "klaar{} {}", "hoi", "klaar 31 {1}", "borg {} pijn {}", "hoe laat is het?"),
    "en": ("doen {} {}", "Done!! {} {}", "done 31 {1}", "hello", "borg {} pain {}", "what time is it?"),
}
UNSAFE: Mapping[str, str] = {"nl": "ik heb pijn op de borst", "en": "i have chest pain"}


@dataclass
class Patient:
    """`start`: the first day as the practice told it. `given`: what was answered already."""

    number: int
    code: str
    kind: Kind
    language: str
    phone: Phone
    agenda: Agenda
    chance: Chance
    start: date
    fields: str = ""
    zone: ZoneInfo = HOME
    days: set[date] = field(default_factory=set)
    given: set[tuple[str, str]] = field(default_factory=set)
    aims: dict[str, tuple[int, int]] = field(default_factory=dict)

    def looks(self, now: datetime) -> None:
        """Look at what is new, and decide what to do about it and when."""
        for seen in self.phone.news():
            self._sees(seen, now)

    def _sees(self, seen: Seen, now: datetime) -> None:
        for asked, react in REACTIONS:
            if asked in seen.asks:
                react(self, seen, now)
                return

    # What is chosen

    def luck(self, probability: float, *about: object) -> bool:
        return self.chance.happens(probability, self.code, *about)

    def week(self, now: datetime) -> int:
        return (now.astimezone(self.zone).date() - self.start).days // 7 + 1

    def has(self, trait: str) -> bool:
        return trait in self.kind.traits

    def _holds_on(self, day: date) -> float:
        first, last = self.kind.answers
        return first + (last - first) * min(1.0, max(0, (day - self.start).days) / 84)

    def _at(self, day: date, wall: time) -> datetime:
        return on_grid(datetime.combine(day, wall, self.zone)).astimezone(ZoneInfo("UTC"))

    def _soon(self, now: datetime, *about: object) -> datetime:
        return on_grid(now + timedelta(minutes=self.chance.between(1, 100, self.code, "soon", *about)))

    def press(self, at: datetime, seen: Seen, action: str, *rest: object) -> None:
        self.agenda.add(at, lambda _now: self.phone.presses(seen, action, *rest))

    def type(self, at: datetime, text: str, **means: object) -> None:
        self.agenda.add(at, lambda _now: self.phone.types(text, **means))

    # Joining

    def invited(self, token: str, now: datetime) -> None:
        """The practice hands over the invitation."""
        self.type(self._soon(now, "joins", token), f"/start {token}")

    def agrees(self, seen: Seen, now: datetime) -> None:
        patient, *_rest = seen.buttons("agree")[0]
        self.press(self._soon(now, "agrees"), seen, "agree", patient)
        self._plans_ahead()

    def practises(self, seen: Seen, now: datetime) -> None:
        if self.luck(0.5, "practises"):
            self.press(now + MOMENT, seen, "practice", 8)

    def _plans_ahead(self) -> None:
        """What lies ahead of them and has nothing to do with the bot."""
        words = WORDS[self.language]
        if self.has("holiday"):
            leaves = self.start + timedelta(days=self.chance.between(16, 30, self.code, "holiday"))
            self.type(self._at(leaves, time(20)), words["pause"])
            if self.luck(0.4, "back early"):
                self.type(self._at(leaves + timedelta(days=5), time(10)), words["again"])
        if self.has("travels"):
            leaves = self.start + timedelta(days=self.chance.between(9, 15, self.code, "travels"))
            self.type(self._at(leaves, time(12)), words["time"])
            self.type(self._at(leaves + timedelta(days=16), time(12)), words["time"])
        if self.has("blocks"):
            gone = self.start + timedelta(days=self.chance.between(8, 20, self.code, "blocks"))
            back = gone + timedelta(days=self.chance.between(3, 12, self.code, "back"))
            self.agenda.add(self._at(gone, time(15)), lambda _now: self.phone.blocks())
            self.agenda.add(self._at(back, time(15)), lambda _now: self.phone.unblocks())
        if self.has("unsafe") and self.luck(0.7, "unsafe"):
            day = self.start + timedelta(days=self.chance.between(10, 40, self.code, "unsafe"))
            self.type(self._at(day, time(11)), UNSAFE[self.language])
        if self.has("writes"):
            day = self.start + timedelta(days=self.chance.between(5, 30, self.code, "writes"))
            self.type(self._at(day, time(21, 30)), "/contact")
            self.type(self._at(day, time(21, 40)), "Mag ik morgen ook zwemmen?")

    # A day

    def reads_the_day(self, seen: Seen, now: datetime) -> None:
        """The day's message or the nudge: whether, when and how it is answered is decided once for a day."""
        today = now.astimezone(self.zone).date()
        aim = AIM.search(seen.message.text)
        for session, *_rest in seen.buttons("done"):
            if aim:
                self.aims.setdefault(session, (int(aim[1]), int(aim[2])))
        if today in self.days or (self.week(now) > 1 and not seen.buttons("done")):
            return
        self.days.add(today)
        if not self.luck(self._holds_on(today), "answers", today):
            return
        hours = self.chance.between(1, 11, self.code, "hour", today)
        at = on_grid(now + timedelta(hours=hours, minutes=self.chance.between(0, 50, self.code, "minute", today)))
        if self.has("late"):
            at = on_grid(now + timedelta(days=self.chance.between(1, 4, self.code, "late", today), hours=2))
        if "settled" in seen.asks:
            session, _word = seen.buttons("settled")[0]
            self.press(on_grid(now), seen, "settled", session, "yes" if self.luck(0.85, "settled", today) else "no")
        if self.has("hurts") and "painful" in seen.asks and self.luck(0.12, "painful", today):
            self.press(on_grid(now), seen, "painful", *seen.buttons("painful")[0])
        elif self.luck(0.04, "later", today) and "later" in seen.asks:
            self.press(on_grid(now), seen, "later", seen.buttons("later")[0][0])
        self.agenda.add(at, lambda then: self._answers(today, then))

    def _answers(self, day: date, now: datetime) -> None:
        """Answer what the day's message still asks, one session after the other."""
        seen = self._message_of(day)
        if seen is None:
            return
        sessions = list(dict.fromkeys(session for session, *_rest in seen.buttons("done")))
        if self.has("types") and len(sessions) == 1 and not self.has("late"):
            self._types_it(sessions[0], day, now)
            return
        for place, session in enumerate(sessions):
            did = "done" if self.luck(self.kind.done, "done", session) else ("partly", "not")[self.luck(0.5, session)]
            self.press(now + place * 6 * MOMENT, seen, "done", session, did)

    def _message_of(self, day: date) -> Seen | None:
        """The newest message of that day that still asks."""
        for message in reversed(self.phone.user.chat.sent.values()):
            seen = Seen(message)
            if "done" in seen.asks and message.date.astimezone(self.zone).date() == day:
                return seen
            if message.date.astimezone(self.zone).date() < day:
                return None
        return None

    def _types_it(self, session: str, day: date, now: datetime) -> None:
        effort, pain = self._effort(session, day), self._pain(session, day)
        right = WORDS[self.language]["done"].format(effort, pain)
        means: Mapping[str, object] = {"session": int(session), "effort": effort, "pain": pain}
        if self.has("errs") and self.luck(0.3, "slip", day):
            slip = self.chance.choice(SLIPS[self.language], self.code, "which slip", day)
            self.phone.types(slip.format(effort, pain))
            self.type(now + 2 * MOMENT, right, **means)
        else:
            self.phone.types(right, **means)

    def _effort(self, session: str, day: object) -> int:
        low, high = self.aims.get(session, (12, 13))
        return max(6, min(20, self.chance.between(low - 1, high + (self.luck(0.1, "heavy", day)), self.code, session)))

    def _pain(self, session: str, day: object) -> int:
        least, most = self.kind.pain
        peak = 2 if self.has("hurts") and self.luck(0.2, "peak", day) else 0
        return min(10, self.chance.between(least, most, self.code, "pain", session) + peak)

    def scores(self, seen: Seen, now: datetime) -> None:
        """The questions that follow: how much, how hard, how much pain."""
        asked = next(each for each in ("share", "effort", "pain") if each in seen.asks)
        session = seen.buttons(asked)[0][0]
        if (asked, session) in self.given and not self.has("errs"):
            return
        self.given.add((asked, session))
        if asked == "share":
            options = [rest[1] for rest in seen.buttons("share")]
            value: object = self.chance.choice(options, self.code, "share", session)
        else:
            value = self._effort(session, session) if asked == "effort" else self._pain(session, session)
        if self.luck(0.02, "forgets", session, asked):
            return
        if self.has("types") and self.luck(0.5, "types", session) and asked != "share":
            self.type(now + MOMENT, str(value), **{"session": int(session), asked: value})
        else:
            self.press(now + MOMENT, seen, asked, session, value)

    def why_not(self, seen: Seen, now: datetime) -> None:
        options = [tuple(rest) for rest in seen.buttons("reason")]
        self.press(now + MOMENT, seen, "reason", *self.chance.choice(options, self.code, "reason", options[0][0]))

    def lighter(self, seen: Seen, now: datetime) -> None:
        session, word = self.chance.choice(seen.buttons("lighter"), self.code, "lighter", *seen.buttons("lighter")[0])
        self.press(now + MOMENT, seen, "lighter", session, word)

    def first_of(self, action: str, probability: float = 1.0) -> Callable[[Seen, datetime], None]:
        def press(seen: Seen, now: datetime) -> None:
            options = seen.buttons(action)
            if self.luck(probability, action, seen.message.message_id):
                self.press(now + MOMENT, seen, action, *self.chance.choice(options, self.code, action, *options[0]))

        return press

    def pauses(self, seen: Seen, now: datetime) -> None:
        """How long, then whether the end moves."""
        options = seen.buttons("pause")
        self.press(now + MOMENT, seen, "pause", *self.chance.choice(options, self.code, "pause", len(options[0])))

    def travels(self, seen: Seen, now: datetime) -> None:
        """Another clock once; on another message, weeks later, home again."""
        clocks = [rest for rest in seen.buttons("time") if rest[0] == "zone" and rest[1:] not in {(), ("home",)}]
        chosen = next((about for what, about in self.given if what == "clock"), None)
        if clocks and chosen is None:
            self.given.add(("clock", str(seen.message.message_id)))
            self.press(now + MOMENT, seen, "time", *self.chance.choice(clocks, self.code, "clock"))
        elif chosen is None and seen.button("time", "zone"):
            self.press(now + MOMENT, seen, "time", "zone")
        elif chosen != str(seen.message.message_id) and seen.button("time", "zone", "home"):
            self.press(now + MOMENT, seen, "time", "zone", "home")

    # Questions now and then

    def questionnaire(self, seen: Seen, now: datetime) -> None:
        _patient, moment, *step = seen.buttons("questions")[0]
        options = [
            rest for rest in seen.buttons("questions") if "back" not in rest and (len(rest) == 4 or rest[-1] == "open")
        ]  # none goes back
        if not options or not self.luck(max(0.1, self._holds_on(now.date())), "questions", moment):
            return
        at = self._soon(now, "questions", moment) if "open" in options[0] else now + MOMENT
        self.press(at, seen, "questions", *self.chance.choice(options, self.code, "questions", moment, *step))

    def after_the_end(self, seen: Seen, now: datetime) -> None:
        if "ask" in seen.asks and not self.luck(0.7 * self._holds_on(now.date()), "days", seen.message.message_id):
            return
        if ("days", str(seen.message.message_id)) in self.given:
            return
        self.given.add(("days", str(seen.message.message_id)))
        at = on_grid(now + timedelta(hours=self.chance.between(0, 6, self.code, "days", now.date())))
        if self.luck(0.05, "fewer", now.date()):
            self.press(at, seen, "ask", *seen.buttons("ask")[0])
        else:
            self.press(at, seen, "days", *self.chance.choice(seen.buttons("days"), self.code, "how many", now.date()))

    def is_it_so_now(self, seen: Seen, now: datetime) -> None:
        report = seen.buttons("safety")[0][0]
        if ("safety", report) not in self.given:
            self.given.add(("safety", report))
            self.press(now + 2 * MOMENT, seen, "safety", report, "yes" if self.luck(0.6, "so now") else "no")


def _first(action: str, probability: float = 1.0) -> Callable[[Patient, Seen, datetime], None]:
    return lambda patient, seen, now: patient.first_of(action, probability)(seen, now)


# What a message is about is told by the first of these that it has a button for.
REACTIONS: Sequence[tuple[str, Callable[[Patient, Seen, datetime], None]]] = (
    ("agree", Patient.agrees),
    ("questions", Patient.questionnaire),
    ("practice", Patient.practises),
    ("effort", Patient.scores),
    ("pain", Patient.scores),
    ("share", Patient.scores),
    ("reason", Patient.why_not),
    ("safety", Patient.is_it_so_now),
    ("wish", _first("wish", 0.5)),
    ("days", Patient.after_the_end),
    ("typed", _first("typed")),
    ("meant", _first("meant")),
    ("harder", _first("harder")),
    ("done", Patient.reads_the_day),
    ("settled", _first("settled")),
    ("lighter", Patient.lighter),
    ("later", _first("later", 0.8)),
    ("pause", Patient.pauses),
    ("time", Patient.travels),
    ("stop", _first("stop", 0.0)),
)
