import Findings
import Forms
import Values
import Wording

extension Finding {
  /// The form changes an item without saying so; names what it changes.
  static func revisionUnmarked(
    _ request: FilingRequest,
    submission: Int,
    changes: [ValueDifference],
    of present: PresentRevision
  ) -> Finding {
    let number = present.reference.archiveNumber.rawValue
    return Finding(
      .error,
      .revisionUnmarked,
      form: request.form.rawValue,
      submission: submission,
      found: number,
      arguments: [
        "archiveNumber": LocalizedText(verbatim: number),
        "account": LocalizedText(verbatim: request.account),
        "changes": LocalizedText(
          zh: Finding.words(for: changes, of: request, in: .zh),
          en: Finding.words(for: changes, of: request, in: .en)
        ),
      ]
    )
  }

  /// The form's number is another item's.
  static func numberUsed(
    _ request: FilingRequest,
    submission: Int,
    by present: PresentRevision
  ) -> Finding {
    Finding(
      .warning,
      .numberUsed,
      form: request.form.rawValue,
      submission: submission,
      found: request.number ?? FilingIdentity(request.identity).number,
      arguments: [
        "archiveNumber": LocalizedText(verbatim: present.reference.archiveNumber.rawValue),
        "other": LocalizedText(
          zh: "\(present.account)，\(present.date)",
          en: "\(present.account), \(present.date)"
        ),
      ]
    )
  }

  /// The form's credit code is that of an account of another name.
  static func accountJoinedByCode(
    _ request: FilingRequest,
    submission: Int,
    with other: String
  ) -> Finding {
    Finding(
      .warning,
      .accountJoinedByCode,
      form: request.form.rawValue,
      submission: submission,
      found: request.account,
      arguments: ["other": LocalizedText(verbatim: other)]
    )
  }

  /// Another item may tell the same visit.
  static func sameVisitAgain(
    _ request: FilingRequest,
    submission: Int,
    as present: PresentRevision
  ) -> Finding {
    Finding(
      .warning,
      .sameVisitAgain,
      form: request.form.rawValue,
      submission: submission,
      found: present.reference.archiveNumber.rawValue,
      arguments: [
        "archiveNumber": LocalizedText(verbatim: present.reference.archiveNumber.rawValue)
      ]
    )
  }

  /// The most changes that a message tells, and the longest text of each.
  private static let (mostChanges, longestText) = (6, 40)

  /// What changed, field by field; personal data is not told.
  private static func words(
    for changes: [ValueDifference],
    of request: FilingRequest,
    in language: Language
  ) -> String {
    let none = LocalizedText(zh: "（空）", en: "(blank)")[language]
    var words = changes.prefix(mostChanges).map { change in
      let name = change.field.flatMap { request.names[$0] }
      let label = name?.label[language] ?? change.field?.description ?? change.label ?? "·"
      let place =
        change.row.map {
          LocalizedText(zh: "第\($0)行\(label)", en: "\(label) of row \($0)")[language]
        }
        ?? label
      if name?.isSensitive == true { return "\(place) *** → ***" }
      return "\(place) \(shortened(change.before) ?? none) → \(shortened(change.after) ?? none)"
    }
    if changes.count > mostChanges {
      words.append(
        LocalizedText(zh: "等 \(changes.count) 处", en: "\(changes.count) in all")[language]
      )
    }
    return words.joined(separator: language == .zh ? "；" : "; ")
  }

  private static func shortened(_ text: String?) -> String? {
    text.map { text in
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return line.count > longestText ? line.prefix(longestText - 1) + "…" : line
    }
  }
}
