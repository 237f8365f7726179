"""Who may do what: every person tries every route about somebody else's patient, by commands and by forged buttons.

The tries are made from the routes and the table of rights: a route without a try fails the first test.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import inspect, select
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.incoming.access import ROLE_RIGHTS, Right
from bot.incoming.routes import ROUTES
from storage.tables import (
    Appointment,
    DoseDecision,
    Letter,
    Outgoing,
    Patient,
    Person,
    PlannedSession,
    SafetyReport,
    Table,
    Therapist,
)
from tests.stories.authority import COMMANDS, PRESSES
from tests.stories.playing import name_of
from tests.stories.scenes import leaves_the_practice, therapist_joins, token

PAUSE = timedelta(seconds=4)  # slower than the twenty messages a minute that are answered
REFUSALS = {"not_yours", "unknown", "stranger"}
MARK = "P-1"
# What a person leaves behind by writing at all, whoever they are.
OWN = {"inbox", "outbox", "access", "wrong_token", "question", "enrolment_draft", "service_moment"}


@dataclass(frozen=True)
class Intruder:
    """Somebody for whom P-1 is somebody else's patient: an account, and the role they really have."""

    account: int
    role: str | None


INTRUDERS = {
    "a stranger": Intruder(7001, None),
    "another patient": Intruder(7002, "patient"),
    "the patient": Intruder(3001, "patient"),
    "the therapist": Intruder(2001, "therapist"),
    "another therapist": Intruder(7003, "therapist"),
    "a removed therapist": Intruder(7004, None),
    "the therapist of before": Intruder(7005, "therapist"),
    "an admin": Intruder(1001, "admin"),
}
AT_HOME = {"the patient", "the therapist"}  # theirs it is: only what their role may not do is tried


def keys_of(route):
    """What a route is tried with: its key in the tables of tries."""
    handler, name = route.handler, name_of(route)
    if isinstance(handler, CommandHandler):
        return COMMANDS, name[1:]
    if isinstance(handler, CallbackQueryHandler) and handler.pattern is not None:
        return PRESSES, name[1:-1]
    return None


TRIED = [(route, *found) for route in ROUTES if (found := keys_of(route)) is not None]


def test_every_command_and_every_button_is_tried_by_those_who_may_not():
    commands = {key for _route, table, key in TRIED if table is COMMANDS}
    assert commands == set(COMMANDS)
    assert {key for _route, table, key in TRIED if table is PRESSES} == set(PRESSES)


def test_every_right_is_somebodys_and_every_right_is_asked_for():
    given = set().union(*ROLE_RIGHTS.values())
    assert {route.right for route in ROUTES} - {Right.ANYBODY} <= given == set(Right) - {Right.ANYBODY}


def may(intruder, right):
    return right is Right.ANYBODY or (intruder.role is not None and right in ROLE_RIGHTS[intruder.role])


async def world(play):
    """P-1 is Tom's patient, with something of everything; the others are there, too."""
    await therapist_joins(play)
    await joins(play, 7003, "/therapist Eva")
    await joins(play, 7004, "/therapist Rob")
    await joins(play, 7005, "/therapist Mia")
    await joins(play, 3001, "/enrol P-1 joint=knee therapist=Mia", agree=True)
    await joins(play, 7002, "/enrol Q-2 joint=hip therapist=Eva", agree=True)
    async with play.database.write() as db:
        people = {each.telegram_id: each.id for each in await db.scalars(select(Person))}
        await leaves_the_practice(db, play.now, Therapist.person_id == people[7004])
        tom = await db.scalar(select(Therapist.id).where(Therapist.person_id == people[2001]))
        patient = await db.scalar(select(Patient).where(Patient.code == MARK))
        patient.therapist_id = tom
        return await belongings(db, patient, play.now)


async def joins(play, account, line, *, agree=False):
    user = play.api.user(account, first_name="X")
    await play.says(play.admin, line)
    await play.says(user, f"/start {token(play.admin.last)}")
    if agree:
        await play.presses(user, "Ja")


