#!/usr/bin/env python3
"""Writes docs/less-code.md: the order service before and on the platform, in lines, in bytes and in standards broken.

MAVEN_REPO names the local repository into which Plimsoll and its platform are installed.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from java_lines import Source

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "less-code.md"
CHECK = "dev.plimsoll:plimsoll-maven-plugin:0.1.0-SNAPSHOT:check"
BEFORE, AFTER = ROOT / "examples" / "legacy-orders", ROOT / "examples" / "orders-on-platform"


def maven(folder, *goals):
    repository = os.environ.get("MAVEN_REPO") or sys.exit("say in MAVEN_REPO where Plimsoll is installed")
    command = [ROOT / "mvnw", "-B", "-q", "-ntp", f"-Dmaven.repo.local={repository}", "-f", folder / "pom.xml", *goals]
    subprocess.run(command, check=True, stdout=sys.stderr)


def lines_of(file, comment):
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return sum(1 for line in lines if line and not line.startswith(comment))


def java(folder):
    """How many lines of code each role has; what is no glue has the role None."""
    roles = {}
    for file in sorted((folder / "src/main/java").rglob("*.java")):
        for role in Source(file.read_text(encoding="utf-8")).roles().values():
            roles[role] = roles.get(role, 0) + 1
    return roles


def beside(folder):
    """Lines of what is no Java: migrations, configuration, the POM."""
    resources = folder / "src/main/resources"
    pom = re.sub(r"<!--.*?-->", "", (folder / "pom.xml").read_text(encoding="utf-8"), flags=re.S)
    return {
        "SQL": sum(lines_of(file, "--") for file in resources.rglob("*.sql")),
        "configuration": sum(lines_of(file, "#") for file in resources.rglob("*.properties")),
        "POM": sum(1 for line in pom.splitlines() if line.strip()),
    }


def packed(folder):
    """Bytes of the artifact: the service's own classes and resources, as they are and compressed, and the whole file."""
    (jar,) = [file for file in (folder / "target").glob("*.jar")]
    with zipfile.ZipFile(jar) as entries:
        own = [entry for entry in entries.infolist() if entry.filename.startswith("BOOT-INF/classes/")]
    return sum(entry.file_size for entry in own), sum(entry.compress_size for entry in own), jar.stat().st_size


def broken(folder):
    """Findings by standard, and which standards ran."""
    maven(folder, CHECK, "-Dplimsoll.failOnViolation=false")
    (run,) = json.loads((folder / "target/plimsoll/report.sarif").read_text(encoding="utf-8"))["runs"]
    found = {}
    for result in run["results"]:
        found[result["ruleId"]] = found.get(result["ruleId"], 0) + 1
    return found, run["properties"]["ran"], run["invocations"][0].get("toolExecutionNotifications", [])


def judged():
    """Both by the policy of the service on the platform; the other is copied to stand beside it."""
    with tempfile.TemporaryDirectory() as work:
        copy = pathlib.Path(work) / BEFORE.name
        shutil.copytree(BEFORE, copy)
        shutil.copy(AFTER / "plimsoll.yml", copy)
        return broken(copy), broken(AFTER)


def table(header, rows):
    yield "| " + " | ".join(header) + " |"
    yield "|---" * len(header) + "|"
    for row in rows:
        yield "| " + " | ".join(str(cell) for cell in row) + " |"


def less(before, after):
    return f"{(after - before) / before:+.0%}" if before else ""


def compared(names, before, after):
    for name in names:
        one, other = before.get(name, 0), after.get(name, 0)
        yield name, f"{one:,}", f"{other:,}", less(one, other)


def named(roles):
    """The figures of one service by the names that the page gives them."""
    lines = sum(roles.values())
    glue = lines - roles[None]
    figures = {"**all**": lines, "business logic and API": roles[None], "**glue**": glue}
    figures["glue without accessors"] = glue - roles.get("accessors", 0)
    return figures | {"glue: " + str(name): count for name, count in roles.items()}


