from __future__ import annotations

from checker.compare.coverage import held, keys_of, share, tells


def test_a_word_is_held_in_any_form() -> None:
    keys = keys_of(["the", "committee", "decided", "frankreich"])
    assert held("decision", keys) and held("committees", keys) and held("französische", keys)
    assert not held("bridge", keys)


def test_the_share_counts_rare_words_more() -> None:
    keys = keys_of(["the", "bridge"])
    assert share(["the", "bridge"], keys) == 1
    assert share(["bridge", "of"], keys) > 0.5 > share(["the", "galaxies"], keys)
    assert share([], keys) == 0


def test_words_of_every_text_tell_nothing() -> None:
    assert not any(map(tells, ("the", "of", "und", "der")))
    assert all(map(tells, ("bridge", "brücke", "collapsed")))
