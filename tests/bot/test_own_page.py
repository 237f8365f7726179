"""The page of one's own data: readable in both languages, and without anything from elsewhere."""

import re
from datetime import UTC, datetime, time

import pytest
from sqlalchemy import select

from bot.documents.own_page import OwnPage, page
from content.library import load_library
from storage.everything import everything
from storage.tables import Answer, Appointment, Letter, Patient, PlannedSession, Questionnaire, SafetyReport
from tests.scheduler.test_jobs import START, active

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LIBRARY = load_library()


@pytest.fixture
async def found(database, library):
    await active(database, library)
    async with database.write() as db:
        session = await db.scalar(select(PlannedSession).order_by(PlannedSession.id))
        about = {"patient_id": session.patient_id}
        db.add_all(
            [
                Answer(**about, session_id=session.id, done="partly", effort=13, pain=2, minutes=20, reason="no_time",
                       recalled=False, answered_at=NOW, changed_at=NOW),
                Letter(**about, from_patient=True, text="<b>Mijn</b> knie", written_at=NOW),
                Questionnaire(**about, moment="start", answers={"average_pain": 4, "falls": "once"}, asked_at=NOW,
                              changed_at=NOW),
                SafetyReport(**about, sign="fall", said_at=NOW),
                Appointment(**about, kind="supervised", local_date=START, local_time=time(10), minutes=30,
                            state="kept", made_at=NOW, changed_at=NOW),
            ]
        )  # fmt: skip
        await db.flush()
        return await everything(db, await db.scalar(select(Patient)))


def made(found, language):
    seen = [("di 1 dec 09:00", "Tom", "kaart")]
    return page(OwnPage(language, "Europe/Amsterdam", NOW, found, seen), LIBRARY).decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "nl",
            ("di 1 dec 2026 10:00", "deels gedaan", "Geen tijd", "een val", "Eén keer", "Wie naar uw gegevens keek"),
        ),
        ("en", ("Tue 1 Dec 2026 10:00", "partly done", "No time", "a fall", "Once", "Who looked at your data")),
    ],
)
async def test_it_tells_in_words_what_is_kept(found, language, words):
    html = made(found, language)
    assert html.startswith(f'<!doctype html>\n<html lang="{language}">')
    for word in (*words, "P-2", "&lt;b&gt;Mijn&lt;/b&gt; knie", "10:00", "Tom"):
        assert word in html, word


async def test_it_needs_nothing_from_elsewhere_and_is_in_large_print(found):
    html = made(found, "nl")
    assert not re.search(r"https?:|src=|href=|@import|<script", html)
    assert "font: 1.3rem" in html


async def test_a_word_that_is_new_is_shown_as_it_is(found):
    kept = [{**each, "sign": "of_later"} for each in found["safety_report"]]
    assert "of_later" in made({**found, "safety_report": kept}, "nl")


async def test_without_any_answer_there_are_no_empty_tables(database, library):
    await active(database, library)
    async with database.read() as db:
        html = made(await everything(db, await db.scalar(select(Patient))), "en")
    assert "Your appointments" not in html
    assert html.count("<table") == html.count("</table>") > 1


async def test_on_a_telephone_each_value_of_a_wide_table_has_its_name_beside_it(found):
    html = made(found, "nl")
    assert "max-width: 45rem" in html
    for name in ("Dag", "Zwaarte (6\N{EN DASH}20)", "Pijn (0\N{EN DASH}10)"):
        assert f'data-head="{name}"' in html
    assert "Sessies met uw therapeut, hoogstens" in html
    assert START.isoformat() not in html, "a date is written out"
