import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def folder = new File(basedir, 'plimsoll-migrate/service')
def git = { File where, String... arguments ->
    def run = (['git'] + arguments.toList()).execute(null, where)
    run.text.trim()
}

// The first run: of four recipes one is good.
assert log.contains('PARTIAL')
assert log.contains('com.acme.BreaksTheCompiler is left out: ')
assert log.contains('com.acme.BreaksATest is left out: ')
assert log.contains('com.acme.NeverEnds is left out: however often it runs, it changes src/main/resources/db/migration/V1__orders.sql again')

assert log.contains('nowhere cannot be cloned: ')

// A dry run proves and reports, and leaves no branch.
def dry = new JsonSlurper().parse(new File(basedir, 'dry/service/report.json'))
assert dry.state == 'CHANGED' && dry.groups.every { it.commit == null }
assert dry.groups.find { it.recipe == 'ToJavaTime' }.left == ['it was not to run: later']
assert git(new File(basedir, 'dry/service/clone'), 'branch', '--list', 'plimsoll/*').empty
assert new File(basedir, 'dry/service/changes.diff').text.contains('+    private Long version;')
assert new File(basedir, 'dry/service/report.html').text.contains('EntityHasVersionFix')

// What was cloned is as it was.
assert git(new File(basedir, 'service'), 'status', '--porcelain').empty
assert git(new File(basedir, 'service'), 'branch', '--list').endsWith('trunk')
