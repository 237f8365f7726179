"""`python -m demo.picture`: draws docs/conversation.svg, two phones of a played week, and what is in docs/pictures/.

The same code and texts give the same bytes. A change of texts asks for new pictures.
"""

import asyncio
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

from telegram.warnings import PTBUserWarning

from content.words import LANGUAGES, Language
from demo.drawing import Bubble, Phone, drawn
from demo.papers import papers
from demo.people import User
from demo.play import fresh_stage, invitation
from demo.said import Listener, Said, plain
from demo.stage import Stage
from demo.tour import tour

FILE = Path(__file__).parent.parent / "docs" / "conversation.svg"
FOLDER = FILE.with_name("pictures")

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
# Of the small pictures, by the name of each (demo.tour).
TITLES = {
    "welcome": "A telephone: the welcome, and trying the scale of effort",
    "day": "A telephone: the message of a day with strength exercises",
    "how_to": "A telephone: how an exercise is done, with its picture",
    "answer": "A telephone: answering how hard it was and how much pain, and what comes back",
    "not_today": "A telephone: not today, the reason, and a response to it",
    "lighter": "A telephone: more pain than usual, and something lighter",
    "week": "A telephone: looking back on the week, with a chart",
    "pause": "A telephone: a pause of two weeks",
    "settings": "A telephone: when and how many messages",
    "help": "A telephone: whom to call, and what one can do",
    "own_words": "A telephone: what was done, told in one's own words",
    "safety": "A telephone: a word that may be a sign of something urgent",
}
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
        return _patient_phone(states), _therapist_phone(begun, _summary(made))


def _summary(made: Stage) -> Said:
    """The message of that Monday; its files come after it."""
    return next(each for each in reversed(_heard_by(made, made.therapist)) if plain(each.lines[0]).startswith("Overz"))


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


def pictures(language: Language) -> dict[str, str]:
    """The small pictures of one language, by file name."""
    phones = asyncio.run(tour(language))
    return {f"{name}.{language}.svg": drawn([phone], TITLES[name], edge=8) for name, phone in phones.items()}


def main() -> int:
    # The inbox keeps raw JSON; python-telegram-bot would rather give its own objects, and says so.
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
    FILE.write_text(picture(), encoding="utf-8")
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        for name, svg in pictures(language).items():
            (FOLDER / name).write_text(svg, encoding="utf-8")
        for name, page in asyncio.run(papers(language)).items():
            (FOLDER / f"{name}.{language}.png").write_bytes(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
