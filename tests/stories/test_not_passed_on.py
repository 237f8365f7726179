"""What a patient wrote and nobody reads any more is not lost in silence: the patient hears it and whom to call."""

import pytest
from sqlalchemy import select

from storage.tables import Outgoing
from tests.stories.scenes import in_both_languages, newest, patient_joins, texts, therapist_joins
from tests.stories.test_cover import joins

EVA = 7001
WORDS = {
    "nl": {
        "agree": "Ja", "letter": "Mag ik zwemmen met Karel", "sent": "is verstuurd", "unread": "Niemand heeft",
        "when": "dinsdag 24 november om 22:00", "call": "Bel Fysio De Linde", "cannot": "Ik kan niet",
        "visit": "vrijdag 27 november om 10:00", "stop": "Ja, ik stop",
    },
    "en": {
        "agree": "Yes", "letter": "May I swim with Karel", "sent": "was sent", "unread": "Nobody has read",
        "when": "Tuesday 24 November at 22:00", "call": "call Fysio De Linde", "cannot": "I cannot come",
        "visit": "Friday 27 November at 10:00", "stop": "Yes, I stop",
    },
}  # fmt: skip


@pytest.fixture
def language():
    return "nl"


@pytest.fixture
async def words(play, language):
    """A patient of Tom's, who also treats others; Eva works here, too."""
    await therapist_joins(play)
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", WORDS[language]["agree"])
    await joins(play, EVA, "Eva")
    await play.until("2026-11-24", "12:00")
    return WORDS[language]


async def writes_at_night(play, words):
    await play.until("2026-11-24", "22:00")
    await play.says(play.patient, "/contact")
    await play.says(play.patient, words["letter"])
    assert words["sent"] in play.patient.last.text


async def tom_is_removed(play):
    await play.says(play.admin, "/therapist")
    await play.presses(play.admin, "Verwijderen: Tom")
    await play.presses(play.admin, "Ja, verwijderen")


def told(play, words):
    return [text for text in texts(play.patient) if words["unread"] in text]


@in_both_languages
async def test_a_letter_whose_therapist_is_removed_before_reading_it_comes_back_to_its_writer(play, words):
    await writes_at_night(play, words)
    await tom_is_removed(play)
    await play.until("2026-11-25", "07:59")
    assert told(play, words) == []  # not at night
    await play.until("2026-11-25", "12:00")
    [text] = told(play, words)
    assert words["when"] in text
    assert words["call"] in text
    assert not any(words["letter"] in text for user in (play.therapist, play.admin) for text in texts(user))


async def test_it_is_said_once_where_a_stand_in_had_not_read_it_either(play, words):
    await play.says(play.admin, "/cover Tom until 2026-12-04 by Eva")
    await writes_at_night(play, words)
    await tom_is_removed(play)
    await play.until("2026-11-26", "12:00")
    assert len(told(play, words)) == 1
    async with play.database.read() as db:
        rows = list(await db.scalars(select(Outgoing).where(Outgoing.kind == "letter_told")))
    assert [(row.state, row.reason) for row in rows] == [("dropped", "removed")] * 2


async def test_what_was_read_already_is_not_said_to_be_unread(play, words):
    await play.says(play.patient, "/contact")
    await play.says(play.patient, words["letter"])
    await tom_is_removed(play)
    await play.until("2026-11-26", "12:00")
    assert told(play, words) == []


async def test_a_patient_who_is_handed_to_somebody_who_has_not_come_yet_hears_it_too(play, words):
    await writes_at_night(play, words)
    await play.says(play.admin, "/therapist Anna")  # invited, and has not come
    await play.says(play.admin, "/transfer P-001 Anna")
    await play.until("2026-11-26", "12:00")
    assert len(told(play, words)) == 1


async def test_what_somebody_takes_over_needs_no_word(play, words):
    await writes_at_night(play, words)
    await play.says(play.admin, "/transfer P-001 Eva")
    await play.until("2026-11-26", "12:00")
    assert told(play, words) == []


@in_both_languages
async def test_that_somebody_cannot_come_is_not_lost_either(play, words):
    await play.says(play.therapist, "/afspraak P-001")
    await play.says(play.therapist, "vr 27 nov 10:00")
    await play.until("2026-11-24", "22:00")
    play.patient.press(words["cannot"], newest(play.patient, "27"))
    await play.settle()
    await tom_is_removed(play)
    await play.until("2026-11-25", "12:00")
    [text] = told(play, words)
    assert words["visit"] in text
    assert words["call"] in text


async def test_who_stops_in_between_hears_nothing_more(play, words):
    await writes_at_night(play, words)
    await tom_is_removed(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, words["stop"])
    await play.until("2026-11-26", "12:00")
    assert told(play, words) == []
