import Values

/// Moments as people read them: in the machine's zone, to the minute.
enum LocalTime {
  static func text(_ moment: Timestamp) -> String {
    // To the minute.
    let text = moment.localText
    return text == moment.rawValue ? text : String(text.prefix(16))
  }
}
