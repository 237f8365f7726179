"""Cover: somebody stands in for a therapist on leave, until a date; admins say who."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Literal

from bot.actions.event import Event, alert, say
from bot.actions.whose import note
from bot.dates import read_date
from scheduler.alerts import tell
from scheduler.local_time import local_date, moment
from storage import Db, covers, people
from storage.patients import TherapistAccount
from storage.tables import Cover, Therapist

LINE = re.compile(
    r"(?P<name>.+)\s+(?:until|till|to|tot(?:\s+en\s+met)?|t/m)\s+(?P<until>.+?)(?:\s+(?:by|door)\s+(?P<by>.+))?",
    re.IGNORECASE,
)
Why = Literal["missing", "unknown", "several", "no_date", "past", "far", "self", "no_account", "away", "stands_in"]


@dataclass(eq=False)
class Wrong(Exception):
    """A field that cannot be used (name, until, by), what was given, and why; `allowed`: the names that can."""

    field: str
    given: str
    why: Why
    allowed: Sequence[str] = ()


async def typed(db: Db, event: Event, text: str) -> None:
    """`/cover NAME until DATE [by OTHER]`; alone it shows who stands in. A wrong field is named, nothing changes."""
    if not text.strip():
        await say(db, event, "cover", step="list")
        return
    try:
        await _read(db, event, " ".join(text.split()))
    except Wrong as wrong:
        await _say_wrong(db, event, wrong)


async def press(db: Db, event: Event, therapist_id: int, stand_in_id: int, last: date | None) -> None:
    """The stand-in was chosen with a button: looked at anew, for much may have changed since."""
    here = {each.id: each for each in await people.therapists(db)}
    therapist, stand_in = here.get(therapist_id), here.get(stand_in_id)
    if therapist is None or stand_in is None or last is None:
        await say(db, event, "outdated")
        return
    try:
        await _begin(db, event, therapist, stand_in, _checked(event, therapist, last, last.isoformat()), edit=True)
    except Wrong as wrong:
        await _say_wrong(db, event, wrong)


async def end(db: Db, event: Event, cover_id: int) -> None:
    """End it before its time. One that is over already stays so."""
    found = await covers.by_id(db, cover_id)
    if found is not None and found.ended_at is None and found.until_at > event.now:
        await _end(db, event, found, tells=(found.therapist_id, found.stand_in_id))
    await say(db, event, "cover", edit=True, step="list")


async def end_with(db: Db, event: Event, therapist: Therapist) -> None:
    """The therapist leaves the practice: whatever cover they are in ends, on either side."""
    for each in await covers.with_therapist(db, therapist.id, event.now):
        await _end(db, event, each, tells={each.therapist_id, each.stand_in_id} - {therapist.id})


async def _read(db: Db, event: Event, text: str) -> None:
    fields = LINE.fullmatch(text)
    if fields is None:
        raise Wrong("until", text, "missing")
    therapists = await people.therapists(db)
    therapist = _named(therapists, "name", fields["name"])
    today = local_date(event.now, therapist.timezone)
    last = _checked(event, therapist, read_date(fields["until"], today, today), fields["until"])
    if fields["by"] is not None:
        await _begin(db, event, therapist, _named(therapists, "by", fields["by"]), last, edit=False)
        return
    await _not_standing_in(db, event, therapist)
    candidates = [each for each in therapists if each.id != therapist.id and each.person_id is not None]
    if not candidates:
        raise Wrong("by", "", "no_account")
    await say(db, event, "cover", step="choose", therapist=therapist.id, last=last.isoformat())


def _named(therapists: Sequence[Therapist], field: str, name: str) -> Therapist:
    """The one therapist of this name; capitals and small letters are the same."""
    found = [each for each in therapists if " ".join(each.name.split()).casefold() == name.casefold()]
    if len(found) != 1:
        raise Wrong(field, name, "several" if found else "unknown", [each.name for each in therapists])
    return found[0]


def _checked(event: Event, therapist: Therapist, last: date | None, given: str) -> date:
    """The last day, if it is one: today where the therapist is, or later, and not for ever."""
    today = local_date(event.now, therapist.timezone)
    if last is None:
        raise Wrong("until", given, "no_date")
    if last < today:
        raise Wrong("until", given, "past")
    if last > today + timedelta(days=event.house.library.numbers.contact.cover_days_most):
        raise Wrong("until", given, "far")
    return last


async def _begin(db: Db, event: Event, therapist: Therapist, stand_in: Therapist, last: date, *, edit: bool) -> None:
    """From now on, in place of the cover that runs. The same once more changes nothing."""
    if stand_in.id == therapist.id:
        raise Wrong("by", stand_in.name, "self")
    if stand_in.person_id is None:
        raise Wrong("by", stand_in.name, "no_account")
    await _not_standing_in(db, event, therapist)
    running = await covers.all_running(db, event.now)
    if any(each.therapist_id == stand_in.id for each in running):
        raise Wrong("by", stand_in.name, "away")
    before = [each for each in running if each.therapist_id == therapist.id]
    if not any((each.stand_in_id, each.last) == (stand_in.id, last) for each in before):
        for each in before:
            await _end(db, event, each, tells={each.stand_in_id} - {stand_in.id})
        await _store(db, event, therapist, stand_in, last)
    await say(db, event, "cover", edit=edit, step="list")


async def _not_standing_in(db: Db, event: Event, therapist: Therapist) -> None:
    """Who stands in for somebody cannot go on leave: those patients would be nobody's."""
    if any(each.stand_in_id == therapist.id for each in await covers.all_running(db, event.now)):
        raise Wrong("name", therapist.name, "stands_in")


