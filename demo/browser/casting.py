"""Who joins the show, by the bot's own commands, and which language everybody speaks."""

from collections.abc import Mapping
from itertools import count
from re import search

from content.words import Language
from demo.browser.telephones import FIRST_ADDED, MOST, NAMES, Telephone
from demo.stage import Stage
from storage import looking

JOINTS = ("hip", "both", "knee")
COMMANDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {"therapist": "/therapeut Tom", "enrol": "/aanmelden {code} joint={joint} lang=nl", "language": "/taal"},
    "en": {"therapist": "/therapist Tom", "enrol": "/enrol {code} joint={joint} lang=en", "language": "/language"},
}


class CannotDo(Exception):
    """A wish that cannot be fulfilled now; the text is a key of the page's texts."""


def new_telephone(stage: Stage, telephones: dict[int, Telephone], language: Language) -> Telephone:
    """Another telephone, of somebody who has not written yet. CannotDo: there are enough."""
    if len(telephones) >= MOST:
        raise CannotDo("refused.too_many")
    number = FIRST_ADDED + sum(each >= FIRST_ADDED for each in telephones)
    name = NAMES[(number - FIRST_ADDED) % len(NAMES)]
    made = telephones[number] = Telephone(stage.api.user(number, name, language), "patient")
    return made


async def invite(stage: Stage, command: str) -> str:
    """The admin types a command that makes an invitation; its token. CannotDo: none was made."""
    before = set(stage.admin.chat.sent)
    await stage.says(stage.admin, command)
    texts = [each.text for number, each in stage.admin.chat.sent.items() if number not in before]
    found = next((found for text in texts if (found := search(r"\?start=(\S+)", text))), None)
    if found is None:
        raise CannotDo("refused.no_invitation")
    return found[1]


async def add_patient(stage: Stage, telephones: dict[int, Telephone], language: Language) -> Telephone:
    """The admin enrols a patient, who opens the invitation in a telephone of their own."""
    if len(telephones) >= MOST:
        raise CannotDo("refused.too_many")
    async with stage.database.read() as db:
        codes = set((await looking.codes(db)).values())
    place = next(number for number in count(1) if f"P-{number:03}" not in codes)
    joint = JOINTS[place % len(JOINTS)]
    token = await invite(stage, COMMANDS[language]["enrol"].format(code=f"P-{place:03}", joint=joint))
    telephone = new_telephone(stage, telephones, language)
    await stage.says(telephone.user, f"/start {token}")
    return telephone


async def speak(stage: Stage, telephones: Mapping[int, Telephone], language: Language) -> None:
    """Everybody's Telegram speaks this language, and everybody tells the bot so with its own command."""
    for telephone in telephones.values():
        user = telephone.user
        user.person.language_code = language
        if not user.chat.sent:
            continue
        await stage.says(user, COMMANDS[language]["language"])
        if any(each.callback_data == f"language:{language}" for row in user.last.buttons for each in row):
            user.press_data(user.last, f"language:{language}")
            await stage.settle()
