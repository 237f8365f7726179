"""Which alerts a therapist wants to hear of between two summaries. Safety is none of them: it always comes."""

from bot.actions.event import Event, say
from scheduler.alerts import tell
from scheduler.programme.alerts import KINDS
from storage import Db


async def press(db: Db, event: Event, kind: str, word: str) -> None:
    """`kinds`: which there are; else one of them on or off. What was left untold of it is told when it is on again."""
    therapist = event.therapist
    if therapist is None:
        await say(db, event, "not_yours")
        return
    if kind in KINDS and word in {"on", "off"}:
        off = {*(therapist.alerts_off or ())} - {kind} | ({kind} if word == "off" else set())
        therapist.alerts_off = [each for each in KINDS if each in off]
        if word == "on":
            await db.flush()
            await tell(db, event.house.library, [therapist], event.now)
    await say(db, event, "alert_kinds", edit=kind != "kinds")