def code(before, after):
    names = ["**all**", "business logic and API", "**glue**", *["glue: " + name for name in Source.ROLES], "glue without accessors"]
    yield from table(["lines of Java", BEFORE.name, AFTER.name, ""], compared(names, before, after))
    yield ""
    yield from table(["lines beside it", BEFORE.name, AFTER.name, ""], compared(["SQL", "configuration", "POM"], beside(BEFORE), beside(AFTER)))


def in_short(before, after):
    share = [f"{figures['**glue**'] / figures['**all**']:.0%}" for figures in (before, after)]
    yield f"{after['**all**']} lines of Java instead of {before['**all**']}; {share[1]} of them are glue, of the others {share[0]}. Much of what is gone is accessors,"
    yield f"which records spare without any platform; of all other glue {after['glue without accessors']} lines are left of {before['glue without accessors']}."
    yield "What grows: each dependency is a field, a parameter and an assignment where it was an annotated field (wiring), requests, answers and called services are"
    yield "types where they were maps and entities (business logic and API, own bytes), each entity has its version and its times (SQL)."


def artifact():
    names = ["own classes and resources", "the same, compressed", "the whole file"]
    yield from table(["bytes in the artifact", BEFORE.name, AFTER.name, ""], compared(names, *[dict(zip(names, packed(folder))) for folder in (BEFORE, AFTER)]))


def standards():
    (before, ran, _), (after, ran_after, silent) = judged()
    if set(ran) != set(ran_after):
        sys.exit(f"not the same standards ran: {sorted(set(ran) ^ set(ran_after))}")
    yield f"Of {len(ran)} standards that ran, {BEFORE.name} breaks {len(before)} in {sum(before.values())} places, {AFTER.name} {len(after)} in {sum(after.values())}."
    for note in silent:
        yield f"Not run: `{note['descriptor']['id']}` ({note['message']['text']})."
    yield ""
    yield from table(["standard", BEFORE.name, AFTER.name], ((name, before.get(name, 0), after.get(name, 0)) for name in sorted({*before, *after})))


def page():
    before, after = named(java(BEFORE)), named(java(AFTER))
    yield "# Less code"
    yield ""
    yield "Written by `benchmarks/less-code/less_code.py`; do not edit. [legacy-orders](../examples/legacy-orders/) and"
    yield "[orders-on-platform](../examples/orders-on-platform/) are the same service: one [test over HTTP](../examples/orders-black-box/) holds for both,"
    yield "and says what differs on purpose. What the second has and the first has not (erasure, events, permissions, encryption of all"
    yield "that is personal, deadlines) is not counted for it: only what is written down is counted."
    yield ""
    yield from in_short(before, after)
    yield ""
    yield "## Lines"
    yield ""
    yield from code(before, after)
    yield ""
    yield "A line of Java is one of `src/main/java` that is not blank, no comment, no `package` and no `import`. The two were formatted by different"
    yield "hands, with lines of up to 120 letters in both. A line is glue by the first of these rules that holds:"
    yield ""
    for name, rule in Source.ROLES.items():
        yield f"- **{name}**: {rule}"
    yield ""
    yield "All other lines are business logic and API: entities' fields, requests and answers, rules, endpoints, queries, log lines, braces."
    yield "Who counts differently changes `benchmarks/less-code/java_lines.py` and runs it again."
    yield ""
    yield "## Bytes"
    yield ""
    yield from artifact()
    yield ""
    yield f"{AFTER.name} is packed without libraries (its own classes and Spring Boot's loader): the platform lies beside it, once for all services."
    yield ""
    yield "## Standards"
    yield ""
    yield from standards()


def main():
    for folder in (BEFORE, AFTER):
        maven(folder, "-DskipTests", "package")
    PAGE.write_text("\n".join(page()) + "\n", encoding="utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
