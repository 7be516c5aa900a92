"""What can go wrong with a page, said to the reader: what failed, and what to do."""

from __future__ import annotations

import unicodedata


def visible(text: str) -> str:
    """`text` with every control or format character pictured as its escape.

    A message may quote a header, an address or a file's name, and is shown on a terminal.
    """
    return "".join(
        character
        if unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


class ReadingError(Exception):
    """A page could not be read: `message` says what came, `hint` what the reader can do.

    Both are one line of printable text, whatever they quote.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = visible(message)
        self.hint = visible(hint[:1].upper() + hint[1:])
        super().__init__(self.message, self.hint)

    def __str__(self) -> str:
        return f"{self.message}. {self.hint}" if self.hint else self.message


class FetchError(ReadingError):
    """The source could not be brought: no such file, no answer, a limit passed, not a page."""


class MissingError(FetchError):
    """Nothing is there by the name that was given, so that there is nothing to come back to."""


class RefusalError(FetchError):
    """The server answered with a status other than success.

    `retry_after` is how many seconds it asks to be left alone, 0 where it does not say.
    """

    def __init__(
        self, message: str, hint: str = "", status: int = 0, retry_after: float = 0.0
    ) -> None:
        super().__init__(message, hint)
        self.status = status
        self.retry_after = retry_after


class FeedError(ReadingError):
    """What came from a feed's address is no feed, or nothing of it can be read."""


class ListError(ReadingError):
    """A list of another program is not understood."""


class NoArticleError(ReadingError):
    """The page came, and there is no article on it: a listing, a wall, nothing."""


class WorkerError(ReadingError):
    """The page took more time or memory than a page may take, or ended its worker."""


class SettingsError(ReadingError):
    """The settings file has a key or a value that is not understood."""
