"""Whether an account tries invitations too often. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from content.care_numbers import Contact


def slowed(tried: Iterable[datetime], now: datetime, rules: Contact) -> bool:
    """Whether invitations of this account are not looked up at `now`. `tried`: when it gave ones that are none."""
    return any(begins <= now < begins + timedelta(hours=rules.slowed_hours) for begins in beginnings(tried, rules))


def beginnings(tried: Iterable[datetime], rules: Contact) -> Sequence[datetime]:
    """Since when the account was slowed each time: so many within so many hours, counted anew from there on."""
    within = timedelta(hours=rules.wrong_tokens_within_hours)
    found: list[datetime] = []
    counted: list[datetime] = []
    for at in sorted(tried):
        counted = [*(each for each in counted if at - each < within), at]
        if len(counted) == rules.wrong_tokens_most:
            found.append(at)
            counted = []
    return found
