"""People of reference lists: how they are written, and which office they held when.

    people = read(paths)                 # CSV and JSONL files -> the lists
    people.person(name)                  # the one person of that name, or None
    standing(role, person, day)          # does the list confirm the title on that day?
"""

from checker.listed.files import read
from checker.listed.people import EMPTY, Listed, People, Term
from checker.listed.shipped import shipped
from checker.listed.standing import Kind, Standing, qualifier_on, standing

__all__ = ["EMPTY", "Kind", "Listed", "People", "Standing", "Term", "qualifier_on", "read", "shipped", "standing"]
