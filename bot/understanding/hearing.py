"""From a line of known words to what they say one by one: scores, times, activities, and whether it was done."""

import re
from dataclasses import dataclass, field

from bot.understanding.spelling import canonical, phrases
from bot.understanding.spoken import CHOICE, NONE, OUT_OF, PHRASES

# Half an hour, 3 kwartier, an hour and a half, 1.5 hours, an hour and ten minutes: becomes <30>, in minutes.
TIME = re.compile(
    r"""(?<!\S)
    (?: (?P<count>\d+(?:\.(?:5|25|75|0))?|a|een)\ )?
    (?: (?:en\ )(?:a|een)\ (?P<and_half>half)\ (?:a\ )? | (?P<half>half)\ (?:(?:of\ )?a\ )? )?
    (?: (?P<hour>hour) (?: (?:\ en)?\ (?: (?P<more>\d+)\ min | (?P<half_more>(?:a|een)\ half)
                                        | (?P<quarter_more>(?:a|een)\ kwartier) ) )?
      | (?P<quarter>kwartier|quarter(?:\ of)?(?:\ a)?\ hour)
      | (?P<minute>min) )(?!\S)""",
    re.VERBOSE,
)
RELATED = re.compile(rf"(?<!\S)(\d+|<\d+>) ({OUT_OF}|{CHOICE}) (\d+|<\d+>)(?!\S)")
HALF_PAST = re.compile(r"(?<!\S)half(?= (?:<?\d|een\b))")  # half 8 is a time of day
ODD = "?"  # a number that nobody can be sure of

KINDS = {canonical(phrase): kind for kind, cell in PHRASES.items() for phrase in phrases(cell)}
MOST_WORDS = max(len(phrase.split()) for phrase in KINDS)
NOTHING_OF_IT = frozenset(phrases(NONE))
ONE = "een"
# Which score a kind names when a number follows it: `zwaar` is a remark, `zwaar 13` is an effort.
SCORES = {"effort": "effort", "hard": "effort", "pain": "pain", "hurts": "pain"}
# One letter for each thing that was said, in order, for `done_or_not`: . ends a thought, x is anything else.
SIGNS = {"done": "D", "partly": "P", "never": "O", "no": "N", "able": "A", "whole": "W", "remark": "R", "hard": "R"}
SIGNS |= {"mark": ".", "cause": ".", "sign": "", "link": "", "filler": "", "polite": "", "ago": "", "nay": "n"}
SIGNS |= {"thumb": ""}
TODAY = frozenset({"vandaag", "today"})
ALL = frozenset({"beide", "allebei", "alles", "allemaal", "both", "all", "everything"})


@dataclass
class Heard:
    """What was said, one by one. `kinds`: all of them; `odd`: a number nobody can be sure of.

    `ago`: so many days ago; `today`, `all`: today, both or all of it was named; `kind_words`: words of thanks, greeting
    or agreement were among them.
    """

    kinds: set[str] = field(default_factory=set)
    signs: str = ""
    loose: list[int] = field(default_factory=list)
    scores: dict[str, int] = field(default_factory=dict)
    minutes: set[int] = field(default_factory=set)
    activities: set[str] = field(default_factory=set)
    reasons: set[str] = field(default_factory=set)
    shares: set[str] = field(default_factory=set)
    ago: set[int] = field(default_factory=set)
    today: bool = False
    all: bool = False
    kind_words: bool = False
    of_ten: bool = False
    after_pain: bool = False
    odd: bool = False

    def score(self, name: str, value: int) -> None:
        """Two different ones of the same name are odd."""
        self.odd |= self.scores.setdefault(name, value) != value


def says_none(words: list[str]) -> bool:
    """Whether these words are none, nothing, and no more than that."""
    said = [word for word in words if KINDS.get(word) not in {"mark", "filler", "link", "polite"}]
    return bool(said) and NOTHING_OF_IT.issuperset(said) and TODAY.isdisjoint(words)


def hear(words: list[str]) -> Heard | None:
    """What these words say; None if one of them says nothing by itself."""
    if [word for word in words if KINDS.get(word) != "mark"] == [ONE]:
        words = ["1"]
    line = TIME.sub(_minutes, " ".join(words))
    words = HALF_PAST.sub(ODD, RELATED.sub(_related, line)).split()
    heard, at = Heard(today=not TODAY.isdisjoint(words), all=not ALL.isdisjoint(words)), 0
    while at < len(words):
        if words[at][0] in "-<?0123456789" and words[at] != "-":
            _number(heard, words[at])
            at += 1
            continue
        kind, at = _kind(words, at)
        if not kind:
            return None
        kind, _, value = kind.partition(" ")
        if kind in SCORES and (found := _score(words, at, SCORES[kind])):
            given, at = found
            _named_score(heard, SCORES[kind], given)
            continue
        heard.kinds.add(kind)
        heard.signs += SIGNS.get(kind, "x")
        _value(heard, kind, value)
    return heard


