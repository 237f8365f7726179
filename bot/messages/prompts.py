"""What the bot says by itself about a patient besides the day's message: end of the period, follow-ups."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from bot.messages.loading import languages, subjects
from bot.messages.message import SEND, Drop, Kind, Message, Wanted, put_off
from bot.messages.questionnaire import end_moved, moment_of, offer_buttons
from content.library import Library
from content.questionnaire import Moment
from content.words import Language
from storage import Db
from storage.tables import Outgoing

# In which states of the patient each kind is still wanted.
STATES = {
    "period_end": ("active", "ended"),
    "follow_up": ("active", "ended"),
    "follow_up_plan": ("active", "ended"),
}


class PromptFacts(BaseModel):
    """A prompt about one patient; `day` is the local date that it is about, if there is one.

    `moment`: the questionnaire that can be begun with its buttons; `moved`: the treatment period has another end now.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    kind: str
    state: str
    code: str
    day: date | None
    patient: int = 0
    moment: Moment | None = None
    moved: bool = False
    held: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PromptFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
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
            held=row.kind != "follow_up_plan" and subject[row.id].held_at is not None,
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
    html = library.texts.render(facts.language, facts.kind, code=facts.code, day=facts.day)
    if facts.moment is None:
        return Message(html)
    labels = library.texts.labels(facts.language)
    return Message(html, offer_buttons(facts.patient, facts.moment, ("open", labels["button.begin"]), labels))


PROMPTS: Mapping[str, Kind[PromptFacts]] = dict.fromkeys(STATES, Kind(load, wanted, render))
