"""What whoever mends a recipe reads."""

import re
from collections import Counter

ORDER = ["error", "does not compile", "second run not empty", "wrong", "wanted", "untidy", "came or changed", "missed", "not told", "said"]


def findings(recipe, total, notes, results):
    lines = [f"# {recipe}", "", str(dict(total)), ""]
    for what in ORDER:
        mine = [(place, text) for kind, place, text in notes if kind == what]
        if len(mine) > 30:
            mine = examples(mine)
        lines += [f"## {what}: {len(mine)}", ""] + [f"- {place}: {text}" for place, text in mine] + [""] if mine else []
    rows = Counter(re.sub(r"LeftAlone\.?(Row)?", "", row) for result in results for row in result["left"])
    lines += ["## rows", ""] + [f"- {count} x {row}" for row, count in rows.most_common(60)]
    return "\n".join(lines) + "\n"


def examples(notes):
    """One of each kind: what services call their own does not tell two notes apart."""
    kinds = {}
    for place, text in notes:
        own = re.findall(r"/([A-Z][a-z]+)", place)[-1:] or ["-"]
        kind = re.sub(rf"{own[0]}|{own[0].lower()}|com\.acme\.\w+|\b(LOG|log|logger|LOGGER)\b", "_", text, flags=re.I)
        kinds.setdefault(kind, [0, place, text])[0] += 1
    return [(f"{count} x, such as {place}", text) for count, place, text in kinds.values()]
