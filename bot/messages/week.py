"""This programme week of a patient: what is planned and what was answered."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from pydantic import BaseModel, ConfigDict

from bot.messages.day_facts import Planned, reported
from bot.messages.loading import day_of, languages, number, subjects
from bot.messages.message import Kind, Message, always
from content.library import Library
from content.words import Language
from scheduler.programme.pause import paused_dates, unpaused
from scheduler.records import Row, programme_week, session_of, week_days, week_ledger, week_squares
from storage import Db, appointments, patients, pauses
from storage.tables import Outgoing


class WeekFacts(BaseModel):
    """One programme week, `number` of `weeks`; `rows` are its sessions with their answers.

    `unpaused`: its days without a pause. `coming`: the wall times of appointments, by date.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    language: Language
    number: int
    weeks: int
    today: date
    rows: tuple[Row, ...]
    unpaused: int = 7
    coming: Mapping[date, time] = {}


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, WeekFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    span = {
        row_id: week_days(patient.start, max(1, programme_week(patient.start, day_of(row))))
        for row in rows
        if (patient := subject.get(row_id := row.id))
    }
    days = [day for week in span.values() for day in week]
    ids = {each.id for each in subject.values()}
    sessions = await patients.sessions(db, ids, min(days), max(days)) if days else ()
    paused = await pauses.of_patients(db, ids)
    coming = await appointments.on_days(db, ids, min(days), max(days)) if days else {}
    return {
        row.id: WeekFacts(
            language=language[row.id],
            number=programme_week(patient.start, span[row.id][0]),
            weeks=programme_week(patient.start, patient.end),
            today=day_of(row),
            unpaused=unpaused(span[row.id][0], paused_dates((each.first, each.last) for each in paused[patient.id])),
            coming={
                day: each.local_time
                for (patient_id, day), each in coming.items()
                if patient_id == patient.id and span[row.id][0] <= day <= span[row.id][1]
            },
            rows=tuple(
                each
                for each in sessions
                if each[0].patient_id == number(row, "patient")
                and span[row.id][0] <= each[0].local_date <= span[row.id][1]
            ),
        )
        for row in rows
        if (patient := subject.get(row.id))
    }


def render(facts: WeekFacts, library: Library) -> Message:
    days: dict[date, list[Planned]] = {}
    for planned, answer in facts.rows:
        session = Planned(id=planned.id, session=session_of(planned), reported=reported(answer), note=planned.note)
        days.setdefault(planned.local_date, []).append(session)
    html = library.texts.render(
        facts.language,
        "week",
        number=facts.number,
        weeks=facts.weeks,
        today=facts.today,
        days=days,
        coming=facts.coming,
        ledger=week_ledger(facts.rows, library, facts.unpaused),
        squares=week_squares(facts.rows, library, facts.unpaused),
    )
    return Message(html)


WEEK = Kind(load, always, render)
