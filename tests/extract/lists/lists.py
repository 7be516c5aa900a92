"""Lists as other programs write them, of our own invention."""

from __future__ import annotations

HARBOUR = "https://harbour.example/pier?a=1&b=2"

LISTS = {
    "pocket.csv": f"title,url,time_added,tags,status\n"
    f'"Pier, reopened",{HARBOUR},1709366400,ports|long reads,archive\n'
    "evil,javascript:alert(1),1709366400,,unread\n",
    "pocket.html": "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>"
    '<h1>Unread</h1><ul><li><a href="https://ships.example/a" time_added="1709366400" tags="">'
    "https://ships.example/a</a></li></ul><h1>Read Archive</h1><ul><li>"
    '<a href="https://harbour.example/pier?a=1&amp;b=2" time_added="1709366400"'
    ' tags="ports,long reads">Pier, reopened</a></li></ul></body></html>',
    "instapaper.csv": "URL,Title,Selection,Folder,Timestamp,Tags\r\n"
    f'{HARBOUR},"Pier, reopened","The ""crane"" stood still.",Archive,1709366400,'
    '"[""ports"",""long reads""]"\r\n'
    "https://ships.example/a,Ships,,Sea Things,1709366400,[]\r\n",
    "readwise.csv": "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
    f"\"Pier, reopened\",{HARBOUR},01h,\"['ports', 'long reads']\",2024-03-02 08:00:00+00:00,1,"
    "archive,True\n",
    "raindrop.csv": "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
    f'7,"Pier, reopened","Ask Ada\nabout this",x,{HARBOUR},Unsorted,"ports, long reads",'
    '2024-03-02T08:00:00.000Z,,"Highlight:The crane stood still.\nNote:which one?",true\n',
    "omnivore.json": '[{"id": "1", "slug": "pier", "title": "Pier, reopened", "url": '
    f'"{HARBOUR}", "state": "Archived", "readingProgress": 100, "labels": ["ports", '
    '"long reads"], "savedAt": "2024-03-02T08:00:00.000Z", "highlights": '
    '[{"quote": "The crane stood still.", "annotation": "which one?"}, {"quote": null}]}, 7]',
    "wallabag.json": '[{"id": 1, "title": "Pier, reopened", "url": '
    f'"{HARBOUR}", "is_archived": 1, "is_starred": 1, "tags": ["ports", "long reads"], '
    '"created_at": "2024-03-02T08:00:00+0000", "content": "<p>The crane\\u001b stood still.</p>",'
    ' "annotations": [{"quote": "The crane stood still.", "text": "which one?"}]}]',
    "bookmarks.html": "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n"
    "<H1>Bookmarks</H1>\n<DL><p>\n<DT><H3>Bookmarks bar</H3>\n<DL><p>\n"
    "<DT><H3>Sea Things</H3>\n<DL><p>\n<DT><A HREF='https://harbour.example/pier?a=1&amp;b=2'"
    " ADD_DATE='1709366400' TAGS='ports,long reads'>Pier, reopened</A>\n<DD>Ask Ada\n"
    "<DT><A HREF='place:sort=8'>Most visited</A>\n</DL><p>\n</DL><p>\n"
    "<DT><A HREF='https://ships.example/a' ADD_DATE='1709366400000000'>Ships</A>\n</DL><p>",
    "urls": '# mine\nhttps://harbour.example/feed "ports" "~The Harbour" "long reads" !\n'
    '"exec:rm -rf ~"\n"query:unread:unread = \\"yes\\""\nhttps://ships.example/rss\n',
    "addresses.txt": f"# to read\n- {HARBOUR} Pier, reopened\n\n3) [Ships](https://ships.example/a)\n",
    "feeds.opml": '<opml version="2.0"><body><outline text="Sea Things"><outline text="Harbour"'
    ' xmlUrl="https://harbour.example/feed"/></outline></body></opml>',
}
