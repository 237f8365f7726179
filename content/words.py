"""The closed vocabularies: every word that data files, commands and JSON share."""

from typing import Literal, get_args

Joint = Literal["knee", "hip", "both"]
Side = Literal["left", "right", "both"]
Experience = Literal["new", "used"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Equipment = Literal[
    "step", "stairs", "band", "leg-press", "bicycle", "cross-trainer", "treadmill", "rower", "pool", "bosu"
]
Limit = Literal["no-lying", "no-kneeling", "no-floor", "fall-risk", "hip-replacement", "knee-replacement", "heart"]
Extra = Literal["rom", "balance"]
Goal = Literal["walking", "stairs", "chair", "standing"]
Group = Literal["strength", "aerobic", "rom", "balance"]
SessionType = Literal["strength", "aerobic", "functional"]
Muscle = Literal["KE", "HA", "KF", "HE", "HF", "HR"]
Sides = Literal["each", "both", "alternate"]
Position = Literal["standing", "sitting", "lying", "hands-and-knees"]
Language = Literal["nl", "en"]
Done = Literal["done", "partly", "not"]
# Why a session was not done; the questionnaires ask with the same words what stands in the way.
Reason = Literal["pain", "tired", "no_time", "not_thought_of", "no_mood", "ill", "weather", "away", "unsure_how"]
# What else is said in turns: after a session, about its effort, after days of silence, after a pause.
Occasion = Literal["praise", "adjust_hard", "adjust_light", "within", "partly", "quiet", "restart"]
ResponseGroup = Literal[Reason, Occasion]
# Why a patient needs the therapist.
FlagKind = Literal[
    "held",
    "pain",
    "not_settled",
    "effort",
    "silence",
    "low",
    "falling",
    "unapproved",
    "proposal",
    "limit",
    "taper",
    "follow_up",
    "slot",
]
Role = Literal["admin", "therapist", "patient"]
DischargeReason = Literal["finished", "moved", "operation", "deceased", "other"]

WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LANGUAGES: tuple[Language, ...] = ("nl", "en")
DISCHARGE_REASONS: tuple[DischargeReason, ...] = get_args(DischargeReason)
RESPONSE_GROUPS: tuple[ResponseGroup, ...] = get_args(ResponseGroup)
