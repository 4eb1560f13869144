/// The texts of a sheet's header or footer: left, centre and right (ISO 29500-1, 18.3.1.46).
enum SheetHeaderText {
  /// What a code shows but for page numbers, dates, names of files and pictures.
  static func texts(_ code: String) -> [String] {
    var parts = ["", "", ""]
    var part = 1
    var rest = code[...]
    while let character = rest.popFirst() {
      guard character == "&" else {
        parts[part].append(character)
        continue
      }
      guard let command = rest.popFirst() else { break }
      switch command {
      case "L": part = 0
      case "C": part = 1
      case "R": part = 2
      case "&": parts[part].append("&")
      case "\"":
        if let end = rest.firstIndex(of: "\"") { rest = rest[rest.index(after: end)...] }
      case "K": rest = rest.drop { $0.isHexDigit || $0 == "+" || $0 == "-" }
      case "0"..."9": rest = rest.drop { $0.isASCII && $0.isNumber }
      default: break
      }
    }
    return parts.map { part in
      part.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
    }.filter { $0.unicodeScalars.contains { !$0.properties.isWhitespace } }
  }
}
