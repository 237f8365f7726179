"""For admins: choosing a patient, handing one over, ending a programme, who works here. Codes and states only."""

from collections.abc import Mapping, Sequence
from functools import partial

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number, subjects
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from content.words import DISCHARGE_REASONS, Language
from storage import Db, people, practice, safety
from storage.tables import Outgoing

ON_PAGE = 12
MOST = 80  # buttons: a message takes a hundred
# What is done with the patient chosen, and in which states patients are offered for it.
OFFERED: Mapping[str, tuple[str, ...]] = {
    "invite": ("invited",),
    "transfer": ("active", "invited", "ended", "stopped"),
    "discharge": ("active", "invited", "ended", "stopped"),
}


class PickFacts(BaseModel):
    """One page of patients as (id, code, state); `count` in all."""

    model_config = ConfigDict(frozen=True)

    language: Language
    what: str
    page: int
    count: int
    patients: tuple[tuple[int, str, str], ...]


async def _load_pick(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PickFacts]:
    language = await languages(db, rows)
    facts = {}
    for row in rows:
        what, page = str(row.arguments.get("what")), number(row, "page")
        if what in OFFERED:
            count, found = await practice.page(db, OFFERED[what], page * ON_PAGE, ON_PAGE)
            facts[row.id] = PickFacts(
                language=language[row.id], what=what, page=page, count=count, patients=tuple(found)
            )
    return facts


def _pick(facts: PickFacts, library: Library) -> Message:
    label = partial(library.texts.label, facts.language)
    html = library.texts.render(facts.language, "pick", what=facts.what, count=facts.count)
    buttons = [
        Button(f"{code} · {label('state.' + state)}"[:64], data(facts.what, id_)) for id_, code, state in facts.patients
    ]
    last = (facts.count - 1) // ON_PAGE
    turns = (("button.previous_page", facts.page - 1), ("button.next_page", facts.page + 1))
    turn = tuple(Button(label(key), data("pick", facts.what, to)) for key, to in turns if 0 <= to <= last)
    return Message(html, (*rows_of(buttons, 2), *([turn] if turn else [])))


class TransferFacts(BaseModel):
    """A patient, who is responsible, and all therapists as (id, name). `unknown`: a name that nobody here has."""

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    code: str
    responsible: str | None
    others: tuple[tuple[int, str], ...]
    done: bool = False
    unknown: str = ""


async def _load_transfer(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, TransferFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    therapists = {each.id: each.name for each in await people.therapists(db)}
    return {
        row.id: TransferFacts(
            language=language[row.id],
            patient=patient.id,
            code=patient.code,
            responsible=therapists.get(patient.therapist_id or 0),
            others=tuple((id_, name) for id_, name in therapists.items() if id_ != patient.therapist_id),
            done=row.arguments.get("done") is True,
            unknown=str(row.arguments.get("unknown") or ""),
        )
        for row in rows
        if (patient := subject.get(row.id)) is not None
    }


def _transfer(facts: TransferFacts, library: Library) -> Message:
    given = facts.model_dump(include={"code", "responsible", "done", "unknown"})
    html = library.texts.render(facts.language, "transfer", **given, nobody=not facts.others)
    if facts.done:
        return Message(html)
    buttons = [Button(name[:60], data("transfer", facts.patient, id_)) for id_, name in facts.others[:MOST]]
    return Message(html, rows_of(buttons, 1))


class DischargeFacts(BaseModel):
    """A patient; the reason given or chosen so far. `warned`: a safety report that nobody has seen to yet."""

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    code: str
    state: str
    reason: str | None
    kept: bool = False
    warned: bool = False


async def _load_discharge(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, DischargeFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    warned = await safety.unseen(db, {each.id for each in subject.values()})
    return {
        row.id: DischargeFacts(
            language=language[row.id],
            patient=patient.id,
            code=patient.code,
            state=patient.state,
            reason=patient.discharge_reason or _reason(row),
            kept=row.arguments.get("kept") is True,
            warned=patient.id in warned,
        )
        for row in rows
        if (patient := subject.get(row.id)) is not None
    }


def _reason(row: Outgoing) -> str | None:
    return next((each for each in DISCHARGE_REASONS if each == row.arguments.get("reason")), None)


def _discharge(facts: DischargeFacts, library: Library) -> Message:
    label = partial(library.texts.label, facts.language)
    step = "done" if facts.state == "discharged" else "kept" if facts.kept else "sure" if facts.reason else "reason"
    html = library.texts.render(
        facts.language, "discharge", step=step, code=facts.code, reason=facts.reason, warned=facts.warned
    )
    if step == "sure":
        return Message(
            html,
            (
                (Button(label("button.discharge"), data("discharge", facts.patient, facts.reason, "yes")),),
                (Button(label("button.keep"), data("discharge", facts.patient, "no")),),
            ),
        )
    if step == "reason":
        reasons = [
            Button(label(f"discharge.{each}"), data("discharge", facts.patient, each)) for each in DISCHARGE_REASONS
        ]
        return Message(html, rows_of(reasons, 1))
    return Message(html)


class TherapistLine(BaseModel):
    """A therapist; `joined`: the invitation was used; `patients`: how many are theirs."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    joined: bool
    patients: int


class TherapistsFacts(BaseModel):
    """All therapists; `asked`: the one about whom it is asked once more."""

    model_config = ConfigDict(frozen=True)

    language: Language
    lines: tuple[TherapistLine, ...]
    asked: int | None = None
    page: int = 0


async def _load_therapists(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, TherapistsFacts]:
    language, each_has = await languages(db, rows), await practice.patients_each(db)
    lines = tuple(
        TherapistLine(id=each.id, name=each.name, joined=each.person_id is not None, patients=each_has.get(each.id, 0))
        for each in await people.therapists(db)
    )
    return {
        row.id: TherapistsFacts(
            language=language[row.id], lines=lines, asked=number(row, "asked") or None, page=number(row, "page")
        )
        for row in rows
    }


def _therapists(facts: TherapistsFacts, library: Library) -> Message:
    label = partial(library.texts.label, facts.language)
    asked = next((each for each in facts.lines if each.id == facts.asked), None)
    last = max(0, (len(facts.lines) - 1) // ON_PAGE)
    page = min(facts.page, last)
    shown = facts.lines[page * ON_PAGE : (page + 1) * ON_PAGE]
    html = library.texts.render(facts.language, "therapists", lines=shown, asked=asked)
    if asked is not None:
        yes = Button(label("button.remove_sure"), data("therapist", asked.id, "yes"))
        return Message(html, ((yes,), (Button(label("button.keep"), data("therapist", asked.id, "no")),)))
    buttons = []
    for each in shown:
        if not each.joined:
            buttons.append(Button(label("invite.name", name=each.name)[:64], data("therapist", each.id, "invite")))
        buttons.append(Button(label("remove.name", name=each.name)[:64], data("therapist", each.id, "remove")))
    turns = (("button.previous_page", page - 1), ("button.next_page", page + 1))
    turn = tuple(Button(label(key), data("therapist", to, "page")) for key, to in turns if 0 <= to <= last)
    return Message(html, (*rows_of(buttons, 1), *([turn] if turn else [])))


PICK = Kind(_load_pick, always, _pick)
TRANSFER = Kind(_load_transfer, always, _transfer)
DISCHARGE = Kind(_load_discharge, always, _discharge)
THERAPISTS = Kind(_load_therapists, always, _therapists)
