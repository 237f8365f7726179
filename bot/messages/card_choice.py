"""One decision of a therapist in words: what is chosen, or was, and what it leads to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.callback import whole
from bot.dates import iso_date
from bot.messages.card_facts import DAY, CardFacts
from content.training_numbers import AerobicRow, StrengthRow
from scheduler.planning import last_date
from scheduler.programme.ladder import Dosed
from scheduler.programme.pause import total_weeks, weeks_added
from scheduler.programme.supervision import changes_of, scheme_in_force, total_with_intake
from scheduler.standing import dosed, next_step_on

Dose = StrengthRow | AerobicRow


@dataclass(frozen=True)
class Choice:
    """`what`: a word of bot.actions.decide; of the rest what that word is about, None else.

    `begins`: from which local date it holds; `day`: the last one of a pause; `total`: of all sessions, `end`: the last
    day of the period that results. `number`: weeks, days, or a limit of pain; `word`: a limit; `on`: it is switched on.
    `moves`: whether the end moves is to be asked. `added`: weeks that pauses added.
    """

    what: str
    begins: date
    type: Dosed | None = None
    before: Dose | None = None
    row: Dose | None = None
    week: int | None = None
    day: date | None = None
    number: int | None = None
    word: str | None = None
    on: bool = False
    total: int | None = None
    end: date | None = None
    moves: bool = False
    added: int = 0


def choice_of(facts: CardFacts, words: Sequence[str]) -> Choice | None:
    """The decision that these words of a button mean; None: they mean none."""
    what, value, rest = (*words, "", "", "")[:3]
    read = READ.get(what)
    return None if read is None else read(facts, what, value, rest)


def _of_dose(facts: CardFacts, what: str, type_: str, row: str) -> Choice | None:
    """A row by hand, or the harder form at the present one."""
    of = dosed(type_)
    if of is None:
        return None
    before = dose(facts, of, facts.at.rows[of])
    after = dose(facts, of, row) if what == "dose" else before
    return None if after is None else Choice(what, facts.at.today + DAY, of, before, after)


def _of_step(facts: CardFacts, what: str, week: str, _rest: str) -> Choice | None:
    number = whole(week)
    if number is None:
        return None
    scheme = facts.steps.get((what, number), facts.scheme)
    total = total_with_intake(facts.at.prescription, facts.at.library, scheme)
    return Choice(what, facts.at.today + DAY, week=number, total=total)


def _of_pause(facts: CardFacts, what: str, last: str, moves: str) -> Choice | None:
    """Without a word whether the end moves both ends are open, if the pause is long enough for that."""
    first, day = max(facts.at.today + DAY, facts.patient.start), iso_date(last)
    if day is None:
        return None
    weeks = weeks_added(first, day) if moves != "no" and not facts.said else 0
    end = facts.patient.end + timedelta(weeks=weeks)
    return Choice(what, first, day=day, end=end, moves=bool(weeks) and moves != "yes")


def _of_number(facts: CardFacts, what: str, text: str, _rest: str) -> Choice | None:
    number = whole(text)
    return None if number is None else Choice(what, facts.at.today + DAY, number=number)


def _of_switch(facts: CardFacts, what: str, word: str, _rest: str) -> Choice | None:
    return Choice(what, facts.at.today + DAY, on=word == "on")


def _of_limit(facts: CardFacts, what: str, limit: str, word: str) -> Choice | None:
    return Choice(what, facts.at.today + DAY, word=limit, on=word == "on") if limit in LIMITS else None


LIMITS = ("no-lying", "no-kneeling", "no-floor", "fall-risk", "hip-replacement", "knee-replacement", "heart")


def _of_proposal(facts: CardFacts, what: str, decision: str, row: str) -> Choice | None:
    made = facts.proposal(decision)
    type_ = None if made is None else dosed(made.type)
    if made is None or type_ is None:
        return None
    tomorrow = facts.at.today + DAY
    begins = made.effective_on or (next_step_on(facts.at, type_, tomorrow) if what == "accept" else tomorrow)
    before, after = dose(facts, type_, made.from_row), dose(facts, type_, row if what == "instead" else made.to_row)
    harder = made.kind == "harder_form" and what == "accept"
    return None if after is None else Choice("harder" if harder else what, begins, type_, before, after)


def _of_weeks(facts: CardFacts, what: str, text: str, _rest: str) -> Choice | None:
    every = facts.at.library.numbers.taper.schemes[1]
    weeks = whole(text)
    if weeks is None or weeks not in every:
        return None
    there = facts.at.prescription.model_copy(update={"weeks": weeks})
    changes = facts.at.basis.changes
    scheme = scheme_in_force(there, facts.at.library, changes_of(changes))
    total = total_with_intake(there, facts.at.library, scheme)
    added = total_weeks(there, changes) - weeks
    return Choice(what, facts.at.today + DAY, number=weeks, total=total, end=last_date(there, changes), added=added)


def weeks_offered(facts: CardFacts) -> tuple[int, ...]:
    """The numbers of weeks that the treatment period could have instead: its last day still lies ahead."""
    every = facts.at.library.numbers.taper.schemes[1]
    now, changes = facts.at.prescription, facts.at.basis.changes
    ahead = (
        weeks
        for weeks in every
        if last_date(now.model_copy(update={"weeks": weeks}), changes) > facts.at.today and weeks != now.weeks
    )
    return tuple(sorted(ahead))


def dose(facts: CardFacts, type_: Dosed, row: str) -> Dose | None:
    """The dose of a row of this ladder; None: there is no such row."""
    numbers = facts.at.library.numbers
    return numbers.strength_ladder.rows.get(row) if type_ == "strength" else numbers.aerobic_ladder.rows.get(row)


def dose_label(row: Dose) -> str:
    """A dose on a button."""
    if isinstance(row, StrengthRow):
        return f"{row.sets} × {row.reps} / {row.rest_s} s"  # noqa: RUF001 - a multiplication
    return " + ".join(map(str, row.bouts)) + " min" if row.bouts else f"{row.minutes} min"


READ: Mapping[str, Callable[[CardFacts, str, str, str], Choice | None]] = {
    **dict.fromkeys(("accept", "refuse", "instead"), _of_proposal),
    **dict.fromkeys(("dose", "harder"), _of_dose),
    **dict.fromkeys(("hold", "skip"), _of_step),
    **dict.fromkeys(("pain", "strength_days"), _of_number),
    **dict.fromkeys(("calendar", "resume"), _of_switch),
    "pause": _of_pause,
    "weeks": _of_weeks,
    "limit": _of_limit,
}
