"""A patient's exercises as the therapist changes them: what the next seven days hold, and what can be chosen."""

from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from bot.callback import data
from bot.messages.exercises_facts import (
    ExercisesFacts,
    cautions_of,
    exercises_of,
    load,
    name_of,
    refused_of,
    warnings_of,
)
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.catalogue import Exercise
from content.library import Library
from content.own_exercise import OWN
from content.words import Equipment, Group, Limit, Muscle
from scheduler.programme.by_hand import cautions

MOST = {"strength": 22, "rom": 6, "balance": 6, "aerobic": 8}  # lines of a group
WARNINGS = 6  # that are written out
ON_PAGE = 8
LONGEST = 60  # characters of a label (Bot API: 64)
GROUPS: tuple[Group, ...] = ("strength", "aerobic", "rom", "balance")
PICKS: tuple[str, ...] = (*get_args(Muscle), "rom", "balance", "own")  # what can be added, by muscle or group


def render(facts: ExercisesFacts, library: Library) -> Message:
    return VIEWS.get(facts.view, _main)(facts, library)


def _main(facts: ExercisesFacts, library: Library) -> Message:
    """The plan by groups, what it was made from, what is missing in it, and a button for each thing to change."""
    of, said = facts.prescription, warnings_of(facts, library)
    groups = {
        group: [(item, item.exercise in of.added, cautions_of(facts, library, item.exercise)) for item in items][
            : MOST[group]
        ]
        for group in GROUPS
        if (items := [each for each in facts.items if each.group == group])
    }
    html = library.texts.render(
        facts.language,
        "exercises",
        code=facts.code,
        groups=groups,
        of=of,
        open=facts.open,
        left_out=[name_of(facts, library, each) for each in of.exclude],
        refused=refused_of(facts, library),
        warnings=said[:WARNINGS],
        more=len(said) - WARNINGS,
    )
    return Message(html, _main_buttons(facts, library) if facts.open else ())


def _button(facts: ExercisesFacts, label: str, *parts: object) -> Button:
    return Button(label[:LONGEST], data("exercises", facts.patient, *parts))


