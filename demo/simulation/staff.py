"""The practice: therapists who accept, ignore or are on leave; an admin who enrols, transfers, discharges."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Literal

from demo.simulation.agenda import MOMENT, Agenda, on_grid
from demo.simulation.chance import Chance
from demo.simulation.patient import HOME, Patient
from demo.simulation.phone import Phone, Seen

LINK = re.compile(r"https://t\.me/\w+\?start=([A-Za-z0-9_-]+)")
NAMES = ("Tom", "Eva", "Kees", "Lies", "Bram", "Noor", "Joost", "Fleur", "Daan", "Sanne")
Way = Literal["accepts", "on leave", "ignores"]
WAYS: Sequence[Way] = ("accepts", "on leave", "ignores")
EACH = 20  # patients of one therapist
OPENS, CLOSES = 9, 17


def working_time(at: datetime) -> datetime:
    """This moment or the next one at which somebody of the practice is there."""
    local = at.astimezone(HOME)
    while local.weekday() > 4 or not OPENS <= local.hour < CLOSES:
        later = local + timedelta(days=local.hour >= CLOSES or local.weekday() > 4)
        local = datetime.combine(later.date(), time(OPENS), HOME)
    return on_grid(local).astimezone(at.tzinfo)


@dataclass
class Therapist:
    name: str
    way: Way
    phone: Phone
    agenda: Agenda
    chance: Chance
    away: tuple[datetime, datetime] | None = None
    decided: set[str] = field(default_factory=set)

    def looks(self, now: datetime) -> None:
        for seen in self.phone.news():
            if self.away is not None and self.away[0] <= now < self.away[1]:
                continue
            self._sees(seen, now)

    def joins(self, token: str, now: datetime) -> None:
        self.agenda.add(on_grid(now + timedelta(minutes=5)), lambda _now: self.phone.types(f"/start {token}"))

    def _sees(self, seen: Seen, now: datetime) -> None:
        if self.way == "ignores":
            return
        for asked, react in DUTIES:
            if asked in seen.asks:
                react(self, seen, now)
                return

    def press(self, at: datetime, seen: Seen, action: str, *rest: object) -> None:
        self.agenda.add(at, lambda _now: self.phone.presses(seen, action, *rest))

    def luck(self, probability: float, *about: object) -> bool:
        return self.chance.happens(probability, self.name, *about)

    def at_work(self, now: datetime, *about: object) -> datetime:
        return working_time(now + timedelta(minutes=self.chance.between(10, 300, self.name, *about)))

    def first_week(self, seen: Seen, now: datetime) -> None:
        """Most may begin; one in ten is held, and may begin two days later."""
        patient = seen.buttons("first")[0][0]
        if patient in self.decided:
            return
        self.decided.add(patient)
        at = self.at_work(now, "first", patient)
        if self.luck(0.1, "hold", patient):
            self.press(at, seen, "first", patient, "hold")
            at = self.at_work(at + timedelta(days=2), "first", patient)
        self.press(at, seen, "first", patient, "ok")

    def proposals(self, seen: Seen, now: datetime) -> None:
        at = self.at_work(now, "proposals", seen.message.message_id)
        if seen.button("accept_all") and self.luck(0.7, "all", seen.message.message_id):
            self.press(at, seen, "accept_all", *seen.buttons("accept_all")[0])
        else:
            self.press(at, seen, "proposals", *seen.buttons("proposals")[0])

    def proposal(self, seen: Seen, now: datetime) -> None:
        number, _word, place = seen.buttons("proposal")[0]
        self.press(now + MOMENT, seen, "proposal", number, "yes" if self.luck(0.8, number) else "no", place)

    def taper(self, seen: Seen, now: datetime) -> None:
        patient, kind, *week = self.chance.choice(seen.buttons("taper"), self.name, *seen.buttons("taper")[0])
        if self.luck(0.12, "taper", patient, *week):
            self.press(self.at_work(now, "taper", patient), seen, "taper", patient, kind, *week)

    def contact(self, seen: Seen, now: datetime) -> None:
        self.press(self.at_work(now, "contact"), seen, "contact", *seen.buttons("contact")[0])

    def answers_letter(self, seen: Seen, now: datetime) -> None:
        at = self.at_work(now, "letter", seen.message.message_id)
        if not any("cancel" in rest for rest in seen.buttons("write")):
            self.press(at, seen, "write", *seen.buttons("write")[0])
        else:
            self.agenda.add(now + MOMENT, lambda _now: self.phone.types("Ja hoor, rustig aan."))

    def looks_at_card(self, seen: Seen, now: datetime) -> None:
        if self.luck(0.3, "card", seen.message.message_id) and "alerts" in seen.asks:
            self.press(self.at_work(now, "card"), seen, "patient", *seen.buttons("patient")[0])

    def appoints(self, seen: Seen, now: datetime) -> None:
        """Plan the follow-up: the day that is offered, at a time that fits."""
        options = seen.buttons("appointment")
        times = [rest for rest in options if len(rest) > 1 and rest[1] == "time"]
        if times:
            self.press(now + MOMENT, seen, "appointment", *self.chance.choice(times, self.name, *times[0]))
        elif len(options) == 1 and options[0][1:2] == ("day",):
            self.press(self.at_work(now, "appoint"), seen, "appointment", *options[0])


DUTIES: Sequence[tuple[str, Callable[[Therapist, Seen, datetime], None]]] = (
    ("first", Therapist.first_week),
    ("proposal", Therapist.proposal),
    ("proposals", Therapist.proposals),
    ("taper", Therapist.taper),
    ("contact", Therapist.contact),
    ("write", Therapist.answers_letter),
    ("appointment", Therapist.appoints),
    ("patient", Therapist.looks_at_card),
)


@dataclass
class Admin:
    """Enrols and hands invitations over. `waiting`: for whom the next invitation is, by name or code."""

    phone: Phone
    agenda: Agenda
    chance: Chance
    patients: Sequence[Patient]
    therapists: Sequence[Therapist]
    handed: set[str] = field(default_factory=set)

    def types(self, at: datetime, text: str) -> None:
        self.agenda.add(at, lambda _now: self.phone.types(text))

    def looks(self, now: datetime) -> None:
        for seen in self.phone.news():
            found = LINK.search(seen.message.text)
            if found is not None and found[1] not in self.handed:
                self.handed.add(found[1])
                self._hands_over(seen.message.text, found[1], now)
            for action in ("discharge", "transfer", "cover", "contact"):
                if action in seen.asks:
                    self._confirms(seen, action, now)

    def _hands_over(self, text: str, token: str, now: datetime) -> None:
        words = set(re.findall(r"[\w-]+", text))
        for therapist in self.therapists:
            if therapist.name in words:
                therapist.joins(token, now)
        for patient in self.patients:
            if patient.code in words and not (self._loses(patient) and patient.code not in self.handed):
                patient.invited(token, now)
            elif patient.code in words:
                self.handed.add(patient.code)
                again = working_time(now + timedelta(days=15))
                self.types(again, f"/uitnodigen {patient.code}")

    def _loses(self, patient: Patient) -> bool:
        """Whether this patient never sees the first invitation."""
        return self.chance.happens(0.05, patient.code, "loses")

    def _confirms(self, seen: Seen, action: str, now: datetime) -> None:
        options = seen.buttons(action)
        if action == "contact":
            self.phone.presses(seen, action, *options[0])
        elif (action == "discharge" and any(rest[-1] == "yes" for rest in options)) or (
            action == "cover" and options[0][0] == "by"
        ):
            self.agenda.add(now + MOMENT, lambda _now: self.phone.presses(seen, action, *options[0]))

    def plans(self, begin: datetime, spread: timedelta) -> None:
        """All that the admin is going to do: invite therapists, enrol patients over `spread`, leave, transfers."""
        for number, therapist in enumerate(self.therapists):
            self.types(begin + number * timedelta(minutes=10), f"/therapeut {therapist.name}")
        for place, patient in enumerate(self.patients):
            at = begin + timedelta(hours=2) + spread * place / max(1, len(self.patients))
            self._enrols(patient, self.therapists[place % len(self.therapists)], working_time(at))
        for number, therapist in enumerate(self.therapists):
            if therapist.away is not None and len(self.therapists) > 1:
                other = self.therapists[(number + 1) % len(self.therapists)]
                last = (therapist.away[1] - timedelta(days=1)).astimezone(HOME).date()
                self.types(
                    therapist.away[0] - timedelta(hours=2), f"/waarneming {therapist.name} tot {last} door {other.name}"
                )

    def _enrols(self, patient: Patient, therapist: Therapist, at: datetime) -> None:
        days = self.chance.between(1, 5, patient.code, "start")
        patient.start = (at.astimezone(HOME) + timedelta(days=days)).date()
        line = f"/aanmelden {patient.code} {patient.fields} therapist={therapist.name} start={patient.start}"
        self.types(at, line)
        if patient.has("operated"):
            self.types(working_time(at + timedelta(days=days + 31)), f"/afmelden {patient.code} operatie")
        elif len(self.therapists) > 1 and self.chance.happens(0.08, patient.code, "transfer"):
            to = next(each for each in self.therapists if each is not therapist and each.way != "ignores")
            when = at + timedelta(days=self.chance.between(20, 70, patient.code, "when"))
            self.types(working_time(when), f"/overdragen {patient.code} {to.name}")
        elif self.chance.happens(0.03, patient.code, "moves house"):
            self.types(working_time(at + timedelta(days=60)), f"/afmelden {patient.code} verhuisd")
