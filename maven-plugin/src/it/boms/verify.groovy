import groovy.json.JsonSlurper

def sbom(module) {
    new JsonSlurper().parse(new File(basedir, module + '/target/plimsoll/sbom.cdx.json'))
}

def properties(sbom, name) {
    def found = sbom.components.find { it.name == name }
    assert found != null, name
    assert found.scope == 'required'
    (found.properties ?: []).collect { it.name - 'plimsoll:' + ' ' + it.value.replaceAll(/@[^?]*/, '') }
}

def boot = 'pkg:maven/org.springframework.boot/'
def jackson = 'managedBy pkg:maven/tools.jackson/jackson-bom?type=pom'

// Versions come with the parent; one is overridden by a property.
def inherits = sbom('inherits')
assert inherits.components.find { it.name == 'spring-boot-starter-parent' }.purl ==~ /pkg:maven\/.*@\d.*\?type=pom/
assert properties(inherits, 'spring-boot-starter-parent') == ['role parent']
assert properties(inherits, 'spring-boot-dependencies') == ['role parent']
assert properties(inherits, 'jackson-bom') == ['role bom']
assert properties(inherits, 'snakeyaml') == ['spring-boot-dependencies', 'spring-boot-starter-parent']
        .collect { 'managedBy ' + boot + it + '?type=pom' }
assert properties(inherits, 'jackson-core').contains(jackson)
assert properties(inherits, 'slf4j-api') == []

// The BOM is imported by the parent, which is a module itself; it imports others.
def imports = sbom('imports')
assert imports.components.every { it.name != 'shop' }
assert properties(imports, 'spring-boot-dependencies') == ['role bom']
assert properties(imports, 'jackson-bom') == ['role bom']
assert properties(imports, 'jackson-core') == ['managedBy ' + boot + 'spring-boot-dependencies?type=pom', jackson]
assert properties(imports, 'snakeyaml') == []

def purls = imports.components*.purl
assert purls.toSet().size() == purls.size()

assert !new File(basedir, 'build.log').text.contains('cannot be read')

// What the modules' own POMs set against them is found where it stands, and nothing else is.
def found(module) {
    def run = new JsonSlurper().parse(new File(basedir, module + '/target/plimsoll/report.sarif')).runs[0]
    assert run.properties.ran.contains('managed-versions-are-not-overridden')
    run.results.findAll { it.ruleId == 'managed-versions-are-not-overridden' }.collect {
        it.locations[0].physicalLocation.region.startLine + ' ' + it.message.text.replaceAll(/ here.*/, '')
    }
}

assert found('inherits') == ['14 The property slf4j.version is 2.0.17']
assert found('imports') == ['15 org.yaml:snakeyaml has version 2.5']
