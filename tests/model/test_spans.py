from __future__ import annotations

from calls import steps
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Span
from checker.model.spans import Spans

SPANS = st.builds(
    lambda start, length, field: Span(start, start + length, field),
    st.integers(0, 20), st.integers(0, 9), st.sampled_from(["text", "title"]),
)  # fmt: skip


@given(st.lists(SPANS, max_size=8), SPANS)
def test_the_answer_is_what_looking_at_each_gives(some: list[Span], asked: Span) -> None:
    spans = Spans(some)
    assert spans.hold(asked) == any(span.holds(asked) for span in some)
    assert spans.within(asked) == any(asked.holds(span) for span in some)


def test_the_one_around() -> None:
    sentences = Spans([Span(10, 20), Span(0, 9), Span(0, 30, "title")])
    assert sentences.around(Span(12, 14)) == Span(10, 20)
    assert sentences.around(Span(8, 12)) is None
    assert sentences.around(Span(40, 41)) is None and Spans([]).around(Span(0, 1)) is None


def test_an_answer_takes_no_more_work_among_many() -> None:
    def work(number: int) -> int:
        spans = Spans(Span(10 * at, 10 * at + 9) for at in range(number))
        asked = Span(5 * number, 5 * number + 2)
        return steps(lambda: (spans.hold(asked), spans.within(asked), spans.around(asked)))

    assert work(1000) <= work(10) + 2
