"""Requests that are not answered, with the reason for the person."""

from __future__ import annotations


class Refused(Exception):
    """`reason` is a key of the labels' table "refusals"; `detail` what it is about."""

    def __init__(self, status: int, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.status, self.reason, self.detail = status, reason, detail
