"""Invitations on paper: a card with its QR picture for each patient, to cut out. Pure but for typst."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.documents.pdf import pdf
from bot.documents.qr import qr_svg
from content.words import Language


def invitation_sheet(
    language: Language, title: str, how: str, invitations: Sequence[tuple[str, str]], made_at: datetime
) -> bytes:
    """The PDF of these (code, link), `how` on each card. For a thread."""
    return pdf("invitations", sheet_data(language, title, how, invitations), made_at)


def sheet_data(
    language: Language, title: str, how: str, invitations: Sequence[tuple[str, str]]
) -> Mapping[str, object]:
    """What the template reads."""
    cards = [{"code": code, "link": link, "qr": qr_svg(link)} for code, link in invitations]
    return {"language": language, "title": title, "foot": title, "how": how, "cards": cards}
