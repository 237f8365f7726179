"""The papers of a played programme as pictures: a page of the summary, the report, a week in print, invitations."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.documents.end_report import report_data
from bot.documents.invitations import sheet_data
from bot.documents.paper_week import week_data
from bot.documents.pdf import pictures
from bot.documents.summary_pdf import summary_data
from bot.messages.papers import load, load_report, load_week
from content.library import library
from content.words import Language
from demo.play import fresh_stage, invitation
from demo.stage import Stage
from demo.tour import WORDS
from storage.tables import Outgoing

START = date(2026, 11, 23)
DAYS = 40
PPI = 70.0
QUIET = 9  # on every day with this last digit nothing is answered


async def papers(language: Language) -> Mapping[str, bytes]:
    """The first page of each paper as PNG, by name, after forty days of one patient."""
    words = WORDS[language]
    async with fresh_stage(language) as made:
        await made.says(made.admin, words["therapist"])
        await made.says(made.therapist, invitation(made))
        await made.says(made.admin, f"{words['enrol']}{START}")
        await made.says(made.patient, invitation(made))
        await made.presses(made.patient, words["agree"])
        for number in range(DAYS):
            await made.until((START + timedelta(days=number)).isoformat(), "17:00")
            if number % 10 != QUIET:
                high = 8 if number == DAYS - 3 else 1 + number % 3
                await made.says(made.patient, words["typed"].format(12 + number % 3, high))
        return await _printed(made, language)


async def _printed(made: Stage, language: Language) -> Mapping[str, bytes]:
    about = {"patient": 1, "therapist": 1, "week": DAYS // 7 + 1, "language": language}
    row = Outgoing(id=1, kind="summary_pdf", chat_id=made.therapist.id, not_before=made.now, arguments=about)
    async with made.database.read() as db:
        files = (await load(db, [row]))[1]
        report = (await load_report(db, [row]))[1].report
        week = (await load_week(db, [row]))[1].week
    texts = library()
    return {
        name: pictures(template, data, made.now, PPI)[0]
        for name, template, data in (
            ("paper_summary", "summary", summary_data(files.patients, texts, language, files.made_at, files.zone)),
            ("paper_report", "end_report", report_data(report, texts, language)),
            ("paper_week", "paper_week", week_data(week, texts)),
            ("paper_invitations", "invitations", _invitations(language)),
        )
    }


def _invitations(language: Language) -> Mapping[str, object]:
    """Five cards; their links lead nowhere."""
    links = [(f"P-{number:03}", f"https://t.me/oefenmaat_bot?start={number:022}") for number in range(1, 6)]
    label = library().texts.label
    how = label(language, "invitations.how", days=library().numbers.contact.invitation_days)
    return sheet_data(language, label(language, "invitations.title"), how, links)
