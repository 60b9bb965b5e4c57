import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('nothing to check: target/classes is empty; run mvn compile first')
assert log.contains('Give every entity an optimistic-lock version')
assert log.contains('There is no standard `entity-has-verson`; did you mean `entity-has-version`?')
assert log =~ /(?m)^  pii-is-never-logged +error +Never write personal data to the log$/

def outcome = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json'))
assert outcome.goal == 'check' && outcome.outcome == 'error'
assert outcome.message.contains('run mvn compile first')
