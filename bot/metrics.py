"""What this process counts while it works (Prometheus). No name, code or chat is ever a label."""

from prometheus_client import Counter, Histogram

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)

ENDED = Counter("oefenmaat_messages", "Messages by what became of them", ["state", "reason"])
UNKNOWN = Counter("oefenmaat_sends_unknown", "Tries after which it was not known whether the message arrived")
RESPONSE = Histogram(
    "oefenmaat_response_seconds", "From the handling of an update until its response was sent", buckets=SECONDS
)
WAITED = Histogram(
    "oefenmaat_update_wait_seconds", "From the receipt of an update until it was handled", buckets=SECONDS
)
STEP = Histogram("oefenmaat_step_seconds", "How long one step of a loop took", ["step"], buckets=SECONDS)
