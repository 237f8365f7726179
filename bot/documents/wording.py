"""What several papers say: numbers, dates, doses and flags in one language. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from html import unescape

from content.library import Library
from content.training_numbers import AerobicRow, StrengthRow
from content.words import Language
from scheduler.local_time import local_clock, local_date
from scheduler.programme.flags import Flag
from scheduler.programme.ledger import Ledger

DASH = "\N{EN DASH}"
NOTHING = DASH


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    library: Library
    language: Language

    def say(self, key: str, **values: object) -> str:
        """A label, filled."""
        return self.library.texts.label(self.language, key, **values)

    def text(self, template: str, /, **values: object) -> str:
        """A template without any markup, as plain text."""
        return self.plain(self.library.texts.render(self.language, template, **values))

    def plain(self, html: str) -> str:
        """Text that was escaped for HTML, as it is; signs that no letter of ours has are left out."""
        return unescape(html).replace("⚠️ ", "").replace("⚠ ", "")

    def number(self, value: float) -> str:
        return self.library.texts.number(self.language, round(value, 1))

    def day(self, day: date) -> str:
        """A local date with its year."""
        return f"{self.library.texts.short_date(self.language, day)} {day.year}"

    def foot(self, made_at: datetime, zone: str) -> str:
        """The line at the foot of a paper for the practice: whose it is, and when it was made."""
        at = local_clock(made_at, zone).replace(second=0, microsecond=0)
        return self.text("paper_foot", day=self.day(local_date(made_at, zone)), time=at)

    def flag(self, flag: Flag) -> str:
        day = self.library.texts.short_date(self.language, flag.day) if flag.day else ""
        return self.say(f"flag.{flag.kind}", number=flag.number, other=flag.other, week=flag.week, day=day)

    def percent(self, share: float | None) -> str:
        return NOTHING if share is None else f"{round(100 * share)} %"

    def effort(self, ledger: Ledger | None, type_: str) -> str:
        """The mean of one type against its target."""
        if ledger is None or type_ not in ledger.effort:
            return NOTHING
        band = ledger.target.get(type_)
        return self.number(ledger.effort[type_]) + (f" ({band[0]}{DASH}{band[1]})" if band else "")

    def pain(self, ledger: Ledger | None) -> str:
        """Mean and highest."""
        if ledger is None or ledger.pain_mean is None:
            return NOTHING
        return f"{self.number(ledger.pain_mean)} / {ledger.pain_highest}"

    def dose(self, row: StrengthRow | AerobicRow) -> str:
        """The dose of a row of a ladder."""
        if isinstance(row, StrengthRow):
            said = self.say("paper.strength_dose", sets=row.sets, reps=row.reps, rest=row.rest_s)
        else:
            parts = f" ({' + '.join(str(each) for each in row.bouts)})" if row.bouts else ""
            said = self.say("paper.aerobic_dose", minutes=row.minutes) + parts
        return f"{said}, {self.say('paper.easier')}" if row.easier else said
