"""Stories made up for the tests of the report: one with everything, one with many sources, one that attacks."""

from __future__ import annotations

from decimal import Decimal
from typing import Mapping, Sequence

from checker.model.assertion import Assertion, Entity, Passage, Reading, ReadQuantity, ReadTime, Statement
from checker.model.document import Problem, Source, Span
from checker.model.finding import ERROR, INFO, WARNING, Evidence, Finding, Relation, StoryReport
from checker.model.value import Amount, Interval, Name, Role, Value

NASTY = (
    "</style></script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
    "<a href=javascript:alert(1)>x</a> {{ 7*7 }} '\" & \u202e \x00 " + "w" * 300
)
PAPERS = ("Abendpost", "Hafenbote", "Kurier", "The Gull", "Tageblatt")
MINISTER, SECRETARY = Role("foreign_minister"), Role("state_secretary")


def passage(document: str, words: str, sentence: str, start: int = 0, line: int = 1) -> Passage:
    """The words in their sentence, which begins at `start`."""
    at = start + max(0, sentence.find(words))
    return Passage(document, Span(at, at + len(words)), words, line, at - start + 1, sentence)


def finding(
    id: str, code: str, severity: str, sides: Mapping[str | Role, Sequence[Passage]], subject: str = "Ada Weber",
    **more: object,
) -> Finding:  # fmt: skip
    """A finding whose support is the number of documents of each side."""
    evidence = tuple(Evidence(one, value, "de") for value, own in sides.items() for one in own)
    support = tuple((value, len({one.document for one in own})) for value, own in sides.items())
    given = {"predicate": "named", "relation": Relation.CONFLICT, "subject": subject, **more}
    return Finding(id, code, "a.rule", severity, "hafen", evidence, support=support, **given)  # type: ignore[arg-type]


def said(document: str, subject: str, predicate: str, value: Value, words: str, sentence: str) -> Assertion:
    """One assertion of a story's entity."""
    return Assertion(subject, predicate, value, passage(document, words, sentence))


def desk_story() -> StoryReport:
    """Five papers on a strike: disputed names, titles and numbers, shared facts, days, and what one has alone."""
    readings = tuple(_reading(f"{n}.txt", paper, n) for n, paper in enumerate(PAPERS))
    origins = {f"{n}.txt": "0.txt" if n == 4 else f"{n}.txt" for n in range(5)}
    entities = (
        Entity("person:weber", "person", "Ada Weber"),
        Entity("person:okoro", "person", "Declan Okoro"),
        Entity("place:port", "place", "Westhafen"),
        Entity("event:strike", "event", "Streik im Westhafen"),
    )
    problems = (Problem("5.pdf", "", "cannot be read; install the extra 'formats'", "hafen"),)
    assertions = tuple(assertion for reading in readings for assertion in reading.assertions)
    return StoryReport("hafen", readings, origins, _findings(), problems, entities, assertions)


def _reading(document: str, paper: str, n: int) -> Reading:
    sentence = f"Am Montag legten im Westhafen {300 + n} Arbeiter die Arbeit nieder."
    injured = "Drei Menschen wurden verletzt."
    day = f"2025-08-{18 + n // 2}"
    told = [said(document, "person:weber", "named", Name("Ada Weber"), "Ada Weber", "Ada Weber kam.")]
    if n < 4:
        three = Amount(Decimal(3), Decimal(3), None, "injured")
        told.append(said(document, "event:strike", "injured", three, "Drei", injured))
    if n == 1:
        told.append(said(document, "person:okoro", "named", Name("Declan Okoro"), "Declan Okoro", "Declan Okoro kam."))
    whole = Statement(f"{document}:1", Passage(document, Span(0, len(sentence)), sentence, 1, 1, sentence), (), ())
    workers = Amount(Decimal(300 + n), Decimal(300 + n), None, "worker")
    number = ReadQuantity(Span(31, 34), str(300 + n), workers)
    time = ReadTime(Span(3, 9), "Montag", Interval(day, first=day, last=day))
    return Reading(
        document, "hafen", "en" if n == 3 else "de", Source(paper), f"Streik im Hafen, Folge {n}",
        f"https://{n}.example/hafen", None if n == 4 else f"2025-08-{19 + n}",
        entities=(Entity("place:port", "place", "Westhafen"),), assertions=tuple(told), times=(time,),
        quantities=(number,), statements=(whole,),
    )  # fmt: skip


