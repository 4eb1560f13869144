/// A header's value with its parameters: `form-data; name="file"; filename="拜访.docx"`.
///
/// Names of files come as browsers send them: UTF-8 in quotation marks, in which `%22` stands for the
/// mark itself (HTML, multipart/form-data encoding).
struct HeaderParameters: Sendable, Hashable {
  private(set) var value = ""
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    var rest = Substring(text)
    value = HeaderParameters.trimmed(HeaderParameters.take(&rest, until: ";"))
    while !rest.isEmpty {
      rest = rest.drop { $0 == ";" || $0.isWhitespace }
      let name = HeaderParameters.trimmed(HeaderParameters.take(&rest, until: "=")).lowercased()
      guard rest.first == "=" else { break }
      rest = rest.dropFirst()
      let value: String
      if rest.first == "\"" {
        value = HeaderParameters.quoted(&rest)
      } else {
        value = HeaderParameters.trimmed(HeaderParameters.take(&rest, until: ";"))
      }
      if !name.isEmpty, parameters[name] == nil { parameters[name] = value }
    }
  }

  subscript(_ name: String) -> String? { parameters[name] }

  private static func take(_ rest: inout Substring, until stop: Character) -> Substring {
    let taken = rest.prefix { $0 != stop }
    rest = rest.dropFirst(taken.count)
    return taken
  }

  private static func quoted(_ rest: inout Substring) -> String {
    rest = rest.dropFirst()
    var text = ""
    while let character = rest.popFirst() {
      if character == "\"" { break }
      // Only a mark or a backslash is escaped; elsewhere a backslash is part of an old path.
      if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
        text.append(next)
        rest = rest.dropFirst()
      } else {
        text.append(character)
      }
    }
    return text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing(
      "%0A",
      with: "\n"
    )
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
