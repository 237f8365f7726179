"""The day's message and the evening nudge: the sessions of one local date, with a row of buttons for each."""

from collections.abc import Mapping
from datetime import timedelta

from bot.callback import data
from bot.messages.day_facts import ONE_DAY, DayFacts, Planned, load, nudge_wanted, wanted
from bot.messages.message import Button, Kind, Message
from content.library import Library
from scheduler.next_morning import to_ask
from scheduler.records import LIGHTER

Choice = tuple[str, str, str, tuple[str, ...]]


def render(facts: DayFacts, library: Library) -> Message:
    if facts.past:
        return _render_past(facts, library)
    catalogue = library.catalogue.by_id()
    band = any(
        item.exercise in catalogue and "band" in catalogue[item.exercise].needs
        for planned in facts.open
        for item in planned.session.items
    )
    asked = to_ask(library, facts.yesterday, facts.day)
    html = library.texts.render(
        facts.language,
        "day",
        day=facts.day,
        held=facts.held,
        appointment=facts.appointment,
        waits=facts.waits,
        sessions=facts.sessions,
        band=band,
        asked=bool(asked),
        early=facts.number in library.numbers.contact.first_days_text,
        opening=_opening(facts, library),
    )
    labels = library.texts.labels(facts.language)
    morning = (settled_buttons(asked[0], labels),) if asked else ()
    painful = (Button(labels["button.more_pain"], data("painful", facts.open[0].id)),) if may_be_lighter(facts) else ()
    other = (_other(facts, labels),)
    return Message(html, tuple(row for row in (*morning, *answer_buttons(facts, library), painful, other) if row))


def _opening(facts: DayFacts, library: Library) -> str | None:
    """Another tone after some days of silence, and after a pause; None: the usual one."""
    if facts.after_pause:
        return library.texts.response(facts.language, "restart", facts.number)
    if facts.silent >= library.numbers.silence.other_tone_days:
        return library.texts.response(facts.language, "quiet", facts.number)
    return None


def _other(facts: DayFacts, labels: Mapping[str, str]) -> Button:
    return Button(labels["button.other"], data("other", facts.patient, facts.day))


def _render_past(facts: DayFacts, library: Library) -> Message:
    """An older day: what was answered, buttons for what was not, and the way to the days beside it."""
    html = library.texts.render(facts.language, "earlier", day=facts.day, sessions=facts.sessions)
    labels = library.texts.labels(facts.language)
    assert facts.today is not None  # noqa: S101 - otherwise it is not past
    oldest = facts.today - timedelta(days=library.numbers.answering.days_back)
    beside = (("button.earlier_day", facts.day - ONE_DAY), ("button.later_day", facts.day + ONE_DAY))
    turns = tuple(
        Button(labels[key], data("day", facts.patient, day))
        for key, day in beside
        if max(oldest, facts.start or oldest) <= day <= min(facts.today, facts.end or facts.today)
    )
    rows = (*_session_rows(facts, labels, PAST), (_other(facts, labels),), turns)
    return Message(html, tuple(row for row in rows if row))


def settled_buttons(session_id: int, labels: Mapping[str, str]) -> tuple[Button, ...]:
    """Yes or no to "is your pain as usual again?"."""
    return (
        Button(labels["button.settled"], data("settled", session_id, "yes")),
        Button(labels["button.not_settled"], data("settled", session_id, "no")),
    )


def may_be_lighter(facts: DayFacts) -> bool:
    """Whether a session is open that is not the lighter one already."""
    return bool(facts.open) and any(each.note != LIGHTER for each in facts.open)


def render_nudge(facts: DayFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "nudge", sessions=facts.open)
    return Message(html, answer_buttons(facts, library))


def answer_buttons(facts: DayFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    """A row for each session that can still be answered (with two a day: numbered), and one that explains them."""
    several = len(facts.sessions) > 1
    labels = library.texts.labels(facts.language)
    rows = _session_rows(facts, labels, CHOICES)
    explain = labels["button.explain_short" if several else "button.explain"]
    rows.append(
        tuple(
            Button(f"{explain} {place}" if several else explain, data("show", planned.id, 0))
            for place, planned in enumerate(facts.sessions, start=1)
            if planned.reported is None
        )
    )
    return tuple(row for row in rows if row)


def _session_rows(facts: DayFacts, labels: Mapping[str, str], choices: tuple[Choice, ...]) -> list[tuple[Button, ...]]:
    """A row for each session that can still be answered; with two a day they are numbered."""
    several = len(facts.sessions) > 1
    rows = []
    for place, planned in enumerate(facts.sessions, start=1):
        suffix = f" {place}" if several else ""
        rows.append(
            tuple(
                Button(labels[short if several else label] + suffix, data(action, planned.id, *part))
                for label, short, action, part in _choices(planned, choices)
            )
        )
    return rows


def _choices(planned: Planned, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    if planned.reported is None:
        return choices
    return AFTER_ALL if planned.reported.done == "not" else ()


# label, label where a day has two sessions, action, what the press says
CHOICES: tuple[Choice, ...] = (
    ("button.done", "button.done", "done", ("done",)),
    ("button.partly", "button.partly", "done", ("partly",)),
    ("button.not_today", "button.not", "done", ("not",)),
    ("button.later", "button.later", "later", ()),
)
PAST: tuple[Choice, ...] = (
    ("button.done", "button.done", "done", ("done",)),
    ("button.partly", "button.partly", "done", ("partly",)),
    ("button.not_done", "button.not", "done", ("not",)),
)
AFTER_ALL: tuple[Choice, ...] = (("button.after_all", "button.after_all", "done", ("done",)),)

DAY = Kind(load, wanted, render)
NUDGE = Kind(load, nudge_wanted, render_nudge)
