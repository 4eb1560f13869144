extension Finding {
  /// The finding in a sentence.
  public func message(in language: Language) -> String {
    let template = template ?? FindingCatalogue.entry(of: code)?.template
    guard let text = template?[language] else { return code.rawValue }
    return fill(text, in: language)
  }

  private func fill(_ template: String, in language: Language) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += fact(String(rest[rest.index(after: open)..<close]), in: language)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func fact(_ name: String, in language: Language) -> String {
    switch name {
    case "label":
      return label?[language] ?? field ?? ""
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
