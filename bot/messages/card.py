"""A patient's card for the therapist: how things stand, and the pages on which something is decided."""

from collections.abc import Mapping
from datetime import date

from pydantic import BaseModel, ConfigDict

from bot.callback import whole
from bot.messages.card_buttons import PAGES, buttons_of
from bot.messages.card_choice import choice_of, dose
from bot.messages.card_facts import CardFacts, load
from bot.messages.day_facts import Reported, reported
from bot.messages.message import Kind, Message, always
from content.library import Library
from content.plan import Session
from content.prescription import USUAL_WEEKS
from content.questionnaire import MOMENTS
from content.training_numbers import AerobicRow, StrengthRow
from scheduler.programme.questionnaire import activity_at
from scheduler.programme.supervision import total_with_intake
from scheduler.records import Row, session_of, week_ledger
from scheduler.snapshot import harder_now
from scheduler.standing import DOSED, dosed
from storage.tables import DoseDecision


class Planned(BaseModel):
    """A session as the card shows it."""

    model_config = ConfigDict(frozen=True)

    date: date
    type: str
    session: Session
    dose: StrengthRow | AerobicRow | None
    reported: Reported | None
    reason: str | None
    settled: bool | None


class Proposal(BaseModel):
    """A proposal that waits."""

    model_config = ConfigDict(frozen=True)

    type: str
    kind: str
    reason: str
    heard: str | None
    before: StrengthRow | AerobicRow
    after: StrengthRow | AerobicRow


def render(facts: CardFacts, library: Library) -> Message:
    if facts.page in PAGES:
        return Message(_page(facts, library), buttons_of(facts, library))
    asked = next((each for each in reversed(MOMENTS) if facts.given.get(each)), None)
    html = library.texts.render(
        facts.language,
        "card",
        **_common(facts, library),
        said=choice_of(facts, facts.said) if facts.said else None,
        unchanged=facts.unchanged,
        discharge=facts.patient.discharge_reason,
        pause=facts.pause,
        ledger=week_ledger(facts.rows, library, facts.free) if facts.rows and facts.week >= 1 else None,
        plan=[_planned(each, facts) for each in facts.rows],
        last=[_planned(each, facts) for each in facts.last],
        asked=asked,
        answers=facts.given[asked] if asked else {},
        activity=activity_at(asked, facts.given) if asked else None,
        appointment=facts.appointment,
    )
    return Message(html, buttons_of(facts, library))


def _common(facts: CardFacts, library: Library) -> dict[str, object]:
    """What the card and its pages show."""
    prescription, week = facts.at.prescription, max(1, facts.week)
    return {
        "code": facts.patient.code,
        "state": facts.state,
        "week": facts.week,
        "starts": facts.patient.start,
        "weeks": facts.at.weeks,
        "doses": {type_: dose(facts, type_, facts.at.rows[type_]) for type_ in DOSED},
        "harder": [type_ for type_ in DOSED if type_ in harder_now(facts.at, week)],
        "proposals": [_proposal(each, facts) for each in facts.waiting],
        "prescription": prescription,
        "sessions": facts.visits.count,
        "total": total_with_intake(prescription, library, facts.scheme),
    }


def _page(facts: CardFacts, library: Library) -> str:
    return library.texts.render(
        facts.language,
        "card_page",
        **_common(facts, library),
        page=facts.page,
        choice=choice_of(facts, facts.choice) if facts.page == "sure" else None,
        type=dosed(facts.choice[0]) if facts.choice and facts.page == "rows" else None,
        asked_weeks=_asked_weeks(facts),
        scheme=facts.scheme,
        pause=facts.pause,
        last_day=facts.patient.end,
        steps=bool(facts.steps),
    )


def _asked_weeks(facts: CardFacts) -> int | None:
    """For how many weeks a reason is asked."""
    asked = facts.choice[0] if facts.page == "reason" and facts.choice else ""
    weeks = whole(asked)
    return weeks if weeks in facts.at.library.numbers.taper.schemes[1] and weeks not in USUAL_WEEKS else None


def _planned(row: Row, facts: CardFacts) -> Planned:
    planned, answer = row
    type_ = dosed(planned.type)
    return Planned(
        date=planned.local_date,
        type=planned.type,
        session=session_of(planned),
        dose=None if type_ is None or planned.ladder_row is None else dose(facts, type_, planned.ladder_row),
        reported=reported(answer),
        reason=None if answer is None else answer.reason,
        settled=None if answer is None else answer.settled,
    )


def _proposal(made: DoseDecision, facts: CardFacts) -> Proposal:
    strength = made.type == "strength"
    numbers = facts.at.library.numbers
    rows: Mapping[str, StrengthRow | AerobicRow] = (
        numbers.strength_ladder.rows if strength else numbers.aerobic_ladder.rows
    )
    return Proposal(
        type=made.type,
        kind=made.kind,
        reason=made.reason,
        heard=made.heard,
        before=rows[made.from_row],
        after=rows[made.to_row],
    )


CARD = Kind(load, always, render)
