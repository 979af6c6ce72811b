from __future__ import annotations

from checker.link import link
from checker.model.document import Document
from checker.pipeline import read_document


def test_holders_and_speakers_are_the_storys_entities() -> None:
    texts = ["Katharina Vossen lehnt den Verkauf ab.", "„Wir verkaufen den Hafen nicht“, sagte Katharina Vossen."]
    linked = link([read_document(Document(str(number), text)) for number, text in enumerate(texts)])
    stance, quote = linked.readings[0].stances[0], linked.readings[1].quotes[0]
    assert stance.holder == quote.speaker
    assert stance.holder in {entity.id for entity in linked.entities}
