import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r\n', '\n')
def goal = 'mvn dev.plimsoll:plimsoll-maven-plugin:' + projectVersion + ':'

assert log.contains("""\
[ERROR] ERROR data/entity-has-version  src/main/java/com/acme/order/Order.java:8
      Order has no optimistic-lock version
      why  two people saving at once silently overwrite each other         target/plimsoll/report.html#entity-has-version
      fix  ${goal}fix -Dstandard=entity-has-version
""")
assert log.contains("""\
[WARNING] WARNING privacy/pii-is-never-logged  src/main/java/com/acme/order/Checkout.java:12
      Order.getEmail() is written to the log
      why  """)
assert log =~ /Plimsoll checked 2 classes and 2 dependencies by \d+ standards in [\d.]+ s\n/
assert log.contains('found    1 error, 1 warning, 0 advice')
assert log.contains('becomes an error on 2999-01-01  privacy/pii-is-never-logged (1 place)')
assert log.contains('1 violation of data/entity-has-version')

// The second check of the same sources remembers the first.
assert log =~ /in [\d.]+ s \(nothing changed since the last check\)/

def run = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/report.sarif')).runs[0]
def broken = run.results.find { it.ruleId == 'entity-has-version' }
assert broken.level == 'error'
assert broken.locations[0].physicalLocation.artifactLocation.uri == 'src/main/java/com/acme/order/Order.java'
assert broken.locations[0].physicalLocation.region.startLine == 8
assert broken.partialFingerprints['plimsoll/v1'] ==~ /[0-9a-f]{16}/
assert run.results.find { it.ruleId == 'pii-is-never-logged' }.level == 'warning'
assert run.properties.ran.containsAll(['entity-has-version', 'pii-is-never-logged', 'layers-are-respected'])
assert run.properties.policy.startsWith('plimsoll.yml@')
def policy = new File(basedir, 'plimsoll.yml').bytes
assert run.properties.policySha256 == java.security.MessageDigest.getInstance('SHA-256').digest(policy).encodeHex().toString()

def junit = new XmlSlurper().parse(new File(basedir, 'target/plimsoll/TEST-plimsoll.xml'))
assert junit.@failures == '1'
assert new File(basedir, 'target/plimsoll/report.html').text.contains('id="entity-has-version"')

def outcome = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json'))
assert outcome.goal == 'check' && outcome.outcome == 'violation'
assert outcome.message.contains('1 violation of data/entity-has-version')
