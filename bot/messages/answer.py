"""Answering one session: the effort question, then the pain question, then a line of feedback.

One kind shows the present state, so that one message can be edited from question to question, and a button that changes
nothing (pressed twice, or late) shows where things stand.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.day_facts import Reported
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from bot.questions import Question, open_question
from content.library import Library
from content.words import Language, Occasion
from scheduler.local_time import local_date
from scheduler.programme.pause import paused_dates, unpaused
from scheduler.records import (
    EASED,
    EXTRA,
    LIGHTER,
    Row,
    asks_minutes,
    prescription_of,
    programme_week,
    session_of,
    week_days,
    week_ledger,
    week_squares,
)
from scheduler.snapshot import LOWER
from storage import Db, patients, pauses
from storage.patients import Answered
from storage.tables import DoseDecision, Outgoing, Patient, Pause, PlannedSession

SCORES, SHARES = ("effort", "pain"), ("half", "less")
Rows = tuple[tuple[Button, ...], ...]


class AnswerFacts(BaseModel):
    """One answered session. `day`: None for today's; `outside`: the question that was answered outside its scale.

    `decided`: what the patient notices of the decision about the dose that it led to (`_felt`); `pain_limit`: up to
    which pain one goes on as usual. `lighter`: it was the session of a painful day; `harder_fits`: the harder form may
    be named. `band`: the target effort; `extra`: it was not planned. `changing`: menu, or the score that is
    being changed. `unpaused`: days of its week that were not paused. `unread`: what was typed was not understood.
    `following`: the other session that was done on that day, and its type, whose effort is asked next.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    language: Language
    session_id: int
    type: str
    day: date | None
    reported: Reported
    outside: str | None
    week: tuple[Row, ...]
    decided: str | None = None
    pain_limit: int = 5
    lighter: bool = False
    harder_fits: bool = False
    band: tuple[int, int] = (6, 20)
    extra: bool = False
    changing: str | None = None
    unpaused: int = 7
    unread: bool = False
    following: tuple[int, str] | None = None

    @property
    def question(self) -> Question | None:
        """What is still asked about it."""
        return open_question(self.reported, minutes_asked=self.extra and self.type == "aerobic")


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AnswerFacts]:
    """Facts of a batch; the weeks that are shown are read in one query over all its patients and dates."""
    language = await languages(db, rows)
    found = await patients.answered(
        db, {id_ for row in rows for id_ in (number(row, "session"), _following(row)) if id_}
    )
    shown = [each for each in found.values() if each.decided or _question(each) is None]
    days, of = [day for each in shown for day in _week(each)], {each.patient.id for each in shown}
    around = await patients.sessions(db, of, min(days), max(days)) if days else ()
    paused = await pauses.of_patients(db, of) if of else {}
    return {
        row.id: _facts(row, found[number(row, "session")], around, language[row.id], paused).model_copy(
            update={"following": _next(found.get(_following(row)))}
        )
        for row in rows
        if number(row, "session") in found
    }


def _following(row: Outgoing) -> int:
    """The session that is asked about next; 0: none."""
    of = row.arguments.get("following")
    return of if isinstance(of, int) else 0


def _next(of: Answered | None) -> tuple[int, str] | None:
    return (of.planned.id, of.planned.type) if of is not None and _question(of) == "effort" else None


def _question(of: Answered) -> Question | None:
    return open_question(of.answer, minutes_asked=asks_minutes(of.planned))


def _week(of: Answered) -> tuple[date, date]:
    """The programme week of a session."""
    return week_days(of.patient.start, of.planned.week)


def _facts(
    row: Outgoing, of: Answered, around: Sequence[Row], language: Language, paused: Mapping[int, Sequence[Pause]]
) -> AnswerFacts:
    planned, patient, (first, last) = of.planned, of.patient, _week(of)
    outside, changing = row.arguments.get("outside"), row.arguments.get("changing")
    free = paused_dates((each.first, each.last) for each in paused.get(patient.id, ()))
    return AnswerFacts(
        language=language,
        session_id=planned.id,
        type=planned.type,
        day=None if local_date(row.created_at, patient.timezone) == planned.local_date else planned.local_date,
        reported=Reported.model_validate(of.answer, from_attributes=True),
        outside=str(outside) if outside else None,
        week=tuple(each for each in around if each[0].patient_id == patient.id and first <= each[0].local_date <= last),
        decided=_felt(of.decided, planned, patient, around) if of.decided else None,
        pain_limit=prescription_of(of.prescription).pain_limit,
        lighter=planned.note == LIGHTER,
        harder_fits=_harder_fits(planned),
        band=session_of(planned).borg,
        extra=planned.note == EXTRA,
        changing=str(changing) if changing else None,
        unpaused=unpaused(first, free),
        unread=row.arguments.get("unread") is True,
    )


def _harder_fits(planned: PlannedSession) -> bool:
    """Whether somebody who found it light may be told of the harder form: not where it was just made lighter."""
    usual = any(item.group == "strength" and item.form is None for item in session_of(planned).items)
    return planned.type == "strength" and usual and planned.note not in {LIGHTER, EASED, *LOWER}


