"""What typed texts mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand import NOTHING, Said, understand


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("klaar", Said("done")),
        ("Gedaan!", Said("done")),
        ("done.", Said("done")),
        ("klaar 14", Said("done", 14)),
        ("gedaan 14 2", Said("done", 14, 2)),
        ("klaar borg 13 pijn 2", Said("done", 13, 2)),
        ("Done, borg 13, pain 2", Said("done", 13, 2)),
        ("klaar pijn: 2", Said("done", None, 2)),
        ("half gedaan", Said("partly")),
        ("deels 12", Said("partly", 12)),
        ("niet vandaag", Said("not")),
        ("not today", Said("not")),
        ("borg 13", Said(effort=13)),
        ("pain 3", Said(pain=3)),
        ("klaar 99", Said("done", 99)),
        ("14", Said(number=14)),
        (" 7 ", Said(number=7)),
        ("klaar met koken", NOTHING),
        ("ik heb pijn", NOTHING),
        ("om 12:30", NOTHING),
        ("13 14 15", NOTHING),
        ("", NOTHING),
    ],
)
def test_a_typed_text_means_what_its_writer_meant(text, said):
    assert understand(text) == said


@given(st.text())
def test_whatever_is_typed_is_read_without_an_error(text):
    said = understand(text)
    assert said.done in {None, "done", "partly", "not"}
    assert said.number is None or said == Said(number=said.number)


@given(st.integers(0, 99), st.integers(0, 99))
def test_scores_are_read_in_the_order_effort_then_pain(effort, pain):
    assert understand(f"klaar {effort} {pain}") == Said("done", effort, pain)
