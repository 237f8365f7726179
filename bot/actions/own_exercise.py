"""A therapist describes an exercise of the practice's own, step by step; then it can be added by hand."""

from collections.abc import Mapping
from typing import cast

from bot.actions.event import Event, say
from bot.actions.exercises import WHAT
from bot.actions.whose import own_patient
from bot.own_exercise import FLAGS, KNEE, MUSCLES, PREFIX, STEPS, TYPED, dose_of, options, step_after
from content.own_exercise import LONGEST_NAME, LONGEST_TEXT, OwnExercise
from storage import Db, own_exercises, people

Draft = Mapping[str, object]
MANY = {"muscles": MUSCLES, "flags": FLAGS}
LONGEST = {"name": LONGEST_NAME, "text": LONGEST_TEXT}
KIND = "own_exercise"


async def press(db: Db, event: Event, step: str, word: str, patient_id: int) -> None:
    """A button of the dialogue: begin it for this patient (`new`), choose, go on, keep it without a picture, or stop.

    A press for a step that is over shows the one that is open.
    """
    if step == "new":
        await _begin(db, event, patient_id)
        return
    draft = await _draft(db, event)
    if draft is None:
        await say(db, event, "own_exercise_dropped", edit=True)
    elif step == "cancel":
        await _drop(db, event)
        await say(db, event, "own_exercise_dropped", edit=True)
    elif (step, word) == ("picture", "none") and _step(draft) == "picture":
        await _keep(db, event, draft, None, edit=True)
    else:
        await _go_to(db, event, _chosen(draft, step, word), edit=True)


def _chosen(draft: Draft, step: str, word: str) -> Draft:
    """The draft after a press: the same where the press does not fit the open step."""
    step, _, way = step.partition("_")
    if step != _step(draft):
        return draft
    group, many = str(draft.get("group", "")), cast("list[str]", list(cast("list[str]", draft.get(step, []))))
    if step in MANY and way and word in MANY[step]:
        now = {*many, word} if way == "on" else {*many} - {word}
        return {**draft, step: [each for each in MANY[step] if each in now]}
    if step in MANY and word == "ok" and (many or step == "flags"):
        return {**draft, "step": PREFIX + step_after(step, group)}
    if step not in MANY and word in options(step, group):
        group = word if step == "group" else group
        return {**draft, step: word, "step": PREFIX + step_after(step, group)}
    return draft


async def typed(db: Db, event: Event, text: str) -> bool:
    """A typed text while the name or the text is asked. False if neither is."""
    draft = await _draft(db, event)
    if draft is None or event.person is None or _step(draft) not in TYPED:
        return False
    question = await people.question(db, event.person.id)
    if question is None or question.kind != KIND:
        return False
    step = _step(draft)
    words = " ".join(text.split()) if step == "name" else "\n".join(filter(None, map(str.strip, text.splitlines())))
    wrong = await _wrong(db, step, words)
    if wrong is None:
        draft = {**draft, step: words, "step": PREFIX + step_after(step, "")}
    await _go_to(db, event, draft, edit=False, wrong=wrong)
    return True


async def _wrong(db: Db, step: str, words: str) -> str | None:
    """Why a typed text cannot be used: empty, long or taken; None: it can."""
    if not words:
        return "empty"
    if len(words) > LONGEST[step]:
        return "long"
    taken = {each.name.casefold() for each in await own_exercises.of_practice(db)} if step == "name" else set()
    return "taken" if words.casefold() in taken else None


async def photo(db: Db, event: Event, file_id: str) -> bool:
    """A picture that was sent while one is asked: it is kept with the exercise, which is then complete. False if none
    is asked.
    """
    draft = await _draft(db, event)
    if draft is None or _step(draft) != "picture":
        return False
    await _keep(db, event, draft, file_id, edit=False)
    return True


async def _begin(db: Db, event: Event, patient_id: int) -> None:
    patient = await own_patient(db, event, patient_id, WHAT)
    if patient is not None:
        await _go_to(db, event, {"step": f"{PREFIX}{STEPS[0]}", "patient": patient.id}, edit=True)


async def _keep(db: Db, event: Event, draft: Draft, picture: str | None, *, edit: bool) -> None:
    """The exercise as it was described, once: the dialogue ends with it."""
    about = _content(draft)
    exercise = OwnExercise.model_validate(
        {"id": "own-1", "name": draft["name"], "text": draft["text"], "picture": picture, **about}
    )
    content = exercise.model_dump(mode="json", include=set(about))
    by = None if event.person is None else event.person.id
    kept = await own_exercises.add(db, exercise.name, exercise.text, content, picture, by, event.now)
    await _drop(db, event)
    await say(db, event, KIND, edit=edit, kept=kept.id, patient=draft["patient"])


def _content(draft: Draft) -> dict[str, object]:
    """Its facts besides name, text and picture."""
    group, flags = str(draft["group"]), cast("list[str]", draft.get("flags", []))
    return {
        "group": group,
        "muscles": draft.get("muscles", []),
        "sides": draft.get("sides"),
        "dose": dose_of(group, str(draft.get("dose", ""))).model_dump(),
        "not_with": [each for each in flags if each != KNEE],
        "knee_load": KNEE in flags,
    }


async def _go_to(db: Db, event: Event, draft: Draft, *, edit: bool, wrong: str | None = None) -> None:
    assert event.person is not None  # noqa: S101 - a therapist is a person
    await people.save_draft(db, event.person.id, draft, event.now)
    if _step(draft) in TYPED:
        await people.ask(db, event.person.id, KIND, None, event.now)
    await say(db, event, KIND, edit=edit, wrong=wrong)


def _step(draft: Draft) -> str:
    return str(draft["step"]).removeprefix(PREFIX)


async def _draft(db: Db, event: Event) -> Draft | None:
    """The dialogue about an own exercise that this therapist is in; None: there is none, or another one."""
    stored = None if event.person is None or event.therapist is None else await people.draft(db, event.person.id)
    return stored.fields if stored is not None and str(stored.fields.get("step", "")).startswith(PREFIX) else None


async def _drop(db: Db, event: Event) -> None:
    assert event.person is not None  # noqa: S101 - a therapist is a person
    await people.drop_draft(db, event.person.id)
