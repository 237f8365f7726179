"""Every kind of button that a patient is shown is pressed, in both languages; each press is answered, nothing fails."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.incoming import routes
from storage.tables import Incoming, Outgoing
from tests.stories.playing import name_of
from tests.stories.scenes import enrol, in_both_languages, therapist_joins

MOST = 400
PAUSE = timedelta(seconds=4)  # slower than the twenty messages a minute that are answered
LAST = ("enrol:go", "enrol:cancel")  # after these a guided enrolment has no buttons any more
FIRST = ("decline", "show", "later", "resume")  # these leave the other buttons where they are
TYPED = {  # what buttons come after
    "nl": ("klaar 14", "13", "/gisteren", "/oefening", "/waarom", "/pauze", "ik heb pijn op de borst"),
    "en": ("done 14", "13", "/yesterday", "/exercise", "/why", "/pause", "I have chest pain"),
}
CARD = ("first:", "patient:", "decide:", "exercises:")
# Later on, or with more people.
NOT_HERE = {
    *("proposal", "patients", "days", "ask", "stop_ask", "cover", "cannot", "letter", "exercises", "own"),
    *("mydata", "erase", "enrolled", "file", "invite", "pick", "transfer", "discharge", "therapist", "house"),
    *("audit", "audit_file"),
}


def visible(user, pressed):
    """The buttons of this person that were not pressed yet, of all messages; a pause is ended each time."""
    rows = [(message, row) for message in user.inbox for row in message.buttons]
    done = pressed - {"resume"}
    return [(button, message) for message, row in rows for button in row if button.callback_data not in done]


async def press_all(play, user, pressed, wish="", but=("nothing",)):
    """Press one button after the other until there is none left; of done, partly and not the wished one first.

    `but`: what stays for later: what a therapist decides changes the days.
    """

    def rank(shown):
        data = shown[0].callback_data
        # The next exercise of an explanation is leafed to before another explanation is opened in its place.
        return data in LAST, not data.startswith("leaf"), not data.startswith(FIRST), not data.endswith(wish)

    for _ in range(MOST):
        shown = [each for each in visible(user, pressed) if not each[0].callback_data.startswith(but)]
        waiting = sorted(shown, key=rank)
        if not waiting:
            return
        button, message = waiting[0]
        pressed.add(button.callback_data)
        user.press(button, message)
        await play.advance(PAUSE)
    raise AssertionError("the buttons never end")


@in_both_languages
async def test_every_kind_of_button_can_be_pressed_and_nothing_fails(play, language):
    await therapist_joins(play)
    pressed, days = set(), "days=mon,tue,thu" if language == "nl" else "has=band,step goals=stairs extras=rom,balance"
    await play.says(play.patient, f"/start {await enrol(play, f'/enrol P-1 joint=knee lang={language} {days}')}")
    await press_all(play, play.patient, pressed)
    for day, wish in (("2026-11-24", "partly"), ("2026-11-26", "partly"), ("2026-11-30", "not")):
        await play.until(day, "09:00")
        await press_all(play, play.patient, pressed, wish)
    await play.until("2026-12-01", "09:00")
    await play.presses(play.patient, "Meer pijn" if language == "nl" else "More pain")
    await press_all(play, play.patient, pressed, "light")
    await play.until("2026-12-03", "09:00")
    await press_all(play, play.patient, pressed, "no")
    await press_all(play, play.therapist, pressed, but=CARD)
    for number, text in enumerate(TYPED[language], start=7):
        await play.until(f"2026-12-{number:02}", "09:00")
        await play.says(play.patient, text)
        await press_all(play, play.patient, pressed)
    await press_all(play, play.therapist, pressed, but=CARD)
    await play.until("2026-12-22", "09:00")
    await press_all(play, play.patient, pressed)
    await press_all(play, play.therapist, pressed, but=CARD)
    await play.says(play.patient, "/time")
    await press_all(play, play.patient, pressed)
    await play.says(play.patient, "/stop")
    await press_all(play, play.patient, pressed, "no")
    await press_all(play, play.therapist, pressed, but=("exercises:",))  # hundreds: test_exercises.py
    await play.says(play.admin, "/enrol")
    await play.says(play.admin, "P-2")
    await press_all(play, play.admin, pressed)
    async with play.database.read() as db:
        assert await db.scalar(select(func.count()).where(Incoming.attempts > 0)) == 0
        assert await db.scalar(select(func.count()).where(Outgoing.state == "failed")) == 0
    buttons = (name_of(route) for route in routes.ROUTES)
    known = {name.strip("[]") for name in buttons if name.startswith("[")}
    one_a_day = {"typed"} if language == "en" else set()
    assert {data.split(":")[0] for data in pressed} | {"painful", "harder"} == known - NOT_HERE - one_a_day
