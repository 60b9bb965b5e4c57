import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def narrowed = log.indexOf('Plimsoll checked 1 module, together in target/plimsoll/report.html')
def all = log.indexOf('Plimsoll checked 3 modules, together in target/plimsoll/report.html')
assert narrowed > 0 && all > narrowed
assert log.substring(narrowed, all).contains('  not checked  shop, customers, broken, web: this build was narrowed to other modules')
assert log.substring(all).contains('  not checked  broken: its build failed before the check')
assert log.substring(all).contains('  not checked  web: the build ended before it came to it')

def run = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/report.sarif')).runs[0]
assert run.properties.modules*.name == ['shop', 'customers', 'orders']
def places = run.results.findAll { it.ruleId == 'entity-has-version' }
        .collect { it.locations[0].physicalLocation.artifactLocation.uri } as Set
assert places == ['orders/src/main/java/com/acme/Order.java', 'big%20customers/src/main/java/com/acme/Customer.java'] as Set
assert run.tool.driver.rules*.id == (run.tool.driver.rules*.id).unique(false)
assert run.invocations[0].executionSuccessful == false
def notes = run.invocations[0].toolExecutionNotifications*.message*.text
assert notes.contains('broken was not checked: its build failed before the check')
assert notes.contains('web was not checked: the build ended before it came to it')

def page = new File(basedir, 'target/plimsoll/report.html').getText('UTF-8')
assert page.contains('big customers/src/main/java/com/acme/Customer.java:')
assert page.contains('not checked: its build failed before the check')
assert new File(basedir, 'target/plimsoll/own/report.sarif').exists()
assert new File(basedir, 'orders/target/plimsoll/report.sarif').exists()

assert log.readLines().any {
    it.startsWith('::error file=big customers/src/main/java/com/acme/Customer.java,line=7,title=data/entity-has-version::Customer has no')
}
def summary = new File(basedir, 'step-summary.md').getText('UTF-8')
assert summary.count('### Plimsoll: shop') == 2
assert summary.contains('](https://github.example/acme/shop/blob/1a2b3c4/orders/src/main/java/com/acme/Order.java#L')
assert summary.contains('- **web** was not checked: the build ended before it came to it')
