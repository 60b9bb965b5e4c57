"""Lets Maven compile what lies in a folder, and the engine run recipes over it."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
MAVEN = PROJECT / "mvnw"
CLASS_PATH = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath"


def compiled(args, folder, *goals):
    """Compiles each service of a folder; the errors of those that do not."""
    names = re.findall("<module>(.*)</module>", (folder / "pom.xml").read_text(encoding="utf-8"))
    command = [MAVEN, "-q", "-ntp", "-B", "-fae", "-f", folder / "pom.xml", *([] if args.online else ["-o"]), "-Dmaven.repo.local.tail=" + str(args.own),
               *(goals or ["test-compile"]), CLASS_PATH, "-Dmdep.outputFile=target/class-path.txt", "-Dstyle.color=never"]
    log = folder.parent / f"{folder.name}.log"
    with open(log, "w", encoding="utf-8") as out:
        subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, check=False, env=os.environ | {"MAVEN_OPTS": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"})
    errors = re.findall(r"^\[ERROR\] .*", log.read_text(encoding="utf-8"), flags=re.M)
    broken = {}
    for name in names:
        poms = [pom for pom in (folder / name).rglob("pom.xml") if "target" not in pom.relative_to(folder).parts]
        if not all((pom.parent / "target/class-path.txt").exists() or "<packaging>pom" in pom.read_text(encoding="utf-8") for pom in poms):
            broken[name] = list(dict.fromkeys(error.replace(str(folder) + "/", "") for error in errors if f"{name}/" in error or f":{name}" in error or f"{name}-" in error)) or errors[:3]
    return broken


def applied(args, source, out, orders):
    """Runs recipes over services; one line of results for each pair."""
    if not orders:
        return []
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    lines = [" ".join([service, *recipes]) for service, recipes in orders.items()]
    (out / "orders").write_text("\n".join(lines), encoding="utf-8")
    path = f'{args.classes}:{(PROJECT / "rewrite-recipes/target/class-path.txt").read_text(encoding="utf-8")}'
    with open(out / "log", "w", encoding="utf-8") as log:
        done = subprocess.run(["java", "-Xmx3g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", f"-Down={args.own}", f"-Drecipes={HERE}/recipes.yml", f"-Dpolicy={HERE}/plimsoll.yml",
                        HERE / "Apply.java", source, out, out / "orders"], stdout=log, stderr=subprocess.STDOUT, check=False, env=os.environ | {"CLASSPATH": path})
    if done.returncode:
        sys.exit((out / "log").read_text(encoding="utf-8")[-3000:])
    return [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="utf-8").splitlines()]


def read_results(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def overlay(args, result, folder):
    name = result["service"]
    shutil.copytree(args.work / "fleet" / name, folder / name, ignore=shutil.ignore_patterns("target"))
    for path in result["deleted"]:
        (folder / name / path).unlink()
    for path in result["changed"]:
        target = folder / name / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(args.work / "first" / result["recipe"] / name / path, target)
    # One build holds what several recipes made of a service.
    for pom in (folder / name).rglob("pom.xml"):
        text = pom.read_text(encoding="utf-8")
        pom.write_text(text.replace("<groupId>com.acme.", f'<groupId>com.acme.{result["recipe"].lower()}.'), encoding="utf-8")
