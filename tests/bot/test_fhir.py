"""The FHIR bundle: what the standard asks for, and what the patient reported.

The models are those of R4B (4.3.0). Patient, CarePlan, Observation and Bundle are in R4B what they are in R4 (4.0.1):
R4B changed medication definitions, evidence and subscriptions only (https://hl7.org/fhir/R4B/diff.html).
"""

import json
from datetime import UTC, datetime

import pytest
from fhir.resources.R4B.bundle import Bundle
from sqlalchemy import select

from bot.documents.fhir import bundle
from storage.everything import everything
from storage.tables import Answer, Patient, PlannedSession
from tests.scheduler.test_jobs import active

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture
async def found(database, library):
    """Everything of a patient with three answers: all given, partly with minutes, not done."""
    await active(database, library)
    async with database.write() as db:
        sessions = list(await db.scalars(select(PlannedSession).order_by(PlannedSession.id).limit(3)))
        said = (
            {"done": "done", "effort": 13, "pain": 2},
            {"done": "partly", "minutes": 40, "pain": 0},
            {"done": "not"},
        )
        for number, (session, given) in enumerate(zip(sessions, said, strict=True), 1):
            about = {"id": number, "session_id": session.id, "patient_id": session.patient_id}
            db.add(Answer(**about, **given, recalled=False, answered_at=NOW, changed_at=NOW))
        await db.flush()
        return await everything(db, await db.scalar(select(Patient)))


def resources(made, kind):
    return [each["resource"] for each in made["entry"] if each["resource"]["resourceType"] == kind]


async def test_the_bundle_is_valid_and_every_reference_leads_somewhere(found):
    made = json.loads(json.dumps(bundle(found, NOW)))
    Bundle.model_validate(made)
    names = {each["fullUrl"] for each in made["entry"]}
    assert len(names) == len(made["entry"])
    referred = [each["subject"]["reference"] for kind in ("CarePlan", "Observation") for each in resources(made, kind)]
    referred += [each["basedOn"][0]["reference"] for each in resources(made, "Observation")]
    assert referred
    assert set(referred) <= names


async def test_it_has_pain_effort_and_minutes_with_their_codes_and_dates(found):
    made = bundle(found, NOW)
    values = [
        (each["code"]["coding"][0]["code"], each["valueQuantity"]["value"], each.get("note", [{"text": ""}])[0]["text"])
        for each in resources(made, "Observation")
    ]
    planned = found["session"][0]["content"]["minutes"]
    assert values == [
        ("72514-3", 2, ""),
        ("122734", 13, ""),
        ("55411-3", planned, "done as planned: the planned minutes"),
        ("72514-3", 0, ""),
        ("55411-3", 40, "more than 30 minutes"),
    ]
    assert resources(made, "Observation")[0]["effectiveDateTime"] == found["session"][0]["local_date"]


async def test_of_the_patient_it_has_the_pseudonym_and_no_account(found):
    made = bundle(found, NOW)
    [patient] = resources(made, "Patient")
    assert patient["identifier"] == [{"system": "urn:oefenmaat:pseudonym", "value": "P-2"}]
    account = str(found["person"][0]["telegram_id"])
    assert f'"{account}"' not in json.dumps(made)
    assert "telegram" not in json.dumps(made)


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("invited", "draft"),
        ("active", "active"),
        ("ended", "completed"),
        ("stopped", "revoked"),
        ("discharged", "revoked"),
    ],
)
async def test_the_plan_says_where_it_stands(found, state, status):
    patient = [{**found["patient"][0], "state": state}]
    made = json.loads(json.dumps(bundle({**found, "patient": patient}, NOW)))
    Bundle.model_validate(made)
    assert resources(made, "CarePlan")[0]["status"] == status
