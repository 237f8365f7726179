"""`python -m demo.picture`: draws docs/conversation.svg, two phones with real messages of a played week.

The same code and texts give the same bytes. A change of texts asks for a new picture.
"""

import asyncio
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

from telegram.warnings import PTBUserWarning

from demo.drawing import Bubble, Phone, drawn
from demo.people import User
from demo.play import fresh_stage, invitation
from demo.said import Listener, Said
from demo.stage import Stage

FILE = Path(__file__).parent.parent / "docs" / "conversation.svg"

# What three patients type each evening from Monday to Sunday; on Thursday the first of them taps instead.
WEEK = tuple(f"2026-11-{day}" for day in range(23, 30))
ENROLLED = {
    "P-001 joint=knee": ("klaar 13 2", "klaar 12 1", "klaar 13 2", "", "klaar 13 1", "klaar 12 2", "klaar 13 2"),
    "P-002 joint=hip": ("klaar 14 4", "klaar 15 5", "", "klaar 14 4", "niet vandaag", "klaar 14 4", ""),
    "P-003 joint=both": ("klaar 12 0", "klaar 11 1", "klaar 12 0", "klaar 12 1", "", "klaar 11 0", "klaar 12 0"),
}
TITLE = "Two telephones: a day of a patient, and the Monday summary of a physiotherapist, in Dutch"
NOTE = (
    "Dark buttons: what the patient taps. In the chat, the two questions and the thanks are one message that changes; "
    "here they are drawn one below the other."
)
TAPPED = "2026-11-26"
TAPS = ("Klaar", "13", "2")


async def conversation() -> tuple[Phone, Phone]:
    """Plays the week; returns the patient's phone and the therapist's."""
    async with fresh_stage("nl") as made:
        patients = await _begin(made)
        begun = _heard_by(made, made.therapist)
        states: list[Said] = []
        for number, day in enumerate(WEEK):
            await made.until(day, "17:00")
            if day == TAPPED:
                states = await _taps(made, patients[0])
            for patient, answers in zip(patients, ENROLLED.values(), strict=True):
                if answers[number]:
                    await made.says(patient, answers[number])
        await made.until("2026-11-30", "08:00")
        return _patient_phone(states), _therapist_phone(begun, _heard_by(made, made.therapist)[-1])


def _heard_by(made: Stage, user: User) -> list[Said]:
    return [each for each in Listener(made.api.journal).news() if each.chat_id == user.id]


async def _begin(made: Stage) -> list[User]:
    """The therapist and three patients take part."""
    await made.says(made.admin, "/therapeut Tom")
    await made.says(made.therapist, invitation(made))
    patients = [made.patient, made.api.user(3002, "Riet"), made.api.user(3003, "Joop")]
    for patient, line in zip(patients, ENROLLED, strict=True):
        await made.says(made.admin, f"/aanmelden {line} start={WEEK[0]}")
        await made.says(patient, invitation(made))
        await made.presses(patient, "Ja, ik doe mee")
    return patients


async def _taps(made: Stage, patient: User) -> list[Said]:
    """The day's message, and what the bot said last after each tap."""
    states = [_heard_by(made, patient)[-1]]
    for tap in TAPS:
        await made.presses(patient, tap)
        states.append(_heard_by(made, patient)[-1])
    return states


def _patient_phone(states: Sequence[Said]) -> Phone:
    shown = zip(states, (*TAPS, ""), strict=True)
    return Phone("Patiënt", ("donderdag 26 november", *(Bubble(said.lines, said.buttons, tap) for said, tap in shown)))


def _therapist_phone(begun: Sequence[Said], summary: Said) -> Phone:
    before = (Bubble(said.lines) for said in begun)
    return Phone("Fysiotherapeut", ("vrijdag 20 november", *before, "maandag 30 november", Bubble(summary.lines)))


def picture() -> str:
    """The whole picture, played and drawn."""
    return drawn(asyncio.run(conversation()), TITLE, NOTE)


def main() -> int:
    # The inbox keeps raw JSON; python-telegram-bot would rather give its own objects, and says so.
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
    FILE.write_text(picture(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
