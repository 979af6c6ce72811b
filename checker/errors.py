"""Failures a user can cause. Each becomes one line on standard error and exit status 2."""


class CheckerError(Exception):
    """Something the user can mend. The text names the file, the place and what to do."""


class UnreadableError(CheckerError):
    """A path that cannot be opened, or holds nothing that can be read."""


class SettingsError(CheckerError):
    """A wrong option, key or value in the settings."""


class StoreError(CheckerError):
    """A store that cannot be opened, read or written. Nothing was half written."""
