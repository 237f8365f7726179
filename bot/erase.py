"""`erase`: everything of one patient goes, as with the patient's own button; for codes that a restore brought back."""

from collections.abc import Callable
from typing import Literal

from bot.actions.erase import Asked
from bot.actions.erase import erase as erase_patient
from bot.actions.event import admins_of
from bot.databases import opened
from bot.settings import Settings
from scheduler.clock import Clock
from storage import patients

Ended = Literal["erased", "not confirmed", "unknown"]
TOLD = "the patient and the practice are told (not at night)"
UNTOLD = "the practice is told, the patient cannot be"


async def erase(
    settings: Settings, code: str, clock: Clock, write: Callable[[str], object], *, confirmed: bool
) -> Ended:
    """Erase, also while the service runs; without `confirmed` only say of whom.

    Raises DatabaseUnreachable or NotReady.
    """
    async with opened(settings) as database, database.write() as db:
        patient = await patients.hold_by_code(db, code)
        if patient is None:
            return "unknown"
        who = f"{patient.code} ({patient.state}, enrolled on {patient.created_at:%Y-%m-%d})"
        if not confirmed:
            write(f"to be erased, for good: everything of {who}, and what was said about this patient\n")
            return "not confirmed"
        asked = Asked("operator", f"operator:{patient.id}")
        hears = await erase_patient(db, patient, asked, admins_of(settings), clock.now())
    write(
        f"erased: every row of {who}; the service, running or at its next start, does the rest:"
        f" {TOLD if hears else UNTOLD}, then what was said about this patient goes, and every trace in the files\n"
    )
    return "erased"
