"""Consent is asked again where the text changed: once, reminded once; until then the programme goes on as agreed."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from content.consent import CONSENT_VERSION
from storage.tables import Access, Outgoing, Patient
from tests.stories.scenes import enrol, in_both_languages, patient_joins, texts, therapist_joins

AGAIN = {"nl": "Mag dit voortaan zo?", "en": "May it be like this from now on?"}
JOIN = {"nl": ("/enrol P-1 joint=knee", "Ja"), "en": ("/enrol P-1 joint=knee lang=en", "Yes")}
WORDS = {"nl": ("Ja, dit is goed", "Nee, dit wil ik niet"), "en": ("Yes, that is fine", "No, I do not want it")}
sqlite_only = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


async def agreed_before(play, language="nl", more=""):
    """A patient who agreed to the version before the present one, without an entry in the access log."""
    line, agree = JOIN[language]
    await therapist_joins(play)
    await patient_joins(play, line + more, agree)
    async with play.database.write() as db:
        await db.execute(update(Patient).values(consent_version=CONSENT_VERSION - 1))
        for entry in await db.scalars(select(Access)):
            await db.delete(entry)


async def patient(play):
    async with play.database.read() as db:
        return await db.scalar(select(Patient))


async def consents(play):
    async with play.database.read() as db:
        rows = await db.execute(select(Access.what, Access.at).where(Access.role == "patient").order_by(Access.at))
        return [(what, at) for what, at in rows if what.startswith("consent")]


def asked(play):
    """How often the new text was sent, edits aside."""
    calls = [call.parameters["text"] for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    return sum(any(words in text for words in AGAIN.values()) for text in calls)


@in_both_languages
async def test_yes_is_kept_with_version_and_time_and_so_is_the_one_before(play, language):
    await agreed_before(play, language)
    first = (await patient(play)).consented_at
    await play.until("2026-11-24", "09:00")
    assert asked(play) == 1
    await play.presses(play.patient, WORDS[language][0])
    after = await patient(play)
    assert (after.consent_version, after.consented_at) == (CONSENT_VERSION, play.now)
    assert await consents(play) == [
        (f"consent {CONSENT_VERSION - 1}", first),
        (f"consent {CONSENT_VERSION}", play.now),
    ]
    await play.until("2026-12-05")
    assert asked(play) == 1


@in_both_languages
async def test_unanswered_it_is_asked_once_more_after_a_week_and_the_programme_goes_on(play, language):
    await agreed_before(play, language)
    await play.until("2026-11-24", "10:00")
    assert asked(play) == 1
    await play.until("2026-12-01", "10:00")
    assert asked(play) == 2
    await play.until("2026-12-20", "10:00")
    assert asked(play) == 2
    after = await patient(play)
    assert (after.state, after.consent_version) == ("active", CONSENT_VERSION - 1)
    days = {"nl": "Uw bericht voor", "en": "Your message for"}
    assert any(days[language] in text for text in texts(play.patient)[-5:])


@in_both_languages
async def test_no_leads_to_the_question_of_stopping_and_is_not_asked_again(play, language):
    await agreed_before(play, language)
    await play.until("2026-11-24", "10:00")
    await play.presses(play.patient, WORDS[language][1])
    assert {"nl": "Ja, ik stop", "en": "Yes, I stop"}[language] in play.patient.last.labels
    await play.presses(play.patient, {"nl": "Nee, ik ga door", "en": "No, I carry on"}[language])
    await play.until("2026-12-05", "10:00")
    assert asked(play) == 1
    assert (await patient(play)).state == "active"


@sqlite_only
async def test_a_press_under_an_older_text_is_no_consent_to_the_present_one(play):
    await play.says(play.patient, f"/start {await enrol(play, '/enrol P-1 joint=knee')}")
    for old in ("agree:1", f"agree:1:{CONSENT_VERSION - 1}"):
        play.patient.press_data(play.patient.last, old)
        await play.settle()
        assert (await patient(play)).state == "invited"
        assert "Doet u mee?" in play.patient.last.text
    await play.presses(play.patient, "Ja, ik doe mee")
    assert (await patient(play)).consent_version == CONSENT_VERSION


@sqlite_only
async def test_it_does_not_come_at_night_nor_in_a_pause(play):
    await agreed_before(play, more=" time=06:00")
    await play.until("2026-11-24", "07:59")
    assert asked(play) == 0
    await play.until("2026-11-24", "08:00")
    assert asked(play) == 1
    await play.until("2026-11-30", "12:00")
    await play.says(play.patient, "/pauze 3 december")
    assert "pauze tot en met donderdag 3" in play.patient.last.text
    await play.until("2026-12-03", "12:00")
    assert asked(play) == 1
    await play.until("2026-12-05", "12:00")
    assert asked(play) == 2


@sqlite_only
async def test_after_the_end_it_is_asked_with_the_next_message_and_who_stopped_is_not_asked(play):
    await agreed_before(play)
    async with play.database.write() as db:
        await db.execute(update(Patient).values(asked_consent=CONSENT_VERSION))
    await play.until("2027-02-16", "10:00")
    async with play.database.write() as db:
        await db.execute(update(Patient).values(asked_consent=None))
    assert (await patient(play)).state == "ended"
    assert asked(play) == 0
    await play.advance(timedelta(days=21))
    assert asked(play) in {1, 2}
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    before = asked(play)
    await play.advance(timedelta(days=120))
    assert asked(play) == before
    async with play.database.read() as db:
        waiting = select(Outgoing).where(Outgoing.kind == "consent_again", Outgoing.state == "due")
        assert (await db.scalars(waiting)).first() is None
