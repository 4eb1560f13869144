/// The fields of `application/x-www-form-urlencoded`, in an address's query or in a body (WHATWG URL,
/// 5.1).
struct FormFields: Sendable, Hashable {
  private(set) var values: [String: String] = [:]

  /// Reads fields; of several under a name the first counts.
  init(_ text: String?) {
    guard let text else { return }
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { Address.unescaped($0.replacing("+", with: " ")) }
      guard let name = parts[0], values[name] == nil else { continue }
      if parts.count > 1, let value = parts[1] { values[name] = value }
    }
  }

  /// The fields that a form brought.
  init(_ values: [String: String]) {
    self.values = values
  }

  /// A field's value; nil where there is none or nothing in it.
  subscript(_ name: String) -> String? {
    get { values[name].flatMap { $0.isEmpty ? nil : $0 } }
    set { values[name] = newValue }
  }
}
