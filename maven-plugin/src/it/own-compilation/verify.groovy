import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r\n', '\n')
assert log.count('take part in this compilation: in a JVM of javac\'s own, annotation processors as before') == 2
assert new File(basedir, 'target/classes/com/acme/order/OrdersImpl.class').exists()
assert log.contains('WARNING privacy/pii-is-never-logged') || log.contains('ERROR privacy/pii-is-never-logged')

// The first found it itself, the second compiled nothing and remembered, the third compiled once more.
assert !new File(basedir, 'target/plimsoll/work/source-pass.json').exists()
assert new File(basedir, 'second/plimsoll/work/source-pass.json').exists()
def results = { new JsonSlurper().parse(new File(basedir, it + '/plimsoll/report.sarif')).runs[0].results }
assert results('target').find { it.ruleId == 'pii-is-never-logged' }.locations[0].physicalLocation.region.startLine == 10
assert results('target') == results('second')
