"""The embedded database, kept in another file while the service runs, and put back (SQLite)."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic.script import ScriptDirectory

from storage.migrate import alembic_config

PRIVATE = 0o600  # the copy holds what people told: nobody but its owner may read it
BESIDE = ("", "-wal", "-shm")  # the files that SQLite keeps a database in


class NotWhole(Exception):
    """The file is no whole database of this program; the text says what is wrong with it."""


@dataclass(frozen=True)
class Kept:
    """What a file holds: the number of rows of each table, and the revision of its schema."""

    rows: Mapping[str, int]
    revision: str

    @property
    def total(self) -> int:
        return sum(self.rows.values())


def back_up(source: Path, target: Path) -> Kept:
    """Copy the database at `source` to a new file, also while others write to it.

    The copy is one consistent view; it is opened and counted before it gets its name, and only its owner may read it.
    Raises FileExistsError, NotWhole, OSError, sqlite3.Error; then there is no new file.
    """
    with _new(target) as part:
        expected = _copy(source, part)
        kept = look_at(part)
        if kept.rows != expected:
            raise NotWhole("the copy does not hold what was copied")
    return kept


def put_back(kept_in: Path, target: Path, aside: str) -> Kept:
    """Put a kept database in the place of the one at `target`, whose files get the end `aside`.

    Nobody may use the database meanwhile. Raises NotWhole, FileExistsError, OSError, sqlite3.Error; then nothing has
    changed.
    """
    look_at(kept_in)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside_file = target.with_name(target.name + aside)
    if aside_file.exists():
        raise FileExistsError(aside_file)
    part = target.with_name(target.name + ".part")
    with _made(part):
        _copy(kept_in, part)
        kept = look_at(part)
        for end in BESIDE[1:]:  # the log belongs to the file that is set aside, whatever state it is in
            file = target.with_name(target.name + end)
            if file.exists():
                file.rename(aside_file.with_name(aside_file.name + end))
        if target.exists():
            os.link(target, aside_file)
        _lasting(part)
        part.replace(target)  # at every moment there is a database of this name: `run` would make an empty one
        _lasting(target.parent)
    return kept


def look_at(file: Path) -> Kept:
    """Open a database, have SQLite check all of it, and count its rows. Raises NotWhole or OSError."""
    if not file.is_file():
        raise NotWhole("there is no such file")
    try:
        with closing(_opened(file)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                raise NotWhole(f"it is damaged ({found})")
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise NotWhole("it holds rows without what they belong to")
            return Kept(_counted(connection), _revision(connection))
    except sqlite3.DatabaseError as error:
        raise NotWhole(f"it cannot be read as a database ({error})") from error


def back_again(put_back: Path, aside: Path) -> Sequence[str]:
    """The codes of patients in `put_back` who were erased after it was kept, as the database set aside tells.

    Raises sqlite3.Error where that one cannot be read.
    """
    erased = "(SELECT patient_id FROM access WHERE what = 'erased')"
    with closing(_opened(aside)) as lost, closing(_opened(put_back)) as present:
        known = set(lost.execute(f"SELECT id, at, patient_id FROM access WHERE patient_id IN {erased}"))  # noqa: S608
        first = "SELECT min(access.id), at, patient_id, code FROM access JOIN patient ON patient.id = patient_id"
        found = present.execute(f"{first} GROUP BY patient_id, code ORDER BY code").fetchall()
    # The same number alone might be another patient's: one database may have been put back before, and gone on.
    return [code for entry, at, number, code in found if (entry, at, number) in known]


def _revision(connection: sqlite3.Connection) -> str:
    """Of its schema. NotWhole if this version does not know it."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
        raise NotWhole("it is a database of another program")
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    known = {each.revision for each in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
    if found is None or found[0] not in known:
        raise NotWhole("it is of a newer version of this program")
    revision: str = found[0]
    return revision


def _copy(source: Path, target: Path) -> Mapping[str, int]:
    """Copy one view of `source`, whoever writes to it meanwhile; returns the number of rows that this view has."""
    with closing(_opened(source)) as whole, closing(sqlite3.connect(target)) as copy:
        whole.execute("BEGIN")  # the first read fixes what is seen; the copy is made of the same
        rows = _counted(whole)
        whole.backup(copy)
        whole.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode=DELETE")  # one file holds it all; `run` sets its own mode
    return rows


def _counted(connection: sqlite3.Connection) -> Mapping[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608


def _opened(file: Path) -> sqlite3.Connection:
    """An existing file, only to be read. (`mode=ro` could not read a log that another program left.)"""
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=10)
    connection.execute("PRAGMA query_only=ON")
    return connection


@contextmanager
def _new(target: Path) -> Iterator[Path]:
    """An empty file that gets the name `target` when all went well, and is gone otherwise."""
    if target.exists():
        raise FileExistsError(target)
    with _made(target.with_name(target.name + ".part")) as part:
        yield part
        _lasting(part)
        os.link(part, target)  # unlike a rename it refuses a name that is taken
        _lasting(target.parent)


@contextmanager
def _made(part: Path) -> Iterator[Path]:
    """An empty file that only its owner may read; gone afterwards, unless it got another name."""
    part.unlink(missing_ok=True)  # what an interrupted try left
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    try:
        yield part
    finally:
        for end in (*BESIDE, "-journal"):
            part.with_name(part.name + end).unlink(missing_ok=True)


def _lasting(path: Path) -> None:
    """Have what was written, or a name in a folder, outlast a power cut."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
