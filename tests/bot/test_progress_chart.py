"""The picture of a patient's weeks shows what was reached, leaves gaps where nothing is known, and fits a telephone."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.documents.png import draw
from bot.documents.progress_chart import (
    AEROBIC,
    LEFT,
    MARK,
    PAIN_COLOUR,
    QUIET,
    SIZE,
    STRENGTH,
    WIDTH,
    Week,
    progress_svg,
)
from content.words import LANGUAGES
from scheduler.programme.ledger import Ledger

NOTHING = Ledger(0, 2, 0, 5, 0.0, {}, {}, None, None, 0, 0, 7, 0.0)
BAND = {"strength": (12, 13), "aerobic": (12, 13)}
SOME = Ledger(1, 2, 3, 5, 90.0, {"strength": 13.5, "aerobic": 12.0}, BAND, 3.2, 5, 0, 0, 7, 4.0)


def columns(labels, *ledgers, paused=()):
    """Where the column of each week begins, and what is drawn in it but for the legend and the week's number."""
    weeks = [Week(number, ledger, number in paused) for number, ledger in enumerate(ledgers, start=1)]
    svg = progress_svg(weeks, None, labels)
    found = [[] for _ in weeks]
    for mark, x in re.findall(r'<((?:rect|circle|polygon)[^>]*?(?:x|cx|points)="([\d.]+)[^>]*)/>', svg.split("<g ")[0]):
        place = int((float(x) - LEFT) / ((WIDTH - LEFT - 16) / len(weeks)))
        if float(x) > LEFT + 1:
            found[place].append(mark)
    return found


def filled(marks, shape, colour):
    return sum(mark.startswith(shape) and f'fill="{colour}"' in mark for mark in marks)


def outlined(marks, shape):
    return sum(mark.startswith(shape) and "stroke-width" in mark and 'fill="#ffffff"' in mark for mark in marks)


@pytest.fixture
def labels(library):
    return library.texts.labels("nl")


def test_a_day_that_was_done_is_filled_and_the_rest_of_the_target_is_open(labels):
    week = columns(labels, NOTHING, SOME)[1]
    assert (filled(week, "rect", STRENGTH) - 1, outlined(week, "rect")) == (1, 1)  # one more is the effort's mark
    assert (filled(week, "circle", AEROBIC) - 1, outlined(week, "circle")) == (3, 2)


def test_more_than_the_target_is_shown_too(labels):
    week = columns(labels, NOTHING, replace(SOME, strength_days=3, effort={}, target={}))[1]
    assert (filled(week, "rect", STRENGTH), outlined(week, "rect")) == (3, 0)


def test_a_week_without_answers_leaves_a_gap_and_no_line_crosses_it(labels):
    svg = progress_svg([Week(1, SOME), Week(2, NOTHING), Week(3, SOME)], None, labels)
    assert svg.count('<polygon points="') - 1 == 2  # one more stands in the legend
    assert f'stroke="{PAIN_COLOUR}" stroke-width="5"' not in svg
    assert f'stroke="{PAIN_COLOUR}" stroke-width="5"' in progress_svg([Week(1, SOME), Week(2, SOME)], None, labels)


def test_a_week_to_come_is_empty(labels):
    assert not [mark for mark in columns(labels, SOME, None, None)[1] if "stroke-width" in mark]


def test_of_a_paused_week_nothing_is_open_and_the_pause_is_explained(labels):
    week = columns(labels, SOME, NOTHING, paused=(2,))[1]
    assert (outlined(week, "rect"), outlined(week, "circle")) == (0, 0)
    assert "pauze" in progress_svg([Week(1, SOME, paused=True)], 1, labels)
    assert "pauze" not in progress_svg([Week(1, SOME)], 1, labels)


WHOLLY_PAUSED = replace(NOTHING, strength_target=0, aerobic_target=0)


def bars(marks):
    """The two bars of a pause, as on a player."""
    return sum(f'fill="{QUIET}"' in mark for mark in marks) / 2


def test_a_week_that_is_paused_from_its_first_day_to_its_last_shows_the_pause_once_for_each_kind(labels):
    weeks = columns(labels, SOME, WHOLLY_PAUSED, replace(NOTHING, aerobic_target=1, strength_target=0), paused=(2, 3))
    assert [bars(marks) for marks in weeks] == [0, 2, 2]


def test_what_was_done_in_a_pause_is_shown_without_it(labels):
    done = replace(WHOLLY_PAUSED, strength_days=1, aerobic_days=2)
    week = columns(labels, SOME, done, paused=(2,))[1]
    assert (bars(week), filled(week, "rect", STRENGTH), filled(week, "circle", AEROBIC)) == (0, 1, 2)


@pytest.mark.parametrize("target", [0, 1])
def test_a_programme_that_begins_with_a_pause_keeps_its_titles_apart_and_names_no_odd_number(labels, target):
    ledger = replace(NOTHING, strength_target=target, aerobic_target=target)
    svg = progress_svg([Week(1, ledger, paused=True), Week(2, None)], 1, labels)
    titles = [float(y) for y in re.findall(r'<text x="112.0" y="([\d.]+)" text-anchor="start"', svg)]
    assert len(titles) == 5
    assert all(later - earlier >= SIZE + MARK for earlier, later in pairwise(titles))
    assert f"{target} dagen" not in svg
    assert ">0</text>" in svg  # of the scale of pain, and of nothing else
    assert svg.count(">0</text>") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_words_are_large_and_short_enough_for_a_small_telephone(library, language):
    words = {key: text for key, text in library.texts.labels(language).items() if key.startswith("chart.")}
    assert SIZE * 320 / WIDTH >= 14
    legend = ("done", "open", "target", "mean", "highest", "pause")
    assert all(len(words[f"chart.{key}"]) <= 12 for key in legend)
    assert all(len(text) <= 36 for text in words.values())


@pytest.mark.parametrize("weeks", [1, 12, 16])
def test_the_longest_programme_becomes_a_png_that_telegram_takes(labels, weeks):
    png = draw(progress_svg([Week(number, SOME) for number in range(1, weeks + 1)], weeks, labels))
    assert png.startswith(b"\x89PNG")
    width, height = int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
    assert width == WIDTH
    assert width + height <= 10000
    assert len(png) < 300_000
