"""What the first screen shows: one patient who takes part for a week, and the therapist's second Monday."""

from datetime import date, time

from demo.browser.casting import COMMANDS, invite
from demo.browser.show import Show
from demo.stage import ZONE
from scheduler.local_time import moment

START = date(2026, 11, 23)
OPENS = moment(date(2026, 11, 30), time(9, 30), ZONE)


async def prepare(show: Show) -> None:
    """Everything through the real commands; the patient answers by themselves, until the page opens."""
    stage, commands = show.stage, COMMANDS[show.language]
    await stage.says(stage.therapist, f"/start {await invite(stage, commands['therapist'])}")
    token = await invite(stage, f"{commands['enrol'].format(code='P-001', joint='knee')} start={START}")
    patient = show.telephones[stage.patient.id]
    await stage.says(stage.patient, f"/start {token}")
    patient.let("good", stage.now)
    while stage.now < OPENS:
        await show.pass_to(OPENS, watched=False)
    await show.look()
