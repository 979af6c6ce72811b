"""The catalogue: every rule, by code. A new rule is a file and a line here."""

from checker.rules import (
    name_given_differs,
    name_homoglyph,
    name_misspelt,
    name_two_spellings,
    name_variant,
    role_changes_inside,
    role_differs,
    role_false_friend,
    role_qualifier_differs,
    role_two_holders,
    text_repeated,
)
from checker.rules.base import Rule

RULES: tuple[Rule, ...] = (
    name_misspelt.RULE,
    name_given_differs.RULE,
    name_variant.RULE,
    name_two_spellings.RULE,
    name_homoglyph.RULE,
    role_differs.RULE,
    role_false_friend.RULE,
    role_qualifier_differs.RULE,
    role_two_holders.RULE,
    role_changes_inside.RULE,
    text_repeated.RULE,
)
