"""Facts of the messages about a patient's own data."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from bot.messages.consent import ConsentFacts
from bot.messages.own_data import OwnFacts
from storage.seen import Seen

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
ids = st.sampled_from((1, 2**31, 2**53 - 1))
whats = st.sampled_from(("card", "summary", "export fhir", "anonymised", "a word of later"))
looked = st.builds(
    Seen,
    at=st.just(AT),
    role=st.sampled_from(("therapist", "admin", "operator", "service")),
    name=st.none() | st.sampled_from(("X" * 64, "<&>", "Tom")),
    what=whats,
)


def consent(language, *, again):
    return st.builds(
        ConsentFacts, language=st.just(language), patient=ids, agreed=st.just(False) if again else st.booleans(),
        again=st.just(again),
    )  # fmt: skip


def own(form=""):
    return lambda language: st.builds(
        OwnFacts,
        language=st.just(language),
        patient=ids,
        form=st.sampled_from(("json", "page")) if form else st.just(""),
        now=st.just(AT),
        seen=st.lists(looked, max_size=20),
    )
