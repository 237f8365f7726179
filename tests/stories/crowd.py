"""A crowd that does random things, and looks after each whether it was answered once and the data are in order."""

import hashlib
import random
import re
from collections import Counter
from datetime import timedelta

from sqlalchemy import select

from storage.due import moments
from storage.outbox import Lane
from storage.tables import Answer, Incoming, Invitation, Outgoing, Patient, Person, PlannedSession, Question
from tests.stories.hostile import FORGED_DATA, LINES, TEXTS, odd_updates
from tests.stories.odd import Odd
from tests.stories.scenes import LINK, token

EVA, STRANGER, CHILD = 3002, 9001, 9002
NUMBER = re.compile(r"\d+")
TOLD_TO_THERAPISTS = {
    *("appointment", "appointment_again", "appointment_cannot", "letter_ask", "letter_ask_again"),
    *("balance_ask", "card", "first_week", "patient_chart", "follow_up_plan"),
    *("questionnaire_result", "alerts", "taper_therapist", "paper_week", "end_report", "end_report_offer"),
    *("enrolled", "enrolled_notes", "invited", "transfer", "discharge", "exercises", "exercises_refused"),
}


class Crowd:
    """People of every role, who do whatever the dice say, often several of them at one moment."""

    def __init__(self, play, seed):
        self.play, self.dice, self.enrolled, self.updates = play, random.Random(seed), 2, 0
        self.known, self.read = {}, 0
        self.other, self.stranger = play.api.user(EVA, "Eva", "en"), play.api.user(STRANGER, "X" * 4000)
        self.users = (play.admin, play.therapist, play.patient, self.other, self.stranger)
        self.group = play.api.group(-500, "Family")
        self.acts = (
            *([self.text] * 8 + [self.press] * 8 + [self.forge] * 4 + [self.raw] * 4),
            *(self.edit, self.photo, self.enrol, self.join, self.group_text, self.block),
        )

    async def begin(self):
        """Two patients, one of them with two sessions a day, and their therapist."""
        await self.play.says(self.play.admin, "/therapist Tom")
        await self.play.says(self.play.therapist, f"/start {token(self.play.admin.last)}")
        for user, code, agree, line in (
            (self.play.patient, "P-1", "Ja", LINES[0]),
            (self.other, "P-2", "Yes", LINES[1]),
        ):
            await self.play.says(self.play.admin, f"/enrol {code} {line}")
            await self.play.says(user, f"/start {token(self.play.admin.last)}")
            await self.play.presses(user, agree)

    async def step(self):
        """A moment at which one or more people do one thing each: who has to be answered is, and only their own
        answers changed.
        """
        await self.pause()
        if self.dice.random() < 0.02:
            await self.flood(self.dice.choice((self.play.admin, self.stranger)))
            return
        before, may_answer = self.known, await self.owners("active", "ended")
        actors = [user for user in self.dice.sample(self.users, self.dice.randint(1, 5)) if not user.chat.blocked]
        asked = [update_id for user in actors for update_id in (self.dice.choice(self.acts)(user),) if update_id]
        self.updates += len(actors)
        await self.play.settle()
        await self.all_answered(asked)
        self.known = await self.answers()
        changed = {key for key, _answer in set(self.known.items()) ^ set(before.items())}
        assert all(may_answer.get(patient) in {user.id for user in actors} for (patient, _session) in changed)

    async def pause(self):
        """Let some time pass, mostly little, with all that is due. Who blocked the bot may let it in again."""
        step = timedelta(seconds=self.dice.randint(4, 300))
        if self.dice.random() < 0.1:
            step = timedelta(hours=self.dice.choice((1, 4, 7, 12, 24, 40)))
            for user in self.users:
                if user.chat.blocked and self.dice.random() < 0.7:
                    user.unblock()
        async with self.play.database.read() as db:
            due = (await moments(db, self.play.now)).values()
        if all(each > self.play.now + step for each in due):
            self.play.clock.advance(step)
        else:
            await self.play.advance(step)

    async def all_answered(self, asked):
        """Each of these updates has one response of its own, and it arrived."""
        counted = await self.responses()
        wrong = {update_id: counted[f"u{update_id}"] for update_id in asked if counted[f"u{update_id}"] != 1}
        assert not wrong, wrong

    async def responses(self):
        """How many responses arrived since the last time, by the first part of their key: the update, or `once`."""
        async with self.play.database.read() as db:
            fresh = list(await db.scalars(select(Outgoing).where(Outgoing.id > self.read).order_by(Outgoing.id)))
        self.read = max([self.read, *(row.id for row in fresh)])
        arrived = [row for row in fresh if (row.state, row.lane, row.edits) == ("sent", Lane.RESPONSES, None)]
        return Counter(row.key.split(":")[0] for row in arrived if row.kind != "menu")

    # What one person does: the id of the update, if it has to be answered.

    def text(self, user):
        return user.send(self.dice.choice(TEXTS))

    def photo(self, user):
        return user.send_photo(self.dice.choice(("", "/stop", "klaar 13 2")))

    def enrol(self, user):
        self.enrolled += 1
        return user.send(f"/enrol P-{self.enrolled} {self.dice.choice(LINES)}")

    def join(self, user):
        """Somebody, perhaps with a role already, uses one of the invitations."""
        tokens = [found for message in self.play.admin.inbox for found in LINK.findall(message.text)]
        return user.send(f"/start {self.dice.choice(tokens)}")

    def press(self, user):
        """A button of one's own, on any message, newest most often."""
        buttons = [(each, message) for message in user.inbox for row in message.buttons for each in row]
        if buttons:
            place = int(self.dice.triangular(0, len(buttons), len(buttons)))
            user.press(*buttons[min(place, len(buttons) - 1)])

    def forge(self, user):
        """Callback data of somebody else's button, or made up, on one's own message or on one that is gone."""
        them = self.dice.choice(self.users)
        taken = [each.callback_data for message in them.inbox for row in message.buttons for each in row]
        data = self.dice.choice([self.dice.choice(FORGED_DATA), self.dice.choice([*taken, "x"])])
        message = self.dice.choice([*user.inbox, 999_999]) if self.dice.random() < 0.8 else 1
        user.press_data(
            message, NUMBER.sub(str(self.dice.randint(1, 30)), data, count=1) if self.dice.random() < 0.5 else data
        )

    def edit(self, user):
        if user.chat.received:
            return user.edit(self.dice.choice(list(user.chat.received)), self.dice.choice(TEXTS))
        return None

    def block(self, user):
        """In between nothing arrives; see pause."""
        if user in (self.play.patient, self.other, self.stranger):
            user.block()

    def group_text(self, user):
        self.group.send(user, self.dice.choice(TEXTS))

    def raw(self, user):
        """Any kind of update that there is, or that there is not."""
        if self.dice.random() < 0.1:
            return self.push(user, self.dice.choice(odd_updates(user.person.payload(), self.date())), False)
        return self.push(user, *self.odd(user).update())

    def odd(self, user):
        return Odd(self.dice, user.person.payload(), self.date(), TEXTS, self.group.chat.id)

    def date(self):
        return int(self.play.now.timestamp())

    def push(self, user, update, wants_answer):
        user.chat.open = True  # who wrote, in whatever way, may be answered
        update_id = self.play.api.push_raw(update)
        return update_id if wants_answer else None

    async def flood(self, user):
        """More than twenty a minute: one line more, then silence, and what was asked for is done all the same."""
        if user.chat.blocked:
            return
        await self.play.advance(timedelta(minutes=1))
        await self.responses()
        for number in range(25):
            self.enrolled += 1
            user.send(f"/enrol P-{self.enrolled} joint=knee" if number > 20 else "hallo")
        self.updates += 25
        await self.play.settle()
        counted = await self.responses()
        assert (counted.pop("once"), set(counted.values()), len(counted)) == (1, {1}, 20), counted
        await self.play.advance(timedelta(minutes=2))

    async def rows(self, table):
        async with self.play.database.read() as db:
            return list(await db.scalars(select(table)))

    async def answers(self):
        return {
            (a.patient_id, a.session_id): (a.done, a.minutes, a.at_least_half, a.effort, a.pain)
            for a in await self.rows(Answer)
        }

    async def owners(self, *states):
        """The Telegram account of each patient in one of these states (any, if none is given)."""
        people = {person.id: person.telegram_id for person in await self.rows(Person)}
        patients = [
            each for each in await self.rows(Patient) if each.person_id and (not states or each.state in states)
        ]
        return {each.id: people[each.person_id] for each in patients}

    async def check(self):
        """All that has to hold whatever was done."""
        await self.check_boxes()
        await self.check_answers()
        await self.check_people()

    async def check_boxes(self):
        assert [
            (row.id, row.error)
            for row in await self.rows(Incoming)
            if row.attempts or row.parked_at or not row.handled_at
        ] == []
        outbox = await self.rows(Outgoing)
        assert [
            (row.key, row.reason) for row in outbox if row.state in {"failed", "sending"} and row.reason != "blocked"
        ] == []
        assert [row.key for row in outbox if row.chat_id == 0] == []
        assert self.play.api.world.presses == {}  # none waits for its answer
        assert len(self.group.inbox) <= 1

    async def check_answers(self):
        sessions = {session.id: session for session in await self.rows(PlannedSession)}
        answers = await self.rows(Answer)
        assert len({answer.session_id for answer in answers}) == len(answers)
        for answer in answers:
            session = sessions[answer.session_id]
            assert answer.patient_id == session.patient_id
            assert answer.effort is None or 6 <= answer.effort <= 20
            assert answer.pain is None or 0 <= answer.pain <= 10
            assert answer.minutes is None or (answer.done != "not" and session.type == "aerobic")

    async def check_people(self):
        owners, running = await self.owners(), list((await self.owners("active")).values())
        assert len(set(running)) == len(running)  # one programme at a time for one account
        patients = {patient.id: patient for patient in await self.rows(Patient)}
        sessions = {session.id: session.patient_id for session in await self.rows(PlannedSession)}
        for row in [
            row for row in await self.rows(Outgoing) if row.state == "sent" and row.kind not in TOLD_TO_THERAPISTS
        ]:
            subject = row.arguments.get("patient") or sessions.get(row.arguments.get("session"))
            assert subject is None or owners[subject] == row.chat_id, row.kind
            if row.kind in {"day", "nudge"}:
                assert patients[subject].consented_at <= row.settled_at
        people = {person.id: person.telegram_id for person in await self.rows(Person)}
        for question in await self.rows(Question):
            assert question.session_id is None or owners[sessions[question.session_id]] == people[question.person_id]
        invited = {invitation.used_by for invitation in await self.rows(Invitation)}
        assert {telegram_id for number, telegram_id in people.items() if number not in invited} <= {self.play.admin.id}
        said = [call.parameters["text"] for call in self.play.api.calls("sendMessage")]
        said += [call.parameters["caption"] for call in self.play.api.calls("sendPhoto")]
        told = {found for text in said for found in LINK.findall(text)}
        hashes = {hashlib.sha256(found.encode()).hexdigest() for found in told}
        assert {invitation.token_hash for invitation in await self.rows(Invitation)} <= hashes
