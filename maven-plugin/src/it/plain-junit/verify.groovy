import groovy.xml.XmlSlurper

def suite = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-com.acme.order.PlatformTest.xml'))
assert suite.@tests == '3'
assert suite.@failures == '1'
def failed = suite.testcase.find { it.failure.size() == 1 }
assert failed.@name == 'entitiesHaveAVersion'
assert failed.failure.@message.text().contains('entity-has-version')
assert failed.failure.@message.text().contains('Order has no optimistic-lock version')
