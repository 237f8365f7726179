"""Erased is erased: no file of the database holds code, text, name or account any more; what stays is said."""

import pytest
from sqlalchemy import select, text

from storage import erasing
from storage.settings import sqlite_file
from storage.tables import Access, EnrolmentDraft, Incoming, Letter, Outgoing, Patient, Person, Table, Therapist
from tests.stories.scenes import enrol, in_both_languages, therapist_joins, token

ACCOUNT = 0x0123456789AB  # forty-eight bits, no two of its bytes alike: found in a file whatever stands around it
CODE, WORDS, NAME = "ZEBRA-77", "mijn buurvrouw Hortensia", "Wilhelmina"
BINARY = [ACCOUNT.to_bytes(size, order) for size in (6, 8) for order in ("big", "little")]
WRITTEN = (CODE, CODE.lower(), "Hortensia", NAME, str(ACCOUNT))
MARKERS = [*(each.encode() for each in WRITTEN), *BINARY]
LABELS = {
    "nl": ("Ja, ik doe mee", "Klaar", "Lezen", "Bestand (JSON)", "Alles wissen", "Ja, wis alles", "gewist"),
    "en": ("Yes, I take part", "Done", "Read it", "File (JSON)", "Erase everything", "Yes, erase it all", "erased"),
}


async def joins(play, language):
    """A patient who leaves something everywhere, and another one who stays."""
    await therapist_joins(play)
    user = play.api.user(ACCOUNT, first_name=NAME, language_code=language)
    line = f"/enrol {CODE} joint=knee lang={language}"
    await play.says(user, f"/start {await enrol(play, line)}")
    await play.presses(user, LABELS[language][0])
    await play.says(play.patient, f"/start {await enrol(play, '/enrol P-2 joint=hip')}")
    await play.presses(play.patient, "Ja")
    return user


async def lives(play, user, language):
    """A week with answers, words, a letter, a summary that names them, a dialogue about them, and files."""
    await play.until("2026-11-24", "09:00")
    await play.presses(user, LABELS[language][1])
    await play.says(user, "14")
    await play.says(user, "3")
    await play.says(user, f"{WORDS} en ik")
    async with play.database.write() as db:
        patient = await db.scalar(select(Patient).where(Patient.code == CODE))
        db.add(Letter(patient_id=patient.id, from_patient=True, text=WORDS, written_at=play.now))
        admin = await db.scalar(select(Person).where(Person.telegram_id == play.admin.id))
        await db.merge(EnrolmentDraft(person_id=admin.id, fields={"code": CODE}, changed_at=play.now))
    await play.until("2026-11-30", "12:00")
    assert CODE in "".join(message.text for message in play.therapist.inbox)
    await play.says(user, "/mydata")
    await play.presses(user, LABELS[language][2])
    await play.presses(user, LABELS[language][3])
    return patient.id


async def erases(play, user, language):
    await play.says(user, "/mydata")
    await play.presses(user, LABELS[language][4])
    await play.presses(user, LABELS[language][5])
    assert LABELS[language][6] in user.inbox[-1].text


def read(database):
    """The files of an SQLite database, its log included."""
    file = sqlite_file(database.url)
    return b"".join(each.read_bytes() for each in sorted(file.parent.glob(file.name + "*")))


def in_files(database):
    """Which markers stand there: as bytes, whatever they belong to."""
    kept = read(database)
    return [marker for marker in MARKERS if marker in kept]


async def in_rows(database):
    """The same in all rows, of any database."""
    async with database.read() as db:
        tables = [await db.execute(text(f"SELECT * FROM {name}")) for name in Table.metadata.tables]  # noqa: S608
        rows = [str(tuple(row)) for table in tables for row in table]
    words = (CODE, "Hortensia", NAME, str(ACCOUNT))
    return [word for word in words if any(word.lower() in row.lower() for row in rows)]


