"""Why a session is as it is, as codes with values: told from the data and functions that it was planned with. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from content.library import Library
from content.numbers import Numbers
from content.plan import Session
from content.prescription import Prescription
from content.words import Experience
from scheduler.programme.building import Course, block_of, earned_rows
from scheduler.programme.case import Case, case_of
from scheduler.programme.dose import band
from scheduler.programme.ladder import Dosed, ladder
from scheduler.programme.ledger import Ledger
from scheduler.programme.selection import Moment
from scheduler.programme.supervision import supervision
from scheduler.programme.week import weekday

Value = int | float | str | date | tuple[str, ...] | tuple[date, ...]
NOTES_OF_DOSE = ("lighter", "eased", "back", "absence", "up", "end_of_new", "harder_form", "extra")
EXTRAS = ("rom", "balance")  # the groups of the optional supplements


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: `code` names its sentence, `values` (numbers, dates, words, exercise ids) are what it tells."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)


def reason(code: str, **values: Value) -> Reason:
    return Reason(code, values)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A planned session on its local date. `row`: that of the ladder at which it was planned, "" without one.

    `note`: why it differs from what went before (up, eased, …); `lighter`: it is the session of a painful day.
    """

    day: date
    session: Session
    row: str
    note: str | None = None
    lighter: bool = False


@dataclass(frozen=True, slots=True)
class Background:
    """A programme week as it stands, and what it was planned from, worked out once.

    `block_weeks`: first and last week of its block; `approved`: the hardest balance exercise that was agreed to.
    """

    case: Case
    week: int
    occasions: tuple[Occasion, ...]
    scheme: tuple[int, ...]
    block: int
    block_weeks: tuple[int, int]
    level: int
    approved: int
    strength_row: str

    def of_type(self, type_: str) -> list[Occasion]:
        return [each for each in self.occasions if each.session.type == type_]

    def moment(self, occasion: Occasion) -> Moment:
        """What the choice of this strength session's exercises depended on."""
        days = sorted({each.day for each in self.of_type("strength")})
        return Moment(self.block, self.level, days.index(occasion.day), occasion.session.supervised)


def background(
    prescription: Prescription,
    library: Library,
    week: int,
    occasions: tuple[Occasion, ...],
    strength_row: str,
    course: Course = Course(),  # noqa: B008 - immutable
) -> Background:
    """The background of programme week `week` (from 1); the other arguments are those of `plan_week`.

    `occasions`: the sessions of that week, in order of time. Raises KeyError for an unknown row.
    """
    numbers = library.numbers
    scheme = course.scheme or supervision(prescription, library)
    block, first = block_of(week, scheme, numbers.selection.block_weeks)
    later = range(week, len(scheme) + 1)
    last = max(each for each in later if block_of(each, scheme, numbers.selection.block_weeks)[0] == block)
    rows = numbers.strength_ladder.rows
    earned = rows[earned_rows(prescription, library, first)[0]].level
    return Background(
        case=case_of(prescription, library),
        week=week,
        occasions=occasions,
        scheme=scheme,
        block=block,
        block_weeks=(first, last),
        level=rows[course.block_row].level if course.block_row else min(earned, rows[strength_row].level),
        approved=prescription.balance_level,
        strength_row=strength_row,
    )


def why_session(at: Background, occasion: Occasion) -> tuple[Reason, ...]:
    """Three to six reasons: how often, why this day, this effort, this dose, supervised or not, why the extras."""
    if occasion.lighter:
        most = occasion.session.borg[1]
        return reason("painful_day"), reason("painful_effort", most=most), reason("painful_counts")
    return (
        _often(at, occasion),
        _day(at, occasion),
        _effort(at, occasion),
        *_dose(at, occasion),
        *_supervision(at, occasion),
        *_extras(at, occasion),
    )


def _often(at: Background, occasion: Occasion) -> Reason:
    week = at.case.numbers.week
    if occasion.session.type == "aerobic":
        return reason("often_aerobic", days=week.aerobic, minutes=week.aerobic_minutes_least)
    return reason(f"often_{occasion.session.type}", least=week.strength, days=at.case.prescription.strength_days)


def _day(at: Background, occasion: Occasion) -> Reason:
    day, weekdays = weekday(occasion.day), at.case.weekdays
    if occasion.session.supervised:
        return reason("day_supervised", weekday=day)
    if occasion.session.type != "strength":
        others = [each for each in at.occasions if each.day == occasion.day and each.session.type == "strength"]
        if not others:
            return reason("day_between")
        return reason("day_double", sessions=len(at.occasions), days=len({each.day for each in at.occasions}))
    if day in (at.case.prescription.supervised or ()) and day in weekdays.supervised:
        return reason("day_kept", weekday=day)
    if len(weekdays.available) == 1:
        return reason("day_only")
    return reason("day_apart", days=weekdays.strength) if day in weekdays.strength else reason("day_left")


