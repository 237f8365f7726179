"""What changes while somebody of the staff is in the middle of something, or two of them do the same at once."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from storage.tables import Access, Answer, Appointment, Cover, DoseDecision, Letter, Outgoing, OwnExercise, Patient
from tests.stories.scenes import enrol, newest, texts, token
from tests.stories.test_cover import told
from tests.stories.test_found_by_attack_staff import practice, rows, two_admins  # noqa: F401 - a fixture

CSV = b"code;joint;therapist\nA-1;knee;Tom\nA-2;hip;Tom\n"
SURNAME = "mijn knie en mevrouw Hortensia"


async def both(play, *presses):
    """Several people press, and only then the bot gets to any of it."""
    for user, data in presses:
        user.press_data(user.last, data)
    await play.settle()


async def ends_cover(play):
    async with play.database.write() as db:
        await db.execute(update(Cover).values(ended_at=play.now))


async def with_cover(play):
    eva = await practice(play)
    await play.says(play.admin, "/cover Tom until 2026-12-24 by Eva")
    await play.until("2026-11-24", "12:00")
    return eva


async def test_two_admins_enrol_discharge_transfer_and_remove_at_once_and_it_is_done_and_told_once(two_admins):  # noqa: F811
    play, second = two_admins
    eva = await practice(play)
    await play.until("2026-11-24", "12:00")
    for user in (play.admin, second):
        user.send_document("a.csv", CSV)
    await play.settle()
    for user in (play.admin, second):
        user.press(user.last.buttons[0][0])
    await play.settle()
    assert [each.code for each in await rows(play, select(Patient).order_by(Patient.id))] == ["P-001", "A-1", "A-2"]
    assert [sum(bool(each.document) for each in user.inbox) for user in (play.admin, second)] == [2, 0]
    assert "overgeslagen" in second.last.text or "0" in second.last.text
    await both(play, (play.admin, "transfer:1:2"), (second, "transfer:1:2"))
    await both(play, (play.admin, "discharge:1:moved:yes"), (second, "discharge:1:finished:yes"))
    [patient] = await rows(play, select(Patient).where(Patient.id == 1))
    assert (patient.therapist_id, patient.discharge_reason) == (2, "moved")
    assert [told(eva, "P-001 is vanaf nu van u"), told(eva, "P-001 is afgemeld")] == [1, 1], texts(eva)
    await both(play, (play.admin, "therapist:2:yes"), (second, "therapist:2:yes"))
    logged = [each.what for each in await rows(play, select(Access).where(Access.role == "admin"))]
    assert [logged.count(what) for what in ("transfer", "discharge", "remove_therapist")] == [1, 1, 1]


async def test_of_therapist_and_stand_in_who_decide_at_once_the_first_decides(play):
    eva = await with_cover(play)
    async with play.database.write() as db:
        db.add(
            DoseDecision(
                patient_id=1, key="t", type="strength", week=1, kind="up", reason="within_band", from_row="N1",
                to_row="N2", state="waiting", made_at=play.now, ends_at=play.now + timedelta(days=14),
            )
        )  # fmt: skip
    await play.says(play.therapist, "/patient P-001")
    await play.says(eva, "/patient P-001")
    await both(play, (play.therapist, "decide:1:accept:1"), (eva, "decide:1:refuse:1"), (eva, "proposal:1:no:0"))
    [made] = await rows(play, select(DoseDecision).where(DoseDecision.id == 1))
    assert made.state == "applied"
    assert await rows(play, select(func.count()).select_from(DoseDecision)) == [1]


@pytest.mark.parametrize(
    ("begin", "goes_on"),
    [
        ("write:1", "Kom morgen langs"),
        ("appointment:1", "do 26 nov 15:30"),
        ("appointment:1:day:2026-11-26", "15:30"),
        ("patient:1:reason:13", "Nog een week erbij"),
    ],
)
@pytest.mark.parametrize("how", ["cover", "removed", "transferred", "discharged", "erased"])
async def test_who_treats_the_patient_no_longer_does_nothing_more_by_typing(play, begin, goes_on, how):
    eva = await with_cover(play)
    eva.press_data(eva.last, begin)
    await play.settle()
    before = len(eva.inbox)
    if how == "cover":
        await ends_cover(play)
    elif how == "removed":
        await play.says(play.admin, "/therapist")
        await play.presses(play.admin, "Verwijderen: Eva")
        await play.presses(play.admin, "Ja, verwijderen")
    elif how == "transferred":
        await play.says(play.admin, "/therapist Anna")
        await play.says(play.admin, "/transfer P-001 Anna")
    elif how == "discharged":
        await both(play, (play.admin, "discharge:1:moved:yes"))
    else:
        await play.says(play.patient, "/mydata")
        await both(play, (play.patient, "erase:1:yes"))
        await play.advance(timedelta(minutes=2))
        await play.says(play.admin, "/enrol P-001 joint=hip therapist=Tom")
    patients = len(await rows(play, select(Outgoing).where(Outgoing.chat_id == play.patient.id)))
    eva.send(goes_on)
    await play.settle()
    assert len(eva.inbox) > before
    assert not await rows(play, select(Letter))
    assert not await rows(play, select(Appointment))
    assert {each.end.isoformat() for each in await rows(play, select(Patient).where(Patient.id == 1))} <= {"2027-02-15"}
    assert len(await rows(play, select(Outgoing).where(Outgoing.chat_id == play.patient.id))) == patients


async def test_an_own_exercise_that_is_described_when_the_cover_ends_touches_no_patient(play):
    eva = await with_cover(play)
    eva.press_data(eva.last, "own:new:1")
    await play.settle()
    await play.says(eva, "Traplopen met tas")
    await ends_cover(play)
    await play.says(eva, "Loop rustig de trap op.")
    for _ in range(12):
        if not eva.last.labels or "own" not in str(eva.last.buttons[0][0].callback_data):
            break
        wanted = next((b for row in eva.last.buttons for b in row if b.callback_data.endswith((":ok", ":none"))), None)
        eva.press(wanted or eva.last.buttons[0][0])
        await play.settle()
    for row in eva.last.buttons:
        for button in row:
            eva.press_data(eva.last, button.callback_data)
    await play.settle()
    assert "P-001" not in eva.last.text
    from storage.tables import PrescriptionVersion

    assert len(await rows(play, select(PrescriptionVersion))) == 1
    assert len(await rows(play, select(OwnExercise))) <= 1


@pytest.mark.parametrize("how", ["erased", "discharged"])
async def test_what_waits_in_the_outbox_about_one_who_is_gone_is_said_to_nobody(play, how):
    await practice(play)
    await play.until("2026-11-24", "12:00")
    await play.says(play.therapist, "/afspraak P-001")
    await play.says(play.therapist, "do 26 nov 15:30")
    await play.until("2026-11-24", "22:00")
    await play.says(play.patient, "/contact")
    await play.says(play.patient, SURNAME)
    await play.says(play.therapist, "/afspraak P-001")
    await play.says(play.therapist, "vr 27 nov 15:30")
    play.therapist.press_data(play.therapist.last, "write:1")
    await play.settle()
    await play.says(play.therapist, "Tot vrijdag met Hortensia")
    # Asked for, and overtaken before the bot gets to it.
    play.therapist.press_data(play.therapist.last, "summary_files")
    play.therapist.press_data(play.therapist.last, "report:1")
    play.therapist.press_data(play.therapist.last, "paper:1")
    await play.service.poll.step()
    while await play.service.worker.step():
        pass
    if how == "erased":
        play.patient.press_data(play.patient.last, "erase:1:yes")
    else:
        play.admin.press_data(play.admin.last, "discharge:1:moved:yes")
    await play.service.poll.step()
    while await play.service.worker.step():
        pass
    patient, tom = len(play.patient.inbox), len(play.therapist.inbox)
    await play.until("2026-11-30", "12:00")
    later = [each.text for each in play.patient.inbox[patient:]]
    assert len(later) <= (1 if how == "erased" else 0), later
    said = [each.text for each in play.therapist.inbox[tom:]]
    written = [each for each in said if "Hortensia" in each]
    assert len(written) == (0 if how == "erased" else 1), said  # what a patient wrote before the discharge is read
    failed = await rows(play, select(Outgoing).where(Outgoing.state == "failed"))
    assert [(each.kind, each.reason) for each in failed] == []
    assert not [each for each in await rows(play, select(Outgoing).where(Outgoing.state.in_(("due", "sending"))))
                if each.chat_id == play.patient.id]  # fmt: skip


async def test_a_code_that_was_erased_is_enrolled_again_and_old_buttons_are_not_about_the_new_one(play):
    await practice(play)
    await play.until("2026-11-24", "12:00")
    await play.says(play.therapist, "/patient P-001")
    card = play.therapist.last
    old = [button.callback_data for row in card.buttons for button in row]
    await play.says(play.patient, "/mydata")
    play.patient.press_data(play.patient.last, "erase:1:yes")
    await play.settle()
    await play.advance(timedelta(minutes=2))
    await play.says(play.patient, f"/start {await enrol(play, '/enrol P-001 joint=hip therapist=Tom')}")
    await play.presses(play.patient, "Ja")
    [patient] = await rows(play, select(Patient))
    assert (patient.code, patient.id) == ("P-001", 2)
    for data in old:
        play.therapist.press_data(card, data)
        await play.settle()
        assert "P-001" not in play.therapist.last.text, data


async def test_one_who_is_enrolled_again_has_a_card_of_their_own_and_the_old_card_stays_the_old_one(play):
    await practice(play)
    await play.until("2026-11-24", "12:00")
    await play.says(play.admin, "/discharge P-001 finished")
    await play.presses(play.admin, "Ja")
    await play.says(play.admin, "/enrol P-001 joint=hip therapist=Tom")
    await play.presses(play.admin, play.admin.last.labels[0])
    await play.says(play.patient, f"/start {token(play.admin.last)}")
    await play.presses(play.patient, "Ja")
    await play.says(play.therapist, "/patient P-001-2")
    assert "P-001-2" in play.therapist.last.text
    for data in ("decide:1:pain:7", "decide:1:weeks:9", "exercises:1:leave:bridge", "write:1", "appointment:1",
                 "taper:1:hold:3", "first:1:hold"):  # fmt: skip
        play.therapist.press_data(play.therapist.last, data)
        await play.settle()
    old, new = await rows(play, select(Patient).order_by(Patient.id))
    assert (old.state, new.state, new.unapproved_at, new.held_at) == ("discharged", "active", None, None)
    before = len(play.patient.inbox)
    await play.says(play.therapist, "Dit is voor niemand")
    assert not any("voor niemand" in each.text for each in play.patient.inbox[before:])


async def test_the_report_can_be_had_from_the_card_long_before_the_end(play):
    await practice(play)
    await play.until("2026-11-24", "12:00")
    await play.says(play.therapist, "/patient P-001")
    await play.presses(play.therapist, "Verslag")
    assert play.therapist.last.file.content.startswith(b"%PDF")
    assert "P-001" in play.therapist.last.text


async def test_who_is_therapist_and_patient_reads_their_own_data_and_no_more_and_answers_as_what_is_asked(play):
    """Tom is enrolled himself; Eva treats him."""
    await practice(play)
    await play.says(play.admin, "/enrol T-1 joint=knee therapist=Eva")
    await play.says(play.therapist, f"/start {token(play.admin.last)}")
    await play.presses(play.therapist, "Ja")
    await play.until("2026-11-24", "12:00")
    await play.says(play.therapist, "/patient T-1")
    assert "T-1: week" not in play.therapist.last.text
    await play.says(play.therapist, "/patient P-001")
    assert "P-001" in play.therapist.last.text
    play.therapist.press_data(play.therapist.last, "write:1")
    await play.settle()
    await play.says(play.therapist, "klaar 14")
    assert "klaar 14" in play.patient.last.text, "a letter, for that is what was asked"
    await play.says(play.therapist, "klaar 14")
    [patient] = await rows(play, select(Patient).where(Patient.code == "T-1"))
    answers = await rows(play, select(Answer))
    assert {each.patient_id for each in answers} == {patient.id}
    await play.says(play.therapist, "/mydata")
    await play.presses(play.therapist, play.therapist.last.labels[1])
    assert b"P-001" not in play.therapist.last.file.content


async def test_a_reply_to_a_message_that_carried_no_letter_or_anothers_is_no_letter(play):
    """Message numbers belong to a chat: the number of a letter in Tom's chat is something else in Eva's."""
    eva = await practice(play)
    await play.until("2026-11-24", "12:00")
    await play.says(play.patient, "/contact")
    await play.says(play.patient, "Mag ik zwemmen")
    letter = newest(play.therapist, "Mag ik zwemmen")
    eva.reply("Ja hoor", letter)
    await play.settle()
    play.admin.reply("Ja hoor", letter)
    await play.settle()
    assert [each.from_patient for each in await rows(play, select(Letter))] == [True]
    assert not any("Ja hoor" in each for each in texts(play.patient))
