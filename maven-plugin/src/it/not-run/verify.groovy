import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /not run .*pii-is-never-logged.*: the sources do not compile on their own/
assert log.contains('-> let the module compile')

def run = new JsonSlurper().parse(new File(basedir, 'target/plimsoll/report.sarif')).runs[0]
assert !run.properties.ran.contains('pii-is-never-logged')
def told = run.invocations[0].toolExecutionNotifications.find { it.descriptor.id == 'pii-is-never-logged' }
assert told.properties.state == 'NOT_RUN'
assert told.message.text.startsWith('the sources do not compile on their own')

def junit = new XmlSlurper().parse(new File(basedir, 'target/plimsoll/TEST-plimsoll.xml'))
assert junit.testcase.find { it.@name == 'pii-is-never-logged' }.skipped.size() == 1
