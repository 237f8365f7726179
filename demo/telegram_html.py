"""Telegram's HTML subset: parse it as the Bot API does, or say why it cannot be parsed.

Source: Bot API, "Formatting options, HTML style". Pure; offsets and lengths
are UTF-16 units, as the Bot API counts.
"""

import re
from dataclasses import dataclass, field, replace

SIMPLE_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<decimal>[0-9]{1,7})|(?P<name>[a-zA-Z]+));?")
START_TAG = re.compile(r"<([^\s>]*)")
END_TAG = re.compile(r"</([^\s>]*)\s*(>?)")
ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?\s*""")
SPECIAL = re.compile(r"[<&]")


class CannotParse(ValueError):
    """The text is not in Telegram's HTML subset; the message has Telegram's wording."""


@dataclass(frozen=True)
class Entity:
    """One MessageEntity; `offset` and `length` are UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None

    def payload(self) -> dict[str, object]:
        """The entity as the Bot API sends it."""
        result: dict[str, object] = {"type": self.type, "offset": self.offset, "length": self.length}
        if self.url is not None:
            result["url"] = self.url
        if self.language is not None:
            result["language"] = self.language
        return result


@dataclass(frozen=True)
class ParsedText:
    """What a reader sees (`text`) and how it is formatted (`entities`, sorted by offset, outer first)."""

    text: str
    entities: tuple[Entity, ...] = ()

    @property
    def length(self) -> int:
        """The length the limits of 4096 and 1024 are about, in UTF-16 units."""
        return utf16_length(self.text)

    def trimmed(self) -> "ParsedText":
        """Without the white space at both ends, which Telegram removes."""
        kept = self.text.strip()
        if kept == self.text:
            return self
        shift = utf16_length(self.text[: len(self.text) - len(self.text.lstrip())])
        end = utf16_length(kept)
        entities = []
        for entity in self.entities:
            first = min(max(entity.offset - shift, 0), end)
            last = min(max(entity.offset + entity.length - shift, 0), end)
            if last > first:
                entities.append(replace(entity, offset=first, length=last - first))
        return ParsedText(kept, tuple(entities))


@dataclass
class _OpenTag:
    name: str
    type: str
    at: int
    offset: int
    url: str | None = None
    language: str | None = None


@dataclass
class _Reader:
    source: str
    position: int = 0
    offset: int = 0
    parts: list[str] = field(default_factory=list)
    opened: list[_OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.offset += utf16_length(text)

    def failure(self, what: str, at: int, more: str = "") -> CannotParse:
        return CannotParse(f"{what} at byte offset {len(self.source[:at].encode())}{more}")


def utf16_length(text: str) -> int:
    """The number of UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(text: str) -> ParsedText:
    """The plain text and its entities.

    Raises CannotParse for unknown, unclosed or crossing tags, in Telegram's words without the
    leading "Bad Request: can't parse entities: ". An ampersand that starts no known reference stays as it is.
    """
    if not SPECIAL.search(text):
        return ParsedText(text)
    reader = _Reader(text)
    while (found := SPECIAL.search(text, reader.position)) is not None:
        reader.add(text[reader.position : found.start()])
        reader.position = found.start()
        if found.group() == "&":
            _read_reference(reader)
        elif text.startswith("</", found.start()):
            _read_end_tag(reader)
        else:
            _read_start_tag(reader)
    reader.add(text[reader.position :])
    if reader.opened:
        raise CannotParse(f'Can\'t find end tag corresponding to start tag "{reader.opened[-1].name}"')
    entities = sorted(reader.entities, key=lambda entity: (entity.offset, -entity.length))
    return ParsedText("".join(reader.parts), tuple(entities))


def _read_reference(reader: _Reader) -> None:
    found = REFERENCE.match(reader.source, reader.position)
    meant = _meaning(found) if found else None
    reader.add("&" if meant is None else meant)
    reader.position = reader.position + 1 if found is None or meant is None else found.end()


def _meaning(reference: re.Match[str]) -> str | None:
    """The character, None when Telegram leaves the reference as it is."""
    if reference["name"]:
        return NAMED.get(reference["name"])
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    return chr(code) if 0 < code < 0x10FFFF else None


def _decoded(value: str) -> str:
    return REFERENCE.sub(lambda found: _meaning(found) or found.group(), value)


def _read_start_tag(reader: _Reader) -> None:
    at = reader.position
    found = START_TAG.match(reader.source, at)
    if found is None or found.end() >= len(reader.source):
        raise reader.failure("Unclosed start tag", at)
    name = found[1].lower()
    if name not in SIMPLE_TAGS:
        raise reader.failure(f'Unsupported start tag "{name}"', at)
    reader.position = found.end()
    attributes = _read_attributes(reader, name, at)
    reader.opened.append(_opened(reader, name, at, attributes))


def _read_attributes(reader: _Reader, tag: str, at: int) -> dict[str, str]:
    attributes: dict[str, str] = {}
    while True:
        while reader.source[reader.position : reader.position + 1].isspace():
            reader.position += 1
        if reader.position >= len(reader.source):
            raise reader.failure("Unclosed start tag", at)
        if reader.source[reader.position] == ">":
            reader.position += 1
            return attributes
        found = ATTRIBUTE.match(reader.source, reader.position)
        if found is None:
            raise reader.failure(f'Empty attribute name in the tag "{tag}"', at)
        attributes[found[1].lower()] = _decoded(found[2] or found[3] or found[4] or "")
        reader.position = found.end()


def _opened(reader: _Reader, name: str, at: int, attributes: dict[str, str]) -> _OpenTag:
    tag = _OpenTag(name, SIMPLE_TAGS[name], at, reader.offset)
    if name == "a":
        tag.url = attributes.get("href")
    elif name == "code" and attributes.get("class", "").startswith("language-"):
        tag.language = attributes["class"].removeprefix("language-")
    elif name == "blockquote" and "expandable" in attributes:
        tag.type = "expandable_blockquote"
    elif name == "span" and attributes.get("class") != "tg-spoiler":
        raise reader.failure('Tag "span" must have class "tg-spoiler"', at)
    return tag


def _read_end_tag(reader: _Reader) -> None:
    at = reader.position
    if not reader.opened:
        raise reader.failure("Unexpected end tag", at)
    found = END_TAG.match(reader.source, at)
    if found is None or not found[2]:
        raise reader.failure("Unclosed end tag", at)
    tag = reader.opened.pop()
    name = found[1].lower()
    if name not in ("", tag.name):
        raise reader.failure("Unmatched end tag", at, f', expected "</{tag.name}>", found "</{name}>"')
    reader.position = found.end()
    _close(reader, tag)


def _close(reader: _Reader, tag: _OpenTag) -> None:
    length = reader.offset - tag.offset
    outer = reader.opened[-1] if reader.opened else None
    if tag.language is not None and outer is not None and (outer.name, outer.offset) == ("pre", tag.offset):
        outer.language = tag.language  # <pre><code class="language-x"> is one entity: pre with a language
        return
    url = _link(tag) if tag.name == "a" else None
    if length and (tag.name != "a" or url):
        language = tag.language if tag.name == "pre" else None
        reader.entities.append(Entity(tag.type, tag.offset, length, url, language))


def _link(tag: _OpenTag) -> str | None:
    """The address, None for one that Telegram would drop: the text then stays without a link."""
    address = tag.url or ""
    return address if re.match(r"(https?|tg|mailto|tel|ton)://?\S|(mailto|tel):\S", address) else None