async def belongings(db, patient, now):
    """Rows of every sort that belong to the patient; their ids by name."""
    session = await db.scalar(select(PlannedSession.id).where(PlannedSession.patient_id == patient.id).limit(1))
    rows = {
        "decision": DoseDecision(
            patient_id=patient.id, key="t", type="strength", week=1, kind="up", reason="light", from_row="N1",
            to_row="N2", state="waiting", made_at=now, ends_at=datetime(2027, 6, 1, tzinfo=UTC),
        ),
        "report": SafetyReport(
            patient_id=patient.id, sign="fall", said_at=now, escalate_at=datetime(2027, 6, 1, tzinfo=UTC)
        ),
    }  # fmt: skip
    rows["appointment"] = Appointment(
        patient_id=patient.id, kind="supervised", local_date=date(2026, 11, 26), local_time=time(10), minutes=30,
        state="planned", made_at=now, changed_at=now,
    )  # fmt: skip
    rows["letter"] = Letter(patient_id=patient.id, from_patient=True, text="P-1 X", written_at=now)
    db.add_all(rows.values())
    await db.flush()
    return {"patient": patient.id, "session": session, "questionnaire": 1} | {
        name: row.id for name, row in rows.items()
    }


async def stored(database):
    """Every row of every table except what anybody leaves behind; and without when somebody was last heard of."""
    async with database.read() as db:
        found = {}
        for mapper in Table.registry.mappers:
            if mapper.class_.__tablename__ not in OWN:
                keys = [each.key for each in inspect(mapper.class_).column_attrs]
                rows = await db.scalars(select(mapper.class_))
                found[mapper.class_.__tablename__] = {
                    mapper.primary_key_from_instance(row)[0]: tuple(getattr(row, key) for key in keys) for row in rows
                }
    return found


def of_patient(tables, ids):
    """Those rows that are the patient's."""
    kept = {"patient": {ids["patient"]: tables["patient"][ids["patient"]]}}
    for name in (
        "session",
        "answer",
        "dose_decision",
        "safety_report",
        "pause",
        "taper_change",
        "questionnaire",
        "appointment",
        "letter",
    ):
        kept[name] = tables[name]
    return kept


async def said_since(database, account, last):
    """What was put for this account after this row: kind, and all that it said."""
    async with database.read() as db:
        rows = await db.scalars(select(Outgoing).where(Outgoing.chat_id == account, Outgoing.id > last))
        return [(row.kind, row.said or "") for row in rows]


async def newest(database):
    async with database.read() as db:
        return await db.scalar(select(Outgoing.id).order_by(Outgoing.id.desc()).limit(1))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@pytest.mark.parametrize("who", INTRUDERS)
async def test_nobody_sees_or_changes_what_is_not_theirs(play, who):
    intruder, ids = INTRUDERS[who], await world(play)
    user = play.api.user(intruder.account, first_name="X")
    await play.advance(timedelta(minutes=2))
    await play.says(user, "hello")
    for route, table, key in TRIED:
        allowed = may(intruder, route.right)
        if allowed and (who in AT_HOME or intruder.role == "admin"):
            continue
        for words in table[key]:
            before, last = await stored(play.database), await newest(play.database)
            act(user, table, key, words.format(**ids))
            await play.advance(PAUSE)
            said = await said_since(play.database, intruder.account, last)
            after = await stored(play.database)
            tried = f"{who}: {key} {words}"
            assert not [text for _kind, text in said if MARK in text], tried
            if allowed:
                assert of_patient(after, ids) == of_patient(before, ids), tried
            else:
                assert after == before, tried
                assert {kind for kind, _text in said} <= REFUSALS, tried
                assert len(said) == 1, tried


def act(user, table, key, words):
    if table is COMMANDS:
        user.send(f"/{key} {words}".strip())
    else:
        user.press_data(user.last, words)
