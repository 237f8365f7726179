"""What cannot wait for the summary is told in office hours, together, once, and not if it is over by then."""

from datetime import timedelta

from tests.stories.scenes import enrol, patient_joins, texts, therapist_joins

OFF = "\N{EN DASH}"
TITLES = ("Een melding", "Meldingen")


def alerts(user):
    """The alerts that this person was told, oldest first."""
    return [text for text in texts(user) if text.startswith(TITLES)]


async def begun(play, line="/enrol P-001 joint=knee"):
    await therapist_joins(play)
    await patient_joins(play, line)


async def another(play, account=3002, line="/enrol P-002 joint=hip"):
    """A second patient of Tom's, who agreed."""
    user = play.api.user(account, "Lies", language_code="nl")
    await play.says(user, f"/start {await enrol(play, line)}")
    await play.presses(user, "Ja")
    return user


async def reports(play, day, text, clock="10:00", user=None):
    await play.until(day, clock)
    await play.says(user or play.patient, text)


async def test_in_office_hours_it_comes_a_quarter_of_an_hour_later_and_what_came_meanwhile_with_it(play):
    await begun(play)
    lies = await another(play)
    await reports(play, "2026-11-24", "klaar 13 pijn 7")
    await reports(play, "2026-11-24", "/stop", "10:10", lies)
    await play.presses(lies, "Ja, ik stop")
    await play.until("2026-11-24", "10:14")
    assert alerts(play.therapist) == []
    await play.until("2026-11-24", "10:15")
    [told] = alerts(play.therapist)
    assert told.index("P-001") < told.index("pijn 7") < told.index("P-002") < told.index("is gestopt")


async def test_friday_just_before_six_it_comes_at_once_and_after_six_on_monday(play):
    await begun(play)
    lies = await another(play)
    await reports(play, "2026-11-27", "klaar 13 pijn 8", "17:55")
    assert len(alerts(play.therapist)) == 1
    await reports(play, "2026-11-27", "klaar 13 pijn 9", "18:00", lies)
    await play.until("2026-11-30", "07:59")
    assert len(alerts(play.therapist)) == 1
    await play.until("2026-11-30", "08:00")
    assert "P-002" in alerts(play.therapist)[1]
    assert "P-001" not in alerts(play.therapist)[1]


async def test_over_the_weekend_in_which_the_clocks_change_it_waits_for_monday_eight_on_the_wall(play):
    await begun(play, "/enrol P-001 joint=knee start=2027-03-25")
    await reports(play, "2027-03-27", "klaar 13 pijn 8")
    await play.until("2027-03-29", "07:59")
    assert alerts(play.therapist) == []
    await play.until("2027-03-29", "08:00")
    assert "pijn 8" in alerts(play.therapist)[0]


async def test_what_is_over_before_it_was_told_is_not_told(play):
    await begun(play)
    await reports(play, "2026-11-28", "klaar 13 pijn 8")  # a Saturday
    await reports(play, "2026-11-29", "klaar 13 pijn 2")
    await play.until("2026-11-30", "09:00")
    assert alerts(play.therapist) == []


async def test_a_score_that_is_put_right_within_the_quarter_is_not_told(play):
    await begun(play)
    await reports(play, "2026-11-24", "klaar 13 pijn 8")
    for label in ("Wijzigen", "Pijn", "2"):
        await play.presses(play.patient, label)
    await play.until("2026-11-24", "12:00")
    assert alerts(play.therapist) == []


async def test_it_is_told_once_while_it_lasts_and_again_when_it_comes_back(play):
    await begun(play)
    for day, pain in (("24", 8), ("25", 9), ("26", 2)):
        await reports(play, f"2026-11-{day}", f"klaar 13 pijn {pain}")
    await play.until("2026-11-26", "12:00")
    assert len(alerts(play.therapist)) == 1
    await reports(play, "2026-11-27", "klaar 13 pijn 8")
    await play.until("2026-11-27", "12:00")
    assert len(alerts(play.therapist)) == 2


async def test_pain_that_is_usual_for_a_patient_is_no_alert(play):
    await begun(play)
    for label in ("Beginnen", "6"):
        await play.presses(play.patient, label)
    await reports(play, "2026-11-24", "klaar 13 pijn 7")
    await play.until("2026-11-24", "12:00")
    assert alerts(play.therapist) == []
    await reports(play, "2026-11-25", "klaar 13 pijn 8")
    await play.until("2026-11-25", "12:00")
    assert "pijn 8 bij het oefenen, gewoonlijk 6" in alerts(play.therapist)[0]


async def test_two_sessions_that_were_much_too_hard_within_a_week_are_told(play):
    await begun(play)
    await reports(play, "2026-11-24", "klaar 15 pijn 1")
    await reports(play, "2026-11-26", "klaar 16 pijn 1")
    await play.until("2026-11-26", "12:00")
    [told] = alerts(play.therapist)
    assert "2 keer in 7 dagen veel zwaarder dan bedoeld" in told


