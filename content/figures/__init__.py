"""The pictures of the exercises: `still` and `frames` give SVG, from the data in poses/."""

from content.figures.exercise import ids
from content.figures.page import frames, still

__all__ = ["frames", "ids", "still"]
