"""A page as news sites make them: an article of 10 KB among teasers and scripts.

At 200 KB it has 240 links, 1,100 elements and 30 KB of scripts. Source: 85 pages of 185 to 215 KB
with known answers: at the median 180 links and 1,150 elements, in one of four over 280 and 1,600.
"""

from __future__ import annotations

SENTENCES = (
    "The port of Lisbon lost {n},400 jobs in 20{n}, said Marta Ferrer, who runs its union.",
    "“We have waited {n} weeks for an answer,” Ferrer told reporters on Tuesday, “and none came.”",
    "Prices rose by {n}.5 percent, to €{n} million, according to the European Commission.",
    "Samuel Okello, 4{n}, walked from the Sefid bridge to Omdara, and nobody stopped him.",
)
PICTURE = "https://static.example.org/pictures/2026/10/harbour-crane-evening-{width}x{width}.jpg"
SIZES = ", ".join(f"{PICTURE.format(width=width)} {width}w" for width in (320, 640, 960, 1280))
TEASER = (
    "<li class='related-teaser'><a href='/world/more-from-the-harbour' data-track='rail'>"
    f"<img class='related-teaser__picture' src='{PICTURE.format(width=320)}' srcset='{SIZES}' "
    "alt=''><span class='related-teaser__title'>More from the harbour</span></a></li>"
)
SCRIPT = "<script>window.data = {" + "'key': 'value', " * 64 + "}</script>"


def story(size: int) -> str:
    """A page of about `size` bytes."""
    paragraphs = []
    for n in range(10, 40):
        text = " ".join(SENTENCES).format(n=n)
        paragraphs.append(f"<p class='story__paragraph'>{text}</p>")
    head = "<!doctype html><title>The port</title><h1>The port</h1>"
    room = max(0, size - len(head + "".join(paragraphs))) // len(paragraphs)
    rail = f"<aside><ul>{TEASER * max(1, (room - len(SCRIPT)) // len(TEASER))}</ul></aside>"
    return head + "".join(paragraph + rail + SCRIPT for paragraph in paragraphs)
