"""Enrolling from a CSV file: a preview line by line, then one button that enrols the good rows, once."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import cast

from bot.actions import whose
from bot.actions.enrol import Around, Enrolment, add_patient, add_prescription, allowed_words, around, read
from bot.actions.event import Event, say
from bot.actions.inviting import new_invitation
from bot.enrolment_file import Row, UnreadableFile, read_rows
from scheduler.programme import UnreadableField
from storage import Db, people
from storage import practice as stored
from storage.tables import Patient

STEP = "file"  # of the draft
STAND_IN: Mapping[str, str] = {"code": "X", "joint": "both"}  # for a look at the other fields of a row without it
MOST = 3  # what is wrong with one row
Problem = dict[str, object]


async def receive(db: Db, event: Event, content: bytes | None) -> None:
    """Read the file and show what would be enrolled. Nothing is stored but the file itself, until it is."""
    assert event.person is not None  # noqa: S101 - an admin who wrote before
    if content is None:
        await say(db, event, "enrol_file_wrong", why="fetch")
        return
    try:
        rows = read_rows(content)
    except UnreadableFile as error:
        await say(db, event, "enrol_file_wrong", why=error.why, given=error.given[:60])
        return
    good, bad = await checked(db, event, rows)
    draft = {
        "step": STEP,
        "stamp": hashlib.sha256(content).hexdigest()[:12],
        "good": [[row.line, dict(row.fields)] for row, _enrolment in good],
        "bad": bad,
    }
    await people.save_draft(db, event.person.id, draft, event.now)
    await say(db, event, "enrol_file")


async def checked(
    db: Db, event: Event, rows: Sequence[Row]
) -> tuple[Sequence[tuple[Row, Enrolment]], Sequence[Problem]]:
    """The rows that can be enrolled now, and what is wrong with the others."""
    given = await around(db, event)
    taken = await stored.codes(db, [row.fields.get("code", "") for row in rows])
    first: dict[str, int] = {}
    good, bad = [], []
    for row in rows:
        code = row.fields.get("code", "").lower()
        enrolment, problems = _read(event, row, given)
        if code in taken:
            problems.append(_problem(row, "exists"))
        elif code in first:
            problems.append(_problem(row, "double", given=str(first[code])))
        if code:
            first.setdefault(code, row.line)
        if enrolment is not None and not problems:
            good.append((row, enrolment))
        bad += problems[:MOST]
    return good, bad


def _read(event: Event, row: Row, given: Around) -> tuple[Enrolment | None, list[Problem]]:
    """What the row says, and what is wrong with it: a field that is wrong is left out for a look at the next."""
    fields = dict(row.fields)
    problems = [_problem(row, "beyond", given=row.beyond)] if row.beyond else []
    while len(problems) < MOST:
        try:
            return read(event, fields, given), problems
        except UnreadableField as error:
            shown = "" if error.given is None else str(row.fields.get(error.field, error.given))
            problems.append(
                _problem(row, "field", field=error.field, given=shown, allowed=allowed_words(event, error, given))
            )
            if error.field in STAND_IN:
                fields[error.field] = STAND_IN[error.field]
            elif error.field in fields:
                del fields[error.field]
            else:
                break
    return None, problems


def _problem(row: Row, why: str, *, field: str = "", given: str = "", allowed: str = "") -> Problem:
    code = row.fields.get("code", "")[:32]
    shown = {"field": field[:20], "given": given[:40], "allowed": allowed[:100]}
    return {"line": row.line, "code": code, "why": why, **shown}


async def press(db: Db, event: Event, word: str, stamp: str, page: int) -> None:
    """Another page, enrol, or drop it. Of a file that is not the newest, or done: says that it is closed."""
    assert event.person is not None  # noqa: S101 - an admin who pressed
    draft = await people.draft(db, event.person.id)
    if draft is None or draft.fields.get("step") != STEP or draft.fields.get("stamp") != stamp:
        await say(db, event, "enrol_file_closed", edit=True)
    elif word == "go":
        await _enrol(db, event, cast("Sequence[tuple[int, Mapping[str, str]]]", draft.fields["good"]))
    elif word == "cancel":
        await people.drop_draft(db, event.person.id)
        await say(db, event, "enrolment_dropped", edit=True)
    else:
        await say(db, event, "enrol_file", edit=True, page=page)


async def _enrol(db: Db, event: Event, kept: Sequence[tuple[int, Mapping[str, str]]]) -> None:
    """All that are still good, at once; what was taken by another meanwhile is counted."""
    assert event.person is not None  # noqa: S101 - an admin who pressed
    good, _bad = await checked(db, event, [Row(line, fields) for line, fields in kept])
    await people.drop_draft(db, event.person.id)
    made: list[tuple[Patient, Enrolment]] = [(add_patient(db, event, each), each) for _row, each in good]
    await db.flush()
    links = []
    for patient, enrolment in made:
        add_prescription(db, event, enrolment, patient)
        links.append((patient.code, new_invitation(db, event, patient_id=patient.id)))
    await whose.note(db, event, "admin", "enrol", *(patient.id for patient, _enrolment in made))
    responsible = all(enrolment.therapist is not None for _patient, enrolment in made)
    skipped = len(kept) - len(made)
    await say(db, event, "enrol_file_done", edit=True, count=len(made), skipped=skipped, responsible=responsible)
    if made:
        days = event.house.library.numbers.contact.invitation_days
        for kind in ("invitations", "invitation_sheet"):
            await say(db, event, kind, invitations=links, days=days, made_at=event.now.isoformat())