async def _store(db: Db, event: Event, therapist: Therapist, stand_in: Therapist, last: date) -> None:
    made = Cover(
        therapist_id=therapist.id,
        stand_in_id=stand_in.id,
        last=last,
        made_at=event.now,
        until_at=moment(last + timedelta(days=1), time(0), therapist.timezone),
        made_by=None if event.person is None else event.person.id,
    )
    db.add(made)
    await db.flush()
    await note(db, event, "admin", "cover", None)
    await _tell(db, event, made, (therapist.id, stand_in.id), ended=False)
    await tell(db, event.house.library, [stand_in], event.now)


async def _end(db: Db, event: Event, cover: Cover, *, tells: Collection[int]) -> None:
    """It ends now. `tells`: the ids of the therapists who hear of it."""
    cover.ended_at = event.now
    await db.flush()
    await note(db, event, "admin", "cover_ended", None)
    await _tell(db, event, cover, tells, ended=True)
    away = await db.get_one(Therapist, cover.therapist_id)
    if away.person_id is not None and away.removed_at is None:
        await tell(db, event.house.library, [away], event.now)


async def _tell(db: Db, event: Event, cover: Cover, therapist_ids: Collection[int], *, ended: bool) -> None:
    """Who is on leave and who stands in, each with the name of the other."""
    both = {id_: await db.get_one(Therapist, id_) for id_ in (cover.therapist_id, cover.stand_in_id)}
    accounts = await people.by_ids(db, [each.person_id for each in both.values() if each.person_id is not None])
    for therapist_id in therapist_ids:
        therapist, account = both[therapist_id], accounts.get(both[therapist_id].person_id or 0)
        other = next(each for id_, each in both.items() if id_ != therapist_id)
        if account is not None:
            await alert(
                db,
                event,
                "cover_told",
                TherapistAccount(account.telegram_id, therapist.timezone),
                once=f"{cover.id}:{'ended' if ended else 'began'}",
                name=other.name,
                last=cover.last.isoformat(),
                stands_in=therapist_id == cover.stand_in_id,
                ended=ended,
            )


async def _say_wrong(db: Db, event: Event, wrong: Wrong) -> None:
    await say(
        db,
        event,
        "cover_error",
        field=wrong.field,
        given=wrong.given[:100],
        why=wrong.why,
        allowed=", ".join(wrong.allowed)[:1500],  # a message holds 4,096 characters
    )
