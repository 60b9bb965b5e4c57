import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Mending: entity-has-version, pii-is-never-logged')
def dryRun = log.indexOf('2 files would change; nothing was written because of dryRun')
def written = log.indexOf('2 files changed')
assert dryRun > 0 && written > dryRun
assert log.substring(dryRun, written).count('+    @Version') == 1
assert log.contains('+++ b/customers/src/main/java/com/acme/customer/Customer.java')
assert log.contains('+++ b/orders/src/main/java/com/acme/order/Checkout.java')
assert log.contains('check again:  mvn compile dev.plimsoll:plimsoll-maven-plugin:' + projectVersion + ':check')

assert new File(basedir, 'customers/src/main/java/com/acme/customer/Customer.java').text.contains('@Version')
assert !new File(basedir, 'orders/src/main/java/com/acme/order/Basket.java').text.contains('@Version')
assert !new File(basedir, 'orders/src/main/java/com/acme/order/Checkout.java').text.contains('getEmail')

assert log.contains('orders/target/plimsoll/report.html')
assert log.contains('Plimsoll has nothing to check in a module without classes and dependencies')
assert log.count('found    0 errors, 0 warnings, 0 advice') == 2
def sbom = new JsonSlurper().parse(new File(basedir, 'orders/target/plimsoll/sbom.cdx.json'))
def own = sbom.dependencies.find { it.ref.contains('/customers@') }
assert own.dependsOn == ['pkg:maven/jakarta.persistence/jakarta.persistence-api@3.2.0?type=jar']
