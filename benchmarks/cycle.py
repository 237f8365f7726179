"""The whole way of a message, claim, load, render, send, settle, with Telegram's rate limit off."""

import json

from benchmarks import practice, processes
from benchmarks.place import ADMIN, Place, opened
from benchmarks.table import Figures, Line, Row
from benchmarks.watch import sent
from demo.bot_api import Call, LocalBotApi
from scheduler.clock import SystemClock

MESSAGES, MESSAGES_IN_FULL = 4_000, 20_000
MESSAGES_USUAL = 600
LATENCY = 0.05
TEXTS = "texts.jsonl"


async def measure(place: Place) -> Figures:
    """From the first message at the Bot API to the last one; all of them have to be settled after the stop."""
    count = MESSAGES_IN_FULL if place.full else MESSAGES
    url = await place.new_database()
    async with opened(url) as database, LocalBotApi(now=SystemClock().now) as api:
        now = SystemClock().now()
        everybody = await practice.enrol(database, place.library, count, now)
        await practice.put_prompts(database, everybody, now)
        await place.settle(url)
        api.latency = LATENCY
        api.user(ADMIN)
        for each in everybody:
            api.user(each.account, known=True)
        async with processes.service(place, api, url, "benchmarks.inside") as process:
            found = await _sending(api, process.pid, count)
        _keep_texts(place, api.calls("sendMessage"))
        return {**found, "unsettled": count - await practice.count_prompts(database, "sent")}


async def _sending(api: LocalBotApi, pid: int, count: int) -> Figures:
    await api.until(lambda: sent(api), seconds=30)
    before, cpu = len(api.journal) - len(sent(api)), processes.cpu_seconds(pid)
    # Counted by the length of the journal first: cheaper than looking through it after each call.
    await api.until(lambda: len(api.journal) - before >= count, seconds=900)
    await api.until(lambda: len(sent(api)) >= count, seconds=30)
    used, moments = processes.cpu_seconds(pid) - cpu, sent(api)
    return {"rate": (len(moments) - 1) / (moments[-1] - moments[0]), "cpu": 1000 * used / len(moments)}


def _keep_texts(place: Place, calls: list[Call]) -> None:
    """For the usual way: it sends the same."""
    names = ("chat_id", "text", "reply_markup")
    lines = [json.dumps({name: call.parameters[name] for name in names}) for call in calls[:MESSAGES_USUAL]]
    (place.folder / TEXTS).write_text("\n".join(lines), encoding="utf-8")


async def usual(place: Place) -> Figures:
    file = place.folder / TEXTS
    async with LocalBotApi(now=SystemClock().now) as api:
        api.latency = LATENCY
        for line in file.read_text(encoding="utf-8").splitlines():
            api.user(json.loads(line)["chat_id"], known=True)
        settings = processes.environment(api, "")
        return await processes.figures(place, settings, "benchmarks.usual", "transport", str(file))


CYCLE = Row(
    5,
    "the whole cycle, 50 ms to Telegram, no rate limit, one core",
    (
        Line("rate", "messages a second", least=300, aim=1000),
        Line("cpu", "CPU of the service, ms a message"),
        Line("unsettled", "messages not settled", most=0),
    ),
    measure,
    "PTB's own transport, 64 calls under way, the same texts, nothing else",
    usual,
)
