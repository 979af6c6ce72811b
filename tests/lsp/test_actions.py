from __future__ import annotations

import pytest

from checker.lsp.actions import paragraph

TEXT = "Titel\n\nEins.\nNoch eins.\n \t\n  Zwei.\r\n\r\nDrei.\n"


@pytest.mark.parametrize(
    ("words", "begins"),
    [("Titel", "Titel"), ("Eins", "Eins"), ("Noch", "Eins"), ("Zwei", "  Zwei"), ("Drei", "Drei")],
)
def test_a_paragraph_begins_behind_a_blank_line(words: str, begins: str) -> None:
    assert TEXT[paragraph(TEXT, TEXT.index(words)) :].startswith(begins)
