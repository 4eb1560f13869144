"""Opens an address that `guidang serve` prints, fetches pages after it, and tells their titles.

    fetch.py ADDRESS PATH…
"""

import http.cookiejar
import re
import sys
import urllib.request

address, *paths = sys.argv[1:]
jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
opener = urllib.request.build_opener(jar)
with opener.open(address, timeout=20) as answer:
    base = answer.url.rstrip("/")
for path in paths:
    with opener.open(base + path, timeout=20) as answer:
        page = answer.read().decode("utf-8")
    title = re.search(r"<title>(.*?)</title>", page)
    if title is None:
        sys.exit(f"{path}: no page")
    print(f"{path}  {answer.status}  {title.group(1)}")