def _main_buttons(facts: ExercisesFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    of, label = facts.prescription, library.texts.labels(facts.language)

    def view(name: str) -> Button:
        return _button(facts, label[f"exercises.{name}"], name)

    def switch(name: str, *, on: bool, parts: tuple[str, str]) -> Button:
        return _button(facts, label[f"exercises.{name}_{'off' if on else 'on'}"], *parts)

    rom, balance = "rom" in of.extras, "balance" in of.extras
    return (
        (view("add"), view("out"), *((view("in"),) if of.exclude else ())),
        (
            switch("rom", on=rom, parts=("extras_off" if rom else "extras_on", "rom")),
            switch("balance", on=balance, parts=("extras_off" if balance else "extras_on", "balance")),
        ),
        (view("number"), view("level")),
        (
            view("activity"),
            switch("functional", on=of.functional, parts=("functional", "off" if of.functional else "on")),
        ),
        (view("has"), view("limits")),
    )


def _view(
    facts: ExercisesFacts, library: Library, buttons: Sequence[Button], *, width: int = 1, back: str = "main"
) -> Message:
    """A view: its sentence, what can be chosen, and the way back."""
    label = library.texts.labels(facts.language)
    about = name_of(facts, library, facts.word) if facts.word.startswith(OWN) else facts.word
    html = library.texts.render(
        facts.language,
        "exercises_view",
        code=facts.code,
        view=facts.view,
        about=about,
        any=bool(buttons),
        level=facts.prescription.balance_level,
        refused=refused_of(facts, library),
    )
    ways = (_button(facts, label["exercises.main"], back),)
    return Message(html, (*rows_of(buttons if facts.open else (), width), ways))


def _out(facts: ExercisesFacts, library: Library) -> Message:
    """What can be left out: what is planned, and what was chosen by hand; an activity is switched off elsewhere."""
    planned = [item.exercise for item in facts.items if item.group != "aerobic"]
    listed = dict.fromkeys((*planned, *facts.prescription.added))
    known = exercises_of(facts, library)
    return _view(
        facts,
        library,
        [_button(facts, f"✗ {name_of(facts, library, each)}", "leave", each) for each in listed if each in known][:40],
    )


def _in(facts: ExercisesFacts, library: Library) -> Message:
    back = [_button(facts, f"↩ {name_of(facts, library, each)}", "back", each) for each in facts.prescription.exclude]
    return _view(facts, library, back[:60])


def _add(facts: ExercisesFacts, library: Library) -> Message:
    """By muscle or group; and a new one of the practice's own."""
    label = library.texts.labels(facts.language)
    picks = [_button(facts, _pick_label(facts, library, each), "pick", each, 0) for each in PICKS]
    new = Button(label["exercises.new"], data("own", "new", facts.patient))
    made = _view(facts, library, picks, width=2)
    return Message(made.html, (*made.buttons[:-1], (new,), made.buttons[-1]) if facts.open else made.buttons)


def _pick_label(facts: ExercisesFacts, library: Library, pick: str) -> str:
    labels = library.texts.labels(facts.language)
    text = labels.get(f"muscle.{pick}") or labels[f"pick.{pick}"]
    return text[:1].upper() + text[1:]


def _pick(facts: ExercisesFacts, library: Library) -> Message:
    """One page of the exercises for a muscle or of a group; ⚠ where something is to be kept in mind."""
    of, label = facts.prescription, library.texts.labels(facts.language)
    if facts.word == "own":
        listed = [_button(facts, each.name, "own", each.id) for each in facts.own]
    else:
        fitting = [
            each
            for each in library.catalogue.exercises
            if each.id not in of.added
            and (facts.word in each.muscles if each.group == "strength" else each.group == facts.word)
            and each.group != "aerobic"
        ]
        listed = [_button(facts, _marked(facts, library, each), "put", each.id) for each in fitting]
    page = max(0, min(facts.page, (len(listed) - 1) // ON_PAGE))
    turns = [
        _button(facts, label[key], "pick", facts.word, to)
        for key, to in (("button.previous", page - 1), ("button.next", page + 1))
        if to >= 0 and to * ON_PAGE < len(listed)
    ]
    shown = facts.model_copy(update={"word": _pick_label(facts, library, facts.word) if facts.word in PICKS else ""})
    made = _view(shown, library, listed[page * ON_PAGE : (page + 1) * ON_PAGE], back="add")
    return Message(made.html, (*made.buttons[:-1], *((tuple(turns),) if turns else ()), made.buttons[-1]))


def _found(facts: ExercisesFacts, library: Library) -> Message:
    """What a typed name may mean, as far as it can be added here."""
    known, added = exercises_of(facts, library), facts.prescription.added
    practice = {each.id: each for each in facts.own}
    buttons = [
        _button(facts, practice[each].name, "own", each)
        if each in practice
        else _button(facts, _marked(facts, library, known[each]), "put", each)
        for each in facts.word.split()
        if each in known and each not in added and (each in practice or known[each].group != "aerobic")
    ]
    return _view(facts.model_copy(update={"word": ""}), library, buttons[:ON_PAGE], back="add")


def _marked(facts: ExercisesFacts, library: Library, exercise: Exercise) -> str:
    careful = "⚠ " if cautions(exercise, facts.prescription) else ""
    return f"{careful}{library.texts.exercise_name(facts.language, exercise.id)}"


def _own(facts: ExercisesFacts, library: Library) -> Message:
    """One of the practice's own: what it is, to be added here, or given up for all."""
    found = next((each for each in facts.own if each.id == facts.word), None)
    if found is None:
        return _pick(facts.model_copy(update={"view": "pick", "word": "own"}), library)
    label = library.texts.labels(facts.language)
    html = library.texts.render(
        facts.language, "own_exercise_card", exercise=found, there=found.id in facts.prescription.added
    )
    added = found.id in facts.prescription.added
    put = _button(facts, label["exercises.put"].format(code=facts.code), "put", found.id)
    give_up = _button(facts, label["exercises.drop"], "drop", found.id)
    back = _button(facts, label["exercises.main"], "pick", "own", 0)
    changes = ((*(() if added else (put,)), give_up),) if facts.open else ()
    return Message(html, (*changes, (back,)))


def _drop(facts: ExercisesFacts, library: Library) -> Message:
    label = library.texts.labels(facts.language)
    known = any(each.id == facts.word for each in facts.own)
    sure = [_button(facts, label["exercises.sure"], "give_up", facts.word)] if known else []
    return _view(facts, library, sure, back="main")


def _number(facts: ExercisesFacts, library: Library) -> Message:
    rules, now = library.numbers.strength_session.exercises, facts.prescription.strength_exercises
    counts = range(rules.least, rules.most + 1)
    return _view(facts, library, [_button(facts, _ticked(str(n), on=n == now), "count", n) for n in counts], width=4)


def _level(facts: ExercisesFacts, library: Library) -> Message:
    label, now = library.texts.labels(facts.language), facts.prescription.balance_level
    levels = [_button(facts, _ticked(label[f"balance_level.{n}"], on=n == now), "agree", n) for n in (1, 2, 3)]
    return _view(facts, library, levels)


def _ticked(label: str, *, on: bool) -> str:
    return f"✓ {label}" if on else label


def _activity(facts: ExercisesFacts, library: Library) -> Message:
    chosen = facts.prescription.aerobics
    names = [each.id for each in library.catalogue.exercises if each.group == "aerobic"]
    return _view(facts, library, _switches(facts, library, "activity", names, chosen), width=2)


def _has(facts: ExercisesFacts, library: Library) -> Message:
    return _view(facts, library, _switches(facts, library, "has", get_args(Equipment), facts.prescription.has), width=2)


def _limits(facts: ExercisesFacts, library: Library) -> Message:
    present = facts.prescription.limits
    return _view(facts, library, _switches(facts, library, "limits", get_args(Limit), present), width=2)


def _switches(
    facts: ExercisesFacts, library: Library, what: str, words: Sequence[str], present: Sequence[str]
) -> list[Button]:
    """A button for each word that says what shall hold after it."""
    label = library.texts.labels(facts.language)
    return [
        _button(
            facts,
            _ticked(label[f"option.{each}"], on=each in present),
            f"{what}_{'off' if each in present else 'on'}",
            each,
        )
        for each in words
    ]


VIEWS: Mapping[str, Callable[[ExercisesFacts, Library], Message]] = {
    "main": _main,
    "out": _out,
    "in": _in,
    "add": _add,
    "pick": _pick,
    "found": _found,
    "own": _own,
    "drop": _drop,
    "number": _number,
    "level": _level,
    "activity": _activity,
    "has": _has,
    "limits": _limits,
}

EXERCISES = Kind(load, always, render)