async def test_pain_that_has_not_settled_on_two_mornings_is_told(play):
    await begun(play)
    await reports(play, "2026-11-24", "klaar 13 pijn 4")
    for day in ("25", "26"):
        await play.until(f"2026-11-{day}", "09:30")
        await play.presses(play.patient, "Nee, nog niet")
        await play.says(play.patient, "klaar 13 pijn 4")
    await play.until("2026-11-26", "12:00")
    [told] = alerts(play.therapist)
    assert "volgende ochtend nog niet gezakt" in told


async def test_a_silence_is_told_after_a_week_and_not_if_the_patient_answers_first(play):
    await begun(play)
    lies = await another(play)
    await play.until("2026-12-01", "09:05")
    await play.says(play.patient, "klaar 13 pijn 2")
    await play.until("2026-12-01", "12:00")
    [told] = alerts(play.therapist)
    assert "P-002" in told
    assert "7 dagen niets laten weten" in told
    assert "P-001" not in told
    await reports(play, "2026-12-02", "klaar 13 pijn 2", user=lies)
    await play.until("2026-12-09", "12:00")
    assert "P-001" in alerts(play.therapist)[1]  # silent since the first


async def test_what_is_switched_off_is_not_told_until_it_is_on_again_and_the_patient_is_told_the_truth(play):
    await begun(play)
    play.patient.block()
    await play.until("2026-11-24", "09:00")
    play.patient.unblock()
    await play.settle()
    await play.presses(play.therapist, "Welke meldingen")
    for label in ("✓ wil contact", "✓ veel pijn"):
        await play.presses(play.therapist, label)
    await reports(play, "2026-11-24", "klaar 13 pijn 8")
    await play.until("2026-11-25", "09:00")
    assert len(alerts(play.therapist)) == 1
    await play.presses(play.therapist, f"{OFF} veel pijn")
    await play.until("2026-11-25", "09:15")
    assert "pijn 8" in alerts(play.therapist)[1]
    await play.until("2026-12-03", "09:30")
    await play.presses(play.patient, "Contact")
    assert any("Neem contact op met" in text for text in texts(play.patient))
    assert not any("uw therapeut, of aan wie" in text for text in texts(play.patient))
    await play.until("2026-12-03", "12:00")
    assert not any("wil graag contact" in text for text in alerts(play.therapist))


async def test_the_same_request_twice_is_one_and_a_second_press_of_a_switch_changes_nothing(play):
    await begun(play)
    await play.until("2026-12-01", "09:30")
    asked = play.patient.last
    contact = next(each.callback_data for row in asked.buttons for each in row if each.text == "Contact")
    for clock in ("09:30", "09:31", "12:00"):
        await play.until("2026-12-01", clock)
        play.patient.press_data(asked, contact)
    await play.until("2026-12-01", "14:00")
    assert sum("wil graag contact" in text for text in alerts(play.therapist)) == 1
    await play.presses(play.therapist, "Welke meldingen")
    shown = play.therapist.last
    for _ in range(2):
        play.therapist.press_data(shown, "alerts:paused:off")
        await play.settle()
    assert f"{OFF} pauze" in play.therapist.last.labels


async def test_of_a_patient_who_stops_only_that_is_told(play):
    await begun(play)
    await reports(play, "2026-11-28", "klaar 13 pijn 8")
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.until("2026-11-30", "08:00")
    [told] = alerts(play.therapist)
    assert "is gestopt" in told
    assert "pijn" not in told


async def test_many_alerts_come_in_several_messages_and_nobody_is_left_out(play):
    await begun(play)
    users = []
    for number in range(22):
        await play.advance(timedelta(minutes=1))  # more than twenty in one are not answered
        users.append(await another(play, 4000 + number, f"/enrol Q-{number:03} joint=hip"))
    await play.until("2026-11-28", "10:00")
    for user in users:
        await play.says(user, "klaar 13 pijn 8")
    await play.until("2026-11-30", "08:00")
    told = alerts(play.therapist)
    assert len(told) == 2
    assert all(sum(f"Q-{number:03}" in text for text in told) == 1 for number in range(22))


async def test_what_was_raised_before_the_therapist_came_is_told_once_they_come(play):
    await play.says(play.admin, "/therapist Tom")
    invitation = play.admin.last.text
    await patient_joins(play)
    await reports(play, "2026-11-24", "klaar 13 pijn 8")
    await play.until("2026-11-24", "12:00")
    assert alerts(play.therapist) == []
    await play.says(play.therapist, f"/start {invitation.split('start=')[1].split()[0]}")
    await play.until("2026-11-24", "12:15")
    assert "pijn 8" in alerts(play.therapist)[0]
