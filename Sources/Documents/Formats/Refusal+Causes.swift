import Findings
import Packages
import Wording
import XML

extension Refusal {
  /// A package that cannot be read, as a finding.
  init(_ error: PackageError) {
    let place = error.entry.map { Place.part($0) }
    switch error.fault {
    case .damaged where error.reason == .noBundle: self = Refusal.unsupported(.archive)
    case .volume: self = Refusal.unsupported(.volume)
    case .damaged, .duplicateEntry, .missingEntry, .unwritable:
      self.init(
        Finding(
          .error,
          .damagedPackage,
          place: place,
          found: nil,
          arguments: ["detail": error.sentence]
        )
      )
    case .encryptedEntry:
      self.init(
        Finding(
          .error,
          .encryptedDocument,
          place: place,
          arguments: ["detail": error.sentence]
        )
      )
    case .overLimit, .strayingName:
      self.init(
        Finding(.error, .unsafeContent, place: place, arguments: ["detail": error.sentence])
      )
    }
  }

  /// An XML text that cannot be read, as a finding.
  init(_ error: XMLError, part: String) {
    let place = part.isEmpty ? Place.line(error.line, column: error.column) : .part(part)
    let position = LocalizedText(
      zh: "第 \(error.line) 行第 \(error.column) 列",
      en: "line \(error.line), column \(error.column)"
    )
    switch error.fault {
    case .malformed:
      let reason = error.reason.map { ": " + $0 } ?? ""
      self.init(
        Finding(
          .error,
          .malformedXML,
          place: place,
          arguments: [
            "detail": LocalizedText(zh: position.zh + reason, en: position.en + reason)
          ]
        )
      )
    case .documentType:
      self.init(
        Finding(
          .error,
          .unsafeContent,
          place: place,
          arguments: [
            "detail": LocalizedText(
              zh: "含有文档类型声明（DOCTYPE），\(position.zh)",
              en: "a document type declaration (DOCTYPE) at \(position.en)"
            )
          ]
        )
      )
    case .tooMany:
      self.init(
        Finding(
          .error,
          .unsafeContent,
          place: place,
          arguments: [
            "detail": LocalizedText(
              zh: "XML 的属性、命名空间或元素名过多，\(position.zh)",
              en: "too many attributes, namespaces or names at \(position.en)"
            )
          ]
        )
      )
    case .tooDeep, .stopped:
      self.init(
        Finding(
          .error,
          .unsafeContent,
          place: place,
          arguments: [
            "detail": LocalizedText(
              zh: "元素嵌套过深，\(position.zh)",
              en: "elements nested too deeply at \(position.en)"
            )
          ]
        )
      )
    }
  }
}
