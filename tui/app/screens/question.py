"""What a prompt asks, and what it is answered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What a prompt asks: `objects` are what tab chooses between, `names` complete the answer."""

    verb: str
    hint: str = ""
    answer: str = ""
    objects: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was typed, and which of the question's objects it is for."""

    text: str
    chosen: str = ""
