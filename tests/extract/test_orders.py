from __future__ import annotations

from samples import document

from checker.annotate import annotate
from checker.extract.orders import orders
from checker.extract.passages import Passages
from checker.model.assertion import Order


def read(text: str) -> list[Order]:
    article = document(text)
    annotations = annotate(article)
    return list(orders(annotations, Passages(article, annotations)))


def test_each_side_keeps_its_words_and_events() -> None:
    (order,) = read("Es regnete. Edda Rohwer ging, nachdem der Tank explodiert war.")
    assert order.first.words == ("der", "tank", "explodiert", "war")
    assert order.first.kinds == ("explosion",)
    assert order.then.words == ("edda", "rohwer", "ging")
    assert order.then.plain == ("ging",)
    assert order.statements == ("s1",)
    assert order.passage.text == "Edda Rohwer ging, nachdem der Tank explodiert war"


def test_an_order_over_two_sentences_belongs_to_both() -> None:
    (order,) = read("Die Wache brannte. Danach stürzte der Kran um.")
    assert order.statements == ("s0", "s1")
    assert order.passage.text == "Die Wache brannte. Danach stürzte der Kran um."
