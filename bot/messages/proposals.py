"""Proposals about the dose, for the therapist: one at a time, with its reason and its age."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always
from content.library import Library
from content.training_numbers import AerobicRow, StrengthRow
from content.words import Language
from scheduler.records import prescription_of
from storage import Db, care, doses, patients
from storage.tables import DoseDecision, Outgoing, Patient


class Proposal(BaseModel):
    """One proposal as the therapist sees it; `age` and `left` in whole days, `week`: the one that was looked at.

    `heard`: what the patient said to "did you do the harder form?". `heart`: the target effort stays, whatever the row.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    code: str
    type: str
    week: int
    kind: str
    reason: str
    from_row: str
    to_row: str
    heard: str | None
    heart: bool
    age: int
    left: int


class Done(BaseModel):
    """What was decided last; `begins`: the local date from which it holds, None: it stays as it is."""

    model_config = ConfigDict(frozen=True)

    code: str
    type: str
    begins: date | None


class ProposalsFacts(BaseModel):
    """All that wait for one therapist, open at `place` (from 0)."""

    model_config = ConfigDict(frozen=True)

    language: Language
    place: int
    waiting: tuple[Proposal, ...]
    settled: Done | None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ProposalsFacts]:
    language = await languages(db, rows)
    now = max(row.not_before for row in rows)
    theirs = await care.covered(db, {number(row, "therapist") for row in rows}, now)
    waiting = await doses.waiting(db, {each for of in theirs.values() for each in of})
    stored = await patients.prescriptions(db, {patient.id for _made, patient in waiting})
    settled = await doses.by_ids(db, {number(row, "settled") for row in rows} - {0})
    return {
        row.id: ProposalsFacts(
            language=language[row.id],
            place=number(row, "place"),
            waiting=tuple(
                _proposal(made, patient, row.not_before, heart="heart" in prescription_of(stored[patient.id]).limits)
                for made, patient in waiting
                if patient.therapist_id in theirs[number(row, "therapist")]
            ),
            settled=_done(settled.get(number(row, "settled"))),
        )
        for row in rows
    }


def _proposal(made: DoseDecision, patient: Patient, now: datetime, *, heart: bool) -> Proposal:
    return Proposal(
        id=made.id,
        code=patient.code,
        type=made.type,
        week=made.week,
        kind=made.kind,
        reason=made.reason,
        from_row=made.from_row,
        to_row=made.to_row,
        heard=made.heard,
        heart=heart,
        age=max(0, (now - made.made_at).days),
        left=0 if made.ends_at is None else max(0, (made.ends_at - now).days),
    )


def _done(found: tuple[DoseDecision, Patient] | None) -> Done | None:
    if found is None:
        return None
    made, patient = found
    return Done(code=patient.code, type=made.type, begins=made.effective_on)


def render(facts: ProposalsFacts, library: Library) -> Message:
    place = min(facts.place, len(facts.waiting) - 1)
    shown = facts.waiting[place] if facts.waiting else None
    html = library.texts.render(
        facts.language,
        "proposals",
        shown=shown,
        before=_dose(library, shown.type, shown.from_row) if shown else None,
        after=_dose(library, shown.type, shown.to_row) if shown else None,
        ends_new=shown is not None and _ends_new(library, shown),
        place=place + 1,
        count=len(facts.waiting),
        settled=facts.settled,
    )
    return Message(html, _buttons(facts, shown, place, library) if shown else ())


def _dose(library: Library, type_: str, row: str) -> StrengthRow | AerobicRow:
    numbers = library.numbers
    return numbers.strength_ladder.rows[row] if type_ == "strength" else numbers.aerobic_ladder.rows[row]


def _ends_new(library: Library, shown: Proposal) -> bool:
    return (
        shown.kind == "up"
        and _dose(library, shown.type, shown.from_row).experience != _dose(library, shown.type, shown.to_row).experience
    )


def _buttons(facts: ProposalsFacts, shown: Proposal, place: int, library: Library) -> tuple[tuple[Button, ...], ...]:
    label = library.texts.labels(facts.language)
    decide = (
        Button(label["button.accept"], data("proposal", shown.id, "yes", place)),
        Button(label["button.refuse"], data("proposal", shown.id, "no", place)),
    )
    turns = (("button.previous", place - 1), ("button.next", place + 1))
    leaf = tuple(Button(label[key], data("proposals", to, "leaf")) for key, to in turns if 0 <= to < len(facts.waiting))
    return (decide, leaf) if leaf else (decide,)


PROPOSALS = Kind(load, always, render)
