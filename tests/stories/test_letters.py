"""Letters between patients and therapists: who gets them, and who never does."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from storage.tables import Cover, Letter, Outgoing, Patient, Question, Therapist
from tests.stories.scenes import leaves_the_practice, newest, patient_joins, therapist_joins, token

SECRET = "Mag ik zwemmen met Karel"


async def practice(play):
    await therapist_joins(play)
    await patient_joins(play)
    await play.until("2026-11-24", "12:00")


async def another_therapist(play):
    eva = play.api.user(2002, first_name="Eva", language_code="nl")
    await play.says(play.admin, "/therapist Eva")
    await play.says(eva, f"/start {token(play.admin.last)}")
    return eva


async def writes(play, words=SECRET):
    await play.says(play.patient, "/contact")
    await play.says(play.patient, words)


async def replies(play, user, part, words):
    user.reply(words, newest(user, part))
    await play.settle()


async def rows(play, table):
    async with play.database.read() as db:
        return list(await db.scalars(select(table)))


async def test_nobody_learns_the_account_of_the_other(play):
    await practice(play)
    await writes(play)
    await replies(play, play.therapist, "P-001 schrijft", "Ja, graag")
    for call in play.api.calls("sendMessage"):
        body = str({name: value for name, value in call.parameters.items() if name != "chat_id"})
        assert not any(
            str(user.id) in body or f"{user.person.first_name}<" in body for user in (play.patient, play.therapist)
        )
    assert not play.api.calls("forwardMessage")


async def test_the_outbox_keeps_the_letters_id_and_not_what_it_says(play):
    await practice(play)
    await writes(play)
    [row] = [each for each in await rows(play, Outgoing) if each.kind == "letter_told"]
    assert dict(row.arguments) == {"letter": 1}
    assert [(each.from_patient, each.text) for each in await rows(play, Letter)] == [(True, SECRET)]


async def test_the_admins_never_see_it_and_without_a_therapist_the_patient_is_told_to_call(play):
    await practice(play)
    await play.says(play.patient, "/contact")
    async with play.database.write() as db:
        await leaves_the_practice(db, play.now)
    await play.says(play.patient, SECRET)
    assert "Bel Fysio De Linde" in play.patient.last.text
    await play.says(play.patient, "/contact")
    assert "geen therapeut" in play.patient.last.text
    assert await rows(play, Letter) == []
    assert not any(SECRET in message.text for message in play.admin.inbox)


async def test_the_stand_in_gets_it_too_and_answers(play):
    await practice(play)
    eva = await another_therapist(play)
    async with play.database.write() as db:
        ends = play.now + timedelta(days=9)
        db.add(Cover(therapist_id=1, stand_in_id=2, last=ends.date(), made_at=play.now, until_at=ends))
    await writes(play)
    assert SECRET in play.therapist.last.text
    await replies(play, eva, SECRET, "Ja, met mij")
    assert "Ja, met mij" in play.patient.last.text


async def test_a_letter_that_waits_for_the_morning_goes_to_whom_the_patient_is_transferred_meanwhile(play):
    await practice(play)
    eva = await another_therapist(play)
    await play.until("2026-11-24", "22:30")
    await writes(play)
    await play.says(play.admin, "/overdragen P-001 Eva")
    await play.until("2026-11-25", "08:00")
    assert [SECRET in message.text for message in eva.inbox].count(True) == 1
    assert not any(SECRET in message.text for message in play.therapist.inbox)


@pytest.mark.parametrize("how", ["removed", "transferred"])
async def test_who_treats_the_patient_no_longer_cannot_answer(play, how):
    await practice(play)
    await another_therapist(play)
    await writes(play)
    async with play.database.write() as db:
        if how == "removed":
            await leaves_the_practice(db, play.now, Therapist.id == 1)
        else:
            await db.execute(update(Patient).values(therapist_id=2))
    seen = len(play.patient.inbox)
    await replies(play, play.therapist, SECRET, "Nog iets")
    assert "niet gebruiken" in play.therapist.last.text
    await play.presses(play.therapist, "Antwoorden")
    assert "niet gebruiken" in play.therapist.last.text
    assert len(play.patient.inbox) == seen
    assert len(await rows(play, Letter)) == 1


async def test_what_waits_for_the_morning_is_not_read_by_who_treats_the_patient_no_longer(play):
    await practice(play)
    await another_therapist(play)
    await play.until("2026-11-24", "23:00")
    await writes(play)
    async with play.database.write() as db:
        await db.execute(update(Patient).values(therapist_id=2))
    await play.until("2026-11-25", "09:00")
    assert not any(SECRET in message.text for message in play.therapist.inbox)
    assert [each.reason for each in await rows(play, Outgoing) if each.kind == "letter_told"] == ["not theirs"]


async def test_a_reply_to_another_message_is_no_letter(play):
    await practice(play)
    await replies(play, play.patient, "Uw bericht voor", "klaar 13 2")
    assert await rows(play, Letter) == []
    await replies(play, play.therapist, play.therapist.last.text[:9], "Dag")
    assert await rows(play, Letter) == []


async def test_too_long_a_letter_is_refused_and_can_be_sent_again(play):
    await practice(play)
    await writes(play, "x" * 1001)
    assert "1001 tekens" in play.patient.last.text
    await play.says(play.patient, "x" * 1000)
    assert "verstuurd" in play.patient.last.text
    assert [len(each.text) for each in await rows(play, Letter)] == [1000]
    await replies(play, play.therapist, "P-001 schrijft", "y" * 1001)
    assert "1001 tekens" in play.therapist.last.text
    assert len(await rows(play, Letter)) == 1


async def test_a_reply_that_is_changed_later_is_not_sent_again(play):
    await practice(play)
    await writes(play)
    await replies(play, play.therapist, SECRET, "Ja")
    play.therapist.edit(max(play.therapist.chat.received), "Nee")
    await play.settle()
    assert [each.text for each in await rows(play, Letter)] == [SECRET, "Ja"]


async def test_an_hour_later_a_text_is_what_it_says_again(play):
    await practice(play)
    await play.says(play.patient, "/contact")
    await play.advance(timedelta(minutes=61))
    await play.says(play.patient, "klaar 13 2")
    assert await rows(play, Letter) == []
    assert "genoteerd" in play.patient.last.text


async def test_who_stopped_gets_none_and_is_told_to_call(play):
    await practice(play)
    await writes(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    seen = len(play.patient.inbox)
    await replies(play, play.therapist, SECRET, "Jammer")
    assert "niet verstuurd" in play.therapist.last.text
    assert len(play.patient.inbox) == seen
    await play.says(play.patient, "/contact")
    assert "Bel Fysio De Linde" in play.patient.last.text


async def test_a_therapist_hears_that_a_patient_blocks_the_bot(play):
    await practice(play)
    await writes(play)
    play.patient.block()
    await play.settle()
    await replies(play, play.therapist, SECRET, "Ja")
    assert "geblokkeerd" in play.therapist.last.text
    play.patient.unblock()
    await play.settle()
    assert "Ja" in newest(play.patient, "Bericht van uw therapeut").text


async def test_a_letter_that_is_being_written_is_asked_for_again_after_an_outage(play):
    await practice(play)
    await play.says(play.patient, "/contact")
    play.clock.advance(timedelta(minutes=10))  # nothing ran meanwhile
    await play.service.poll.step()
    await play.settle()
    await play.advance(timedelta(minutes=1))
    assert "Typ nu uw bericht" in play.patient.last.text
    assert len([each for each in await rows(play, Outgoing) if each.kind == "letter_ask_again"]) == 1
    await play.says(play.patient, SECRET)
    assert await rows(play, Question) == []
    assert len(await rows(play, Letter)) == 1
