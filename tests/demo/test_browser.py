"""The demo's page in a real browser: somebody lives through a programme, by mouse, by keyboard, on a narrow screen.

The demo runs as its users start it: as a process of its own, on a port of its own.
"""

import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.demo.looking_at_pages import CONTRAST, NAMELESS

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDE, NARROW = {"width": 1400, "height": 860}, {"width": 390, "height": 780}
SOON, LONG = 30_000, 180_000  # milliseconds: for what is there at once, and for a journey, on a busy machine
FIRST_ADDED = 3002
WORDS = {
    "nl": {
        "day": "Uw bericht voor", "enrol": "/aanmelden Q-7 joint=hip weeks=8 lang=nl", "consent": "Doet u mee?",
        "agree": "Ja, ik doe mee", "welcome": "Fijn dat u meedoet", "done": "Klaar", "thanks": "Dank u",
        "summary": "Overzicht:", "over": "Uw programma is klaar", "follow_up": "Hoe gaat het met u?",
        "complete": "programma voltooid", "new": "Een nieuwe telefoon",
        "discharge": "/afmelden P-001 verhuisd", "sure": "Ja, afmelden",
    },
    "en": {
        "day": "Your message for", "enrol": "/enrol Q-7 joint=hip weeks=8 lang=en", "consent": "Will you take part",
        "agree": "Yes, I take part", "welcome": "Good that you are taking part", "done": "Done", "thanks": "Thank you",
        "summary": "Summary:", "over": "Your programme is complete", "follow_up": "How are you doing?",
        "complete": "programme completed", "new": "A new telephone",
        "discharge": "/discharge P-001 moved", "sure": "Yes, discharge",
    },
}  # fmt: skip

FOCUSED = """() => {
  const each = document.activeElement;
  return `${each.closest('.phone')?.id ?? ''} ${each.dataset.to ?? each.id ?? ''} ${each.className}`;
}"""

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(CHROMIUM is None, reason="there is no browser: install chromium (apt-get install chromium)"),
]


@contextmanager
def demo(language):
    """The demo as a process; its address once it is ready. Ended with Ctrl-C, it goes at once and in order."""
    command = [sys.executable, "-m", "bot", "demo", "--port", "0", "--language", language]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with process:
        try:
            said = [process.stdout.readline(), process.stdout.readline()]
            yield re.search(r"http://127\.0\.0\.1:\d+/", said[1])[0]
        finally:
            begun = time.monotonic()
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
            assert time.monotonic() - begun < 2
            assert process.stderr.read() == ""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def english():
    with demo("en") as address:
        yield address


