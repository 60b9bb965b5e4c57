#!/usr/bin/env python3
"""How precise the standards are on real services: collects findings, draws samples, counts judgements."""

import argparse
import csv
import hashlib
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
JUDGED = HERE.parent.parent / "docs" / "precision" / "judged.csv"
FINDING = ["standard", "severity", "service", "commit", "place", "element", "message", "fingerprint"]
JUDGEMENT = ["standard", "service", "commit", "place", "element", "message", "fingerprint", "verdict", "reason"]
KEY = ["standard", "service", "place", "fingerprint"]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(header, lines):
    out = csv.DictWriter(sys.stdout, header, extrasaction="ignore", lineterminator="\n")
    out.writeheader()
    out.writerows(lines)


def key(row):
    return tuple(row[column] for column in KEY)


def findings(report, service, commit):
    for run in json.loads(report.read_text(encoding="utf-8"))["runs"]:
        rules = {rule["id"]: rule["properties"]["severity"] for rule in run["tool"]["driver"]["rules"]}
        for result in run["results"]:
            place = result["locations"][0]
            file = place["physicalLocation"]
            yield {
                "standard": result["ruleId"],
                "severity": rules[result["ruleId"]],
                "service": service,
                "commit": commit[:12],
                "place": f'{file["artifactLocation"]["uri"]}:{file.get("region", {}).get("startLine", 1)}',
                "element": next((name["fullyQualifiedName"] for name in place.get("logicalLocations", [])), ""),
                "message": result["message"]["text"],
                "fingerprint": result["partialFingerprints"]["plimsoll/v1"],
            }


def collect(args):
    """Every finding of every report below a folder of services, which must be at the commits of services.csv."""
    found = []
    for line in rows(HERE / "services.csv"):
        folder = pathlib.Path(args.corpus) / line["service"].split("/")[1]
        at = subprocess.check_output(["git", "-C", folder, "rev-parse", "HEAD"], text=True).strip()
        if at != line["commit"]:
            sys.exit(f'{folder} is at {at}, but services.csv says {line["commit"]}')
        reports = sorted(folder.glob("**/target/plimsoll/report.sarif"))
        if not reports:
            sys.exit(f"{folder} has no report: run the goal check there")
        for report in reports:
            found += findings(report, line["service"], line["commit"])
    # The report of the uppermost module repeats those of the modules below it.
    found = sorted({key(row): row for row in found}.values(), key=key)
    write(FINDING, [row for row in found if not args.standard or row["standard"] in args.standard])


def lot(row, seed):
    """A number that the seed and the finding alone decide, so that a new finding does not redraw the others."""
    return hashlib.sha256(":".join([seed, *key(row)]).encode()).hexdigest()


def sample(args):
    """The first by lot of each standard, and the first of each service, without what is already judged."""
    judged = {key(row) for row in rows(JUDGED)} if JUDGED.exists() else set()
    drawn, of_standard, of_service = [], {}, {}
    for row in sorted(rows(args.findings), key=lambda row: lot(row, args.seed)):
        standard, service = row["standard"], (row["standard"], row["service"])
        of_standard[standard] = of_standard.get(standard, 0) + 1
        of_service[service] = of_service.get(service, 0) + 1
        if of_standard[standard] <= args.size or of_service[service] <= args.each:
            drawn.append(row | {"verdict": "", "reason": ""})
    write(JUDGEMENT, sorted((row for row in drawn if key(row) not in judged), key=key))


def table(args):
    """What docs/precision.md shows of each standard."""
    found, judged = rows(args.findings), rows(JUDGED) if JUDGED.exists() else []
    print("| standard | severity | findings | in services | read | right | precision |")
    print("|---|---|---|---|---|---|---|")
    for standard in sorted({row["standard"] for row in found}):
        mine = [row for row in found if row["standard"] == standard]
        keys = {key(row) for row in mine}
        read = [row for row in judged if key(row) in keys]
        right = sum(row["verdict"] == "right" for row in read)
        share = f"{100 * right / len(read):.1f} %" if read else ""
        services = len({row["service"] for row in mine})
        print(f'| {standard} | {mine[0]["severity"]} | {len(mine)} | {services} | {len(read)} | {right} | {share} |')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("collect", help=collect.__doc__)
    one.add_argument("corpus", help="the folder that holds each service in a folder of its repository's name")
    one.add_argument("standard", nargs="*", help="these standards alone")
    one.set_defaults(run=collect)
    one = commands.add_parser("sample", help=sample.__doc__)
    one.add_argument("findings", help="what collect printed")
    one.add_argument("--size", type=int, default=20, help="so many of each standard")
    one.add_argument("--each", type=int, default=2, help="at least so many of each service that has them")
    one.add_argument("--seed", default="plimsoll-1")
    one.set_defaults(run=sample)
    one = commands.add_parser("table", help=table.__doc__)
    one.add_argument("findings", help="what collect printed")
    one.set_defaults(run=table)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
