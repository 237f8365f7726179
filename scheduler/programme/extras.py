"""Stretching and balance: the optional supplements, never more than a third of a session's main part."""

from collections.abc import Iterable
from functools import lru_cache

from content.catalogue import Exercise
from content.plan import Item, Shortfall, shortfall
from scheduler.programme.case import Case
from scheduler.programme.dose import balance_item, stretch_item, tenths_of


@lru_cache(maxsize=256)
def stretches(case: Case, block: int) -> tuple[Item, ...]:
    """What was chosen by hand; then, if asked for, up to two stretches for the joint, the next two in each block."""
    by_hand = [stretch_item(each) for each in case.added("rom", supervised=False)]
    taken = {item.exercise for item in by_hand}
    automatic = _automatic(case, block) if "rom" in case.prescription.extras else []
    left = [stretch_item(case.exercises[each]) for each in automatic if each not in taken]
    rules = case.numbers.stretching
    return fitted([*by_hand, *left[: max(0, rules.exercises - len(by_hand))]], rules.minutes_most * 10)


def _automatic(case: Case, block: int) -> list[str]:
    """The usable stretches in the order in which they are taken in this block."""
    rules = case.numbers.stretching
    knee, hip, fill = (
        [each for each in exercises if each in case.home] for exercises in (rules.knee, rules.hip, rules.fill)
    )
    joint, turn = case.prescription.joint, rules.exercises * block
    if joint == "both":
        chosen = [own[turn % len(own)] for own in (knee, hip) if own]
        others = [*knee, *hip, *fill]
    else:
        own, other = (knee, hip) if joint == "knee" else (hip, knee)
        chosen = [own[(turn + n) % len(own)] for n in range(min(rules.exercises, len(own)))]
        others = [*own, *other, *fill]
    return [*chosen, *(each for each in others if each not in chosen)]


@lru_cache(maxsize=256)
def balance(case: Case, block: int, level: int, *, supervised: bool, approved: int) -> tuple[Item, ...]:
    """What was chosen by hand; then, if asked for, up to two balance exercises of the catalogue.

    `approved`: the hardest the therapist agreed to. Without that, the first two; once harder ones are agreed to, the
    hardest that the level allows come first (decision 0021).
    """
    rules, timing = case.numbers.balance, case.numbers.timing
    by_hand = case.added("balance", supervised=supervised)
    automatic = _allowed(case, level, supervised=supervised, approved=approved)
    chosen = [*by_hand, *(each for each in automatic if each not in by_hand)][: max(rules.exercises, len(by_hand))]
    return fitted([balance_item(each, block, timing) for each in chosen], rules.minutes_most * 10)


def _allowed(case: Case, level: int, *, supervised: bool, approved: int) -> list[Exercise]:
    if "balance" not in case.prescription.extras:
        return []
    usable = case.usable(supervised=supervised)
    hardest = min(level, approved)
    chosen = [
        each
        for each in case.exercises.values()
        if each.group == "balance" and each.id in usable and each.difficulty <= hardest
    ]
    if approved > case.numbers.balance.difficulty_without_approval:
        chosen.sort(key=lambda each: -each.difficulty)  # the catalogue's order among equals
    return chosen


def fitted(items: Iterable[Item], most_tenths: int) -> tuple[Item, ...]:
    """The items without the last ones that exceed so many tenths of a minute."""
    left = tuple(items)
    while left and tenths_of(left) > most_tenths:
        left = left[:-1]
    return left


def beside(primary: Iterable[Item], extras: tuple[Item, ...], one_part_of: int) -> tuple[Item, ...]:
    """The extras that stay within their part of the primary minutes, the last left out first."""
    return fitted(extras, tenths_of(primary) // one_part_of) if extras else ()


def shortfalls_of_extras(case: Case, *, aerobic: bool) -> list[Shortfall]:
    """What of the asked supplements cannot be planned; `aerobic`: whether there are aerobic sessions."""
    asked = case.prescription.extras
    said: list[Shortfall] = []
    if "rom" in asked and not aerobic:
        said.append(shortfall("no_rom_without_aerobic"))
        asked = tuple(each for each in asked if each != "rom")
    rules = (
        ("rom", stretches(case, 0), case.numbers.stretching.exercises),
        ("balance", _first_balance(case), case.numbers.balance.exercises),
    )
    for extra, items, wanted in rules:
        if extra not in asked:
            continue
        if not items:
            said.append(shortfall(f"no_{extra}"))
        elif len(items) < wanted:
            said.append(shortfall(f"few_{extra}", count=len(items), wanted=wanted))
    return said


def _first_balance(case: Case) -> tuple[Item, ...]:
    approved = case.numbers.balance.difficulty_without_approval
    return balance(case, 0, approved, supervised=False, approved=approved)
