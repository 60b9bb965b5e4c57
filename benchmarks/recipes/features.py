"""Reads features: pieces of a service in which each line knows what a recipe has to make of it.

A feature is a header of `key: value` lines, then sections `== path`. In a line of a section

    text //~> other ~| one more     becomes one of these
    text //~x                       goes
    //~+ text ~| one more           comes
    text //~?> other ~| one more    may become one of these, or stay
    text //~?                       whatever comes of it
    text //~=                       stays, and somebody could think otherwise

and a line without a mark stays as it is. Names of recipes before the sign (`//~ToSlf4j,ToX> other`) restrict a mark to them;
without names it is for the recipes of the header. What says `single: 2` is in two services, of which it is all. `{ee}` is javax or jakarta, as the service has it,
`{s}` its name, `{a}` its area, `{b}` its version of Spring Boot. A feature that brings a `pom.xml` is the whole of its services, and each dependency and parent stands in one line there.
Files move and come as well, for the recipes of the header:

    == path //~> other    is other afterwards, with the lines that the marks below it say
    == path //~?> other   may be
    == path //~+          comes, with these lines, each of which may have other forms
    == path //~?+         may come
    == path //~ToX+       comes, for these recipes alone
"""

import pathlib
import re

FOLDER = pathlib.Path(__file__).parent / "features"
PLACE = re.compile(r"(.*?) *//~([A-Za-z0-9,]*)(\??)([>+]) *(.*)")
MARK = re.compile(r"//~([A-Za-z0-9,]*)(\?>|\?|>|x|\+|=)")
JAKARTA = ["ToJakarta", "ToSpringBoot4"]


class Feature:
    """One file below `features`."""

    def __init__(self, path):
        self.name = f"{path.parent.name}/{path.stem}"
        head, *sections = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.M)
        self.head = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        unknown = set(self.head) - {"recipes", "boot", "needs", "after", "also", "stops", "modules", "java", "told", "alone", "single"}
        if unknown:
            raise ValueError(f"{path}: no such header {unknown}")
        self.sections, self.places = [], {}
        for section in sections:
            title, _, body = section.partition("\n")
            place = PLACE.fullmatch(title.strip())
            lines = body.rstrip("\n").split("\n")
            if place and place[4] == "+":
                lines = [f"//~{place[2]}{place[3].replace('?', '?>') or '+'} {text}" for text in lines if text.strip()]
            self.sections.append((place[1] if place else title.strip(), lines))
            if place:
                self.places[place[1]] = {"may": bool(place[3]), "to": place[5] or None, "for": place[2].split(",") if place[2] else self.words("recipes")}

    def words(self, key, default=""):
        return self.head.get(key, default).split()

    def whole(self):
        return any(title == "pom.xml" for title, _ in self.sections)

    def boots(self):
        return self.words("boot", "1.5 2.7 3.5 4")


def all_features():
    return [Feature(path) for path in sorted(FOLDER.glob("*/*.txt"))]


class Line:
    """What is written (None: nothing yet) and, by recipe, what has to become of it."""

    def __init__(self, text, must=None, may=None, free=(), trap=False):
        self.text, self.must, self.may, self.free, self.trap = text, must or {}, may or {}, list(free), trap

    def json(self):
        return vars(self)


def line(raw, recipes, fill):
    """A line of a section, with `fill` putting in what the service is called."""
    parts = MARK.split(raw)
    text = parts[0].rstrip()
    result = Line(None if text.strip() == "" and len(parts) > 1 else fill(text))
    for names, sign, payload in zip(parts[1::3], parts[2::3], parts[3::3]):
        own = names.split(",") if names else recipes
        options = [fill(option.strip()) for option in payload.split("~|")] if payload.strip() else []
        for recipe in own:
            if sign in (">", "x", "+"):
                result.must[recipe] = options
            elif sign == "?>":
                result.may[recipe] = options
            elif sign == "?":
                result.free.append(recipe)
            else:
                result.trap = True
    return result
