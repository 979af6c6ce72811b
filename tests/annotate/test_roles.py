from __future__ import annotations

from typing import Any

import pytest
from cases import cases

from checker.annotate import annotate
from checker.model.document import Document
from checker.normalize import normalize


@pytest.mark.parametrize("code, case", cases("roles"))
def test_roles_are_read_as_a_reader_reads_them(code: str, case: dict[str, Any]) -> None:
    document = Document("a", case["text"], language=code)
    annotations = annotate(document)
    found = [
        [
            document.words(mention.span),
            role.office,
            role.jurisdiction or "",
            role.qualifier or "",
            holder(annotations, mention),
        ]
        for mention, role in zip(annotations.roles, normalize(document, annotations).roles)
    ]
    assert found == case["roles"]


def holder(annotations: Any, mention: Any) -> str:
    name: str = annotations.mentions[mention.holder].name
    return name
