import Findings

/// What a mended document has to say beside the one before it.
struct Mending {
  /// What was wrong and is no more.
  private(set) var mended: [Finding] = []
  /// What is wrong still.
  private(set) var open: [Finding] = []
  /// What is wrong now and was not.
  private(set) var new: [Finding] = []

  /// By what a finding is known again, wherever its place has moved.
  private struct Key: Hashable {
    var code: FindingCode
    var form: String?
    var field: String?
    var row: Int?

    init(_ finding: Finding) {
      code = finding.code
      form = finding.form
      field = finding.field
      row = finding.row
    }
  }

  /// Compares what is wrong, without what is only told.
  init(from before: [Finding], to after: [Finding]) {
    var left: [Key: [Finding]] = Dictionary(
      grouping: before.filter { $0.severity != .info },
      by: Key.init
    )
    for finding in after where finding.severity != .info {
      if left[Key(finding)]?.popLast() == nil {
        new.append(finding)
      } else {
        open.append(finding)
      }
    }
    // In the order in which they were told.
    for finding in before where finding.severity != .info {
      guard let same = left[Key(finding)], same.contains(finding) else { continue }
      left[Key(finding)]?.removeAll { $0 == finding }
      mended.append(finding)
    }
  }
}