def _findings() -> tuple[Finding, ...]:
    weber = [passage(f"{n}.txt", "Weber", f"Dann sprach Ada Weber, Folge {n}.", line=n + 3) for n in (0, 2, 4)]
    webber = [passage("3.txt", "Webber", "Minister Ada Webber left on Monday.", line=8)]
    minister = [passage("0.txt", "Außenministerin", "Die Außenministerin Weber sprach."),
                passage("2.txt", "Ministerin des Äußeren", "Die Ministerin des Äußeren kam.")]  # fmt: skip
    secretary = [passage("1.txt", "Staatssekretärin", "Die Staatssekretärin Weber sprach.")]
    count = {str(300 + n): [passage(f"{n}.txt", f"{300 + n}", f"Dort standen {300 + n} Arbeiter.")] for n in (0, 1, 3)}
    details = {"misprint": "Webber", "favoured": "Weber", "decided": True}
    return (
        finding("aa01", "N101", ERROR, {"Webber": webber, "Weber": weber}, relation=Relation.MISSPELLING,
                suggestion="Weber", details=details, blamed="Webber", reason="one letter differs: Weber / Webber"),
        finding("aa02", "R101", WARNING, {MINISTER: minister, SECRETARY: secretary}, predicate="holds_role",
                relation=Relation.UNKNOWN, details={"both": []}, reason="offices exclude each other"),
        finding("aa03", "N103", WARNING, count, subject="Streik im Westhafen", predicate="count"),
        finding("aa04", "N103", INFO, {"Westhafen": [passage("0.txt", "Westhafen", "Im Westhafen ruht die Arbeit.")],
                                       "West Port": [passage("3.txt", "West Port", "Work stops at West Port.")]},
                subject="Westhafen", relation=Relation.VARIANT, reason="spellings of one name"),
        finding("aa05", "X301", WARNING, {"der der": [passage("1.txt", "der der", "Da war der der Fall.")]},
                subject="", predicate=None, details={"what": "words", "times": 2}),
    )  # fmt: skip


def large_story(sources: int = 30) -> StoryReport:
    """Many sources, half of them against the other half, with long names."""
    documents = [f"{n:02}.txt" for n in range(sources)]
    mayor = {d: said(d, "person:w", "holds_role", Role("mayor"), "Bürgermeisterin", "Die Rede.") for d in documents}
    papers = {d: Source(f"Allgemeine Zeitung für die Stadt und das Umland {d[:2]}") for d in documents}
    readings = tuple(
        Reading(d, "gross", "de", papers[d], published="2025-08-20", assertions=(mayor[d],)) for d in documents
    )
    sides = {
        f"{value} Arbeiterinnen und Arbeiter der Donaudampfschifffahrtsgesellschaft": [
            passage(d, value, f"Es waren {value} Arbeiterinnen und Arbeiter.") for d in documents[n::4]
        ]
        for n, value in enumerate(("300", "400", "500", "600"))
    }
    many = tuple(
        finding(f"bb{n:02}", "N103", (ERROR, WARNING, INFO)[n % 3], sides, subject=f"Ada Weber {n}") for n in range(20)
    )
    entity = Entity("person:w", "person", "Ada Weber")
    assertions = tuple(a for reading in readings for a in reading.assertions)
    return StoryReport("gross", readings, {d: d for d in documents}, many, (), (entity,), assertions)


def nasty_story() -> StoryReport:
    """Every text from outside tries to break out of the page."""
    other = passage("b", "Weber", "Weber kam.")
    nasty = finding("cc01", "N101", ERROR, {NASTY: [passage(NASTY, NASTY, NASTY)], "Weber": [other]}, subject=NASTY,
                    suggestion=NASTY, reason=NASTY,
                    details={"misprint": NASTY, "favoured": "Weber", "decided": True})  # fmt: skip
    time = ReadTime(Span(0, 5), NASTY, Interval("2025-08-18", first="2025-08-18", last="2025-08-18"))
    number = ReadQuantity(Span(0, 5), NASTY, Amount(Decimal(3), Decimal(3)))
    reading = Reading(NASTY, NASTY, "de", Source(NASTY), NASTY, "javascript:alert(1)", NASTY, times=(time,),
                      quantities=(number,), entities=(Entity(NASTY, "place", NASTY),))  # fmt: skip
    return StoryReport(NASTY, (reading, Reading("b", NASTY, "de")), {NASTY: NASTY, "b": "b"}, (nasty,),
                       (Problem(NASTY, NASTY, NASTY),), (Entity(NASTY, "place", NASTY),))  # fmt: skip
