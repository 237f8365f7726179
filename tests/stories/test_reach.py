"""Who blocks the bot gets nothing, the therapist hears of it, and whoever lets it in again goes on where they were."""

from tests.stories.scenes import in_both_languages, newest, patient_joins, texts, therapist_joins

GONE = {"nl": "mijn berichten komen niet aan", "en": "my messages do not arrive"}


def told(play, words):
    return [text for text in texts(play.therapist) if words in text]


async def joined(play, language="nl"):
    await therapist_joins(play)
    if language == "en":
        play.therapist.person.language_code = "en"
        async with play.database.write() as db:
            from sqlalchemy import update

            from storage.tables import Person

            await db.execute(update(Person).where(Person.telegram_id == play.therapist.id).values(language="en"))
    await patient_joins(play)


@in_both_languages
async def test_the_therapist_hears_once_that_messages_do_not_arrive_and_the_patient_goes_on_later(play, language):
    await joined(play, language)
    play.patient.block()
    await play.until("2026-11-27", "12:00")
    assert len(told(play, GONE[language])) == 1
    play.patient.unblock()
    await play.until("2026-11-28", "09:30")
    assert newest(play.patient, "zaterdag 28 november")


async def test_who_changes_their_mind_at_night_worries_nobody(play):
    await joined(play)
    await play.until("2026-11-24", "23:00")
    play.patient.block()
    await play.settle()
    play.patient.unblock()
    await play.until("2026-11-25", "12:00")
    assert told(play, GONE["nl"]) == []


async def test_a_block_that_telegram_did_not_announce_is_noticed_at_the_first_message_and_tried_once(play):
    await joined(play)
    play.patient.chat.blocked = True  # no my_chat_member came
    await play.until("2026-11-30", "12:00")
    assert len([call for call in play.api.calls("sendMessage") if call.status == 403]) == 1
    assert len(told(play, GONE["nl"])) == 1


async def test_what_does_not_grow_old_comes_when_the_bot_is_let_in_again_and_stale_days_do_not(play):
    await joined(play)
    await play.until("2026-12-24", "12:00")
    play.patient.block()
    await play.until("2027-05-30", "12:00")  # past the end and the first follow-up
    before = len(play.patient.inbox)
    play.patient.unblock()
    await play.settle()
    came = [message.text for message in play.patient.inbox[before:]]
    assert any("3 maanden" in text or "drie maanden" in text for text in came)
    assert not any("Oefenen op" in text for text in came)
    assert len(came) <= 4


async def test_who_stopped_and_then_blocks_the_bot_is_no_news(play):
    await joined(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    play.patient.block()
    await play.until("2026-11-25", "12:00")
    assert told(play, GONE["nl"]) == []
