"""What patients and their therapists write to each other. Neither learns the other's account; admins see none of it.

A text is a letter if it replies to one, or if its writer has just been asked for it. Whose patient it is, is looked at
anew each time.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.actions import whose
from bot.actions.answer import TAKING_PART
from bot.actions.event import Event, say
from storage import Db, care, letters, outbox, patients, people
from storage.outbox import Lane, NewMessage
from storage.tables import Letter, Patient

WHAT = "letter"  # the word of the access log
TO_PATIENT, TO_THERAPIST = "letter", "letter_told"  # kinds of messages that bring one
LINE_END, EMPTY_LINES = re.compile(r"[^\S\n]+\n"), re.compile(r"\n{3,}")
ASKED, WRITE = "letter", "write"  # questions: of the patient; of the therapist, with the patient's id


@dataclass(frozen=True)
class Writing:
    """What somebody writes is a letter: to this patient, or of the patient they are themselves (None)."""

    to: int | None


async def writing(db: Db, event: Event, reply: int | None) -> Writing | None:
    """Whether the text that this person sends is a letter. `reply`: the message that it replies to; it goes before what
    was asked last.
    """
    if reply is not None:
        found = await letters.carried_by(db, event.chat_id, reply, (TO_PATIENT, TO_THERAPIST))
        letter = (await letters.by_ids(db, [found[1]])).get(found[1]) if found else None
        if found is not None and letter is not None:
            return Writing(letter[1].id if found[0] == TO_THERAPIST else None)
    question = await people.question(db, event.person.id) if event.person else None
    open_for = timedelta(minutes=event.house.library.numbers.letter.open_minutes)
    if question is None or question.asked_at + open_for < event.now:
        return None
    kind, _, patient_id = question.kind.partition(":")
    if kind == ASKED and event.patient is not None:
        return Writing(None)
    return Writing(int(patient_id)) if kind == WRITE else None


async def arrives(db: Db, event: Event, text: str) -> bool:
    """Whether a letter of this patient would be sent: somebody can be told, and it is not too long."""
    patient = event.patient
    if patient is None or patient.state not in TAKING_PART or _is_long(event, text):
        return False
    return bool(await care.reached(db, patient, event.now))


async def send(db: Db, event: Event, to: Writing, text: str, *, quietly: bool = False) -> None:
    """Send it. `quietly`: what is said in response is said already."""
    text = tidy(text)
    if to.to is not None:
        await _to_patient(db, event, to.to, text)
    elif not quietly or await arrives(db, event, text):
        await _to_therapist(db, event, text, quietly=quietly)


def tidy(text: str) -> str:
    """Without white space at the ends of its lines, and with one empty line between them at most."""
    return EMPTY_LINES.sub("\n\n", LINE_END.sub("\n", text)).strip()


def _is_long(event: Event, text: str) -> bool:
    return len(text) > event.house.library.numbers.letter.characters_most


async def ask(db: Db, event: Event) -> None:
    """`/contact`, or the button where help is offered: the next text goes to the therapist, if there is one."""
    patient = event.patient
    if (
        patient is None
        or event.person is None
        or patient.state not in TAKING_PART
        or not await care.reached(db, patient, event.now)
    ):
        await say(db, event, "letter_none", staff=False)
    else:
        await people.ask(db, event.person.id, ASKED, None, event.now)
        await say(db, event, "letter_ask")


async def write(db: Db, event: Event, patient_id: int) -> None:
    """A therapist's button: the next text goes to this patient."""
    patient = await whose.own_patient(db, event, patient_id, WHAT)
    if patient is None or event.person is None:
        return
    if patient.state not in TAKING_PART or patient.person_id is None:
        await say(db, event, "letter_none", staff=True, code=patient.code)
        return
    await people.ask(db, event.person.id, f"{WRITE}:{patient.id}", None, event.now)
    await say(db, event, "letter_ask", patient=patient.id, code=patient.code)


async def drop(db: Db, event: Event) -> None:
    """Nothing is written after all."""
    if event.person is not None:
        await _close(db, event.person.id)
    await say(db, event, "letter_dropped", edit=True)


async def _close(db: Db, person_id: int) -> None:
    """The question for a letter, if it is the one that is open: another one stays."""
    question = await people.question(db, person_id)
    if question is not None and question.kind.partition(":")[0] in {ASKED, WRITE}:
        await people.close_question(db, person_id)


async def _to_therapist(db: Db, event: Event, text: str, *, quietly: bool) -> None:
    patient, person = event.patient, event.person
    to = await care.reached(db, patient, event.now) if patient is not None else ()
    if patient is None or person is None or patient.state not in TAKING_PART or not to:
        await say(db, event, "letter_none", staff=False)
        return
    if _is_long(event, text):
        await _too_long(db, event, text)
        return
    letter = await letters.add(db, patient.id, text, event.now, from_patient=True, person_id=person.id)
    await outbox.put(db, [_row(TO_THERAPIST, letter, event, each.telegram_id, each.timezone) for each in to], event.now)
    if not quietly:
        await _close(db, person.id)
        await say(db, event, "letter_sent", staff=False)


async def _to_patient(db: Db, event: Event, patient_id: int, text: str) -> None:
    patient = await whose.own_patient(db, event, patient_id, WHAT)
    if patient is None or event.person is None:
        return
    account = (await patients.accounts(db, [patient])).get(patient.id)
    if patient.state not in TAKING_PART or account is None:
        await _close(db, event.person.id)
        await say(db, event, "letter_none", staff=True, code=patient.code)
        return
    if _is_long(event, text):
        await _too_long(db, event, text)
        return
    letter = await letters.add(db, patient.id, text, event.now, from_patient=False, person_id=event.person.id)
    await outbox.put(db, [_row(TO_PATIENT, letter, event, account, patient.timezone)], event.now)
    await _close(db, event.person.id)
    blocked = await _blocks(db, patient)
    await say(db, event, "letter_sent", staff=True, code=patient.code, blocked=blocked)


async def _blocks(db: Db, patient: Patient) -> bool:
    return patient.id in await patients.blocking(db, [patient.id])


async def _too_long(db: Db, event: Event, text: str) -> None:
    """Nothing is sent; what was asked for stays asked for."""
    most = event.house.library.numbers.letter.characters_most
    await say(db, event, "letter_long", characters=len(text), most=most)


def _row(kind: str, letter: Letter, event: Event, account: int, zone: str) -> NewMessage:
    """At once, but not at night; it never expires, and counts for no budget."""
    return NewMessage(
        chat_id=account,
        kind=kind,
        key=f"{kind}:{letter.id}:{account}",
        lane=Lane.ALERTS,
        not_before=event.now,
        quiet_zone=zone,
        arguments={"letter": letter.id},
    )
