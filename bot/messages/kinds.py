"""The registry: all that the bot can say. Tests walk it."""

from collections.abc import Mapping
from typing import Any

from bot.messages.admin_notices import ADMIN_NOTICES
from bot.messages.after_end import AFTER_END
from bot.messages.again import AGAIN
from bot.messages.alerts import ALERTS
from bot.messages.answer import ANSWER
from bot.messages.appointment import APPOINTMENT
from bot.messages.appointment_told import APPOINTMENT_TOLD
from bot.messages.appointments import APPOINTMENTS
from bot.messages.asking import ASKING
from bot.messages.audit import AUDIT, AUDIT_FILE
from bot.messages.cannot_come import APPOINTMENT_CANNOT
from bot.messages.card import CARD
from bot.messages.card_chart import CHART
from bot.messages.changed import CHANGED
from bot.messages.consent import CONSENT, CONSENT_AGAIN
from bot.messages.cover import COVER
from bot.messages.day import DAY, NUDGE
from bot.messages.enrol_file import ENROL_FILE
from bot.messages.enrolment import ENROLMENT
from bot.messages.exercise import EXERCISE
from bot.messages.exercises import EXERCISES
from bot.messages.first_week import FIRST_WEEK
from bot.messages.invited import ENROLLED, ENROLLED_NOTES, INVITED
from bot.messages.leaving import DISCHARGE, PICK, THERAPISTS, TRANSFER
from bot.messages.letters import LETTERS
from bot.messages.menu import MENU
from bot.messages.message import Kind
from bot.messages.morning import NEXT_MORNING
from bot.messages.not_passed_on import NOT_PASSED_ON
from bot.messages.not_today import NOT_TODAY
from bot.messages.notices import NOTICES
from bot.messages.other import OTHER
from bot.messages.own_data import OWN_DATA
from bot.messages.own_exercise import OWN_EXERCISE
from bot.messages.papers import PAPERS
from bot.messages.patients import PATIENTS
from bot.messages.pause import PAUSE
from bot.messages.practice import PRACTICE
from bot.messages.preferences import PREFERENCES
from bot.messages.privacy_notices import PRIVACY
from bot.messages.progress import PROGRESS, RECAP
from bot.messages.prompts import PROMPTS
from bot.messages.proposals import PROPOSALS
from bot.messages.questionnaire import QUESTIONNAIRE
from bot.messages.questionnaire_result import RESULT
from bot.messages.safety import SAFETY_KINDS
from bot.messages.silence import SILENCE_ASK
from bot.messages.status import STATUS
from bot.messages.summary import SUMMARY, SUMMARY_WHEN
from bot.messages.taper import TAPER, TAPER_THERAPIST
from bot.messages.viewer import VIEWER
from bot.messages.week import WEEK
from bot.messages.why import WHY

KINDS: Mapping[str, Kind[Any]] = {  # each kind knows its own facts; nothing else looks into them
    "after_end": AFTER_END,
    "answer": ANSWER,
    "audit": AUDIT,
    "audit_file": AUDIT_FILE,
    "appointment": APPOINTMENT,
    "appointment_cannot": APPOINTMENT_CANNOT,
    "appointments": APPOINTMENTS,
    "card": CARD,
    "changed": CHANGED,
    "consent": CONSENT,
    "consent_again": CONSENT_AGAIN,
    "day": DAY,
    "discharge": DISCHARGE,
    "enrolled": ENROLLED,
    "enrolled_notes": ENROLLED_NOTES,
    "enrolment": ENROLMENT,
    "exercise": EXERCISE,
    "exercises": EXERCISES,
    "invited": INVITED,
    "first_week": FIRST_WEEK,
    "menu": MENU,
    "next_morning": NEXT_MORNING,
    "not_passed_on": NOT_PASSED_ON,
    "not_today": NOT_TODAY,
    "nudge": NUDGE,
    "other": OTHER,
    "own_exercise": OWN_EXERCISE,
    "patient_chart": CHART,
    "patients": PATIENTS,
    "pause": PAUSE,
    "practice": PRACTICE,
    "pick": PICK,
    "preferences": PREFERENCES,
    "proposals": PROPOSALS,
    "questionnaire": QUESTIONNAIRE,
    "questionnaire_result": RESULT,
    "silence_ask": SILENCE_ASK,
    "progress": PROGRESS,
    "recap": RECAP,
    "status": STATUS,
    "summary": SUMMARY,
    "summary_when": SUMMARY_WHEN,
    "taper": TAPER,
    "taper_therapist": TAPER_THERAPIST,
    "therapists": THERAPISTS,
    "transfer": TRANSFER,
    "viewer": VIEWER,
    "week": WEEK,
    "why": WHY,
    **ADMIN_NOTICES,
    **AGAIN,
    **APPOINTMENT_TOLD,
    **ASKING,
    **ENROL_FILE,
    **LETTERS,
    **ALERTS,
    **PAPERS,
    **OWN_DATA,
    **PRIVACY,
    **COVER,
    **PROMPTS,
    **SAFETY_KINDS,
    **NOTICES,
}
