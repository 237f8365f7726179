"""A patient's appointments, for the therapist: choose a day and a time, see one, say what became of it.

What stands behind the patient in the data of its buttons is written down in bot.actions.appointments.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.callback import data
from bot.messages.appointment_facts import WEEK, AppointmentFacts, load
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from scheduler.booking import KINDS

SHOWN = 8  # appointments with a button of their own
Rows = tuple[tuple[Button, ...], ...]


def render(facts: AppointmentFacts, library: Library) -> Message:
    ahead = [each for each in facts.made if each.state == "planned" and each.day > facts.today]
    undecided = [each for each in facts.made if each.state == "planned" and each.day <= facts.today]
    view = facts.view if facts.view != "open" or facts.opened else "days"
    html = library.texts.render(
        facts.language,
        "appointment",
        view=view,
        code=facts.code,
        ahead=ahead,
        undecided=undecided,
        empty=_weeks_with_a_slot(facts, library),
        count=facts.count,
        near=_is_near(facts, library),
        chosen=facts.chosen,
        kind=facts.kind,
        moved=facts.moved,
        opened=facts.opened,
        takes_part=facts.takes_part,
        told=facts.told,
    )
    make = {"days": _days, "time": _times, "sure": _sure, "open": _open}[view]
    return Message(html, tuple(row for row in make(facts, library) if row))


def _weeks_with_a_slot(facts: AppointmentFacts, library: Library) -> list[int]:
    """The programme weeks of the next empty slots, each once."""
    return list(dict.fromkeys(slot.week for slot in facts.empty[: library.numbers.appointment.slots_shown]))


def _is_near(facts: AppointmentFacts, library: Library) -> bool:
    """Whether few sessions are left, whatever is planned."""
    left = facts.count.left
    return left is not None and left <= library.numbers.appointment.left_near


def _days(facts: AppointmentFacts, library: Library) -> Rows:
    """The appointments there are, then the empty slots, then the days of a week."""
    texts, language = library.texts, facts.language
    open_ones = [each for each in facts.made if each.state == "planned"][:SHOWN] if facts.moved is None else []
    buttons = [
        Button(f"{texts.short_date(language, each.day)} {each.wall:%H:%M}", _data(facts, "open", each.id))
        for each in open_ones
    ]
    of = [facts.chosen.of] if facts.chosen.of else []
    slots = [
        Button(
            texts.label(language, "visit_slot.of", week=slot.week, day=texts.short_date(language, slot.date)),
            _data(facts, "day", slot.date.isoformat(), *of),
        )
        for slot in facts.empty[: library.numbers.appointment.slots_shown]
    ]
    first = facts.today + timedelta(days=WEEK * facts.chosen.week)
    days = [first + timedelta(days=place) for place in range(WEEK)] if facts.takes_part else []
    each_day = [Button(texts.short_date(language, day), _data(facts, "day", day.isoformat(), *of)) for day in days]
    return (
        *rows_of(buttons, 2),
        *(rows_of(slots, 2) if facts.takes_part else ()),
        *rows_of(each_day, 4),
        _leaves(facts, library, of),
        (Button(texts.label(language, "button.all_patients"), data("appointment", "list", 0)),),
    )


def _leaves(facts: AppointmentFacts, library: Library, of: Sequence[str]) -> tuple[Button, ...]:
    last = library.numbers.appointment.days_ahead_most // WEEK
    turns = (("button.previous_page", facts.chosen.week - 1), ("button.next_page", facts.chosen.week + 1))
    return tuple(
        Button(library.texts.label(facts.language, key), _data(facts, "week", week, *of))
        for key, week in turns
        if facts.takes_part and 0 <= week <= last
    )


def _times(facts: AppointmentFacts, library: Library) -> Rows:
    """The practice's times, what it is for, and the way back."""
    numbers, texts = library.numbers.appointment, library.texts
    day = facts.chosen.day or facts.today
    at, last = datetime.combine(day, numbers.first), datetime.combine(day, numbers.last)
    walls = []
    while at <= last:
        walls.append(at)
        at += timedelta(minutes=numbers.every_minutes)
    of = facts.chosen.of or facts.kind
    buttons = [
        Button(f"{each:%H:%M}", _data(facts, "time", day.isoformat(), f"{each:%H%M}", _short(of))) for each in walls
    ]
    kinds = [] if facts.moved is not None else KINDS
    return (
        *rows_of(buttons, 5),
        tuple(
            Button(
                ("• " if kind == facts.kind else "") + texts.label(facts.language, f"visit.{kind}"),
                _data(facts, "day", day.isoformat(), _short(kind)),
            )
            for kind in kinds
        ),
        (_back(facts, library),),
    )


def _sure(facts: AppointmentFacts, library: Library) -> Rows:
    day, wall = facts.chosen.day, facts.chosen.wall
    if day is None or wall is None:
        return ((_back(facts, library),),)
    press = _data(facts, "sure", day.isoformat(), f"{wall:%H%M}", _short(facts.chosen.of or facts.kind))
    label = library.texts.label(facts.language, "button.plan_it")
    return ((Button(label, press),), (_back(facts, library),))


def _open(facts: AppointmentFacts, library: Library) -> Rows:
    """What can be done with this one now."""
    opened = facts.opened
    assert opened is not None  # noqa: S101 - render looked
    come = opened.day <= facts.today
    can = {
        "planned": (*(("kept", "missed") if come else ()), "move", "cancel"),
        "kept": ("missed",),
        "missed": ("kept",),
        "cancelled": (),
    }[opened.state]
    buttons = [
        Button(
            library.texts.label(facts.language, f"button.visit_{word}"),
            _data(facts, word, opened.id, opened.sequence),
        )
        for word in can
    ]
    return (*rows_of(buttons, 2), (_back(facts, library),))


def _back(facts: AppointmentFacts, library: Library) -> Button:
    of = [facts.chosen.of] if facts.moved is not None else []
    return Button(library.texts.label(facts.language, "button.return"), _data(facts, "week", 0, *of))


def _data(facts: AppointmentFacts, *parts: object) -> str:
    return data("appointment", facts.patient, *parts)


def _short(of: str) -> str:
    """A kind by its first letter, so that the data of a button stay short."""
    return of[0] if of in KINDS else of


APPOINTMENT = Kind(load, always, render)
