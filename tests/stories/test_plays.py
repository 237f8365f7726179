"""Each play is played as it is written, and each route of the bot has a play that takes it."""

import pytest

from bot.incoming import routes, worker
from bot.incoming.access import allowed
from demo.stage import stage
from scheduler.clock import VirtualClock
from tests.stories.conftest import MONDAY_MORNING
from tests.stories.playing import PLAYS, Player, name_of, read_play
from tests.stories.scenes import nothing_is_broken

BACKENDS = {"nl": "sqlite", "en": "postgresql"}  # what is said does not depend on the database
ALL = [read_play(path) for path in sorted(PLAYS.glob("*.play"))]
MISSING = set()  # the routes that no play takes yet: exactly these


@pytest.fixture
def taken(monkeypatch):
    """The names of the routes taken; where the right was missing, the name and `refused`."""
    names = set()

    async def noted(application, update, context):
        route = await routes.dispatch(application, update, context)
        if route is not None:
            right = allowed(context.event, route.right)
            names.add(name_of(route) if right else f"{name_of(route)} refused")
        return route

    monkeypatch.setattr(worker, "dispatch", noted)
    return names


@pytest.mark.parametrize(
    ("backend", "written"),
    [pytest.param(BACKENDS[each.language], each, id=each.path.stem) for each in ALL],
    indirect=["backend"],
)
async def test_all_is_said_as_the_play_says_and_it_takes_the_routes_it_names(database, library, written, taken):
    async with stage(database, library, VirtualClock(MONDAY_MORNING), **written.settings) as play:
        await Player(written, play, taken).perform()
        await nothing_is_broken(database, play.now)
    assert taken == written.routes, f"{written.path.name}: routes: {', '.join(sorted(taken))}"


def test_no_route_is_without_a_play_but_those_that_are_known_to_be_missing():
    names = [name_of(route) for route in routes.ROUTES]
    told = {name for each in ALL for name in each.routes if not name.endswith(" refused")}
    assert len(set(names)) == len(names)
    assert set(names) - told == MISSING


def test_what_patients_see_is_played_in_both_languages():
    patients = {each.path.name: each.routes for each in ALL if not each.path.name.startswith("staff_")}
    dutch = {name.replace(".nl.", ".en."): taken for name, taken in patients.items() if ".nl." in name}
    assert {name: taken for name, taken in patients.items() if ".en." in name} == dutch


BEGINNING = "A false play\nroutes: [done]\nEnrolled: /enrol P-001 joint=knee\n"
DAY = "== 2026-11-24 09:00\nBot: Uw bericht voor dinsdag\n     [Klaar] [Later]\n"


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("lines", "place", "why"),
    [
        ("== 2026-11-24 09:00\nBot: Uw bericht voor woensdag\n", 5, "this was not said to Piet"),
        ("== 2026-11-24 09:00\nBot: dinsdag\n     [Later] [Klaar]\n", 5, "this was not said to Piet"),
        ("== 2026-11-24 09:00\nBot (changed): dinsdag\n", 5, "this was not said to Piet"),
        ("== 2026-11-24 09:00\nBot: dinsdag\n     without: Wandelen\n", 5, "this was not said to Piet"),
        ("== 2026-11-24 09:00\nBot (photo): Uw bericht voor dinsdag\n", 5, "this was no photo"),
        ("== 2026-11-24 09:00\nPiet types: klaar\nBot: Hoe zwaar\n", 5, "more was said before this line"),
        (f"{DAY}Piet taps: Klaar\nBot: Hoe zwaar\n", 8, "this was not said to Piet"),
        (f"{DAY}Piet taps: Klaar\n", 7, "more was said before this line"),
        ("Bot is silent.\n== 2026-11-24 09:01\nBot: dinsdag\n", 5, "the bot was not silent until then"),
        ("Piet blocks the bot.\nPiet unblocks the bot.\n", 4, "what did the bot say?"),
        (f"{DAY}Piet taps: Zeker\n", 7, "no button 'Zeker'"),
        (f"{DAY}Piet jumps.\n", 7, "nobody knows how to play this line"),
    ],
)
async def test_a_play_that_is_not_true_fails_and_names_the_line(play, tmp_path, lines, place, why):
    path = tmp_path / "false.nl.play"
    path.write_text(BEGINNING + lines, encoding="utf-8")
    with pytest.raises(pytest.fail.Exception) as failed:
        await Player(read_play(path), play, set()).perform()
    assert str(failed.value).startswith(f"false.nl.play:{place}: ")
    assert why in str(failed.value)
