"""The chart of a patient's weeks for their therapist: the picture that the patient sees, under the code."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from bot.messages import progress
from bot.messages.loading import subjects
from bot.messages.message import Kind, Message, always
from bot.messages.progress import ProgressFacts
from content.library import Library
from storage import Db
from storage.tables import Outgoing


class ChartFacts(BaseModel):
    """The weeks of a patient under the code."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    code: str
    weeks: ProgressFacts


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ChartFacts]:
    weeks, subject = await progress.load(db, rows), await subjects(db, rows)
    return {row_id: ChartFacts(code=subject[row_id].code, weeks=facts) for row_id, facts in weeks.items()}


def render(facts: ChartFacts, library: Library) -> Message:
    """The caption tells the last two weeks in numbers: more stands in the picture than fits."""
    ledgers = progress.ledgers_of(facts.weeks, library)
    html = library.texts.render(
        facts.weeks.language,
        "patient_chart",
        code=facts.code,
        number=facts.weeks.number,
        weeks=facts.weeks.weeks,
        shown=list(enumerate(ledgers, start=1))[-2:],
    )
    return Message(html, picture=progress.picture(facts.weeks, ledgers, library))


CHART = Kind(load, always, render)
