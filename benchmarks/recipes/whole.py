#!/usr/bin/env python3
"""Measures MigrateToPlatform as a whole on the fleet: by the engine of `plimsoll:migrate`, round after round until one changes nothing."""

import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import fleet
import score
from machine import HERE, MAVEN, PROJECT, compiled, read_results

DESCRIBE = "dev.plimsoll:plimsoll-maven-plugin:%s:describe" % re.search("<version>(.*-SNAPSHOT)</version>", (PROJECT / "pom.xml").read_text(encoding="utf-8"))[1]
MOST_ROUNDS = 7
STEPS = re.findall(r"^  - dev\.plimsoll\..*?(\w+)$", (PROJECT / "rewrite-recipes/src/main/resources/META-INF/rewrite/migrate-to-platform.yml").read_text(encoding="utf-8"), flags=re.M)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, default=HERE / "target", help="where the fleet and what becomes of it lie")
    parser.add_argument("--own", type=pathlib.Path, default=pathlib.Path.home() / ".m2/repository", help="the repository into which all of Plimsoll was installed")
    parser.add_argument("--classes", type=pathlib.Path, default=PROJECT / "rewrite-recipes/target/classes", help="the compiled recipes")
    parser.add_argument("--online", action="store_true", help="let Maven fetch what is missing")
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("run", help=run.__doc__)
    one.add_argument("service", nargs="*", help="these alone")
    one.set_defaults(run=run)
    commands.add_parser("tests", help=tests.__doc__).set_defaults(run=tests)
    commands.add_parser("judge", help=judge.__doc__).set_defaults(run=judge)
    args = parser.parse_args()
    args.work = args.work.resolve()
    args.run(args)


def run(args):
    """Migrates services: builds them, runs the recipes, builds again."""
    folder, rounds = args.work / "whole", args.work / "rounds"
    for old in (folder, rounds):
        shutil.rmtree(old, ignore_errors=True)
        old.mkdir()
    going = args.service or sorted(path.parent.name for path in (args.work / "fleet").glob("*/pom.xml"))
    for name in going:
        shutil.copytree(args.work / "fleet" / name, folder / name, ignore=shutil.ignore_patterns("target"))
    for number in range(1, MOST_ROUNDS + 1):
        broken = built(args, folder, going)
        for name, errors in broken.items():
            print(f"round {number}: {name} does not compile", *errors[:6], sep="\n   ")
        results = engine(args, folder, rounds / f"{number}.jsonl", [name for name in going if name not in broken])
        going = [result["service"] for result in results if any(group["changed"] for group in result["groups"])]
        print(f"round {number}: {len(results)} services, {len(going)} of them changed")
        if not going:
            return
    print("without an end:", *going)


def built(args, folder, names):
    """Compiles and describes services from scratch; the errors of those that do not compile."""
    for name in names:
        for target in list((folder / name).glob("**/target")):
            shutil.rmtree(target)
    fleet.aggregate(folder, names)
    broken = compiled(args, folder, "test-compile", DESCRIBE)
    guilty = {name: errors for name, errors in broken.items() if any(name in error for error in errors)}
    # One POM that cannot be read stops the build of all.
    return guilty | built(args, folder, [name for name in names if name not in guilty]) if guilty and len(broken) == len(names) > len(guilty) else broken


def engine(args, folder, out, names):
    """One round over services; what each group of recipes did to them."""
    migrator = PROJECT / "migrator/target"
    path = f'{args.classes}:{migrator / "classes"}:{(migrator / "class-path.txt").read_text(encoding="utf-8")}'
    done = subprocess.run(["java", "-Xmx200m", f"-Down={args.own}", f"-Dpolicy={HERE}/plimsoll.yml", HERE / "Round.java", folder, out, *names],
                          check=False, env=os.environ | {"CLASSPATH": path})
    if done.returncode:
        sys.exit(f"The engine broke; see {out}.log")
    return read_results(out)


def judge(args):
    """Counts the places that one step alone names and that became what its truth says; names the others."""
    count = collections.Counter()
    for name, service in json.loads((args.work / "truth.json").read_text(encoding="utf-8")).items():
        root = args.work / "whole" / name
        if root.exists():
            for path, entry in service["files"].items():
                judge_lines(count, f"{name}/{path}", entry["lines"], lines_of(root, path))
            for path, lines in service["keys"].items():
                judge_keys(count, f"{name}/{path}", lines, (root / path).read_text(encoding="utf-8"))
    print(dict(count))


def judge_lines(count, place, lines, now):
    for line in lines:
        wanted = {recipe: options for recipe, options in line["must"].items() if recipe in STEPS}
        is_open = any(recipe in STEPS for recipe in [*line["may"], *line["free"]]) or line["text"] and not re.search(r"\w", line["text"])
        if len(wanted) != 1 or is_open:
            count["not judged"] += bool(wanted)
            continue
        (step, options), = wanted.items()
        became = any(is_there(each, now) for each in options) if options else score.bare(line["text"]) not in now
        count.update({step: 1, "became" if became else f"{step}, otherwise": 1})
        if not became:
            print(f"{step}: {place}: {score.shown(line, step)}")


def judge_keys(count, place, lines, now):
    """Only one step names them."""
    verdict = score.keys(lines, "ToSpringBoot4", place, now, False)
    count.update({"keys": verdict.count["places"], "keys that became": verdict.count["hit"]})
    for what, where, text in verdict.notes:
        if what in ("wrong", "missed"):
            print(f"{what}: {where}: {text}")


def is_there(option, now):
    """What is imported may be with all of its package, and what comes speaks Jakarta EE by then."""
    forms = [option, option.replace("javax.", "jakarta.")] + [re.sub(r"\w+;$", "*;", option)] * option.startswith("import ")
    return any(re.fullmatch(score.pattern(form), text) for form in forms for text in now)


def lines_of(root, path):
    """Of the file that is called so, wherever it is by now."""
    there = root / path if (root / path).exists() else next((file for file in root.rglob(pathlib.Path(path).name) if "target" not in file.relative_to(root).parts), None)
    return {score.bare(line) for line in there.read_text(encoding="utf-8").splitlines()} if there else set()


def tests(args):
    """Runs the tests of the services that compile, before and after; names those that passed and pass no more."""
    names = sorted({path.parent.name for path in (args.work / "whole").glob("*/pom.xml")})
    before, after = (results(args, args.work / folder, names) for folder in ("fleet", "whole"))
    print("before:", dict(collections.Counter(before.values())), "after:", dict(collections.Counter(after.values())))
    for test in sorted(test for test in before if before[test] == "passed" and after.get(test) != "passed"):
        print("  ", *test, after.get(test, "does not run"))


def results(args, folder, names):
    """By service, class and method: what moves to another package is the same test."""
    fleet.aggregate(folder, names)
    with open(folder.parent / f"{folder.name}-tests.log", "w", encoding="utf-8") as out:
        subprocess.run([MAVEN, "-ntp", "-B", "-fae", "-f", folder / "pom.xml", *([] if args.online else ["-o"]), f"-Dmaven.repo.local.tail={args.own}", "test", "-Dmaven.test.failure.ignore"],
                       stdout=out, stderr=subprocess.STDOUT, check=False)
    found = {}
    for name in names:
        for report in (folder / name).glob("**/surefire-reports/TEST-*.xml"):
            for case in ElementTree.parse(report).iter("testcase"):
                ended = next((child.tag for child in case if child.tag in ("failure", "error", "skipped")), "passed")
                found[name, case.get("classname").split(".")[-1], case.get("name").removesuffix("()")] = ended
    return found


if __name__ == "__main__":
    main()
