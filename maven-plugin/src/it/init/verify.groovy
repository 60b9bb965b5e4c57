def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r\n', '\n')
['pom.xml', '.mvn/jvm.config', 'catalog-info.yaml'].each {
    assert log.count('wrote    ' + it) == 1
    assert log.count('kept     ' + it) == 1
}
assert new File(basedir, 'pom.xml').text.contains('<!-- JDK 23 and newer')
assert new File(basedir, '.mvn/jvm.config').readLines().size() == 10
assert new File(basedir, 'catalog-info.yaml').text.contains('owner: shop')

assert log.contains('take part in this compilation: in this JVM, annotation processors from the class path as before')
assert log.contains('privacy/pii-is-never-logged  src/main/java/com/acme/customer/Customer.java:9')
assert !new File(basedir, 'target/plimsoll/work/source-pass.json').exists()
