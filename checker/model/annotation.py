"""What `annotate` sees in one document: neutral concepts, unresolved.

From here on nothing knows a language. Every span obeys the law of `Span`.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from checker.model.document import Span

PERSON, ORGANIZATION, PLACE, EVENT = "person", "organization", "place", "event"
MALE, FEMALE = "m", "f"
PRONOUN, AGED, OFFICE, SOMEONE = "pronoun", "aged", "office", "someone"


class Token(Struct, frozen=True, gc=False):
    """One word or punctuation mark."""

    span: Span
    form: str
    lemma: str
    tag: str  # STTS-like coarse tag: NN, NE, ADJ, VV, ..., "$" for punctuation


class Sentence(Struct, frozen=True):
    """A sentence or heading: its span, and its tokens as a half-open range of token numbers."""

    span: Span
    first: int
    last: int


class Mention(Struct, frozen=True):
    """A name in the text. `name` is the name in its base form (genitive ending taken off).

    `key` is a concept of the tables ("UA", "NATO", "kyiv") where the name stands in one; `right` is the listed name
    that a word unknown otherwise seems to be a misprint of.
    """

    span: Span
    type: str
    name: str
    key: str | None = None
    right: str | None = None
    located: bool = False  # of a place: a preposition says that something is there
    owner: bool = False  # of a person: in the genitive, "Rubio's"
    gender: str | None = None  # of a person: MALE or FEMALE, where given name, title or address tell


class RoleMention(Struct, frozen=True):
    """A title or function given to somebody.

    `holder` is the number of the mention that holds it, in Annotations.mentions.
    """

    span: Span
    office: str
    holder: int | None = None
    jurisdiction: str | None = None
    organization: str | None = None
    qualifier: str | None = None


class Reference(Struct, frozen=True):
    """Words that stand for a person without a name; `normalize` finds out for whom.

    PRONOUN: "er", the subject of a clause. AGED: "der 53-Jährige". OFFICE: "der Außenminister". SOMEONE: a person the
    text does not name ("ein Mann", "a 19-year-old"), whom a reference behind may mean as well.
    """

    span: Span
    kind: str
    gender: str | None = None
    mention: int | None = None  # number of the mention that the grammar of the sentence points to
    age: Decimal | None = None
    office: str | None = None
    jurisdiction: str | None = None
    bare: bool = True  # nothing but the age, or an origin: "der 53-Jährige", "die 39-jährige Kölnerin"
    plural: bool = False  # stands for several
    natural: bool = False  # a person is meant, no thing: English "he", German "er sagte"


class TimeExpression(Struct, frozen=True):
    """A TIMEX3, as far as the words alone say; `normalize` resolves the rest against the document.

    `value` may be under-specified: "XXXX-08-18", "XXXX-WXX-1" (Monday), "P2W", "PAST_REF". A relative expression
    moves its anchor by `offset` units ("gestern": day, -1; "nächste Woche": week, 1). `direction` says where the
    nearest fitting day lies: "before" and "after" by words ("vergangenen Montag"), "past" and "future" by the tense,
    where the day itself counts too, "this" in the same week or year; None leaves it to `normalize`.
    """

    span: Span
    type: str  # DATE, TIME, DURATION, SET
    value: str
    unit: str | None = None  # day, week, month, quarter, year, ...
    offset: int | None = None
    direction: str | None = None
    anchor: str = "document"  # or "narrative", the day told before ("tags darauf"), or "following", the time after it
    mod: str | None = None  # START, MID, END, APPROX, MORE_THAN, LESS_THAN ...
    weekday: int | None = None  # 1 = Monday: the weekday written beside a calendar date
    feast: str | None = None  # concept of data/feasts.toml
    next: str | None = None  # "range": the one behind is its end; "sum": it adds to it; "counted": from an event on


class Quantity(Struct, frozen=True):
    """A number, exact or as an interval. Bounds are in the unit's base: 2.5 million euros are 2500000 EUR."""

    span: Span  # the number with its unit and what narrows it: "rund 2,5 Milliarden Euro", "mindestens zwölf"
    low: Decimal | None  # None: no bound
    high: Decimal | None
    unit: str | None = None  # "percent", "percentage_point", "EUR", "km", "year", ...; None: things are counted
    counted: str | None = None  # a neutral concept ("killed", "injured", "age", "soldier") or the noun's lemma
    approximate: bool = False  # said to be rough ("rund", "about"); the bounds already allow for it
    noun: Span | None = None  # where the counted thing stands
    holder: int | None = None  # of an age: the number of the mention whose age it is
    part: bool = False  # one of several ("darunter drei Kinder", "drei weitere"): a part, never the whole
    # Of counted persons: "man", "child", "officer"; "serious", "slight": how they were injured. Of a sum or
    # measure what it is of: "profit", "length". Of an age: "killed",
    # "shot", its holder was; "agent", of whoever did it; "kin", of a relative.
    kind: str | None = None
    # "several": a total over several events or a span of time, never one event's number; "others": of the rest beside
    # those told of before. Of a sum: "yearly", "P5", for what span. Of an age: "then", told of
    # another time; "picture", in the caption of a picture in a gallery, which may be old.
    scope: str | None = None
    with_actor: bool | None = None  # the one who did it is said to be counted in (True) or left out (False)


class Membership(Struct, frozen=True):
    """The party that somebody is said to be of."""

    span: Span
    holder: int  # number of the mention
    party: str  # key of the party, "none" of who is of none
    sure: bool = True  # False: by a title that somebody of no party may hold too, "SPD-Minister"


