import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('There is no target/plimsoll/sbom.cdx.json; run check first: mvn verify dev.plimsoll:plimsoll-maven-plugin:'
        + projectVersion + ':check')

// The same build and a later one that packages again are what was checked; the fourth is another version.
assert log.count('The enforcer at http://127.0.0.1:9 does not answer (Connect') >= 4
assert log.findAll(/\[ERROR\] .*are of an earlier state of the module; run check again/).size() == 1
assert log.indexOf('of an earlier state') > log.lastIndexOf(':jar (default-jar)')

assert log.contains('Nobody said where the enforcer is; write -Dplimsoll.enforcer=')
assert log.contains('NOT DECIDED  enforcer-down goes on to prod, and no gate has judged it')
assert log.contains('choice  it passes by plimsoll.onUnreachable=allow on the command line')
assert log =~ /-d '\{"service":"enforcer-down","environment":"prod","digest":"sha256:[0-9a-f]{64}","deployedAt":/

assert log =~ /ALLOW  enforcer-down may be deployed to prod until /
assert log.contains('[WARNING] CACHED  The enforcer at http://127.0.0.1:')
assert log =~ /\[ERROR\] .*no decision about this digest of enforcer-down for test is stored in .*local-repo.*decisions/
assert log.contains('plimsoll.onUnreachable is "maybe"; write deny, allow or cached')
assert log.contains('NOT PUBLISHED  enforcer-down goes on by plimsoll.onUnreachable=allow on the command line')

def decision = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/decision.json'))
assert decision.source == 'unreachable' && decision.decision == null && decision.onUnreachable == 'deny'

def outcome = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json'))
assert outcome.goal == 'gate' && outcome.outcome == 'error'
assert outcome.source == 'unreachable'
assert outcome.message.contains('does not answer')
