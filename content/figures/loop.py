"""From SVG to pixels. All of it keeps Python's lock while it draws: a service does it in a process of its own.

Run as a script this file is that process for a loop: frames in, as JSON, GIF out.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import cast

FRAME_MS = 110
COLOURS = 128

SOURCE = "source"  # what the contact sheet calls the hash of what it was made of


def png(svg: str, width: int) -> bytes:
    """The picture, so many pixels wide."""
    import resvg_py  # noqa: PLC0415 - only who draws needs it

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True))


def gif(frames: Sequence[str], width: int = 480) -> bytes:
    """The frames as a loop without end. Needs Pillow."""
    from PIL import Image  # noqa: PLC0415 - only who draws needs it

    drawn = {svg: Image.open(BytesIO(png(svg, width))).convert("RGB") for svg in dict.fromkeys(frames)}
    palette = next(iter(drawn.values())).quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    flat = {svg: image.quantize(palette=palette, dither=Image.Dither.NONE) for svg, image in drawn.items()}
    images = [flat[svg] for svg in frames]
    out = BytesIO()
    images[0].save(out, "GIF", save_all=True, append_images=images[1:], duration=FRAME_MS, loop=0, optimize=True)
    return out.getvalue()


def contact_sheet(stills: Sequence[str], columns: int = 5, width: int = 300, height: int = 226) -> bytes:
    """All stills on one picture, in rows; it says what it was made of (`made_of`). Needs Pillow."""
    from PIL import Image, PngImagePlugin  # noqa: PLC0415 - only who draws needs it

    sheet = Image.new("RGB", (columns * width, ceil(len(stills) / columns) * height), "white")
    for n, svg in enumerate(stills):
        picture = Image.open(BytesIO(png(svg, width - 12))).convert("RGB")
        x, y = n % columns * width + 6, n // columns * height + (height - picture.height) // 2
        sheet.paste(picture, (x, y))
    out, said = BytesIO(), PngImagePlugin.PngInfo()
    said.add_text(SOURCE, made_of(stills))
    counted = cast("list[tuple[int, tuple[int, int, int]]]", sheet.getcolors(sheet.width * sheet.height))
    often = sorted(counted, reverse=True)[:256]  # it is drawn in few colours; the others are edges
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _count, colour in often for part in colour])
    sheet.quantize(palette=palette, dither=Image.Dither.NONE).save(out, "PNG", optimize=True, pnginfo=said)
    return out.getvalue()


def made_of(stills: Sequence[str]) -> str:
    """A hash of them."""
    return hashlib.sha256("".join(stills).encode()).hexdigest()


if __name__ == "__main__":
    sys.stdout.buffer.write(gif(json.load(sys.stdin)))
