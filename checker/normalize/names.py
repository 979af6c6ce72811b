"""What was read as a name, taken apart: given names, particles, surname, suffix."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Sequence

from checker.compare.romanize import latin
from checker.data import table
from checker.model.value import Name

_SPACES = re.compile(r"\s+")
_CAMEL = re.compile(r"(?<=[A-Za-z])(?=[A-Z])")
_DIGITS = ("I", "V", "X")
_NUMERAL = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\.?$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?\.?$")
_TWO_INITIALS = re.compile(r"[A-ZÄÖÜ]{2}$")
_QUOTED = re.compile(r"[\"“”„«»(][^\"“”„«»()]*[\"“”„«»)]")


@lru_cache(maxsize=16384)
def parse_name(text: str) -> Name:
    """Take a person's name apart; `full` stays as read. "Assad, Bashar al-" is Bashar al-Assad."""
    tokens = _tokens(text)
    tokens, suffix = _without_suffix(tokens)
    tokens = _without_titles(tokens)
    if _east_asian(tokens):
        return Name(text, given=tuple(tokens[1:]), surname=tokens[0], suffix=suffix)
    particles, words = _without_particles(tokens)
    given = words[:-1]
    if any(["." in word or len(word) == 2 for word in given]):
        given = [initial for word in given for initial in _initials(word, alone=len(words) == 2)]
    return Name(text, tuple(given), tuple(particles), words[-1] if words else "", suffix)


def _tokens(text: str) -> list[str]:
    """Words in the order given name, surname; scripts that write no space get one between names."""
    plain = latin(text)
    if plain.replace(" ", "").isalpha():
        if text.isascii():
            return text.split()
    else:
        plain = _QUOTED.sub(" ", plain).strip(" ,;")
    if plain != text and not text.isascii() and " " not in plain:
        plain = _joined_syllables(plain)
    head, comma, tail = plain.partition(",")
    if comma and not _suffix(tail.strip()):
        plain = f"{tail} {head}"
    tokens = [token.strip(",;:'’‘`") for token in _SPACES.split(plain.replace("- ", " "))]
    return [token for token in tokens if token.strip(".-")]


def _joined_syllables(plain: str) -> str:
    """ "XiJinPing", as Chinese and Korean are romanized, is Xi Jinping."""
    first, *rest = _CAMEL.split(plain)
    return " ".join(filter(None, [first, "".join(rest).capitalize()]))


def _suffix(word: str) -> str:
    known: str = table("name_parts")["suffixes"].get(word.lower(), "")
    return known or (word.rstrip(".") if word[:1] in _DIGITS and _NUMERAL.match(word) else "")


def _without_suffix(tokens: Sequence[str]) -> tuple[list[str], str]:
    """The suffix is the last word of two or more."""
    if len(tokens) > 1 and (suffix := _suffix(tokens[-1])):
        return list(tokens[:-1]), suffix
    return list(tokens), ""


def _without_titles(tokens: list[str]) -> list[str]:
    """Take honorifics off the front as long as a name is left, with what they are of: "Secretary of State"."""
    if len(tokens) > 1 and tokens[-1].lower() in _parts()["governments"]:
        tokens = tokens[tokens[0].lower() == "the" : -1]
    while len(tokens) > 1 and (taken := _title(tokens)):
        tokens = tokens[taken:]
    return tokens


def _title(tokens: list[str]) -> int:
    """How many words at the front are one title: 1, 3 with "of State", 2 with the country before it, or 0."""
    if not _is_title(tokens[0]):
        whose = len(tokens) > 2 and tokens[0].lower() in _parts()["countries"] and _is_title(tokens[1])
        return 2 if whose else 0
    return 3 if len(tokens) > 3 and tokens[1].lower() in ("of", "for") else 1


def _is_title(token: str) -> bool:
    titles, word = _parts()["titles"], token.lower().rstrip(".")
    return word in titles or "-" in word and all(part in titles for part in word.split("-"))


def _without_particles(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """Particles, and the words without them; a leading Ben or Al is a given name."""
    particles, words = [], []
    known, last = _parts()["particles"], len(tokens) - 1
    for at, token in enumerate(tokens):
        if "-" in token:
            article, word = _article(token)
            particles += [article] * bool(article)
            words.append(word)
        elif at < last and token.lower() in known and _is_particle(tokens, at):
            particles.append(token)
        else:
            words.append(token)
    return particles, words


def _is_particle(tokens: Sequence[str], at: int) -> bool:
    """Is the word, one of the list, no given name where it stands?"""
    data = _parts()
    token, following = tokens[at], tokens[at + 1].lower()
    return at > 0 or token.islower() or token.lower() not in data["given_too"] or following in data["particles"]


def _article(token: str) -> tuple[str, str]:
    """ "al-Assad" is ("al", "Assad")."""
    article, hyphen, word = token.partition("-")
    return (article, word) if hyphen and word and article.lower() in _parts()["articles"] else ("", token)


def _initials(word: str, alone: bool) -> list[str]:
    """ "J.D." and, as the only given name, "JD" are two initials."""
    if "." in word and _INITIALS.match(word) or (alone and len(word) == 2 and _TWO_INITIALS.match(word)):
        return [char for char in word if char.isalpha()]
    return [word]


def _east_asian(tokens: Sequence[str]) -> bool:
    """Kim Jong Un, Xi Jinping: a surname of China or Korea first, and nothing but syllables of the country after it."""
    if not 2 <= len(tokens) <= 3:
        return False
    surname, *given = [token.replace("'", "") for token in tokens]
    countries = _east_asian_surnames().get(surname.lower(), ())
    return any([all([_syllables(country).match(token) for token in given]) for country in countries])


@lru_cache(maxsize=1)
def _east_asian_surnames() -> dict[str, list[str]]:
    """Surname -> the countries where it stands in front."""
    found: dict[str, list[str]] = {}
    for country, data in table("name_parts")["east_asian"].items():
        for surname in dict.fromkeys(data["surnames"]):
            found.setdefault(surname, []).append(country)
    return found


@lru_cache(maxsize=None)
def _syllables(country: str) -> re.Pattern[str]:
    """One given name: one or two syllables, with or without hyphen."""
    system = table("name_parts")["east_asian"][country]
    syllable = f"(?:{'|'.join(system['initials'])})?(?:{'|'.join(system['finals'])})"
    return re.compile(f"{syllable}(?:-?{syllable})?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _parts() -> dict[str, frozenset[str]]:
    """The lists as sets."""
    data = table("name_parts")
    keys = ("titles", "governments", "countries", "particles", "articles", "given_too")
    return {key: frozenset(data[key]) for key in keys}
