import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('found    0 errors, 0 warnings, 0 advice')
assert !log.contains('[ERROR]')

def sbom = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/sbom.cdx.json'))
assert sbom.bomFormat == 'CycloneDX' && sbom.specVersion == '1.6'
assert sbom.metadata.component.purl == 'pkg:maven/com.acme/clean@1.0.0?type=jar'
def parent = 'pkg:maven/com.acme/service-parent@1?type=pom'
assert sbom.components*.purl == ['pkg:maven/jakarta.persistence/jakarta.persistence-api@3.2.0?type=jar', parent]
assert sbom.components[0].properties == [[name: 'plimsoll:managedBy', value: parent]]
assert sbom.components[0].hashes[0].content ==~ /[0-9a-f]{64}/

def outcome = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json'))
assert outcome.goal == 'check' && outcome.outcome == 'passed'
