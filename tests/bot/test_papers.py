"""The papers: one page for each patient whatever there is to say, nothing missing, nothing a spreadsheet would run."""

import csv
import io
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.documents import pdf as printing
from bot.documents.end_report import Report, end_report, report_data
from bot.documents.paper_week import Week, paper_week, week_data
from bot.documents.pdf import CannotPrint, compiled, pdf
from bot.documents.summary_csv import COLUMNS, summary_csv
from bot.documents.summary_pdf import summary_data, summary_pdf
from bot.messages.papers import PAPERS
from content.library import library
from content.prescription import Prescription
from content.words import LANGUAGES
from scheduler.overview import Course
from scheduler.programme import build_programme, read_prescription
from tests.messages import facts_summary as made
from tests.messages.facts import given_answers
from tests.strategies import prescriptions, steady

LIBRARY = library()
ZONE = "Europe/Amsterdam"
FEW = 20  # papers of any facts, in this process: typst takes some milliseconds for each
few = st.integers(0, 10**6)


def pages(paper):
    assert paper.startswith(b"%PDF-")
    return len(re.findall(rb"/Type\s*/Page\b", paper))


def printed(template, data):
    """The number of pages, made here: a process for each of many would take long."""
    import json

    return pages(compiled(template, json.dumps(data), int(made.AT.timestamp())))


def whole(number, code=None, **more):
    """Twelve weeks of everything there can be."""
    seen = {week: made.full(made.START + timedelta(weeks=week - 1)) for week in range(1, 12)}
    return made.overview_of(code or f"P-{number:03}", patient=number, seen=seen, **more)


@pytest.mark.parametrize("count", [1, 40, 200])
def test_the_summary_has_one_page_for_each_patient(count):
    paper = summary_pdf([whole(number) for number in range(count)], LIBRARY, "nl", made.AT, ZONE)
    assert pages(paper) == count


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_page_is_one_page(language):
    people = [replace(whole(1), **{**vars(made.longest("W" * 32)), "seen": whole(1).seen}), made.longest("W" * 32)]
    assert printed("summary", summary_data(people, LIBRARY, language, made.AT, ZONE)) == 2


@steady
@given(st.lists(made.overviews(), min_size=1, max_size=3), st.sampled_from(LANGUAGES))
def test_whatever_is_missing_each_patient_has_one_page(people, language):
    assert printed("summary", summary_data(people, LIBRARY, language, made.AT, ZONE)) == len(people)


@steady
@given(made.report_of(given_answers()), st.sampled_from(LANGUAGES))
def test_a_report_is_one_page_whatever_is_missing(report, language):
    assert printed("end_report", report_data(report, LIBRARY, language)) == 1


def report_of(course, given=None):
    return Report(course, "Tom", ZONE, made.AT, given or {}, dict.fromkeys(given or {}, made.START))


def rows(data, part):
    return {row[0]: row[1:] for row in data[part]}


def test_a_report_sets_what_was_asked_at_the_start_beside_the_later_answers():
    given = {
        "start": {"average_pain": 6, "activity": "stairs", "difficulty": 7, "falls": "no"},
        "end": {"average_pain": 4, "difficulty": 5, "change": "slightly_better"},
        "month_3": {"average_pain": 3, "barrier": "no_time"},
    }
    data = report_data(report_of(Course(whole(1), (), (), 1), given), LIBRARY, "en")
    questions = rows(data, "questions")
    assert list(questions["Pain, on average (0\N{EN DASH}10)"]) == ["6", "4", "3", "\N{EN DASH}"]
    [difficulty] = [key for key in questions if key.startswith("Difficulty")]
    assert "stairs" in difficulty
    assert "not what changed something" in data["note"]


def test_a_report_counts_sessions_appointments_and_the_first_and_last_weeks():
    entries = tuple(each for week in range(12) for each in made.full(made.START + timedelta(weeks=week)))
    entries = (replace(entries[0], done="not", effort=None), replace(entries[1], done="partly"), *entries[2:])
    end = made.START + timedelta(weeks=12, days=-1)
    of = replace(whole(1), state="ended", week=13, end=end, today=end + timedelta(days=1))
    missed, follow_up = ("supervised", made.START, "missed"), ("follow_up", end + timedelta(days=88), "planned")
    data = report_data(report_of(Course(of, entries, (missed, follow_up), 3)), LIBRARY, "en")
    sessions = rows(data, "sessions")
    assert [list(sessions[key]) for key in ("Planned", "Done / partly done")] == [["84"], ["82 / 1"]]
    assert list(sessions["Appointments missed"]) == ["1"]
    first, last = rows(data, "compared")["Effort of strength (target)"]
    assert first != last  # one of the first weeks has an effort less
    months = [value[0] for value in rows(data, "follow_ups").values()]
    assert ["planned" in months[0], "no appointment yet" in months[1]] == [True, True]
    assert "prescription 3" in rows(data, "about")["Version"][0]


def week_of(prescription, number, language, code="P-001"):
    days = [day for day in build_programme(prescription, LIBRARY).days if day.week == number]
    first = prescription.start + timedelta(weeks=number - 1)
    sessions = tuple((day.date, each) for day in days for each in day.sessions)
    return Week(code, language, number, prescription.weeks, first, first + timedelta(days=6), sessions, made.AT)


