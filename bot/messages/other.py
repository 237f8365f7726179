"""Something else done: which activity was it?"""

from collections.abc import Mapping, Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import day_of, languages, subjects
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from content.words import Language
from scheduler.local_time import local_date
from storage import Db, patients
from storage.tables import Outgoing


class OtherFacts(BaseModel):
    """One local date of a patient; `today`: whether it is today's. `answered`: so many of its sessions were done.

    `aerobic_open`: the activity stands for a planned one.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    day: date
    today: bool
    answered: int
    aerobic_open: bool


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, OtherFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    days = [day_of(row) for row in rows]
    planned = await patients.sessions(db, {each.id for each in subject.values()}, min(days), max(days))
    facts = {}
    for row in rows:
        patient, day = subject.get(row.id), day_of(row)
        if patient is None:
            continue
        of_day = [each for each in planned if (each[0].patient_id, each[0].local_date) == (patient.id, day)]
        facts[row.id] = OtherFacts(
            language=language[row.id],
            patient=patient.id,
            day=day,
            today=local_date(row.created_at, patient.timezone) == day,
            answered=sum(answer is not None and answer.done != "not" for _planned, answer in of_day),
            aerobic_open=any(each.type == "aerobic" and answer is None for each, answer in of_day),
        )
    return facts


def render(facts: OtherFacts, library: Library) -> Message:
    html = library.texts.render(
        facts.language, "other", day=facts.day, today=facts.today, aerobic_open=facts.aerobic_open
    )
    labels = library.texts.labels(facts.language)
    buttons = [
        Button(
            labels[f"activity.{each}"][:1].upper() + labels[f"activity.{each}"][1:],
            data("other", facts.patient, facts.day, each, facts.answered),
        )
        for each in (*library.numbers.answering.activities, "strength")
    ]
    return Message(html, rows_of(buttons, 2))


OTHER = Kind(load, always, render)
