"""Reads the fields of a call against the table in methods.yaml."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from demo.refusal import Refused, bad_request

TABLE = Path(__file__).with_name("methods.yaml")
MISSING = {"text": "message text is empty", "chat_id": "chat_id is empty"}

Json = dict[str, object]


@dataclass(frozen=True)
class Upload:
    """A file sent along with a call."""

    name: str
    content: bytes
    mime_type: str = "application/octet-stream"


@dataclass(frozen=True)
class Field:
    """A field's possible kinds, the first that fits counts."""

    kinds: tuple[str, ...]
    required: bool

    @classmethod
    def parse(cls, written: str) -> "Field":
        """`A | B!` as written in the table."""
        kinds = tuple(kind.strip() for kind in written.removesuffix("!").split("|"))
        return cls(kinds, written.endswith("!"))


Fields = dict[str, Field]


@dataclass(frozen=True)
class Parameters:
    """The checked fields of one call, each of the kind the table says."""

    method: str
    values: Json
    files: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A String field, "" when it is missing."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """An Integer field."""
        value = self.values.get(name, default)
        return value if isinstance(value, int) else default

    def flag(self, name: str) -> bool:
        """A Boolean field, false when it is missing."""
        return self.values.get(name) is True

    def nested(self, name: str) -> Json | None:
        """A field that is an object."""
        value = self.values.get(name)
        return value if isinstance(value, dict) else None

    def array(self, name: str) -> list[object]:
        """A field that is an array, empty when it is missing."""
        value = self.values.get(name)
        return value if isinstance(value, list) else []

    def printable(self) -> Json:
        """The values for the journal: a file is its name."""
        return {**self.values, **{name: f"<{upload.name}>" for name, upload in self.files.items()}}


class Table:
    """Methods and types with their fields, as methods.yaml has them."""

    def __init__(self) -> None:
        content = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
        self.methods: dict[str, Fields] = _parsed(content["methods"])
        self.types: dict[str, Fields] = _parsed(content["types"])

    def read(self, method: str, sent: Mapping[str, object], files: Mapping[str, Upload]) -> Parameters:
        """The checked parameters. Form fields arrive as strings and are converted.

        Raises Refused: 404 for a method that is not in the table, 400 for an unknown, missing or wrong field.
        """
        known = self.methods.get(method)
        if known is None:
            raise Refused(404, "Not Found")
        values: Json = {}
        for name, value in sent.items():
            if name not in known:
                raise bad_request(f'unknown field "{name}" in {method}')
            values[name] = self._value(known[name], name, _from_form(known[name], name, value))
        for name, expected in known.items():
            if expected.required and name not in values and name not in files:
                raise bad_request(MISSING.get(name, f'parameter "{name}" is required'))
        return Parameters(method, values, files)

    def _value(self, expected: Field, name: str, value: object) -> object:
        kind = expected.kinds[0] if len(expected.kinds) == 1 else self._fitting(expected, name, value)
        return self._checked(kind, name, value)

    def _fitting(self, expected: Field, name: str, value: object) -> str:
        for kind in expected.kinds:
            needed = [field_name for field_name, each in self.types[kind].items() if each.required]
            if isinstance(value, dict) and all(field_name in value for field_name in needed):
                return kind
        raise bad_request(f"can't parse {name}: none of {', '.join(expected.kinds)}")

    def _checked(self, kind: str, name: str, value: object) -> object:
        if kind.startswith("["):
            if not isinstance(value, list):
                raise bad_request(f"can't parse {name}: expected an array")
            return [self._checked(kind[1:-1], name, item) for item in value]
        if kind in self.types:
            return self._object(kind, value)
        if not _is(kind, value):
            raise bad_request(f'field "{name}" must be of type {kind}')
        return value

    def _object(self, kind: str, value: object) -> Json:
        if not isinstance(value, dict):
            raise bad_request(f"can't parse {kind}: expected an object")
        known = self.types[kind]
        for name in value:
            if name not in known:
                raise bad_request(f'unknown field "{name}" in {kind}')
        for name, expected in known.items():
            if expected.required and name not in value:
                raise bad_request(f'can\'t parse {kind}: field "{name}" is required')
        return {name: self._value(known[name], name, item) for name, item in value.items()}


@cache
def table() -> Table:
    """The table, read once."""
    return Table()


def _parsed(section: Mapping[str, Mapping[str, str]]) -> dict[str, Fields]:
    return {
        owner: {name: Field.parse(written) for name, written in fields.items()} for owner, fields in section.items()
    }


def _is(kind: str, value: object) -> bool:
    if kind == "Boolean":
        return isinstance(value, bool)
    if kind == "Integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "Chat":
        return isinstance(value, int | str) and not isinstance(value, bool)
    return isinstance(value, str)


def _from_form(expected: Field, name: str, value: object) -> object:
    """A form's string as the kind it stands for; a JSON body's value stays as it is."""
    kind = expected.kinds[0]
    if not isinstance(value, str) or kind in ("String", "File"):
        return value
    if kind in ("Integer", "Chat"):
        return int(value) if value.removeprefix("-").isdecimal() else value
    if kind == "Boolean":
        return {"true": True, "false": False, "1": True, "0": False}.get(value.lower(), value)
    try:
        decoded: object = json.loads(value)
    except json.JSONDecodeError as error:
        raise bad_request(f"can't parse {name}: {error.msg}") from error
    return decoded