def _felt(decided: DoseDecision, planned: PlannedSession, patient: Patient, around: Sequence[Row]) -> str | None:
    """What the patient notices: the kind of decision; `lowest`: nothing lies below; None: no session is left."""
    if decided.to_row == decided.from_row:
        return "lowest"
    later = (
        each
        for each, _answer in around
        if (each.patient_id, each.type) == (patient.id, planned.type) and each.local_date > planned.local_date
    )
    last_week = planned.week == programme_week(patient.start, patient.end)
    return None if last_week and next(later, None) is None else decided.kind


def render(facts: AnswerFacts, library: Library) -> Message:
    question = facts.changing if facts.changing in SCORES else facts.question
    asked = None if facts.changing == "menu" else question
    ledger = week_ledger(facts.week, library, facts.unpaused) if asked is None and facts.changing is None else None
    feedback = _feedback(facts, library) if ledger is not None else None
    html = library.texts.render(
        facts.language,
        "answer",
        type=facts.type,
        day=facts.day,
        reported=facts.reported,
        question=asked,
        outside=facts.outside if facts.outside == asked else None,
        ledger=ledger,
        squares=week_squares(facts.week, library, facts.unpaused),
        decided=facts.decided,
        pain_limit=facts.pain_limit,
        lighter=facts.lighter,
        harder_fits=facts.harder_fits,
        extra=facts.extra,
        changing=facts.changing,
        feedback=feedback,
        unread=facts.unread and asked is not None,
        following=facts.following[1] if facts.following and asked is None and not facts.changing else None,
    )
    return Message(html, _buttons(facts, asked, library))


def _feedback(facts: AnswerFacts, library: Library) -> str | None:
    """One sentence that encourages or adjusts. None where something weightier is said: too much, or the harder form."""
    reported, rules = facts.reported, library.numbers
    effort, pain = reported.effort, reported.pain or 0
    if reported.done == "not" or facts.decided or pain > facts.pain_limit:
        return None
    if effort is not None and effort >= rules.decision.lighter_borg_from:
        return None
    group: Occasion = "praise" if effort is None or facts.lighter or facts.extra else "within"
    if group == "within" and effort is not None and effort > facts.band[1]:
        group = "adjust_hard"
    elif group == "within" and effort is not None and effort < facts.band[0]:
        light = facts.harder_fits and pain < rules.pain.next_morning_from
        group = "adjust_light" if light else "praise"
    if reported.done == "partly" and group in {"praise", "within"}:
        group = "partly"
    return library.texts.response(facts.language, group, facts.session_id)


def _buttons(facts: AnswerFacts, question: str | None, library: Library) -> Rows:
    labels = library.texts.labels(facts.language)
    if question is None:
        change = (Button(labels["button.change"], data("change", facts.session_id)),)
        return _changes(facts, labels) if facts.changing else (*_following_scores(facts, library), change)
    if question == "share":
        return _shares(facts, labels, library)
    scale, width = (library.numbers.effort.scale, 5) if question == "effort" else (library.numbers.pain.scale, 6)
    press = ("change", facts.session_id, question) if facts.changing else (question, facts.session_id)
    buttons = [Button(str(score), data(*press, score)) for score in range(scale.least, scale.most + 1)]
    back = (Button(labels["button.leave"], data("change", facts.session_id, "back")),)
    return (*rows_of(buttons, width), *((back,) if facts.changing else ()))


def _following_scores(facts: AnswerFacts, library: Library) -> Rows:
    """The efforts of the other session of that day."""
    if facts.following is None:
        return ()
    scale = library.numbers.effort.scale
    of = facts.following[0]
    return rows_of([Button(str(n), data("effort", of, n)) for n in range(scale.least, scale.most + 1)], 5)


def _shares(facts: AnswerFacts, labels: Mapping[str, str], library: Library) -> Rows:
    partly = library.numbers.partly
    if facts.type != "aerobic":
        return tuple((Button(labels[f"button.{word}"], data("share", facts.session_id, word)),) for word in SHARES)
    amounts = [(str(minutes), minutes) for minutes in partly.aerobic_minutes]
    amounts.append((labels["button.more"], partly.aerobic_minutes_more))
    return (tuple(Button(label, data("share", facts.session_id, minutes)) for label, minutes in amounts),)


def _changes(facts: AnswerFacts, labels: Mapping[str, str]) -> Rows:
    """What can be changed: the scores of what was done, and whether it was."""
    done, session = facts.reported.done, facts.session_id
    words = (("button.done", "done"), ("button.partly", "partly"), ("button.not_done", "not"))
    others = tuple(Button(labels[key], data("change", session, word)) for key, word in words if word != done)
    scores = () if done == "not" else tuple(Button(labels[f"button.{s}"], data("change", session, s)) for s in SCORES)
    leave = (Button(labels["button.leave"], data("change", session, "back")),)
    return tuple(row for row in (scores, others, leave) if row)


ANSWER = Kind(load, always, render)
