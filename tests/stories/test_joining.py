"""Who joins, agrees, stops and comes back: each once, each for themselves, and nobody reads what is not theirs."""

import pytest
from sqlalchemy import select

from demo.stage import stage
from scheduler.clock import VirtualClock
from storage.tables import Invitation, Outgoing, Patient, Person, PrescriptionVersion, Question, Therapist
from tests.stories.conftest import MONDAY_MORNING
from tests.stories.scenes import enrol, newest, patient_joins, therapist_joins, token


async def all_of(play, table):
    async with play.database.read() as db:
        return list(await db.scalars(select(table).order_by(*table.__table__.primary_key)))


async def sees_nothing_new(user, act, *given):
    """What somebody does brings this user no new message."""
    before = len(user.inbox)
    await act(*given)
    return len(user.inbox) == before


async def pressed(play, user, data):
    user.press_data(user.inbox[0], data)
    await play.settle()


async def second_therapist(play, name="Eva"):
    """Another therapist with an account of their own."""
    other = play.api.user(2002, first_name=name, language_code="nl")
    await play.says(play.admin, f"/therapist {name}")
    await play.says(other, f"/start {token(play.admin.last)}")
    return other


async def stops(play):
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")


async def test_agreeing_twice_begins_once_and_tells_the_therapist_once(play):
    await therapist_joins(play)
    await patient_joins(play)
    [before] = await all_of(play, Patient)
    await play.until("2026-11-26", "12:00")
    assert await sees_nothing_new(play.therapist, pressed, play, play.patient, "agree:1")
    [after] = await all_of(play, Patient)
    assert (after.start, after.consented_at) == (before.start, before.consented_at)


@pytest.mark.parametrize("data", ["agree:1", "decline:1", "stop:1:yes"])
async def test_nobody_agrees_declines_or_stops_for_another(play, data):
    await play.says(play.patient, f"/start {await enrol(play)}")
    other = play.api.user(9001, language_code="nl")
    await play.says(other, f"/start {await enrol(play, '/enrol P-2 joint=hip')}")
    await pressed(play, other, data)
    assert [patient.state for patient in await all_of(play, Patient)] == ["invited", "invited"]
    assert "deze knop" in other.last.text.lower()


async def test_the_old_button_not_now_of_one_who_takes_part_changes_nothing(play):
    await patient_joins(play)
    assert await sees_nothing_new(play.patient, pressed, play, play.patient, "decline:1")
    assert [patient.state for patient in await all_of(play, Patient)] == ["active"]


