import Checks
import Testing

@Suite struct RulePageTests {
  @Test func everyRuleHasItsPage() {
    for rule in CheckRules.all {
      #expect(rule.page.hasPrefix("# \(rule.id)\n"))
      for part in ["**What.**", "**Why.**", "**Example.**", "**How to mend it.**"] {
        #expect(rule.page.contains(part), "\(rule.id) lacks \(part)")
      }
      #expect(!rule.summary.isEmpty)
    }
  }

  @Test func identifiersAreUnique() {
    #expect(Set(CheckRules.all.map { $0.id }).count == CheckRules.all.count)
  }
}