class Clause(Struct, frozen=True):
    """One finite or infinite clause: what is said, whether it is denied, and how sure the text is of it."""

    span: Span
    predicate: str  # lemma of the verb, separable prefix joined; "" where none was found
    verb: Span | None = None  # where the predicate stands
    subject: int | None = None  # number of the mention that is its subject
    negation: Span | None = None  # the word that denies the whole clause; None: it is affirmed
    certainty: str = "asserted"  # asserted, reported, alleged, planned, possible, demanded
    condition: Span | None = None  # the clause or phrase it depends on: "falls ...", "im Falle ..."
    speaker: int | None = None  # number of the mention it is attributed to
    reporting: bool = False  # its predicate is a verb of saying: what stands in it is of the saying, not of the matter
    agent: Span | None = None  # who does it, in active or passive voice; None for what two do together
    own: str = "asserted"  # its certainty by its own words alone; "hearsay": given as reported, by nobody in particular
    others: tuple[Span, ...] = ()  # whom or what it is done to, from whom or to whom
    rules_out: bool = False  # what it denies is still to come, and nothing is left open: "will not"


class Quote(Struct, frozen=True):
    """Words given to somebody. Of a direct quote the span stands between the quotation marks."""

    span: Span
    direct: bool
    speaker: int | None = None  # number of the mention
    speaker_span: Span | None = None  # the speaker's words, a mention or not: "ein Sprecher"
    cue: str | None = None  # lemma of the verb or the word that gives the words to the speaker: "sagen", "laut"
    guessed: bool = False  # the speaker is whoever spoke or was spoken of last: no word gives him the quotation


class Stance(Struct, frozen=True):
    """Somebody excludes, denies, agrees to, refuses, promises, demands, confirms or doubts something."""

    span: Span  # the deciding words: "ausgeschlossen", "lehnte ... ab"
    act: str  # excludes, denies, agrees, refuses, promises, demands, confirms, doubts, allows
    polarity: str  # "+", or "-" where the act itself is negated
    holder: int | None = None  # number of the mention that holds it
    holder_span: Span | None = None  # the holder's words: "ein Berater des US-Präsidenten"
    body: str | None = None  # a body without a name as the holder: "works_council"
    role: str | None = None  # what stands between the holder and the named one: "adviser", "spokesperson", "source"
    topic: Span | None = None  # what it is about: the object or the complement clause
    topic_words: tuple[str, ...] = ()  # lemmas and concepts of the topic
    certainty: str = "asserted"
    condition: Span | None = None
    change: bool = False  # said to be new: "nun", "inzwischen"
    said: Span | None = None  # the clause it stands in


class EventMention(Struct, frozen=True):
    """A word for something that happens, with what its clause says of it."""

    span: Span
    kind: str  # meeting, call, accident, ...
    participants: tuple[int, ...] = ()  # numbers of the mentions in its clause that are no place of it
    places: tuple[int, ...] = ()  # numbers of mentions behind a preposition of place
    times: tuple[int, ...] = ()  # numbers of the time expressions in its clause


class Cue(Struct, frozen=True):
    """A word that says which state of things is told: "earlier", "now", or "zone" for a time of another zone."""

    span: Span
    kind: str


class OfficeWord(Struct, frozen=True):
    """A title in the text, whoever holds it."""

    span: Span
    office: str


class Pole(Struct, frozen=True):
    """A word that has an opposite: one of the two poles ("+", "-") of a concept, rise or fall of "change"."""

    span: Span
    concept: str
    sign: str
    verb: str = ""  # the whole verb, of which only a part stands at the span: "zurücktreten" of "trat ... zurück"


class Credit(Struct, frozen=True):
    """An outlet the text has news from. `whole`: it signs the text, which then is its own."""

    span: Span
    outlet: str  # key of the tables: "reuters"
    whole: bool = False


class Enumeration(Struct, frozen=True):
    """A list with the number that announces it."""

    number: Span
    items: Span
    said: int
    listed: int


class Division(Struct, frozen=True):
    """A whole with parts of it that count nobody twice; None: the whole of shares, which is 100 percent."""

    whole: Span | None
    parts: tuple[Span, ...]
    exceeds: bool  # are the parts more than the whole?


class Succession(Struct, frozen=True):
    """One thing happens before another: "nachdem ...", "erst ..., dann ..."."""

    first: tuple[Span, ...]  # the words that tell what happens first, without the cue
    then: tuple[Span, ...]


class Repetition(Struct, frozen=True):
    """Words or a paragraph that stand twice where once was meant."""

    kind: str  # "words" or "paragraph"
    spans: tuple[Span, ...]  # every occurrence, the first one first


class Annotations(Struct, frozen=True):
    """Everything read in one document, in the order of the text."""

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    memberships: tuple[Membership, ...] = ()
    references: tuple[Reference, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    clauses: tuple[Clause, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
    events: tuple[EventMention, ...] = ()
    credits: tuple[Credit, ...] = ()
    anonymous: tuple[Span, ...] = ()  # phrases for sources without a name
    own: tuple[Span, ...] = ()  # phrases by which the text says that it has something by itself
    enumerations: tuple[Enumeration, ...] = ()
    divisions: tuple[Division, ...] = ()
    successions: tuple[Succession, ...] = ()
    cues: tuple[Cue, ...] = ()
    poles: tuple[Pole, ...] = ()
    offices: tuple[OfficeWord, ...] = ()
    negators: tuple[Span, ...] = ()  # words that deny or lack something
    denials: tuple[Span, ...] = ()  # those of them that are words of negation: "not"
    repetitions: tuple[Repetition, ...] = ()
