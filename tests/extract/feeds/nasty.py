"""Feeds of our own invention with the faults that feeds in the wild have."""

from __future__ import annotations

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour News</title><link>https://harbour.example/</link><ttl>30</ttl>
<item><title>Pier [reopens] &amp;amp; floats</title><link>/pier?a=1&amp;b=2</link>
<guid isPermaLink="false">pier-1</guid><dc:creator>Ada Lindqvist</dc:creator>
<pubDate>Mon, 02 Mar 2026 08:30:00 +0100</pubDate><category>port</category>
<category>ferries</category><description>The &lt;i&gt;story&lt;/i&gt;.</description>
<content:encoded><![CDATA[<p>The whole <b>story</b>.</p>]]></content:encoded>
<enclosure url="/pier.jpg" type="image/jpeg" length="1"/></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>
<entry><id>tag:harbour.example,2026:1</id><title type="html">Less &amp;lt; more</title>
<link rel="alternate" href="https://harbour.example/a/1"/><updated>2026-03-02T09:00:00+01:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>By xhtml</p></div></content>
</entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://harbour.example/"><title>Harbour</title></channel>
<item rdf:about="https://harbour.example/old"><title>Old but good</title>
<link>https://harbour.example/old</link><dc:date>2026-03-01T12:00Z</dc:date></item></rdf:RDF>"""


def _rss(item: str, head: str = "") -> str:
    return f"{head}<rss version='2.0'><channel><title>t</title>{item}</channel></rss>"


NASTY: dict[str, tuple[str | bytes, list[str]]] = {
    "a control character as a reference": (
        _rss("<item><title>Port&#27;]52;c;x&#7; opens</title></item>"),
        ["Port]52;c;x opens"],
    ),
    "a reference beyond Unicode": (
        _rss("<item><title>Port &#1114112;opens</title></item>"),
        ["Port opens"],
    ),
    "an entity of HTML": (
        _rss("<item><title>Caf&eacute; &nbsp;opens</title></item>"),
        ["Café opens"],
    ),
    "an entity of its own": (
        _rss("<item><title>&bomb;Port</title></item>", "<!DOCTYPE rss [<!ENTITY bomb 'boom'>]>"),
        ["&bomb;Port"],
    ),
    "space before the declaration": (
        "\n  <?xml version='1.0'?>" + _rss("<item><title>Port</title></item>"),
        ["Port"],
    ),
    "another charset than declared": (
        "<?xml version='1.0' encoding='utf-16'?>" + _rss("<item><title>Fähre</title></item>"),
        ["Fähre"],
    ),
    "Windows-1252 declared as Latin-1": (
        b"<?xml version='1.0' encoding='iso-8859-1'?>"
        + _rss("<item><title>The port\u2019s day</title></item>").encode("windows-1252"),
        ["The port’s day"],
    ),
    "an unclosed item at the end": (
        "<rss version='2.0'><channel><item><title>One</title></item><item><title>Two</title>",
        ["One", "Two"],
    ),
    "an ampersand as it is": (_rss("<item><title>Cod & chips</title></item>"), ["Cod & chips"]),
    "no title": (_rss("<item><description>Words</description></item>"), [""]),
    "a script as its link": (
        _rss("<item><title>P</title><link>javascript:alert(1)</link></item>"),
        ["P"],
    ),
    "markup in the title": (
        _rss("<item><title>&lt;b&gt;Port&lt;/b&gt; &amp;lt;3</title></item>"),
        ["Port <3"],
    ),
    "a prefix that nobody declared": (
        _rss("<item><title>Port</title><media:thing url='x'/></item>"),
        ["Port"],
    ),
    "a thousand levels": (_rss("<item><title>Port</title>" + "<a>" * 1000 + "</item>"), ["Port"]),
}
