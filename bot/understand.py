"""What a typed text says about exercises, in Dutch, English or both. Pure; never raises.

`klaar 14` is done with effort 14; `done, borg 13, pain 2` names both; `14` alone is a bare number, which means
whatever question is open; `40 minuten gefietst` is an activity. A text is understood whole or not at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from bot.understanding.hearing import KINDS, Heard, done_or_not, hear, says_none
from bot.understanding.spelling import known_words
from content.words import Done, Reason

Activity = Literal["walking", "cycling", "swimming", "cross-trainer", "treadmill", "rowing", "other"]
Share = Literal["half", "less"]

# A test holds the first two against content/programme.yaml.
EFFORT, PAIN = range(6, 21), range(11)
MINUTES = range(1, 301)
NUMBER = range(301)
SCALES = {"effort": EFFORT, "pain": PAIN, "minutes": MINUTES}
AGO = range(3)  # days
KIND_WORDS = frozenset({"polite", "nay", "remark", "filler", "link", "mark"})


@dataclass(frozen=True)
class Said:
    """What a text says; each value lies within its scale.

    `number` is a bare number, and then nothing else is set. `outside` names what was said beyond its scale: effort,
    pain, minutes, number. `later`, `hurts` (pain without a score), `unclear` (numbers that may mean two things) and
    `polite` (only kind words) come alone. `reason` may come alone, or with not or partly; `share`: about how much of
    what was done partly; `none`: `niets` or `geen` and no more, which may also answer how much pain. `all`: done
    was said of both or of everything. An activity does not imply done.

    `ago`: it is about the day so many days ago; where nothing else is set, nothing else is sure.
    """

    done: Done | None = None
    effort: int | None = None
    pain: int | None = None
    minutes: int | None = None
    activity: Activity | None = None
    reason: Reason | None = None
    number: int | None = None
    outside: tuple[str, ...] = ()
    later: bool = False
    hurts: bool = False
    unclear: bool = False
    polite: bool = False
    share: Share | None = None
    none: bool = False
    all: bool = False
    ago: int = 0


NOTHING = Said()
UNCLEAR = Said(unclear=True)


def understand(text: str) -> Said:
    """What this text says; NOTHING where it says something else, too, or is longer than 200 characters."""
    words = known_words(text)
    if words and says_none(words):
        return Said("not" if "no" in map(KINDS.get, words) else None, none=True)
    heard = hear(words) if words else None
    if heard is None:
        return NOTHING
    said = _said(heard)
    if heard.ago or "untold" in heard.kinds:
        return _looking_back(heard, said)
    if said is None:
        return UNCLEAR if heard.odd or heard.loose or heard.scores or heard.minutes else NOTHING
    return said


def _looking_back(heard: Heard, said: Said | None) -> Said:
    """What is said of an earlier day; no more than that it is about that day where anything else could be meant."""
    ago = max(heard.ago or {1})
    sure = said is not None and "untold" not in heard.kinds and len(heard.ago) == 1 and not heard.today
    if said is None or not sure or said.later or said.polite or said.number is not None or "number" in said.outside:
        return Said(ago=ago)
    if said.reason == "not_thought_of" and said.done is None:  # forgot to do it, or forgot to tell?
        return Said(ago=ago)
    return replace(said, ago=ago)


def _said(heard: Heard) -> Said | None:
    """All of it together; None if it does not fit together."""
    done, active = done_or_not(heard.signs), bool(heard.activities or heard.minutes)
    if "thumb" in heard.kinds and not (done or active or heard.kinds & {"later", "hurts", "reason"}):
        done = "done"
    if heard.odd or not _agrees(heard, done, active=active):
        return None
    if "later" in heard.kinds:
        return Said(later=True)
    if (heard.kind_words or "nay" in heard.kinds) and heard.kinds <= KIND_WORDS and not (heard.loose or heard.minutes):
        return Said(polite=True)
    if heard.loose and not (done or active or heard.scores or heard.kinds & {"hurts", "pain", "reason"}):
        return _bare(heard.loose, of_ten=heard.of_ten)
    scores, reasons = _scores(heard, done, active=active), _reasons(heard, done, active=active)
    if scores is None or reasons is None:
        return None
    values = scores | dict(zip(["minutes"], heard.minutes, strict=False))
    inside = {name: value for name, value in values.items() if value in SCALES[name]}
    return Said(
        cast("Done | None", done or None),
        inside.get("effort"),
        inside.get("pain"),
        inside.get("minutes"),
        cast("Activity | None", next(iter(heard.activities), None)),
        cast("Reason | None", reasons[0] if len(reasons) == 1 else None),
        outside=tuple(name for name in values if name not in inside),
        hurts=bool(heard.kinds & {"hurts", "pain"}) and not (done or active or scores),
        all=done == "done" and heard.all,
        share=cast("Share | None", next(iter(heard.shares)) if done == "partly" and len(heard.shares) == 1 else None),
    )


def _agrees(heard: Heard, done: str, *, active: bool) -> bool:
    """Whether nothing that was said contradicts the rest. An activity that was not done says nothing of a session."""
    if done == "?" or "effort" in heard.kinds or max(len(heard.activities), len(heard.minutes)) > 1:
        return False
    if "later" in heard.kinds:
        return not (done or active or heard.loose or heard.scores or heard.kinds & {"hurts", "pain"})
    if "nay" in heard.kinds and (active or heard.loose or done in {"done", "partly"}):
        return False
    return not (active and (done == "not" or "no" in heard.kinds))


def _bare(numbers: Sequence[int], *, of_ten: bool) -> Said | None:
    """Nothing but numbers: one by itself, or effort and pain."""
    if len(numbers) == 1:
        return Said(number=numbers[0]) if numbers[0] in NUMBER else Said(outside=("number",))
    if len(numbers) > 2 or of_ten or numbers[0] not in EFFORT or numbers[1] not in PAIN:
        return None
    return Said(effort=numbers[0], pain=numbers[1])


def _scores(heard: Heard, done: str, *, active: bool) -> dict[str, int] | None:
    """Effort and pain: as named, then what is loose, in this order. None if a loose number could mean something else.

    Only where nothing but done was said may a loose number lie outside its scale: it is asked again.
    """
    scores, loose = dict(heard.scores), list(heard.loose)
    surely = not (scores or active)
    if loose and (heard.of_ten or heard.reasons or done == "not" or (heard.activities and not heard.minutes)):
        return None
    for name in ("effort", "pain"):
        if loose and name not in scores and (done or active or scores):
            scores[name] = loose.pop(0)
            if not surely and scores[name] not in SCALES[name]:
                return None
    return None if loose else {name: scores[name] for name in ("effort", "pain") if name in scores}


def _reasons(heard: Heard, done: str, *, active: bool) -> list[str] | None:
    """Why not, or not all of it; None if there is no place for a reason.

    Beside what was done, tired and hurting are let pass: the scores that are asked next say it better.
    """
    painful = heard.kinds & {"pain", "hurts"}
    reasons = heard.reasons | ({"pain"} if painful else set())
    if done in {"not", "partly"}:
        return sorted(reasons)
    if done or active:
        return [] if heard.reasons <= {"tired"} else None
    if painful == {"pain"} and "remark" in heard.kinds:  # the pain was not too bad
        return None
    return sorted(heard.reasons) if len(reasons) < 2 else None
