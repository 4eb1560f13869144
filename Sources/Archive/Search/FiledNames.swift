/// The names of persons in what a filed text means.
package enum FiledNames {
  /// Several persons are written so (``Value/filedText``); days and numbers have no Chinese
  /// characters.
  package static func names(in value: String) -> [String] {
    value.split(separator: "、").map(String.init)
      .filter { $0.unicodeScalars.contains(where: \.properties.isIdeographic) }
  }
}
