"""The page on paper: whoever reads it knows every session of the programme."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.page import Words, as_page
from content.library import library
from scheduler.programme import build_programme, read_prescription
from tests.strategies import prescriptions, steady

LIST = {"nl": "Lijst [A-Z]: ", "en": "List [A-Z]: "}
PART = {"nl": r"DEEL \d", "en": r"PART \d"}
WEEK = r"(?:Week|week) (\d+)"


def read(text, language):
    """The lists of each part (letter -> week -> name -> dose) and the lines of each week, as a person reads them."""
    parts = re.split(rf"^(?={PART[language]})", text, flags=re.MULTILINE)[1:]
    found = [re.findall(rf"^{LIST[language]}[^\n]*(?:\n.+)*", part, re.MULTILINE) for part in parts]
    weeks = re.findall(r"^Week (\d+) \(.*\n((?:\[ \].*\n)*)", text, re.MULTILINE)
    return [dict(map(read_list, each)) for each in found], {int(week): lines.splitlines() for week, lines in weeks}


def read_list(text):
    """A letter and its doses by week and name; what goes on in the next line belongs to the name."""
    head, *rows = text.splitlines()
    weeks, names = [int(each) for each in re.findall(r"week (\d+)", head)], []
    for row in rows:
        if re.match(r"[ \d]\d\. ", row):
            names.append([row[4:36].strip(), row[36:].split()])
        elif row.startswith("    *"):  # how the easier forms are done
            break
        elif not row[36:].strip():
            names[-1][0] += f" {row.strip()}"
    return head.split()[1][0], {week: {name: doses[place] for name, doses in names} for place, week in enumerate(weeks)}


def expected(item, words):
    sides = {"each": "sides_each", "alternate": "sides_alternate"}.get(item.sides)
    name = words.name(item) + (f", {words.say(sides)}" if sides else "")
    return name, f"{item.sets}x{item.hold_s}s" if item.hold_s else f"{item.sets}x{item.reps}"


@pytest.mark.parametrize("language", ["nl", "en"])
@steady
@given(data=st.data())
def test_every_session_with_every_exercise_and_dose_can_be_read_from_the_page(language, data):
    prescription = data.draw(prescriptions()).model_copy(update={"strength_days": data.draw(st.sampled_from((2, 3)))})
    programme, words = build_programme(prescription, library()), Words(library(), language)
    lists, lines = read(as_page(prescription, programme, library(), language), language)
    for week in {day.week for day in programme.days}:
        part = next(
            each for each in lists if any(week in of_week for of_week in each.values()) or not any(each.values())
        )
        sessions = [(day, session) for day in programme.days if day.week == week for session in day.sessions]
        for (day, session), line in zip(sessions, lines[week], strict=True):
            assert f"{session.borg[0]}-{session.borg[1]}" in line
            assert day.sessions.index(session) == 1 or words.day(day.date) in line
            assert (words.say("supervised") in line) == session.supervised
            what = {expected(item, words) for item in session.items if item.group != "aerobic"}
            named = re.search(r"(?:lijst|list) ([A-Z+]+),| \+([A-Z+]+) +\d", line)
            letters = (named[1] or named[2]).split("+") if named else []
            read_here = {pair for letter in letters for pair in part[letter][week].items() if pair[1] != "-"}
            assert read_here == what
            for item in session.items:
                assert item.group != "aerobic" or f"{words.name(item)} {item.minutes:g} min" in line


@pytest.mark.parametrize("language", ["nl", "en"])
@steady
@given(data=st.data())
def test_the_page_is_never_wider_than_eighty_columns_and_names_what_is_missing(language, data):
    prescription = data.draw(prescriptions())
    programme = build_programme(prescription, library())
    text = as_page(prescription, programme, library(), language)
    assert max(map(len, text.splitlines())) <= 80
    assert text.count("\n- ") >= len(programme.warnings)


def test_an_easier_form_says_how_it_is_done_and_pain_how_much_of_it_is_all_right():
    prescription = read_prescription(
        {"code": "P-1", "joint": "knee", "start": "2026-11-24", "has": ["band"], "pain_limit": 6}, library()
    )
    text = as_page(prescription, build_programme(prescription, library()), library(), "en")
    assert re.search(r" 4\. Bend the knee with the band[^.]*\n    \(easier form\)", text)
    assert f"* 4, easier form: {library().words['en']['band-hamstring-curl'].easier}" in " ".join(text.split())
    assert "Pain up to and including 6 (from 0 to 10)" in text
