import Findings
import Testing
import Wording

@testable import Forms

@Suite struct FindingPolicyTests {
  @Test func warnsOfWhatNeedNotSendAFormBack() {
    let policy = FindingPolicy()
    #expect(policy.severity(of: .invalidDate, isRequired: true) == .error)
    #expect(policy.severity(of: .invalidDate, isRequired: false) == .warning)
    #expect(policy.severity(of: .suspectedTick, isRequired: false) == .warning)
    #expect(policy.severity(of: .emptyPhrase, isRequired: true) == .warning)
    #expect(policy.severity(of: .yearInferred, isRequired: true) == .warning)
    #expect(policy.severity(of: .approximateValue, isRequired: true) == .info)
  }

  @Test func rejectsWhatTheSchemeRejects() throws {
    let scheme = try DefinitionNode(
      yaml: "optionalFaults: reject\nemptyPhrases: reject\n",
      file: "filing.yaml"
    )
    let policy = try FindingPolicy(scheme)
    #expect(policy.severity(of: .invalidDate, isRequired: false) == .error)
    #expect(policy.severity(of: .emptyPhrase, isRequired: true) == .error)
    #expect(policy.severity(of: .notRelevant, isRequired: false) == .warning)
  }

  @Test func refusesAnotherWord() throws {
    let scheme = try DefinitionNode(yaml: "optionalFaults: maybe\n", file: "filing.yaml")
    #expect(throws: DefinitionError.self) { try FindingPolicy(scheme) }
  }
}
