"""The audit: rules of its own over the transcript and the rows of the database. None of the product's rules is used.

The numbers are written down here once more, from the guideline ("Oefenprogramma Knie- & Heupartrose") and from the
practice's decisions, so that a wrong number in the product's data is found too.
"""

import calendar
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from storage.witness import MessageRow, PatientRow, Witnessed

STRENGTH, AEROBIC, MINUTES = 2, 5, 30  # guideline: strength twice, aerobic on five days of 30 minutes a week
QUIET = (time(21), time(8))  # practice: nothing by itself at night
BUDGET_FIRST, BUDGET_THEN, FIRST_WEEKS = 10, 8, 4  # practice: messages a week
BUDGET_AFTER, BUDGET_LATER, AFTER_WEEKS = 2, 1, 2
COUNTED = frozenset({"day", "silence_ask", "nudge", "recap", "after_end", "follow_up"})
ASKING = frozenset({"day", "silence_ask", "nudge"})
# They come at the time that a person set, which is kept (contract, section 3).
AT_OWN_TIME = frozenset({"day", "silence_ask", "recap", "next_morning", "period_end", "questionnaire", "after_end"})
KEPT = timedelta(days=14)  # the service deletes handled updates some time later: then the transcript alone tells
FOLLOW_UPS = (3, 6)  # guideline: months after the end
HEALTH = re.compile(
    r"\b(pijn|pain|artrose|arthrosis|osteoarthritis|knie|knee|heup|hip|medic|operati|gevallen)\w*", re.IGNORECASE
)
SCORES = ("effort", "pain")
PRESSED = re.compile(r"(effort|pain):(\d+):(\d+)")
DEATH = "death"  # the service died while a message was under way that arrived
SENDS = frozenset({"sendMessage", "sendPhoto", "sendDocument"})
DAY = timedelta(days=1)
Line = Mapping[str, Any]


@dataclass(frozen=True)
class Broken:
    """A rule that does not hold: of whom, in which programme week (0: none), and what was found."""

    rule: str
    code: str
    week: int
    found: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.code}{f', week {self.week}' if self.week else ''}: {self.found}"


@dataclass(frozen=True)
class Evidence:
    """The transcript's lines, the database's rows and the moment at which the simulation ended."""

    lines: Sequence[Line]
    rows: Witnessed
    end: datetime

    @cached_property
    def acts(self) -> Mapping[int, Sequence[Line]]:
        """What each person did, by chat."""
        found: dict[int, list[Line]] = defaultdict(list)
        for line in self.lines:
            if line["what"] == "act":
                found[line["chat"]].append(line)
        return found

    @cached_property
    def arrived(self) -> Mapping[int, Sequence[Line]]:
        """The new messages that arrived in each chat, whatever the service was told."""
        found: dict[int, list[Line]] = defaultdict(list)
        for line in self.lines:
            if line["what"] == "call" and line["call"] in SENDS and "message_id" in line:
                found[line["parameters"]["chat_id"]].append(line)
        return found

    @cached_property
    def twice(self) -> Counter[str]:
        """Messages that arrived although another one stands for their row, by why the service did not hear of it."""
        known = {(each.chat_id, each.message_id) for each in self.sent}
        return Counter(
            line.get("error", "")
            for chat, lines in self.arrived.items()
            for line in lines
            if (chat, line["message_id"]) not in known
        )

    @cached_property
    def fetched(self) -> frozenset[int]:
        """The updates that the service fetched."""
        return frozenset(update for line in self.lines for update in line.get("updates", ()))

    @cached_property
    def chats(self) -> Mapping[int, PatientRow]:
        return {each.chat_id: each for each in self.rows.patients if each.chat_id is not None}

    @cached_property
    def sent(self) -> Sequence[MessageRow]:
        """New messages that the database takes for sent."""
        return [each for each in self.rows.messages if each.state == "sent" and each.edits is None and each.message_id]

    @cached_property
    def homes(self) -> Mapping[int, ZoneInfo]:
        return {line["chat"]: ZoneInfo(line["zone"]) for line in self.lines if line["what"] == "patient"}

    def local(self, chat_id: int, at: datetime) -> datetime:
        """That moment on the person's own clock, which they may have set while travelling."""
        ahead = None
        for line in self.acts.get(chat_id, ()):
            if datetime.fromisoformat(line["at"]) > at:
                break
            data = str(line.get("data", ""))
            if data.startswith("time:zone:"):
                ahead = data.removeprefix("time:zone:")
        if ahead is None or not ahead.removeprefix("-").isdecimal():
            return at.astimezone(self.homes[chat_id])
        return (at + timedelta(minutes=int(ahead))).replace(tzinfo=None).replace(tzinfo=ZoneInfo("UTC"))

    def ever_blocked(self, chat_id: int) -> bool:
        """Whether this person blocked the bot at some time."""
        return any(line["does"] == "blocks" for line in self.acts.get(chat_id, ()))

    def wall(self, chat_id: int) -> time | None:
        """The time of the day's message that the practice typed at the enrolment."""
        code = self.chats[chat_id].code
        for line in self.lines:
            if line["what"] == "act" and f" {code} " in str(line.get("text", "")):
                found = re.search(r"time=(\d\d):(\d\d)", line["text"])
                return time(int(found[1]), int(found[2])) if found else None
        return None


