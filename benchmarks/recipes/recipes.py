#!/usr/bin/env python3
"""Measures recipes on a fleet of services about which the truth is known."""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
from collections import Counter

import fleet
import rounds
import score
from kinds import MOVES, PARTS, ROUNDS, WHOLE
from machine import HERE, MAVEN, PROJECT, applied, compiled, overlay, read_results
from report import findings


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, default=HERE / "target", help="where the fleet and what becomes of it lie")
    parser.add_argument("--own", type=pathlib.Path, default=pathlib.Path.home() / ".m2/repository", help="the repository into which the platform was installed")
    parser.add_argument("--classes", type=pathlib.Path, default=PROJECT / "rewrite-recipes/target/classes", help="the compiled recipes")
    parser.add_argument("--online", action="store_true", help="let Maven fetch what is missing")
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("make", help=make.__doc__)
    one.add_argument("--size", type=int, default=60)
    one.add_argument("--seed", default="plimsoll-1")
    one.add_argument("--only", nargs="*", help="features whose names contain one of these")
    one.add_argument("--without", nargs="*", help="no features whose names contain one of these")
    one.set_defaults(run=make)
    one = commands.add_parser("after", help=after.__doc__)
    one.add_argument("recipe", nargs="+")
    one.set_defaults(run=after)
    one = commands.add_parser("run", help=run.__doc__)
    one.add_argument("recipe", nargs="*")
    one.add_argument("--all", action="store_true", help="let each recipe run over services without a place for it, too")
    one.add_argument("--services", nargs="*", help="these alone")
    one.set_defaults(run=run)
    one = commands.add_parser("prove", help=prove.__doc__)
    one.add_argument("recipe", nargs="*")
    one.set_defaults(run=prove)
    one = commands.add_parser("tests", help=tests.__doc__)
    one.add_argument("recipe")
    one.add_argument("--named", default="*SumTest,*AssertsTest,*ExpectedTest,*ContextTest,*MockedTest,*RulesTest,*ParameterizedTest,*FolderTest,*OldTest,*DerivedTest,*ModernTest")
    one.add_argument("--counted", action="store_true", help="count what ran before, run nothing")
    one.set_defaults(run=tests)
    one = commands.add_parser("judge", help=judge_all.__doc__)
    one.add_argument("recipe", nargs="*")
    one.set_defaults(run=judge_all)
    one = commands.add_parser("table", help=table.__doc__)
    one.add_argument("recipe", nargs="*")
    one.set_defaults(run=table)
    args = parser.parse_args()
    args.work = args.work.resolve()
    args.run(args)


def make(args):
    """Makes the fleet and compiles it."""
    shutil.rmtree(args.work, ignore_errors=True)
    services = fleet.made(args.size, args.seed, args.only, args.without)
    services = [service for service in services if service.features]
    fleet.save(services, args.work / "fleet")
    args_json = {"size": args.size, "seed": args.seed, "only": args.only, "without": args.without}
    (args.work / "made.json").write_text(json.dumps(args_json), encoding="utf-8")
    broken = compiled(args, args.work / "fleet")
    print(f"{len(services)} services, {sum(len(service.features) for service in services)} features in them, {len(broken)} do not compile")
    for name, errors in broken.items():
        print(name, *errors[:6], sep="\n   ")


def after(args):
    """Compiles what truth says of a recipe: the fleet as it should be."""
    made = json.loads((args.work / "made.json").read_text(encoding="utf-8"))
    for recipe in args.recipe:
        services = fleet.made(**made)
        services = [service for service in services if any(concerned(feature, recipe) for feature, _, _ in service.features)]
        folder = args.work / "should" / recipe
        shutil.rmtree(folder, ignore_errors=True)
        for service in services:
            if recipe == "ToSpringBoot4":
                service.boot, service.java = "4", "17"
            # Where anything may come of a line, truth does not say what it should be.
            open_ones = {name for lines, name in service.files.values() if any(recipe in line.free and line.text for line in lines)}
            service.files = {path: (lines, name) for path, (lines, name) in service.files.items() if name not in open_ones}
            service.files = {moved(service, path, recipe): lines for path, lines in service.files.items()}
            service.moved_to = replacements(service, recipe)
            for feature, _, _ in service.features:
                feature.head["needs"] = " ".join([feature.head.get("needs", ""), *after_needs(feature, service)]) if concerned(feature, recipe) else feature.head.get("needs", "")
            fleet.write(service, folder, lambda line: should(line, recipe))
        fleet.aggregate(folder, [service.name for service in services])
        broken = compiled(args, folder)
        print(f"{recipe}: {len(services)} services as they should be, {len(broken)} do not compile")
        for name, errors in broken.items():
            print(name, *errors[:6], sep="\n   ")


def replacements(service, recipe):
    """By group:artifact what a dependency has to become."""
    found = {}
    for lines in service.poms.values():
        for made, _ in lines:
            if made.text and recipe in made.must:
                options = made.must[recipe]
                found[made.text] = tuple((options[0] + "::").split(":")[:3]) + ("",) if options else None
    return found


