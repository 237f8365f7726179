"""A Telegram that fails at random: refuses, breaks down, hangs up before and after it carried a call out, is slow."""

import asyncio

from demo.bot_api import SENDS, LocalBotApi
from tests.chaos.crowd import SHOWS

LATENCY = 0.004  # seconds
METHODS = {"sendMessage": 4, "editMessageText": 3, "answerCallbackQuery": 2, "getUpdates": 1}
TROUBLES = (429, 500, 502, "hang_up_before", "hang_up_after", "slow")
SURE = (429, "slow")  # the bot knows whether the message arrived; after the others it waits ten seconds or more


class UnreliableApi(LocalBotApi):
    """The local Bot API. `unheard`: new messages that a fault let arrive without the bot hearing of it."""

    def __init__(self, now):
        super().__init__(now, flood=True)
        self.latency = LATENCY
        self.unheard = 0

    async def _go_wrong(self, request, call, fault, result):
        response = await super()._go_wrong(request, call, fault, result)
        # A slow answer counts, too, if the bot was killed before it came.
        gone = request.transport is None or request.transport.is_closing()
        self.unheard += gone and fault.delivered and call.method in SENDS
        return response

    async def storm(self, rng, *, brief=False):
        """Plan a fault every now and then, about five in three seconds, until cancelled.

        `brief`: only such that no message waits for long.
        """
        while True:
            await asyncio.sleep(rng.uniform(0.2, 1.0))
            [method] = rng.choices(list(METHODS), METHODS.values())
            troubles = SURE if brief and method in SHOWS else TROUBLES
            trouble, wait, slow = rng.choice(troubles), rng.randint(1, 3), rng.uniform(0.2, 2.0)
            self.fail_next(method, trouble, retry_after=wait, seconds=slow)

    def clear_up(self):
        """No more faults, not even planned ones."""
        self._faults.planned.clear()
