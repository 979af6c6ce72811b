"""Deeds with the story's entities in place of the document's."""

from __future__ import annotations

from typing import Callable

import msgspec

from checker.model.assertion import Deed, Doer


def moved(deed: Deed, own: Callable[[str], str]) -> Deed:
    """The deed, its parties as the story knows them."""

    def known(doer: Doer) -> Doer:
        return msgspec.structs.replace(doer, entities=tuple(dict.fromkeys(map(own, doer.entities))))

    return msgspec.structs.replace(deed, agent=known(deed.agent), others=tuple(map(known, deed.others)))
