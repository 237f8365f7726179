"""A programme as a page of plain text that a therapist hands to a patient: lists of exercises, and days to tick off."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from string import ascii_uppercase
from textwrap import fill

from content.library import Library
from content.plan import Day, Item, Programme, Session
from content.prescription import Prescription
from content.words import Language
from scheduler.programme import block_of

WIDTH = 80
NAME, CELL = 36, 8  # columns of a list: the exercise, and one for each week

GROUPS = ("strength", "rom", "balance")  # the lists, in the order of their letters
Part = tuple[str, tuple[object, ...]]  # a list: its group, and the place in the week or the exercises


@dataclass(frozen=True)
class Placed:
    """A session on its day, with the lists that it takes."""

    day: date
    week: int
    session: Session
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    library: Library
    language: Language

    def say(self, key: str, **values: object) -> str:
        return self.library.texts.label(self.language, f"page.{key}", **values)

    def label(self, key: str) -> str:
        return self.library.texts.label(self.language, key)

    def options(self, chosen: Iterable[str]) -> str:
        """Words of an enrolment, as people read them."""
        return ", ".join(self.label(f"option.{each}").lower() for each in chosen)

    def day(self, day: date) -> str:
        return self.library.texts.short_date(self.language, day)

    def long_day(self, day: date) -> str:
        return f"{self.library.texts.long_date(self.language, day)} {day.year}"

    def easier(self, exercise: str) -> str:
        """How its easier form is done; empty where it has none."""
        return self.library.words[self.language][exercise].easier or ""

    def name(self, item: Item) -> str:
        name = self.library.texts.exercise_name(self.language, item)
        return f"{name} ({self.say('easier')})" if item.form == "easier" else name


def as_page(prescription: Prescription, programme: Programme, library: Library, language: Language) -> str:
    """The programme as text, at most 80 columns wide, ending with an empty line.

    Every session can be read from it: its day, its list of exercises, and in that list the dose of its week.
    """
    words = Words(library, language)
    lines = [*_heading(prescription, programme, words), ""]
    blocks = groupby(programme.days, key=lambda day: block_of(day.week, programme.supervision, _block_weeks(library)))
    for (number, _first), days in blocks:
        lines += [*_block(number, list(days), programme, words), ""]
    lines += _ending(programme, words)
    return "\n".join([*lines, "", ""])


def _block_weeks(library: Library) -> int:
    return library.numbers.selection.block_weeks


def _heading(prescription: Prescription, programme: Programme, words: Words) -> list[str]:
    title = words.say("title", code=programme.code)
    rows = (
        (words.say("for"), words.say(f"joint_{prescription.joint}")),
        (
            words.say("period"),
            words.say("period_of", first=words.long_day(programme.start), last=words.long_day(programme.end)),
        ),
        (words.say("weeks"), words.say("weeks_of", weeks=prescription.weeks, sessions=sum(programme.supervision))),
        (words.say("experience"), "; ".join(_experience(prescription, words))),
        (words.say("home"), words.options(prescription.has) or words.say("nothing")),
        (words.say("limits"), words.options(prescription.limits) or words.say("none")),
        (words.label("field.goals"), words.options(prescription.goals)),
    )
    lines = [title, "=" * len(title), ""]
    lines += [line for name, value in rows if value for line in _row(name, value)]
    for part in ("read", "effort", "pain", "safety", "call"):
        text = words.say(f"{part}_text", limit=prescription.pain_limit)
        lines += ["", words.say(f"{part}_title").upper(), *_paragraph(text)]
    return lines


def _experience(prescription: Prescription, words: Words) -> Iterable[str]:
    for type_, used in (("strength", prescription.strength), ("aerobic", prescription.aerobic)):
        yield f"{words.label(f'type_short.{type_}')}: {words.options([used])}"


def _row(name: str, value: str) -> list[str]:
    return fill(f"{name + ':':<14}{value}", WIDTH, subsequent_indent=" " * 14).splitlines()


def _paragraph(text: str) -> list[str]:
    """Each line of a text folded by itself."""
    return [line for part in text.splitlines() for line in fill(part, WIDTH).splitlines()]


def _block(number: int, days: Sequence[Day], programme: Programme, words: Words) -> list[str]:
    """The lists of one block of weeks, then its days to tick off."""
    weeks = sorted({day.week for day in days})
    key = "part" if len(weeks) > 1 else "part_one"
    title = words.say(key, number=number + 1, first=weeks[0], last=weeks[-1]).upper()
    done = [each for week in weeks for each in _placed([day for day in days if day.week == week])]
    parts = sorted(dict.fromkeys(part for each in done for part in each.parts), key=lambda part: GROUPS.index(part[0]))
    letters = dict(zip(parts, ascii_uppercase, strict=False))
    lines = [title, "-" * len(title)]
    for part, letter in letters.items():
        lines += ["", *_list(part, letter, done, words)]
    for week in weeks:
        of_week = [each for each in done if each.week == week]
        lines += ["", *_week(week, of_week, letters, programme.supervision[week - 1], words)]
    return lines


def _placed(days: Iterable[Day]) -> list[Placed]:
    """The sessions of one programme week; the first strength session is place 0."""
    sessions = [(day, session) for day in days for session in day.sessions]
    strength = [session for _day, session in sessions if session.type != "aerobic"]
    return [
        Placed(day.date, day.week, session, _parts(session, strength.index(session) if session in strength else 0))
        for day, session in sessions
    ]


def _parts(session: Session, place: int) -> tuple[Part, ...]:
    """The lists that a session takes: its strength exercises by their place in the week, extras by what they are."""
    main: tuple[Part, ...] = () if session.type == "aerobic" else (("strength", (place,)),)
    extras: list[Part] = []
    for group in ("rom", "balance"):
        held = tuple(item.exercise for item in session.items if item.group == group)
        if held:
            extras.append((group, held))
    return (*main, *extras)


def _list(part: Part, letter: str, done: Sequence[Placed], words: Words) -> list[str]:
    """One list: each exercise with its dose in each week in which it is done."""
    of_week = {
        each.week: {(item.exercise, item.form): item for item in each.session.items if item.group == part[0]}
        for each in done
        if part in each.parts
    }
    rows: list[tuple[str, str | None]] = []
    for items in of_week.values():
        for place, key in enumerate(items):
            if key not in rows:
                before = list(items)[:place]
                rows.insert(rows.index(before[-1]) + 1 if before else 0, key)
    title = words.say(f"list_{part[0]}", letter=letter)
    lines = [f"{title:<{NAME}}" + "".join(f"{words.say('week_short', week=week):>{CELL}}" for week in of_week)]
    for number, key in enumerate(rows, start=1):
        shown = next(items[key] for items in of_week.values() if key in items)
        doses = [_dose(items[key]) if key in items else "-" for items in of_week.values()]
        lines += _folded(f"{number:>2}. ", words.name(shown) + _sides(shown, words), doses)
    if part[0] != "rom":
        lines += _folded(" " * 4, words.say("rest"), [_rest(items.values()) for items in of_week.values()])
    for number, (exercise, form) in enumerate(rows, start=1):
        if form == "easier":
            how = f"* {number}, {words.say('easier')}: {words.easier(exercise)}"
            lines += fill(how, WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 6).splitlines()
    return lines


def _folded(indent: str, name: str, cells: Sequence[str]) -> list[str]:
    """A row of a list; a long name goes on in the next line."""
    first, *rest = fill(name, NAME - 1, initial_indent=indent, subsequent_indent=" " * 4).splitlines()
    return [f"{first:<{NAME}}" + "".join(f"{cell:>{CELL}}" for cell in cells), *rest]


def _sides(item: Item, words: Words) -> str:
    return f", {words.say(f'sides_{item.sides}')}" if item.sides in ("each", "alternate") else ""


def _dose(item: Item) -> str:
    """Sets and repetitions, or the seconds that a position is held."""
    return f"{item.sets}x{item.hold_s}s" if item.hold_s is not None else f"{item.sets}x{item.reps}"


def _rest(items: Iterable[Item]) -> str:
    """The rest after each set, in seconds."""
    return "/".join(f"{rest}s" for rest in sorted({item.rest_s for item in items if item.rest_s is not None}))


def _week(week: int, done: Sequence[Placed], letters: Mapping[Part, str], supervised: int, words: Words) -> list[str]:
    """The days of one week, a line for each session, to tick off and to note effort and pain."""
    together = ("week_alone", "week_once", "week_twice")[min(supervised, 2)]
    lines = [f"{words.say('week', week=week)} ({words.say(together)})"]
    for each, before in zip(done, [None, *done], strict=False):
        when = "" if before is not None and before.day == each.day else words.day(each.day)
        low, high = each.session.borg
        what = _what(each, letters, words)
        lines.append(f"[ ] {when:<11}{what:<48}{f'{low}-{high}':>6}  {words.say('to_fill')}")
    return lines


def _what(each: Placed, letters: Mapping[Part, str], words: Words) -> str:
    session, lists = each.session, "+".join(letters[part] for part in each.parts)
    if session.type != "aerobic":
        who = f", {words.say('supervised')}" if session.supervised else ""
        return words.say("strength_line", letter=lists, minutes=round(session.minutes)) + who
    main = session.items[0]
    bouts = f" ({_bouts(main.bouts)})" if main.bouts else ""
    return f"{words.name(main)} {main.minutes:g} min{bouts}{f' +{lists}' if lists else ''}"


def _bouts(minutes: Sequence[int]) -> str:
    """Bouts in minutes, as 3x10 where they are the same."""
    same = len(set(minutes)) == 1
    return f"{len(minutes)}x{minutes[0]}" if same else "+".join(map(str, minutes))


def _ending(programme: Programme, words: Words) -> list[str]:
    first, second = (words.long_day(day) for day in programme.follow_ups)
    lines = [words.say("after_title").upper(), *_paragraph(words.say("after_text", first=first, second=second))]
    if programme.warnings:
        lines += ["", words.say("note_title").upper()]
        said = (words.library.texts.shortfall(words.language, each) for each in programme.warnings)
        lines += [line for each in said for line in fill(f"- {each}", WIDTH, subsequent_indent="  ").splitlines()]
    return lines
