"""Dependencies and parents of POMs in one line each, as their tags alone look all the same."""

import re


def spelled_out(text):
    """A dependency or parent that stands in one line, as people write it."""
    found = re.fullmatch(r"( *)<(dependency|parent)>(.*)</\2>", text)
    if not found:
        return [text]
    blank, tag, inner = found.groups()
    return [f"{blank}<{tag}>", *(f"{blank}    {part}" for part in re.split(r"(?<=>)(?=<\w)", inner)), f"{blank}</{tag}>"]


def in_one_line(pom):
    return re.sub(r"<(dependency|parent)>.*?</\1>", lambda found: re.sub(r"\s+", "", found[0]), pom, flags=re.S)