async def test_after_a_stop_nothing_is_due_for_the_patient_and_no_question_is_open(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await play.presses(play.patient, "Klaar")
    assert len(await all_of(play, Question)) == 1
    await stops(play)
    [stopped] = await all_of(play, Patient)
    due = (stopped.next_prompt_at, stopped.next_plan_at, stopped.next_taper_at, stopped.next_follow_up_at)
    assert due == (None, None, None, None)
    assert await all_of(play, Question) == []


async def test_what_was_already_put_for_the_evening_is_not_said_after_a_stop(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await stops(play)
    assert await sees_nothing_new(play.patient, play.until, "2026-11-24", "23:00")


async def test_stopping_twice_is_told_to_the_therapist_once(play):
    await therapist_joins(play)
    await patient_joins(play)
    await stops(play)
    stopped_at = (await all_of(play, Patient))[0].stopped_at
    await play.until("2026-11-24", "12:00")
    assert await sees_nothing_new(play.therapist, pressed, play, play.patient, "stop:1:yes")
    assert (await all_of(play, Patient))[0].stopped_at == stopped_at


async def test_who_comes_back_after_a_stop_goes_on_in_the_same_period(play):
    await patient_joins(play)
    [before] = await all_of(play, Patient)
    await stops(play)
    await play.until("2026-12-10", "12:00")
    await play.says(play.patient, "/start")
    await play.presses(play.patient, "Ja, ik doe mee")
    [after] = await all_of(play, Patient)
    assert (after.state, after.start, after.end) == ("active", before.start, before.end)
    assert [prescription.version for prescription in await all_of(play, PrescriptionVersion)] == [1]


async def test_an_account_enrolled_again_under_a_new_code_takes_part_under_the_new_one(play):
    await patient_joins(play)
    await stops(play)
    await patient_joins(play, "/enrol P-2 joint=hip")
    assert [patient.state for patient in await all_of(play, Patient)] == ["stopped", "active"]


async def test_a_new_invitation_withdraws_the_one_before_it(play):
    await play.says(play.admin, "/therapist Tom")
    first = token(play.admin.last)
    await play.says(play.admin, "/therapist tom")
    second = token(play.admin.last)
    await play.says(play.therapist, f"/start {first}")
    assert [therapist.person_id for therapist in await all_of(play, Therapist)] == [None]
    await play.says(play.therapist, f"/start {second}")
    assert [therapist.person_id is not None for therapist in await all_of(play, Therapist)] == [True]


async def test_a_therapist_who_came_is_not_invited_again(play):
    await therapist_joins(play)
    await play.says(play.admin, "/therapist TOM")
    assert "https://t.me/" not in play.admin.last.text
    assert len(await all_of(play, Therapist)) == 1


async def test_a_therapist_cannot_use_up_the_invitation_of_another(play):
    await therapist_joins(play)
    await play.says(play.admin, "/therapist Eva")
    invitation = token(play.admin.last)
    assert not await sees_nothing_new(play.therapist, play.says, play.therapist, f"/start {invitation}")
    await play.says(play.api.user(2002, language_code="nl"), f"/start {invitation}")
    tom, eva = await all_of(play, Therapist)
    assert None not in {tom.person_id, eva.person_id}
    assert tom.person_id != eva.person_id


async def test_an_invitation_works_until_the_fourteenth_day_and_not_after(play):
    first, second = await enrol(play), await enrol(play, "/enrol P-2 joint=knee")
    await play.until("2026-12-07", "09:59")  # made at 10:00
    await play.says(play.patient, f"/start {first}")
    await play.until("2026-12-07", "10:00")
    await play.says(play.api.user(9001), f"/start {second}")
    assert [patient.person_id is not None for patient in await all_of(play, Patient)] == [True, False]


async def test_the_secret_of_an_invitation_is_kept_nowhere_once_it_was_said(play):
    secrets = {await enrol(play)}
    await play.says(play.admin, "/therapist Tom")
    secrets.add(token(play.admin.last))
    kept = [f"{row.said} {row.arguments}" for row in await all_of(play, Outgoing)]
    kept += [invitation.token_hash for invitation in await all_of(play, Invitation)]
    assert not [each for each in kept for secret in secrets if secret in each]


async def test_with_two_therapists_the_responsible_one_has_to_be_named(play):
    await therapist_joins(play)
    await second_therapist(play)
    await play.says(play.admin, "/enrol P-001 joint=knee")
    assert "Tom, Eva" in play.admin.last.text
    assert await all_of(play, Patient) == []
    await enrol(play, "/enrol P-001 joint=knee therapist=eva")
    assert [patient.therapist_id for patient in await all_of(play, Patient)] == [2]


async def test_each_therapist_reads_only_their_own_patients(play):
    await therapist_joins(play)
    other = await second_therapist(play)
    await enrol(play, "/enrol P-TOM joint=knee therapist=Tom")
    await enrol(play, "/enrol P-EVA joint=knee therapist=Eva")
    for user, own, foreign in ((play.therapist, "P-TOM", "P-EVA"), (other, "P-EVA", "P-TOM")):
        await play.says(user, "/patienten")
        assert own in "".join(user.last.labels)
        assert foreign not in "".join(user.last.labels)
    await play.until("2026-11-30", "08:00")
    for user, foreign in ((play.therapist, "P-EVA"), (other, "P-TOM")):
        assert "1 patiënt" in newest(user, "Overzicht: ").text
        assert foreign not in "".join(message.text for message in user.inbox)


@pytest.mark.parametrize("text", ["/therapist Eva", "/therapeut Eva", "/enrol", "/enrol P-2 joint=knee"])
async def test_only_an_admin_invites(play, text):
    await therapist_joins(play)
    await patient_joins(play)
    for user in (play.patient, play.therapist, play.api.user(9001)):
        await play.says(user, text)
        assert "t.me" not in user.last.text
    assert len(await all_of(play, Therapist)) == len(await all_of(play, Patient)) == 1


async def test_an_account_that_comes_back_is_spoken_to_in_the_language_of_its_newest_enrolment(play):
    await patient_joins(play)
    await stops(play)
    await patient_joins(play, "/enrol P-2 joint=hip lang=en", agree="Yes")
    assert [person.language for person in await all_of(play, Person) if person.telegram_id == play.patient.id] == ["en"]


async def test_what_the_practice_has_is_kept_with_the_prescription(database, library):
    async with stage(database, library, VirtualClock(MONDAY_MORNING), practice_has=("leg-press",)) as play:
        await enrol(play)
        [prescribed] = await all_of(play, PrescriptionVersion)
    assert prescribed.content["practice"] == ["leg-press"]