def _effort(at: Background, occasion: Occasion) -> Reason:
    low, high = occasion.session.borg
    effort, prescription = at.case.numbers.effort, at.case.prescription
    experience, lower = _experience(at, occasion)
    if experience is None or band(experience, effort, prescription, lower) != (low, high):
        return reason("effort_planned", low=low, high=high)
    word = "lower" if lower else "heart" if "heart" in prescription.limits else experience
    return reason(f"effort_{word}", low=low, high=high)


def _experience(at: Background, occasion: Occasion) -> tuple[Experience | None, int]:
    """Whom the row of a session is for, and how much lower its effort is; None where it has no row."""
    strength, aerobic = at.case.numbers.strength_ladder.rows, at.case.numbers.aerobic_ladder.rows
    if occasion.session.type == "strength" and occasion.row in strength:
        return strength[occasion.row].experience, 0
    if occasion.session.type == "aerobic" and occasion.row in aerobic:
        return aerobic[occasion.row].experience, aerobic[occasion.row].effort_lower
    return None, 0


def _dose(at: Background, occasion: Occasion) -> list[Reason]:
    """How much, where that stands on the ladder, and in `note` why it changed; nothing for a type without a ladder.

    `others`: so many exercises have another dose than the row's, by their caps.
    """
    numbers, row = at.case.numbers, occasion.row
    note = occasion.note if occasion.note in NOTES_OF_DOSE else ""
    if occasion.session.type == "strength" and row in numbers.strength_ladder.rows:
        dose = numbers.strength_ladder.rows[row]
        stage = _stage("strength", row, at.case.prescription.strength, numbers)
        main = [item for item in occasion.session.items if item.group == "strength"]
        others = sum((item.sets, item.reps) != (dose.sets, dose.reps) for item in main)
        values = {**stage, "sets": dose.sets, "reps": dose.reps, "rest_s": dose.rest_s}
        return [reason("dose_strength", **values, others=others, note=note)]
    if occasion.session.type != "aerobic" or row not in numbers.aerobic_ladder.rows:
        return []
    item, usual = occasion.session.items[0], numbers.aerobic_ladder.rows[row]
    minutes, bouts = round(item.minutes), item.bouts or ()
    if minutes < usual.minutes:
        return [reason("dose_double", minutes=minutes, usual=usual.minutes, note=note)]
    stage = _stage("aerobic", row, at.case.prescription.aerobic, numbers)
    return [reason("dose_aerobic", minutes=minutes, bouts=len(bouts), note=note, **stage)]


def _stage(type_: Dosed, row: str, experience: Experience, numbers: Numbers) -> dict[str, Value]:
    """Where a row stands: below the first one, the first, step n of so many, or set by hand."""
    path = ladder(type_, numbers).path[experience]
    step = path.index(row) if row in path else -1  # the path begins below the first row
    stage = {-1: "by_hand", 0: "below", 1: "first"}.get(step, "step")
    return {"stage": stage, "step": max(step, 0), "steps": len(path) - 1}


def _supervision(at: Background, occasion: Occasion) -> list[Reason]:
    if occasion.session.type != "strength":
        return []
    times = at.scheme[at.week - 1]
    code = "with_therapist" if occasion.session.supervised else "alone_too" if times else "alone"
    return [reason(code, week=at.week, weeks=len(at.scheme), times=times)]


def _extras(at: Background, occasion: Occasion) -> list[Reason]:
    """Supplements take one part beside so many of the main part: a third beside it is a quarter of the whole."""
    groups = tuple(each for each in EXTRAS if any(item.group == each for item in occasion.session.items))
    percent = 100 // (at.case.numbers.selection.extras_one_part_of_primary + 1)
    return [reason("extras", groups=groups, percent=percent)] if groups else []


def why_figures(week: Ledger, pain_limit: int | None, numbers: Numbers) -> tuple[Reason, ...]:
    """Each figure of the ledger with the rule behind it; a figure that nothing was reported for is left out.

    `pain_limit`: None where the plan follows the calendar, whatever the pain.
    """
    told = [
        reason("figure_strength", days=week.strength_days, target=week.strength_target),
        reason(
            "figure_aerobic",
            days=week.aerobic_days,
            target=week.aerobic_target,
            least=numbers.partly.aerobic_day_from_minutes,
            minutes=round(week.aerobic_minutes),
        ),
    ]
    if week.lighter:
        told.append(reason("figure_lighter", times=week.lighter))
    for type_, mean in week.effort.items():
        if type_ in week.target:
            low, high = week.target[type_]
            told.append(reason("figure_effort", type=type_, mean=round(mean, 1), low=low, high=high))
        else:
            told.append(reason("figure_effort_mixed", type=type_, mean=round(mean, 1)))
    if week.pain_mean is not None and week.pain_highest is not None:
        mean = round(week.pain_mean, 1)
        highest = week.pain_highest
        if pain_limit is None:
            told.append(reason("figure_pain_noted", mean=mean, highest=highest))
        else:
            told.append(reason("figure_pain", mean=mean, highest=highest, limit=pain_limit))
    if week.supervised_planned:
        told.append(reason("figure_supervised", done=week.supervised_done, planned=week.supervised_planned))
    if week.planned:
        told.append(reason("figure_done", done=week.done, planned=week.planned))
    return tuple(told)
