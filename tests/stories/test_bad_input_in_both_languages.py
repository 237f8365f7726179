"""Whatever a patient or a hostile client sends: one kind response in their own language, and nothing else happens."""

import logging
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage.tables import Answer, Incoming, Letter, Outgoing, Patient, Pause
from tests.stories.hostile import FORGED_DATA
from tests.stories.scenes import enrol, in_both_languages, patient_joins, therapist_joins

WORDS = {
    "nl": {
        "agree": "Ja", "unclear": "dat begrijp ik niet", "number": "Welk getal hoort waarbij",
        "typed": "alleen geschreven",
        "invitation": "Deze uitnodiging werkt niet meer", "date": "Die datum kan ik niet gebruiken", "done": "Klaar",
        "name": "Die naam ken ik niet", "time": "Die tijd begrijp ik nog niet", "language": "In welke taal",
        "changed": "een bericht hebt veranderd", "noted": "zwaarte 13, pijn 2", "day": "Uw bericht voor",
        "button": "deze knop", "fast": "te snel", "stranger": "uitgenodigd", "about": "Waar gaat 14 over",
    },
    "en": {
        "agree": "Yes", "unclear": "I do not understand that", "number": "Which number belongs",
        "typed": "only read written",
        "invitation": "This invitation does not work any more", "date": "I cannot use that date", "done": "Done",
        "name": "I do not know that name", "time": "I do not understand that time", "language": "In which language",
        "changed": "you changed a message", "noted": "effort 13, pain 2", "day": "Your message for",
        "button": "this button", "fast": "too fast", "stranger": "invited", "about": "What is 14 about",
    },
}  # fmt: skip
# What is typed, and which of the responses it gets.
TYPED = {
    "A" * 4096: "unclear",
    "klaar done " * 372: "unclear",
    "👍" * 2048: "unclear",
    "e\u0301" * 2048: "unclear",
    "\x07\x1b[31m": "unclear",
    "\u2067\u0661\u0664\u2069": "about",
    "<b>x</b> & <script>": "unclear",
    "{{ 7*7 }} %s {0}": "unclear",
    "' OR 1=1 --": "unclear",
    "hoi \ud83d \udc00": "unclear",
    "\u200b\u200f": "unclear",
    "\r\n\t ": "unclear",
    "-3": "unclear",
    "1e9": "unclear",
    "14 15 16": "number",
    "/": "unclear",
    "/unknown": "unclear",
    "/start " + "x" * 4000: "invitation",
    "/start wrong\x00": "invitation",
    "/pause 31-02": "date",
    "/pauze \u202e12-12": "date",
    "/exercise " + "z" * 4000: "name",
    "/tijd 25:00": "time",
    "/time <b>": "time",
    "/language \u202exx": "language",
    "\x00": "typed",
}


@pytest.fixture
async def words(play, language):
    """On the first morning of a programme, with the message of the day unanswered."""
    await therapist_joins(play)
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", WORDS[language]["agree"])
    await play.until("2026-11-24", "10:00")
    return WORDS[language]


async def nothing_happened(play, caplog):
    """Neither an answer, a letter nor a pause is kept, nothing was tried twice or failed, the log is clean."""
    async with play.database.read() as db:
        for table in (Answer, Letter, Pause):
            assert await db.scalar(select(func.count()).select_from(table)) == 0
        assert list(await db.scalars(select(Incoming.error).where(Incoming.attempts > 0))) == []
        assert list(await db.scalars(select(Outgoing.reason).where(Outgoing.state == "failed"))) == []
        assert (await db.scalars(select(Patient.state))).all() == ["active"]
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING] == []


async def response(play, user=None):
    """The one new message that this person gets."""
    user = user or play.patient
    before = len(user.inbox)
    await play.settle()
    [came] = user.inbox[before:]
    return came.text


@in_both_languages
async def test_whatever_is_typed_gets_one_kind_response_in_the_patients_language(play, words, caplog):
    for typed, said in TYPED.items():
        play.patient.send(typed)
        assert words[said] in await response(play), typed[:30]
        await play.advance(timedelta(seconds=20))
    assert not any("P-001" in message.text for message in play.therapist.inbox if message.date >= play.now)
    await nothing_happened(play, caplog)


@in_both_languages
@pytest.mark.parametrize("around", ["\u202e{}\u202c", "\u200f{}\u200e", "\x00{}\x00", "{}\ufeff", "  {}\n"])
async def test_marks_that_nobody_sees_do_not_hide_what_was_meant(play, words, around):
    play.patient.send(around.format(f"{words['done'].lower()} 13 2"))
    assert words["noted"] in await response(play)


