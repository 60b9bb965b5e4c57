"""Compares what a recipe made of a service with the truth about each of its lines."""

import difflib
import re
from collections import Counter

import yaml_keys
from pom_lines import in_one_line


BRACES = ("}", "{", "});", "", "<dependencies>", "</dependencies>")


class Verdict:
    """What came of the places that truth knows of; `notes` are the sentences for whoever mends the recipe."""

    def __init__(self, recipe):
        self.recipe, self.count, self.notes = recipe, Counter(), []

    def say(self, what, place, text):
        self.count[what] += 1
        self.notes.append((what, place, text))

    def missed(self, place, text, said):
        self.say("said" if said else "missed", place, text)


def bare(text):
    return re.sub(r"\s+", "", text)


def pattern(option):
    return option[3:] if option.startswith("re:") else re.escape(bare(option))


def group(name, options):
    return f"(?P<{name}>" + "|".join(pattern(option) for option in options) + ")"


def is_import(made):
    texts = [made["text"]] if made["text"] is not None else [option for options in made["must"].values() for option in options]
    texts += [option for options in made["may"].values() for option in options] if not texts else []
    return bool(texts) and all(text.startswith("import ") for text in texts)


def concerns(made, recipe):
    return made["text"] is not None or recipe in made["must"] or recipe in made["may"]


def file(place, recipe, path, result, said):
    """Where a file is to be read after the recipe, and the verdict on whether it is where truth says: `place` is None where it stays."""
    verdict, name = Verdict(recipe), f'{result["service"]}/{path}'
    to, must = (place or {}).get("to"), place is not None and not place["may"]
    comes = place is not None and not to
    gone, there = path in result["deleted"], (to or path) in result["changed"]
    verdict.count["places"] += must
    if comes:
        verdict.count["hit"] += must and there
        if must and not there:
            verdict.missed(name, "(no file)  ->  this file", said)
        return path, verdict
    if not gone:
        if must:
            verdict.missed(name, f"this file  ->  {to}", said)
        if to and there:
            verdict.say("wrong", name, f"stays, and {to} came")
        return path, verdict
    if to and there:
        verdict.count["hit"] += must
        return to, verdict
    verdict.say("wrong", name, f"is gone; wanted: {to or 'it stays'}")
    return path, verdict


def java(lines, recipe, place, after, said):
    """The verdict on one file; `after` is None where it was not changed."""
    verdict = Verdict(recipe)
    lines = [made for made in lines if concerns(made, recipe) and (made["text"] or made["text"] is None)]
    for made in lines:
        verdict.count["places"] += recipe in made["must"]
        verdict.count["traps"] += made["trap"] and recipe not in made["must"]
    if after is None:
        for made in lines:
            if recipe in made["must"]:
                verdict.missed(place, shown(made, recipe), said)
        return verdict
    now = [line for line in (in_one_line(after) if place.endswith("pom.xml") else after).splitlines() if line.strip()]
    imports(verdict, [made for made in lines if is_import(made)], place, {bare(line) for line in now if line.startswith("import ")}, said)
    body(verdict, [made for made in lines if not is_import(made)], place, [line for line in now if not line.startswith("import ")], said)
    return verdict


def shown(made, recipe):
    return f'{made["text"] or "(nothing)"}  ->  {" or ".join(made["must"].get(recipe, [])) or "(nothing)"}'


def imports(verdict, lines, place, now, said):
    wanted = set()
    for made in lines:
        before, options = made["text"] and bare(made["text"]), [bare(option) for option in made["must"].get(verdict.recipe, [])]
        may = [bare(option) for option in made["may"].get(verdict.recipe, [])]
        wanted |= set(options) | set(may)
        if verdict.recipe in made["must"]:
            if before in now:
                verdict.missed(place, shown(made, verdict.recipe), said)
            elif options and not now & set(options):
                verdict.say("wrong" if before else "missed", place, "import: " + shown(made, verdict.recipe))
            else:
                verdict.count["hit"] += 1
        elif before not in now and not may and verdict.recipe not in made["free"] and before:
            verdict.say("wrong", place, f"import gone: {before}")
        wanted |= {before}
    for extra in sorted(now - wanted):
        verdict.say("untidy", place, f"import came: {extra}")


