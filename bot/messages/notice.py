"""What a notice is: a kind of message that needs no more facts than the arguments it was put with.

The template of a notice has the kind's name; its variables are the fields of its arguments.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from bot.messages.loading import languages, subjects
from bot.messages.message import HELD, SEND, Button, Drop, Kind, Message, Wanted, rows_of
from content.library import Library
from content.words import Language
from scheduler.local_time import local_date
from storage import Db, pauses
from storage.tables import Outgoing, Patient, Pause


class Arguments(BaseModel):
    """Arguments as JSON keeps them; what does not belong is ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Nothing(Arguments):
    """No arguments."""


A = TypeVar("A", bound=Arguments)


@dataclass(frozen=True)
class Facts(Generic[A]):
    """`active`: the patient whom it is about still takes part; `held`: no prompts for now; `paused` that day."""

    language: Language
    arguments: A
    active: bool = True
    held: bool = False
    paused: bool = False


Label = Callable[..., str]


def notice(
    kind: str,
    arguments: type[A],
    buttons: Callable[[A, Label], Sequence[Button]] | None = None,
    *,
    secret: bool = False,
    while_active: bool = False,
    width: int = 1,
) -> Kind[Facts[A]]:
    """A kind whose facts are its arguments, its buttons in rows of `width`. `while_active`: only as long as its patient
    takes part, and not on a paused day.
    """

    async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, Facts[A]]:
        language = await languages(db, rows)
        subject = await subjects(db, rows) if while_active else {}
        of = await pauses.of_patients(db, {patient.id for patient in subject.values()}) if subject else {}
        return {
            row.id: Facts(
                language[row.id],
                arguments.model_validate(row.arguments),
                not while_active or (row.id in subject and subject[row.id].state == "active"),
                while_active and row.id in subject and subject[row.id].on_hold,
                row.id in subject and _paused(row, subject[row.id], of[subject[row.id].id]),
            )
            for row in rows
        }

    def render(facts: Facts[A], library: Library) -> Message:
        given = {name: getattr(facts.arguments, name) for name in arguments.model_fields}
        html = library.texts.render(facts.language, kind, **given)
        label = partial(library.texts.label, facts.language)
        labelled = buttons(facts.arguments, label) if buttons else ()
        return Message(html, rows_of(labelled, width))

    return Kind(load, _while_active, render, secret)


def _while_active(facts: Facts[A], _now: datetime) -> Wanted:
    if facts.held:
        return HELD
    if facts.paused:
        return Drop("paused")
    return SEND if facts.active else Drop("not active")


def _paused(row: Outgoing, patient: Patient, of: Sequence[Pause]) -> bool:
    """Whether it was due on a paused day."""
    day = local_date(row.not_before, patient.timezone)
    return any(each.first <= day <= each.last for each in of)
