import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r\n', '\n')
def until = (new File(basedir, 'plimsoll.yml').text =~ /until: (\S+)/)[0][1]
def waived = 'waived until ' + until + ' by OPS-12, approved by grace'

def another = log.indexOf('1 violation of data/entity-has-version')
assert another > 0
assert log.contains('[ERROR] ERROR data/entity-has-version')
def own = log.indexOf('[INFO] WAIVED data/entity-has-version  src/main/java/com/acme/order/Order.java:8\n'
        + '      Order has no optimistic-lock version\n'
        + '      ' + waived + '\n')
assert own > another
assert log.contains('found    0 errors, 0 warnings, 0 advice, 1 waived')
assert log =~ /in [\d.]+ s \(nothing changed since the last check\)/

def run = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/report.sarif')).runs[0]
assert run.results[0].suppressions == [[kind: 'external', status: 'accepted',
        justification: 'OPS-12 until ' + until + 'T00:00:00Z, approved by grace: The table has a trigger that locks until it is moved.']]

def junit = new XmlSlurper().parse(new File(basedir, 'target/plimsoll/TEST-plimsoll.xml'))
assert junit.@failures == '0'
assert junit.testcase.find { it.@name == 'entity-has-version' }.skipped.@message.text().startsWith(waived)
assert new File(basedir, 'target/plimsoll/report.html').getText('UTF-8').contains(waived)

def outcome = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json'))
assert outcome.outcome == 'passed'