@in_both_languages
async def test_what_is_not_text_is_met_kindly(play, words, caplog):
    for send in (play.patient.send_photo, play.patient.send_voice, play.patient.send_sticker):
        send()
        assert words["typed"] in await response(play)
    play.patient.send_document("x.pdf", b"%PDF")
    assert words["typed"] in await response(play)
    await nothing_happened(play, caplog)


@in_both_languages
async def test_a_change_of_an_old_message_changes_nothing_and_is_told(play, words, caplog):
    await play.says(play.patient, "hallo")
    for text in (f"{words['done'].lower()} 13 2", "/stop", "A" * 4096, "\x00"):
        play.patient.edit(max(play.patient.chat.received), text)
        assert words["changed"] in await response(play)
    await nothing_happened(play, caplog)


@in_both_languages
async def test_a_forged_or_outdated_button_says_so_or_shows_how_things_stand(play, words, language, caplog):
    own = ("language:", "time:")  # and what is about the patient's own session: they do what they say
    made_up = [data for data in FORGED_DATA if not data.startswith(own) and data.split(":")[1:2] != ["1"]]
    for data in made_up:
        before = {(each.message_id, each.text) for each in play.patient.inbox}
        play.patient.press_data(play.patient.inbox[0], data)
        await play.settle()
        came = {(each.message_id, each.text) for each in play.patient.inbox} - before
        assert len(came) <= 1, data  # in place of the message, or one of its own
        other = WORDS["en" if language == "nl" else "nl"]
        assert not any(word in text for _id, text in came for word in (other["button"], other["day"])), came
        await play.advance(timedelta(seconds=20))
    async with play.database.read() as db:
        assert list(await db.scalars(select(Incoming.error).where(Incoming.attempts > 0))) == []
        assert list(await db.scalars(select(Outgoing.reason).where(Outgoing.state == "failed"))) == []
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING] == []


@in_both_languages
async def test_the_buttons_of_another_patient_show_and_change_nothing_of_theirs(play, words, language, caplog):
    other = play.api.user(9001, first_name="Bep", language_code=language)
    await play.says(other, f"/start {await enrol(play, f'/enrol P-777 joint=hip lang={language}')}")
    await play.presses(other, words["agree"])
    await play.until("2026-11-25", "10:00")
    taken = [each.callback_data for message in play.patient.inbox for row in message.buttons for each in row]
    taken = [data for data in taken if not data.startswith("practice:")]  # the scale of effort is everybody's
    assert len(taken) > 10
    for data in taken:
        other.press_data(other.inbox[0], data)
        await play.settle()
        assert words["button"] in other.last.text.lower(), data
        await play.advance(timedelta(seconds=20))
    await nothing_happened_to_both(play)


async def nothing_happened_to_both(play):
    async with play.database.read() as db:
        assert await db.scalar(select(func.count()).select_from(Answer)) == 0
        assert (await db.scalars(select(Patient.state))).all() == ["active", "active"]


@in_both_languages
async def test_a_flood_of_texts_taps_and_changes_gets_one_line_and_nothing_is_lost(play, words):
    day = play.patient.last
    for number in range(10):
        play.patient.send(f"hallo {number}")
        play.patient.edit(max(play.patient.chat.received), "hallo")
        play.patient.press_data(day, "nonsense")
    before = len(play.patient.inbox)
    play.patient.send(f"{words['done'].lower()} 13 2")
    await play.settle()
    assert len(play.patient.inbox) - before == 21
    assert [words["fast"] in message.text for message in play.patient.inbox[before:]] == [False] * 20 + [True]
    async with play.database.read() as db:
        assert [(each.effort, each.pain) for each in await db.scalars(select(Answer))] == [(13, 2)]
    await play.advance(timedelta(minutes=2))
    play.patient.send("/help")
    assert "112" in await response(play)


@in_both_languages
async def test_a_stranger_learns_nothing_but_that_an_invitation_is_needed(play, words, language):
    stranger = play.api.user(9002, first_name="X" * 64, language_code=language)
    for text in ("hallo", "/vandaag", "/today P-001", "/patient P-001", "A" * 4096, "\u202e/start\u202c", "14"):
        stranger.send(text)
        said = await response(play, stranger)
        assert words["stranger"] in said
        assert "P-001" not in said
        await play.advance(timedelta(seconds=20))
