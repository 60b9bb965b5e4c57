import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r\n', '\n')
def check = 'mvn compile dev.plimsoll:plimsoll-maven-plugin:' + projectVersion + ':check'
def from = 0
def next = { String text ->
    def at = log.indexOf(text, from)
    assert at >= 0 : text
    from = at + text.length()
}

// Before: two errors, and one that the code waives for itself.
next('[INFO] WAIVED data/entity-has-version  src/old/java/com/acme/order/Draft.java:8\n'
        + '      Draft has no optimistic-lock version\n'
        + '      waived in the code to the end of 2999-01-31\n')
next('found    2 errors, 0 warnings, 0 advice, 1 waived\n')
next('becomes an error on 2999-02-01  data/entity-has-version (1 place)')
next('2 violations of data/entity-has-version')

// The baseline, and green.
next('The baseline knows 2 findings, 2 more and 0 fewer than before; commit .plimsoll/baseline.yml')
next('[INFO] KNOWN data/entity-has-version  src/old/java/com/acme/order/Customer.java:7  '
        + 'Customer has no optimistic-lock version (in the baseline)')
next('found    0 errors, 0 warnings, 0 advice, 1 waived, 2 in the baseline\n')

// What is new fails, and so does what a waiver let through whose last day is over.
next('[INFO] KNOWN data/entity-has-version  src/new/java/com/acme/order/Order.java:7')
next('[ERROR] ERROR data/entity-has-version  src/new/java/com/acme/order/Draft.java:8')
next('[ERROR] ERROR data/entity-has-version  src/new/java/com/acme/order/Invoice.java:7')
next('[WARNING] WARNING delivery/waivers-are-in-force  src/new/java/com/acme/order/Draft.java:8\n'
        + '      The waiver of entity-has-version was for no longer than 2020-01-31\n')
next('found    2 errors, 1 warning, 0 advice, 2 in the baseline\n')
next('2 violations of data/entity-has-version')

// What is mended is told in CI, and leaves the file elsewhere.
next('found    0 errors, 0 warnings, 0 advice, 1 waived, 1 in the baseline, 1 mended since the baseline\n')
next('mended   entity-has-version  com.acme.order.Order\n')
next('-> take them out of .plimsoll/baseline.yml and commit it: ' + check + ' -Dplimsoll.shrinkBaseline')
next('mended   entity-has-version  com.acme.order.Order\n')
next('-> commit .plimsoll/baseline.yml, which does not have them any more')
def rows = new File(basedir, '.plimsoll/baseline.yml').readLines('UTF-8').findAll { !it.startsWith('#') }
assert rows == ['- {standard: entity-has-version, element: "com.acme.order.Customer"}']

// And does not come back unseen.
next('[ERROR] ERROR data/entity-has-version  src/old/java/com/acme/order/Order.java:7')
next('1 violation of data/entity-has-version')

def results = new JsonSlurper().parse(new File(basedir, 'target/mended/plimsoll/report.sarif')).runs[0].results
def draft = results.find { it.message.text.startsWith('Draft') }
assert draft.level == 'error'
assert draft.suppressions == [[kind: 'inSource', status: 'accepted',
        justification: 'waived in the code to the end of 2999-01-31: Drafts are thrown away.']]
def customer = results.find { it.message.text.startsWith('Customer') }
assert customer.level == 'warning'
assert customer.suppressions == [[kind: 'external', status: 'accepted', justification: 'in the baseline',
        properties: [by: 'baseline']]]
