"""Choices without dice: each follows from the seed and from what it is about, on every machine and in every process."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Chance:
    """The same seed and the same words give the same choice. Nothing is remembered, so the order does not matter."""

    seed: int

    def share(self, *about: object) -> float:
        """A number from 0 up to, not including, 1."""
        words = "\x1f".join(map(str, (self.seed, *about)))
        return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8]) / 2**64

    def happens(self, probability: float, *about: object) -> bool:
        return self.share(*about) < probability

    def between(self, least: int, most: int, *about: object) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + int(self.share(*about) * (most - least + 1))

    def choice(self, options: Sequence[T], *about: object) -> T:
        return options[self.between(0, len(options) - 1, *about)]
