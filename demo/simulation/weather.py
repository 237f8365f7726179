"""What goes wrong between the service and Telegram, and when the service dies: by the seed and the call's number."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from demo.simulation.chance import Chance

Trouble = Literal[
    "too many",  # 429: refused, with how long to wait
    "server error",  # 500: refused
    "bad gateway",  # 502, a page of HTML: nobody knows
    "no connection",  # nothing left
    "dropped",  # the connection ended before the call was carried out
    "timeout",  # the call was not carried out, and no answer came
    "answer lost",  # it was carried out, then the connection ended
    "answer late",  # it was carried out, and no answer came in time
    "death",  # the service dies after the call was carried out
    "death before",  # the service dies before that
]
CARRIED_OUT: frozenset[Trouble] = frozenset({"answer lost", "answer late", "death"})

DEATHS: frozenset[Trouble] = frozenset({"death", "death before"})


@dataclass(frozen=True)
class Level:
    """The share of calls that go wrong in each way."""

    sends: Mapping[Trouble, float]  # messages that are sent or changed
    others: Mapping[Trouble, float]  # answers to presses


LEVELS: Mapping[str, Level] = {
    "none": Level({}, {}),
    "low": Level(
        {"too many": 0.002, "server error": 0.001, "dropped": 0.001, "answer lost": 0.0005, "death": 0.0002},
        {"dropped": 0.001},
    ),
    "high": Level(
        {
            "too many": 0.01,
            "server error": 0.005,
            "bad gateway": 0.003,
            "no connection": 0.003,
            "dropped": 0.003,
            "timeout": 0.002,
            "answer lost": 0.001,
            "answer late": 0.001,
            "death": 0.001,
            "death before": 0.001,
        },
        {"too many": 0.005, "dropped": 0.005, "timeout": 0.005, "answer lost": 0.005},
    ),
}


@dataclass(frozen=True)
class Weather:
    chance: Chance
    level: Level

    def trouble(self, method: str, chat_id: object, number: int) -> Trouble | None:
        """What happens to this call, the `number`th of its method to this chat (of all, where it has none)."""
        shares = self.level.sends if method.startswith(("send", "edit")) else self.level.others
        at = self.chance.share("weather", method, chat_id, number)
        for trouble, share in shares.items():
            if at < share:
                return trouble
            at -= share
        return None

    def wait(self, chat_id: object, number: int) -> int:
        """Seconds of a 429."""
        return self.chance.between(1, 40, "wait", chat_id, number)
