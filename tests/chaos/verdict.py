"""Judges a run: what was lost, what came twice, what was left, held against what is promised."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from demo.bot_api import SENDS
from tests.chaos.crowd import QUESTIONS, SHOWS, choices_of


@dataclass(frozen=True)
class Figures:
    """What a run came to. `own_ends`: the last lines of a program that ended by itself."""

    kills: int
    kills_at_start: int
    patients: int
    updates: int
    messages: int
    rate: float
    answers_lost: int
    updates_lost: int
    prompts_lost: int
    never_sent: int
    came_twice: int
    unheard: int
    refused_429: int
    crashes: int
    own_ends: tuple
    tries_failed: int
    parked: int
    failed: int
    left: int
    broken: tuple
    slowest: timedelta
    exit_code: int | None


@dataclass(frozen=True)
class Line:
    """One line of the table; `promise` in words, empty where there is none."""

    name: str
    figure: object
    promise: str = ""
    kept: bool = True


def figures(crowd, api, evidence, **more):
    """Compare what the patients did and were told with what the database says."""
    delivered = [call for call in api.journal if call.method in SENDS and call.delivered]
    return Figures(
        patients=len(crowd.patients),
        updates=crowd.acts,
        messages=len(delivered),
        rate=_rate(api.journal),
        answers_lost=sum(_lost(each, evidence.answers.get(chat)) for chat, each in crowd.patients.items()),
        updates_lost=sum(len(each.acted) - len(evidence.inbox.get(chat, ())) for chat, each in crowd.patients.items()),
        prompts_lost=len(crowd.patients.keys() - {call.chat_id for call in delivered if _is_prompt(call)}),
        never_sent=never_sent(delivered, evidence.said),
        came_twice=came_twice(delivered, evidence.said),
        unheard=api.unheard,
        refused_429=sum(call.status == 429 for call in api.journal),
        tries_failed=sum(row.attempts for rows in evidence.inbox.values() for row in rows),
        parked=evidence.parked,
        failed=evidence.failed,
        left=evidence.left,
        broken=evidence.broken,
        slowest=_slowest(crowd, evidence.inbox),
        **more,
    )


def _rate(journal):
    """New messages and edits a second over the whole run: its starts, kills and rest are in it."""
    moments = [call.at for call in journal if call.method in SHOWS]
    seconds = (max(moments) - min(moments)).total_seconds() if moments else 0
    return len(moments) / seconds if seconds else 0


def _lost(patient, answer):
    """How many of the things this patient said are not stored as they were said."""
    said = dict(zip(QUESTIONS[: patient.told], ("done", patient.effort, patient.pain), strict=False))
    return sum(getattr(answer, question, None) != value for question, value in said.items())


def _is_prompt(call):
    return any(data.startswith("done:") for data in choices_of(call))


def never_sent(delivered, said):
    """New messages marked as sent that did not arrive."""
    arrived = {(call.chat_id, call.result["message_id"]) for call in delivered}
    return sum((chat, row.message_id) not in arrived for chat, rows in said.items() for row in rows)


def came_twice(delivered, said):
    """Deliveries beyond one of each new message.

    Each patient is sent one day's message, whatever its row says: one that arrived unknown to the bot and was answered
    then is dropped. Every other message has its row.
    """
    prompts = Counter(call.chat_id for call in delivered if _is_prompt(call))
    others = Counter(call.chat_id for call in delivered if not _is_prompt(call))
    rows = {chat: sum(row.kind != "day" for row in of_chat) for chat, of_chat in said.items()}
    return sum(count - 1 for count in prompts.values()) + sum(
        max(0, count - rows.get(chat, 0)) for chat, count in others.items()
    )


def _slowest(crowd, inbox):
    """The longest time from the queue to the commit of its effect. Both keep the order within a chat."""
    taken = [
        row.handled_at - at
        for chat, patient in crowd.patients.items()
        for at, row in zip(patient.acted, inbox.get(chat, ()), strict=False)
        if row.handled_at is not None
    ]
    return max(taken, default=timedelta(0))


def lines(of, *, faults):
    """The table. A restart of the database and an end by itself count as a kill: each may repeat a message."""
    most = of.kills + len(of.own_ends) + of.crashes
    ends = Line("ended by itself", len(of.own_ends), "" if faults else "none", faults or not of.own_ends)
    return [
        Line("patients", of.patients),
        Line("presses and texts", of.updates),
        Line("new messages that arrived", of.messages),
        Line("sends and edits a second", f"{of.rate:.0f}"),
        Line("kills", of.kills),
        Line("  of these while it started", of.kills_at_start),
        *([Line("database crashes", of.crashes)] if of.crashes else []),
        ends,
        *(Line(f"  {words.removeprefix('oefenmaat: ')[:40]}", count) for words, count in Counter(of.own_ends).items()),
        _none("answers lost", of.answers_lost),
        _none("presses and texts never stored", of.updates_lost),
        _none("day's messages lost", of.prompts_lost),
        _none("marked as sent, never arrived", of.never_sent),
        Line("came twice", of.came_twice, f"at most {most + of.unheard}", of.came_twice <= most + of.unheard),
        *([Line("  arrived, but a fault hid it", of.unheard)] if faults else []),
        Line("told to wait (429)", of.refused_429),
        Line("tries of updates that failed", of.tries_failed),
        _none("parked updates", of.parked),
        _none("messages given up", of.failed),
        _none("messages left over", of.left),
        _none("invariants broken", len(of.broken)),
        *(Line(f"  {name}", "") for name in of.broken),
        Line("slowest, from queue to effect", f"{of.slowest.total_seconds():.1f} s"),
        Line("exit code of the stop in order", of.exit_code, "0", of.exit_code == 0),
    ]


def _none(name, figure):
    return Line(name, figure, "none", figure == 0)


def table(of_lines):
    """Aligned, one line each, with the promise beside the figure."""
    wide = max(len(line.name) for line in of_lines)
    return "\n".join(
        f"  {line.name:<{wide}}  {line.figure!s:>7}"
        + (f"   promised: {line.promise}" if line.promise else "")
        + ("" if line.kept else "   BROKEN")
        for line in of_lines
    )
