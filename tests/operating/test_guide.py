"""The ten minutes of docs/operating.md, typed word for word: from the settings to the first patient.

By the real program; only the environment is the one that is there, and Telegram is the local one.
"""

import asyncio
import re
import shlex
import shutil
import sys

from demo.bot_api import LocalBotApi
from tests.bot.processes import ADMIN, ROOT, Program
from tests.bot.test_processes import answer_of, now
from tests.stories.scenes import LINK

GUIDE = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8").split("## Ten minutes")[1].split("\n## ")[0]
PYTHON = ".venv/bin/python"
NOTHING_OF_THE_MACHINE = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}


def commands():
    """The lines of its blocks, but for those that make the environment, which is there."""
    lines = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
    assert [line.startswith(("python3 -m venv", ".venv/bin/pip install")) for line in lines[:2]] == [True, True]
    assert (ROOT / lines[1].split()[-1]).exists()
    return lines[2:]


def typed():
    """What the guide says to type in Telegram, in its order."""
    return re.findall(r"^- `(/[^`]+)`", GUIDE, re.MULTILINE)


async def output(cwd, line):
    words = [sys.executable if word == PYTHON else word for word in shlex.split(line)]
    program = await asyncio.create_subprocess_exec(
        *words, cwd=cwd, env=NOTHING_OF_THE_MACHINE, stdout=asyncio.subprocess.PIPE
    )
    out, _err = await asyncio.wait_for(program.communicate(), 60)
    return program.returncode, out.decode()


def fill_in(file, **values):
    """Write each value at the line of its setting, which the guide says is there."""
    text = file.read_text(encoding="utf-8")
    for name, value in values.items():
        assert name == "TELEGRAM_API_URL" or f"`{name}=`" in GUIDE
        assert f"\n{name}=\n" in text
        text = text.replace(f"\n{name}=\n", f"\n{name}={value}\n")
    file.write_text(text, encoding="utf-8")


async def test_the_ten_minutes_of_the_guide_lead_to_a_first_patient(tmp_path):
    shutil.copy(ROOT / ".env.example", tmp_path)
    copy, close, make_key, check, run = commands()
    for line in (copy, close):
        assert await output(tmp_path, line) == (0, "")
    code, key = await output(tmp_path, make_key)
    assert code == 0
    settings = tmp_path / ".env"
    assert settings.stat().st_mode & 0o777 == 0o600
    async with LocalBotApi(now=now) as api:
        fill_in(
            settings,
            TELEGRAM_BOT_TOKEN=api.token,
            TELEGRAM_API_URL=api.url,
            ADMIN_IDS=ADMIN,
            DATA_KEY=key.strip(),
            PRACTICE_NAME="Fysio De Linde",
            PRACTICE_PHONE="020 555 01 23",
        )
        code, said = await output(tmp_path, check)
        assert code == 1
        (wrong,) = (line for line in said.splitlines() if not line.startswith("ok: "))
        assert wrong == "wrong: DATABASE_URL: there is no such file: `run` makes it when it starts"
        words = shlex.split(run)
        assert words[:3] == [PYTHON, "-m", "bot"]
        program = Program(
            await asyncio.create_subprocess_exec(
                sys.executable, *words[1:], cwd=tmp_path, env=NOTHING_OF_THE_MACHINE, stderr=asyncio.subprocess.PIPE
            )
        )
        try:
            await program.logged("running as @")
            admin, tom, patient = api.user(ADMIN), api.user(2001), api.user(3001, language_code="nl")
            await answer_of(api, admin, "/start")
            therapist, enrol = typed()
            for line, user in ((therapist, tom), (enrol, patient)):
                seen = len(admin.inbox)
                await answer_of(api, admin, line)
                link = next(found for each in admin.inbox[seen:] if (found := LINK.search(each.text)))
                await answer_of(api, user, f"/start {link[1]}")
            before = len(patient.inbox)
            patient.press("Ja, ik doe mee")
            await api.until(lambda: len(patient.inbox) >= before + 4, seconds=30)
            code, said = await output(tmp_path, check)
            assert code == 0
            assert {line.split(":")[0] for line in said.splitlines()} == {"ok"}
            program.process.terminate()
            assert await program.ended() == 0
        finally:
            if program.process.returncode is None:
                program.process.kill()
    assert "DATA_KEY is empty" not in program.log
