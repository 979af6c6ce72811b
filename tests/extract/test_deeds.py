from __future__ import annotations

from samples import document

from checker.pipeline import read_document


def test_a_deed_names_its_parties_and_whether_it_is_denied() -> None:
    reading = read_document(document("Otto Brandis hat die Behörde nicht verklagt.", language="de"))
    [deed] = reading.statements[0].deeds
    assert (deed.predicate, deed.denied) == ("verklagen", True)
    assert deed.agent.names == ("otto", "brandis") and len(deed.agent.entities) == 1
    assert deed.others[0].passage.text == "die Behörde" and "behörde" in deed.others[0].words


def test_a_clause_without_agent_or_patient_is_no_deed() -> None:
    reading = read_document(document("Die Behörde wurde verklagt. Der Pegel sinkt am Abend.", language="de"))
    assert not any(statement.deeds for statement in reading.statements)
