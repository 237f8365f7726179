"""The templates and labels: nothing is missing, nothing is left over, and some words are never said."""

import re
from pathlib import Path
from typing import get_args

import pytest

import bot.messages
from bot.commands import COMMANDS
from bot.documents.summary_csv import COLUMNS
from bot.enrolment import FIELDS
from bot.messages import exercises
from bot.messages.admin_notices import ADMIN_NOTICES
from bot.messages.after_end import TIPS
from bot.messages.asking import ASKING
from bot.messages.enrol_file import ENROL_FILE
from bot.messages.first_week import TAPS
from bot.messages.notices import NOTICES
from bot.messages.own_data import SEEN
from bot.messages.privacy_notices import PRIVACY
from bot.messages.prompts import STATES
from bot.messages.silence import WISHES
from bot.messages.status import MISSED
from bot.own_exercise import DOSES, SIDES
from bot.page import GROUPS
from bot.practice import FIELDS as FIELDS_OF_PRACTICE
from content.library import CONTENT, library
from content.questionnaire import MOMENTS
from content.words import LANGUAGES, WEEKDAYS, FlagKind, Group, Joint, Muscle, Reason, Role, SessionType
from scheduler.booking import KINDS as VISIT_KINDS
from scheduler.booking import Refusal
from scheduler.programme.alerts import KINDS
from scheduler.programme.rated import REASONS
from scheduler.snapshot import BY_HAND, EXERCISE_NOTES, HARDER_NOTES
from storage.moving import MOVED
from storage.outbox import Lane
from tests.messages.facts_exercises import WHY
from tests.messages.shortfalls import SHORTFALLS

TEXTS = library().texts
BOT = Path(bot.messages.__file__).parents[1]
CODE = "\n".join(path.read_text("utf-8") for part in ("messages", "documents") for path in BOT.glob(f"{part}/*.py"))
TEMPLATES = {path: path.read_text("utf-8") for path in sorted((CONTENT / "texts").glob("*/*.html"))}
IN_TEMPLATES = "\n".join(TEMPLATES.values())
PAGE = (CONTENT.parent / "bot" / "page.py").read_text("utf-8")
OWN_PAGE = (CONTENT.parent / "bot" / "documents" / "own_page.py").read_text("utf-8")
QUOTED = set(re.findall(r'"([a-z_]+)"', CODE + IN_TEMPLATES))
WRITTEN_OUT = set(re.findall(r"""["']([a-z_]+\.[a-z0-9_-]+)["']""", CODE + IN_TEMPLATES))

