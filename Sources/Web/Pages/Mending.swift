import Findings
import Foundation
import Wording

/// What a mended document has to say beside the one before it.
struct Mending {
  /// Something that is wrong with a document.
  struct Point: Sendable, Hashable {
    /// What it says.
    var message: String
    /// Whether it only asks to be looked at.
    var isWarning: Bool
    fileprivate var key: [String?]

    /// A finding; the row of its table tells it from others only where both documents tell rows.
    init(_ finding: Finding, in language: Language, withRow: Bool) {
      message = finding.pageMessage(in: language)
      isWarning = finding.severity == .warning
      key = [
        finding.code.rawValue, finding.form, finding.field,
        withRow ? finding.row.map { String($0) } : nil,
      ]
    }

    fileprivate init(_ told: ToldFinding) {
      message = told.message ?? told.code
      isWarning = told.severity == Severity.warning.rawValue
      key = [told.code, told.form, told.field, nil]
    }
  }

  /// What was wrong and is no more.
  private(set) var mended: [Point] = []
  /// What must be mended still.
  private(set) var open: [Point] = []
  /// What must be mended now and was not there.
  private(set) var new: [Point] = []
  /// What is to be looked at, and keeps nothing from being filed.
  private(set) var doubtful: [Point] = []

  /// Compares what is wrong, without what is only told.
  init(from before: [Finding], to after: [Finding], in language: Language) {
    func points(_ findings: [Finding]) -> [Point] {
      findings.filter { $0.severity != .info }
        .map { Point($0, in: language, withRow: true) }
    }
    self.init(from: points(before), to: points(after))
  }

  /// Compares what was wrong with a form when it was returned, as the archive's log tells it.
  init(fromReturned before: [ToldFinding], to after: [Finding], in language: Language) {
    self.init(
      from: before.filter { $0.severity != Severity.info.rawValue }.map { Point($0) },
      to: after.filter { $0.severity != .info }
        .map { Point($0, in: language, withRow: false) }
    )
  }

  private init(from before: [Point], to after: [Point]) {
    var left = Dictionary(grouping: before, by: \.key)
    for point in after {
      if left[point.key]?.popLast() == nil {
        if point.isWarning { doubtful.append(point) } else { new.append(point) }
      } else if point.isWarning {
        doubtful.append(point)
      } else {
        open.append(point)
      }
    }
    // In the order in which they were told.
    for point in before {
      guard let same = left[point.key], let index = same.firstIndex(of: point) else { continue }
      left[point.key]?.remove(at: index)
      mended.append(point)
    }
  }
}

/// A finding as the archive's log, and a receipt, keep it.
struct ToldFinding: Decodable, Sendable, Hashable {
  var severity: String
  var code: String
  var form: String?
  var field: String?
  var message: String?

  /// Reads an array of findings.
  static func all(in json: String) throws -> [ToldFinding] {
    try JSONDecoder().decode([ToldFinding].self, from: Data(json.utf8))
  }
}