def moved(service, path, recipe):
    """Where truth says that a file is afterwards."""
    place = service.places.get(path, {}).get(recipe)
    return place["to"] if place and place["to"] and not place["may"] else path


def should(line, recipe):
    """The first form that is spelled out."""
    if recipe not in line.must:
        return line.text
    return next((option for option in line.must[recipe] if not option.startswith("re:")), None)


def after_needs(feature, service):
    return feature.head.get("after", "").split()


def concerned(feature, recipe):
    return recipe in feature.words("recipes")


def run(args):
    """Runs recipes over the fleet, and then what prove does."""
    truth = json.loads((args.work / "truth.json").read_text(encoding="utf-8"))
    orders = {}
    for name, service in truth.items():
        if (args.work / "fleet" / name / "pom.xml").exists():
            orders[name] = [recipe for recipe in args.recipe if args.all or has_places(service, recipe)]
    orders = {name: recipes for name, recipes in orders.items() if recipes and (not args.services or name in args.services)}
    applied(args, args.work / "fleet", args.work / "first", orders)
    prove(args)
    while rounds.joined(args):
        prove(args)
    if any(recipe in ROUNDS for recipe in args.recipe):
        judge_all(args)


def prove(args):
    """Compiles what recipes made of services, runs them again over it, and judges."""
    first = read_results(args.work / "first/results.jsonl")
    changed = [result for result in first if result.get("changed") or result.get("deleted")]
    folder = args.work / "became"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for result in changed:
        overlay(args, result, folder / result["recipe"])
    whole = [result for result in changed if result["recipe"] not in PARTS]
    fleet.aggregate(folder, [f'{result["recipe"]}/{result["service"]}' for result in whole])
    broken = compiled(args, folder) if whole else {}
    shutil.rmtree(args.work / "second", ignore_errors=True)
    applied(args, folder, args.work / "second", {f'{result["recipe"]}/{result["service"]}': [result["recipe"]] for result in whole if f'{result["recipe"]}/{result["service"]}' not in broken})
    (args.work / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    judge_all(args)


def newest_truth(args):
    """The truth of today's features about the fleet, where they still make the same fleet."""
    old, made = json.loads((args.work / "truth.json").read_text(encoding="utf-8")), json.loads((args.work / "made.json").read_text(encoding="utf-8"))
    services = [service for service in fleet.made(**made) if service.features]
    new = json.loads(json.dumps(fleet.truth(services)))
    texts = lambda truth: {name: {path: [line["text"] for line in file["lines"] if line["text"]] for path, file in service["files"].items()} for name, service in truth.items()}
    if texts(new) != texts(old):
        print("The features make another fleet by now: its own truth is used.")
        return old
    return new


def judge_all(args):
    """Judges what the last run left, without running it again."""
    truth = newest_truth(args)
    first, again = read_results(args.work / "first/results.jsonl"), read_results(args.work / "second/results.jsonl")
    broken = json.loads((args.work / "broken.json").read_text(encoding="utf-8"))
    for recipe in args.recipe or sorted({result["recipe"] for result in first}):
        own = [result for result in first if result["recipe"] == recipe and not result.get("absent")]
        if not own:
            print(f"{recipe}: there is no such recipe, or no service for it")
            continue
        mine = lambda results: [result for result in results if result["recipe"] == recipe]
        judge(args, own, {name.split("/")[1]: errors for name, errors in broken.items() if name.startswith(recipe + "/")}, mine(again), truth)


def has_places(service, recipe):
    return any(recipe in head.get("recipes", "").split() for head in service["features"].values()) or recipe in ("ToJakarta", "ToSpringBoot4", "MigrateToPlatform") and service["boot"] != "3.5" or recipe not in str(service)


def judge(args, results, broken, again, truth):
    recipe = results[0]["recipe"]
    changed = [result for result in results if result["changed"] or result["deleted"]]
    restless = {result["service"].split("/")[1]: result["changed"] + result["deleted"] for result in again if result["changed"] or result["deleted"]}
    notes = []
    total = Counter(services=len(results), changed=len(changed), broken=len(broken), restless=len(restless), again=len(again), ms=sum(result["ms"] for result in results))
    for name, errors in broken.items():
        notes.append(("does not compile", name, "\n      ".join(errors[:8])))
    for name, files in restless.items():
        notes.append(("second run not empty", name, ", ".join(files)))
    for result in results:
        for error in result["errors"] + result["unread"]:
            notes.append(("error", result["service"], error))
        for verdict in verdicts(args, recipe, result, truth[result["service"]]):
            total.update(verdict.count)
            notes += verdict.notes
    out = args.work / "verdicts"
    out.mkdir(exist_ok=True)
    (out / f"{recipe}.json").write_text(json.dumps({"recipe": recipe, "total": total, "notes": notes}, indent=1), encoding="utf-8")
    print(recipe, dict(total))
    (out / f"{recipe}.md").write_text(findings(recipe, total, notes, results), encoding="utf-8")


def verdicts(args, recipe, result, service):
    places = {path: entry.get("place", {}).get(recipe) for path, entry in service["files"].items()}
    known = {*service["files"], *service["keys"], *service.get("poms", {}), *(place["to"] for place in places.values() if place)}
    came = score.Verdict(recipe)
    for path in result["changed"]:
        if path not in known:
            came.notes.append(("wrong" if recipe in MOVES else "came or changed", f'{result["service"]}/{path}', "came"))
            came.count["wrong"] += recipe in MOVES and pathlib.Path(path).name not in {pathlib.Path(gone).name for gone in result["deleted"]}
    yield came
    stopped = any(recipe in head.get("stops", "").split() for head in service["features"].values())
    for kind, judged in (("files", score.java), ("keys", score.keys), ("poms", score.poms)):
        for path, entry in service.get(kind, {}).items():
            lines = entry["lines"] if kind == "files" else entry
            heads = [service["features"][entry["feature"]]] if kind == "files" else []
            if any(recipe in head.get("also", "").split() for head in heads):
                continue
            if stopped:
                lines = [line | {"must": {}, "may": {}, "trap": line["trap"] or bool(line["must"])} for line in lines if line["text"] is not None]
            said = recipe in WHOLE and not result["changed"] and result["left"] or rows_of(recipe, path, result, service)
            where = path
            if kind == "files" and recipe in MOVES:
                where, verdict = score.file(places[path], recipe, path, result, bool(said))
                yield verdict
            text = None
            if where in result["changed"]:
                text = (args.work / "first" / recipe / result["service"] / where).read_text(encoding="utf-8")
            elif where in result["deleted"] and recipe not in MOVES:
                text = ""
            verdict = judged(lines, recipe, f'{result["service"]}/{path}', text, bool(said))
            if any(recipe in head.get("told", "").split() for head in heads) and any(line["trap"] for line in lines):
                verdict.count["to tell"] += 1
                verdict.count["told"] += bool(said)
                if not said:
                    verdict.notes.append(("not told", f'{result["service"]}/{path}', "left without a row"))
            yield verdict


def rows_of(recipe, path, result, service):
    """The rows that speak of a file; what moves holds up the whole piece of a service that hangs on it."""
    feature = service["files"].get(path, {}).get("feature") if recipe in MOVES else None
    files = [other for other, entry in service["files"].items() if entry["feature"] == feature] if feature else [path]
    names = {pathlib.Path(file).name.split(".")[0] for file in files}
    return [row for row in result["left"] if any(re.search(rf"\b{name}\b" if recipe in MOVES else re.escape(name), row) for name in names)]


def tests(args):
    """Counts the tests that run in the services that a recipe changed, before it and after."""
    changed = [result["service"] for result in read_results(args.work / "first/results.jsonl") if result["recipe"] == args.recipe and result["changed"]]
    for folder in (args.work / "fleet", args.work / "became" / args.recipe):
        if not args.counted:
            whole = folder / "tests"
            whole.mkdir(exist_ok=True)
            fleet.aggregate(whole, [f"../{name}" for name in changed])
            with open(whole / "log", "w", encoding="utf-8") as out:
                subprocess.run([MAVEN, "-ntp", "-B", "-fae", "-f", whole / "pom.xml", "-Dmaven.repo.local.tail=" + str(args.own), "test", "-Dtest=" + args.named, "-DfailIfNoTests=false",
                                "-Dsurefire.failIfNoSpecifiedTests=false", "-Dmaven.test.failure.ignore"], stdout=out, stderr=subprocess.STDOUT, check=False)
        count = Counter()
        for report in (file for name in changed for file in (folder / name).glob("**/surefire-reports/TEST-*.xml")):
            head = re.search(r"<testsuite [^>]*>", report.read_text(encoding="utf-8"), flags=re.S)[0]
            count.update({key: int(re.search(rf'\b{key}="(\d+)"', head)[1]) for key in ("tests", "failures", "errors", "skipped")})
        print(folder.relative_to(args.work), dict(count))


def table(args):
    """The table of docs/recipes-measured.md."""
    print("| recipe | services | places | recall | precision | said so | missed | wrong | traps | compiles after | second run empty |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for file in sorted((args.work / "verdicts").glob("*.json")):
        verdict = json.loads(file.read_text(encoding="utf-8"))
        if args.recipe and verdict["recipe"] not in args.recipe:
            continue
        count = Counter(verdict["total"])
        places, hit, wrong = count["places"], count["hit"], count["wrong"]
        share = lambda part, whole: f"{100 * part / whole:.1f} %" if whole else ""
        built = "with `ToSpringBoot4`" if verdict["recipe"] in PARTS else f'{count["changed"] - count["broken"]} of {count["changed"]}'
        print(f'| {verdict["recipe"]} | {count["services"]} | {places} | {share(hit, places)} | {share(hit, hit + wrong)} | {count["said"]} | {count["missed"]} | {wrong} | {count["traps"]} | {built} | {count["again"] - count["restless"]} of {count["again"]} |')


if __name__ == "__main__":
    main()
