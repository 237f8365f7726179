"""A therapist changes exercises by hand: from tomorrow on, once, within what is theirs; and the practice's own ones."""

from datetime import date, timedelta

from sqlalchemy import select

from content.own_exercise import LONGEST_NAME
from storage.tables import Access, EnrolmentDraft, Outgoing, OwnExercise, Patient, PlannedSession, PrescriptionVersion
from tests.stories.scenes import enrol, in_both_languages, nothing_is_broken, patient_joins, therapist_joins, token

TODAY = date(2026, 11, 24)
PAUSE = timedelta(seconds=4)  # slower than the twenty messages a minute that are answered


async def treated(play, line="/enrol P-1 joint=knee supervised=mon,thu"):
    await therapist_joins(play)
    await patient_joins(play, line)
    await play.until(str(TODAY), "12:00")


async def presses(play, data, user=None):
    """The therapist presses a button with this data; returns what is said last."""
    user = user or play.therapist
    user.press_data(user.last, data)
    await play.advance(PAUSE)
    async with play.database.read() as db:
        query = select(Outgoing).where(Outgoing.chat_id == user.id).order_by(Outgoing.id.desc()).limit(1)
        row = await db.scalar(query)
        return row.kind, row.said or ""


async def versions(play, patient_id=1):
    async with play.database.read() as db:
        rows = await db.scalars(
            select(PrescriptionVersion)
            .where(PrescriptionVersion.patient_id == patient_id)
            .order_by(PrescriptionVersion.version)
        )
        return [dict(row.content) for row in rows]


async def planned(play, patient_id=1, exercise="own-1"):
    """The local dates in force that hold this exercise."""
    async with play.database.read() as db:
        rows = await db.scalars(
            select(PlannedSession).where(PlannedSession.patient_id == patient_id, PlannedSession.replaced_at.is_(None))
        )
        return {row.local_date for row in rows if exercise in {item["exercise"] for item in row.content["items"]}}


async def own_exercise(play, name="Ballon", *, text="Hold it.", patient=1, end=True):
    """The dialogue about one, up to the picture; `end`: kept without."""
    await presses(play, f"own:new:{patient}")
    for said in (name, text):
        await play.says(play.therapist, said)
        await play.advance(PAUSE)
    for step in ("group:strength", "muscles_on:KE", "muscles:ok", "dose:reps_4", "sides:both", "flags:ok"):
        await presses(play, f"own:{step}")
    return await presses(play, "own:picture:none") if end else None


@in_both_languages
async def test_what_is_pressed_twice_is_done_once_and_holds_from_tomorrow_on(play, language):
    await treated(play)
    before = await planned(play, exercise="bridge")
    for _ in range(2):
        await presses(play, "exercises:1:leave:bridge")
    assert (len(await versions(play)), (await versions(play))[-1]["exclude"]) == (2, ["bridge"])
    assert await planned(play, exercise="bridge") == {day for day in before if day <= TODAY}
    for _ in range(2):
        await presses(play, "exercises:1:back:bridge")
    assert (len(await versions(play)), (await versions(play))[-1]["exclude"]) == (3, [])
    kind, said = await presses(play, "exercises:1:put:lunge")
    assert (kind, "lunge" in (await versions(play))[-1]["added"]) == ("exercises", True)
    kind, said = await presses(play, "exercises:1:put:lunge")
    assert (len(await versions(play)), "al met de hand gekozen" in said) == (4, True)
    await nothing_is_broken(play.database, play.now)


@in_both_languages
async def test_a_forged_or_senseless_press_changes_nothing(play, language):
    await treated(play)
    forged = (
        "put:no-such", "put:own-9", "put:own-x", "put:", "leave:no-such", "count:9", "count:x", "count:", "agree:7",
        "has_on:rocket", "limits_off:x", "extras_on:", "activity_on:bridge", "activity_off:walking", "dance:1",
        "give_up:own-9", "give_up:", "pick:xyz:99", "own:own-9", "drop:own-9", "pick:KE:99999", "put:cycling",
    )  # fmt: skip
    for each in forged:
        kind, said = await presses(play, f"exercises:1:{each}")
        assert kind in {"outdated", "exercises"}, each
        assert said, each
    assert len(await versions(play)) == 1
    assert (await presses(play, "exercises:999"))[0] == "not_yours"


