import groovy.json.JsonSlurper

assert new File(basedir, 'requests.txt').readLines() == ['/api/v1/policy/text null']

def log = new File(basedir, 'build.log').getText('UTF-8')
def offline = log.indexOf('The build is offline: the policy is that of http://127.0.0.1:')
def down = log.indexOf(', and no policy of http://127.0.0.1:9 is kept: plimsoll.yml holds where there is one, else the defaults')
assert offline > 0 && down > offline
assert log.count('The build is offline: ') == 1
assert log.count('no policy of http://127.0.0.1:9 is kept') == 1
assert log.substring(0, offline) =~ /policy   enforcer http:\/\/127\.0\.0\.1:\d+@[0-9a-f]{8}/
assert log.substring(0, offline).contains('plimsoll.yml does not count, as the enforcer has a policy for all')
assert log.substring(offline, down) =~ /policy   enforcer http:\/\/127\.0\.0\.1:\d+@[0-9a-f]{8}/
assert log.substring(down) =~ /policy   plimsoll\.yml@[0-9a-f]{8}/

def run = new JsonSlurper().parse(new File(basedir, 'a/target/plimsoll/report.sarif')).runs[0]
assert run.properties.policy.startsWith('plimsoll.yml@')