def body(verdict, lines, place, now, said):
    old = [made for made in lines if made["text"] is not None]
    comes, at = {}, 0
    for made in lines:
        if made["text"] is None:
            comes.setdefault(at, []).append(made)
        else:
            at += 1
    matcher = difflib.SequenceMatcher(None, [bare(made["text"]) for made in old], [bare(line) for line in now], autojunk=False)
    for codes in joined(slid(verdict.recipe, matcher.get_opcodes(), (old, comes, now)), old):
        i1, i2, j1, j2 = codes[0][1], codes[-1][2], codes[0][3], codes[-1][4]
        if len(codes) > 1 and matched(verdict.recipe, items_of(old, comes, i1, i2), now[j1:j2]) is None:
            for code in codes:
                part(verdict, code, (old, comes, now), place, said)
        else:
            part(verdict, (codes[0][0], i1, i2, j1, j2), (old, comes, now), place, said)
    for made in (made for items in comes.values() for made in items):
        if verdict.recipe in made["must"]:
            verdict.missed(place, shown(made, verdict.recipe), said)


def part(verdict, code, texts, place, said):
    tag, i1, i2, j1, j2 = code
    old, comes, now = texts
    if tag != "equal":
        items = items_of(old, comes, i1, i2)
        for index in range(i1, i2 + 1):
            comes.pop(index, None)
        block(verdict, items, place, now[j1:j2], said)
        return
    for made in old[i1:i2]:
        if verdict.recipe in made["must"] and bare(made["text"]) not in [bare(option) for option in made["must"][verdict.recipe]]:
            verdict.missed(place, shown(made, verdict.recipe), said)
        elif verdict.recipe in made["must"]:
            verdict.count["hit"] += 1


def items_of(old, comes, i1, i2):
    items = []
    for index in range(i1, i2 + 1):
        items += comes.get(index, [])
        items += old[index : index + 1] if index < i2 else []
    return items


def slid(recipe, codes, texts):
    """What went begins with the line after it, or ends with the one before, as often as not: moved to where truth allows it."""
    old, comes, _ = texts
    codes = [list(code) for code in codes]
    for before, code, after in zip(codes, codes[1:], codes[2:]):
        tag, i1, i2, j1, j2 = code
        if tag != "delete" or matched(recipe, items_of(old, comes, i1, i2), []) is not None:
            continue
        for step in range(1, after[2] - after[1]):
            if bare(old[i1 + step - 1]["text"]) != bare(old[i2 + step - 1]["text"]):
                break
            if matched(recipe, items_of(old, comes, i1 + step, i2 + step), []) is not None:
                before[2], before[4] = i1 + step, j1 + step
                code[1:] = i1 + step, i2 + step, j1 + step, j2 + step
                after[1], after[3] = i2 + step, j2 + step
                break
    return codes


def joined(codes, old):
    """Differences between which there is nothing but a brace are one: which brace is the old one, nobody can tell."""
    found = []
    for code in codes:
        trivial = code[0] == "equal" and all(bare(made["text"]) in BRACES for made in old[code[1] : code[2]])
        if found and found[-1][0][0] != "equal" and (code[0] != "equal" or trivial):
            found[-1].append(code)
        else:
            found.append([code])
    return found


def matched(recipe, items, now):
    """The forms that the items took, by number; None where they took none that truth allows."""
    text, expression = bare("".join(now)), ""
    for number, made in enumerate(items):
        before = [made["text"]] if made["text"] is not None else []
        must, may = made["must"].get(recipe), made["may"].get(recipe, [])
        new = (f"(?P<new{number}>" + "|".join(pattern(option) for option in must) + ")") if must else None
        if must is not None:
            expression += f"(?:{new}|(?P<old{number}>{pattern(before[0])}))" if new and before else f"{new}?" if new else f"(?P<old{number}>{pattern(before[0])})?"
        elif recipe in made["free"]:
            expression += ".*?"
        else:
            expression += "(?:" + "|".join(pattern(option) for option in before + may) + ")" + ("?" if not before or "" in may else "")
    found = re.fullmatch(expression, text)
    return found.groupdict() if found else None


