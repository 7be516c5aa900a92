"""Markup that several tests read: an article as a site would serve it, with its furniture."""

from __future__ import annotations

PARAGRAPHS = [
    "The harbour of Vardenes reopened on Monday after a strike of nine days, the port authority "
    "said, and the first of forty waiting ships came in at dawn.",
    "Dock workers had asked for a crew of five at each crane. They will have four, with a fifth "
    "at night, under an agreement that runs until the end of next year.",
    "“Nobody won, and that is why it will hold,” said Ingrid Solheim, who led the talks for the "
    "union. Her members vote on the agreement on Thursday.",
    "Exporters put the cost of the stoppage at 60 million kroner a day. Most of it was fish: two "
    "thirds of the coast's catch leaves the country through this one quay.",
]


def article_page(body: str = "", below: str = "") -> str:
    text = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return f"""<!doctype html><html lang=en><head><title>Harbour reopens - The Coast</title>
    <meta property="og:type" content="article"></head><body>
    <nav><ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/sport>Sport</a></ul></nav>
    <main><article><h1>Harbour reopens</h1><div class=byline>By Ola Nordmann</div>
    <div class="article-body">{text}{body}</div>
    <div class="share-bar"><a href=#>Share on Facebook</a> <a href=#>Copy link</a></div></article>
    <aside class=related><h3>Related stories</h3><ul><li><a href=/a>Fish prices fall</a>
    <li><a href=/b>Ferry runs aground</a></ul></aside>{below}</main>
    <footer><p>© The Coast. All rights reserved.</p></footer></body></html>"""
