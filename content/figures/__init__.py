"""The pictures of the exercises: `still` and `frames` give SVG, from the data in poses/."""

from content.figures.exercise import ids
from content.figures.page import frames, still
from content.figures.source import drawn_as, source

__all__ = ["drawn_as", "frames", "ids", "source", "still"]
