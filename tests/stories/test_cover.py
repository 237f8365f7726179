"""Somebody stands in for a therapist on leave: they hear, see and decide, as long as it lasts and no longer."""

import pytest
from sqlalchemy import func, select, update

from storage import care
from storage.tables import Access, Cover, Patient, Person, Therapist
from tests.stories.scenes import newest, patient_joins, texts, therapist_joins, token

EVA, KEES = 7001, 7002


async def joins(play, account, name):
    """Another therapist."""
    user = play.api.user(account, name, language_code="nl")
    await play.says(play.admin, f"/therapist {name}")
    await play.says(user, f"/start {token(play.admin.last)}")
    return user


async def begun(play, until="2026-12-04"):
    """Tom is on leave until Friday in a week, Eva stands in."""
    await therapist_joins(play)
    await patient_joins(play)
    eva = await joins(play, EVA, "Eva")
    await play.says(play.admin, f"/cover Tom until {until} by Eva")
    return eva


async def therapist_of(play, name):
    async with play.database.read() as db:
        return next(each for each in await db.scalars(select(Therapist)) if each.name == name)


def told(user, part):
    return sum(part in text for text in texts(user))


async def test_alerts_go_to_the_stand_in_and_again_to_the_therapist_once_it_is_over(play):
    eva = await begun(play)
    await play.until("2026-12-04", "10:00")
    await play.says(play.patient, "klaar 13 pijn 8")
    await play.until("2026-12-05", "10:00")
    assert (told(eva, "pijn 8 bij"), told(play.therapist, "pijn 8 bij")) == (1, 0)
    await play.says(play.patient, "klaar 13 pijn 2")
    await play.until("2026-12-07", "10:00")
    await play.says(play.patient, "klaar 13 pijn 9")
    await play.until("2026-12-07", "11:00")
    assert (told(eva, "pijn 9 bij"), told(play.therapist, "pijn 9 bij")) == (0, 1)


async def test_what_the_stand_in_could_not_be_told_before_the_end_the_therapist_hears(play):
    eva = await begun(play)
    await play.until("2026-12-04", "19:00")
    await play.says(play.patient, "klaar 13 pijn 8")
    await play.until("2026-12-07", "09:00")
    assert (told(eva, "pijn 8 bij"), told(play.therapist, "pijn 8 bij")) == (0, 1)


async def test_a_stand_in_of_another_time_zone_who_is_told_too_late_leaves_it_to_the_therapist(play):
    eva = await begun(play)
    async with play.database.write() as db:
        await db.execute(update(Therapist).where(Therapist.name != "x").values(timezone="Europe/Amsterdam"))
        person = await db.scalar(select(Person.id).where(Person.telegram_id == EVA))
        await db.execute(update(Therapist).where(Therapist.person_id == person).values(timezone="Europe/Athens"))
    await play.until("2026-12-04", "17:20")  # after hours in Athens, not yet in Amsterdam
    await play.says(play.patient, "klaar 13 pijn 8")
    await play.until("2026-12-07", "09:00")
    assert (told(eva, "pijn 8 bij"), told(play.therapist, "pijn 8 bij")) == (0, 1)


async def test_of_a_safety_word_both_hear_at_once_and_the_stand_in_may_see_to_it(play):
    eva = await begun(play)
    await play.until("2026-11-24", "10:00")
    await play.says(play.patient, "ik heb pijn op de borst")
    assert told(eva, "P-001: graag zo snel mogelijk") == told(play.therapist, "P-001: graag zo snel mogelijk") == 1
    await play.presses(play.patient, "Ja")
    await play.presses(eva, newest(eva, "P-001").labels[0])
    async with play.database.read() as db:
        assert (await db.scalar(select(Patient))).held_at is None


async def test_what_the_therapist_would_be_asked_the_stand_in_is_asked_and_may_decide_until_the_end(play):
    eva = await begun(play, "2026-12-01")
    await play.until("2026-12-01", "12:00")
    asked = newest(eva, "P-001: week 3")
    assert told(play.therapist, "P-001: week 3") == 0
    await play.until("2026-12-02", "09:00")
    eva.press("Sessie overslaan", asked)
    await play.settle()
    assert "✓ U koos" not in newest(eva, "P-001: week 3").text
    await play.says(play.admin, "/cover Tom until 2026-12-03 by Eva")
    eva.press("Sessie overslaan", asked)
    await play.settle()
    assert "✓ U koos" in newest(eva, "P-001: week 3").text


