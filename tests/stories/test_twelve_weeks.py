"""A whole treatment period of twelve weeks and the half year after it, over the virtual clock."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from storage.tables import Answer, PlannedSession
from tests.stories.scenes import patient_joins, texts, therapist_joins

NL = ("/enrol P-001 joint=knee has=band goals=stairs", "Ja, ik doe mee", "klaar 13 2", "tijd om samen terug te kijken")
EN = (
    "/enrol P-001 joint=hip lang=en extras=rom,balance days=mon,tue,wed,fri,sat",
    "Yes",
    "done 13 2",
    "time to look back together",
)


@pytest.mark.parametrize(
    ("backend", "line", "agree", "answer", "heading"), [("sqlite", *NL), ("postgresql", *EN)], indirect=["backend"]
)
async def test_twelve_weeks_and_the_follow_ups(play, line, agree, answer, heading):
    await therapist_joins(play)
    await patient_joins(play, line, agree)
    start = date(2026, 11, 24)
    for number in range(84):
        await play.until(str(start + timedelta(days=number)), "09:30")
        for _session in [label for label in play.patient.last.labels if label.startswith(("Klaar", "Done"))]:
            await play.says(play.patient, answer)
            if play.patient.last.buttons:  # which of two sessions that day: the first
                play.patient.press(play.patient.last.labels[0])
                await play.settle()
    async with play.database.read() as db:
        given = await db.execute(select(PlannedSession.id, Answer.effort, Answer.pain).outerjoin(Answer))
        assert {(effort, pain) for _session, effort, pain in given} == {(13, 2)}
    await play.until("2027-02-16", "09:30")
    assert "13" in next(text for text in reversed(texts(play.therapist)) if "P-001" in text and "/12 ·" in text)
    asked = [call.parameters["text"] for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    days = {text.splitlines()[0] for text in asked if text.startswith(("<b>Uw bericht voor", "<b>Your message for"))}
    assert len(days) == (84 if "days" not in line else 60)  # one for each planned day, none left out
    await play.until("2027-05-01", "12:00")
    assert "P-001" in play.therapist.last.text
    await play.until("2027-08-15", "12:00")
    followed = [call for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    followed = [call.at.date() for call in followed if heading in call.parameters["text"]]
    assert followed == [date(2027, 5, 15), date(2027, 8, 15)]
    summaries = [text for text in texts(play.therapist) if text.startswith(("Overzicht: 1", "Summary: 1"))]
    assert len(summaries) == 37  # a Monday for each week until the last follow-up
