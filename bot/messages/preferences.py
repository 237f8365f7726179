"""When and how much: how it is set, and one small choice after the other in the same message."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from functools import partial

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.day_facts import is_kept
from bot.messages.loading import day_of, languages, subjects
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library, library
from content.words import WEEKDAYS, Language
from scheduler.budget import Asked, standings
from scheduler.local_time import local_clock, local_date, offset
from storage import Db
from storage.tables import Outgoing

HOUR = timedelta(hours=1)
AROUND = range(-2, 4)  # hours from the practice's clock that are offered first
ALL = range(-11, 14)  # hours ahead of UTC
NETHERLANDS = "Europe/Amsterdam"
Rows = tuple[tuple[Button, ...], ...]
Label = Callable[..., str]


class PreferencesFacts(BaseModel):
    """How it is set. `view`: main, or the choice that is open; `said`: what was just changed.

    `at_once`: today's message comes at once because of that. `home`: the practice's time zone. `most` a week, `usual`
    without the patient's wish; `sent`: so many came in this programme week. `now`: when the person asked.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    view: str
    said: str | None
    at_once: bool
    active: bool
    prompt_time: time
    weekend_time: time | None
    zone: str
    home: str
    now: datetime
    most: int
    usual: int
    sent: int


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PreferencesFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    asked = {row.id: Asked(subject[row.id], row.chat_id, day_of(row)) for row in rows if row.id in subject}
    found = await standings(db, library().numbers, list(asked.values()))
    return {
        row.id: PreferencesFacts(
            language=language[row.id],
            view=str(row.arguments["view"]),
            said=str(row.arguments["said"]) if row.arguments.get("said") else None,
            at_once=bool(row.arguments.get("at_once")) and is_kept(standing, day_of(row)),
            active=patient.state == "active",
            prompt_time=patient.prompt_time,
            weekend_time=patient.weekend_time,
            zone=patient.timezone,
            home=str(row.arguments["home"]),
            now=row.not_before,
            most=standing.most,
            usual=standing.usual,
            sent=standing.sent,
        )
        for row in rows
        if (patient := subject.get(row.id)) and (standing := found[patient.id, day_of(row)])
    }


def render(facts: PreferencesFacts, library: Library) -> Message:
    hours, city = library.numbers.hours, facts.zone.rpartition("/")[2].replace("_", " ")
    html = library.texts.render(
        facts.language,
        "preferences",
        view=facts.view,
        said=facts.said,
        at_once=facts.at_once,
        active=facts.active,
        weekday=facts.prompt_time,
        weekend=facts.weekend_time,
        place="netherlands" if facts.zone == NETHERLANDS else "own" if _is_fixed(facts.zone) else city,
        clock=local_clock(facts.now, facts.zone),
        quiet=(hours.quiet_from, hours.quiet_until),
        most=facts.most,
        sent=facts.sent,
    )
    label = partial(library.texts.label, facts.language)
    back = ((Button(label("button.return"), data("time", "main")),),)
    choose = CHOICES.get(facts.view)
    return Message(html, choose(facts, library, label) + back if choose else _main(facts, label))


def _is_fixed(zone: str) -> bool:
    """Whether its name tells nobody anything: chosen by its clock, or no place."""
    return zone.startswith("Etc/") or "/" not in zone


def _main(facts: PreferencesFacts, label: Label) -> Rows:
    travel = [Button(label("button.travelling"), data("time", "zone"))]
    if facts.zone != facts.home:
        travel.append(Button(label("button.at_home"), data("time", "zone", "home")))
    other = [Button(label("button.language"), data("language"))]
    if facts.active:
        other.insert(0, Button(label("button.how_many"), data("time", "most")))
    return (
        (
            Button(label("button.weekday_time"), data("time", "weekday")),
            Button(label("button.weekend_time"), data("time", "weekend")),
        ),
        tuple(travel),
        tuple(other),
    )


def _hours(facts: PreferencesFacts, library: Library, label: Label) -> Rows:
    hours = library.numbers.hours
    offered = [time(hour) for hour in range(hours.prompt_from.hour, hours.prompt_until.hour + 1)]
    buttons = [Button(f"{at:%H:%M}", data("time", facts.view, f"{at:%H%M}")) for at in offered]
    off = [Button(label("button.as_weekdays"), data("time", "weekend", "off"))] if facts.view == "weekend" else []
    return rows_of(buttons, 4) + rows_of(off, 1)


def _zones(facts: PreferencesFacts, _library: Library, label: Label) -> Rows:
    """Clocks as they are now: the practice's first, then those around it; or all."""
    home = offset(facts.now, facts.home)
    if facts.view == "zones":
        return rows_of([_clock(facts, HOUR * hours, label) for hours in ALL], 4)
    near = [home // HOUR * HOUR + HOUR * hours for hours in AROUND]
    more = Button(label("button.other_clocks"), data("time", "zones"))
    return (
        (_clock(facts, home, label),),
        *rows_of([_clock(facts, ahead, label) for ahead in near if ahead != home], 3),
        (more,),
    )


def _clock(facts: PreferencesFacts, ahead: timedelta, label: Label) -> Button:
    """The time there; with the weekday where that is not the practice's: two clocks may show the same time."""
    there = facts.now + ahead
    weekday = label(f"weekday_short.{WEEKDAYS[there.weekday()]}") + " "
    same_day = there.date() == local_date(facts.now, facts.home)
    return Button(f"{'' if same_day else weekday}{there:%H:%M}", data("time", "zone", ahead // timedelta(minutes=1)))


def _wishes(facts: PreferencesFacts, library: Library, label: Label) -> Rows:
    usual = Button(label("offer.usual_number", number=facts.usual), data("time", "most", "usual"))
    fewer = [wish for wish in library.numbers.budget.wishes if wish < facts.usual]
    return ((usual,), *rows_of([Button(str(wish), data("time", "most", wish)) for wish in fewer], 4))


CHOICES: Mapping[str, Callable[[PreferencesFacts, Library, Label], Rows]] = {
    "weekday": _hours,
    "weekend": _hours,
    "zone": _zones,
    "zones": _zones,
    "most": _wishes,
}

PREFERENCES = Kind(load, always, render)
