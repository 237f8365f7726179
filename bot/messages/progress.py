"""How far a patient has come, with a picture: `/progress` at any time, the recap when a programme week is over."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from pydantic import BaseModel, ConfigDict

from bot.documents.progress_chart import Week, progress_svg
from bot.messages.loading import day_of, languages, subjects
from bot.messages.message import HELD, SEND, Drawing, Drop, Kind, Message, Wanted, always
from content.library import Library, library
from content.words import Language
from scheduler.budget import Asked, standings
from scheduler.programme.ledger import Ledger
from scheduler.programme.pause import WEEK, paused_dates, unpaused
from scheduler.records import Row, programme_week, week_days, week_ledger, week_squares
from storage import Db, patients, pauses
from storage.tables import Outgoing, Patient

ONE_DAY = timedelta(days=1)


class ProgressFacts(BaseModel):
    """The programme weeks of a patient up to `number`, of `weeks`: the sessions in force with their answers.

    `pauses`: first and last local date of each. `state`: the patient's. `left`: so many messages fit into the week in
    which a recap is sent.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    language: Language
    state: str
    start: date
    number: int
    weeks: int
    rows: tuple[Row, ...]
    pauses: tuple[tuple[date, date], ...] = ()
    left: int = 1
    held: bool = False

    @property
    def paused_then(self) -> bool:
        """Whether the day after the week, on which it is looked back on, lies in a pause."""
        return week_days(self.start, self.number)[1] + ONE_DAY in paused_dates(self.pauses)

    @property
    def ended(self) -> bool:
        return self.state == "ended"

    def of_week(self, number: int) -> tuple[Row, ...]:
        """The sessions of this programme week."""
        first, last = week_days(self.start, number)
        return tuple(row for row in self.rows if first <= row[0].local_date <= last)

    def unpaused(self, number: int) -> int:
        """How many days of this programme week lie in no pause."""
        return unpaused(week_days(self.start, number)[0], paused_dates(self.pauses))

    def paused(self, number: int) -> bool:
        """Whether any day of this programme week lies in a pause."""
        return self.unpaused(number) < WEEK


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ProgressFacts]:
    """The facts at the end of the programme week in which the row's day lies."""
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    shown = {row.id: _shown(subject[row.id], day_of(row)) for row in rows if row.id in subject}
    ids = {patient.id for patient in subject.values()}
    until = max((week_days(subject[row_id].start, number)[1] for row_id, number in shown.items()), default=date.min)
    since = min((patient.start for patient in subject.values()), default=date.max)
    sessions = await patients.sessions(db, ids, since, until)
    paused = await pauses.of_patients(db, ids)
    standing = await standings(db, library().numbers, _asked(rows, subject))
    return {
        row.id: ProgressFacts(
            language=language[row.id],
            state=patient.state,
            start=patient.start,
            number=shown[row.id],
            weeks=programme_week(patient.start, patient.end),
            rows=tuple(
                each
                for each in sessions
                if each[0].patient_id == patient.id
                and patient.start <= each[0].local_date <= week_days(patient.start, shown[row.id])[1]
            ),
            pauses=tuple((each.first, each.last) for each in paused[patient.id]),
            held=patient.on_hold,
            left=standing[patient.id, day_of(row) + ONE_DAY].left if row.kind == "recap" else 1,
        )
        for row in rows
        if (patient := subject.get(row.id))
    }


def _asked(rows: Sequence[Outgoing], subject: Mapping[int, Patient]) -> list[Asked]:
    """The recaps among them, each with the first day of the week in which it is sent."""
    recaps = [row for row in rows if row.kind == "recap" and row.id in subject]
    return [Asked(subject[row.id], row.chat_id, day_of(row) + ONE_DAY) for row in recaps]


def _shown(patient: Patient, day: date) -> int:
    """The last week that is shown."""
    return min(max(1, programme_week(patient.start, day)), programme_week(patient.start, patient.end))


def wanted(facts: ProgressFacts, _now: datetime) -> Wanted:
    """The recap: as long as the patient takes part, of a week in which something was answered."""
    if facts.state != "active":
        return Drop("not active")
    if facts.held:
        return HELD
    if facts.paused_then:
        return Drop("paused")
    if facts.left < 1:
        return Drop("budget")
    if not any(answer is not None for _planned, answer in facts.of_week(facts.number)):
        return Drop("silent week")
    return SEND


def render(facts: ProgressFacts, library: Library) -> Message:
    ledgers = ledgers_of(facts, library)
    html = library.texts.render(
        facts.language,
        "progress",
        number=facts.number,
        weeks=facts.weeks,
        ended=facts.ended,
        strength=sum(ledger.strength_days for ledger in ledgers),
        minutes=round(sum(ledger.aerobic_minutes for ledger in ledgers)),
        active=len({planned.local_date for planned, answer in facts.rows if answer and answer.done != "not"}),
        ledger=ledgers[-1],
    )
    return Message(html, picture=picture(facts, ledgers, library))


def render_recap(facts: ProgressFacts, library: Library) -> Message:
    ledgers = ledgers_of(facts, library)
    html = library.texts.render(
        facts.language,
        "recap",
        number=facts.number,
        weeks=facts.weeks,
        paused=facts.paused(facts.number),
        ledger=ledgers[-1],
        squares=week_squares(facts.of_week(facts.number), library, facts.unpaused(facts.number)),
    )
    return Message(html, picture=picture(facts, ledgers, library))


def ledgers_of(facts: ProgressFacts, library: Library) -> list[Ledger]:
    """One for each programme week so far."""
    return [
        week_ledger(facts.of_week(number), library, facts.unpaused(number)) for number in range(1, facts.number + 1)
    ]


def picture(facts: ProgressFacts, ledgers: Sequence[Ledger], library: Library) -> Drawing:
    """The weeks so far, and how many are still to come."""
    weeks = [
        Week(number, ledgers[number - 1] if number <= facts.number else None, facts.paused(number))
        for number in range(1, facts.weeks + 1)
    ]
    labels = library.texts.labels(facts.language)
    return Drawing(progress_svg(weeks, None if facts.ended else facts.number, labels), labels["chart.file"] + ".png")


PROGRESS = Kind(load, always, render)
RECAP = Kind(load, wanted, render_recap)
