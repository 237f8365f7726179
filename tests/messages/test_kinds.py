"""Whatever the facts are: every kind of message can be sent, read and pressed, in both languages."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import CallbackQuery, Chat, Message, Update, User
from telegram.ext import CallbackQueryHandler

from bot.incoming.routes import ROUTES
from bot.messages.answer import AnswerFacts
from bot.messages.day_facts import Reported
from bot.messages.kinds import KINDS
from bot.messages.message import CommandMenu, Drop
from bot.messages.prompts import STATES, PromptFacts
from bot.messages.summary import MOST, SummaryFacts, pages_of
from content.library import load_library
from content.words import LANGUAGES
from demo.telegram_html import parse_html, utf16_length
from scheduler.programme.flags import Flag
from tests.messages.facts import FACTS, PRACTICES
from tests.messages.facts_admin import ADMINS
from tests.messages.facts_summary import ORDER, fullest_summary, overview_of

LIBRARY = load_library()  # its own: the practice it speaks of changes
few = settings(max_examples=40, deadline=None, derandomize=True, database=None)

# What a lock screen must not show: any word that tells of somebody's health. Dutch joins words, so anywhere in them.
HEALTH_WORDS = re.compile(
    r"pijn|knie|heup|been|gewricht|artrose|oefen|kracht|conditie|zwaarte|inspanning|spier|balans|klacht|val(?:len|t)\b"
    r"|fysio|behandel|borg|gezond|ziek|\b(?:pain|knee|hip|leg|joint|osteo|arthr|exercis|strength|fitness|effort|muscle"
    r"|balance|complain|fall|physio|treat|health|train|session)",
    re.IGNORECASE,
)
FOR_STAFF = {
    "exercises",
    "own_exercise",
    "own_exercise_dropped",
    *ADMINS,
    "appointment",
    "appointment_again",
    "appointment_cannot",
    "appointments",
    "letter_told",
    "balance_ask",
    "card",
    "alert_kinds",
    "alerts",
    "cover",
    "cover_error",
    "cover_told",
    "enrolment",
    "erase_thought",
    "patient_erased",
    "retention_soon",
    "enrolment_done",
    "enrolment_dropped",
    "enrol_error",
    "enrol_exists",
    "first_week",
    "first_week_nobody",
    "end_report",
    "end_report_offer",
    "follow_up_plan",
    "proposals",
    "help",  # one text for all roles
    "menu",
    "no_such_patient",
    "paper_week",
    "patient_agreed",
    "patient_chart",
    "patients",
    "safety_alert",
    "summary",
    "summary_csv",
    "summary_pdf",
    "summary_when",
    "taper_therapist",
    "therapist_exists",
    "therapist_welcome",
}
ENGLISH = re.compile(
    r"\b(?:the|and|you|your|done|partly|today|effort|pain|strength|exercises?|sets?|reps?|please|sessions?|time"
    r"|feedback|check|update|score|workout|tip|reminder)\b",
    re.IGNORECASE,
)
DUTCH = re.compile(
    r"\b(?:de|het|een|uw|niet|klaar|deels|vandaag|zwaarte|pijn|kracht|bewegen|oefeningen)\b", re.IGNORECASE
)


def test_every_kind_has_its_facts_here():
    assert set(FACTS) == set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"menu"}))
def test_a_message_can_be_sent_read_and_pressed(kind, language):
    @few
    @given(facts=FACTS[kind](language), practice=st.sampled_from(PRACTICES))
    def holds(facts, practice):
        LIBRARY.texts.introduce(practice)
        message = KINDS[kind].render(facts, LIBRARY)
        text = parse_html(message.html).text
        _can_be_read(kind, language, text)
        if message.picture is not None or message.document is not None:  # Bot API, sendPhoto, sendDocument
            assert utf16_length(text) <= 1024
        for row in message.buttons:
            assert 1 <= len(row) <= 8
            for button in row:
                _can_be_pressed(button)
        assert sum(len(row) for row in message.buttons) <= 100

    holds()


def _can_be_read(kind, language, text):
    assert 1 <= utf16_length(text) <= 4096
    assert not re.search(r"\n{3,}|[ \t]\n|None|Undefined", text)
    first = text.partition("\n")[0]
    assert not HEALTH_WORDS.search(first), first
    if language == "en":
        assert not DUTCH.search(text.replace("Anna de Vries", ""))
    elif kind not in FOR_STAFF:
        assert not ENGLISH.search(text)


def _can_be_pressed(button):
    assert 1 <= len(button.press.encode()) <= 64
    assert 1 <= utf16_length(button.label) <= 64
    assert _routes(button.press), button.press


def _routes(press):
    """The routes for this button, without the one that takes what no other knows."""
    user = User(id=1, first_name="A", is_bot=False)
    message = Message(message_id=1, date=datetime(2026, 11, 24, tzinfo=UTC), chat=Chat(id=1, type="private"))
    query = CallbackQuery(id="1", from_user=user, chat_instance="1", message=message, data=press)
    update = Update(update_id=1, callback_query=query)
    specific = [route for route in ROUTES if isinstance(route.handler, CallbackQueryHandler) and route.handler.pattern]
    return [route for route in specific if route.handler.check_update(update)]


def test_a_button_that_nothing_makes_has_no_route():
    assert not _routes("nothing:1")


@pytest.mark.parametrize("language", LANGUAGES)
@few
@given(data=st.data())
def test_a_menu_is_one_that_telegram_takes(language, data):
    menu = KINDS["menu"].render(data.draw(FACTS["menu"](language)), LIBRARY)
    assert isinstance(menu, CommandMenu)
    for name, description in menu.commands:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 1 <= utf16_length(description) <= 256
    assert len({name for name, _ in menu.commands}) == len(menu.commands)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("reported", "scores"),
    [(Reported(done="done"), range(6, 21)), (Reported(done="done", effort=13), range(11))],
    ids=["effort", "pain"],
)
def test_a_scale_has_a_button_for_every_number_beginning_with_it(language, reported, scores):
    facts = AnswerFacts(
        language=language, session_id=1, type="strength", day=None, reported=reported, outside=None, week=()
    )
    buttons = [button for row in KINDS["answer"].render(facts, LIBRARY).buttons for button in row]
    numbers = [re.match(r"\d+", button.label).group() for button in buttons]
    assert numbers == [str(score) for score in scores]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kinds", [ORDER, ORDER[:1], ()], ids=["all flags", "one flag", "none"])
def test_the_fullest_pages_of_a_summary_fit_into_one_message_each(language, kinds):
    facts = fullest_summary(language, kinds)
    pages = pages_of(facts, LIBRARY.numbers.summary.patients_on_page)
    for page in range(len(pages)):
        text = parse_html(KINDS["summary"].render(replace(facts, page=page), LIBRARY).html).text
        assert utf16_length(text) <= MOST
    assert sum(len((*page.flagged, *page.rest, *page.others)) for page in pages) == 40


@pytest.mark.parametrize("kind", sorted(STATES))
@pytest.mark.parametrize("state", ["invited", "stopped"])
def test_who_does_not_take_part_gets_no_prompt_and_nobody_one_about_them(kind, state):
    facts = PromptFacts(language="nl", kind=kind, state=state, code="P-1", day=None)
    assert KINDS[kind].wanted(facts, datetime(2026, 11, 24, tzinfo=UTC)) == Drop("not active")


def page_of_summary(page, flagged=0):
    """Thirty patients, and the codes on this page with its buttons."""
    patients = tuple(
        overview_of(f"P-{n:02}", patient=n, flags=(Flag("silence", 9),) if n <= flagged else ()) for n in range(1, 31)
    )
    message = KINDS["summary"].render(SummaryFacts(language="nl", therapist=1, page=page, patients=patients), LIBRARY)
    return re.findall(r"P-\d\d", message.html), [button.press for row in message.buttons for button in row]


def test_every_patient_stands_on_one_page_of_the_summary_and_beyond_the_last_page_is_the_last():
    pages = [page_of_summary(page, flagged=2) for page in range(3)]
    assert [code for codes, _buttons in pages for code in codes] == [f"P-{n:02}" for n in range(1, 31)]
    assert [[each for each in buttons if each.startswith("summary:")] for _codes, buttons in pages] == [
        ["summary:1"],
        ["summary:0", "summary:2"],
        ["summary:1"],
    ]
    assert page_of_summary(9, flagged=2) == pages[-1]


def test_who_has_a_flag_comes_first_and_can_be_opened():
    _codes, buttons = page_of_summary(0, flagged=2)
    assert [each for each in buttons if each.startswith("patient:")] == ["patient:1", "patient:2"]


def test_without_any_flag_the_summary_is_one_line_and_everybody_is_behind_a_button():
    codes, buttons = page_of_summary(0)
    assert codes == []
    assert "summary:1" in buttons
    assert [code for page in (1, 2, 3) for code in page_of_summary(page)[0]] == [f"P-{n:02}" for n in range(1, 31)]


def test_a_score_outside_its_scale_is_said_with_the_question_and_only_then():
    facts = AnswerFacts(
        language="nl", session_id=1, type="strength", day=None, reported=Reported(done="done"), outside=None, week=()
    )
    asked, outside, other = (
        KINDS["answer"].render(facts.model_copy(update={"outside": which}), LIBRARY).html
        for which in (None, "effort", "pain")
    )
    assert asked == other != outside
