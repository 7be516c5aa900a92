"""A page as news sites make them: an article of 10 KB in any amount of rails and scripts."""

from __future__ import annotations

SENTENCES = (
    "The port of Lisbon lost {n},400 jobs in 20{n}, said Marta Ferrer, who runs its union.",
    "“We have waited {n} weeks for an answer,” Ferrer told reporters on Tuesday, “and none came.”",
    "Prices rose by {n}.5 percent, to €{n} million, according to the European Commission.",
    "Samuel Okello, 4{n}, walked from the Sefid bridge to Omdara, and nobody stopped him.",
)


def story(size: int) -> str:
    """A page of about `size` bytes."""
    paragraphs = []
    for n in range(10, 40):
        text = " ".join(SENTENCES).format(n=n)
        paragraphs.append(f"<p class='story__paragraph'>{text}</p>")
    head = "<!doctype html><title>The port</title><h1>The port</h1>"
    item = "<li class='related'><a href='/x' data-track='rail'>More from the harbour</a></li>"
    script = "<script>window.data = {" + "'key': 'value', " * 40 + "}</script>"
    room = max(0, size - len(head + "".join(paragraphs))) // len(paragraphs)
    rail = f"<aside><ul>{item * max(1, (room - len(script)) // len(item))}</ul></aside>{script}"
    return head + "".join(paragraph + rail for paragraph in paragraphs)
