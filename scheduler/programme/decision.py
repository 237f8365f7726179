"""What the answers mean for the dose: lighter at once, a step back, stay, a step up, the harder form (practice). Pure.

The rules are read from above, the first that fits holds. None of them raises a dose after pain over the limit, none by
more than one row a week, and what is raised is proposed: the caller decides whether it waits for the therapist.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean

from content.numbers import Numbers
from content.words import Experience
from scheduler.programme.ladder import Dosed, down, ends_new, first_row, is_easier, is_lower, up
from scheduler.programme.ledger import share
from scheduler.programme.rated import BURDEN, Decision, DecisionReason, Rated, Standing


def too_much(session: Rated, pain_limit: int, numbers: Numbers) -> DecisionReason | None:
    """Why the next session has to be lighter: pain over the limit, pain that has not settled, effort of 18 or more."""
    if session.pain is not None and session.pain > pain_limit:
        return "pain_over_limit"
    if session.settled is False:
        return "not_settled"
    if session.effort is not None and session.effort >= numbers.decision.lighter_borg_from:
        return "effort_very_high"
    return None


def too_hard(session: Rated, numbers: Numbers) -> bool:
    """Whether the effort lies so far over the target that two such sessions are a step back."""
    rules = numbers.decision
    limit = min(session.band[1] + rules.too_hard_borg_over_band, rules.too_hard_borg_most)
    return session.effort is not None and not session.lighter and session.effort >= limit


def may_change(answered: Rated, pain_limit: int, numbers: Numbers) -> bool:
    """Whether the answer about one session can change anything at once, whatever came before it."""
    return too_much(answered, pain_limit, numbers) is not None or too_hard(answered, numbers)


def after_session(sessions: Sequence[Rated], standing: Standing, numbers: Numbers, answered: Rated) -> Decision | None:
    """What the answer about one session changes at once: nothing, the next session, or, the second time, the dose.

    `sessions` are those of the type up to today, `answered` among them, in order of day: answers may come in any order.
    Only days after the last step back count, so that one pair is not counted twice.
    """
    answered, sessions = standing.counted(answered), [standing.counted(each) for each in sessions]
    if not may_change(answered, standing.pain_limit, numbers):
        return None
    reason = too_much(answered, standing.pain_limit, numbers)
    rules = numbers.decision
    reach = timedelta(days=max(rules.step_back_within_days, rules.too_hard_within_days))
    ends = [each.day for each in sessions if answered.day <= each.day < answered.day + reach]
    pairs = (_step_back(sessions, standing, numbers, until=day) for day in ends)
    back = next((each for each in pairs if each is not None), None)
    if back is not None:
        return back
    if reason is None:
        return None
    return Decision("lighter", reason, down(standing.row, standing.type, standing.experience, numbers))


def _step_back(sessions: Sequence[Rated], standing: Standing, numbers: Numbers, *, until: date) -> Decision | None:
    """Two sessions that were too much, or too hard, within seven days up to `until`."""
    rules = numbers.decision
    counted = [
        each
        for each in sessions
        if each.day <= until and (standing.last_step_back is None or each.day > standing.last_step_back)
    ]
    much = [each for each in counted if too_much(each, standing.pain_limit, numbers)]
    hard = [each for each in counted if too_hard(each, numbers)]
    lower = down(standing.row, standing.type, standing.experience, numbers)
    if _within(much, until, rules.step_back_within_days) >= rules.step_back_sessions:
        return Decision("back", "too_much_twice", lower)
    if _within(hard, until, rules.too_hard_within_days) >= rules.too_hard_sessions:
        return Decision("back", "effort_over_band", lower)
    return None


def _within(sessions: Sequence[Rated], until: date, days: int) -> int:
    """How many of these lie in the `days` days that end with `until`."""
    return sum(until - each.day < timedelta(days=days) for each in sessions)


def after_absence(
    days: int, row_before: str, row_now: str, type_: Dosed, experience: Experience, numbers: Numbers
) -> Decision | None:
    """What so many full days without a session of the type mean; None: nothing, or not more than has been done already.

    `row_before` is the row when the absence began. Never up: the first row only where that is lower than the present.
    """
    passed = [each for each in numbers.decision.absence if days >= each.from_days]
    if not passed:
        return None
    rule, reason = passed[-1], _ABSENCE[len(passed) - 1]
    if rule.to_first_row:
        row = first_row(type_, experience, numbers)
    else:
        row = down(row_before, type_, experience, numbers, rule.rows_down)
    if not is_lower(row, row_now, type_, experience, numbers):
        # At 28 days the therapist is told even where the dose is as low already.
        row = row_now
        if not rule.to_first_row:
            return None
    return Decision("absence", reason, row)


_ABSENCE: tuple[DecisionReason, ...] = ("absent_7", "absent_14", "absent_28")  # in the order of the table


def after_week(
    this_week: Sequence[Rated],
    last_week: Sequence[Rated],
    standing: Standing,
    numbers: Numbers,
    since: Sequence[Rated] = (),
) -> Decision:
    """The decision about a programme week of one type, from its sessions as planned after pauses.

    `since`: the sessions after that week up to now. One of them that was too much keeps the dose from rising.
    """
    this_week, last_week, since = (
        [standing.counted(each) for each in sessions] for sessions in (this_week, last_week, since)
    )
    back = _back_after_week(this_week, standing, numbers)
    if back is not None:
        return back
    reasons = (too_much(each, standing.pain_limit, numbers) for each in since)
    reason = _stays(this_week, standing, numbers) or next((each for each in reasons if each), None)
    if reason is not None:
        return _stay(standing, reason)
    return _more(this_week, last_week, standing, numbers)


def _stay(standing: Standing, reason: DecisionReason) -> Decision:
    return Decision("stay", reason, standing.row)


def _back_after_week(week: Sequence[Rated], standing: Standing, numbers: Numbers) -> Decision | None:
    """Under half done for pain or because it was too hard; or what an answer alone would have led to."""
    burdened = any(each.done != "done" and each.reason in BURDEN for each in week)
    stepped_back = standing.last_step_back is not None and standing.last_step_back >= standing.week_begins
    if week and burdened and not stepped_back and _share(week, numbers) < numbers.decision.half_done:
        row = down(standing.row, standing.type, standing.experience, numbers)
        return Decision("back", "hardly_done", row)
    pairs = (_step_back(week, standing, numbers, until=each.day) for each in week)
    return next((each for each in pairs if each is not None), None)


def _share(week: Sequence[Rated], numbers: Numbers) -> float:
    """(done + half of partly) / planned."""
    return sum(share(each.done, numbers) for each in week) / len(week)


def _stays(week: Sequence[Rated], standing: Standing, numbers: Numbers) -> DecisionReason | None:
    """Why the dose stays, whatever the effort; None: nothing speaks against a step."""
    rules = numbers.decision
    efforts = _efforts(week)
    least = rules.rated_least.strength if standing.type == "strength" else rules.rated_least.aerobic
    checks: tuple[tuple[DecisionReason, bool], ...] = (
        ("nothing_planned", not week),
        ("under_done", bool(week) and _share(week, numbers) < rules.stay_under_done),
        ("no_effort", not efforts),
        ("few_ratings", len(efforts) < least),
        ("pain_over_limit", any(each.pain is not None and each.pain > standing.pain_limit for each in week)),
        ("after_step_back", _stepped_back_lately(standing)),
        ("not_settled", any(each.settled is False for each in week)),
        ("settling_unknown", not standing.time_contingent and _settling_unknown(week, numbers)),
        ("stepped_up_lately", _stepped_up_since(standing)),
        ("effort_very_high", any(too_much(each, standing.pain_limit, numbers) for each in week)),
    )
    return next((reason for reason, holds in checks if holds), None)


def _compared(week: Sequence[Rated]) -> list[Rated]:
    """The sessions whose effort is compared with the target; where that changed within the week, those of the last."""
    rated = [each for each in week if each.effort is not None and not each.lighter]
    return [each for each in rated if each.band == rated[-1].band]


def _efforts(week: Sequence[Rated]) -> list[int]:
    return [each.effort for each in _compared(week) if each.effort is not None]


def _stepped_back_lately(standing: Standing) -> bool:
    """A step back in the week that is looked at, or in the week before: this is the week after it."""
    back = standing.last_step_back
    return back is not None and back >= standing.week_begins - timedelta(days=7)


def _stepped_up_since(standing: Standing) -> bool:
    """A step up that holds since after that week only: nothing of the week speaks of the dose that holds now."""
    up_on = standing.last_step_up
    return up_on is not None and up_on >= standing.week_begins + timedelta(days=7)


def _settling_unknown(week: Sequence[Rated], numbers: Numbers) -> bool:
    """Whether the last session that was asked about the next morning has no answer: nobody knows that it settled."""
    asked = [each for each in week if each.lighter or (each.pain or 0) >= numbers.pain.next_morning_from]
    asked = [each for each in asked if each.done in {"done", "partly"}]
    return bool(asked) and asked[-1].settled is None


def _more(this_week: Sequence[Rated], last_week: Sequence[Rated], standing: Standing, numbers: Numbers) -> Decision:
    """A step up, the harder form instead of it, or stay: by the effort."""
    rules, efforts = numbers.decision, _efforts(this_week)
    very_light = sum(effort <= rules.harder_form_borg_most for effort in efforts) >= rules.harder_form_times
    if very_light and not standing.harder and not is_easier(standing.row, standing.type, numbers):
        return Decision("harder_form", "very_light", standing.row, always_ask=True)
    place = _place(this_week)
    if place > 0:
        return _stay(standing, "above_band")
    if place == 0 and (not _efforts(last_week) or _place(last_week) != 0):
        return _stay(standing, "first_week_in_band")
    row = up(standing.row, standing.type, standing.experience, numbers)
    if row == standing.row:
        return _stay(standing, "last_row")
    end = ends_new(standing.row, row, standing.type, numbers)
    if end and standing.week + 1 < numbers.end_of_new.earliest_week:
        return _stay(standing, "new_until_week")
    return Decision("up", "below_band" if place < 0 else "within_band", row, always_ask=end)


def _place(week: Sequence[Rated]) -> int:
    """The mean effort against the target: -1 below, 0 within, 1 above."""
    low, high = _compared(week)[-1].band
    mean = fmean(_efforts(week))
    return -1 if mean < low else 1 if mean > high else 0