@steady
@given(prescriptions(), few, st.sampled_from(LANGUAGES))
def test_a_week_on_paper_holds_every_exercise_of_the_week_with_its_dose(prescription, number, language):
    week = week_of(prescription, number % prescription.weeks + 1, language, "W" * 32)
    data = week_data(week, LIBRARY)
    ticked = [
        "".join(run["text"] for run in item)
        for day in data["days"]
        for session in day["sessions"]
        for item in session["items"]
    ]
    items = [item for _day, session in week.sessions for item in session.items]
    names = [LIBRARY.texts.exercise_name(language, item.exercise, item.form) for item in items]
    assert len(ticked) == len(names)
    assert all(line.startswith(name) and re.search(r"\d", line) for line, name in zip(ticked, names, strict=True))
    assert printed("paper_week", data) >= 1


@pytest.mark.parametrize(("language", "call", "scale"), [("nl", "112, meteen", ": zoals in rust"),
                                                         ("en", "112", ": as at rest")])  # fmt: skip
def test_a_week_on_paper_says_whom_to_call_and_what_the_effort_numbers_mean(language, call, scale):
    week = week_of(Prescription(code="P-1", joint="knee", start=made.START), 1, language)
    lines = [line for part in week_data(week, LIBRARY)["notes"] for line in part]
    notes = "\n".join("".join(run["text"] for run in line["runs"]) for line in lines)
    assert scale in notes
    assert call in notes
    assert "<" not in notes
    assert pages(paper_week(week, LIBRARY)) >= 2


def runs_out(template, data):
    """Whether anything is printed in the last 10 mm at the right of a page, whose margin is 17 mm."""
    for page in printing.pictures(template, data, made.AT, 40):
        picture = Image.open(io.BytesIO(page)).convert("L")
        width, height = picture.size
        if picture.crop((width - width * 10 // 210, 0, width, height)).getextrema() != (255, 255):
            return True
    return False


LONG_WORD = "W" * 64
BOM = "\ufeff"  # without it a spreadsheet takes UTF-8 for something else


def test_a_word_that_is_longer_than_its_line_stays_on_the_paper():
    walk = made.WALK.model_copy(update={"items": (made.WALK.items[0].model_copy(update={"name": LONG_WORD}),)})
    week = Week("W" * 32, "nl", 1, 12, made.START, made.START + timedelta(days=6), ((made.START, walk),), made.AT)
    report = replace(report_of(Course(whole(1, "W" * 32), (), (), 1)), by=LONG_WORD)
    assert not runs_out("paper_week", week_data(week, LIBRARY))
    assert not runs_out("end_report", report_data(report, LIBRARY, "nl"))
    assert not runs_out("summary", summary_data([made.longest("W" * 32)], LIBRARY, "nl", made.AT, ZONE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_week_on_paper_shows_each_of_its_exercises_once_on_few_pages(language):
    case = read_prescription(
        {
            "code": "P-1",
            "joint": "knee",
            "start": "2026-11-24",
            "has": ["band", "step"],
            "extras": ["rom", "balance"],
            "days": ["mon", "tue", "wed", "thu", "fri"],
        },
        LIBRARY,
    )
    week = week_of(case, 1, language)
    data = week_data(week, LIBRARY)
    shown = [each["name"] for each in data["pictures"]["exercises"]]
    planned = {LIBRARY.texts.exercise_name(language, item) for _day, each in week.sessions for item in each.items}
    assert (len(shown), set(shown)) == (len(planned), planned)
    without = {**data, "pictures": {**data["pictures"], "exercises": []}}
    assert printed("paper_week", data) - printed("paper_week", without) <= 1 + len(shown) // 6


def table(people, language="nl"):
    written = summary_csv(people, LIBRARY, language).decode()
    assert written.startswith(BOM)
    return list(csv.reader(io.StringIO(written.removeprefix(BOM), newline=""), delimiter=";"))


@pytest.mark.parametrize("code", ["-1", "=1+1", "+31", "@A1", "\tx"])
def test_what_a_spreadsheet_would_run_is_quoted(code):
    [_head, line] = table([whole(1, code)])
    assert line[0] == f"'{code}"


@steady
@given(st.lists(made.overviews(), max_size=4), st.sampled_from(LANGUAGES))
def test_the_table_has_a_line_for_each_patient_and_nothing_that_is_run(people, language):
    head, *lines = table(people, language)
    assert len(head) == len(set(head)) == len(COLUMNS)
    assert [line[0] for line in lines] == [each.code for each in people]
    assert all(len(line) == len(head) for line in lines)
    assert not any(cell[:1] in tuple("=+-@\t\r") and cell for line in lines for cell in line)


def test_a_number_is_written_as_the_language_writes_it():
    dutch, english = table([whole(1)])[1], table([whole(1)], "en")[1]
    place = list(COLUMNS).index("last_strength_effort")
    assert (dutch[place], english[place]) == ("13,5", "13.5")


def test_a_paper_that_cannot_be_made_is_an_error_without_what_it_would_have_said(monkeypatch):
    monkeypatch.setattr(printing, "SLOWEST", 0.001)
    with pytest.raises(CannotPrint) as raised:
        pdf("summary", {"secret": "P-001"}, made.AT)
    assert str(raised.value) == "TimeoutExpired"


def test_the_same_facts_give_the_same_bytes():
    assert end_report(report_of(Course(whole(1), (), (), 1)), LIBRARY, "nl") == end_report(
        report_of(Course(whole(1), (), (), 1)), LIBRARY, "nl"
    )


@pytest.mark.parametrize("kind", sorted(PAPERS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_has_a_plain_name_with_its_ending(kind, language):
    @steady
    @given(
        {
            "end_report": made.report(given_answers()),
            "paper_week": made.week,
            "summary_pdf": made.files,
            "summary_csv": made.files,
        }[kind](language)
    )
    def holds(facts):
        document = PAPERS[kind].render(facts, LIBRARY).document
        assert document is None or re.fullmatch(r"[a-z]+(-[A-Za-z0-9-]+)?\.(pdf|csv)", document.name)

    holds()
