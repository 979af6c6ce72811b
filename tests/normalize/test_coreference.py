from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.model.annotation import SOMEONE
from checker.model.document import Document
from checker.normalize import normalize


def meant(code: str, text: str) -> dict[str, str]:
    """The last words of each wording that stand for somebody -> the name of the person, "" for nobody."""
    document = Document("a", text, language=code)
    annotations = annotate(document)
    resolved = normalize(document, annotations)
    names = {entity.id: entity.name for entity in resolved.entities}
    pairs = zip(annotations.references, resolved.referents)
    return {document.words(r.span): names.get(found or "", "") for r, found in pairs if r.kind != SOMEONE}


LINKED = [
    ("de", "Katharina Vossen kam spät. Sie lachte.", "Sie", "Katharina Vossen"),
    ("de", "Konrad Vossen traf Anna Berg. Er lachte.", "Er", "Konrad Vossen"),
    ("de", "Konrad Vossen kam. „Martin Quist irrt sich“, sagte er.", "er", "Konrad Vossen"),
    ("de", "Konrad Vossen kam. Er aß. Dann sang er.", "er", "Konrad Vossen"),
    ("de", "Frau Quistorp kam spät. Sie lachte.", "Sie", "Quistorp"),
    ("de", "Außenminister Konrad Vossen kam. Der Außenminister lachte.", "Der Außenminister", "Konrad Vossen"),
    ("de", "Außenminister Konrad Vossen traf Präsident Udo Quist. Der Minister aß.", "Der Minister", "Konrad Vossen"),
    ("de", "Anna Berg kam spät. Die Oberbürgermeisterin lachte.", "Die Oberbürgermeisterin", "Anna Berg"),
    ("de", "Konrad Vossen (53) traf Udo Quist (47). Der 53-Jährige aß.", "Der 53-Jährige", "Konrad Vossen"),
    ("de", "Die Läuferin Tamsin Obi gewann. Die 39-jährige Kölnerin jubelte.", "Die 39-jährige", "Tamsin Obi"),
    ("de", "Konrad Vossen (35) kam. Der 53-Jährige lachte.", "Der 53-Jährige", "Konrad Vossen"),
    ("de", "Anna Berg kam. Sie ist 39 Jahre alt.", "39 Jahre alt", "Anna Berg"),
    ("en", "Anna Berg met Konrad Vossen. She said no.", "She", "Anna Berg"),
    ("en", "Chancellor Anna Berg came late. The chancellor said no.", "The chancellor", "Anna Berg"),
    ("en", "Mr. Quistorp came late. He said no.", "He", "Quistorp"),
    ("en", "Marlo Quist, 39, met Anna Berg, 47. The 39-year-old said no.", "The 39-year-old", "Marlo Quist"),
    ("en", "Anna Berg was late, Konrad Vossen said. He said no.", "He", "Konrad Vossen"),
]

SILENT = [
    ("two men", "de", "Konrad Vossen traf Udo Quist. Er lachte.", "Er"),
    ("a woman", "de", "Anna Berg kam spät. Er lachte.", "Er"),
    ("several", "de", "Anna Berg kam spät. Sie lachten.", "Sie"),
    ("a man without a name", "de", "Konrad Vossen traf einen Mann. Er lachte.", "Er"),
    ("a title without a name", "de", "Konrad Vossen rief den Minister an. Er lachte.", "Er"),
    ("not what the sentence is about", "de", "Der Verein trennte sich von Udo Quist. Er wuchs.", "Er"),
    ("named in a quotation alone", "de", "Es war voll. „Martin Quist irrt sich“, sagte er.", "er"),
    ("named as an owner alone", "en", "Joshua Cooper's brother came. He said no.", "He"),
    ("two sentences back", "de", "Konrad Vossen kam. Es regnete in Strömen. Er lachte.", "Er"),
    ("another title", "de", "Außenminister Konrad Vossen kam. Der Präsident lachte.", "Der Präsident"),
    ("the title of a woman", "de", "Kanzler Konrad Vossen kam. Die Kanzlerin lachte.", "Die Kanzlerin"),
    ("another land", "de", "Frankreichs Präsident Quist aß. Der polnische Präsident aß.", "Der polnische Präsident"),
    ("two holders", "en", "President Udo Quist met President Konrad Vossen. The president said no.", "The president"),
    ("one came since", "en", "President Udo Quist spoke. Konrad Vossen left. The president said no.", "The president"),
    ("two of that age", "de", "Konrad Vossen (53) traf Udo Quist (53). Der 53-Jährige aß.", "Der 53-Jährige"),
    ("another age, two men", "de", "Konrad Vossen (35) traf Udo Quist (47). Der 53-Jährige aß.", "Der 53-Jährige"),
    ("a stranger of 19", "en", "A 19-year-old fled. Marlo Quist, 19, fell. The 19-year-old died.", "The 19-year-old"),
    ("another age, a stranger", "de", "Ein Mann schlug Udo Quist (47). Der 35-Jährige floh.", "Der 35-Jährige"),
    ("an age and a function", "de", "Udo Quist stürzte. Der 35-jährige Fußgänger fiel.", "Der 35-jährige"),
    ("the age of a woman", "de", "Anna Berg kam. Der 35-Jährige lachte.", "Der 35-Jährige"),
    ("two women", "de", "Anna Berg traf Eva Quist. Sie lachte.", "Sie"),
]


@pytest.mark.parametrize("code, text, words, name", LINKED)
def test_only_one_can_be_meant(code: str, text: str, words: str, name: str) -> None:
    assert meant(code, text)[words] == name


@pytest.mark.parametrize("why, code, text, words", SILENT)
def test_nobody_is_meant_for_sure(why: str, code: str, text: str, words: str) -> None:
    assert meant(code, text)[words] == ""


@pytest.mark.parametrize("code, text", [("de", "Der frühere Minister kam."), ("en", "The other president came.")])
def test_somebody_else_by_his_words_is_no_reference(code: str, text: str) -> None:
    assert meant(code, f"Minister Konrad Vossen kam. {text}") == {}
