"""Reads the plain YAML that a service is configured with, as flat keys."""


def flat(text):
    """Maps and scalars alone; comments and documents are passed over."""
    found, path = {}, []
    for raw in text.splitlines():
        line = raw.split(" #")[0].rstrip()
        stripped = line.lstrip()
        if not stripped or stripped.startswith(("#", "---")):
            continue
        depth = len(line) - len(stripped)
        key, _, value = stripped.partition(":")
        while path and path[-1][0] >= depth:
            path.pop()
        path.append((depth, key.strip().strip("'\"")))
        if value.strip():
            found[".".join(part for _, part in path)] = value.strip().strip("'\"")
    return found
