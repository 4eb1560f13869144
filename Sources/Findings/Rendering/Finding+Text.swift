public import Wording

extension Finding {
  /// The finding as a compiler prints one: `FILE:PLACE: SEVERITY[CODE]: MESSAGE`.
  public func line(path: String, in language: Language) -> String {
    var location = path.printable
    switch place {
    case .line(let line, let column): location += ":\(line):\(column)"
    case .part, .paragraph, .cell, .sheet:
      if let place { location += ": \(place.description(in: language))" }
    case nil: break
    }
    return "\(location): \(severity.name(in: language))[\(code.rawValue)]: \(message(in: language))"
  }
}

extension Severity {
  /// The severity's name for people.
  public func name(in language: Language) -> String {
    switch (self, language) {
    case (.error, .zh): "错误"
    case (.warning, .zh): "警告"
    case (.info, .zh): "提示"
    case (_, .en): rawValue
    }
  }
}
