"""A patient's own data as a page to read: one HTML file in large print, without anything from elsewhere."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from zoneinfo import ZoneInfo

from content.library import Library
from content.words import Language
from storage.everything import Row, rows

Everything = Mapping[str, Sequence[Row]]
Line = tuple[str, ...]
NOTHING = "-"
ABOUT = frozenset({"code", "start"})  # of a prescription: said about the programme already


@dataclass(frozen=True)
class Section:
    """A table of the page: its title, the heads of its columns (none: a list of two columns), and its lines."""

    title: str
    head: Line
    lines: Sequence[Line]


@dataclass(frozen=True)
class OwnPage:
    """What the page is made of. `seen`: who looked at the data, as lines of moment, who and what."""

    language: Language
    zone: str
    made_at: datetime
    found: Everything
    seen: Sequence[Line]


def page(facts: OwnPage, library: Library) -> bytes:
    """The file, in UTF-8."""
    told = _Telling(facts, library)
    html = library.texts.render(
        facts.language,
        "mydata_page",
        made=told.moment(facts.made_at),
        codes=[str(each["code"]) for each in rows(facts.found, "patient")],
        messages=len(rows(facts.found, "outbox")),
        sections=[section for section in told.sections() if section.lines],
    )
    return html.encode()


class _Telling:
    """The rows in words of one language, with local dates and times."""

    def __init__(self, facts: OwnPage, library: Library) -> None:
        self._facts, self._texts, self._zone = facts, library.texts, ZoneInfo(facts.zone)
        self._labels = library.texts.labels(facts.language)

    def sections(self) -> Sequence[Section]:
        three = ("when", "who", "what")
        letter = ("when", "who", "text")
        return [
            self._section("about", (), self._about()),
            self._section("programme", (), self._programme()),
            self._section("sessions", ("day", "what", "done", "effort", "pain", "minutes", "reason"), self._sessions()),
            self._section("questions", ("moment", "what", "answer"), self._questions()),
            self._of(
                "after_end_answer", "after_end", ("day", "days"), lambda row: (self._day(row), _text(row, "days"))
            ),
            self._of("appointment", "appointments", ("day", "time", "what", "state"), self._appointment),
            self._of("letter", "letters", letter, self._letter),
            self._of("pause", "pauses", ("from", "until", "reason"), self._pause),
            self._of("safety_report", "safety", ("when", "what"), self._sign),
            self._of("access", "consents", ("when", "what"), self._consent, lambda row: row["role"] == "patient"),
            self._section("seen", three, self._facts.seen),
        ]

    def moment(self, at: datetime) -> str:
        local = at.astimezone(self._zone)
        return f"{self._date(local.date())} {local:%H:%M}"

    def _section(self, name: str, head: Iterable[str], lines: Sequence[Line]) -> Section:
        return Section(self._word("own", name), tuple(self._word("own", each) for each in head), lines)

    def _of(
        self,
        table: str,
        name: str,
        head: Sequence[str],
        line: Callable[[Row], Line],
        which: Callable[[Row], bool] = lambda _row: True,
    ) -> Section:
        return self._section(name, head, [line(row) for row in rows(self._facts.found, table) if which(row)])

    def _about(self) -> list[Line]:
        lines: list[Line] = []
        for each in rows(self._facts.found, "patient"):
            version = each["consent_version"] or NOTHING
            lines += [
                (self._word("field", "code"), str(each["code"])),
                (self._word("own", "state"), self._word("state", each["state"])),
                (self._word("own", "from"), self._local(each["start"])),
                (self._word("own", "until"), self._local(each["end"])),
                (self._word("field", "time"), str(each["prompt_time"])[:5]),
                (
                    self._word("own", "agreed"),
                    f"{self._stored(each['consented_at'])} ({version})",
                ),
            ]
        accounts = [str(each["telegram_id"]) for each in rows(self._facts.found, "person")]
        return [*lines, *((self._word("own", "account"), each) for each in accounts)]

    def _programme(self) -> list[Line]:
        """The newest prescription of each programme, as the therapist chose it."""
        newest = {each["patient_id"]: each for each in rows(self._facts.found, "prescription")}
        lines: list[Line] = []
        for each in newest.values():
            content = cast("Mapping[str, object]", each["content"])
            named = [(name, value) for name, value in content.items() if f"field.{name}" in self._labels and value]
            lines += [(self._field(name), self._choice(value)) for name, value in named if name not in ABOUT]
        return lines

    def _field(self, name: str) -> str:
        """What the field is called; "maximum" alone says nothing to a patient."""
        return self._word("own", "session_limit") if name == "session_limit" else self._word("field", name)

    def _choice(self, value: object) -> str:
        some = value if isinstance(value, list) else [value]
        return ", ".join(self._word("weekday", each, self._word("option", each)) for each in some)

    def _sessions(self) -> list[Line]:
        """Each session that has an answer."""
        planned = {each["id"]: each for each in rows(self._facts.found, "session")}
        lines = []
        for each in rows(self._facts.found, "answer"):
            session = planned[each["session_id"]]
            values = [_text(each, name) for name in ("effort", "pain", "minutes")]
            why = self._word("choice.barrier", each["reason"]) if each["reason"] else ""
            kind, done = self._word("type", session["type"]), self._word("reported", each["done"])
            lines.append((str(session["local_date"]), (self._day(session), kind, done, *values, why)))
        return [line for _day, line in sorted(lines, key=lambda each: each[0])]

    def _questions(self) -> list[Line]:
        lines: list[Line] = []
        for each in rows(self._facts.found, "questionnaire"):
            answers = each["answers"]
            when = self._stored(each["asked_at"])
            if isinstance(answers, Mapping):
                for question, answer in answers.items():
                    asked = self._word("own", question)
                    lines.append((when, asked, self._word(f"choice.{question}", answer)))
        return lines

    def _after_end(self, row: Row) -> Line:
        return self._day(row), _text(row, "days")

    def _appointment(self, row: Row) -> Line:
        kind, state = self._word("own", row["kind"]), self._word("own", row["state"])
        return self._day(row), str(row["local_time"])[:5], kind, state

    def _letter(self, row: Row) -> Line:
        who = self._word("own", "you" if row["from_patient"] else "therapist")
        return self._stored(row["written_at"]), who, str(row["text"])

    def _pause(self, row: Row) -> Line:
        return self._local(row["first"]), self._local(row["last"]), self._word("pause", row["reason"])

    def _sign(self, row: Row) -> Line:
        return self._stored(row["said_at"]), self._word("sign", row["sign"])

    def _consent(self, row: Row) -> Line:
        """What the patient did with the data: consent, files, by the log's own words."""
        word, _, version = str(row["what"]).partition(" ")
        return self._stored(row["at"]), f"{self._word('seen', word)} {version}".strip()

    def _day(self, row: Row) -> str:
        return self._local(row["local_date"])

    def _local(self, stored: object) -> str:
        return self._date(date.fromisoformat(str(stored)))

    def _date(self, day: date) -> str:
        return f"{self._texts.short_date(self._facts.language, day)} {day.year}"

    def _stored(self, stored: object) -> str:
        """A stored moment; none: a dash."""
        return NOTHING if stored is None else self.moment(datetime.fromisoformat(str(stored)))

    def _word(self, prefix: str, value: object, other: str | None = None) -> str:
        """The label of a word, else `other`, else the word itself: nothing is left out because a word is new."""
        return self._labels.get(f"{prefix}.{value}", str(value) if other is None else other)


def _text(row: Row, name: str) -> str:
    return "" if row[name] is None else str(row[name])
