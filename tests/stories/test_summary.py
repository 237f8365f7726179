"""The therapist's summary: who needs them, accept all, its files, when it comes, who stands in, and the access log."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from storage.tables import Access, Appointment, Cover, Outgoing, Patient, Therapist
from tests.stories.scenes import enrol, let_end, newest, patient_joins, texts, therapist_joins, token
from tests.stories.test_dose import answers, begun, decisions

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


async def rows(play, table, **such):
    async with play.database.read() as db:
        return (await db.scalars(select(table).filter_by(**such).order_by(table.id))).all()


async def appointments(play, *days):
    """Slots are filled, so that nothing is left to plan."""
    async with play.database.write() as db:
        for day in days:
            db.add(
                Appointment(
                    patient_id=1, kind="supervised", local_date=date.fromisoformat(day), local_time=datetime.min.time(),
                    minutes=30, state="planned", made_at=play.now, changed_at=play.now,
                )
            )  # fmt: skip


async def summary(play, user=None):
    user = user or play.therapist
    await play.says(user, "/overzicht")
    return newest(user, "Overzicht: ")


async def test_the_reason_is_named_with_its_figure_and_day(play):
    await begun(play)
    await answers(play, 0, 0, "klaar 13 8")
    assert "P-001: pijn 8 op di 24 nov" in (await summary(play)).text


@on_sqlite
async def test_accept_all_leaves_flagged_patients_out_says_how_many_and_is_safe_to_press_twice(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    waiting = await decisions(play, kind="up", state="waiting")
    assert len(waiting) == 2
    shown = await summary(play)
    label = next(each for each in shown.labels if each.startswith("Alle akkoord"))
    assert label == "Alle akkoord (2)"
    await play.presses(play.therapist, label)
    assert "2 voorstellen akkoord" in newest(play.therapist, "Overzicht").text
    assert [each.state for each in await decisions(play, kind="up")] == ["applied", "applied"]
    play.therapist.press_data(shown, f"accept_all:{waiting[-1].id}:0")
    await play.settle()
    assert "0 voorstellen akkoord" in newest(play.therapist, "Overzicht").text
    noted = await rows(play, Access, what="proposal")
    assert [(each.role, each.patient_id) for each in noted] == [("therapist", 1)] * 2


@on_sqlite
async def test_what_came_after_the_button_was_drawn_is_not_accepted_unseen(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    first, second = await decisions(play, kind="up", state="waiting")
    shown = await summary(play)
    play.therapist.press_data(shown, f"accept_all:{first.id}:0")
    await play.settle()
    found = newest(play.therapist, "Overzicht").text
    assert "1 voorstel akkoord" in found
    assert "1 blijft wachten" in found
    assert [each.state for each in await decisions(play, kind="up")] == ["applied", "waiting"]
    assert second.state == "waiting"


@on_sqlite
async def test_a_flag_that_came_after_the_button_was_drawn_keeps_the_proposal_waiting(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    shown = await summary(play)
    label = next(each for each in shown.labels if each.startswith("Alle akkoord"))
    async with play.database.write() as db:
        (await db.get_one(Patient, 1)).unapproved_at = play.now  # something to look at first
    play.therapist.press(label, shown)
    await play.settle()
    found = newest(play.therapist, "Overzicht")
    assert "0 voorstellen akkoord" in found.text
    assert not [each for each in found.labels if each.startswith("Alle akkoord")]
    assert {each.state for each in await decisions(play, kind="up")} == {"waiting"}


@on_sqlite
async def test_nothing_to_report_is_one_line_with_everybody_behind_a_button(play):
    await begun(play, extra="supervised=tue session_limit=0")
    await appointments(play, "2026-11-24", "2026-12-01")
    await answers(play, 0, 0, "klaar 13 2")
    shown = await summary(play)
    assert "Niets te melden" in shown.text
    assert "week 1/12" not in shown.text
    await play.presses(play.therapist, "Alle patiënten")
    assert "De anderen" in newest(play.therapist, "Overzicht").text
    assert "week 1/12" in newest(play.therapist, "Overzicht").text


@on_sqlite
async def test_on_monday_come_the_message_then_the_pdf_then_the_table_once_and_the_log_says_so(play):
    await therapist_joins(play)
    await patient_joins(play)
    await play.until("2026-11-30", "08:00")
    message, paper, table = play.therapist.inbox[-3:]
    assert message.text.startswith("Overzicht: 1")
    assert (paper.document, table.document) == ("overzicht-2026-11-30.pdf", "overzicht-2026-11-30.csv")
    assert paper.file.content.startswith(b"%PDF-")
    assert table.file.content.startswith(b"\xef\xbb\xbfcode;")
    assert [(each.person_id, each.patient_id) for each in await rows(play, Access, what="summary")] == [(2, 1)]
    sent = [row for row in await rows(play, Outgoing) if row.kind.startswith("summary")]
    assert {row.quiet_zone for row in sent} == {"Europe/Amsterdam"}
    assert len({row.expires_at for row in sent}) == 1


@on_sqlite
async def test_a_therapist_without_patients_gets_no_empty_files(play):
    await therapist_joins(play)
    await play.until("2026-11-30", "08:00")
    assert "nog geen patiënten" in play.therapist.last.text
    dropped = [row.reason for row in await rows(play, Outgoing) if row.kind in {"summary_pdf", "summary_csv"}]
    assert dropped == ["no patients", "no patients"]


@on_sqlite
async def test_the_summary_comes_at_the_day_and_time_that_the_therapist_chose_also_in_quiet_hours(play):
    await therapist_joins(play)
    await patient_joins(play)
    await summary(play)
    await play.presses(play.therapist, "Andere dag of tijd")
    await play.presses(play.therapist, "wo")
    await play.presses(play.therapist, "07:00")
    [therapist] = await rows(play, Therapist)
    assert therapist.next_summary_at == datetime(2026, 11, 25, 6, tzinfo=UTC)
    await play.until("2026-11-25", "06:59")
    before = len(texts(play.therapist))
    await play.until("2026-11-25", "07:00")
    assert len(texts(play.therapist)) == before + 3
    await play.until("2026-11-30", "08:01")
    assert len([text for text in texts(play.therapist) if text.startswith("Overzicht: ")]) == 2


@on_sqlite
@pytest.mark.parametrize("press", ["day:7", "day:x", "time:2460", "time:9999", "time", "other:1"])
async def test_a_forged_day_or_time_changes_nothing(play, press):
    await therapist_joins(play)
    [before] = await rows(play, Therapist)
    await summary(play)
    play.therapist.press_data(play.therapist.last, f"summary_when:{press}")
    await play.settle()
    [after] = await rows(play, Therapist)
    assert (after.next_summary_at, after.summary_weekday, after.summary_time) == (before.next_summary_at, None, None)
    assert "maandag om 08:00" in play.therapist.last.text


@on_sqlite
async def test_who_stands_in_sees_the_patients_of_both_marked_and_only_as_long_as_the_cover_runs(play):
    await therapist_joins(play)
    await patient_joins(play)
    other = play.api.user(2002, "Els", "nl")
    await play.says(play.admin, "/therapeut Els")
    await play.says(other, f"/start {token(play.admin.last)}")
    assert "nog geen patiënten" in (await summary(play, other)).text
    await appointments(play, "2026-12-20")  # the slots before it are empty, which puts the patient on top
    async with play.database.write() as db:
        db.add(
            Cover(
                therapist_id=1, stand_in_id=2, last=date(2026, 12, 4), made_at=play.now,
                until_at=play.now + timedelta(days=9),
            )
        )  # fmt: skip
    assert "P-001 (waarneming)" in (await summary(play, other)).text
    assert "P-001 (waarneming)" not in (await summary(play)).text
    noted = await rows(play, Access, what="summary")
    assert [(each.person_id, each.patient_id) for each in noted] == [(4, 1), (2, 1)]
    await play.advance(timedelta(days=9))
    assert "nog geen patiënten" in (await summary(play, other)).text


@on_sqlite
async def test_nobody_gets_papers_of_another_therapists_patient(play):
    await therapist_joins(play)
    await patient_joins(play)
    other = play.api.user(2002, "Els", "nl")
    await play.says(play.admin, "/therapeut Els")
    await play.says(other, f"/start {token(play.admin.last)}")
    for data in ("report:1", "paper:1", "report:77", "paper:77"):
        other.press_data(other.last, data)
        await play.settle()
        assert "niet gebruiken" in other.last.text
    kinds = {row.kind for row in await rows(play, Outgoing)}
    assert not kinds & {"end_report", "paper_week"}


@on_sqlite
async def test_when_the_period_is_over_the_therapist_is_offered_a_report_and_again_with_the_answers(play):
    await therapist_joins(play)
    await patient_joins(play)
    for label in ("Beginnen", "6", "8", "Traplopen", "7", "1", "Nee"):
        await play.presses(play.patient, label)
    async with play.database.write() as db:
        await let_end(db, await db.get_one(Patient, 1), date(2026, 11, 24))
    await play.until("2026-11-25", "09:00")
    offer = newest(play.therapist, "de periode is afgerond")
    play.therapist.press("Verslag", offer)
    await play.settle()
    report = newest(play.therapist, "P-001: verslag")
    assert report.document == "verslag-P-001-2026-11-25.pdf"
    assert report.file.content.startswith(b"%PDF-")
    for label in ("Beginnen", "3", "7", "4", "5", "Nee", "Beter"):
        await play.presses(play.patient, label)
    play.therapist.press("Verslag", newest(play.therapist, "antwoorden aan het eind"))
    await play.settle()
    assert len([each for each in play.therapist.inbox if each.document]) >= 2
    assert [each.what for each in await rows(play, Access) if each.what == "report"] == ["report", "report"]


@on_sqlite
async def test_a_week_on_paper_is_in_the_patients_language_and_its_message_in_the_therapists(play):
    await therapist_joins(play)
    await play.says(play.patient, f"/start {await enrol(play, '/enrol P-1 joint=knee lang=en')}")
    await play.presses(play.patient, "Yes")
    play.therapist.press_data(play.therapist.last, "paper:1")
    await play.settle()
    sent = newest(play.therapist, "de week op papier")
    assert sent.document == "week-P-1-2026-11-24.pdf"
    assert sent.file.content.startswith(b"%PDF-")
