"""Makes a fleet of services of features, each as its seed decides, and the truth about every line of them."""

import json
import random
import re

from features import JAKARTA, all_features, line
from pom_lines import spelled_out

VERSION = {"1.5": "1.5.22.RELEASE", "2.7": "2.7.18", "3.5": "3.5.16", "4": "4.1.1"}
NOUNS = ("Invoice Parcel Voucher Booking Ticket Menu Refund Basket Tariff Route Fleet Crate Ledger Coupon Depot Quote Meter Sensor Recipe Lesson "
         "Course Exam Book Shelf Game Match Stage Track Album Trip Flight Seat Room Floor Tower Plant Field Crop Barn Mill").split()
AREAS = "billing stock shop travel school garden music port rail mail".split()
CLOUD = {"2.7": "3.1.9", "3.5": "4.3.0", "4": "5.0.1"}
JAVA = {"1.5": ["1.8"], "2.7": ["1.8", "11", "17"], "3.5": ["17"], "4": ["17"]}


class Service:
    """One service: what it is made of, and what is true of it."""

    def __init__(self, number, seed):
        self.random = random.Random(f"{seed}/{number}")
        self.boot = ["1.5", "2.7", "3.5", "4"][number % 4]
        self.name = f"service-{number:02d}"
        self.style = self.random.choice(["parent", "parent", "bom", "modules"])
        self.indent = self.random.choice(["    ", "    ", "  ", "\t"])
        self.windows = self.random.random() < 0.15
        self.config = self.random.choice(["properties", "yml"])
        self.area = self.random.choice(AREAS)
        self.java = self.random.choice(JAVA[self.boot])
        self.features, self.files, self.keys, self.poms, self.moved_to, self.places = [], {}, {}, {}, {}, {}

    def modules(self):
        return ["core", "app"] if self.style == "modules" else [""]

    def takes(self, feature):
        split = any(title.startswith("[") for title, _ in feature.sections)
        return (
            self.boot in feature.boots()
            and not (self.features if "single" in feature.head else any("single" in other.head for other, _, _ in self.features))
            and (not split or self.style == "modules")
            and not (self.features and feature.whole())
            and ("modules" not in feature.head or self.style == feature.head["modules"])
        )

    def add(self, feature):
        if feature.whole():
            self.style = "own"
        noun = self.random.choice([noun for noun in NOUNS if noun not in [each[1] for each in self.features]])
        module = self.random.choice(self.modules())
        self.features.append((feature, noun, module))
        if "java" in feature.head:
            self.java = feature.head["java"]

    def fill(self, feature, noun):
        """Puts names into a text."""
        logger = random.Random(f"{self.name}/{feature.name}").choice(["LOG", "log", "logger", "LOGGER"])
        package = f"com.acme.{self.area}.{noun.lower()}"
        values = {"p": package, "P": package.replace(".", "/"), "N": noun, "n": noun[0].lower() + noun[1:], "L": logger,
                  "ee": "javax" if self.boot in ("1.5", "2.7") else "jakarta", "s": self.name, "a": self.area, "b": VERSION[self.boot]}
        return lambda text: re.sub(r"\{(p|P|N|n|L|ee|s|a|b)\}", lambda found: values[found[1]], text)

    def render(self):
        """Fills `files` with lines by path, `keys` with configuration and `poms` with dependencies by folder."""
        if self.features and self.boot != "4":
            made = line(f"boot:{VERSION[self.boot]} //~> boot:4.1.1", ["ToSpringBoot4"], str)
            self.poms["pom.xml"] = [(made, self.features[0][0].name)]
        for feature, noun, module in self.features:
            fill = self.fill(feature, noun)
            for title, body in feature.sections:
                place, goes = module, feature.places.get(title)
                if title.startswith("["):
                    place, title = title[1:].split("] ")
                lines = [self.moved(raw, line(raw, feature.words("recipes"), fill), fill) for raw in body]
                folder = f"{place}/" if place else ""
                if title == "pom":
                    self.poms.setdefault(folder + "pom.xml", []).extend((each, feature.name) for each in lines)
                elif title.startswith("config"):
                    where = folder + "src/main/resources/application" + title.removeprefix("config").strip()
                    known = self.keys.setdefault(where, [])
                    taken = {key_of(each) for each, _ in known}
                    known += [(each, feature.name) for each in lines if key_of(each) not in taken]
                else:
                    self.files[folder + fill(title)] = (lines, feature.name)
                    if goes:
                        to = goes["to"] and folder + fill(goes["to"])
                        self.places[folder + fill(title)] = {recipe: {"may": goes["may"], "to": to} for recipe in goes["for"]}

    def moved(self, raw, made, fill):
        """What was javax is jakarta after the move, wherever a feature says {ee}."""
        if self.boot in ("1.5", "2.7") and made.text and "{ee}" in raw.split("//~")[0]:
            for recipe in JAKARTA:
                made.must.setdefault(recipe, [made.text.replace(fill("{ee}"), "jakarta")])
        return made

    def dependencies(self, module):
        """As Maven has them: group, artifact, version or nothing, scope or nothing."""
        found = [("org.springframework.boot", "spring-boot-starter-web", "", ""),
                 ("org.springframework.boot", "spring-boot-starter-test", "", "test")]
        for feature, _, place in self.features:
            split = any(title.startswith(f"[{module}]") for title, _ in feature.sections)
            if place == module or split or module == "app":
                found += [each for need in feature.words("needs") for each in dependency(need, self.boot)]
        unique = []
        for each in [self.moved_to.get(f"{each[0]}:{each[1]}", each) for each in found]:
            if not each:
                continue
            if each[:2] not in [other[:2] for other in unique]:
                unique.append(each)
        return unique


