"""The report of one patient's programme: one page for the care record and the referrer. Pure but for typst.

It tells what was reported, beside what was asked at the start and later; what changed something it does not say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import __version__
from bot.documents.pdf import pdf
from bot.documents.summary_pdf import chart_of, used_of
from bot.documents.wording import DASH, NOTHING, Words
from content.library import Library
from content.questionnaire import MOMENTS, Answers, Moment, Question, Value
from content.words import Language
from scheduler.overview import Course
from scheduler.programme import follow_up_dates, starting_rows
from scheduler.programme.ledger import Entry, Ledger, ledger
from scheduler.programme.questionnaire import activity_at

PART = 4  # weeks at the beginning and at the end that are set side by side
Row = Sequence[str]


@dataclass(frozen=True)
class Report:
    """What the report is made of. `by`: the therapist who asked for it; `zone`: theirs. `given`: the questionnaires'
    answers, with the local date of each moment.
    """

    course: Course
    by: str
    zone: str
    made_at: datetime
    given: Mapping[Moment, Answers]
    asked_on: Mapping[Moment, date]


def end_report(report: Report, library: Library, language: Language) -> bytes:
    """The PDF, one page. For a thread."""
    return pdf("end_report", report_data(report, library, language), report.made_at)


def report_data(report: Report, library: Library, language: Language) -> Mapping[str, object]:
    """What the template reads."""
    words, of = Words(library, language), report.course.overview
    return {
        "language": language,
        "title": f"{of.code}: {words.say('paper.report')}",
        "foot": words.foot(report.made_at, report.zone),
        "code": of.code,
        "status": words.say("paper.report"),
        "about": [*_about(report, words)],
        "sessions": [*_sessions(report, words)],
        "compared": [*_compared(report, words)],
        "questions": [*_questions(report, words)],
        "follow_ups": [*_follow_ups(report, words)],
        "chart": chart_of(of, words) if of.week >= 1 else None,
        "note": words.text("paper_note"),
        "words": {
            "sessions": words.say("paper.sessions"),
            "compared": words.say("paper.compared"),
            "questions": words.say("paper.questions"),
            "follow_ups": words.say("paper.follow_ups"),
            "chart": words.say("paper.chart"),
        },
    }


def _about(report: Report, words: Words) -> Iterator[Row]:
    of = report.course.overview
    given = of.prescription
    side = "" if given.side == "both" else f", {words.say(f'option.{given.side}').lower()}"
    yield words.say("paper.joint"), words.say(f"option.{given.joint}" if given.joint != "both" else "paper.both") + side
    yield words.say("paper.period"), f"{words.day(of.start)} {DASH} {words.day(of.end)} ({_status(report, words)})"
    yield words.say("paper.by"), report.by
    yield words.say("paper.version"), words.say("paper.versions", version=report.course.version, product=_product())


def _product() -> str:
    return __version__


def _status(report: Report, words: Words) -> str:
    of = report.course.overview
    if of.state == "active":
        week = min(max(of.week, 0), of.weeks)
        return words.say("paper.week_of", week=week, weeks=of.weeks)
    return words.say({"stopped": "paper.stopped", "discharged": "paper.discharged"}.get(of.state, "paper.over"))


def _sessions(report: Report, words: Words) -> Iterator[Row]:
    planned = [each for each in report.course.entries if not each.extra]
    done, partly = (sum(each.done == word for each in planned) for word in ("done", "partly"))
    whole = ledger(planned, words.library.numbers)
    yield words.say("paper.planned"), str(len(planned))
    yield words.say("paper.done_partly"), f"{done} / {partly}"
    yield words.say("paper.adherence"), words.percent(whole.adherence)
    weeks = [each for each in report.course.overview.seen if each.number < max(report.course.overview.week, 1)]
    for key, days in (
        ("paper.strength_a_week", [each.ledger.strength_days for each in weeks]),
        ("paper.aerobic_a_week", [each.ledger.aerobic_days for each in weeks]),
    ):
        yield words.say(key), words.number(sum(days) / len(days)) if days else NOTHING
    yield words.say("paper.minutes"), f"{whole.aerobic_minutes:.0f}"
    if whole.lighter:
        yield words.say("paper.lighter"), str(whole.lighter)
    yield words.say("paper.supervised"), used_of(report.course.overview, words)
    missed = sum(state == "missed" for _kind, _day, state in report.course.appointments)
    if missed:
        yield words.say("paper.missed"), str(missed)


def _compared(report: Report, words: Words) -> Iterator[Row]:
    """The first weeks beside the last ones; the dose at the start beside that of now."""
    of, numbers = report.course.overview, words.library.numbers
    first, last = _first_and_last(report, words)
    part = words.say("paper.weeks_of", weeks=PART)
    yield "", f"{words.say('paper.first')} {part}", f"{words.say('paper.latest')} {part}"
    yield words.say("paper.strength_effort"), *(words.effort(each, "strength") for each in (first, last))
    yield words.say("paper.aerobic_effort"), *(words.effort(each, "aerobic") for each in (first, last))
    yield words.say("paper.pain"), *(words.pain(each) for each in (first, last))
    strength, aerobic = starting_rows(of.prescription, words.library)
    ladders = numbers.strength_ladder.rows, numbers.aerobic_ladder.rows
    yield words.say("paper.strength_now"), *(words.dose(ladders[0][row]) for row in (strength, of.strength_row))
    yield words.say("paper.aerobic_now"), *(words.dose(ladders[1][row]) for row in (aerobic, of.aerobic_row))


def _first_and_last(report: Report, words: Words) -> tuple[Ledger | None, Ledger | None]:
    """The first and the last weeks as one ledger each; None where the programme is too short for both."""
    of, part = report.course.overview, timedelta(weeks=PART)
    until = min(of.end, of.today)
    begins, ends = of.start + part, until - part
    first = [each for each in report.course.entries if each.day < begins]
    last = [each for each in report.course.entries if ends < each.day <= until]
    return _ledger(first, words), _ledger(last, words) if ends >= begins - timedelta(days=1) else None


def _ledger(entries: Sequence[Entry], words: Words) -> Ledger | None:
    return ledger(entries, words.library.numbers) if entries else None


def _questions(report: Report, words: Words) -> Iterator[Row]:
    """Each question with its answers, from the start to six months after the end."""
    rules = words.library.numbers.questionnaire
    dates = {moment: report.asked_on.get(moment) for moment in MOMENTS}
    yield "", *(words.say(f"paper.moment_{moment}") for moment in MOMENTS)
    yield "", *("" if dates[moment] is None else _short(dates[moment], words) for moment in MOMENTS)
    for question in rules.questions:
        if not question.once:
            yield _asked(question, report, words), *(_answer(question, moment, report, words) for moment in MOMENTS)


def _short(day: date | None, words: Words) -> str:
    return "" if day is None else words.day(day)


def _asked(question: Question, report: Report, words: Words) -> str:
    months = words.library.numbers.questionnaire.fall_months
    said = words.say(f"asked.{question.id}", months=months)
    activity = activity_at("month_6", report.given) if question.id == "difficulty" else None
    scale = "" if question.scale is None else f" ({question.scale.least}{DASH}{question.scale.most})"
    return said + (f": {words.say(f'doing.{activity}')}" if activity else "") + scale


def _answer(question: Question, moment: Moment, report: Report, words: Words) -> str:
    value: Value | None = report.given.get(moment, {}).get(question.id)
    if moment not in question.at:
        return ""
    if value is None:
        return NOTHING
    return words.say(f"choice.{question.id}.{value}") if isinstance(value, str) else str(value)


def _follow_ups(report: Report, words: Words) -> Iterator[Row]:
    of, months = report.course.overview, words.library.numbers.follow_up.months
    dates = follow_up_dates(of.end, months)
    appointments = [(day, state) for kind, day, state in report.course.appointments if kind == "follow_up"]
    for month, due in zip(months, dates, strict=True):
        near = [each for each in appointments if min(dates, key=lambda day: abs(day - each[0])) == due]
        said = "; ".join(f"{words.day(day)}, {words.say(f'paper.appointment_{state}')}" for day, state in near)
        yield words.say("paper.months", months=month), said or words.say("paper.not_planned", day=words.day(due))
