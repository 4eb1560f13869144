import Values

/// What a visit is folded by, of all that its record tells.
struct VisitInShort: Sendable {
  var on: Day
  /// The day of the follow-up that the record tells, which may be to come.
  var followedUpOn: Day?
  var minute: Int?
  var endsDevelopment: Bool
  var method: ChoiceCode?
  var stage: ChoiceCode?
}

extension VisitInShort {
  init(_ visit: LedgerRecord.Visit) {
    on = visit.on
    followedUpOn = visit.followedUpOn
    minute = visit.minute
    endsDevelopment = visit.endsDevelopment
    method = visit.method
    stage = visit.stage
  }
}

/// A record that tells a visit and nothing else, read past what is not asked for at first.
struct VisitAlone {
  var account: String
  var creditCode: String?
  var date: Day
  var visit: VisitInShort

  /// Nil of the bytes of any other record, and of bytes that are no record's.
  init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    do throws(ByteReader.Malformed) {
      try reader.skipText()
      account = try reader.text()
      creditCode = try reader.optionalText()
      date = try reader.day()
      guard try reader.isPresent() else { return nil }
      visit = try reader.visitInShort()
      // No contacts, no outcome, no profile; no score, satisfaction and sales; no development, and
      // nothing of what came later.
      guard try reader.integer() == 0, try !reader.isPresent(), try reader.integer() != 1,
        try !reader.isPresent(), try !reader.isPresent(), try !reader.isPresent(),
        try !reader.isPresent(), try reader.integer() == 0, reader.isAtEnd
      else { return nil }
    } catch {
      return nil
    }
  }
}

extension ByteReader {
  fileprivate mutating func skipOptionalText() throws(Malformed) {
    if try isPresent() { try skipText() }
  }

  fileprivate mutating func visitInShort() throws(Malformed) -> VisitInShort {
    let on = try day()
    let minute = try isPresent() ? try integer() : nil
    let method = try method()
    for _ in 0..<(try count()) { try skipText() }
    if try isPresent() {
      for _ in 0..<(try count()) {
        try skipText()
        try skipText()
      }
    }
    let stage = try choice()
    try skipOptionalText()
    let endsDevelopment = try integer() == 1
    let followedUpOn = try isPresent() ? try day() : nil
    try skipOptionalText()
    return VisitInShort(
      on: on,
      followedUpOn: followedUpOn,
      minute: minute,
      endsDevelopment: endsDevelopment,
      method: method,
      stage: stage
    )
  }
}
