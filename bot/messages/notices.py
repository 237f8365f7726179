"""Every notice: its arguments and its buttons. What a notice is: bot.messages.notice."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from bot.callback import data
from bot.messages.message import Button, Kind
from bot.messages.notice import Arguments, Label, Nothing, notice
from content.words import Role


class Lighter(Arguments):
    """Whether the next session of this type becomes lighter."""

    lighter: bool
    type: str


class Ended(Arguments):
    """Whether the programme is over."""

    ended: bool = False


class About(Arguments):
    """A patient whom the buttons are about."""

    patient: int


class Welcome(Arguments):
    """The first message: its local date and time, and whether that is today. `waits`: it waits for the therapist."""

    day: date
    time: time
    today: bool
    waits: bool = False


class Practised(Arguments):
    """The number that was tapped for practice."""

    chosen: int | None = None


class Limited(Arguments):
    """Up to which pain one goes on as usual. `calendar`: the plan does not follow the pain."""

    limit: int
    calendar: bool = False


class Wish(Arguments):
    """What would help; `told`: whether a therapist can be told."""

    wish: str
    told: bool = True


class Named(Arguments):
    name: str


class WrongField(Arguments):
    """A field of /enrol that cannot be used."""

    field: str
    given: str
    allowed: str


class Coded(Arguments):
    code: str


class Balance(Arguments):
    """A patient whose harder balance exercises are asked about."""

    patient: int
    code: str


class NoSuchPatient(Arguments):
    """A code that is nobody's of theirs; `like`: own patients with a code like it, as (id, code)."""

    like: tuple[tuple[int, str], ...] = ()


class At(Arguments):
    time: time


class Again(Arguments):
    """When it is asked again, tomorrow; None: not again."""

    time: time | None


class Offered(Arguments):
    """A patient whose treatment period is over."""

    code: str
    patient: int


class OfSession(Arguments):
    """A session that the buttons are about."""

    session: int


class OfDecision(Arguments):
    """A decision about the dose of one type."""

    decision: int
    type: str


class Which(Arguments):
    """Two open sessions, as (id, type), and what was typed: done, effort and pain as text, empty if not said."""

    sessions: tuple[tuple[int, str], ...]
    done: str
    effort: str
    pain: str


class WhichNumber(Arguments):
    """A number and what it may be about: effort, minutes, pain. `pain`: said after the effort."""

    session: int
    number: int
    pain: int | None = None
    may: tuple[str, ...]


class NoSession(Arguments):
    """No exercises that day; the next local date that has some, if there is one. `patient`, `day`: whose, and which.

    `first`: the first day of all, where a day before it was asked for.
    """

    next: date | None
    first: date | None = None
    patient: int | None = None
    day: date | None = None


class Heard(Arguments):
    """That somebody cannot come: told, call (nobody could be told) or changed (it is not so any more)."""

    what: str
    day: date
    wall: time


class Roles(Arguments):
    roles: tuple[Role, ...]


class Open(Arguments):
    """Whether something of today is open."""

    open: bool


def _stop(arguments: About, label: Label) -> Sequence[Button]:
    return (
        Button(label("button.stop"), data("stop", arguments.patient, "yes")),
        Button(label("button.go_on"), data("stop", arguments.patient, "no")),
    )


def _which(arguments: Which, label: Label) -> Sequence[Button]:
    return [
        Button(label(f"type.{type_}"), data("typed", session, arguments.done, arguments.effort, arguments.pain))
        for session, type_ in arguments.sessions
    ]


def _which_number(arguments: WhichNumber, label: Label) -> Sequence[Button]:
    number, session = arguments.number, arguments.session
    if arguments.pain is not None:
        both = label("meant.both", number=number, pain=arguments.pain)
        return [Button(both, data("typed", session, "done", number, arguments.pain))]
    return [
        Button(label(f"meant.{what}", number=number), data("meant", session, what, number)) for what in arguments.may
    ]


def _lighter(arguments: OfSession, label: Label) -> Sequence[Button]:
    words = (("button.lighter", "light"), ("button.usual", "usual"), ("button.rest", "rest"))
    return [Button(label(key), data("lighter", arguments.session, word)) for key, word in words]


def _pain_before(arguments: OfSession, label: Label) -> Sequence[Button]:
    return [Button(label("button.more_pain"), data("painful", arguments.session))]


