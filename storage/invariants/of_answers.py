"""What holds of answers, open questions and safety reports."""

from sqlalchemy import (
    and_,
    exists,
    func,
    or_,
    select,
)

from storage.invariants.rule import Invariant, one_only, outside
from storage.tables import (
    AfterEndAnswer,
    Answer,
    Patient,
    PlannedSession,
    Question,
    SafetyReport,
)

ANSWER = select(Answer.id).join(PlannedSession, PlannedSession.id == Answer.session_id)
QUESTION = select(Question.person_id)
SAFETY = select(SafetyReport.id)

OF_ANSWERS = (
    Invariant(
        "answer_patient",
        "an answer and its session are of one patient",
        ANSWER.where(Answer.patient_id != PlannedSession.patient_id),
    ),
    Invariant(
        "answer_in_force",
        "a session that was answered stays in the plan",
        ANSWER.where(PlannedSession.replaced_at.is_not(None)),
    ),
    Invariant(
        "answer_done",
        "a session was done, partly done, or not",
        ANSWER.where(Answer.done.not_in(("done", "partly", "not"))),
    ),
    Invariant("answer_effort", "effort is a number from 6 to 20", ANSWER.where(outside(Answer.effort, 6, 20))),
    Invariant("answer_pain", "pain is a number from 0 to 10", ANSWER.where(outside(Answer.pain, 0, 10))),
    Invariant(
        "answer_not",
        "what was not done has no effort and no pain",
        ANSWER.where(Answer.done == "not", func.coalesce(Answer.effort, Answer.pain).is_not(None)),
    ),
    Invariant(
        "answer_share",
        "how much is told of what was done: minutes of an aerobic session, half or less of another done partly",
        ANSWER.where(
            or_(
                and_(Answer.minutes.is_not(None), or_(Answer.done == "not", PlannedSession.type != "aerobic")),
                and_(Answer.at_least_half.is_not(None), or_(Answer.done != "partly", PlannedSession.type == "aerobic")),
            )
        ),
    ),
    Invariant(
        "after_end_days",
        "days of exercise in a week are 0 to 7",
        select(AfterEndAnswer.id).where(outside(AfterEndAnswer.days, 0, 7)),
    ),
    Invariant(
        "question_kind",
        "a question about effort, pain or a share, or a change of them, is about a session, and no other is",
        QUESTION.where(
            Question.kind.in_(("effort", "pain", "share", "change_effort", "change_pain"))
            == Question.session_id.is_(None)
        ),
    ),
    Invariant(
        "question_own",
        "an open question about a session is asked of its patient, who takes part",
        QUESTION.where(
            Question.session_id.is_not(None),
            ~exists().where(
                PlannedSession.id == Question.session_id,
                Patient.id == PlannedSession.patient_id,
                Patient.person_id == Question.person_id,
                Patient.state.in_(("active", "ended")),
            ),
        ),
    ),
    Invariant(
        "question_answer",
        "a session that a question is open about has an answer, to which effort, pain and share belong",
        QUESTION.where(Question.session_id.is_not(None), ~exists().where(Answer.session_id == Question.session_id)),
    ),
)

OF_SAFETY = (
    Invariant(
        "safety_answered",
        "an answer to a safety report has its moment, and there is none without an answer",
        SAFETY.where(one_only(SafetyReport.now_so, SafetyReport.answered_at)),
    ),
    Invariant(
        "safety_resolved",
        "a resolved safety report has its moment and who resolved it",
        SAFETY.where(one_only(SafetyReport.resolved_at, SafetyReport.resolved_by)),
    ),
    Invariant(
        "safety_waits",
        "a safety report is escalated some time unless it was escalated, is resolved or is not so, and only then",
        SAFETY.where(
            or_(
                SafetyReport.escalated_at.is_not(None),
                SafetyReport.resolved_at.is_not(None),
                func.coalesce(SafetyReport.now_so, True).is_(False),
            )
            == SafetyReport.escalate_at.is_not(None)
        ),
    ),
)