FIELD_NAMES = {field.name for field in FIELDS}
QUESTIONS = library().numbers.questionnaire.questions
CHART = ("week", "pain", "done", "open", "target", "mean", "highest", "pause", "file")
DAYS, MONTHS = set(WEEKDAYS), {str(month) for month in range(1, 13)}
# The labels whose keys are put together: prefix -> the words after it.
# Entries of the access log that are about no patient, or only about the log.
ABOUT_NOBODY = {
    *("audit_file", "patients", "proposals", "practice", "cover", "cover_ended"),
    *("remove_therapist", "invite_therapist", "invitation_guessing"),
}
PUT_TOGETHER = {
    "ask": FIELD_NAMES,
    "asked": {question.id for question in QUESTIONS if not question.once},
    "choice": {f"{question.id}.{option}" for question in QUESTIONS for option in question.options},
    "dropped": {reason.replace(" ", "_") for reason in {*re.findall(r'Drop\("([^"]+)"\)', CODE), *MISSED, MOVED}},
    "doing": {option for question in QUESTIONS if question.id == "activity" for option in question.options},
    "chart": {*CHART, *(f"{type_}_{part}" for type_ in ("strength", "aerobic") for part in ("days", "few", "effort"))},
    "muscle": set(get_args(Muscle)),
    "exercise": {"own"},
    "exercises": {*exercises.VIEWS, "new", "put", "sure"} - {"pick", "own", "found"}
    | {f"{name}_{way}" for name in ("rom", "balance", "functional") for way in ("on", "off")},
    "describe": {
        "put",
        "no_picture",
        "strength",
        "aerobic",
        "knee-load",
        *SIDES,
        *(word for of in DOSES.values() for word in of),
    },
    "section": set(get_args(Group)),
    "pick": {"rom", "balance", "own"},
    "balance_level": {"1", "2", "3"},
    "refused": set(WHY),
    "caution": {"knee", "fall", "alone_not", "hip_replacement", "knee_replacement"},
    "page": {
        *re.findall(r"""['"]([a-z_]+)['"]""", PAGE),
        *(f"{part}_{kind}" for part in ("read", "effort", "pain", "safety", "call") for kind in ("title", "text")),
        *(f"joint_{joint}" for joint in get_args(Joint)),
        *(f"list_{group}" for group in GROUPS),
        *("sides_each", "sides_alternate"),
    },
    "calendar": {"summary", "with", "file"},
    "visit": set(VISIT_KINDS),
    "visit_state": {"planned", "kept", "missed", "cancelled"},
    "visit_problem": {*get_args(Refusal), "inactive"},
    "visit_doubt": {"extra", "limit", "paused", "also"},
    "warning": {each.code for each in SHORTFALLS} | {"weeks", "run"},
    "change": {"lighter", "back", "absence", "up", "harder_form", "by_hand"},
    "activity": {*library().numbers.answering.activities, "strength"},
    "length": {"days", "week", "weeks"},
    "wish": set(WISHES),
    "meant": {"effort", "minutes", "pain"},
    "pause": {"ill", "away", "other"},
    "alert": set(KINDS),
    "cover": {"name", "until", "by"},
    "note": {
        "extra",
        "lighter",
        "eased",
        "back",
        "absence",
        "up",
        "end_of_new",
        *HARDER_NOTES,
        BY_HAND,
        *EXERCISE_NOTES,
    },
    "tap": set(TAPS),
    "discharge": {"finished", "moved", "operation", "deceased", "other"},
    "why_not": {*get_args(Reason), "too_hard"},
    "reason": set(REASONS),
    "tip": {str(place) for place in range(1, TIPS + 1)},
    "flag": set(get_args(FlagKind)),
    "group": {"invited", "active", "stopped", "ended"},
    "csv": set(COLUMNS),
    "paper": {
        *(f"moment_{moment}" for moment in MOMENTS),
        *(f"appointment_{state}" for state in ("planned", "kept", "missed", "cancelled")),
    },
    "type_short": {"strength", "aerobic"},
    "moment": set(MOMENTS) - {"start"},
    "allowed": FIELD_NAMES & set(re.search(r"field in (\[.*\])", IN_TEMPLATES)[1].strip('[]"').split('", "')),
    "button": QUOTED | {f"visit_{word}" for word in ("kept", "missed", "move", "cancel")},
    "looked": {"therapist", "admin", "operator", "service"},
    "own": {
        *re.findall(r'"([a-z_]+)"', OWN_PAGE),
        *(question.id for question in QUESTIONS),
        *("supervised", "intake", "follow_up", "planned", "cancelled", "kept", "missed"),
    },
    "seen": {*SEEN, "mydata", "other"},
    "command": {command.key for command in COMMANDS},
    "default": FIELD_NAMES,
    "language": set(LANGUAGES),
    "lane": {lane.name.lower() for lane in Lane},
    "field": FIELD_NAMES,
    "month": MONTHS,
    "month_short": MONTHS,
    "number": {"decimal"},
    "option": {option for field in FIELDS for option in field.options if not option.isdigit()} - DAYS,
    "reported": {"done", "partly", "not"},
    "sign": set(library().safety.signs),
    "sign_if": set(library().safety.signs),
    "role": {*get_args(Role), "operator", "service", "nobody"},
    "access": {*SEEN, *ABOUT_NOBODY, "mydata", "erased"},
    "practice": set(FIELDS_OF_PRACTICE),
    "audit": {"at", "who", "code", "what", "file"},
    "state": {"invited", "active", "ended", "stopped", "discharged", "begins", "held", "unapproved"},
    "type": set(get_args(SessionType)),
    "weekday": DAYS,
    "weekday_short": DAYS,
}
NEVER_SAID = re.compile(
    r"\b(?:geverifieerd|gegarandeerd|genezen|u moet|vergeten|waarom niet"
    r"|verified|guaranteed?|cured?|you must|forgot(?:ten)?|why not)\b",
    re.IGNORECASE,
)


