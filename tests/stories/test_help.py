"""`/help` is always within reach: nobody watches the chat, and whom to call, whoever asks and wherever they stand."""

from datetime import date

import pytest

from storage.tables import Patient
from tests.stories.scenes import enrol, in_both_languages, let_end, patient_joins, therapist_joins

WORDS = {
    "nl": {
        "agree": "Ja", "stop": "Ja, ik stop", "nobody": "Niemand leest deze berichten meteen",
        "gp": "Uw huisarts, meteen",
        "practice": "Op een werkdag: Fysio De Linde, 020 555 01 23", "fell": "ik ben gevallen", "so": "Ja, nu zo",
    },
    "en": {
        "agree": "Yes", "stop": "Yes, I stop", "nobody": "Nobody reads these messages right away",
        "gp": "Your GP, at once",
        "practice": "On a working day: Fysio De Linde, 020 555 01 23", "fell": "I fell", "so": "Yes, it is so now",
    },
}  # fmt: skip


async def invited(play, words, language):
    await play.says(play.patient, f"/start {await enrol(play, f'/enrol P-1 joint=knee lang={language}')}")


async def active(play, words, language):
    await patient_joins(play, f"/enrol P-1 joint=knee lang={language}", words["agree"])


async def paused(play, words, language):
    await active(play, words, language)
    await play.says(play.patient, "/pause 30-11")


async def held(play, words, language):
    await active(play, words, language)
    await play.says(play.patient, words["fell"])
    await play.presses(play.patient, words["so"])


async def stopped(play, words, language):
    await active(play, words, language)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, words["stop"])


async def ended(play, words, language):
    await active(play, words, language)
    async with play.database.write() as db:
        await let_end(db, await db.get_one(Patient, 1), date(2026, 11, 25))
    await play.until("2026-11-27", "12:00")


@in_both_languages
@pytest.mark.parametrize("come_to", [invited, active, paused, held, stopped, ended])
async def test_a_patient_reads_whom_to_call_in_every_state(play, language, come_to):
    words = WORDS[language]
    await therapist_joins(play)
    await come_to(play, words, language)
    await play.says(play.patient, "/help")
    text = play.patient.last.text
    assert text.startswith(words["nobody"])
    places = [text.index(part) for part in ("112", words["gp"], words["practice"])]
    assert places == sorted(places)  # what is most urgent first


@in_both_languages
async def test_a_stranger_reads_it_too(play, language):
    stranger = play.api.user(9001, first_name="Eva", language_code=language)
    await play.says(stranger, "/help")
    assert stranger.last.text.startswith(WORDS[language]["nobody"])
    assert "112" in stranger.last.text
