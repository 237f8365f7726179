"""What the bot says by itself about a patient besides the day's message: end of the period, follow-ups."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, subjects
from bot.messages.message import SEND, Button, Drop, Kind, Message, Wanted, put_off
from bot.messages.questionnaire import end_moved, moment_of, offer_buttons
from content.library import Library
from content.questionnaire import Moment
from content.words import Language
from scheduler.records import Row, week_ledger
from storage import Db, patients
from storage.tables import Outgoing

# In which states of the patient each kind is still wanted.
STATES = {
    "period_end": ("active", "ended"),
    "follow_up": ("active", "ended"),
    "follow_up_plan": ("active", "ended"),
}


class PromptFacts(BaseModel):
    """A prompt about one patient; `day` is the local date that it is about, if there is one.

    `moment`: the questionnaire that can be begun with its buttons; `moved`: the treatment period has another end now;
    `rows`: at its end all its sessions with their answers.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    language: Language
    kind: str
    state: str
    code: str
    day: date | None
    patient: int = 0
    moment: Moment | None = None
    moved: bool = False
    held: bool = False
    rows: tuple[Row, ...] = ()


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PromptFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    over = [subject[row.id] for row in rows if row.kind == "period_end" and row.id in subject]
    first, last = min((of.start for of in over), default=None), max((of.end for of in over), default=None)
    whole = await patients.sessions(db, {of.id for of in over}, first, last) if first and last else ()
    return {
        row.id: PromptFacts(
            language=language[row.id],
            kind=row.kind,
            state=subject[row.id].state,
            code=subject[row.id].code,
            day=date.fromisoformat(str(row.arguments["day"])) if "day" in row.arguments else None,
            patient=subject[row.id].id,
            moment=moment_of(row),
            moved=row.kind == "period_end" and end_moved(row, subject[row.id]),
            rows=tuple(each for each in whole if each[0].patient_id == subject[row.id].id),
            held=row.kind != "follow_up_plan" and subject[row.id].on_hold,
        )
        for row in rows
        if row.id in subject
    }


def wanted(facts: PromptFacts, now: datetime) -> Wanted:
    """As long as the patient has not stopped, and the end has not been moved."""
    if facts.moved:
        return Drop("end moved")
    if facts.state not in STATES[facts.kind]:
        return Drop("not active")
    return put_off(now) if facts.held else SEND


def render(facts: PromptFacts, library: Library) -> Message:
    reached = _reached(facts.rows, library) if facts.kind == "period_end" else None
    html = library.texts.render(facts.language, facts.kind, code=facts.code, day=facts.day, reached=reached)
    if facts.kind == "follow_up_plan" and facts.day is not None:
        label = library.texts.label(facts.language, "button.appointment")
        return Message(html, ((Button(label, data("appointment", facts.patient, "day", facts.day, "f")),),))
    if facts.moment is None:
        return Message(html)
    labels = library.texts.labels(facts.language)
    return Message(html, offer_buttons(facts.patient, facts.moment, ("open", labels["button.begin"]), labels))


class Reached(BaseModel):
    """What a treatment period came to: days with strength exercises, days with anything, minutes of moving.

    `began` and `now`: sets and repetitions of the first and the last strength session that was done.
    """

    model_config = ConfigDict(frozen=True)

    strength: int
    active: int
    minutes: int
    began: tuple[int, int] | None
    now: tuple[int, int] | None


def _reached(rows: Sequence[Row], library: Library) -> Reached:
    done = [planned for planned, answer in rows if answer is not None and answer.done != "not"]
    ledger, ladder = week_ledger(rows, library), library.numbers.strength_ladder.rows
    doses = [ladder[each.ladder_row] for each in done if each.type == "strength" and each.ladder_row]
    began, now = ((doses[at].sets, doses[at].reps) if doses else None for at in (0, -1))
    return Reached(
        strength=ledger.strength_days,
        active=len({each.local_date for each in done}),
        minutes=round(ledger.aerobic_minutes),
        began=began,
        now=now,
    )


PROMPTS: Mapping[str, Kind[PromptFacts]] = dict.fromkeys(STATES, Kind(load, wanted, render))
