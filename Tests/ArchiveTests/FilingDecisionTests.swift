import Forms
import Ledger
import Testing
import Values

@testable import Archive

/// What becomes of a form.
@Suite struct FilingDecisionTests {
  private static let reference = ItemReference(
    id: ItemID(rawValue: 1),
    archiveNumber: ArchiveNumber(rawValue: "A-1"),
    revision: 1
  )

  private let present = PresentRevision(
    reference,
    numbering: Numbering(classKey: "A", number: 1, category: "visit", retention: "D10"),
    control: ControlData()
  )
  private let marked = ControlData(entries: [FieldID(rawValue: "revisionCount"): .count(1)])

  @Test func isADuplicateOfWhatItRepeatsWhateverElse() {
    let repeated = RepeatedRevision(Self.reference, isWithdrawn: true)
    let decision = FilingDecision(
      marked,
      repeating: repeated,
      present: {
        Issue.record("nobody asks for the item")
        return present
      },
      revises: true
    )
    #expect(decision == .duplicate(of: repeated))
  }

  @Test func isAnItemWhereNoneHasItsIdentity() {
    #expect(
      FilingDecision(ControlData(), repeating: nil, present: { nil }, revises: true) == .item
    )
  }

  @Test func isARevisionWhereItSaysSoOrIsLetPass() {
    for (control, revises) in [(marked, false), (ControlData(), true)] {
      #expect(
        FilingDecision(control, repeating: nil, present: { present }, revises: revises)
          == .revision(of: present)
      )
    }
    #expect(
      FilingDecision(ControlData(), repeating: nil, present: { present }, revises: false)
        == .unmarked(present)
    )
  }
}
