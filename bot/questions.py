"""What is asked about a session, in which order: for those who store answers and those who show them."""

from typing import Literal, Protocol

Question = Literal["share", "effort", "pain"]


class Answered(Protocol):
    """An answer as far as it goes."""

    @property
    def done(self) -> str: ...
    @property
    def minutes(self) -> int | None: ...
    @property
    def at_least_half(self) -> bool | None: ...
    @property
    def effort(self) -> int | None: ...
    @property
    def pain(self) -> int | None: ...


def open_question(answer: Answered, *, minutes_asked: bool = False) -> Question | None:
    """What is still to be asked: how much of it, how hard it was, how much pain; None: nothing.

    How much: of what was done partly, and in minutes of what was not planned (`minutes_asked`).
    """
    if answer.done == "not":
        return None
    if (answer.done == "partly" or minutes_asked) and answer.minutes is None and answer.at_least_half is None:
        return "share"
    if answer.effort is None:
        return "effort"
    return "pain" if answer.pain is None else None
