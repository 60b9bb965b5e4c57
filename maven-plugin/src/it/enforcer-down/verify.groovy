import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('There is no target/plimsoll/sbom.cdx.json; run check first: mvn verify dev.plimsoll:plimsoll-maven-plugin:'
        + projectVersion + ':check')

// The same build and a later one that packages again are what was checked; the fourth is another version.
assert log.count('The enforcer at http://127.0.0.1:9 does not answer (Connect') >= 4
assert log.findAll(/\[ERROR\] .*are of an earlier state of the module; run check again/).size() == 1
assert log.indexOf('of an earlier state') > log.lastIndexOf(':jar (default-jar)')

assert log.contains('Nobody said where the enforcer is; write -Dplimsoll.enforcer=')
assert log.contains('NOT DECIDED  enforcer-down goes on to prod because of plimsoll.onUnreachable=allow')
assert !new File(basedir, 'target/plimsoll/decision.json').exists()

def outcome = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json'))
assert outcome.goal == 'gate' && outcome.outcome == 'error'
assert outcome.message.contains('does not answer')
