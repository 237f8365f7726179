"""What the bot says by itself about a patient besides the day's message: taper, end of the period, follow-ups."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from bot.messages.loading import languages, number, subjects
from bot.messages.message import SEND, Drop, Kind, Message, Wanted
from content.library import Library
from content.words import Language
from storage import Db
from storage.tables import Outgoing

# In which states of the patient each kind is still wanted.
STATES = {
    "taper": ("active",),
    "taper_therapist": ("active",),
    "period_end": ("active", "ended"),
    "follow_up": ("active", "ended"),
    "follow_up_plan": ("active", "ended"),
}


class PromptFacts(BaseModel):
    """A prompt about one patient; `sessions` a week and `week` for the taper, `day` for the rest."""

    model_config = ConfigDict(frozen=True)

    language: Language
    kind: str
    state: str
    code: str
    week: int
    sessions: int
    day: date | None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PromptFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    return {
        row.id: PromptFacts(
            language=language[row.id],
            kind=row.kind,
            state=subject[row.id].state,
            code=subject[row.id].code,
            week=number(row, "week"),
            sessions=number(row, "sessions"),
            day=date.fromisoformat(str(row.arguments["day"])) if "day" in row.arguments else None,
        )
        for row in rows
        if row.id in subject
    }


def wanted(facts: PromptFacts, _now: datetime) -> Wanted:
    """As long as the patient has not stopped."""
    return SEND if facts.state in STATES[facts.kind] else Drop("not active")


def render(facts: PromptFacts, library: Library) -> Message:
    html = library.texts.render(
        facts.language, facts.kind, code=facts.code, week=facts.week, sessions=facts.sessions, day=facts.day
    )
    return Message(html)


PROMPTS: Mapping[str, Kind[PromptFacts]] = dict.fromkeys(STATES, Kind(load, wanted, render))
