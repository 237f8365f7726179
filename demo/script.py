"""The play: one week of one patient, as data. Stage directions are in English, what people say in both languages."""

from dataclasses import dataclass
from typing import Literal

from content.words import Language, Role


@dataclass(frozen=True)
class Line:
    """What somebody does, or (`tells`, nobody) a stage direction. `opens`: the newest invitation of the admin."""

    does: Literal["tells", "types", "presses", "opens"]
    who: Role | None = None
    nl: str = ""
    en: str = ""

    def words(self, language: Language) -> str:
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True)
class Scene:
    """Begins at this local date (YYYY-MM-DD) and wall time; what is due before it happens on the way."""

    date: str
    time: str
    title: str
    lines: tuple[Line, ...]


def tells(direction: str) -> Line:
    return Line("tells", None, direction, direction)


def types(who: Role, nl: str, en: str) -> Line:
    return Line("types", who, nl, en)


def presses(who: Role, nl: str, en: str) -> Line:
    return Line("presses", who, nl, en)


def opens(who: Role) -> Line:
    return Line("opens", who)


WEEK: tuple[Scene, ...] = (
    Scene(
        "2026-11-20",
        "10:00",
        "A practice begins",
        (
            tells("Ans runs the practice's bot. She invites Tom, the physiotherapist."),
            types("admin", "/therapeut Tom", "/therapist Tom"),
            opens("therapist"),
            tells("Then she enrols a patient in one line. Names stay in the practice: the bot knows a code."),
            types(
                "admin",
                "/aanmelden P-001 joint=knee days=mon,tue,thu,fri,sat start=2026-11-23",
                "/enrol P-001 joint=knee days=mon,tue,thu,fri,sat start=2026-11-23 lang=en",
            ),
        ),
    ),
    Scene(
        "2026-11-20",
        "10:20",
        "The patient is asked first",
        (
            opens("patient"),
            tells("Nothing more is sent until Piet agrees."),
            presses("patient", "Ja, ik doe mee", "Yes, I take part"),
            tells("He tries the scale on which effort is told."),
            presses("patient", "6", "6"),
        ),
    ),
    Scene("2026-11-23", "09:00", "The first day", ()),
    Scene(
        "2026-11-23",
        "11:30",
        "Back from Tom, Piet answers with buttons",
        (
            presses("patient", "Klaar 1", "Done 1"),
            presses("patient", "13", "13"),
            presses("patient", "2", "2"),
        ),
    ),
    Scene(
        "2026-11-23",
        "17:40",
        "After his walk he types: effort 12, pain 1",
        (types("patient", "klaar 12 1", "done 12 1"),),
    ),
    Scene(
        "2026-11-24",
        "09:05",
        "Not now",
        (presses("patient", "Later", "Later"), presses("patient", "Over 2 uur", "In 2 hours")),
    ),
    Scene(
        "2026-11-24",
        "12:15",
        "Half an answer: the bot asks for the rest",
        (
            types("patient", "gedaan, zwaarte 13", "finished, effort 13"),
            presses("patient", "1", "1"),
        ),
    ),
    Scene(
        "2026-11-26",
        "09:00",
        "How does one do this?",
        (
            tells("The explanations of a day are one message, to leaf through: first all of it in one picture."),
            presses("patient", "Uitleg 1", "How to 1"),
            presses("patient", "1", "1"),
            presses("patient", "Volgende ▶", "Next ▶"),
        ),
    ),
    Scene(
        "2026-11-26",
        "16:30",
        "One session done, the other one partly",
        (
            types("patient", "klaar 14 3", "done 14 3"),
            tells("Two sessions are open, so the bot asks which one was meant."),
            presses("patient", "Krachtoefeningen", "Strength exercises"),
            presses("patient", "Deels 2", "Partly 2"),
            presses("patient", "20", "20"),
            presses("patient", "12", "12"),
            presses("patient", "2", "2"),
        ),
    ),
    Scene(
        "2026-11-27",
        "12:15",
        "A bad day",
        (presses("patient", "Niet vandaag", "Not today"), presses("patient", "Moe", "Tired")),
    ),
    Scene(
        "2026-11-28",
        "19:00",
        "Nothing heard on Saturday: the bot asks once",
        (
            tells("One sentence is enough."),
            types("patient", "klaar, zwaarte 13, pijn 2", "done, effort 13, pain 2"),
        ),
    ),
    Scene("2026-11-29", "15:00", "Sunday is free: how did the week go?", (types("patient", "/week", "/week"),)),
    Scene("2026-11-30", "08:00", "Tom's week begins with his summary", ()),
)
