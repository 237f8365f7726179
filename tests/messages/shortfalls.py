"""Everything that a programme may fail to meet, each once."""

from content.plan import shortfall

SHORTFALLS = (
    shortfall("few_days_aerobic", days=4, wanted=5),
    shortfall("few_days_aerobic_one", days=1, wanted=5),
    shortfall("few_days_strength", days=2, wanted=3),
    shortfall("few_days_strength_one", days=1, wanted=2),
    shortfall("supervised_outside_days", weekday="fri"),
    shortfall("no_exercise_for", muscle="KE"),
    shortfall("no_exercise_for", muscle="HA"),
    shortfall("no_exercise_for", muscle="KF").model_copy(update={"weeks": tuple(range(2, 12))}),
    shortfall("place_empty", place=5),
    shortfall("flexors_indirectly"),
    shortfall("short_strength", minutes=15),
    shortfall("activity_left_out", exercise="cross-trainer"),
    shortfall("activity_excluded", exercise="rowing"),
    shortfall("no_strength_alone"),
    shortfall("activity_instead", exercise="walking"),
    shortfall("no_aerobic", exercise="walking"),
    shortfall("no_rom"),
    shortfall("no_balance"),
    shortfall("few_rom", count=1, wanted=2),
    shortfall("few_balance", count=1, wanted=2),
    shortfall("no_rom_without_aerobic"),
    shortfall("added_left_out", exercise="forward-lunge"),
    shortfall("added_too_long", exercise="own-3", name="Ballon <A> & B 🎈 " * 3 + "X", minutes=45),
    shortfall("session_limit", used=12, planned=9, follow_ups=2, total=23, limit=12),
)