ACTIONS = "\n".join(path.read_text("utf-8") for path in (CONTENT.parent / "bot" / "actions").glob("*.py"))
# What an action calls its entries in the access log.
LOGGED = (
    r'own_patient(?:_by_code)?\([^\n]*?"([a-z_]+)"(?:\)| if)',
    r'Decision\("([a-z_]+)"',
    r'\bWHAT = "([a-z_]+)"',
    r'note\(db, event, "(?:admin|therapist)", "([a-z_]+)", (?!None)',
)


def test_every_entry_of_the_access_log_about_a_patient_can_be_read_by_the_patient():
    words = {word for pattern in LOGGED for word in re.findall(pattern, ACTIONS)}
    assert {"card", "dose", "letter", "appointment", "enrol", "discharge"} <= words
    assert words - {"audit_file"} <= SEEN


def test_every_entry_of_the_access_log_can_be_read_by_an_admin():
    written = re.findall(r'\bnote(?:_access)?\([^()]*?"(?:admin|therapist|patient)", "([a-z_]+)', ACTIONS)
    written += re.findall(r'\bnote_access\(db, now, "([a-z_]+)"', ACTIONS)
    assert {"remove_therapist", "erased", "safety", "cover"} <= set(written)
    assert {f"access.{word}" for word in written} <= TEXTS.labels("nl").keys()


def test_every_label_is_used_somewhere():
    used = WRITTEN_OUT | {f"{prefix}.{word}" for prefix, words in PUT_TOGETHER.items() for word in words}
    assert TEXTS.labels("nl").keys() - used == set()


def test_every_label_that_is_put_together_exists():
    certain = {prefix: words for prefix, words in PUT_TOGETHER.items() if prefix not in ("button", "page", "own")}
    wanted = {f"{prefix}.{word}" for prefix, words in certain.items() for word in words}
    assert wanted - TEXTS.labels("nl").keys() == set()


def test_every_template_is_rendered_or_included():
    notices = {*NOTICES, *ENROL_FILE, *ADMIN_NOTICES, *PRIVACY, *ASKING, *STATES}
    rendered = notices | {"mydata_page"} | QUOTED
    included = {path.stem for path in TEMPLATES if f'"{path.name}"' in IN_TEMPLATES}
    assert {path.stem for path in TEMPLATES} - rendered - included == set()


@pytest.mark.parametrize("key", sorted(key for key in TEXTS.labels("nl") if key.startswith("button.")))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_is_short(language, key):
    assert len(TEXTS.label(language, key)) <= 20


def test_no_leg_is_called_the_healthy_or_the_affected_one():
    wrong = re.compile(
        r"\b(?:aangedane|gezonde|zieke|slechte|goede|healthy|affected|bad|good|sore)\s+(?:been|knie|heup|leg|knee|hip)\b",
        re.IGNORECASE,
    )
    files = [path.read_text("utf-8") for path in sorted((CONTENT / "texts").glob("*/*"))]
    assert not [found[0] for text in files for found in wrong.finditer(text)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_nothing_is_promised_or_scolded(path):
    assert not NEVER_SAID.search(TEMPLATES[path])
