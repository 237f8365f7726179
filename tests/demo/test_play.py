"""The play in the terminal: it runs to its end in both languages, the same each time."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from demo.play import Screen, main, play, screen_for, summed_up
from demo.said import Run, Said, changes, lines_of, plain, wrapped
from demo.script import WEEK
from storage.figures import Figures

ROOT = Path(__file__).parents[2]
LOSING = Figures(received=9, waiting=0, parked=1, sent=5, edits=1, dropped=0, failed=0, unknown=0, answers=2)


@pytest.fixture(scope="module", params=["nl", "en"])
def played(request):
    """Language, exit code and text of a play."""
    written = []
    return request.param, asyncio.run(play(Screen(written.append), request.param)), "".join(written)


def test_the_week_is_played_to_its_end_with_each_scene_in_order(played):
    _, code, text = played
    places = [text.index(f", {scene.time}  {scene.title}\n") for scene in WEEK]
    assert code == 0
    assert places == sorted(places)
    assert text.endswith("7 answers stored, nothing lost.\n")


def test_everybody_says_their_lines_and_the_bot_answers_in_the_language_of_the_play(played):
    language, _, text = played
    typed = [line.words(language) for scene in WEEK for line in scene.lines if line.does == "types"]
    assert all(f" types: {words}\n" in text for words in typed)
    assert {"nl": "Overzicht: 1 patiënt", "en": "Summary: 1 patient"}[language] in text
    assert {"nl": "Your message for", "en": "Uw bericht voor"}[language] not in text


def test_piped_output_has_no_colour_and_fits_its_width(played):
    text = played[2]
    assert "\x1b" not in text
    assert all(len(line) <= 80 or " types: " in line for line in text.splitlines())


@pytest.mark.parametrize("played", ["nl"], indirect=True)
def test_the_program_ends_by_itself_with_the_same_bytes_each_time(played):
    command = [sys.executable, "-m", "demo.play"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, played[2], b"")


def test_another_language_is_refused(capsys):
    with pytest.raises(SystemExit) as refused:
        main(["--language", "fr"])
    assert refused.value.code == 2
    assert "--language" in capsys.readouterr().err


def test_pauses_and_colour_are_for_terminals_only(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    piped, watched, fast = (screen_for(tty, fast, print) for tty, fast in ((False, False), (True, False), (True, True)))
    assert (piped.colour, piped.pace) == (False, 0)
    assert (watched.colour, watched.pace > 0) == (True, True)
    assert (fast.colour, fast.pace) == (True, 0)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not screen_for(True, False, print).colour


def test_what_was_lost_is_said_aloud():
    assert LOSING.lost == 1
    assert "1 LOST" in summed_up(LOSING)


def said(html, was=None):
    return Said(1, None, lines_of(html), was=None if was is None else lines_of(was))


def test_a_small_edit_shows_its_title_and_what_is_new():
    shown = changes(said("<b>Dag</b>\n\neen\nnu\ndrie", was="<b>Dag</b>\n\neen\ntwee\ndrie"))
    assert [each and plain(each) for each in shown] == ["Dag", None, "nu", None]
    assert len(changes(said("<b>Dag</b>\nheel\nanders", was="<b>Dag</b>\neen\ntwee"))) == 3


def test_a_line_is_broken_at_spaces_and_an_item_hangs_from_its_mark():
    line = lines_of("• een <b>twee</b>, drie")[0]
    parts = wrapped(line, 11, lambda run: len(run.text))
    assert [(indent, plain(part)) for indent, part in parts] == [(0, "• een twee,"), (2, "drie")]
    assert parts[0][1][1] == Run("twee", bold=True)
