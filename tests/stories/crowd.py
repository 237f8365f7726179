"""A crowd that does random things, and looks after each whether it was answered once and the data are in order."""

import hashlib
import random
import re
from datetime import timedelta

from sqlalchemy import select

from storage.due import moments
from storage.tables import Answer, Incoming, Invitation, Outgoing, Patient, Person, PlannedSession, Question
from tests.stories.hostile import FORGED_DATA, LINES, TEXTS, odd_updates
from tests.stories.scenes import LINK, token

EVA, STRANGER, CHILD = 3002, 9001, 9002
NUMBER = re.compile(r"\d+")
TOLD_TO_THERAPISTS = {"follow_up_plan", "questionnaire_result", "reachable", "taper_therapist", "unreachable"}
NOBODY = 0  # who may change no answer


class Crowd:
    """People of every role, who do whatever the dice say."""

    def __init__(self, play, seed):
        self.play, self.dice, self.enrolled = play, random.Random(seed), 2
        self.known = {}
        self.other, self.stranger = play.api.user(EVA, "Eva", "en"), play.api.user(STRANGER, "X" * 4000)
        self.users = (play.admin, play.therapist, play.patient, self.other, self.stranger)
        self.group = play.api.group(-500, "Family")
        self.acts = (
            *([self.text] * 8 + [self.press] * 8 + [self.forge] * 4),
            *(self.wait, self.wait, self.edit, self.photo, self.enrol, self.join),
            *(self.block, self.group_text, self.raw, self.flood),
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
        """One action at a moment of its own, with its effect on the answers checked."""
        await self.pause(timedelta(seconds=self.dice.randint(4, 300)))
        before, may_answer = self.known, await self.owners("active", "ended")
        actor = await self.dice.choice(self.acts)()
        self.known = await self.answers()
        changed = {key for key, _answer in set(self.known.items()) ^ set(before.items())}
        assert all(may_answer.get(patient) == actor for (patient, _session) in changed)

    async def pause(self, step):
        """Let a little time pass, with all that is due meanwhile."""
        async with self.play.database.read() as db:
            due = (await moments(db, self.play.now)).values()
        if all(each > self.play.now + step for each in due):
            self.play.clock.advance(step)
        else:
            await self.play.advance(step)

    async def text(self):
        return await self.one_response(self.who(), lambda user: user.send(self.dice.choice(TEXTS)))

    async def photo(self):
        return await self.one_response(
            self.who(), lambda user: user.send_photo(self.dice.choice(("", "/stop", "klaar 13 2")))
        )

    async def enrol(self):
        self.enrolled += 1
        line = f"/enrol P-{self.enrolled} {self.dice.choice(LINES)}"
        return await self.one_response(
            self.dice.choice((self.play.admin, self.play.patient)), lambda user: user.send(line)
        )

    async def join(self):
        """Somebody, perhaps with a role already, uses one of the invitations."""
        tokens = [found for message in self.play.admin.inbox for found in LINK.findall(message.text)]
        return await self.one_response(self.who(), lambda user: user.send(f"/start {self.dice.choice(tokens)}"))

    async def one_response(self, user, act):
        if user.chat.blocked:
            return NOBODY
        seen = len(user.inbox)
        act(user)
        await self.play.settle()
        assert len(user.inbox) == seen + 1
        return user.id

    async def press(self):
        """A button of one's own, on any message, newest most often."""
        user = self.who()
        buttons = [(each, message) for message in user.inbox for row in message.buttons for each in row]
        if buttons and not user.chat.blocked:
            place = int(self.dice.triangular(0, len(buttons), len(buttons)))
            user.press(*buttons[min(place, len(buttons) - 1)])
            await self.play.settle()
        return user.id

    async def forge(self):
        """Callback data of somebody else's button, or made up, on one's own message or on one that is gone."""
        user = self.who()
        taken = [
            each.callback_data
            for them in self.users
            for message in them.inbox
            for row in message.buttons
            for each in row
        ]
        data = self.dice.choice([self.dice.choice(FORGED_DATA), self.dice.choice([*taken, "x"])])
        message = self.dice.choice([*user.inbox, 999_999]) if self.dice.random() < 0.8 else 1
        user.press_data(
            message, NUMBER.sub(str(self.dice.randint(1, 30)), data, count=1) if self.dice.random() < 0.5 else data
        )
        await self.play.settle()
        return user.id

    async def edit(self):
        user = self.who()
        if user.chat.received and not user.chat.blocked:
            user.edit(self.dice.choice(list(user.chat.received)), self.dice.choice(TEXTS))
            await self.play.settle()
        return NOBODY

    async def block(self):
        """Block and let in again; in between nothing arrives."""
        user = self.dice.choice((self.play.patient, self.other, self.stranger))
        (user.unblock if user.chat.blocked else user.block)()
        await self.play.settle()
        return NOBODY

    async def group_text(self):
        self.group.send(self.who(), self.dice.choice(TEXTS))
        await self.play.settle()
        return NOBODY

    async def raw(self):
        person = self.who().person.payload()
        self.play.api.push_raw(self.dice.choice(odd_updates(person, int(self.play.now.timestamp()))))
        await self.play.settle()
        return person["id"]

    async def flood(self):
        """More than twenty a minute: one line more, then silence, and what was asked for is done all the same."""
        user = self.play.admin if self.dice.random() < 0.5 else self.stranger
        if user.chat.blocked or self.dice.random() < 0.6:
            return NOBODY
        seen = len(user.inbox)
        for number in range(25):
            self.enrolled += 1
            user.send(f"/enrol P-{self.enrolled} joint=knee" if number > 20 else "hallo")
        await self.play.settle()
        assert len(user.inbox) == seen + 21
        await self.play.advance(timedelta(minutes=2))
        return NOBODY

    async def wait(self):
        await self.play.advance(timedelta(hours=self.dice.choice((1, 4, 7, 12, 24, 40))))
        return NOBODY

    def who(self):
        return self.dice.choice(self.users)

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
            assert answer.minutes is None or (answer.done, session.type) == ("partly", "aerobic")

    async def check_people(self):
        owners, running = await self.owners(), list((await self.owners("active")).values())
        assert len(set(running)) == len(running)  # one programme at a time for one account
        patients = {patient.id: patient for patient in await self.rows(Patient)}
        sessions = {session.id: session.patient_id for session in await self.rows(PlannedSession)}
        for row in [
            row for row in await self.rows(Outgoing) if row.state == "sent" and row.kind not in TOLD_TO_THERAPISTS
        ]:
            subject = row.arguments.get("patient") or sessions.get(row.arguments.get("session"))
            assert subject is None or owners[subject] == row.chat_id
            if row.kind in {"day", "nudge"}:
                assert patients[subject].consented_at <= row.settled_at
        people = {person.id: person.telegram_id for person in await self.rows(Person)}
        for question in await self.rows(Question):
            assert question.session_id is None or owners[sessions[question.session_id]] == people[question.person_id]
        invited = {invitation.used_by for invitation in await self.rows(Invitation)}
        assert {telegram_id for number, telegram_id in people.items() if number not in invited} <= {self.play.admin.id}
        told = {found for call in self.play.api.calls("sendMessage") for found in LINK.findall(call.parameters["text"])}
        hashes = {hashlib.sha256(found.encode()).hexdigest() for found in told}
        assert {invitation.token_hash for invitation in await self.rows(Invitation)} <= hashes
