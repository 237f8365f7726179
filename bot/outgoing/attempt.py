"""One try of one row of the outbox: what is to be said, and how it ended."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.messages.kinds import KINDS
from bot.messages.message import CommandMenu, Drop, Kind, Later, Message, Send
from bot.metrics import ENDED, RESPONSE, UNKNOWN
from bot.outgoing.telegram import MALFORMED, Blocked, Moved, NotSent, Outcome, Refused, Sent, TooMany, Unknown
from content.library import Library
from scheduler.local_time import outside_quiet_hours
from storage.outbox import Lane, Settled
from storage.tables import Outgoing

log = logging.getLogger(__name__)
# How long to wait after the first, second … try of which nobody knows whether it arrived; then always the last.
UNKNOWN_AGAIN = tuple(timedelta(seconds=seconds) for seconds in (10, 30, 60, 120, 300, 600))

REASON = 60  # characters of a reason that tell it from others: a label is no place for sentences


@dataclass(frozen=True)
class Ended:
    """A try that ended and is to be written down. `blocked`: nothing reaches the chat; `moved`: the chat's new id."""

    row: Outgoing
    settled: Settled
    blocked: bool = False
    moved: int | None = None


def prepared(
    row: Outgoing, facts: Mapping[int, object], library: Library, now: datetime
) -> Message | CommandMenu | Ended:
    """What is to be said now, or why nothing is."""
    lost = "expired" if expired(row, now) else None if row.id in facts else "no subject"
    if lost is not None:
        return _dropped(row, lost, forget=True)
    kind = KINDS[row.kind]
    try:
        awake = _awake(row, library, now)
        if awake > now:
            return again(row, not_before=awake)
        wanted = kind.wanted(facts[row.id], now)
        message = kind.render(facts[row.id], library) if isinstance(wanted, Send) else None
    except Exception as error:  # noqa: BLE001 - a message that cannot be made must not stop the others: failed, shown
        # The error's own text may quote facts: it stays out of the log.
        log.error("outbox %s (%s) cannot be made: %s", row.id, row.kind, type(error).__name__)  # noqa: TRY400
        return _failed(row, f"render {type(error).__name__}", forget=True)
    if isinstance(wanted, Drop):
        return _dropped(row, wanted.reason, forget=kind.secret)
    if isinstance(wanted, Later) or message is None:
        return again(row, not_before=getattr(wanted, "at", now))
    return message


def expired(row: Outgoing, now: datetime) -> bool:
    return row.expires_at is not None and row.expires_at <= now


def _awake(row: Outgoing, library: Library, now: datetime) -> datetime:
    """Now, or the end of the quiet hours that the row waits out."""
    hours = library.numbers.hours
    if row.quiet_zone is None:
        return now
    return outside_quiet_hours(now, row.quiet_zone, (hours.quiet_from, hours.quiet_until))


def concluded(row: Outgoing, message: Message | CommandMenu, outcome: Outcome, unanswered: int, now: datetime) -> Ended:
    """How the try ended with this outcome. Not sent and unknown are tried again, until the row expires.

    `unanswered`: how many tries before this one got no answer. Those that a stop cut off are not among them, but they
    are in `row.unknown`.
    """
    kind: Kind[Any] = KINDS[row.kind]
    match outcome:
        case Sent(message_id):
            said = message.html if isinstance(message, Message) and not kind.secret else None
            return _ended(row, "sent", message_id=message_id, said=said, forget=kind.secret)
        case NotSent(after) | TooMany(after):
            return again(row, retry_at=now + after, reason="not sent")
        case Moved(to):
            return replace(again(row, reason="moved"), moved=to)
        case Unknown(reason):
            return _unknown(row, kind, reason, now + UNKNOWN_AGAIN[min(unanswered, len(UNKNOWN_AGAIN) - 1)])
        case Blocked():
            return replace(again(row, reason="blocked"), blocked=True)
        case Refused(reason):
            log.error("outbox %s (%s) refused: %s", row.id, row.kind, reason)
            return _failed(row, reason, forget=kind.secret)


def _unknown(row: Outgoing, kind: Kind[Any], reason: str, at: datetime) -> Ended:
    """Sent again, later and later. Not for ever where an answer came that cannot be read: by all that can be told the
    message arrived each time, and one that never expires would go on coming.
    """
    if reason == MALFORMED and row.unknown >= len(UNKNOWN_AGAIN):
        log.error("outbox %s (%s): no answer can be read, not sent again", row.id, row.kind)
        return _failed(row, reason, forget=kind.secret)
    log.warning("outbox %s (%s): unknown whether it arrived (%s), sent again", row.id, row.kind, reason)
    return again(row, retry_at=at, reason=reason, unknown=row.unknown + 1)


def again(row: Outgoing, **changes: Any) -> Ended:  # noqa: ANN401 - the fields of Settled
    """It is due again."""
    return _ended(row, "due", **changes)


def _dropped(row: Outgoing, reason: str, *, forget: bool) -> Ended:
    return _ended(row, "dropped", reason=reason, forget=forget)


def _failed(row: Outgoing, reason: str, *, forget: bool) -> Ended:
    return _ended(row, "failed", reason=reason, forget=forget)


def _ended(row: Outgoing, state: str, **changes: Any) -> Ended:  # noqa: ANN401 - the fields of Settled
    return Ended(row, Settled(row.id, row.attempts, state, **{"unknown": row.unknown, **changes}))


def counted(ended: Ended, now: datetime) -> None:
    """Count it, for who watches the service."""
    settled = ended.settled
    if settled.unknown > ended.row.unknown:
        UNKNOWN.inc()
    if settled.state != "due":
        ENDED.labels(settled.state, (settled.reason or "")[:REASON]).inc()
    if settled.state == "sent" and ended.row.lane == Lane.RESPONSES:
        RESPONSE.observe((now - ended.row.created_at).total_seconds())
