"""What may go wrong with Telegram, in words of our own: only incoming, outgoing and app know the library's."""


class TokenRefused(Exception):
    """Telegram no longer takes the token: nothing works until the setting is mended."""


class Unreachable(Exception):
    """Telegram cannot be reached now, or asks us to wait; the text names the cause and never the token."""