@in_both_languages
async def test_every_setting_is_a_button_that_says_what_shall_hold(play, language):
    await treated(play)
    wanted = (
        *("extras_on:rom", "extras_on:balance", "agree:2", "count:6", "functional:on", "activity_on:swimming"),
        *("has_on:pool", "has_on:band", "has_off:band", "limits_on:fall-risk", "activity_off:walking"),
    )
    for each in wanted:
        assert (await presses(play, f"exercises:1:{each}"))[0] == "exercises", each
    now = (await versions(play))[-1]
    assert {name: now[name] for name in ("extras", "balance_level", "strength_exercises", "functional", "aerobics",
                                         "has", "limits")} == {
        "extras": ["rom", "balance"], "balance_level": 2, "strength_exercises": 6, "functional": True,
        "aerobics": ["swimming"], "has": ["pool"], "limits": ["fall-risk"],
    }  # fmt: skip
    assert len(await versions(play)) == 12
    await nothing_is_broken(play.database, play.now)


@in_both_languages
async def test_the_patient_reads_of_several_changes_in_one_sentence_in_the_next_message_that_differs(play, language):
    await treated(play)
    await presses(play, "exercises:1:leave:bridge")
    await presses(play, "exercises:1:put:lunge")
    before = len(play.patient.inbox)
    for day in ("2026-11-25", "2026-11-26", "2026-11-30"):
        await play.until(day, "09:01")
    told = [
        message.text for message in play.patient.inbox[before:] if "fysiotherapeut heeft uw oefeningen" in message.text
    ]
    assert len(told) == 1
    assert "26 november" in told[0]
    assert "zo passen ze beter bij u" in told[0]


@in_both_languages
async def test_an_own_exercise_is_kept_once_and_its_name_and_text_are_shown_as_typed(play, language):
    await treated(play)
    assert (await own_exercise(play, "Bal <b>&</b> muur", text="Druk  de <bal>\n\n\ntegen de muur & tel."))[
        0
    ] == "own_exercise"
    assert (await presses(play, "own:picture:none"))[0] == "own_exercise_dropped"
    async with play.database.read() as db:
        kept = (await db.scalars(select(OwnExercise))).all()
        assert (await db.scalars(select(EnrolmentDraft))).all() == []
    assert [(each.name, each.text) for each in kept] == [("Bal <b>&</b> muur", "Druk  de <bal>\ntegen de muur & tel.")]
    for _ in range(2):
        await presses(play, "exercises:1:put:own-1")
    assert (await versions(play))[-1]["added"] == ["own-1"]
    assert min(await planned(play)) > TODAY
    await play.until("2026-11-26", "09:01")
    await play.presses(play.patient, "Hoe doe ik dit?")
    await play.presses(play.patient, "1")
    while "Bal <b>&</b> muur" not in play.patient.last.text:
        await play.presses(play.patient, "Volgende")
    assert "Een oefening van uw praktijk." in play.patient.last.text
    assert "Druk  de <bal>" in play.patient.last.text
    await play.says(play.patient, "/waarom bal b muur")
    assert "Uw therapeut heeft deze oefening voor u gekozen." in play.patient.last.text
    await nothing_is_broken(play.database, play.now)


@in_both_languages
async def test_a_name_that_is_empty_too_long_or_there_already_is_asked_again(play, language):
    await treated(play)
    await own_exercise(play)
    await presses(play, "own:new:1")
    for said, why in (
        ("N" * (LONGEST_NAME + 1), "te lang"),
        ("BALLON", "is er al"),
        ("N" * LONGEST_NAME, "Hoe doet men"),
    ):
        await play.says(play.therapist, said)
        assert why in play.therapist.last.text
    await play.says(play.therapist, "T" * 601)
    assert "hoogstens 600" in play.therapist.last.text


@in_both_languages
async def test_a_press_of_a_step_that_is_over_changes_nothing(play, language):
    await treated(play)
    await own_exercise(play, end=False)
    for each in ("group:rom", "muscles_on:HA", "muscles:ok", "dose:reps_8", "sides:each", "name:x", "flags_on:x", "go"):
        assert (await presses(play, f"own:{each}"))[0] == "own_exercise", each
    await presses(play, "own:picture:none")
    async with play.database.read() as db:
        kept = await db.scalar(select(OwnExercise))
    assert (kept.content["group"], kept.content["muscles"], kept.content["dose"]["seconds"]) == ("strength", ["KE"], 4)