def _no_lighter(arguments: OfSession, label: Label) -> Sequence[Button]:
    words = (("button.usual", "usual"), ("button.rest", "rest"))
    return [Button(label(key), data("lighter", arguments.session, word)) for key, word in words]


def _harder(arguments: OfDecision, label: Label) -> Sequence[Button]:
    words = (("button.yes", "yes"), ("button.no", "no"))
    return [Button(label(key), data("harder", arguments.decision, word)) for key, word in words]


def _exercises(arguments: Balance, label: Label) -> Sequence[Button]:
    return [Button(label("button.exercises"), data("exercises", arguments.patient))]


def _like_it(arguments: NoSuchPatient, label: Label) -> Sequence[Button]:  # noqa: ARG001 - codes need no words
    return [Button(code, data("patient", patient)) for patient, code in arguments.like]


def _rest_day(arguments: NoSession, label: Label) -> Sequence[Button]:
    if arguments.patient is None or arguments.day is None:
        return ()
    return [Button(label("button.other"), data("other", arguments.patient, arguments.day))]


def _write_to(arguments: Roles, label: Label) -> Sequence[Button]:
    return [Button(label("button.write"), data("letter", "ask"))] if "patient" in arguments.roles else ()


def _write_about(arguments: Wish, label: Label) -> Sequence[Button]:
    """What somebody can tell the therapist in their own words."""
    wishes = {"contact", "hard"} if arguments.told else set()
    return [Button(label("button.write"), data("letter", "ask"))] if arguments.wish in wishes else ()


def _practice(arguments: Practised, label: Label) -> Sequence[Button]:  # noqa: ARG001 - numbers need no words
    return [Button(str(score), data("practice", score)) for score in range(6, 21)] if arguments.chosen is None else ()


def _report(arguments: Offered, label: Label) -> Sequence[Button]:
    return [Button(label("button.report"), data("report", arguments.patient))]


# Notices without arguments or buttons.
PLAIN = (
    "another_code",
    "declined",
    "edited",
    "enrolment_done",
    "enrolment_dropped",
    "own_exercise_dropped",
    "group",
    "letter_dropped",
    "harder_heard",
    "invitation_invalid",
    "not_yours",
    "nothing_open",
    "outdated",
    "pain_told",
    "slow_down",
    "sorry",
    "stop_cancelled",
    "stopped",
    "stranger",
    "text_only",
    "too_late_today",
    "unclear",
    "welcome_back",
)

# Every notice: kind -> arguments, buttons.
NOTICES: Mapping[str, Kind[Any]] = {  # each has arguments of its own type
    **{kind: notice(kind, Nothing) for kind in PLAIN},
    "stop_ask": notice("stop_ask", About, _stop),
    "welcome": notice("welcome", Welcome),
    "welcome_effort": notice("welcome_effort", Practised, _practice, width=5),
    "welcome_pain": notice("welcome_pain", Limited),
    "wish_heard": notice("wish_heard", Wish, _write_about),
    "therapist_welcome": notice("therapist_welcome", Named),
    "therapist_exists": notice("therapist_exists", Named),
    "enrol_error": notice("enrol_error", WrongField),
    "end_report_offer": notice("end_report_offer", Offered, _report),
    "enrol_exists": notice("enrol_exists", Coded),
    "patient_agreed": notice("patient_agreed", Coded),
    "first_week_nobody": notice("first_week_nobody", Coded),
    "balance_ask": notice("balance_ask", Balance, _exercises),
    "no_such_patient": notice("no_such_patient", NoSuchPatient, _like_it),
    "later_set": notice("later_set", At),
    "which_session": notice("which_session", Which, _which),
    "kind_words": notice("kind_words", Open),
    "which_number": notice("which_number", WhichNumber, _which_number),
    "no_session": notice("no_session", NoSession, _rest_day),
    "lighter_offer": notice("lighter_offer", OfSession, _lighter),
    "lighter_none": notice("lighter_none", OfSession, _no_lighter),
    "not_active": notice("not_active", Ended),
    "not_settled": notice("not_settled", Lighter),
    "pain_before": notice("pain_before", OfSession, _pain_before),
    "harder_asked": notice("harder_asked", OfDecision, _harder, while_active=True),
    "questionnaire_later": notice("questionnaire_later", Again),
    "cannot_heard": notice("cannot_heard", Heard),
    "help": notice("help", Roles, _write_to),
    "unknown": notice("unknown", Roles),
}