def key_of(made):
    return (made.text or "").split("=")[0].strip()


def dependency(need, boot):
    """`boot:web` is a starter, `validation` what validates, the rest is group:artifact[:version][:scope]."""
    if need.startswith("@"):
        only, need = need[1:].split("/", 1)
        if only != boot:
            return []
    if need == "validation":
        return [] if boot == "1.5" else [("org.springframework.boot", "spring-boot-starter-validation", "", "")]
    if need == "platform":
        return [("dev.plimsoll", "plimsoll-platform-starter" if boot == "4" else "plimsoll-platform-api", "0.1.0-SNAPSHOT", "")]
    if need == "feign":
        return [("org.springframework.cloud", "spring-cloud-starter-openfeign", CLOUD[boot], "")]
    parts = need.split(":")
    if parts[0] == "boot":
        return [("org.springframework.boot", "spring-boot-starter-" + parts[1], "", parts[2] if len(parts) > 2 else "")]
    parts += [""] * (4 - len(parts))
    return [tuple(parts)]


def element(each, indent):
    group, artifact, version, scope = each
    lines = [f"<groupId>{group}</groupId>", f"<artifactId>{artifact}</artifactId>"]
    lines += [f"<version>{version}</version>"] if version else []
    lines += [f"<scope>{scope}</scope>"] if scope else []
    inner = "\n".join(indent + "  " + each for each in lines)
    return f"{indent}<dependency>\n{inner}\n{indent}</dependency>"


