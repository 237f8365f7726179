"""A whole treatment period of twelve weeks and the half year after it, over the virtual clock."""

from collections import Counter
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select, update

from scheduler.programme.budget import most
from scheduler.records import programme_week
from storage.outbox import Lane
from storage.tables import Answer, Outgoing, Patient, Person, PlannedSession
from tests.stories.scenes import newest, patient_joins, texts, therapist_joins

START, END = date(2026, 11, 24), date(2027, 2, 15)
FOLLOW_UPS = [date(2027, 5, 15), date(2027, 8, 15)]
FADING = [*(END + timedelta(days=days) for days in (3, 7, 10, 14, 21, 28, 35, 42, 56, 70))]
FADING += [date(2027, 6, 15), date(2027, 7, 15)]  # and months after the first follow-up
NL = SimpleNamespace(
    language="nl", line="/enrol P-001 joint=knee has=band goals=stairs", agree="Ja, ik doe mee", answer="klaar 13 2",
    done="Klaar", day="<b>Uw bericht voor", heading="tijd om samen terug te kijken",
    recap="Terugblik op week {} van 12",
    start=("Beginnen", "6", "8", "Traplopen", "7", "1", "Nee"),
    end=("Beginnen", "3", "7", "7", "5", "Eén keer", "Beter"),
    after=("Beginnen", "8", "8", "9", "0", "Nee", "Slechter", "Pijn", "Nee", "Nee"), over="Uw programma is klaar.",
    reached=("84 dagen waarop u in beweging kwam", "24 dagen met krachtoefeningen"), often="Op hoeveel dagen",
    summary="Overzicht: 1", results=("P-001: antwoorden aan het eind", "na 3 maanden", "na 6 maanden"),
    pain=("Pijn, gemiddeld: 6 → 3 ● gunstiger", "Pijn, gemiddeld: 6 → 3 → 8 ● minder gunstig"),
)  # fmt: skip
EN = SimpleNamespace(
    language="en", line="/enrol P-001 joint=hip lang=en extras=rom,balance days=mon,tue,wed,fri,sat", agree="Yes",
    answer="done 13 2", done="Done", day="<b>Your message for", heading="time to look back together",
    recap="Looking back on week {} of 12", start=("Begin", "6", "8", "Climbing stairs", "7", "1", "No"),
    end=("Begin", "3", "7", "7", "5", "Once", "Better"), over="Your programme is complete.",
    after=("Begin", "8", "8", "9", "0", "No", "Worse", "Pain", "No", "No"),
    reached=("60 days on which you got moving", "24 days with strength exercises"), often="On how many days",
    summary="Summary: 1", results=("P-001: answers at the end", "after 3 months", "after 6 months"),
    pain=("Pain, on average: 6 → 3 ● for the better", "Pain, on average: 6 → 3 → 8 ● for the worse"),
)  # fmt: skip


async def taps(play, labels):
    for label in labels:
        await play.presses(play.patient, label)


def came(play, part):
    """On which local dates the patient was sent a message with these words."""
    calls = [*play.api.calls("sendMessage"), *play.api.calls("sendPhoto")]
    calls = [call for call in calls if call.chat_id == play.patient.id]
    said = [(call.at.date(), call.parameters.get("text") or call.parameters.get("caption", "")) for call in calls]
    return [day for day, text in said if part in text]


async def every_day_is_answered(play, words):
    for number in range(84):
        await play.until(str(START + timedelta(days=number)), "09:30")
        for _session in [label for label in play.patient.last.labels if label.startswith(words.done)]:
            await play.says(play.patient, words.answer)
            if play.patient.last.buttons:  # which of two sessions that day: the first
                play.patient.press(play.patient.last.labels[0])
                await play.settle()


@pytest.mark.parametrize(("backend", "words"), [("sqlite", NL), ("postgresql", EN)], indirect=["backend"])
async def test_twelve_weeks_and_the_follow_ups(play, library, words):
    play.therapist.person.language_code = words.language
    await therapist_joins(play)
    async with play.database.write() as db:
        await db.execute(update(Person).values(language=words.language))
    await patient_joins(play, words.line, words.agree)
    await taps(play, words.start)
    await every_day_is_answered(play, words)
    async with play.database.read() as db:
        given = await db.execute(select(PlannedSession.id, Answer.effort, Answer.pain).outerjoin(Answer))
        assert {(effort, pain) for _session, effort, pain in given} == {(13, 2)}
    assert len(came(play, words.day)) == (84 if "days" not in words.line else 60)  # each planned day, none left out
    for week in range(1, 12):
        assert came(play, words.recap.format(week)) == [START + timedelta(weeks=week)]
    assert came(play, words.recap.format(12)) == []  # there is more to say at the end

    await play.until("2027-02-16", "09:30")
    assert "13" in next(text for text in reversed(texts(play.therapist)) if "P-001" in text and "/12 ·" in text)
    assert all(line in newest(play.patient, words.over).text for line in words.reached)
    await taps(play, words.end)
    assert words.pain[0] in newest(play.therapist, words.results[0]).text

    for day in sorted([*FADING, *FOLLOW_UPS]):
        await play.until(str(day), "09:30")
        await taps(play, words.after if day in FOLLOW_UPS else ("5",))
    assert came(play, words.often) == FADING
    assert came(play, words.heading) == FOLLOW_UPS
    await play.until("2027-08-16", "12:00")
    for after in words.results[1:]:
        result = next(text for text in reversed(texts(play.therapist)) if after in text and "→" in text)
        assert words.pain[1] in result
    seen = len(play.patient.inbox)
    await play.until("2027-12-31", "12:00")
    assert len(play.patient.inbox) == seen
    summaries = [text for text in texts(play.therapist) if text.startswith(words.summary)]
    assert len(summaries) >= 37  # a Monday for each week until the last follow-up
    await no_week_has_more_messages_than_it_may(play, library)


async def no_week_has_more_messages_than_it_may(play, library):
    """And what does not count is about appointments, the end or the questionnaires, as `/time` says."""
    numbers = library.numbers
    async with play.database.read() as db:
        weeks = programme_week(START, (await db.scalars(select(Patient.end))).one())
        began = select(Outgoing).where(Outgoing.chat_id == play.patient.id, Outgoing.lane == int(Lane.PROMPTS))
        sent = [row for row in await db.scalars(began) if row.state == "sent"]
    assert {row.kind for row in sent} - set(numbers.budget.kinds) == {"taper", "period_end", "questionnaire"}
    counted = Counter(programme_week(START, row.settled_at.date()) for row in sent if row.kind in numbers.budget.kinds)
    assert all(count <= most(week, weeks, None, numbers) for week, count in counted.items())
