def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('run check first')
assert log.count('The enforcer at http://127.0.0.1:9 does not answer (Connect') >= 2
assert log.contains('Nobody said where the enforcer is; write -Dplimsoll.enforcer=')
assert log.contains('NOT DECIDED  enforcer-down goes on to prod because of plimsoll.onUnreachable=allow')
assert !new File(basedir, 'target/plimsoll/decision.json').exists()
