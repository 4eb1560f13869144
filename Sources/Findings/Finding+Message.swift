public import Wording

extension Finding {
  /// The finding in a sentence.
  public func message(in language: Language) -> String {
    let template = template ?? FindingCatalogue.entry(of: code)?.template
    guard let text = template?[language] else { return code.rawValue }
    return fill(text, in: language)
  }

  /// The row of a repeating table in words: 第1条记录（表3 第3行）; nil outside one.
  private func record(in language: Language) -> String? {
    guard let row else { return nil }
    let place = place?.rowDescription(in: language)
    return switch language {
    case .zh: "第\(row)条记录" + (place.map { "（\($0)）" } ?? "")
    case .en: "record \(row)" + (place.map { " (\($0))" } ?? "")
    }
  }

  /// The template with the row named before its label, where it does not name the row itself.
  private func namingTheRow(_ template: String, in language: Language) -> String {
    guard let record = record(in: language), !template.contains("{row}") else { return template }
    if let label = template.firstRange(of: "“{label}”") {
      return switch language {
      case .zh: template.replacingCharacters(in: label, with: "\(record)的“{label}”")
      case .en: template.replacingCharacters(in: label, with: "“{label}” of \(record)")
      }
    }
    guard template.hasPrefix("{label}") else { return template }
    return switch language {
    case .zh: "\(record)的\(template)"
    case .en: "In \(record), \(template)"
    }
  }

  private func fill(_ template: String, in language: Language) -> String {
    namingTheRow(template, in: language).replacingBraces { fact($0, in: language) }
  }

  private func fact(_ name: String, in language: Language) -> String {
    switch name {
    case "label":
      return label?[language] ?? field ?? ""
    case "row":
      return record(in: language) ?? ""
    case "reason":
      guard let because = arguments["because"] else { return "" }
      return language == .zh ? "：\(because.zh)" : ": \(because.en)"
    case "found":
      if let argument = arguments[name] { return argument[language] }
      return found.map { Finding.shortened($0) }
        ?? (language == .zh ? "（内容不显示）" : "(not shown)")
    case "expected":
      return expected?[language] ?? ""
    default:
      return arguments[name]?[language] ?? ""
    }
  }

  /// A quotation of at most 60 characters on one line.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