@in_both_languages
async def test_no_row_and_no_byte_of_the_file_names_who_erased_their_data(play, language):
    user = await joins(play, language)
    patient_id = await lives(play, user, language)
    if play.database.url.startswith("sqlite"):
        found = in_files(play.database)  # the search finds what is there
        assert {*MARKERS[:3:2], MARKERS[4], BINARY[0]} <= set(found)
    await erases(play, user, language)
    await play.until("2026-12-01", "12:00")
    assert await in_rows(play.database) == []
    if play.database.url.startswith("sqlite"):
        assert in_files(play.database) == []
    async with play.database.read() as db:
        log = (await db.execute(select(Access.what, Access.person_id).where(Access.patient_id == patient_id))).all()
        assert ("erased", None) in log
        assert [each.code for each in await db.scalars(select(Patient))] == ["P-2"]
        assert (await db.scalars(select(Incoming).where(Incoming.chat_id == 0))).first() is not None


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_practice_is_told_the_code_and_nothing_of_it_is_kept(play):
    user = await joins(play, "nl")
    await erases(play, user, "nl")
    for told in (play.therapist, play.admin):
        assert f"{CODE} heeft de eigen gegevens gewist." in told.last.text
    async with play.database.read() as db:
        rows = await db.scalars(select(Outgoing).where(Outgoing.kind == "patient_erased"))
        kept = [(row.said, dict(row.arguments)) for row in rows]
    assert kept == [(None, {})] * 2


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_who_erases_at_night_leaves_no_byte_either_once_the_practice_was_told_in_the_morning(play):
    user = await joins(play, "nl")
    await play.until("2026-11-24", "23:00")
    await erases(play, user, "nl")
    await play.until("2026-11-25", "07:30")
    assert await in_rows(play.database) == [CODE]  # in what the practice will be told
    async with play.database.read() as db:
        assert await erasing.since(db) is not None
    await play.until("2026-11-25", "12:00")
    assert f"{CODE} heeft de eigen gegevens gewist." in play.therapist.last.text
    assert (await in_rows(play.database), in_files(play.database)) == ([], [])
    async with play.database.read() as db:
        assert await erasing.since(db) is None


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_what_was_said_about_them_without_their_code_goes_too_and_what_was_said_about_others_stays(play):
    user = await joins(play, "nl")
    async with play.database.write() as db:
        patients = {each.code: each.id for each in await db.scalars(select(Patient))}
        for code, number in patients.items():
            about = {"arguments": {"patient": number}, "said": "Dag", "kind": "help", "state": "sent", "message_id": 1}
            sent = {"sending_since": play.now, "settled_at": play.now, "attempts": 1, "lane": 0, "unknown": 0}
            moments = {"not_before": play.now, "created_at": play.now}
            db.add(Outgoing(key=f"of {code}", chat_id=play.therapist.id, **about, **sent, **moments))
    await erases(play, user, "nl")
    async with play.database.read() as db:
        kept = set(await db.scalars(select(Outgoing.key).where(Outgoing.key.startswith("of "))))
    assert kept == {"of P-2"}


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_who_never_agreed_can_erase_too_and_come_back_as_somebody_new(play):
    user = play.api.user(ACCOUNT, first_name=NAME, language_code="nl")
    await play.says(user, f"/start {await enrol(play, f'/enrol {CODE} joint=knee')}")
    await erases(play, user, "nl")
    assert await in_rows(play.database) == []
    await play.says(user, f"/start {await enrol(play, '/enrol P-9 joint=knee')}")
    await play.presses(user, "Ja, ik doe mee")
    async with play.database.read() as db:
        [patient] = await db.scalars(select(Patient))
        erased = await db.scalar(select(Access.patient_id).where(Access.what == "erased"))
    assert (patient.code, patient.state) == ("P-9", "active")
    assert patient.id != erased


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_button_pressed_twice_erases_once_and_a_blocked_bot_keeps_nothing(play):
    user = await joins(play, "nl")
    await play.says(user, "/mydata")
    await play.presses(user, "Alles wissen")
    user.press("Ja, wis alles")
    user.press("Ja, wis alles")
    user.block()
    await play.settle()
    await play.until("2026-11-25", "12:00")
    await play.service.jobs["housekeeping"]()
    async with play.database.read() as db:
        assert await db.scalar(select(Person).where(Person.telegram_id == ACCOUNT)) is None
        assert await db.scalar(select(Outgoing).where(Outgoing.kind == "erased")) is None
        told = await db.scalars(select(Outgoing).where(Outgoing.kind == "patient_erased"))
        assert len(told.all()) == 2
    assert CODE not in str(await in_rows(play.database))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_therapist_who_is_a_patient_too_stays_a_therapist(play):
    await therapist_joins(play)
    await play.says(play.therapist, f"/start {await enrol(play, f'/enrol {CODE} joint=knee')}")
    await play.presses(play.therapist, "Ja, ik doe mee")
    await erases(play, play.therapist, "nl")
    async with play.database.read() as db:
        assert await db.scalar(select(Patient)) is None
        assert (await db.scalar(select(Therapist))).person_id is not None
    await play.says(play.therapist, "/overzicht")
    assert CODE not in play.therapist.last.text


@in_both_languages
async def test_names_of_telegram_accounts_are_never_stored(play, language):
    user = play.api.user(ACCOUNT, first_name=NAME, language_code=language)
    user.person.username = "wilhelmina_1921"
    user.send("/start")
    await play.service.poll.step()
    async with play.database.read() as db:
        assert NAME not in (await db.scalar(select(Incoming))).payload
    await play.settle()
    await play.says(play.admin, f"/enrol {CODE} joint=knee lang={language}")
    await play.says(user, f"/start {token(play.admin.last)}")
    await play.presses(user, LABELS[language][0])
    await play.until("2026-11-25", "09:00")
    found = await in_rows(play.database)
    assert NAME not in found
    if play.database.url.startswith("sqlite"):
        raw = read(play.database)
        assert NAME.encode() not in raw
        assert b"wilhelmina_1921" not in raw
