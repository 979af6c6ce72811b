"""Articles -> documents: metadata from where it is stated, language, ids that are unique in their story."""

from __future__ import annotations

from msgspec import Struct

from checker.errors import SettingsError
from checker.model.document import Document, Problem, Source
from checker.read import dates, language
from checker.read.article import Article, Metadata, encodable, merge
from checker.read.folder import File
from checker.read.ids import Ids, taken


class Options(Struct, frozen=True):
    """What the user sets for all documents."""

    published: str | None = None
    language: str | None = None


def options(published: str | None, spoken: str | None) -> Options:
    """What the user sets, checked."""
    day = None if published is None else dates.published(published)
    if published is not None and day is None:
        raise SettingsError(f"published: {published!r} is no ISO date or date-time; write it as 2025-08-18")
    if spoken not in (None, "auto", *language.LANGUAGES):
        raise SettingsError(f"language: {spoken!r} cannot be read; choose {', '.join(language.LANGUAGES)} or auto")
    return Options(day, None if spoken == "auto" else spoken)


class Collection:
    """The documents read so far, and what was wrong with them."""

    def __init__(self, options: Options) -> None:
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self._options = options
        self._ids = Ids()

    def add(self, article: Article, file: File, table: Metadata) -> None:
        """One more document. A record knows itself better than the table of its file, a page does not."""
        story = article.story or file.story
        id = self._unique(story, article.id or file.id, article.place)
        stated = merge(article.stated, table) if article.id else merge(table, article.stated)
        notes = list(article.notes)
        document = Document(
            id=id,
            text=article.text,
            story=story,
            title=stated.title,
            source=Source(stated.publisher, stated.origin),
            url=stated.url,
            published=self._published(stated, notes),
            language=self._language(stated, article.text, notes),
            path=encodable(file.path),
            anchors=article.anchors,
            comments=article.comments,
            blockquotes=article.blockquotes,
        )
        self.documents.append(document)
        self.problems += [Problem(id, article.place, note, story) for note in notes]

    def _unique(self, story: str, wanted: str, place: str) -> str:
        id = self._ids.unique(story, wanted)
        if id != wanted:
            self.problems.append(Problem(id, place, taken(wanted, id), story))
        return id

    def _published(self, stated: Metadata, notes: list[str]) -> str | None:
        if self._options.published or not stated.published:
            return self._options.published
        day = dates.published(stated.published)
        if day is None:
            notes.append(f"published: {stated.published!r} is no ISO date or date-time; read without a date")
        return day

    def _language(self, stated: Metadata, text: str, notes: list[str]) -> str:
        if stated.language:
            known = language.stated(stated.language)
            if known:
                return known
            notes.append(f"language: {stated.language!r} cannot be read, only {', '.join(language.LANGUAGES)}; ignored")
        found = self._options.language or language.detect(text)
        if found is None:
            notes.append(f"its language was not recognised; read as {language.DEFAULT!r}, state it to be sure")
        return found or language.DEFAULT
