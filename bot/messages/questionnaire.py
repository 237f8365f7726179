"""A questionnaire in one message, offered, asked question by question, thanked for; and what the therapist reads."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, subjects
from bot.messages.message import SEND, Button, Drop, Kind, Later, Message, Wanted, put_off, rows_of
from content.library import Library, library
from content.questionnaire import MOMENTS, Answers, Moment, Question
from content.words import Language
from scheduler.programme.questionnaire import activity_at, open_question, questions_at
from scheduler.prompt_time import prompted_at
from storage import Db, alerts, outbox, questionnaires
from storage.outbox import Lane
from storage.tables import Outgoing, Patient

OFFERS = ("follow_up", "questionnaire")  # kinds of messages that offer it
MOST_IN_A_ROW, MOST_UNDER_EACH_OTHER = 6, 7
Rows = tuple[tuple[Button, ...], ...]


class QuestionnaireFacts(BaseModel):
    """One patient's questionnaire of one moment; `given` are the answers so far, by moment.

    `outside`: the question that was answered outside what it allows. `therapist`: whether one hears of a wish for an
    appointment. `first`: when the programme's first message comes, in the patient's own time, as long as it lies ahead.
    `not_before`: of a reminder, that it does not come right after an offer that was late.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    state: str
    moment: Moment
    response: bool
    given: Mapping[Moment, Answers]
    finished: bool
    outside: str | None
    therapist: bool
    moved: bool = False
    held: bool = False
    first: datetime | None = None
    not_before: datetime | None = None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, QuestionnaireFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    begun = await questionnaires.of_patients(db, {patient.id for patient in subject.values()})
    now = max(row.sending_since or row.not_before for row in rows)
    hearing = await alerts.listening(db, list(subject.values()), "appointment", now)
    reminders = {row.id: row.chat_id for row in rows if row.arguments.get("reminder")}
    apart = timedelta(days=library().numbers.questionnaire.reminders_apart_days)
    lately = await outbox.last_sent(db, set(reminders.values()), OFFERS, now - apart) if reminders else {}
    return {
        row.id: QuestionnaireFacts(
            language=language[row.id],
            patient=patient.id,
            state=patient.state,
            moment=moment,
            response=row.lane == Lane.RESPONSES,
            given=questionnaires.answers(begun[patient.id]),
            finished=moment in begun[patient.id] and begun[patient.id][moment].finished_at is not None,
            first=_first(patient, row.created_at),
            outside=str(row.arguments["outside"]) if row.arguments.get("outside") else None,
            therapist=patient.id in hearing,
            moved=end_moved(row, patient),
            held=patient.on_hold,
            not_before=lately[row.chat_id] + apart if row.id in reminders and row.chat_id in lately else None,
        )
        for row in rows
        if (patient := subject.get(row.id)) and (moment := moment_of(row))
    }


def _first(patient: Patient, now: datetime) -> datetime | None:
    at = prompted_at(patient, patient.start)
    return at.astimezone(ZoneInfo(patient.timezone)) if patient.state == "active" and now < at else None


def moment_of(row: Outgoing) -> Moment | None:
    """The moment that the row is about (argument `moment`), if there is one."""
    return next((moment for moment in MOMENTS if moment == row.arguments.get("moment")), None)


def end_moved(row: Outgoing, patient: Patient) -> bool:
    """Whether the row is about a last day (argument `day`) that is not the patient's any more."""
    return row.arguments.get("day", patient.end.isoformat()) != patient.end.isoformat()


def wanted(facts: QuestionnaireFacts, now: datetime) -> Wanted:
    """A response always; an offer as long as the patient takes part and the questions are open."""
    if facts.response:
        return SEND
    if facts.state not in {"active", "ended"}:
        return Drop("not active")
    if facts.moved:
        return Drop("end moved")
    if facts.finished:
        return Drop("finished")
    if facts.not_before is not None and now < facts.not_before:
        return Later(facts.not_before)
    return put_off(now) if facts.held else SEND


def render(facts: QuestionnaireFacts, library: Library) -> Message:
    questions = questions_at(facts.moment, facts.given, library.numbers)
    answers = facts.given.get(facts.moment, {})
    begun = facts.moment in facts.given
    question = open_question(questions, answers) if begun and facts.response and not facts.finished else None
    offered = question is None and not facts.finished
    html = library.texts.render(
        facts.language,
        "questionnaire",
        moment=facts.moment,
        step="offer" if offered else question.id if question else "thanks",
        begun=begun,
        place=questions.index(question) + 1 if question else 0,
        count=len(questions),
        minutes=library.numbers.questionnaire.minutes,
        months=library.numbers.questionnaire.fall_months,
        scale=question.scale if question else None,
        activity=activity_at(facts.moment, facts.given),
        outside=question is not None and facts.outside == question.id,
        appointment=answers.get("appointment") == "yes",
        therapist=facts.therapist,
        first=None if facts.held else facts.first,
        waits=facts.held,
    )
    labels = library.texts.labels(facts.language)
    if question is not None:
        return Message(html, _answer_buttons(facts, questions, question, labels))
    begin = labels["button.go_on_step" if begun else "button.begin"]
    return Message(html, offer_buttons(facts.patient, facts.moment, ("begin", begin), labels) if offered else ())


def offer_buttons(patient: int, moment: Moment, begin: tuple[str, str], labels: Mapping[str, str]) -> Rows:
    """Begin or later. `begin`: its press (`begin` in the pressed message, `open` in one of its own) and its label."""
    press, label = begin
    return (
        (
            Button(label, _press(patient, moment, press)),
            Button(labels["button.later"], _press(patient, moment, "later")),
        ),
    )


def _press(patient: int, moment: Moment, *parts: object) -> str:
    return data("questions", patient, moment, *parts)


def _answer_buttons(
    facts: QuestionnaireFacts, questions: Sequence[Question], question: Question, label: Mapping[str, str]
) -> Rows:
    """A button for each answer, and one to the question before."""
    press = (facts.patient, facts.moment)
    if question.scale is not None:
        scores = range(question.scale.least, question.scale.most + 1)
        buttons = [Button(str(score), _press(*press, question.id, score)) for score in scores]
    else:
        buttons = [
            Button(label[f"choice.{question.id}.{word}"], _press(*press, question.id, word))
            for word in question.options
        ]
    back = Button(label["button.back"], _press(*press, "back", question.id))
    return (*rows_of(buttons, _width(question)), *(((back,),) if question != questions[0] else ()))


def _width(question: Question) -> int:
    """Numbers beside each other, a few words too; more words under each other, many in two columns."""
    if question.scale is not None:
        return MOST_IN_A_ROW if question.scale.most > MOST_UNDER_EACH_OTHER else 4
    count = len(question.options)
    return count if count <= 3 else 1 if count <= MOST_UNDER_EACH_OTHER else 2


QUESTIONNAIRE = Kind(load, wanted, render)
