"""Reading the data files. Problems are collected, one line each: file, key (or line), what is wrong."""

from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

try:
    from yaml import CSafeLoader as BaseLoader
except ImportError:  # PyYAML without libyaml: slower, the same otherwise
    from yaml import SafeLoader as BaseLoader  # type: ignore[assignment]

Model = TypeVar("Model", bound=BaseModel)
MESSAGES = {"extra_forbidden": "unknown key", "missing": "missing"}


class ContentError(Exception):
    """The content cannot be used. `problems` holds all that is wrong, one line each, naming file and key."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class _Loader(BaseLoader):
    """Plain YAML, but a key that stands twice in a mapping is refused: the first would be lost in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:  # noqa: FBT001, FBT002, RUF100 - PyYAML's signature
        seen: set[object] = set()
        for key_node, _ in node.value:
            if key_node.value in seen:
                raise yaml.constructor.ConstructorError(
                    problem=f"{key_node.value}: stands twice", problem_mark=key_node.start_mark
                )
            seen.add(key_node.value)
        return super().construct_mapping(node, deep)


def read_mapping(folder: Path, file: str, problems: list[str]) -> dict[str, object] | None:
    """The mapping in `folder/file`; None, and a problem, where the file is missing, broken or no mapping."""
    try:
        # The loader is a safe one: it makes plain values only.
        data: object = yaml.load((folder / file).read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except FileNotFoundError:
        problems.append(f"{file}: missing")
        return None
    except (OSError, UnicodeDecodeError) as error:
        problems.append(f"{file}: cannot be read: {error}")
        return None
    except yaml.YAMLError as error:
        problems.append(_broken(file, error))
        return None
    if not isinstance(data, dict):
        problems.append(f"{file}: must be a mapping of keys to values")
        return None
    odd = [key for key in data if not isinstance(key, str)]
    problems.extend(f"{file}: {key}: a key must be text, put it in quotes" for key in odd)
    return {key: value for key, value in data.items() if isinstance(key, str)}


def read_model(folder: Path, file: str, model: type[Model], problems: list[str]) -> Model | None:
    """The file as `model`; None, and all its problems, where it does not fit."""
    data = read_mapping(folder, file, problems)
    return None if data is None else checked(model, data, file, "", problems)


def checked(model: type[Model], data: object, file: str, key: str, problems: list[str]) -> Model | None:
    """`data`, found in `file` under `key`, as `model`; None, and its problems, where it does not fit."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for each in error.errors(include_url=False, include_context=False, include_input=False):
            where = ".".join([*([key] if key else []), *map(str, each["loc"])])
            problems.append(f"{file}: {where}: {MESSAGES.get(each['type'], each['msg'])}")
        return None


def _broken(file: str, error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    reason = " ".join(str(getattr(error, "problem", None) or error).split())
    return f"{file}: line {mark.line + 1}: {reason}" if mark else f"{file}: {reason}"
