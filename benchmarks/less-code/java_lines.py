"""Which lines of a Java source are code, and which of these are glue, by rules that are the same for everybody."""

import re

TYPE = re.compile(r"\b(?:class|interface|enum|record)\s+(\w+)")
BEAN = re.compile(r"@(?:Service|Component|RestController|Controller|Repository)\b")
NAME = re.compile(r"(\w+)\s*\(")


class Source:
    """One source file; members are found by their braces, not by a compiler."""

    ROLES = {
        "errors": "a type with `@ControllerAdvice` or `@RestControllerAdvice`",
        "filters": "a type that extends a `...Filter`",
        "crypto": "a type that uses `Cipher` or `MessageDigest`",
        "GDPR": "a type with an endpoint whose path begins with `/gdpr`",
        "wiring": "a type with `@SpringBootApplication` or `@Configuration`; what has `@Autowired`, `@Value`, `@Bean`, `@PostConstruct` or "
        "`@PreDestroy`; in a Spring bean the fields `private final` without a value and the constructor that does nothing but assign them; "
        "an empty constructor or method",
        "printing": "`toString`, `equals`, `hashCode`",
        "mapping": "a method called `of` or `details`: they copy between request, entity and answer",
        "accessors": "a method without parameters that does nothing but return a field, and one with a parameter that does nothing but assign it to a field",
        "calls by hand": "a line with `RestTemplate`, `HttpHeaders`, `HttpEntity`, `HttpMethod`, `RestClientException`, `MDC`, `headers.`, "
        "`body.put`, `response.get(`, `Map<...> body`, `Map<...> response` or `getBody()`",
        "threads by hand": "a line with `ExecutorService` or `executor.`",
    }
    OF_TYPE = {
        "errors": re.compile(r"@(?:Rest)?ControllerAdvice\b"),
        "filters": re.compile(r"\bextends\s+\w*Filter\b"),
        "crypto": re.compile(r"\b(?:Cipher|MessageDigest)\."),
        "GDPR": re.compile(r"@\w*Mapping\([^)]*\"/gdpr"),
        "wiring": re.compile(r"@(?:SpringBootApplication|Configuration)\b"),
    }
    OF_LINE = {
        "calls by hand": re.compile(
            r"\b(?:restTemplate|RestTemplate|HttpHeaders|HttpEntity|HttpMethod|RestClientException|MDC)\b"
            r"|\bheaders\.|\bbody\.put|\bresponse\.get\(|Map<[^=]*> (?:body|response)\b|getBody\(\)"
        ),
        "threads by hand": re.compile(r"\bExecutorService\b|\bexecutor\."),
    }

    def __init__(self, text):
        self.text = without_comments(text)
        self.found = {}

    def roles(self):
        """The role of each line of code by its number; None where it is no glue."""
        start = 0
        for header in re.finditer(r"^\s*(?:package|import)\b[^;]*;", self.text, re.M):
            start = header.end()
        self.types(start, len(self.text))
        skipped = re.compile(r"\s*(?:package|import)\s")
        code = {n: line for n, line in enumerate(self.text.split("\n")) if line.strip() and not skipped.match(line)}
        return {n: self.found.get(n) or of_line(line) for n, line in code.items()}

    def types(self, start, end):
        for first, last in members(self.text, start, end):
            self.member(first, last, bean=False)

    def member(self, first, last, bean):
        text = self.text[first:last]
        head = text[: body_of(text)]
        if TYPE.search(without_parentheses(head)):
            self.type(first, last, head)
            return
        role = of_member(text, head, bean)
        if role:
            self.mark(first, last, role)

    def type(self, first, last, head):
        text = self.text[first:last]
        for role, rule in self.OF_TYPE.items():
            if rule.search(text):
                self.mark(first, last, role)
                return
        for inner in members(self.text, first + len(head) + 1, last - 1):
            self.member(*inner, bean=BEAN.search(head) is not None)

    def mark(self, first, last, role):
        begin = self.text.count("\n", 0, first)
        for n in range(begin, self.text.count("\n", 0, last) + 1):
            self.found.setdefault(n, role)


def of_line(line):
    return next((role for role, rule in Source.OF_LINE.items() if rule.search(line)), None)


def of_member(text, head, bean):
    """The role of a field or method."""
    signature = without_annotations(head)
    name = NAME.search(signature)
    body = " ".join(text[len(head) :].split())
    if re.search(r"@(?:Autowired|Value|Bean|PostConstruct|PreDestroy)\b", without_parentheses(head)):
        return "wiring"
    if not name or "=" in signature:
        return "wiring" if bean and re.fullmatch(r"private final [^=]*;", " ".join(text.split())) else None
    if name.group(1) in ("toString", "equals", "hashCode"):
        return "printing"
    if name.group(1) in ("of", "details"):
        return "mapping"
    if re.fullmatch(r"\{ ?\}", body):
        return "wiring"
    if re.fullmatch(r"\{ return (?:this\.)?\w+; \}", body) and re.search(r"\(\s*\)", signature):
        return "accessors"
    if "void" in signature and re.fullmatch(r"\{ (?:this\.)?\w+ = \w+; \}", body):
        return "accessors"
    assigns = re.fullmatch(r"\{ (?:this\.\w+ = \w+; )+\}", body)
    constructs = re.fullmatch(r"(?:public |protected |private )?" + name.group(1), signature[: name.end(1)].strip())
    return "wiring" if bean and assigns and constructs else None


def members(text, start, end):
    """The members of a body: each ends with a semicolon or a closing brace that belongs to the body itself."""
    depth = parentheses = 0
    first = None
    for at in range(start, end):
        letter = text[at]
        if first is None and not letter.isspace():
            first = at
        if letter in "()":
            parentheses += 1 if letter == "(" else -1
        elif letter in "{}" and not parentheses:
            depth += 1 if letter == "{" else -1
        if depth == 0 and not parentheses and letter in ";}" and first is not None:
            yield first, at + 1
            first = None


def body_of(text):
    """Where the body begins: the first brace outside of parentheses."""
    parentheses = 0
    for at, letter in enumerate(text):
        if letter in "()":
            parentheses += 1 if letter == "(" else -1
        elif letter == "{" and not parentheses:
            return at
    return len(text)


def without_parentheses(text):
    while True:
        shorter = re.sub(r"\([^()]*\)", "", text)
        if shorter == text:
            return text
        text = shorter


def without_annotations(head):
    """A declaration without the annotations on it and on its parameters."""
    return " ".join(re.sub(r"@\w+(?:\((?:[^()]|\([^()]*\))*\))?", "", head).split())


def without_comments(text):
    """The text with its comments blanked and the contents of its strings made harmless; lines stay where they are."""

    def blank(match):
        found = match.group(0)
        if found.startswith("/"):
            return re.sub(r"[^\n]", "", found)
        return re.sub(r"[{}();]", "_", found)

    return re.sub(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|/\*(?:.|\n)*?\*/|//[^\n]*', blank, text)
