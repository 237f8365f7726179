"""How fast: Telegram's limit as spacing between sends, without a burst at the start."""

from aiolimiter import AsyncLimiter


def spaced(rate: float) -> AsyncLimiter:
    """A limiter that lets one send through every 1/rate seconds.

    AsyncLimiter(30, 1) would let 59 through in the first second: a full bucket, and what leaks meanwhile.
    """
    return AsyncLimiter(1, 1 / rate)