def _value(heard: Heard, kind: str, value: str) -> None:
    """What a kind says beside itself."""
    if kind == "no_pain":
        heard.score("pain", 0)
    elif kind == "activity":
        heard.activities.add(value)
    elif kind == "reason":
        heard.reasons.add(value)
    elif kind == "partly" and value:
        heard.shares.add(value)
    elif kind == "ago":
        heard.ago.add(int(value))
    heard.kind_words |= kind == "polite" or (kind, value) == ("remark", "kind")


def done_or_not(signs: str) -> str:
    """done, partly, not; empty if nothing is said of it, "?" if what is said contradicts itself.

    A "not" belongs to the done or the able next to it, or stands at the end of a thought; any other is not understood.
    So is a "no" that does not stand by itself: `no rain`.
    """
    signs = re.sub(r"A*[NO][AD]*W[AD]*", "P", signs)  # not all of it
    signs = re.sub(r"A*(?:[NO]A*D|NA+|OA*)|A+N|N(?=\.|$)", "O", signs)
    if re.search(r"[NA]|n(?![.O]|$)", signs):
        return "?"
    said = set(signs) & set("DPO")
    if "O" in said:
        return "not" if said == {"O"} else "?"
    return "partly" if "P" in said else "done" if said else ""


def _kind(words: list[str], at: int) -> tuple[str, int]:
    """What the longest known phrase from here on says, and where it ends."""
    for end in range(min(at + MOST_WORDS, len(words)), at, -1):
        kind = KINDS.get(" ".join(words[at:end]))
        if kind:
            return kind, end
    return "", at


def _score(words: list[str], at: int, name: str) -> tuple[str, int] | None:
    """The number that follows a score's name, and where it ends; None if none does."""
    end = at
    while end < len(words):
        kind, after = _kind(words, end)
        if kind != "link" and words[end] not in {":", "=", "-"}:
            break
        end = after
    following = words[end] if end < len(words) else ""
    if re.match(r"-?\d|\?", following):
        return following, end + 1
    if name == "pain" and following in NOTHING_OF_IT:
        return "0", end + 1
    if end > at and words[end - 1] == ONE and KINDS.get(following, "mark") == "mark":
        return "1", end
    return None


def _named_score(heard: Heard, name: str, given: str) -> None:
    value, _, of = given.partition("/")
    heard.signs += "x"
    heard.after_pain |= name == "pain"
    if not re.fullmatch(r"-?\d+", value) or (of and of != {"effort": "20", "pain": "10"}[name]):
        heard.odd = True
    else:
        heard.score(name, int(value))


def _number(heard: Heard, word: str) -> None:
    """A time, a number by itself, or one of twenty, which is an effort."""
    heard.signs += "x"
    if word.startswith("<"):
        heard.minutes.add(int(word[1:-1]))
    elif word.endswith("/20"):
        heard.score("effort", int(word.partition("/")[0]))
    elif re.fullmatch(r"-?\d+(/10)?", word):
        heard.of_ten |= word.endswith("/10")
        heard.odd |= heard.after_pain  # pijn 2 3: two pains?
        heard.loose.append(int(word.partition("/")[0]))
    else:
        heard.odd = True


def _minutes(match: re.Match[str]) -> str:
    """A time in minutes, as <30>; odd if it is no whole number of them."""
    said = match.groupdict()
    count = 1.0 if said["count"] in {"a", ONE} else float(said["count"] or 0)
    if said["half"]:
        if said["count"] not in {"a", ONE, None}:
            return ODD
        count = 0.5
    elif said["and_half"]:
        count += 0.5
    elif not said["count"]:
        if said["minute"]:
            return ODD
        count = 1.0
    more = 30 if said["half_more"] else 15 if said["quarter_more"] else int(said["more"] or 0)
    minutes = count * (60 if said["hour"] else 15 if said["quarter"] else 1) + more
    return f"<{minutes:.0f}>" if minutes.is_integer() else ODD


def _related(match: re.Match[str]) -> str:
    """`4 van 10` as 4/10; `13 / 2` stays two numbers; a choice of two (`13 of 14`, a date) is odd."""
    number, relation, other = match.groups()
    if relation not in CHOICE.split("|") and other in {"10", "20"} and number.isdigit() and int(number) <= int(other):
        if not (relation == "of" and int(number) == int(other) - 1):  # Dutch: 9 or 10
            return f"{number}/{other}"
    elif relation == "/" and number.isdigit() and other.isdigit() and other not in {"10", "20"}:
        return match[0]
    return ODD
