"""The table at the end: what was said and done, how late, what was lost or came twice."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from demo.simulation.audit import DEATH, Evidence


def lost(evidence: Evidence) -> int:
    """Updates that were not handled, and messages that failed although somebody could be reached."""
    failed = sum(each.state == "failed" and each.reason != "blocked" for each in evidence.rows.messages)
    return failed + sum(not handled for _update, handled in evidence.rows.updates)


def latest(evidence: Evidence) -> timedelta:
    """The longest time from when a message was due by itself to when it was sent, but for who blocked the bot."""
    waits = [
        each.settled_at - max(each.not_before, each.created_at)
        for each in evidence.sent
        if each.lane > 0
        and each.settled_at is not None
        and each.chat_id in evidence.chats
        and not evidence.ever_blocked(each.chat_id)
    ]
    return max(waits, default=timedelta(0))


def table(evidence: Evidence, restarts: int, seconds: float) -> Iterator[str]:
    """Line by line."""
    kinds = Counter(each.kind for each in evidence.sent)
    edits = sum(each.state == "sent" and each.edits is not None for each in evidence.rows.messages)
    acts = sum(map(len, evidence.acts.values()))
    yield f"{'messages by kind':<32}"
    for kind, count in sorted(kinds.items(), key=lambda each: (-each[1], each[0])):
        yield f"  {kind:<30}{count:>9}"
    planned = {each.id for each in evidence.rows.sessions if each.in_force and each.day < evidence.end.date()}
    done = sum({"done": 1.0, "partly": 0.5}.get(each.done, 0.0) for each in evidence.rows.answers)
    adherence = f"{100 * done / len(planned):.0f} %" if planned else "-"
    proposals = " ".join(f"{state} {count}" for state, count in evidence.rows.proposals.items()) or "-"
    alerts = " ".join(f"{kind} {count}" for kind, count in evidence.rows.alerts.items()) or "-"
    rows: tuple[tuple[str, object], ...] = (
        ("messages sent", sum(kinds.values())),
        ("messages changed", edits),
        ("what people did", acts),
        ("sessions answered", len(evidence.rows.answers)),
        ("adherence", adherence),
        ("dose decisions", proposals),
        ("alerts", alerts),
        ("latest after its due time", latest(evidence)),
        ("restarts", restarts),
        ("came twice after a restart", evidence.twice[DEATH]),
        ("came twice, answer was lost", evidence.twice.total() - evidence.twice[DEATH]),
        ("losses", lost(evidence)),
        ("seconds", f"{seconds:.0f}"),
    )
    for name, value in rows:
        yield f"{name:<32}{value!s:>9}"
