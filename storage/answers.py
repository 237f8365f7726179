"""Answers that are changed, and the history that is kept of them; when somebody answered last."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import delete, func, select, union_all

from storage.db import Db
from storage.tables import Answer, AnswerChange, Question, SafetyReport

KEPT = ("done", "minutes", "at_least_half", "effort", "pain", "reason", "activity", "recalled")


def keep(db: Db, answer: Answer, now: datetime) -> None:
    """Before an answer is changed: what it said until now stays, as history."""
    said = {name: getattr(answer, name) for name in KEPT}
    db.add(AnswerChange(answer_id=answer.id, given_at=answer.changed_at, changed_at=now, **said))
    answer.changed_at = now


async def forget(db: Db, answer: Answer) -> None:
    """The session is open again, as if nothing had been said about it."""
    await db.execute(delete(AnswerChange).where(AnswerChange.answer_id == answer.id))
    await db.execute(delete(Question).where(Question.session_id == answer.session_id))
    await db.delete(answer)
    await db.flush()


async def last_given(db: Db, patient_ids: Collection[int]) -> Mapping[int, datetime]:
    """When each of these patients was heard of last: an answer, what followed a safety word, or its being seen to.

    Who never was is left out.
    """
    answered = select(Answer.patient_id.label("patient"), Answer.answered_at.label("at"))
    of_safety = func.coalesce(SafetyReport.resolved_at, SafetyReport.answered_at, SafetyReport.said_at)
    told = select(SafetyReport.patient_id, of_safety)
    both = union_all(
        answered.where(Answer.patient_id.in_(patient_ids)), told.where(SafetyReport.patient_id.in_(patient_ids))
    ).subquery()
    rows = await db.execute(select(both.c.patient, func.max(both.c.at)).group_by(both.c.patient))
    return dict(rows.all())