def _weeks(evidence: Evidence) -> Iterator[Broken]:
    """Each whole programme week in force: strength twice, thirty aerobic minutes on five days."""
    sessions = defaultdict(list)
    for each in evidence.rows.sessions:
        if each.in_force:
            sessions[each.patient_id, each.week].append(each)
    for patient in evidence.rows.patients:
        if patient.consented_at is None:
            continue
        days = evidence.rows.days_a_week.get(patient.id, 7)
        for week in range(1, ((patient.end - patient.start).days + 1) // 7 + 1):
            first = patient.start + (week - 1) * 7 * DAY
            last = first + 6 * DAY
            if not _whole(evidence, patient, first, last):
                continue
            planned = sessions[patient.id, week]
            strength = len({each.day for each in planned if each.type == "strength"})
            aerobic = len(
                {
                    each.day
                    for each in planned
                    if each.type == "aerobic" and (each.minutes >= MINUTES or each.note == "lighter")
                }
            )
            if strength < min(STRENGTH, days) or aerobic < min(AEROBIC, days):
                yield Broken("guideline week", patient.code, week, f"strength {strength}, aerobic days {aerobic}")


def _whole(evidence: Evidence, patient: PatientRow, first: date, last: date) -> bool:
    """Whether nothing but the programme itself decided about this week."""
    assert patient.consented_at is not None  # noqa: S101 - asked before
    gone = patient.ended_at.date() if patient.ended_at is not None else date.max
    paused = any(each.first <= last and first <= each.last for each in evidence.rows.pauses.get(patient.id, ()))
    return not paused and last < gone and last < evidence.end.date() and patient.consented_at.date() <= first


def _quiet(evidence: Evidence) -> Iterator[Broken]:
    """What the bot starts does not arrive at night, except at a time that somebody set."""
    for each in evidence.sent:
        patient = evidence.chats.get(each.chat_id)
        if patient is None or each.lane == 0 or each.settled_at is None:
            continue
        local = evidence.local(each.chat_id, each.settled_at)
        if QUIET[1] <= local.time() < QUIET[0]:
            continue
        wall = evidence.wall(each.chat_id)
        if each.kind not in AT_OWN_TIME or wall is None or not wall <= local.time() <= _after(wall):
            yield Broken("quiet hours", patient.code, _week(patient, local.date()), f"{each.kind} at {local:%H:%M}")


def _after(wall: time) -> time:
    """What waited for a 429 or an answer that did not come may be so much later."""
    return (datetime.combine(date.min, wall) + timedelta(minutes=30)).time()


def _paused(evidence: Evidence) -> Iterator[Broken]:
    """Nobody is asked to exercise on a day for which they had called a pause before."""
    for each in evidence.sent:
        patient = evidence.chats.get(each.chat_id)
        if patient is None or each.kind not in ASKING or each.lane != 2 or each.settled_at is None:
            continue
        day = evidence.local(each.chat_id, each.settled_at).date()
        for pause in evidence.rows.pauses.get(patient.id, ()):
            if pause.first <= day <= pause.last and pause.made_at < each.settled_at:
                yield Broken("pause", patient.code, _week(patient, day), f"{each.kind} on {day}")


def _once(evidence: Evidence) -> Iterator[Broken]:
    """What the database takes for sent did arrive; nothing waits that was due; nothing arrived that it knows not of."""
    ids = {(chat, line["message_id"]) for chat, lines in evidence.arrived.items() for line in lines}
    known = {(each.chat_id, each.message_id) for each in evidence.sent}
    for each in evidence.sent:
        if (each.chat_id, each.message_id) not in ids:
            yield Broken("sent once", _code(evidence, each.chat_id), 0, f"{each.kind} was never delivered")
    twice = Counter((each.chat_id, each.message_id) for each in evidence.sent)
    for (chat, message_id), count in twice.items():
        if count > 1:
            yield Broken("sent once", _code(evidence, chat), 0, f"message {message_id} stands for {count} rows")
    unheard = {
        (chat, line["message_id"])
        for chat, lines in evidence.arrived.items()
        for line in lines
        if line.get("carried_out")
    }
    for chat, message_id in sorted(ids - known - unheard):
        yield Broken("sent once", _code(evidence, chat), 0, f"message {message_id} arrived and is not known")
    for each in evidence.rows.messages:
        late = (
            each.state in {"due", "sending"} and each.not_before < evidence.end - DAY and not _blocked(evidence, each)
        )
        if late or (each.state == "failed" and each.reason != "blocked"):
            yield Broken("sent once", _code(evidence, each.chat_id), 0, f"{each.kind} is {each.state} ({each.reason})")


def _restarts(evidence: Evidence) -> Iterator[Broken]:
    """At most one message for each restart comes twice: the one that was under way."""
    restarts = sum(line["what"] == "restart" for line in evidence.lines)
    if evidence.twice[DEATH] > restarts:
        yield Broken("restart", "-", 0, f"{evidence.twice[DEATH]} messages came twice, of {restarts} restarts")


def _blocked(evidence: Evidence, each: MessageRow) -> bool:
    does = [line["does"] for line in evidence.acts.get(each.chat_id, ()) if line["does"] in {"blocks", "unblocks"}]
    return does[-1:] == ["blocks"]


def _stored(evidence: Evidence) -> Iterator[Broken]:
    """Every act came in once and was handled; the last number given for a session is the one that stands there."""
    handled = dict(evidence.rows.updates)
    if len(handled) != len(evidence.rows.updates):
        yield Broken("answer stored once", "-", 0, "an update is stored twice")
    for chat, lines in evidence.acts.items():
        missing = [line["update"] for line in lines if "update" in line and not _received(evidence, line, handled)]
        for update in missing:
            yield Broken("answer stored once", _code(evidence, chat), 0, f"update {update} was not handled")
    answers = {each.session_id: each for each in evidence.rows.answers}
    for chat, patient in evidence.chats.items():
        for (what, session), value in _last_given(evidence, chat, patient).items():
            answer = answers.get(session)
            if answer is None or getattr(answer, what) != value:
                found = None if answer is None else getattr(answer, what)
                yield Broken(
                    "answer stored once", patient.code, 0, f"{what} of session {session}: {value}, stored {found}"
                )


def _received(evidence: Evidence, line: Line, handled: Mapping[int, bool]) -> bool:
    """Handled; or so long ago that its row may be gone, and then it was at least fetched."""
    update = line["update"]
    gone = update not in handled and datetime.fromisoformat(line["at"]) < evidence.end - KEPT
    return update in evidence.fetched if gone else handled.get(update, False)


def _last_given(evidence: Evidence, chat: int, patient: PatientRow) -> Mapping[tuple[str, int], int]:
    """The last score of each session that was pressed or typed. A number that may mean anything: what stood open until
    then is not compared.
    """
    given: dict[tuple[str, int], int] = {}
    for line in evidence.acts.get(chat, ()):
        at = datetime.fromisoformat(line["at"])
        if patient.ended_at is not None and at >= patient.ended_at:
            break
        found = PRESSED.fullmatch(str(line.get("data", "")))
        if found is not None:
            given[found[1], int(found[2])] = int(found[3])
        elif "means" in line:
            means = line["means"]
            given.update({(what, means["session"]): means[what] for what in SCORES if what in means})
        elif _typed_number(line):
            given = {}
    return given


def _typed_number(line: Line) -> bool:
    text = str(line.get("text", ""))
    return any(sign.isdigit() for sign in text) and not text.startswith("/")


def _budget(evidence: Evidence) -> Iterator[Broken]:
    """So many messages a programme week at most."""
    counts: Counter[tuple[int, int]] = Counter()
    for each in evidence.sent:
        patient = evidence.chats.get(each.chat_id)
        if patient is None or each.kind not in COUNTED or each.lane != 2 or each.key.startswith("later:"):
            continue
        counts[each.chat_id, _week(patient, evidence.local(each.chat_id, each.not_before).date())] += 1
    for (chat, week), count in counts.items():
        patient = evidence.chats[chat]
        last = ((patient.end - patient.start).days + 1) // 7
        most = BUDGET_FIRST if week <= FIRST_WEEKS else BUDGET_THEN
        if week > last:
            most = BUDGET_AFTER if week <= last + AFTER_WEEKS else BUDGET_LATER
        if count > most:
            yield Broken("budget", patient.code, week, f"{count} messages, at most {most}")


def _discharged(evidence: Evidence) -> Iterator[Broken]:
    """After the end of it nothing arrives but the response to what the person does at that moment."""
    for chat, patient in evidence.chats.items():
        if patient.state != "discharged" or patient.ended_at is None:
            continue
        acted = {line["at"] for line in evidence.acts.get(chat, ())}
        for line in evidence.arrived.get(chat, ()):
            at = datetime.fromisoformat(line["at"])
            if at > patient.ended_at and line["at"] not in acted:
                yield Broken("after discharge", patient.code, _week(patient, at.date()), f"a message on {at:%Y-%m-%d}")


def _first_lines(evidence: Evidence) -> Iterator[Broken]:
    """No health data in the first line of what the bot starts: it stands on a locked screen."""
    for each in evidence.sent:
        first = (each.said or "").strip().partition("\n")[0]
        if each.lane > 0 and each.chat_id in evidence.chats and (found := HEALTH.search(first)):
            yield Broken("first line", _code(evidence, each.chat_id), 0, f"{each.kind}: {found[0]}")


def _supervision(evidence: Evidence) -> Iterator[Broken]:
    """The number of supervised sessions a week never rises above an earlier one, and the gaps never get shorter."""
    supervised: Counter[tuple[int, int]] = Counter()
    for each in evidence.rows.sessions:
        if each.in_force and each.supervised:
            supervised[each.patient_id, each.week] += 1
    for patient in evidence.rows.patients:
        if (
            patient.consented_at is None
            or patient.id in evidence.rows.taper_changed
            or patient.id in evidence.rows.pauses
        ):
            continue
        weeks = sorted(week for number, week in supervised if number == patient.id)
        if any(supervised[patient.id, b] > supervised[patient.id, a] for a, b in itertools.pairwise(weeks)):
            yield Broken("supervision", patient.code, 0, "more sessions a week than before")
        gaps = [b - a for a, b in itertools.pairwise(weeks)]
        if gaps != sorted(gaps):
            yield Broken("supervision", patient.code, 0, f"gaps of {gaps} weeks")


def _follow_ups(evidence: Evidence) -> Iterator[Broken]:
    """At three and six calendar months after the last day, and on no other day."""
    for chat, patient in evidence.chats.items():
        wanted = {months_after(patient.end, months) for months in FOLLOW_UPS}
        found = {
            evidence.local(chat, each.not_before).date()
            for each in evidence.sent
            if each.chat_id == chat and each.kind == "follow_up"
        }
        due = {day for day in wanted if day < evidence.end.date() - DAY}
        missed = due - found if patient.state == "ended" and not evidence.ever_blocked(chat) else set()
        for day in sorted((found - wanted) | missed):
            yield Broken("follow-up", patient.code, 0, f"{'missed on' if day in missed else 'came on'} {day}")


def months_after(day: date, months: int) -> date:
    """So many calendar months later; the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year += day.year
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _week(patient: PatientRow, day: date) -> int:
    return (day - patient.start).days // 7 + 1


def _code(evidence: Evidence, chat: int) -> str:
    return evidence.chats[chat].code if chat in evidence.chats else f"chat {chat}"


RULES: Sequence[Callable[[Evidence], Iterator[Broken]]] = (
    _weeks,
    _quiet,
    _paused,
    _once,
    _restarts,
    _stored,
    _budget,
    _discharged,
    _first_lines,
    _supervision,
    _follow_ups,
)


def audit(evidence: Evidence) -> Sequence[Broken]:
    """Everything that does not hold."""
    return [each for rule in RULES for each in rule(evidence)]
