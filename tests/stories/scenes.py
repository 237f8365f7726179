"""Scenes that several stories begin with."""

import re

import pytest
from sqlalchemy import select, update

from storage.invariants import broken
from storage.tables import Patient, PlannedSession, Therapist

LINK = re.compile(r"https://t\.me/\w+\?start=([A-Za-z0-9_-]+)")


# Each language once, and each database: what one of them says does not depend on the other.
in_both_languages = pytest.mark.parametrize(
    ("backend", "language"), [("sqlite", "nl"), ("postgresql", "en")], indirect=["backend"]
)


def token(message):
    """The invitation in a message."""
    return LINK.search(message.text)[1]


async def enrol(play, line="/enrol P-001 joint=knee"):
    """The admin enrols a patient; returns the invitation's token."""
    await play.says(play.admin, line)
    return token(play.admin.last)


async def therapist_joins(play, name="Tom"):
    await play.says(play.admin, f"/therapist {name}")
    await play.says(play.therapist, f"/start {token(play.admin.last)}")


async def patient_joins(play, line="/enrol P-001 joint=knee", agree="Ja"):
    """Enrolled, invited, agreed."""
    await play.says(play.patient, f"/start {await enrol(play, line)}")
    await play.presses(play.patient, agree)


async def nothing_is_broken(database, now):
    """All that always holds of the data holds."""
    async with database.read() as db:
        found = await broken(db, now)
    assert found == [], found


async def let_end(db, patient, last):
    """As if this had been the last day all along: nothing in force lies after it, all is planned."""
    patient.end = last
    later = update(PlannedSession).where(PlannedSession.local_date > last)
    await db.execute(later.values(replaced_at=patient.consented_at, week=12))


def texts(user):
    """All that this person sees, oldest first."""
    return [message.text for message in user.inbox]


def newest(user, part):
    """The newest message that holds this text."""
    return next(message for message in reversed(user.inbox) if part in message.text)


async def leaves_the_practice(db, now, *which):
    """These therapists (SQL conditions; all without one) are removed, as an admin does it."""
    nothing_due = {"next_summary_at": None, "next_alerts_at": None}
    await db.execute(update(Therapist).where(*which).values(removed_at=now, **nothing_due))
    gone = select(Therapist.id).where(Therapist.removed_at.is_not(None))
    await db.execute(update(Patient).where(Patient.therapist_id.in_(gone)).values(therapist_id=None))
