"""What a patient's card is made from."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from bot.messages.loading import languages, subjects
from content.library import library
from content.questionnaire import Answers, Moment
from content.words import Language
from scheduler.by_hand import rows_of
from scheduler.programme.ladder import Dosed
from scheduler.programme.pause import unpaused
from scheduler.programme.supervision import (
    Scheme,
    changes_of,
    hold,
    numbered_now,
    scheme_in_force,
    skip,
)
from scheduler.records import Row, programme_week, week_days
from scheduler.snapshot import AHEAD, Situation, situations
from scheduler.visits import Visits, visits
from storage import Db, patients, pauses, questionnaires
from storage.tables import Appointment, DoseDecision, Outgoing, Patient, Pause

DAY = timedelta(days=1)
LAST_ANSWERS = 5


class CardFacts(BaseModel):
    """One patient at one moment, open at `page`, with the `choice` that is looked at.

    `said`: what was decided just now (what, and its value); `unchanged`: that it was so already, or cannot be. `rows`:
    the sessions in force of this programme week; `last`: the last ones that were answered, the newest first. `pause`:
    the one that runs or comes next. `given`: the answers to the questionnaires.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    language: Language
    at: Situation
    visits: Visits
    page: str
    choice: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    unchanged: bool = False
    rows: tuple[Row, ...] = ()
    last: tuple[Row, ...] = ()
    pause: Pause | None = None
    given: Mapping[Moment, Answers] = {}

    @property
    def patient(self) -> Patient:
        return self.at.patient

    @property
    def week(self) -> int:
        """The running programme week; 0 or less before the start."""
        return programme_week(self.patient.start, self.at.today)

    @property
    def state(self) -> str:
        """What is first to be known of this patient now."""
        patient = self.patient
        if patient.state != "active":
            return patient.state
        if patient.held_at is not None:
            return "held"
        if patient.unapproved_at is not None:
            return "unapproved"
        return "paused" if self.pause is not None and self.pause.first <= self.at.today else "active"

    @property
    def waiting(self) -> tuple[DoseDecision, ...]:
        """The proposals that wait."""
        return tuple(each for each in self.at.basis.decisions if each.state == "waiting")

    def proposal(self, text: str) -> DoseDecision | None:
        """The proposal of this id, whatever became of it."""
        return next((each for each in self.at.basis.decisions if str(each.id) == text), None)

    @property
    def scheme(self) -> Scheme:
        """Supervised sessions a week, as they are in force."""
        return scheme_in_force(self.at.prescription, self.at.library, changes_of(self.at.basis.changes))

    @property
    def appointment(self) -> Appointment | None:
        """The next one."""
        planned = (each for each in self.visits.made if each.state == "planned" and each.local_date >= self.at.today)
        return next(planned, None)

    @property
    def steps(self) -> Mapping[tuple[str, int], Scheme]:
        """What can be held or skipped from the next programme week on, with the scheme that it leads to."""
        scheme, made = self.scheme, set(numbered_now(self.at.basis.changes))
        found: dict[tuple[str, int], Scheme] = {}
        if self.patient.state != "active":
            return found
        for week in range(max(2, self.week + 1), len(scheme) + 1):
            if {("hold", week - 1), ("skip", week)} & made:
                continue
            led_to = {("hold", week): hold(scheme, week - 1), ("skip", week): skip(scheme, week)}
            found |= {key: each for key, each in led_to.items() if each != scheme and _about(key, scheme)}
        return found

    @property
    def free(self) -> int:
        """How many days of this programme week lie in no pause."""
        return unpaused(week_days(self.patient.start, max(1, self.week))[0], self.at.basis.paused)

    def choosable(self, type_: Dosed) -> tuple[str, ...]:
        """The rows that may be set by hand."""
        return rows_of(self.at, type_)


def _about(key: tuple[str, int], scheme: Scheme) -> bool:
    """A hold is offered where there are fewer sessions than the week before, a skip in a week that has one."""
    kind, week = key
    return scheme[week - 1] < scheme[week - 2] if kind == "hold" else scheme[week - 1] > 0


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, CardFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    of = {patient.id: patient for patient in subject.values()}
    ids, now = set(of), max(row.not_before for row in rows)
    at = await situations(db, library(), list(of.values()), now)
    first = min((patient.start for patient in of.values()), default=date.max)
    last = max((each.today + AHEAD for each in at.values()), default=date.min)
    sessions = await patients.sessions(db, ids, first, last)
    paused = await pauses.of_patients(db, ids)
    asked = await questionnaires.of_patients(db, ids)
    stand = await visits(db, library(), list(of.values()), now)
    return {
        row.id: CardFacts(
            language=language[row.id],
            at=at[patient.id],
            page=str(row.arguments.get("page") or "card"),
            choice=_words(row, "choice"),
            said=_words(row, "said"),
            unchanged=bool(row.arguments.get("unchanged")),
            rows=tuple(_of_week(sessions, patient, at[patient.id].today)),
            last=tuple(_answered(sessions, patient))[:LAST_ANSWERS],
            pause=_standing(paused[patient.id], at[patient.id].today),
            given=questionnaires.answers(asked[patient.id]),
            visits=stand[patient.id],
        )
        for row in rows
        if (patient := subject.get(row.id))
    }


def _words(row: Outgoing, name: str) -> tuple[str, ...]:
    value = row.arguments.get(name)
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _of_week(sessions: Sequence[Row], patient: Patient, today: date) -> Sequence[Row]:
    first, last = week_days(patient.start, max(1, programme_week(patient.start, today)))
    return [row for row in sessions if row[0].patient_id == patient.id and first <= row[0].local_date <= last]


def _answered(sessions: Sequence[Row], patient: Patient) -> Sequence[Row]:
    return [row for row in reversed(sessions) if row[0].patient_id == patient.id and row[1] is not None]


def _standing(of: Sequence[Pause], today: date) -> Pause | None:
    ahead = [each for each in of if each.last >= max(today, each.first)]
    return min(ahead, key=lambda each: each.first, default=None)
