"""An invitation's picture can be scanned: dark on white, a quiet zone of four modules, and it holds the link."""

import struct
import zlib

import segno

from bot.documents.invitations import invitation_sheet, sheet_data
from bot.documents.qr import QUIET, SCALE, qr_png, qr_svg
from tests.stories.test_status import NOW

LINK = "https://t.me/oefenmaat_bot?start=" + "aB3_-" * 4 + "Zz"


def pixels(png):
    """The rows of a PNG of one bit a pixel: True is white."""
    chunks, place = {}, 8
    while place < len(png):
        (length,), kind = struct.unpack(">I", png[place : place + 4]), png[place + 4 : place + 8]
        chunks[kind] = chunks.get(kind, b"") + png[place + 8 : place + 8 + length]
        place += length + 12
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, colour) == (1, 0)
    data, stride = zlib.decompress(chunks[b"IDAT"]), (width + 7) // 8 + 1
    rows, above = [], bytes(stride - 1)
    for row in range(height):
        filtered, line = data[row * stride], data[row * stride + 1 : (row + 1) * stride]
        assert filtered in {0, 2}  # PNG: none, or the difference to the line above
        above = bytes((a + b) % 256 for a, b in zip(line, above, strict=True)) if filtered else line
        rows.append([bool(above[x // 8] >> (7 - x % 8) & 1) for x in range(width)])
    return rows


def test_the_picture_is_the_links_code_with_four_white_modules_around_it():
    white = pixels(qr_png(LINK))
    middle = [[not row[x] for x in range(SCALE // 2, len(row), SCALE)] for row in white[SCALE // 2 :: SCALE]]
    code = [[bool(each) for each in row] for row in segno.make(LINK, error="m", micro=False).matrix]
    empty = [False] * QUIET
    around = [[False] * (len(code) + 2 * QUIET)] * QUIET
    assert middle == [*around, *([*empty, *row, *empty] for row in code), *around]
    assert len(white) == len(white[0]) == (len(code) + 2 * QUIET) * SCALE


def test_a_card_has_the_same_code_with_white_behind_it():
    svg = qr_svg(LINK)
    assert svg.startswith("<svg")
    assert 'fill="#fff"' in svg


def test_the_sheet_has_a_card_for_each_and_is_a_pdf():
    links = [(f"P-{number}", LINK) for number in range(9)]
    assert len(sheet_data("nl", "x", "how", links)["cards"]) == 9
    assert invitation_sheet("nl", "x", "how", links, NOW).startswith(b"%PDF")
