"""A patient's programme and answers as a FHIR R4 bundle (https://hl7.org/fhir/R4), of plain dicts.

The patient has the practice's pseudonym and nothing else. Codes: LOINC 72514-3 for pain, LOINC 55411-3 for minutes,
DICOM 122734 for the Borg scale of 6 to 20, for which LOINC has no code that is only that (DICOM PS3.16, CID 3239).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import cast
from uuid import NAMESPACE_URL, uuid5

from storage.everything import Row, rows

Resource = dict[str, object]
Everything = Mapping[str, Sequence[Row]]

PSEUDONYM = "urn:oefenmaat:pseudonym"
PLAN = {"invited": "draft", "active": "active", "ended": "completed", "stopped": "revoked", "discharged": "revoked"}
JOINTS = {"knee": "osteoarthritis of the knee", "hip": "osteoarthritis of the hip", "both": "osteoarthritis"}
TYPES = {"strength": "Strength exercises", "aerobic": "Aerobic exercise", "functional": "Functional exercises"}
PAIN = ("http://loinc.org", "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported", "{score}")
MINUTES = ("http://loinc.org", "55411-3", "Exercise duration", "min")
EFFORT = ("http://dicom.nema.org/resources/ontology/DCM", "122734", "Borg RPE Scale", "{score}")
CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"


def bundle(found: Everything, made_at: datetime) -> Resource:
    """All programmes and answers in `found` (storage.everything) as a collection. `made_at` is an aware moment."""
    entries = [_entry(*each) for each in _resources(found)]
    return {"resourceType": "Bundle", "type": "collection", "timestamp": made_at.isoformat(), "entry": entries}


def _entry(name: str, resource: Resource) -> Resource:
    return {"fullUrl": name, "resource": resource}


def _name(kind: str, number: object) -> str:
    """The same for the same row each time, and nobody's otherwise."""
    return uuid5(NAMESPACE_URL, f"urn:oefenmaat:{kind}:{number}").urn


def _resources(found: Everything) -> Iterator[tuple[str, Resource]]:
    planned = {each["id"]: each for each in rows(found, "session")}
    content = {each["patient_id"]: each["content"] for each in rows(found, "prescription")}  # the newest stands last
    for patient in rows(found, "patient"):
        yield _name("patient", patient["id"]), _patient(patient)
        plan = cast("Mapping[str, object]", content.get(patient["id"], {}))
        types = [each["type"] for each in planned.values() if each["patient_id"] == patient["id"]]
        yield _name("plan", patient["id"]), _care_plan(patient, plan, list(dict.fromkeys(map(str, types))))
    for answer in rows(found, "answer"):
        session = planned[answer["session_id"]]
        for what, resource in _observations(answer, session):
            yield _name(f"answer:{what}", answer["id"]), resource


def _patient(patient: Row) -> Resource:
    return {
        "resourceType": "Patient",
        "identifier": [{"system": PSEUDONYM, "value": patient["code"]}],
        "active": patient["state"] in {"invited", "active", "ended"},
        "communication": [
            {"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": patient["language"]}]}, "preferred": True}
        ],
    }


def _care_plan(patient: Row, content: Mapping[str, object], types: Sequence[str]) -> Resource:
    plan: Resource = {
        "resourceType": "CarePlan",
        "status": PLAN[str(patient["state"])],
        "intent": "plan",
        "title": f"Exercise programme, {JOINTS.get(str(content.get('joint')), 'osteoarthritis')}",
        "subject": {"reference": _name("patient", patient["id"])},
        "period": {"start": patient["start"], "end": patient["end"]},
        "created": patient["created_at"],
    }
    if types:
        status = {"draft": "not-started", "active": "in-progress", "completed": "completed"}.get(
            str(plan["status"]), "stopped"
        )
        plan["activity"] = [{"detail": {"status": status, "code": {"text": TYPES.get(each, each)}}} for each in types]
    return plan


def _observations(answer: Row, session: Row) -> Iterator[tuple[str, Resource]]:
    if answer["pain"] is not None:
        yield "pain", _observation(answer, session, "survey", PAIN, answer["pain"])
    if answer["effort"] is not None:
        yield "effort", _observation(answer, session, "activity", EFFORT, answer["effort"])
    minutes, note = _minutes(answer, session)
    if minutes is not None:
        resource = _observation(answer, session, "activity", MINUTES, minutes)
        yield "minutes", {**resource, "note": [{"text": note}]} if note else resource


def _minutes(answer: Row, session: Row) -> tuple[object, str]:
    """Minutes as reported; of a session done as planned the planned ones, and it says so."""
    if answer["minutes"] is not None:
        return answer["minutes"], "more than 30 minutes" if answer["minutes"] == 40 else ""
    if answer["done"] == "done":
        content = cast("Mapping[str, object]", session["content"])
        return content.get("minutes"), "done as planned: the planned minutes"
    return None, ""


def _observation(answer: Row, session: Row, category: str, code: tuple[str, str, str, str], value: object) -> Resource:
    system, number, display, unit = code
    patient = {"reference": _name("patient", answer["patient_id"])}
    return {
        "resourceType": "Observation",
        "status": "final",
        "basedOn": [{"reference": _name("plan", answer["patient_id"])}],
        "category": [{"coding": [{"system": CATEGORIES, "code": category}]}],
        "code": {
            "coding": [{"system": system, "code": number, "display": display}],
            "text": f"{display}, {TYPES.get(str(session['type']), session['type'])}",
        },
        "subject": patient,
        "performer": [patient],
        "effectiveDateTime": session["local_date"],
        "issued": answer["changed_at"],
        "valueQuantity": {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit},
    }