async def test_an_end_before_its_time_takes_the_rights_and_the_alerts_back_at_once(play):
    eva = await begun(play)
    await play.until("2026-11-24", "10:00")
    await play.says(play.patient, "klaar 13 pijn 8")
    await play.says(play.admin, "/cover")
    listed = play.admin.last
    for _ in range(2):
        play.admin.press_data(listed, "cover:end:1")
        await play.settle()
    assert "Er is nu geen waarneming." in play.admin.last.text
    await play.until("2026-11-24", "12:00")
    assert (told(eva, "pijn 8 bij"), told(play.therapist, "pijn 8 bij")) == (0, 1)
    assert told(eva, "U neemt niet meer waar") == told(play.therapist, "neemt niet meer voor u waar") == 1
    async with play.database.read() as db:
        stand_in, patient = await therapist_of(play, "Eva"), await db.scalar(select(Patient))
        assert await care.treated(db, stand_in.id, patient.id, play.now) is None


async def test_another_stand_in_takes_the_place_of_the_first_and_the_same_once_more_changes_nothing(play):
    eva = await begun(play)
    kees = await joins(play, KEES, "Kees")
    for _ in range(2):
        await play.says(play.admin, "/cover tom until 2026-12-11 by KEES")
    assert "Kees neemt waar tot en met vrijdag 11 december" in play.admin.last.text
    assert "Eva" not in play.admin.last.text
    assert told(eva, "U neemt niet meer waar") == told(kees, "U neemt waar voor Tom") == 1
    assert (told(play.therapist, "Eva neemt voor u waar"), told(play.therapist, "Kees neemt voor u waar")) == (1, 1)
    async with play.database.read() as db:
        assert await db.scalar(select(func.count(Cover.id))) == 2


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Tom", "Ik zie geen einddatum."),
        ("Tim until 2026-12-04", '"Tim" ken ik niet'),
        ("Tom until 2026-12-04 by Tim", '"Tim" ken ik niet'),
        ("Tom until soon", '"soon" kan ik niet als datum lezen'),
        ("Tom until 2026-11-22", "is al voorbij"),
        ("Tom until 2036-12-04", "meer dan een jaar weg"),
        ("Tom until 2026-12-04 by Tom", "kan niet voor zichzelf waarnemen"),
        ("Tom until 2026-12-04 by Rob", "heeft de uitnodiging nog niet gebruikt"),
        ("Kees until 2026-12-04 by Tom", "Tom is zelf afwezig"),
        ("Eva until 2026-12-04 by Kees", "Eva neemt zelf waar voor iemand"),
    ],
)
async def test_a_wrong_field_is_named_and_nothing_changes(play, line, why):
    await begun(play)
    await joins(play, KEES, "Kees")
    await play.says(play.admin, "/therapist Rob")
    await play.says(play.admin, f"/cover {line}")
    assert play.admin.last.text.startswith("Er is niets veranderd.")
    assert why in play.admin.last.text
    async with play.database.read() as db:
        assert await db.scalar(select(func.count(Cover.id))) == 1


async def test_of_two_with_the_same_name_nobody_is_guessed(play):
    await begun(play)
    await joins(play, KEES, "Kees")
    async with play.database.write() as db:
        person = await db.scalar(select(Person.id).where(Person.telegram_id == KEES))
        await db.execute(update(Therapist).where(Therapist.person_id == person).values(name="TOM"))
    await play.says(play.admin, "/cover Tom until 2026-12-04 by Eva")
    assert "meer dan één therapeut" in play.admin.last.text


async def test_a_button_of_a_stand_in_who_left_meanwhile_does_nothing_and_their_covers_end(play):
    eva = await begun(play)
    await joins(play, KEES, "Kees")
    await play.says(play.admin, "/cover Kees until 2026-12-04")
    asked, left = play.admin.last, await therapist_of(play, "Eva")
    await play.says(play.admin, "/therapist")
    play.admin.press_data(play.admin.last, f"therapist:{left.id}:yes")
    await play.settle()
    play.admin.press("Eva", asked)
    await play.settle()
    assert told(play.therapist, "neemt niet meer voor u waar") == 1
    assert told(eva, "U neemt niet meer waar") == 0
    async with play.database.read() as db:
        assert await db.scalar(select(func.count(Cover.id)).where(Cover.ended_at.is_(None))) == 0
        logged = await db.scalars(select(Access.what).where(Access.what.startswith("cover")).order_by(Access.id))
        assert list(logged) == ["cover", "cover_ended"]
    await play.until("2026-11-24", "10:00")
    await play.says(play.patient, "klaar 13 pijn 8")
    await play.until("2026-11-24", "12:00")
    assert told(play.therapist, "pijn 8 bij") == 1


async def test_the_covers_of_a_therapist_who_leaves_end_and_the_stand_in_hears_it(play):
    eva = await begun(play)
    left = await therapist_of(play, "Tom")
    await play.says(play.admin, "/therapist")
    play.admin.press_data(play.admin.last, f"therapist:{left.id}:yes")
    await play.settle()
    assert told(eva, "U neemt niet meer waar voor Tom") == 1
    async with play.database.read() as db:
        assert await db.scalar(select(func.count(Cover.id)).where(Cover.ended_at.is_(None))) == 0
