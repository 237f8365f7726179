"""A small practice, simulated: its own audit finds nothing, and the same seed tells the same story."""

import os
import subprocess
import sys

import pytest

from demo.simulation.run import TRANSCRIPT

SECONDS = 300


def simulated(folder, *more, hash_seed="0"):
    command = [sys.executable, "-m", "bot", "simulate", "--out", str(folder), *more]
    given = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, capture_output=True, text=True, env=given, timeout=SECONDS, check=False)


def test_four_patients_through_a_change_of_the_clocks_and_through_faults(tmp_path):
    run = simulated(tmp_path / "out", "--patients", "4", "--seed", "1", "--weeks", "3", "--faults", "high")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "every rule holds" in run.stdout
    figures = {line[:32].strip(): line[32:].strip() for line in run.stdout.splitlines()}
    assert figures["losses"] == "0"
    assert int(figures["messages sent"]) > 100
    again = simulated(tmp_path / "out", "--patients", "4", "--seed", "1")
    assert (again.returncode, again.stdout, len(again.stderr.splitlines())) == (2, "", 1)


def test_the_same_seed_gives_the_same_transcript_whatever_python_hashes(tmp_path):
    told = []
    for hash_seed in ("1", "2"):
        folder = tmp_path / hash_seed
        run = simulated(
            folder, "--patients", "2", "--seed", "3", "--weeks", "1", "--faults", "high", hash_seed=hash_seed
        )
        assert run.returncode == 0, run.stdout + run.stderr
        told.append((folder / TRANSCRIPT).read_bytes())
    assert told[0] == told[1]
    assert told[0].count(b"\n") > 50


@pytest.mark.parametrize("given", [("--patients", "0"), ("--weeks", "0", "--patients", "1")])
def test_numbers_that_make_no_sense_are_refused(tmp_path, given):
    run = simulated(tmp_path / "out", "--seed", "1", *given)
    assert (run.returncode, len(run.stderr.splitlines())) == (2, 1)
