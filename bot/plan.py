"""`plan`: prescriptions in, programmes out. No database, no network, no clock, no settings."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from pydantic_core import to_json

from bot.page import as_page
from content.library import Library
from content.library import library as load
from content.plan import Item, Programme, Session
from content.words import LANGUAGES, Language
from scheduler.local_time import is_wall_time, known_zone
from scheduler.programme import UnreadableField, build_programme, read_prescription

Fields = Mapping[str, object]

_ENROLMENT_ONLY = ("therapist", "lang", "tz", "time")  # fields of the same file that change no programme
_PAGE: Language = "en"  # the language of a page where `lang` does not say


def run_plan(lines: Iterable[str], as_json: bool, write: Callable[[str], object]) -> int:
    """Writes the programme of each prescription; `lines` hold one JSON object each, blank ones are skipped.

    With `as_json` one JSON line each, else a page in the language of the field `lang`. A line that cannot be read
    gives an error line in its place, the others still come. Returns the exit code: 1 if there was one, else 0.
    """
    library = load()
    code = 0
    for line in lines:
        if not line.strip("\ufeff \t\r\n"):
            continue
        fields: Fields = {}
        try:
            fields = _fields(line)
            language = _language(fields)
            _check_enrolment(fields)
            prescription = read_prescription(_of_programme(fields), library)
        except ValueError as error:  # not JSON, not an object, or UnreadableField
            code = 1
            write(_error(fields, error, as_json=as_json))
            continue
        programme = build_programme(prescription, library)
        write(as_line(programme, library) if as_json else as_page(prescription, programme, library, language))
    return code


def _fields(line: str) -> Fields:
    try:
        fields = json.loads(line.strip("\ufeff \t\r\n"))
    except RecursionError as error:
        raise ValueError("not readable as JSON: nested too deeply") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not readable as JSON: {error}") from error
    if not isinstance(fields, dict):
        raise ValueError("a prescription is a JSON object")  # noqa: TRY004 - what was read is wrong, not a type
    return fields


def _of_programme(fields: Fields) -> Fields:
    return {name: given for name, given in fields.items() if name not in _ENROLMENT_ONLY}


def _language(fields: Fields) -> Language:
    """The language of the page. Raises UnreadableField."""
    given = fields.get("lang", _PAGE)
    for language in LANGUAGES:
        if language == given:
            return language
    raise UnreadableField("lang", given, ", ".join(LANGUAGES))


def _check_enrolment(fields: Fields) -> None:
    """The fields of the enrolment that change no programme are read all the same. Raises UnreadableField."""
    zone, clock, therapist = fields.get("tz"), fields.get("time"), fields.get("therapist")
    if "tz" in fields and not (isinstance(zone, str) and known_zone(zone)):
        raise UnreadableField("tz", zone, "a time zone as Area/City")
    if "time" in fields and not (isinstance(clock, str) and is_wall_time(clock)):
        raise UnreadableField("time", clock, "a time of day as HH:MM")
    if "therapist" in fields and not isinstance(therapist, str):
        raise UnreadableField("therapist", therapist, "a name")


def _error(fields: Fields, error: ValueError, *, as_json: bool) -> str:
    """The line for a prescription that cannot be read, with the code as it was given, if it is a text at all."""
    given = fields.get("code")
    code = given if isinstance(given, str) and given.isprintable() else None
    if as_json:
        return json.dumps({"code": code, "error": str(error)}) + "\n"
    return f"{code or 'A line'} cannot be read: {error}\n\n"


def as_line(programme: Programme, library: Library) -> str:
    """One JSON line. Keys that do not apply are left out; `sides` is null without sides; warnings are in English."""
    sessions = {id(session): session for day in programme.days for session in day.sessions}
    printed = {key: _session(session) for key, session in sessions.items()}  # the same one stands on many days
    whole = {
        "code": programme.code,
        "start": programme.start,
        "end": programme.end,
        "days": [
            {"date": day.date, "week": day.week, "sessions": [printed[id(session)] for session in day.sessions]}
            for day in programme.days
        ],
        "supervision": programme.supervision,
        "follow_ups": programme.follow_ups,
        "warnings": [library.texts.shortfall("en", each) for each in programme.warnings],
    }
    return to_json(whole).decode() + "\n"


def _session(session: Session) -> dict[str, object]:
    return {**session.model_dump(exclude={"items"}), "items": [_item(item) for item in session.items]}


@lru_cache(maxsize=1024)
def _item(item: Item) -> Mapping[str, object]:
    """An item as it is printed: of the forms only "step" is told apart."""
    return {
        key: value
        for key, value in item.model_dump().items()
        if key == "sides" or (value is not None and (key, value) != ("form", "easier"))
    }
