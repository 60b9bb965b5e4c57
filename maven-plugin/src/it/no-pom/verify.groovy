import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.findAll(/\[ERROR\] Failed to execute goal .*There is no POM here/).size() == 2
assert log.contains('name both: -Dplimsoll.service=... -Dplimsoll.digest=sha256:...')
assert !log.contains('Nothing is deployed')
assert log.contains('NOT DECIDED  orders goes on to prod')
assert new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json')).outcome == 'passed'
