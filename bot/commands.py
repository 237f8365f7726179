"""Every command: its English and Dutch name and who has it in the menu. The order is that of the menu."""

from dataclasses import dataclass

from content.words import Language, Role


@dataclass(frozen=True)
class Command:
    """`key` is also the English name and names its description (label `command.KEY`)."""

    key: str
    dutch: str
    roles: tuple[Role, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All names it answers to, whatever the language."""
        return tuple(dict.fromkeys((self.key, self.dutch)))

    def name(self, language: Language) -> str:
        return self.dutch if language == "nl" else self.key


EVERYBODY: tuple[Role, ...] = ("admin", "therapist", "patient")

COMMANDS = (
    Command("today", "vandaag", ("patient",)),
    Command("yesterday", "gisteren", ("patient",)),
    Command("week", "week", ("patient",)),
    Command("progress", "voortgang", ("patient",)),
    Command("exercise", "oefening", ("patient",)),
    Command("why", "waarom", ("patient",)),
    Command("pause", "pauze", ("patient",)),
    Command("resume", "hervat", ("patient",)),
    Command("time", "tijd", ("patient",)),
    Command("contact", "contact", ("patient",)),
    Command("summary", "overzicht", ("therapist",)),
    Command("appointment", "afspraak", ("therapist",)),
    Command("patients", "patienten", ("therapist", "admin")),
    Command("patient", "patient", ("therapist",)),
    Command("enrol", "aanmelden", ("admin",)),
    Command("invite", "uitnodigen", ("admin",)),
    Command("transfer", "overdragen", ("admin",)),
    Command("discharge", "afmelden", ("admin",)),
    Command("therapist", "therapeut", ("admin",)),
    Command("practice", "praktijk", ("admin",)),
    Command("audit", "audit", ("admin",)),
    Command("cover", "waarneming", ("admin",)),
    Command("status", "status", ("admin",)),
    Command("language", "taal", EVERYBODY),
    Command("help", "help", EVERYBODY),
    Command("mydata", "mijngegevens", ("patient",)),
    Command("stop", "stop", ("patient",)),
)
