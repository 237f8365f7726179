"""What patients answered at the start, at the end, and 3 and 6 months after it."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import cast

from sqlalchemy import select

from content.questionnaire import Answers, Moment
from storage.db import Db
from storage.insert import insert_new
from storage.tables import Questionnaire

Begun = Mapping[Moment, Questionnaire]


async def of_patients(db: Db, patient_ids: Collection[int]) -> Mapping[int, Begun]:
    """The questionnaires that each of these patients began, by moment."""
    rows = await db.scalars(select(Questionnaire).where(Questionnaire.patient_id.in_(patient_ids)))
    found: dict[int, dict[Moment, Questionnaire]] = {patient_id: {} for patient_id in patient_ids}
    for row in rows:
        found[row.patient_id][cast("Moment", row.moment)] = row
    return found


def answers(begun: Begun) -> Mapping[Moment, Answers]:
    """Their answers, by moment."""
    return {moment: cast("Answers", row.answers) for moment, row in begun.items()}


async def begin(db: Db, patient_id: int, moment: Moment, now: datetime) -> Questionnaire:
    """The questionnaire of this patient and moment; made, without answers, if there is none."""
    row: dict[str, object] = {
        "patient_id": patient_id,
        "moment": moment,
        "answers": {},
        "asked_at": now,
        "changed_at": now,
    }
    await insert_new(db, Questionnaire, [row])
    mine = (Questionnaire.patient_id == patient_id) & (Questionnaire.moment == moment)
    return (await db.scalars(select(Questionnaire).where(mine))).one()