@in_both_languages
async def test_one_who_is_therapist_and_admin_is_in_one_dialogue_at_a_time(play, language):
    await treated(play)
    play.therapist, therapist = play.admin, play.therapist
    await play.says(play.admin, "/therapist Ans")
    await play.says(play.admin, f"/start {token(play.admin.last)}")
    await play.says(play.admin, "/transfer P-1 Ans")
    async with play.database.write() as db:
        patient = await db.get_one(Patient, 1)
        patient.therapist_id = 2
    await presses(play, "own:new:1")
    await play.says(play.admin, "Ballon")
    assert (await presses(play, "enrol:joint:knee"))[0] == "enrolment_dropped"
    await play.says(play.admin, "/enrol")
    await play.says(play.admin, "P-5")
    assert (await presses(play, "own:group:rom"))[0] == "own_exercise_dropped"
    assert therapist.id != play.admin.id


@in_both_languages
async def test_a_photo_is_shown_with_the_exercise_and_leafing_goes_on_from_it(play, language):
    await treated(play)
    await own_exercise(play, end=False)
    play.therapist.send_photo()
    await play.settle()
    assert "bewaard" in play.therapist.last.text
    await presses(play, "exercises:1:put:own-1")
    await play.until("2026-11-26", "09:01")
    await play.presses(play.patient, "Hoe doe ik dit?")
    await play.presses(play.patient, "1")
    while play.patient.last.photo != "photo.jpg":
        await play.presses(play.patient, "Volgende")
    shown = play.patient.last
    assert "Ballon" in shown.text
    assert not any("Bewegend" in label for label in shown.labels)
    await play.presses(play.patient, "Vorige" if "◀ Vorige" in shown.labels else "Volgende")
    assert play.patient.last is shown
    assert (shown.photo.endswith(".png"), "Ballon" in shown.text) == (True, False)


@in_both_languages
async def test_a_photo_that_nobody_asked_for_is_answered_as_before(play, language):
    await treated(play)
    play.therapist.send_photo()
    await play.settle()
    assert "Ballon" not in play.therapist.last.text
    async with play.database.read() as db:
        assert (await db.scalars(select(OwnExercise))).all() == []


@in_both_languages
async def test_what_the_practice_gives_up_leaves_every_plan_from_tomorrow_on(play, language):
    await treated(play)
    other = play.api.user(3002, first_name="Q")
    await play.says(other, f"/start {await enrol(play, '/enrol P-2 joint=hip supervised=mon,thu')}")
    await play.presses(other, "Ja")
    await play.advance(timedelta(minutes=2))
    await own_exercise(play)
    await presses(play, "exercises:1:put:own-1")
    await presses(play, "exercises:2:put:own-1")
    assert await planned(play)
    assert await planned(play, 2)
    await play.until("2026-11-26", "12:00")
    for _ in range(2):
        await presses(play, "exercises:1:give_up:own-1")
    for patient in (1, 2):
        assert {day for day in await planned(play, patient) if day > date(2026, 11, 26)} == set()
        assert (await versions(play, patient))[-1]["own"] == []
        assert len(await versions(play, patient)) == 3
    assert (await presses(play, "exercises:1:put:own-1"))[0] == "outdated"
    async with play.database.read() as db:
        noted = set(await db.scalars(select(Access.patient_id).where(Access.what == "exercises")))
    assert noted == {1, 2}
    await play.presses(other, "Hoe doe ik dit?")
    await play.says(other, "/waarom")
    await nothing_is_broken(play.database, play.now)


@in_both_languages
async def test_a_programme_that_is_over_is_shown_and_not_changed(play, language):
    await treated(play)
    async with play.database.write() as db:
        over = await db.get_one(Patient, 1)
        over.state, over.next_prompt_at, over.next_plan_at, over.next_taper_at = "ended", None, None, None
    kind, said = await presses(play, "exercises:1:leave:bridge")
    assert (kind, "loopt niet meer" in said, len(await versions(play))) == ("exercises", True, 1)


@in_both_languages
async def test_a_typed_name_that_is_nearly_one_is_offered_and_added_with_a_tap(play, language):
    play.therapist.person.language_code = language
    await treated(play)
    await own_exercise(play, "Trap met tas")
    for said, found in (("xyzzy", []), ("scheplp", ["put:clamshell"]), ("trap met tass", ["own:own-1"])):
        await presses(play, "exercises:1:add")
        await play.says(play.therapist, said)
        offered = [button.callback_data for row in play.therapist.last.buttons for button in row]
        assert offered[:-1] == [f"exercises:1:{each}" for each in found], said
    play.therapist.press_data(play.therapist.last, "exercises:1:put:own-1")
    await play.settle()
    assert (await versions(play))[-1]["added"] == ["own-1"]
    await play.says(play.therapist, "xyzzy")
    assert "P-1" not in play.therapist.last.text, "nothing is asked for any more"
