"""What a programme cannot meet, as English sentences."""

from content.library import library


def sentences(programme):
    return tuple(library().texts.shortfall("en", each) for each in programme.warnings)