@contextmanager
def window(browser, address, size=WIDE, **options):
    """A page that is ready. Nothing came from elsewhere, nothing was blocked, and no script failed."""
    context = browser.new_context(viewport=size, **options)
    context.set_default_timeout(SOON)
    page = context.new_page()
    troubles = []
    page.on("console", lambda message: message.type in ("error", "warning") and troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    own = (address, address.replace("http", "ws"), "data:", "chrome:", "chrome-extension:")  # the browser's PDF viewer
    page.on("request", lambda request: request.url.startswith(own) or troubles.append(request.url))
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    yield page
    context.close()
    assert troubles == []


def travel(page, to):
    before = int(page.locator("body").get_attribute("data-journeys") or 0)
    page.click(f'[data-to="{to}"]')
    page.wait_for_selector(f'body[data-journeys="{before + 1}"]', timeout=LONG)


def writes(page, telephone, text):
    field = page.locator(f"#phone-{telephone} textarea")
    field.fill(text)
    field.press("Enter")


def newest(page, telephone, text):
    """The newest message of the bot that holds this text, once it is there."""
    found = page.locator(f"#phone-{telephone} .message.bot", has_text=text).last
    found.wait_for()
    return found


@pytest.mark.parametrize(("language", "who"), [("nl", "struggling"), ("en", "silent")])
def test_a_visitor_enrols_a_patient_and_lives_through_the_programme(browser, language, who):
    words = WORDS[language]
    with demo(language) as address, window(browser, address) as page:
        newest(page, 3001, words["day"])
        newest(page, 2001, words["summary"])
        writes(page, 1001, words["discharge"])
        newest(page, 1001, "P-001").get_by_role("button", name=words["sure"]).click()

        writes(page, 1001, words["enrol"])
        newest(page, 1001, "Q-7").get_by_role("button", name="t.me").click()
        page.get_by_role("dialog").get_by_role("button", name=words["new"]).click()
        newest(page, FIRST_ADDED, words["consent"]).get_by_role("button", name=words["agree"]).click()
        newest(page, FIRST_ADDED, words["welcome"])

        travel(page, "day")
        day = newest(page, FIRST_ADDED, words["day"])
        day.get_by_role("button", name=words["done"]).first.click()
        page.locator(f"#phone-{FIRST_ADDED} .message").last.get_by_role("button", name="13", exact=True).click()
        page.locator(f"#phone-{FIRST_ADDED} .message").last.get_by_role("button", name="2", exact=True).click()
        newest(page, FIRST_ADDED, words["thanks"])
        page.locator(f"#phone-{FIRST_ADDED} .edited").last.wait_for()

        page.select_option(f"#phone-{FIRST_ADDED} select", "good")
        travel(page, "week")
        page.select_option(f"#phone-{FIRST_ADDED} select", who)
        newest(page, 2001, ".pdf").locator(".document").click()
        page.locator("#paper iframe").wait_for()
        page.keyboard.press("Escape")
        newest(page, 2001, ".csv").locator(".document").click()
        page.locator("#paper table", has_text="Q-7").wait_for()
        page.keyboard.press("Escape")
        page.wait_for_selector("#paper:not([open])", state="attached")

        travel(page, "end")
        newest(page, FIRST_ADDED, words["over"])
        page.locator(f"#phone-{FIRST_ADDED} .sub", has_text=words["complete"]).wait_for()
        travel(page, "month_3")
        newest(page, FIRST_ADDED, words["follow_up"])
        assert page.locator('[data-to="month_3"]').is_disabled()
        page.locator("#figures", has_text=re.compile("nothing lost|niets verloren")).wait_for()


def test_two_windows_see_the_same_and_each_language_is_one_tap_away(browser, english):
    with window(browser, english) as one, window(browser, english) as other:
        writes(one, 3001, "/help")
        there = newest(other, 3001, "What you can do here").inner_text()
        assert newest(one, 3001, "What you can do here").inner_text() == there
        one.click('[data-language="nl"]')
        newest(other, 3001, "vanaf nu in het Nederlands")
        newest(other, 2001, "vanaf nu in het Nederlands")
        assert other.get_by_role("button", name="Opnieuw beginnen").is_visible()
        other.locator("#phone-3001").get_by_role("button", name="Opdrachten").click()
        other.locator("#phone-3001 .menu", has_text="/vandaag").wait_for()
        other.keyboard.press("Escape")
        one.click('[data-language="en"]')
        newest(other, 3001, "from now on in English")


def test_a_long_journey_can_be_stopped_and_answers_meanwhile(browser, english):
    with window(browser, english) as page:
        page.click('[data-to="month_6"]')
        page.wait_for_selector("body.flying")
        writes(page, 1001, "/patients")
        newest(page, 1001, "P-001")
        page.get_by_role("button", name="Stop here").click()
        page.wait_for_selector("body:not(.flying)")
        assert not page.locator('[data-to="month_6"]').is_disabled()


def test_on_a_narrow_screen_one_telephone_is_shown_and_the_others_count_what_is_new(browser, english):
    with window(browser, english, NARROW, has_touch=True) as page:
        visible = page.locator(".phone:visible, #panel:visible")
        assert visible.count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        travel(page, "week")
        tab = page.get_by_role("tab", name="Tom")
        tab.locator(".unread").wait_for()
        tab.tap()
        assert visible.get_attribute("id") == "phone-2001"
        assert tab.locator(".unread").count() == 0
        page.keyboard.press("ArrowRight")
        assert page.get_by_role("tab", name="Ans").get_attribute("aria-selected") == "true"
        page.get_by_role("tab", name="What happened").tap()
        assert page.locator("#panel").is_visible()
        page.locator('#panel [data-name="table answer"] summary').click()
        page.locator('#panel [data-name="table answer"] li', has_text="effort").first.wait_for()


def test_all_can_be_done_with_the_keyboard_alone(browser, english):
    with window(browser, english) as page:
        reached = []
        for _ in range(400):
            page.keyboard.press("Tab")
            reached.append(page.evaluate(FOCUSED))
            if "phone-1001" in reached[-1] and "send" in reached[-1]:
                break
        everything = "\n".join(reached)
        for wanted in (
            "hour",
            "month_6",
            "panel-shown",
            "phone-3001  key",
            "phone-2001  document",
            "phone-1001  round send",
        ):
            assert wanted in everything
        page.locator("#phone-1001 textarea").focus()
        page.keyboard.type("/st")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.locator("#phone-1001 .message.own", has_text="/status").first.wait_for()
        page.keyboard.type("/")
        page.keyboard.press("Escape")
        assert page.locator("#phone-1001 .menu").is_hidden()
        document = page.locator("#phone-2001 .document").last
        document.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector("#paper[open]")
        page.keyboard.press("Escape")
        page.wait_for_selector("#paper:not([open])", state="attached")
        assert document.evaluate("each => each === document.activeElement")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_control_has_a_name_and_every_text_can_be_read(browser, english, scheme):
    with window(browser, english, color_scheme=scheme, reduced_motion="reduce") as page:
        for summary in page.locator("#panel summary").all():
            summary.click()
        page.locator("#phone-1001").get_by_role("button", name="Commands").click()
        assert page.evaluate(NAMELESS) == []
        assert page.evaluate(CONTRAST) == []
        page.keyboard.press("Escape")
        page.locator("#phone-2001 .document").last.click()
        page.locator("#paper table").wait_for()
        assert page.evaluate(NAMELESS) == []
        assert page.evaluate(CONTRAST) == []
