import java.time.LocalDate

// A waiver holds for at most 90 days, so that a fixed date would end this test.
def today = LocalDate.now(java.time.ZoneOffset.UTC)
new File(basedir, 'plimsoll.yml').setText("""\
waivers:
  - service: order-desk
    rule: standards
    standard: entity-has-version
    reason: The table has a trigger that locks until it is moved.
    ticket: OPS-12
    requester: ada
    approver: grace
    from: ${today.minusDays(10)}
    until: ${today.plusDays(30)}
""", 'UTF-8')
