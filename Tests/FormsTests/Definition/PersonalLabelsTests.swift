import Forms
import TestSupport
import Testing
import Values

/// Labels under which personal data stands, whoever has listed them.
@Suite struct PersonalLabelsTests {
  @Test(arguments: [
    ("account-research", "病史", true), ("account-research", "健康、家庭", true),
    ("account-research", "编制人", false), ("account-profile", "家庭情况", true),
    ("account-profile", "病史", false), ("visit-record", "病史", false),
  ])
  func holdsWhatMayBeOfASensitiveTable(form: String, label: String, isPersonal: Bool) throws {
    let definition = try #require(OwnForms.library().form(FormID(rawValue: form)))
    #expect(PersonalLabels(of: definition).hold(label) == isPersonal)
  }
}
