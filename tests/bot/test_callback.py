"""Callback data: short, and harmless whatever it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callback import LIMIT, data, parse


@given(st.from_regex(r"\A[a-z]{1,10}\Z"), st.lists(st.integers(0, 2**31), max_size=3))
def test_what_was_put_into_a_button_comes_out_of_its_press(action, numbers):
    press = parse(data(action, *numbers))
    assert press.action == action
    assert [press.number(place) for place in range(len(numbers))] == numbers


@given(st.text())
def test_forged_data_is_read_without_an_error(text):
    press = parse(text)
    assert press.number(0) is None or press.number(0) >= 0
    assert isinstance(press.word(7), str)


def test_data_over_the_limit_of_telegram_is_refused_where_it_is_written():
    with pytest.raises(ValueError, match="too long"):
        data("done", "x" * LIMIT)