def block(verdict, items, place, now, said):
    recipe, groups = verdict.recipe, matched(verdict.recipe, items, now)
    if groups is None:
        was = " | ".join(made["text"].strip() for made in items if made["text"] is not None)
        verdict.say("wrong", place, f"{was or '(nothing)'}  =>  {' | '.join(line.strip() for line in now) or '(nothing)'}")
        wanted = [shown(made, recipe) for made in items if recipe in made["must"]]
        if wanted:
            verdict.notes.append(("wanted", place, "; ".join(wanted)))
        return
    for number, made in enumerate(items):
        must = made["must"].get(recipe)
        if must is None:
            continue
        if groups.get(f"old{number}") is not None or (must and groups.get(f"new{number}") is None):
            verdict.missed(place, shown(made, recipe), said)
        else:
            verdict.count["hit"] += 1


def keys(lines, recipe, place, after, said):
    """The verdict on one file of configuration, by its keys."""
    verdict = Verdict(recipe)
    now = None if after is None else yaml_keys.flat(after) if place.endswith(".yml") else properties(after)
    allowed = set()
    for made in lines:
        if made["text"] is None or "=" not in made["text"]:
            continue
        key, value = pair(made["text"])
        must, may = made["must"].get(recipe), made["may"].get(recipe)
        allowed |= {key, *(pair(option)[0] for option in (must or []) + (may or []))}
        verdict.count["places"] += must is not None
        verdict.count["traps"] += made["trap"] and must is None
        if now is None or now.get(key) == value:
            if must is not None:
                verdict.missed(place, shown(made, recipe), said)
            continue
        if must is not None and (not must and key not in now or any(now.get(pair(option)[0]) == pair(option)[1] for option in must)):
            verdict.count["hit"] += 1
        elif recipe not in made["free"] and not any(now.get(pair(option)[0]) == pair(option)[1] for option in may or []):
            verdict.say("wrong", place, f'{made["text"]} is gone or changed; wanted: {shown(made, recipe)}')
    for extra in sorted(set(now or {}) - allowed):
        verdict.say("untidy", place, f"key came: {extra}={now[extra]}")
    return verdict


def poms(lines, recipe, place, after, said):
    """The verdict on the dependencies of a POM: `group:artifact`, with a version where truth names one."""
    verdict = Verdict(recipe)
    now = None if after is None else dependencies(after)
    for made in lines:
        must = made["must"].get(recipe)
        if must is None:
            continue
        verdict.count["places"] += 1
        came = now is not None and bool(must) and bool(now & set(must))
        if now is None or made["text"] in now and made["text"] not in must or made["text"] is None and not came:
            verdict.missed(place, shown(made, recipe), said)
        elif must and not now & set(must):
            verdict.say("wrong", place, f"the POM lacks {shown(made, recipe)}")
        else:
            verdict.count["hit"] += 1
    return verdict


def dependencies(text):
    """Of a POM, and `boot:` with the version of Spring Boot's parent or BOM."""
    found = set()
    for block in re.findall(r"<(?:dependency|parent)>(.*?)</(?:dependency|parent)>", re.sub(r"<!--.*?-->", "", text, flags=re.S), flags=re.S):
        value = lambda tag: "".join(re.findall(f"<{tag}>(.*?)</{tag}>", block)[:1])
        name = f'{value("groupId")}:{value("artifactId")}'
        found |= {name, f'{name}:{value("version")}'}
        if value("artifactId") in ("spring-boot-starter-parent", "spring-boot-dependencies"):
            found.add(f'boot:{value("version")}')
    return found


def pair(text):
    key, _, value = text.partition("=")
    return key.strip(), value.strip()


def properties(text):
    lines = [line.strip() for line in text.splitlines()]
    return dict(pair(line) for line in lines if "=" in line and not line.startswith("#"))
