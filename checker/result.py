"""What `checker.check` returns, and stories as the report wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

from checker.model.assertion import Assertion
from checker.model.document import Problem
from checker.model.finding import Finding, StoryReport
from checker.pipeline import Story

if TYPE_CHECKING:
    import networkx
    import pandas


class Result:
    """Findings, assertions and graph of all stories of one call."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self.stories = tuple(stories)

    @property
    def findings(self) -> list[Finding]:
        """Every finding, by story, the gravest first."""
        return [finding for story in self.stories for finding in story.findings]

    @property
    def assertions(self) -> list[Assertion]:
        """Every assertion, by story and document."""
        return [assertion for story in self.stories for assertion in story.graph.linked.assertions]

    @property
    def graph(self) -> networkx.MultiDiGraph[tuple[str, ...]]:
        """One graph of all stories; nodes of several stories carry the story in front."""
        import networkx

        graphs = [story.graph.network for story in self.stories]
        if len(graphs) == 1:
            return graphs[0]
        named = [networkx.relabel_nodes(g, {n: (g.graph["story"], *n) for n in g}) for g in graphs]
        return networkx.compose_all(named) if named else networkx.MultiDiGraph()

    def to_frame(self) -> pandas.DataFrame:
        """One row an evidence of a finding."""
        from checker.frames import evidence_frame

        return evidence_frame(self.findings)


def story_reports(stories: Sequence[Story], problems: Sequence[Problem] = ()) -> list[StoryReport]:
    """The stories with the problems of their documents."""
    return [_report(story, problems) for story in stories]


def rule_pages() -> dict[str, str]:
    """Code -> manual page of every rule, for the report, which knows no rule itself."""
    from checker.rules import RULES

    return {rule.code: rule.page for rule in RULES}


def _report(story: Story, problems: Sequence[Problem]) -> StoryReport:
    linked = story.graph.linked
    mine = tuple(problem for problem in problems if problem.story == story.name)
    return StoryReport(
        story.name, linked.readings, linked.origins, story.findings, mine, linked.entities, linked.assertions
    )
