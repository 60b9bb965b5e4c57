"""Lets a recipe that needs several rounds be judged by what they make together."""

import json

from kinds import ROUNDS
from machine import read_results

MOST = 7


def joined(args):
    """Makes what the last round changed a part of the first; whether there was anything, and there may be another."""
    last = [result for result in read_results(args.work / "second/results.jsonl") if result["recipe"] in ROUNDS]
    more = [result for result in last if result["changed"] + result["deleted"]]
    first = {(result["recipe"], result["service"]): result for result in read_results(args.work / "first/results.jsonl")}
    for again in last:
        result = first[again["recipe"], again["service"].split("/")[1]]
        result["left"] = again["left"]
        if again not in more:
            continue
        copied(args, again, args.work / "first" / result["recipe"] / result["service"])
        result["rounds"] = result.get("rounds", 1) + 1
        result["deleted"] = sorted({*result["deleted"], *again["deleted"]} - {*again["changed"]})
        result["changed"] = sorted({*result["changed"], *again["changed"]} - {*again["deleted"]})
    (args.work / "first/results.jsonl").write_text("".join(json.dumps(result) + "\n" for result in first.values()), encoding="utf-8")
    return bool(more) and all(result.get("rounds", 1) < MOST for result in first.values())


def copied(args, again, folder):
    """As overlay writes POMs, but the other way round."""
    for path in again["changed"]:
        text = (args.work / "second" / again["recipe"] / again["service"] / path).read_bytes()
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.replace(f'<groupId>com.acme.{again["recipe"].lower()}.'.encode(), b"<groupId>com.acme."))
