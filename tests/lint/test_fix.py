from __future__ import annotations

from pathlib import Path

import pytest
from samples import document

from checker.lint.check import lint_drafts
from checker.lint.fix import fixed, fixes
from checker.model.document import Document
from checker.read import Input, read
from checker.settings import Settings, load

HOUSE = load(preferred={"persons": {"Wolodymyr Selenskyj": []}, "places": {"Kiew": []}}, select=("N101", "N302"))
SOURCE = "Der britische Premierminister Keir Starmer kam. Starmer sprach lange."
OTHER = "Gestern war Premierminister Keir Starmer in Rom, wo er den Papst traf."


def mended(text: str, *sources: str, name: str = "draft.md", settings: Settings = HOUSE) -> str:
    """The draft after the safe changes; the file is written as it is given."""
    Path(name).write_bytes(text.encode("utf-8"))
    draft = read([name]).documents
    others = tuple(document(source, str(at)) for at, source in enumerate(sources))
    (story,) = lint_drafts(Input(draft, ()), Input(others, ()), settings)
    change = fixed(draft[0], fixes(draft[0], story))
    assert Path(name).read_bytes() == text.encode("utf-8")
    return change.after if change else text


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_misprint_that_several_independent_sources_disown() -> None:
    wrong = "Premierminister Keir Starrer kam. Starrers Rede war kurz.\r\n\r\nStarrer ging."
    assert mended(wrong, SOURCE, OTHER) == wrong.replace("Starrer", "Starmer")


def test_a_misprint_is_left_where_one_source_stands_against_the_draft() -> None:
    wrong = "Der Klempner Detlef Kwasnitschke kam. Herr Kwasnitschke blieb."
    assert mended(wrong, wrong.replace("Kwasnitschke", "Kwasnitzschke") + " Dann ging er heim.") == wrong


def test_house_style_everywhere_but_in_quotations_and_comments() -> None:
    text = (
        "\ufeffZelensky in Kyjiw\n\n<!-- Zelensky --> Präsident Wolodymyr Zelensky sprach in Kyjiw.\n\n"
        "„Zelensky ist heute wieder in Kyjiw“, sagte er.\n\n> Zelensky steht hier, in Kyjiw.\n\n"
        "Kyjiws Straßen waren leer.\n"
    )
    after = (
        "\ufeffSelenskyj in Kiew\n\n<!-- Zelensky --> Präsident Wolodymyr Selenskyj sprach in Kiew.\n\n"
        "„Zelensky ist heute wieder in Kyjiw“, sagte er.\n\n> Zelensky steht hier, in Kyjiw.\n\n"
        "Kiews Straßen waren leer.\n"
    )
    assert mended(text) == after


def test_in_a_page_only_what_stands_there_to_the_letter() -> None:
    page = "<html><body><h1>Lage</h1><p>In Kyjiw war es still.</p><p>Aus K&#121;jiw kam <b>Kyjiw</b>.</p></body></html>"
    assert mended(page, name="draft.html") == page.replace("In Kyjiw", "In Kiew").replace("<b>Kyjiw", "<b>Kiew")


def test_only_what_can_be_written_back_as_it_was() -> None:
    one = document("In Kyjiw war es still.", "draft.md", path="draft.md")
    (story,) = lint_drafts(Input((one,), ()), None, HOUSE)
    Path("draft.md").write_bytes("In Kyjiw war es schön.".encode("latin-1"))
    assert fixed(one, fixes(one, story)) is None
    word = Document("draft.docx", one.text, path="draft.docx")
    assert fixed(word, fixes(one, story)) is None


def test_a_file_that_changed_meanwhile_is_changed_nowhere_else() -> None:
    one = document("In Kyjiw war es still.", "draft.md", path="draft.md")
    (story,) = lint_drafts(Input((one,), ()), None, HOUSE)
    Path("draft.md").write_text("Ganz anders.\n")
    assert fixed(one, fixes(one, story)) is None


def test_the_diff_is_one_that_patch_understands() -> None:
    Path("draft.md").write_bytes(b"In Kyjiw war es still.")
    draft = read(["draft.md"]).documents
    (story,) = lint_drafts(Input(draft, ()), None, HOUSE)
    change = fixed(draft[0], fixes(draft[0], story))
    assert change and change.diff() == (
        "--- a/draft.md\n+++ b/draft.md\n@@ -1 +1 @@\n"
        "-In Kyjiw war es still.\n\\ No newline at end of file\n+In Kiew war es still.\n\\ No newline at end of file\n"
    )
