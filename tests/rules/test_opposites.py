from __future__ import annotations

import checker
from checker.model.document import Document


def test_a_verb_in_parts_is_shown_whole() -> None:
    texts = ["Geschäftsführerin Petra Wollin trat am Mittwoch zurück.", "Geschäftsführerin Petra Wollin bleibt im Amt."]
    (found,) = checker.check([Document(name, text, "story") for name, text in zip("ab", texts)]).findings
    assert [value for value, _ in found.support] == ["trat (zurücktreten)", "bleibt im Amt"]