def pom(service, module):
    boot, root = VERSION[service.boot], not module
    parent, managed, plugin = "", "", ""
    reactor = service.style == "modules"
    if not root:
        parent = f"<groupId>com.acme.{service.area}</groupId>\n    <artifactId>{service.name}</artifactId>\n    <version>1.0.0</version>"
    elif service.style != "bom":
        parent = f"<groupId>org.springframework.boot</groupId>\n    <artifactId>spring-boot-starter-parent</artifactId>\n    <version>{boot}</version>\n    <relativePath/>"
    else:
        managed = f"""
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-dependencies</artifactId>
        <version>{boot}</version>
        <type>pom</type>
        <scope>import</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>
"""
    parent = f"  <parent>\n    {parent}\n  </parent>\n" if parent else ""
    properties = f"    <java.version>{service.java}</java.version>\n"
    if service.style == "bom":
        properties = f"    <maven.compiler.source>{service.java}</maven.compiler.source>\n    <maven.compiler.target>{service.java}</maven.compiler.target>\n    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>\n"
    properties = f"  <properties>\n{properties}  </properties>\n" if root else ""
    coordinates = f"  <groupId>com.acme.{service.area}</groupId>\n  <artifactId>{service.name}</artifactId>\n  <version>1.0.0</version>\n" if root else f"  <artifactId>{service.name}-{module}</artifactId>\n"
    body = ""
    if root and reactor:
        coordinates += "  <packaging>pom</packaging>\n"
        body = "  <modules>\n    <module>core</module>\n    <module>app</module>\n  </modules>\n"
    else:
        listed = [element(each, "    ") for each in service.dependencies(module)]
        if module == "app":
            listed.insert(0, element((f"com.acme.{service.area}", f"{service.name}-core", "${project.version}", ""), "    "))
        body = "  <dependencies>\n" + "\n".join(listed) + "\n  </dependencies>\n"
        if module != "core":
            version = f"\n        <version>{boot}</version>" if service.style == "bom" else ""
            plugin = f"""  <build>
    <plugins>
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>{version}
      </plugin>
    </plugins>
  </build>
"""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
{parent}{coordinates}{properties}{managed}{body}{plugin}</project>
"""


def yaml(pairs):
    """Nested as people write it."""
    tree = {}
    for key, value in pairs:
        *path, last = key.split(".")
        at = tree
        for part in path:
            at = at.setdefault(part, {})
        at[last] = value
    def lines(node, depth):
        for key, value in node.items():
            if isinstance(value, dict):
                yield "  " * depth + key + ":"
                yield from lines(value, depth + 1)
            else:
                yield "  " * depth + f"{key}: {value}"
    return "\n".join(lines(tree, 0)) + "\n"


def configuration(service, lines):
    pairs = [tuple(part.strip() for part in made.text.split("=", 1)) for made in lines if made.text and "=" in made.text]
    return yaml(pairs) if service.config == "yml" else "".join(f"{key}={value}\n" for key, value in pairs)


def indented(service, text):
    blank = len(text) - len(text.lstrip(" "))
    return service.indent * (blank // 4) + " " * (blank % 4) + text.lstrip(" ")


def write(service, folder, chosen):
    """The service as `chosen` picks each line; files that have none left are not written."""
    root = folder / service.name
    texts = {f"{module}/pom.xml" if module else "pom.xml": pom(service, module) for module in {"", *service.modules()} if service.style != "own"}
    for path, (lines, _) in service.files.items():
        picked = [text for made in lines for text in [chosen(made)] if text is not None]
        if not any(picked):
            continue
        if path.endswith("pom.xml"):
            picked = [part for text in picked for part in spelled_out(text)]
        text = "\n".join(indented(service, text) for text in picked).rstrip("\n") + "\n"
        texts[path] = re.sub(r"\n{3,}", "\n\n", text)
    for path, lines in service.keys.items():
        texts[f"{path}.{service.config}"] = configuration(service, [made for made, _ in lines])
    for path, text in texts.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("\n", "\r\n") if service.windows and path.endswith(".java") else text, encoding="utf-8", newline="")


def aggregate(folder, names):
    modules = "".join(f"    <module>{name}</module>\n" for name in names)
    (folder / "pom.xml").write_text(
        f'<project xmlns="http://maven.apache.org/POM/4.0.0">\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>com.acme</groupId>\n'
        f"  <artifactId>fleet</artifactId>\n  <version>1</version>\n  <packaging>pom</packaging>\n  <modules>\n{modules}  </modules>\n</project>\n",
        encoding="utf-8",
    )


def made(size, seed, only=None, without=None):
    """The services of a fleet. Each feature is in as many of them as fit, at least three where it can be."""
    services = [Service(number, seed) for number in range(size)]
    dice = random.Random(seed)
    for feature in all_features():
        if only and not any(part in feature.name for part in only):
            continue
        if any(part in feature.name for part in without or []):
            continue
        fitting = [service for service in services if service.takes(feature)]
        if "alone" in feature.head:
            fitting = fitting[-4:]
        share = max(1, len(fitting) // 3) if "alone" in feature.head else int(feature.head["single"]) if "single" in feature.head else max(3, round(len(fitting) * 0.3))
        for service in dice.sample(fitting, min(len(fitting), share)):
            if len(service.features) < len(NOUNS):
                service.add(feature)
    for service in services:
        service.render()
    return services


def truth(services):
    return {
        service.name: {
            "boot": service.boot, "style": service.style, "config": service.config, "windows": service.windows,
            "features": {feature.name: feature.head for feature, _, _ in service.features},
            "files": {path: {"feature": name, "place": service.places.get(path, {}), "lines": [each.json() for each in lines]} for path, (lines, name) in service.files.items()},
            "poms": {path: [each.json() | {"feature": name} for each, name in lines] for path, lines in service.poms.items()},
            "keys": {f"{path}.{service.config}": [each.json() | {"feature": name} for each, name in lines] for path, lines in service.keys.items()},
        }
        for service in services
    }


def save(services, folder):
    for service in services:
        write(service, folder, lambda each: each.text)
    aggregate(folder, [service.name for service in services])
    (folder.parent / "truth.json").write_text(json.dumps(truth(services), indent=1), encoding="utf-8")
