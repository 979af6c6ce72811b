"""Findings -> text: for people (markdown, lines, page) and for programs (records, items).

Each is imported from its own module: who prints items does not wait for the page.
"""
