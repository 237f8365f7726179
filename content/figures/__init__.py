"""The pictures of the exercises: `still` and `frames` give SVG, from the data in poses/."""

from content.figures.exercise import ids
from content.figures.page import frames, still
from content.figures.source import source

__all__ = ["frames", "ids", "source", "still"]
