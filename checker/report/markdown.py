"""The report for a chat or a wiki. Whatever stands in an article is text here, never markup."""

from __future__ import annotations

import re
from typing import Iterator, Sequence

from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.report.text import clean
from checker.report.view import Entry, Side, Source, StoryView, Witness, all_problems, story_view
from checker.report.words import word

# Signs of markup, and what makes a link of a bare address: "://", "www.", "@".
_MARKUP = re.compile(r"[&<>@\\`*_\[\]#|~$]|(?<=:)//|(?<=[wW]{3})\.")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"}


def markdown(stories: Sequence[StoryReport], problems: Sequence[Problem], language: str) -> str:
    """All stories, then what could not be read."""
    blocks = [block for story in stories for block in _story(story_view(story, language), language)]
    every = all_problems(stories, problems)
    if every:
        lines = "\n".join(f"- {_text(clean(str(problem)))}" for problem in every)
        blocks += [f"## {word('problems', language)}", lines]
    return "\n\n".join(blocks) + "\n"


def _story(story: StoryView, language: str) -> Iterator[str]:
    yield f"# {_text(story.name)}"
    yield "\n".join([f"{word('sources', language)}:", "", *(_source(source, language) for source in story.sources)])
    if story.quiet:
        yield word("nothing_found", language)
    for entry in story.entries:
        yield from _entry(entry, language)


def _source(source: Source, language: str) -> str:
    parts = [f"**{_text(source.publisher)}**", source.published, _text(source.title), f"({_text(source.document)})"]
    twin = "; " + word("same_origin", language).format(_text(source.twin)) if source.twin else ""
    return "- " + " ".join(part for part in parts if part) + twin


def _entry(entry: Entry, language: str) -> Iterator[str]:
    yield f"### [{entry.code} {word(entry.severity, language)}] {_text(entry.message)}"
    yield "\n".join(_line(entry, side, witness, language) for side in entry.sides for witness in side.witnesses)
    if entry.across:
        support = ", ".join(f"{_text(side.value)} {side.support}" for side in entry.sides)
        yield f"{word('independent_sources', language)}: {support}"
    if entry.suggestion:
        yield f"{word('suggestion', language)}: **{_text(entry.suggestion)}**"


def _line(entry: Entry, side: Side, witness: Witness, language: str) -> str:
    """One passage; of a finding with one side the message has already given the value."""
    before, words, after = _text(witness.before), _text(witness.words), _text(witness.after)
    quote = word("quote", language).format(f"{before}**{words}**{after}" if words else before + after)
    value = f"**{_text(side.value)}** — " if len(entry.sides) > 1 else ""
    return f"- {value}{_text(witness.source)} ({_text(witness.document)}, {witness.place}): {quote}"


def _text(text: str) -> str:
    """Text that renders as itself."""
    return _MARKUP.sub(lambda sign: _ENTITIES.get(sign[0], "\\" + sign[0]), text)
