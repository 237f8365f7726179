"""Who tries invitations that cannot be used is slowed down, and it is noted once each time."""

from bot.actions.event import Event
from scheduler.guessing import beginnings, slowed
from storage import Db, care, guessing


async def is_slowed(db: Db, event: Event) -> bool:
    """Whether invitations of this account are not looked up for now, be they good or not."""
    return slowed(await guessing.tried(db, event.chat_id), event.now, event.house.library.numbers.contact)


async def failed(db: Db, event: Event) -> None:
    """This account gave an invitation that cannot be used. The access log says when too many came; not from whom."""
    guessing.note(db, event.chat_id, event.now)
    await db.flush()
    tried = await guessing.tried(db, event.chat_id)
    if event.now in beginnings(tried, event.house.library.numbers.contact):
        await care.note_access(db, event.now, "invitation_guessing", person_id=None, role="nobody", patient_ids=(None,))
