"""The buttons of a patient's card, page by page."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from bot.callback import data
from bot.messages.card_choice import LIMITS, choice_of, dose, dose_label, weeks_offered
from bot.messages.card_facts import DAY, CardFacts
from bot.messages.message import Button, rows_of
from content.library import Library
from content.prescription import USUAL_WEEKS
from scheduler.by_hand import may_be_harder
from scheduler.programme.ladder import Dosed
from scheduler.standing import DOSED, dosed

Rows = tuple[tuple[Button, ...], ...]
Labels = Mapping[str, str]

# Where else one goes from the card, each with the patient: (label, action of the button). An action needs its route.
ELSEWHERE: tuple[tuple[str, str], ...] = (
    ("button.exercises", "exercises"),
    ("button.appointment", "appointment"),
    ("button.write", "write"),
    ("button.paper", "paper"),
    ("button.report", "report"),
)
STEPS_MOST = 6  # so many holds and skips are offered, the next ones
NEIGHBOURS = 2  # so many rows on either side of the proposed one
RUNNING = ("active", "paused", "held", "unapproved")


def buttons_of(facts: CardFacts, library: Library) -> Rows:
    """The buttons of the page that is open; every page but the card itself leads back to it."""
    labels = library.texts.labels(facts.language)
    page = PAGES.get(facts.page)
    if page is None:
        return _card(facts, labels)
    back = Button(labels["button.return"], data("patient", facts.patient.id, "card"))
    return (*page(facts, labels), (back,))


def _page(facts: CardFacts, label: str, *page: object) -> Button:
    return Button(label, data("patient", facts.patient.id, *page))


def _sure(facts: CardFacts, label: str, *decision: object) -> Button:
    """Leads to the question whether it is meant."""
    return _page(facts, label, "sure", *decision)


def _card(facts: CardFacts, labels: Labels) -> Rows:
    state = facts.state
    pages = (
        ("button.dose", "dose", state in RUNNING),
        ("button.supervision", "taper", bool(facts.steps)),
        ("button.pausing", "pause", state in {"active", "paused"}),
        ("button.length", "weeks", state in RUNNING or state == "ended"),
        ("button.settings", "settings", state in RUNNING or state == "invited"),
        ("button.chart", "chart", state in RUNNING or state == "ended"),
    )
    shown = [_page(facts, labels[key], page) for key, page, there in pages if there]
    if state == "unapproved":
        shown.insert(0, Button(labels["button.first_week"], data("first", facts.patient.id, "show")))
    shown += [Button(labels[key], data(action, facts.patient.id)) for key, action in ELSEWHERE]
    return rows_of(shown, 2)


def _dose(facts: CardFacts, labels: Labels) -> Rows:
    """The proposals that wait, then what is set by hand."""
    found: list[tuple[Button, ...]] = []
    for made in facts.waiting:
        words = f": {labels['type_short.' + made.type]}"
        decide = [_sure(facts, labels["button.accept"] + words, "accept", made.id)]
        if made.kind == "up":
            decide.append(_page(facts, labels["button.instead"], "instead", made.id))
        found.append((*decide, _sure(facts, labels["button.refuse"], "refuse", made.id)))
    for type_ in DOSED:
        name = labels["type_short." + type_]
        found.append((_page(facts, f"{labels['button.by_hand']}: {name}", "rows", type_),))
        if may_be_harder(facts.at, type_):
            found.append((_sure(facts, f"{labels['button.harder_form']}: {name}", "harder", type_),))
    return tuple(found)


def _choose(facts: CardFacts, type_: Dosed, rows: Sequence[str], *decision: object) -> Rows:
    labelled = [(row, dose(facts, type_, row)) for row in rows if row != facts.at.rows[type_]]
    same = [dose_label(each) for _row, each in labelled if each is not None]
    buttons = []
    for row, each in labelled:
        if each is not None:  # rows that differ in target effort or form only are told apart by their names
            name = f" ({row})" if same.count(dose_label(each)) > 1 else ""
            buttons.append(_sure(facts, dose_label(each) + name, *decision, row))
    return rows_of(buttons, 2)


def _rows(facts: CardFacts, _labels: Labels) -> Rows:
    type_ = dosed(facts.choice[0]) if facts.choice else None
    return () if type_ is None else _choose(facts, type_, facts.choosable(type_), "dose", type_)


def _instead(facts: CardFacts, _labels: Labels) -> Rows:
    """The rows beside the proposed one."""
    made = facts.proposal(facts.choice[0]) if facts.choice else None
    type_ = None if made is None else dosed(made.type)
    if made is None or type_ is None or made.state != "waiting":
        return ()
    every = facts.choosable(type_)
    place = every.index(made.to_row)
    beside = [row for row in every[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1] if row != made.to_row]
    return _choose(facts, type_, beside, "instead", made.id)


def _taper(facts: CardFacts, labels: Labels) -> Rows:
    keys = {"hold": "offer.hold_week", "skip": "offer.skip_week"}
    steps = list(facts.steps)[:STEPS_MOST]
    return tuple((_sure(facts, labels[keys[kind]].format(week=week), kind, week),) for kind, week in steps)


def _pause(facts: CardFacts, labels: Labels) -> Rows:
    if facts.pause is not None:
        return ((_sure(facts, labels["button.resume"], "resume"),),) if facts.pause.last > facts.at.today else ()
    first = max(facts.at.today + DAY, facts.patient.start)
    lengths = [
        _sure(facts, _length(days, labels), "pause", first + timedelta(days=days - 1))
        for days in facts.at.library.numbers.pause.days
    ]
    return rows_of(lengths, 2)


def _length(days: int, labels: Labels) -> str:
    weeks = days // 7
    if days % 7:
        return labels["length.days"].format(count=days)
    return labels["length.week" if weeks == 1 else "length.weeks"].format(count=weeks)


def _weeks(facts: CardFacts, labels: Labels) -> Rows:
    buttons = []
    for weeks in weeks_offered(facts):
        label = labels["length.weeks"].format(count=weeks)
        usual = weeks in USUAL_WEEKS
        buttons.append(_sure(facts, label, "weeks", weeks) if usual else _page(facts, f"{label} …", "reason", weeks))
    return rows_of(buttons, 3)


def _settings(facts: CardFacts, labels: Labels) -> Rows:
    now = facts.at.prescription
    range_ = facts.at.library.numbers.pain.limit_range
    pain = [
        _sure(facts, labels["offer.pain_limit"].format(number=number), "pain", number)
        for number in range(range_.least, range_.most + 1)
        if number != now.pain_limit
    ]
    calendar = ("button.calendar_off", "off") if now.time_contingent else ("button.calendar_on", "on")
    days = 2 if now.strength_days == 3 else 3
    others = [
        _sure(facts, labels[calendar[0]], "calendar", calendar[1]),
        _sure(facts, labels["offer.strength_days"].format(number=days), "strength_days", days),
    ]
    limits = [
        _sure(facts, f"{'☑' if each in now.limits else '☐'} {labels[f'option.{each}']}", "limit", each, word)
        for each in LIMITS
        for word in ("off" if each in now.limits else "on",)
    ]
    return (*rows_of(pain, 3), *rows_of(others, 1), *rows_of(limits, 2))


def _confirm(facts: CardFacts, labels: Labels) -> Rows:
    """Yes; of a pause whether the end moves."""
    chosen = choice_of(facts, facts.choice)
    if chosen is None:
        return ()
    patient = facts.patient.id
    if chosen.what == "pause" and chosen.moves:
        answers = (("button.end_moves", "yes"), ("button.end_stays", "no"))
        return tuple((Button(labels[key], data("decide", patient, *facts.choice, word)),) for key, word in answers)
    return ((Button(labels["button.sure"], data("decide", patient, *facts.choice)),),)


PAGES: Mapping[str, Callable[[CardFacts, Labels], Rows]] = {
    "dose": _dose,
    "rows": _rows,
    "instead": _instead,
    "taper": _taper,
    "pause": _pause,
    "weeks": _weeks,
    "reason": lambda _facts, _labels: (),
    "settings": _settings,
    "sure": _confirm,
}
