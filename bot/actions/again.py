"""After an outage: presses are gone by then, so an open question is asked once more."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from storage import Db, outbox, people
from storage.outbox import Lane, NewMessage
from storage.people import OpenQuestion

# How long Telegram keeps a press for a bot that does not fetch it. Source: the Bot API server's own code.
PRESSES_KEPT = timedelta(seconds=150)
OLD = timedelta(days=7)  # whoever left a question open for so long before the outage did not press just then
FIRST_THINGS_FIRST = timedelta(
    seconds=30
)  # texts are kept a day: what came meanwhile is handled before anybody is asked
EXPIRES = timedelta(days=1)
# Which questions are asked again; what else is open waits for its answer: Telegram keeps typed texts.
ASKED_AGAIN = ("answer", "questionnaire", "enrolment", "safety", "appointment", "letter_ask")
WRITING = {
    "visit": "appointment",
    "letter": "letter_ask",
    "write": "letter_ask",
}  # question -> the message that asks it
WRITTEN_SOON = timedelta(hours=1)  # after that the text would be taken for something else
CHANGE = "change_"  # with the score: of a question about a change


async def ask(db: Db, since: datetime, now: datetime) -> None:
    """Ask again what was open when Telegram was not heard from `since` to `now`: each question once, not at night."""
    if now - since > PRESSES_KEPT:
        found = await people.open_questions(db, since - OLD, now)
        asked = [each for each in found if _message(each)[0] in ASKED_AGAIN and not _too_old(each, since)]
        await outbox.put(db, [_row(each, now) for each in asked], now)


def _too_old(question: OpenQuestion, since: datetime) -> bool:
    """Whether it had run out before the outage: a letter, or a typed day and time."""
    return question.kind.partition(":")[0] in WRITING and question.asked_at + WRITTEN_SOON < since


def _row(question: OpenQuestion, now: datetime) -> NewMessage:
    kind, arguments = _message(question)
    return NewMessage(
        chat_id=question.telegram_id,
        kind=f"{kind}_again",
        key=f"again:{question.person_id}:{question.asked_at:%Y-%m-%dT%H:%M:%S}",
        lane=Lane.RESPONSES,
        not_before=now + FIRST_THINGS_FIRST,
        quiet_zone=question.timezone,
        arguments={"question": question.kind, **arguments},
        expires_at=now + EXPIRES,
    )


def _message(question: OpenQuestion) -> tuple[str, Mapping[str, object]]:
    """The kind of message that asks it, and what that is about."""
    if question.session_id is not None:
        changing = question.kind.removeprefix(CHANGE) if question.kind.startswith(CHANGE) else None
        return "answer", {"session": question.session_id, "changing": changing}
    kind, _, moment = question.kind.partition(":")
    if kind in WRITING:
        patient_id = moment.partition(":")[0]
        return WRITING[kind], {"patient": int(patient_id)} if patient_id else {}
    if kind == "safety":
        return kind, {"report": int(moment)}
    return (kind, {"patient": question.patient_id, "moment": moment}) if moment else (kind, {})
