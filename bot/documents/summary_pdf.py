"""The summary as a PDF: one page for each patient, with the chart of all weeks. Pure but for typst."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.documents.pdf import pdf
from bot.documents.progress_chart import Week, progress_svg
from bot.documents.wording import DASH, NOTHING, Words
from content.library import Library
from content.words import Language
from scheduler.overview import Overview
from scheduler.programme.ledger import Ledger, ledger
from scheduler.programme.pause import WEEK


def summary_pdf(
    patients: Sequence[Overview], library: Library, language: Language, made_at: datetime, zone: str
) -> bytes:
    """The PDF; `zone`: of the therapist. For a thread: some 20 ms a page."""
    return pdf("summary", summary_data(patients, library, language, made_at, zone), made_at)


def summary_data(
    patients: Sequence[Overview], library: Library, language: Language, made_at: datetime, zone: str
) -> Mapping[str, object]:
    """What the template reads."""
    words = Words(library, language)
    return {
        "language": language,
        "title": words.say("paper.summary"),
        "foot": words.foot(made_at, zone),
        "words": {
            "flags": words.say("paper.flags"),
            "no_flags": words.say("paper.no_flags"),
            "weeks": words.say("paper.weeks"),
            "agreed": words.say("paper.agreed"),
            "chart": words.say("paper.chart"),
            "no_chart": words.say("paper.no_chart"),
        },
        "patients": [_patient(each, words) for each in patients],
    }


def _patient(of: Overview, words: Words) -> Mapping[str, object]:
    return {
        "code": of.code,
        "status": status_of(of, words),
        "flags": [words.flag(each) for each in of.flags],
        "figures": [*_figures(of, words)],
        "facts": [*_facts(of, words)],
        "chart": chart_of(of, words) if of.week >= 1 else None,
    }


def status_of(of: Overview, words: Words) -> str:
    """Where in the programme a patient is."""
    if of.state != "active":
        said = words.say(f"state.{of.state}")
    elif of.week < 1:
        said = words.say("paper.not_begun", day=words.day(of.start))
    else:
        said = words.say("paper.week_of", week=min(of.week, of.weeks), weeks=of.weeks)
    return f"{said} · {words.say('paper.stand_in')}" if of.covers else said


def _figures(of: Overview, words: Words) -> Sequence[Sequence[str]]:
    both = (of.last, of.running)
    return (
        ("", words.say("paper.last_week"), words.say("paper.this_week")),
        (words.say("paper.strength_days"), *(_of(each, "strength") for each in both)),
        (words.say("paper.aerobic_days"), *(_of(each, "aerobic") for each in both)),
        (words.say("paper.minutes"), *(NOTHING if each is None else f"{each.aerobic_minutes:.0f}" for each in both)),
        (words.say("paper.strength_effort"), *(words.effort(each, "strength") for each in both)),
        (words.say("paper.aerobic_effort"), *(words.effort(each, "aerobic") for each in both)),
        (words.say("paper.pain"), *(words.pain(each) for each in both)),
        (words.say("paper.adherence"), *(words.percent(None if each is None else each.adherence) for each in both)),
    )


def _of(ledger: Ledger | None, type_: str) -> str:
    if ledger is None:
        return NOTHING
    if type_ == "strength":
        return f"{ledger.strength_days} / {ledger.strength_target}"
    return f"{ledger.aerobic_days} / {ledger.aerobic_target}"


def _facts(of: Overview, words: Words) -> Sequence[Sequence[str]]:
    numbers, usual = words.library.numbers, NOTHING if of.usual_pain is None else str(of.usual_pain)
    rows = [
        (words.say("paper.period"), f"{words.day(of.start)} {DASH} {words.day(of.end)}"),
        (words.say("paper.strength_now"), words.dose(numbers.strength_ladder.rows[of.strength_row])),
        (words.say("paper.aerobic_now"), words.dose(numbers.aerobic_ladder.rows[of.aerobic_row])),
        (words.say("paper.supervised"), used_of(of, words)),
        (words.say("paper.pain_limit"), f"{of.prescription.pain_limit} ({usual})"),
    ]
    if of.proposals:
        rows.append((words.say("paper.proposals"), str(len(of.proposals))))
    if of.paused_until:
        rows.append((words.say("paper.paused_until"), words.day(of.paused_until)))
    for type_, kind, reason in of.changes:
        said = f"{words.say(f'change.{kind}')} ({words.say(f'reason.{reason}')})"
        rows.append((words.say("paper.changed", type=words.say(f"type_short.{type_}")), said))
    return rows


def used_of(of: Overview, words: Words) -> str:
    """Sessions used of those allowed."""
    return words.say("paper.of", number=of.used, of=of.limit) if of.limit else str(of.used)


def chart_of(of: Overview, words: Words) -> str:
    """The chart of all programme weeks as SVG; a week of which nothing is known is empty."""
    known = {each.number: each for each in of.seen}
    weeks = [
        Week(number, known[number].ledger, known[number].unpaused < WEEK)
        if number in known
        else Week(number, ledger((), words.library.numbers) if number < of.week else None)
        for number in range(1, of.weeks + 1)
    ]
    now = of.week if of.state == "active" and of.week <= of.weeks else None
    return progress_svg(weeks, now, words.library.texts.labels(words.language))
