import Foundation
import Values

extension ExtraField {
  /// The field of a label that a form does not have, its kind as its answers are; `taken` are ids
  /// that others have.
  init(_ label: String, samples: [String], table: FieldID?, taken: Set<FieldID>) {
    let name = FieldID.name(of: label)
    var id = FieldID(rawValue: name)
    var number = 2
    while taken.contains(id) {
      id = FieldID(rawValue: "\(name)\(number)")
      number += 1
    }
    self.init(
      FieldDefinition(extra: id, label: label, kind: ValueKinds.kind(of: samples)),
      table: table
    )
  }
}

extension FieldID {
  /// The letters and digits of a label, beginning with a letter, as XML wants its names.
  fileprivate static func name(of label: String) -> String {
    var name = ""
    for scalar in label.precomposedStringWithCompatibilityMapping.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      guard scalar.properties.isAlphabetic || isDigit else { continue }
      if isDigit, name.isEmpty { name = "_" }
      name.unicodeScalars.append(scalar)
    }
    return name.isEmpty ? "_" : name
  }
}

extension ValueKinds {
  /// The kind as which all of some answers read, the narrowest that there is; a text where they
  /// read as none, or there are none.
  static func kind(of samples: [String]) -> any ValueKind.Type {
    let filled = samples.map { $0.trimmed }.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return TextKind.self }
    let isLong = filled.contains { $0.contains(where: \.isNewline) || $0.count > 60 }
    if isLong { return LongTextKind.self }
    return narrow.first { type in filled.allSatisfy { type.reads($0) } }?.kind ?? TextKind.self
  }

  /// A kind for an extra field, and what an answer must have beside reading as it: 3 alone may be
  /// a number of anything.
  private struct Narrow: Sendable {
    var kind: any ValueKind.Type
    var mark: @Sendable (Character) -> Bool

    func reads(_ text: some StringProtocol) -> Bool {
      guard text.contains(where: mark) else { return false }
      switch kind.init(options: ValueOptions()).read(AnswerText(String(text))) {
      case .value: return true
      case .blank, .refused: return false
      }
    }
  }

  private static let narrow = [
    Narrow(kind: DateKind.self) { "年-/.".contains($0) },
    Narrow(kind: MomentKind.self) { "年-/.".contains($0) },
    Narrow(kind: MoneyKind.self) { "元¥￥".contains($0) },
    Narrow(kind: PercentKind.self) { "%％".contains($0) },
    Narrow(kind: IntegerKind.self) { $0.isASCII && $0.isNumber },
    Narrow(kind: DecimalKind.self) { $0.isASCII && $0.isNumber },
  ]
}
