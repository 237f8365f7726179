from collections.abc import Callable

import pytest

from content.library import Library
from content.library import library as load
from content.plan import Programme, Session
from content.prescription import Prescription
from scheduler.programme import build_programme, read_prescription


@pytest.fixture(scope="session")
def library() -> Library:
    return load()


@pytest.fixture(scope="session")
def prescribe(library: Library) -> Callable[..., Prescription]:
    """A prescription from a few fields; knee, from Monday 2 November 2026, unless said otherwise."""

    def of(**fields: object) -> Prescription:
        return read_prescription({"code": "P-1", "joint": "knee", "start": "2026-11-02", **fields}, library)

    return of


@pytest.fixture(scope="session")
def programme(library: Library, prescribe: Callable[..., Prescription]) -> Callable[..., Programme]:
    return lambda **fields: build_programme(prescribe(**fields), library)


@pytest.fixture(scope="session")
def strength(programme: Callable[..., Programme]) -> Callable[..., list[Session]]:
    """The strength sessions of one programme week."""

    def of(week: int, **fields: object) -> list[Session]:
        days = [day for day in programme(**fields).days if day.week == week]
        return [each for day in days for each in day.sessions if each.type == "strength"]

    return of
