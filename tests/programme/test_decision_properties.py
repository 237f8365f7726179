"""Whatever people answer: the dose follows the rules, week after week."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from content.words import LANGUAGES
from scheduler.programme import plan_week, starting_rows
from scheduler.programme.decision import after_absence, after_session, after_week
from scheduler.programme.ladder import down, ends_new, is_lower, ladder, up
from scheduler.programme.rated import REASONS, Rated, Standing
from tests.strategies import prescriptions, steady

NUMBERS = library().numbers
MONDAY = date(2027, 2, 22)
TYPES = ("strength", "aerobic")
BANDS = ((12, 13), (14, 17))

rated = st.builds(
    Rated,
    day=st.integers(0, 6).map(lambda days: MONDAY + timedelta(days=days)),
    band=st.sampled_from(BANDS),
    done=st.sampled_from(("done", "done", "done", "partly", "not", None)),
    effort=st.one_of(st.none(), st.integers(6, 20)),
    pain=st.one_of(st.none(), st.integers(0, 10)),
    settled=st.sampled_from((None, True, False)),
    reason=st.sampled_from((None, "pain", "too_hard", "no_time")),
    lighter=st.booleans(),
)
weeks = st.lists(rated, max_size=7).map(lambda each: tuple(sorted(each, key=lambda session: session.day)))


@st.composite
def standings(draw):
    type_, experience = draw(st.sampled_from(TYPES)), draw(st.sampled_from(("new", "used")))
    rungs = ladder(type_, NUMBERS)
    row = draw(st.sampled_from((*rungs.path[experience], *rungs.by_hand_steps)))
    back = draw(st.one_of(st.none(), st.integers(-30, 6).map(lambda days: MONDAY + timedelta(days=days))))
    return Standing(type_, experience, row, draw(st.integers(4, 7)), draw(st.integers(1, 12)), MONDAY, back)


def lower(standing, row):
    return is_lower(row, standing.row, standing.type, standing.experience, NUMBERS)


@steady
@given(standings(), weeks, weeks)
def test_a_week_leads_to_one_row_up_one_row_down_or_none_and_says_why(standing, week, before):
    found = after_week(week, before, standing, NUMBERS)
    one_up = up(standing.row, standing.type, standing.experience, NUMBERS)
    one_down = down(standing.row, standing.type, standing.experience, NUMBERS)
    assert found.row == {"up": one_up, "back": one_down}.get(found.kind, standing.row)
    assert found.reason in REASONS
    assert found.always_ask == (
        found.kind == "harder_form"
        or (found.kind == "up" and ends_new(standing.row, found.row, standing.type, NUMBERS))
    )


@steady
@given(standings(), weeks, weeks)
def test_nothing_is_raised_after_pain_over_the_limit_or_that_did_not_settle(standing, week, before):
    pains = [each.pain for each in week if each.pain is not None]
    bad = any(pain > standing.pain_limit for pain in pains) or any(each.settled is False for each in week)
    assert not bad or after_week(week, before, standing, NUMBERS).kind in {"stay", "back"}


@steady
@given(standings(), weeks, weeks)
def test_nothing_is_raised_when_too_little_was_done_or_rated_or_after_a_step_back(standing, week, before):
    share = sum({"done": 1, "partly": 0.5}.get(each.done, 0) for each in week) / max(len(week), 1)
    ratings = sum(each.effort is not None and not each.lighter for each in week)
    least = 2 if standing.type == "strength" else 3
    back = standing.last_step_back is not None and standing.last_step_back >= MONDAY - timedelta(days=7)
    if share < 0.8 or ratings < least or back:
        assert after_week(week, before, standing, NUMBERS).kind in {"stay", "back"}


@steady
@given(standings(), st.lists(rated, min_size=1, max_size=7), st.data())
def test_a_good_week_never_lowers_the_dose(standing, week, data):
    low, high = data.draw(st.sampled_from(BANDS))
    good = [
        replace(each, band=(low, high), done="done", effort=data.draw(st.integers(6, high)), pain=0, settled=None)
        for each in week
    ]
    assert after_week(good, good, standing, NUMBERS).kind != "back"
    assert after_session(good, standing, NUMBERS, good[-1]) is None


@steady
@given(standings(), weeks.filter(bool))
def test_one_answer_only_ever_lowers_and_at_most_by_one_row(standing, week):
    found = after_session(week, standing, NUMBERS, week[-1])
    assert found is None or found.kind in {"lighter", "back"}
    assert found is None or found.row == down(standing.row, standing.type, standing.experience, NUMBERS)


@steady
@given(standings(), st.integers(0, 60), st.integers(0, 27))
def test_the_longer_an_absence_the_lower_the_dose_and_never_higher(standing, longer, days):
    def row_after(gone):
        where = standing
        found = after_absence(gone, where.row, where.row, where.type, where.experience, NUMBERS)
        return where.row if found is None else found.row

    assert row_after(longer) == standing.row or lower(standing, row_after(longer))
    shorter = row_after(min(days, longer))
    if longer <= 27:
        assert row_after(longer) == shorter or is_lower(
            row_after(longer), shorter, standing.type, standing.experience, NUMBERS
        )


def test_every_reason_has_its_words_in_both_languages():
    assert all(library().texts.label(language, f"reason.{reason}") for language in LANGUAGES for reason in REASONS)


# A whole programme, in automatic mode, with a therapist who agrees to all that is asked


class Walk:
    """What happens to the rows of one type over the weeks."""

    def __init__(self, prescription, type_):
        self.type, self.prescription = type_, prescription
        self.experience = prescription.strength if type_ == "strength" else prescription.aerobic
        self.row = starting_rows(prescription, library())[TYPES.index(type_)]
        self.rows, self.last_step_back, self.before = [self.row], None, ()

    def live(self, week, sessions, draw):
        """One week of answers and what follows from them."""
        begins = self.prescription.start + timedelta(days=7 * (week - 1))
        pain, effort = draw(st.sampled_from((0, 2, 3, 5, 6, 9))), draw(st.integers(6, 20))
        done = draw(st.sampled_from(("done", "done", "done", "not")))
        rated_ = tuple(Rated(day, session.borg, done, effort, pain, settled=pain < 5) for day, session in sessions)
        where = Standing(
            self.type, self.experience, self.row, self.prescription.pain_limit, week, begins, self.last_step_back
        )
        found = after_week(rated_, self.before, where, NUMBERS)
        if found.kind == "back":
            self.last_step_back = begins + timedelta(days=6)
        self.before, self.row = rated_, found.row
        self.rows.append(found.row)
        return found, pain


@steady
@given(prescriptions(range(7, 14)), st.data())
def test_over_a_whole_programme_no_line_of_the_guideline_is_ever_broken(prescription, data):
    walks = {type_: Walk(prescription, type_) for type_ in TYPES}
    enough = len({*prescription.days, *(prescription.supervised or ())})
    for week in range(1, prescription.weeks + 1):
        rows = {type_: walk.row for type_, walk in walks.items()}
        days = plan_week(prescription, library(), week, rows["strength"], rows["aerobic"])
        sessions = [(day.date, session) for day in days for session in day.sessions]
        for type_, walk in walks.items():
            own = [each for each in sessions if each[1].type == type_]
            _as_the_guideline_says(prescription, type_, walk, own, week, enough)
            found, pain = walk.live(week, own, data.draw)
            assert not (pain > prescription.pain_limit and own) or found.kind != "up"
            assert walk.rows[-1] in {
                walk.rows[-2],
                up(walk.rows[-2], type_, walk.experience, NUMBERS),
                down(walk.rows[-2], type_, walk.experience, NUMBERS),
            }


def _as_the_guideline_says(prescription, type_, walk, own, week, enough):
    """Frequency, minutes, one type, both legs, and the effort of those who are new or have a heart or lung disease."""
    least = {"strength": NUMBERS.week.strength, "aerobic": NUMBERS.week.aerobic}[type_]
    assert len(own) >= min(least, enough) or (type_ == "aerobic" and "walking" in prescription.exclude)
    for _day, session in own:
        assert session.primary_minutes >= 0.75 * session.minutes - 0.05
        assert session.minutes <= NUMBERS.strength_session.minutes.most or type_ == "aerobic"
        assert type_ == "strength" or session.primary_minutes >= NUMBERS.week.aerobic_minutes_least
        assert "heart" not in prescription.limits or session.borg[1] <= 13
        if walk.experience == "new" and week < NUMBERS.end_of_new.earliest_week:
            assert session.borg[1] <= 13
        assert all(item.sides in {"each", "both", "alternate"} for item in session.items if item.group == "strength")
