"""`plan`: prescriptions in, programmes out. No database, no network, no clock, no settings."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import groupby

from content.library import Library
from content.library import library as load
from content.plan import Day, Item, Programme
from content.prescription import Prescription
from content.words import WEEKDAYS
from scheduler.programme import UnreadableField, build_programme, read_prescription

Fields = Mapping[str, object]

_ENROLMENT_ONLY = ("therapist", "lang", "tz", "time")  # fields of the same file that change no programme


def run_plan(lines: Iterable[str], as_json: bool, write: Callable[[str], object]) -> int:
    """Writes the programme of each prescription; `lines` hold one JSON object each, blank ones are skipped.

    With `as_json` one JSON line each, else a page in English. A line that cannot be read gives an
    error line in its place, the others still come. Returns the exit code: 1 if there was one, else 0.
    """
    library = load()
    code = 0
    for line in lines:
        if not line.strip("\ufeff \t\r\n"):
            continue
        fields: Fields = {}
        try:
            fields = _fields(line)
            prescription = read_prescription(fields, library)
        except ValueError as error:  # not JSON, not an object, or UnreadableField
            code = 1
            write(_error(fields, library, error, as_json=as_json))
            continue
        programme = build_programme(prescription, library)
        write(as_line(programme) if as_json else as_page(prescription, programme, library))
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
    return {name: given for name, given in fields.items() if name not in _ENROLMENT_ONLY}


def _error(fields: Fields, library: Library, error: ValueError, *, as_json: bool) -> str:
    """The line for a prescription that cannot be read; the code where that at least can be."""
    try:
        probe = {"code": fields.get("code"), "joint": "knee", "start": "2026-01-01"}
        code: str | None = read_prescription(probe, library).code
    except UnreadableField:
        code = None
    if as_json:
        return json.dumps({"code": code, "error": str(error)}) + "\n"
    return f"{code or 'A line'} cannot be read: {error}\n\n"


def as_line(programme: Programme) -> str:
    """One JSON line. Keys that do not apply are left out; `sides` is null for what has no sides."""
    whole = programme.model_dump(mode="json")
    for day in whole["days"]:
        for session in day["sessions"]:
            session["items"] = [_printed(item) for item in session["items"]]
    return json.dumps(whole) + "\n"


def _printed(item: Mapping[str, object]) -> dict[str, object]:
    """An item as it is printed: of the forms only "step" is told apart."""
    return {
        key: value
        for key, value in item.items()
        if key == "sides" or (value is not None and (key, value) != ("form", "easier"))
    }


def as_page(prescription: Prescription, programme: Programme, library: Library) -> str:
    """The programme as a page that a therapist can hand out, in English."""
    lines = [*_header(prescription, programme), ""]
    for week, days in groupby(programme.days, key=lambda day: day.week):
        supervised = programme.supervision[week - 1]
        lines += [f"Week {week}  ({supervised} supervised)", ""]
        lines += [line for day in days for line in _day(day, library)]
        lines.append("")
    lines += ["Please note:" if programme.warnings else "No warnings."]
    lines += [f"  - {warning}" for warning in programme.warnings]
    return "\n".join([*lines, "", ""])


def _header(prescription: Prescription, programme: Programme) -> list[str]:
    title = f"Exercise programme {programme.code}"
    joint = {"knee": "knee", "hip": "hip", "both": "knee and hip"}[prescription.joint]
    rows = (
        ("Osteoarthritis", f"{joint}; side on record: {prescription.side}; both legs are trained"),
        ("Period", f"{_date(programme.start)} to {_date(programme.end)}, {prescription.weeks} weeks"),
        ("Experience", f"strength {prescription.strength}, aerobic {prescription.aerobic}"),
        ("At home", ", ".join(prescription.has) or "no special equipment"),
        ("Limits", ", ".join(prescription.limits) or "none"),
        ("Supervised", f"{sum(programme.supervision)} sessions; by week {_numbers(programme.supervision)}"),
        ("Follow-up", " and ".join(_date(day) for day in programme.follow_ups)),
        ("Effort", "on the Borg scale from 6 (at rest) to 20 (the most you could do)"),
    )
    return [title, "=" * len(title), *(f"{name + ':':<16}{value}" for name, value in rows)]


def _day(day: Day, library: Library) -> list[str]:
    lines: list[str] = []
    when = _date(day.date)
    for session in day.sessions:
        kind = session.type + (", supervised" if session.supervised else "")
        effort = "-".join(map(str, session.borg))
        lines.append(f"  {when:<16}{kind:<24}{session.minutes:>5.1f} min   effort {effort}")
        lines += [f"{'':<18}{_name(item, library):<44}{_dose(item)}" for item in session.items]
        when = ""
    return lines


def _name(item: Item, library: Library) -> str:
    words = library.words["en"][item.exercise]
    if item.form == "step" and words.step_form:
        return words.step_form.name
    return f"{words.name} (easier form)" if item.form == "easier" else words.name


def _dose(item: Item) -> str:
    """Sets, repetitions or holds and rest; minutes for an activity."""
    if item.sets is None:
        bouts = f" as {' + '.join(map(str, item.bouts))}" if item.bouts else ""
        return f"{item.minutes:g} minutes{bouts}"
    amount = f"{item.reps} times" if item.reps is not None else f"hold {item.hold_s} s"
    legs = "" if item.sides in (None, "both") else ", each leg"
    rest = f", rest {item.rest_s} s" if item.rest_s is not None else ""
    return f"{item.sets} x {amount}{legs}{rest}"


def _date(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()].capitalize()} {day.isoformat()}"


def _numbers(scheme: tuple[int, ...]) -> str:
    return " ".join(map(str, scheme))
