"""What another library imports and we never call is loaded only if it is called after all.

The readers bring what they need to fetch pages, to guess at charsets and to look for dates. For
us that is another's work, and a third of the time until the first page can be extracted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


@contextmanager
def put_off(*modules: str) -> Iterator[None]:
    """Whoever imports a name from `modules` here gets a promise of it, kept when it is called.

    A module that is loaded already is itself. Nothing may be derived from a promise.
    """
    promised = {name: _Promised(name) for name in modules if name not in sys.modules}
    sys.modules.update(promised)
    try:
        yield
    finally:
        for name, module in promised.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


class _Promised(ModuleType):
    """Stands for a module until one of its names is called."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return _promise(self.__name__, name)


def _promise(module: str, name: str) -> type:
    """A class, so that it may be asked whether something is an instance of it: nothing is."""

    def kept(_: type, *arguments: Any, **named: Any) -> Any:
        return getattr(import_module(module), name)(*arguments, **named)

    return type(name, (), {"__new__": kept})
