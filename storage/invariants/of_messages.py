"""What holds of the messages that come and go."""

from sqlalchemy import (
    and_,
    exists,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from storage.erasing import MARK
from storage.invariants.rule import Invariant, kept, moment_of
from storage.outbox import FAREWELL
from storage.tables import (
    UNSETTLED,
    WAITING,
    Incoming,
    Outgoing,
    Patient,
    Person,
    ServiceMoment,
    Therapist,
)

# Kinds of which nothing is kept: they hold an invitation, or the code of somebody who erased their data.
SECRET = ("enrolled", "invited", "invitations", "invitation_sheet", "patient_erased")

other_message, other_update = aliased(Outgoing), aliased(Incoming)
OUTBOX, INBOX = select(Outgoing.id), select(Incoming.id)
AGREED = Patient.consented_at.is_not(None)
OF_CHAT = and_(Person.telegram_id == Outgoing.chat_id, Patient.person_id == Person.id)
SENT = Outgoing.state == "sent"

OF_OUTBOX = (
    Invariant(
        "outbox_state",
        "a message is due, sending, sent, dropped or failed",
        OUTBOX.where(Outgoing.state.not_in(("due", "sending", "sent", "dropped", "failed"))),
    ),
    Invariant(
        "outbox_settled",
        "a message has a moment at which it was settled once it is sent, dropped or failed, and not before",
        OUTBOX.where(Outgoing.settled_at.is_not(None) == UNSETTLED),
    ),
    Invariant(
        "outbox_under_way",
        "no message is under way for over two minutes",
        OUTBOX.where(Outgoing.state == "sending", Outgoing.sending_since < moment_of("under_way_since")),
    ),
    Invariant(
        "outbox_claimed",
        "a message that is under way, or was sent, was claimed",
        OUTBOX.where(
            Outgoing.state.in_(("sending", "sent")), or_(Outgoing.sending_since.is_(None), Outgoing.attempts < 1)
        ),
    ),
    Invariant(
        "outbox_one_a_chat",
        "no two messages are under way to one chat",
        OUTBOX.where(
            Outgoing.state == "sending",
            exists().where(
                other_message.chat_id == Outgoing.chat_id,
                other_message.state == "sending",
                other_message.id < Outgoing.id,
            ),
        ),
    ),
    Invariant(
        "outbox_message_id",
        "a sent message has its id in the chat, the menu of commands excepted",
        OUTBOX.where(SENT, Outgoing.kind != "menu", Outgoing.message_id.is_(None)),
    ),
    Invariant(
        "outbox_reason",
        "a message that was dropped or failed says why, and a sent one does not",
        OUTBOX.where(
            or_(
                and_(Outgoing.state.in_(("dropped", "failed")), Outgoing.reason.is_(None)),
                and_(SENT, Outgoing.reason.is_not(None)),
            )
        ),
    ),
    Invariant(
        "outbox_said",
        "what was said is kept of every sent message, but not of the menu, a secret, or what was not sent",
        OUTBOX.where(and_(SENT, Outgoing.kind.not_in(("menu", *SECRET))) == Outgoing.said.is_(None)),
    ),
    Invariant(
        "outbox_emptied",
        "a secret is kept only until its message is settled, and nothing of a message that expired",
        OUTBOX.where(
            Outgoing.settled_at.is_not(None),
            or_(Outgoing.kind.in_(SECRET), and_(Outgoing.state == "dropped", Outgoing.reason == "expired")),
            kept(Outgoing.arguments, "{}"),
        ),
    ),
    Invariant(
        "outbox_farewell",
        "a farewell to somebody who erased their data is kept only while the erasing is under way",
        OUTBOX.where(Outgoing.kind == FAREWELL, ~exists().where(ServiceMoment.name == MARK)),
    ),
    Invariant(
        "outbox_unknown",
        "no more tries of a message are unknown than were made",
        OUTBOX.where(or_(Outgoing.unknown < 0, Outgoing.unknown > Outgoing.attempts)),
    ),
    Invariant(
        "outbox_agreed",
        "the day's message and its nudge wait only for somebody who agreed",
        OUTBOX.where(
            UNSETTLED,
            Outgoing.kind.in_(("day", "nudge")),
            ~exists().where(Person.telegram_id == Outgoing.chat_id, Patient.person_id == Person.id, AGREED),
        ),
    ),
    Invariant(
        "outbox_discharged",
        "nothing but a response waits for somebody who is nobody here but a discharged patient",
        OUTBOX.where(
            Outgoing.state == "due",
            Outgoing.lane > 0,
            Outgoing.kind != "safety_alert",  # an admin's: who is one stands in the settings
            or_(Outgoing.expires_at.is_(None), Outgoing.expires_at > moment_of("now")),
            exists().where(OF_CHAT, Patient.state == "discharged"),
            ~exists().where(OF_CHAT, Patient.state != "discharged"),
            ~exists().where(Person.telegram_id == Outgoing.chat_id, Therapist.person_id == Person.id),
        ),
    ),
)

OF_INBOX = (
    Invariant(
        "inbox_handled",
        "a handled update is not parked, has no error, and its content is forgotten",
        INBOX.where(
            Incoming.handled_at.is_not(None),
            or_(Incoming.parked_at.is_not(None), Incoming.error.is_not(None), kept(Incoming.payload, "")),
        ),
    ),
    Invariant(
        "inbox_parked",
        "a parked update has its error and is not tried again",
        INBOX.where(Incoming.parked_at.is_not(None), or_(Incoming.error.is_(None), Incoming.retry_at.is_not(None))),
    ),
    Invariant(
        "inbox_kept",
        "an update that waits still has its content",
        INBOX.where(WAITING, not_(kept(Incoming.payload, ""))),
    ),
    Invariant(
        "inbox_forgotten",
        "the content of a parked update is forgotten after seven days, by the service that runs",
        INBOX.where(Incoming.parked_at < moment_of("parked_since"), kept(Incoming.payload, "")),
    ),
    Invariant(
        "inbox_retry",
        "an update that waits for its next try has failed before, and says how",
        INBOX.where(WAITING, Incoming.retry_at.is_not(None), or_(Incoming.attempts < 1, Incoming.error.is_(None))),
    ),
    Invariant(
        "inbox_order",
        "an update that was handled or parked came before all that wait in its chat",
        INBOX.where(
            not_(WAITING),
            exists().where(
                other_update.chat_id == Incoming.chat_id,
                other_update.id < Incoming.id,
                other_update.handled_at.is_(None),
                other_update.parked_at.is_(None),
            ),
        ),
    ),
)
