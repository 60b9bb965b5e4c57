import groovy.json.JsonSlurper

def report = { String copy, String module ->
    new JsonSlurper().parse(new File(basedir, copy + module + '/target/plimsoll/report.sarif')).runs[0]
}
def findings = { String copy ->
    report(copy, '').results.findAll { it.level != 'note' }.collect {
        [it.level, it.ruleId, it.locations[0].physicalLocation.artifactLocation.uri].join(' ')
    } as Set
}

assert findings('as-it-is').empty
assert report('as-it-is', '/orders').properties.ran.containsAll([
        'gdpr-requests-are-complete', 'pii-is-annotated', 'pii-is-never-logged', 'platform-bom-is-imported',
        'services-are-called-through-the-platform', 'write-emits-domain-event'])

def code = 'orders/src/main/java/com/acme/orders/'
assert findings('without') == [
        'error services-are-called-through-the-platform ' + code + 'Clients.java',
        'warning pii-is-annotated ' + code + 'Order.java',
        'warning write-emits-domain-event ' + code + 'Order.java'] as Set
assert findings('half') == [
        'error gdpr-requests-are-complete ' + code + 'Order.java',
        'error platform-bom-is-imported orders/pom.xml'] as Set
