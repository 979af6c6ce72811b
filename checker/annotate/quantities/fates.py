"""What happened to the persons counted: the deciding word may stand before or after the number in its clause."""

from __future__ import annotations

from bisect import bisect_right

from checker.annotate.quantities.clauses import STOPS, Clauses
from checker.annotate.quantities.counted import Hit
from checker.annotate.quantities.nouns import Noun

_BACKWARD = 22  # words
_NEAR = 3
_PASSIVE = 2
_PERSONS_ONLY = frozenset({"displaced", "rescued", "charged", "evacuated"})  # wares are sold, houses cleared


class Fates(Clauses):
    """Finds what happened, one sentence at a time."""

    def find(self, start: int, end: int, noun: Noun, one: bool) -> Hit | None:
        """What happened to those that the number at words start..end counts."""
        if noun.thing or noun.compound:
            return None
        self._aside = self.words.phrases("among").before(self.low, start) is not None
        here = self._inside(start, end, noun)
        if here is not None or self._of_which(start):
            return here
        hit = self._done_to(start) or self._forward(start, noun, one) or self._backward(start, noun)
        return None if hit and hit.concept in _PERSONS_ONLY and not (noun.person or noun.bare) else hit

    def _of_which(self, start: int) -> bool:
        """ "one of five victims died": the five did not."""
        at = start - 1
        while at > self.bounds[0] and self.words.has("skip", self.low[at]) and not self.words.has("of", self.low[at]):
            at -= 1
        return at > self.bounds[0] and self.words.has("of", self.low[at]) and self._counts(at - 1)

    def prior(self, start: int, hit: Hit | None) -> str | None:
        """What happened to those told of before word `start` in the sentence."""
        at = bisect_right(self._order, start) - 1
        if at >= 0 and self._ends[self._order[at]] == hit:
            at -= 1
        return self._ends[self._order[at]].concept if at >= 0 else None

    def _inside(self, start: int, end: int, noun: Noun) -> Hit | None:
        """The counted noun itself, a word before it, or the word directly behind: zwölf Tote, three dead."""
        for at in range(end, max(noun.last, end + 1) + 1):
            hit = self._at.get(at)
            if hit is None or at > noun.last and not noun.others or at == noun.last and self._is_agent(start, noun):
                continue
            named = "nouns" in hit.roles and (noun.bare or at < noun.last)
            if named or "states" in hit.roles and at <= noun.last:
                return None if self._active(hit, "") else hit
        return None

    def _done_to(self, start: int) -> Hit | None:
        """killed six people, leaving aside articles and the like between; starben zwölf Menschen."""
        at, first = start, max(self.bounds[0], start - _NEAR)
        while at not in self._ends and at > first and self.words.has("skip", self.low[at - 1]):
            at -= 1
        hit = self._ends.get(at)
        if hit is None or not hit.roles & {"acts", "happens"}:
            return None
        if "acts" not in hit.roles and self.words.code == "en" or self._is_noun(hit) or self._passive(hit):
            return None
        return hit

    def _is_noun(self, hit: Hit) -> bool:
        """ "the shooting": no act."""
        before = self.low[hit.first - 1] if hit.first > self.bounds[0] else ""
        tag = self.scan.language.known(before)[1]
        named = tag.startswith(("AT", "AJ", "DP", "NN1", "PRP")) or before in {"'s", "’s"}
        return named and self.low[hit.last - 1] in self.lists.boundaries["act_nouns"]

    def _passive(self, hit: Hit) -> bool:
        auxiliary = self.lists.boundaries["auxiliary"]
        behind = range(max(self.bounds[0], hit.first - _PASSIVE), hit.first)
        return "states" in hit.roles and any(self.low[at] in auxiliary for at in behind)

    def _forward(self, start: int, noun: Noun, one: bool) -> Hit | None:
        verb, agent = "", self._is_agent(start, noun) or noun.bare and self._is_of(start)
        for at in self._clause(noun.last):
            hit, form = self._at.get(at), self.low[at]
            if form in self.lists.boundaries["auxiliary"] or form in self.lists.boundaries["having"]:
                verb = form
            if hit is None or not hit.roles & {"states", "happens"}:
                continue
            if agent or not one and verb in self.lists.boundaries["singular"]:
                return None  # "the leak that sent eight workers to a clinic has ended"
            return None if self._active(hit, verb) else self._deadliest(hit)
        return None

    def _is_of(self, start: int) -> bool:
        """ "the mother of four was hurt"."""
        return start > self.bounds[0] and self.words.has("of", self.low[start - 1])

    def _is_agent(self, start: int, noun: Noun) -> bool:
        """ "im Einsatz von 400 Polizisten wurden ... verletzt": others were."""
        before = self.low[start - 1] if start > self.bounds[0] else ""
        return not noun.bare and self.words.has("agents", before) and before not in self.lists.boundaries["with"]

    def _deadliest(self, hit: Hit) -> Hit:
        """ "were shot, two of them fatally" is another clause; "were shot and later died" is one."""
        if hit.concept not in ("shot", "stabbed", "injured", "hospitalized"):
            return hit
        for at in range(hit.last, min(self.bounds[1], hit.last + 4)):
            after = self._at.get(at)
            if self.low[at] in {",", ";", "."} or self.low[at][0].isdigit():
                break
            if after and after.concept == "killed" and after.roles & {"states", "happens"}:
                joined = any(self.low[one] in self.lists.boundaries["coordination"] for one in range(hit.last, at))
                return after if joined and not self._active(after, "") else hit
        return hit

    def _active(self, hit: Hit, verb: str) -> bool:
        """ "two men killed a woman", "sollen ... getötet haben": the counted ones did it."""
        having, auxiliary = self.lists.boundaries["having"], self.lists.boundaries["auxiliary"]
        after = self.low[hit.last] if hit.last < self.bounds[1] else ""
        if self.words.code == "de":
            return "happens" not in hit.roles and (after in having or verb in having and after not in auxiliary)
        if verb in auxiliary or "acts" not in hit.roles:
            return False
        return after in self.lists.boundaries["object"] or after.isdigit()

    def _backward(self, start: int, noun: Noun) -> Hit | None:
        first = start - 1
        if first < self.bounds[0] or not noun.bare and self.words.has("agents", self.low[first]):
            return None
        listed = self.low[first] in self.lists.boundaries["coordination"] or self.low[first] == ","
        for at in range(start, max(self.bounds[0], start - _BACKWARD), -1):
            hit = self._ends.get(at)
            if hit is not None and self._reaches(hit, start, noun, listed):
                return hit
            form = self.low[at - 1]
            if form in STOPS and not (form == ":" and at == start and noun.bare):
                return None
            if form in self.lists.boundaries["clause"] or form == "," and not listed:
                return None
        return None

    def _reaches(self, hit: Hit, start: int, noun: Noun, listed: bool) -> bool:
        if noun.bare and (hit.roles & {"number", "nouns"} or self.low[start - 1] == ":"):
            if hit.last == start - 1 and self.low[start - 1] == ":":
                return True
            announced = self.words.has("announces", self.low[start - 1])
            return announced and "number" in hit.roles
        if self._is_noun(hit):
            return False
        if self.words.code == "de":
            german = "happens" in hit.roles or "acts" in hit.roles and not self._passive(hit)
            return german or "states" in hit.roles and self._inverted(hit)
        return "acts" in hit.roles and listed and not self._passive(hit) or self._inverted(hit)

    def _inverted(self, hit: Hit) -> bool:
        """ "Also wounded were four patrons"."""
        return "states" in hit.roles and self._auxiliary(hit.last)
