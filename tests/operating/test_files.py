"""The files for whoever operates it name only what there is: commands, settings, paths, metrics."""

import json
import re
import shutil
import subprocess
from datetime import UTC, datetime

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from bot import metrics
from bot.__main__ import command_line
from bot.health import Health
from bot.settings import Settings
from scheduler.clock import VirtualClock
from storage import moments
from tests.bot.processes import ROOT

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
FOLDER = ROOT / "docs" / "operating"
SETTINGS = {name.upper() for name in Settings.model_fields}
OTHERS = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}  # Python's own
METRIC = re.compile(r"oefenmaat_\w+")


def compose():
    return yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))


def unit():
    """Each key of the systemd unit with its values."""
    found = {}
    for line in (FOLDER / "oefenmaat.service").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "[")):
            name, value = line.split("=", 1)
            found.setdefault(name, []).append(value)
    return found


async def exposed(database):
    """The name of each series that /metrics gives of a service that is active."""
    assert metrics.SECONDS  # its counters are registered by being imported
    async with database.write() as db:
        await moments.note(db, moments.RECEIVED, NOW)
    health = Health(VirtualClock(NOW), database=database)
    health.begins()
    health.succeeded("poll")
    families = text_string_to_metric_families((await health.metrics(None)).text)
    ends = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",)}
    return {
        family.name + end
        for family in families
        if family.name.startswith("oefenmaat_") and not family.name.endswith("_created")  # when it began to count
        for end in ends[family.type]
    }


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["alerts.yml", "dashboard.json"])
async def test_every_metric_that_rules_and_dashboard_name_is_one_of_the_service(name, database):
    text = (FOLDER / name).read_text(encoding="utf-8")
    found = yaml.safe_load(text) if name.endswith(".yml") else json.loads(text)
    if name == "alerts.yml":
        queries = [rule["expr"] for group in found["groups"] for rule in group["rules"]]
    else:
        queries = [target["expr"] for panel in found["panels"] for target in panel["targets"]]
    assert len(queries) >= 10
    there = await exposed(database)
    for query in queries:
        named = set(METRIC.findall(query))
        assert named, query
        assert named <= there, named - there


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_every_metric_of_the_service_is_on_the_dashboard(database):
    shown = (FOLDER / "dashboard.json").read_text(encoding="utf-8")
    for name in await exposed(database):
        assert re.sub("_(bucket|sum|count)$", "", name) in shown, name


def test_every_rule_says_what_it_means_and_what_to_do():
    (group,) = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))["groups"]
    for rule in group["rules"]:
        assert rule["annotations"].keys() == {"summary", "action"}
        assert rule["labels"]["severity"] in {"critical", "warning"}


def test_the_compose_file_names_settings_and_paths_that_there_are_and_opens_no_port_to_others():
    services = compose()["services"]
    service, database = services["oefenmaat"], services["database"]
    assert set(service["environment"]) <= SETTINGS
    assert not (SETTINGS & set(database["environment"]))
    assert "ports" not in database
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    port = service["environment"]["HEALTH_LISTEN"].rpartition(":")[2]
    assert service["ports"] == [f"127.0.0.1:{port}:{port}"]
    assert f":{port}/readyz" in service["healthcheck"]["test"][-1]
    compile(service["healthcheck"]["test"][-1], "healthcheck", "exec")
    assert (ROOT / service["build"] / "Dockerfile").exists()
    assert service["stop_grace_period"] == "45s"
    url = service["environment"]["DATABASE_URL"]
    assert Settings(database_url=re.sub(r"\$\{[^}]*\}", "secret", url), telegram_bot_token="x").database_url
    assert re.findall(r"\$\{(\w+)", url) == re.findall(r"\$\{(\w+)", database["environment"]["POSTGRES_PASSWORD"])


def test_the_image_copies_what_the_program_needs_and_runs_one_of_its_commands_as_nobody_special():
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = [line.split()[1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    assert {"bot", "content", "demo", "scheduler", "storage", "requirements.service.lock"} == set(copied)
    assert all((ROOT / name).exists() for name in copied)
    let_in = re.findall(r"^!(\S+)", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(let_in) == set(copied)
    assert "USER oefenmaat" in lines
    assert '["/app/.venv/bin/python", "-m", "bot"]' in lines[-2]
    assert command_line().parse_args(json.loads(lines[-1].removeprefix("CMD "))).command == "run"


def test_the_unit_runs_one_of_the_commands_and_names_settings_and_keys_that_there_are():
    found = unit()
    program, *arguments = found["ExecStart"][0].split()
    assert program.endswith("/.venv/bin/python")
    assert arguments[:2] == ["-m", "bot"]
    assert command_line().parse_args(arguments[2:]).command == "run"
    assert {line.split("=")[0] for line in found["Environment"]} <= SETTINGS | OTHERS
    guide = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    (url,) = re.findall("^DATABASE_URL=(sqlite.*)$", guide, re.MULTILINE)
    assert f"/var/lib/{found['StateDirectory'][0]}/" in Settings(database_url=url).database_url
    assert found["WorkingDirectory"] == [program.removesuffix("/.venv/bin/python")]
    assert found["RestartPreventExitStatus"] == ["2"]
    assert found["Type"] == ["notify"]
    assert int(found["WatchdogSec"][0]) < 60  # bot.watchdog.HANGS


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_the_unit_and_finds_it_hardened(tmp_path):
    text = (FOLDER / "oefenmaat.service").read_text(encoding="utf-8")
    file = tmp_path / "oefenmaat.service"
    file.write_text(text.replace("/opt/oefenmaat/.venv/bin/python", "/bin/true"), encoding="utf-8")
    said = subprocess.run(["systemd-analyze", "verify", file], capture_output=True, text=True, check=False)
    assert "oefenmaat.service:" not in said.stderr, said.stderr
    assert said.returncode == 0
    limit = ["--offline=true", "--threshold=20"]  # of 100
    checked = subprocess.run(["systemd-analyze", "security", *limit, file], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
