"""From SVG to pixels. Both keep Python's lock while they draw: a service does this in a process of its own."""

from collections.abc import Sequence
from io import BytesIO

FRAME_MS = 110
LIMIT = 1_000_000  # bytes


def png(svg: str, width: int) -> bytes:
    import resvg_py  # noqa: PLC0415 - only who draws needs it

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True))


def gif(frames: Sequence[str], width: int = 480) -> bytes:
    """The frames as a loop without end. Needs Pillow."""
    from PIL import Image  # noqa: PLC0415 - a development dependency

    drawn = {svg: Image.open(BytesIO(png(svg, width))).convert("RGB") for svg in dict.fromkeys(frames)}
    palette = next(iter(drawn.values())).quantize(64, dither=Image.Dither.NONE)
    flat = {svg: image.quantize(palette=palette, dither=Image.Dither.NONE) for svg, image in drawn.items()}
    images = [flat[svg] for svg in frames]
    out = BytesIO()
    images[0].save(out, "GIF", save_all=True, append_images=images[1:], duration=FRAME_MS, loop=0, optimize=True)
    return out.getvalue()
