import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('The policy cannot be used:')
assert log =~ /plimsoll\.yml:3:\d+: .*severty.*did you mean `severity`/
assert !new File(basedir, 'target/plimsoll/report.sarif').exists()

def outcome = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/outcome.json'))
assert outcome.goal == 'check' && outcome.outcome == 'error'
assert outcome.message.contains('severty')
