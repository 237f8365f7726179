"""The messages that patients see most, each as a telephone, said by the real service: the README shows them."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.messages.message import Drawing, Message
from bot.messages.progress import RECAP
from content.figures import still
from content.library import library
from content.words import Language
from demo.chats import BotMessage
from demo.drawing import Bubble, Phone
from demo.play import fresh_stage, invitation
from demo.said import lines_of
from demo.stage import Stage
from storage.tables import Outgoing

START = date(2026, 11, 23)
DAYS = 28
# What people type, and what the patient taps.
WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "therapist": "/therapeut Tom", "enrol": "/aanmelden P-001 joint=knee lang=nl start=", "agree": "Ja, ik doe mee",
        "done": "Klaar", "not_today": "Niet vandaag", "no_time": "Geen tijd", "more_pain": "Meer pijn vandaag",
        "lighter": "Iets lichters", "typed": "klaar {} {}", "pause": "/pauze", "weeks": "2 weken",
        "moves": "Ja, schuif het op", "time": "/tijd", "help": "/help", "how": "Hoe doe ik dit?",
        "own_words": "40 minuten gefietst, 13", "fell": "ik ben gevallen", "so": "Ja, nu zo",
    },
    "en": {
        "therapist": "/therapist Tom", "enrol": "/enrol P-001 joint=knee lang=en start=", "agree": "Yes, I take part",
        "done": "Done", "not_today": "Not today", "no_time": "No time", "more_pain": "More pain today",
        "lighter": "Something lighter", "typed": "done {} {}", "pause": "/pause", "weeks": "2 weeks",
        "moves": "Yes, move it", "time": "/time", "help": "/help", "how": "How do I do this?",
        "own_words": "cycled 40 minutes, 13", "fell": "I fell", "so": "Yes, it is so now",
    },
}  # fmt: skip


async def tour(language: Language) -> dict[str, Phone]:
    """Plays four weeks; returns the pictures by name, in the order in which a patient meets them."""
    words = WORDS[language]
    shown: dict[str, list[str | Bubble]] = {}
    async with fresh_stage(language) as made:
        shown["welcome"] = await _welcome(made, words)
        for number in range(DAYS):
            day = START + timedelta(days=number)
            await made.until(day.isoformat(), "17:00")
            if number == 0:
                shown["day"] = [_seen(made.patient.last)]
                shown["how_to"] = [await _how_to(made, words)]
                await made.presses(made.patient, words["done"])
                shown["answer"] = await _taps(made, "13", "2")
            elif number == 2:
                await made.presses(made.patient, words["not_today"])
                shown["not_today"] = await _taps(made, words["no_time"])
            elif number == 8:
                await made.presses(made.patient, words["more_pain"])
                shown["lighter"] = await _taps(made, words["lighter"])
            elif number == 11:
                shown["own_words"] = [await _types(made, words["own_words"]), *await _taps(made, "1")]
            elif number % 6 != 5:
                await made.says(made.patient, words["typed"].format(12 + number % 3, 1 + number % 3))
        await made.until((START + timedelta(days=DAYS)).isoformat(), "12:00")
        shown["week"] = [await _recap(made)]
        shown["pause"] = [await _types(made, words["pause"]), *await _taps(made, words["weeks"], words["moves"])]
        shown["settings"] = [await _types(made, words["time"]), _seen(made.patient.last)]
        shown["help"] = [await _types(made, words["help"]), _seen(made.patient.last)]
        shown["safety"] = [await _types(made, words["fell"]), *await _taps(made, words["so"])]
    return {name: Phone("", tuple(items)) for name, items in shown.items()}


async def _welcome(made: Stage, words: Mapping[str, str]) -> list[str | Bubble]:
    """The patient joins; the first two messages after the consent, with the practice tap."""
    await made.says(made.admin, words["therapist"])
    await made.says(made.therapist, invitation(made))
    await made.says(made.admin, f"{words['enrol']}{START}")
    await made.says(made.patient, invitation(made))
    await made.presses(made.patient, words["agree"])
    _consent, welcome, effort, *_others = made.patient.inbox
    before = _seen(effort, "6")
    await made.presses(made.patient, "6")
    return [_seen(welcome), before, _seen(made.patient.inbox[2])]


def _seen(message: BotMessage, tapped: str = "", chart: str = "") -> Bubble:
    """A message as it looks now."""
    buttons = tuple(tuple(button.text for button in row) for row in message.buttons)
    return Bubble(lines_of(message.html), buttons, tapped, chart)


async def _taps(made: Stage, *taps: str) -> list[str | Bubble]:
    """The newest message before each tap and after the last one."""
    states: list[str | Bubble] = []
    for tap in taps:
        states.append(_seen(made.patient.last, tap))
        await made.presses(made.patient, tap)
    return [*states, _seen(made.patient.last)]


async def _types(made: Stage, text: str) -> Bubble:
    await made.says(made.patient, text)
    return Bubble(lines_of(text), own=True)


async def _how_to(made: Stage, words: Mapping[str, str]) -> Bubble:
    """How the second exercise is done, with its picture, drawn anew."""
    await made.presses(made.patient, words["how"])
    await made.presses(made.patient, "2")
    shown = made.patient.last
    assert shown.photo is not None  # noqa: S101 - it is called as the exercise is
    return _seen(shown, chart=still(shown.photo.removesuffix(".png")))


async def _recap(made: Stage) -> Bubble:
    """The newest photo with its chart, drawn anew from the same facts: the service sent it as pixels."""
    sent = next(message for message in reversed(made.patient.inbox) if message.media == "photo")
    last = START + timedelta(days=DAYS - 1)
    row = Outgoing(id=1, kind="recap", chat_id=made.patient.id, arguments={"patient": 1, "day": last.isoformat()})
    async with made.database.read() as db:
        facts = await RECAP.load(db, [row])
    message = RECAP.render(facts[row.id], library())
    assert isinstance(message, Message)  # noqa: S101 - what a recap is,
    assert isinstance(message.picture, Drawing)  # noqa: S101 - with a picture
    return _seen(sent, chart=message.picture.svg)
