/// A key as a terminal sends it.
enum BrowserKey: Hashable, Sendable {
  /// A part of the text that is typed; a character of several scalars comes as several keys.
  case text(Unicode.Scalar)
  case enter
  case escape
  case backspace
  case up
  case down
  case pageUp
  case pageDown
  case home
  case end
  /// Ctrl-U.
  case clear
  /// Ctrl-E.
  case export
  /// Ctrl-C, Ctrl-D.
  case leave
}

/// Makes keys of the bytes that come from a terminal, however they are cut.
struct BrowserKeyReader: Sendable {
  private var pending: [UInt8] = []
  private var pauses = 0

  /// After so many pauses what is not complete has lost its rest.
  static let mostPauses = 20

  /// Whether bytes wait for those that complete a key.
  ///
  /// An escape key alone cannot be told from the beginning of another key but by the time that
  /// passes.
  var isWaiting: Bool { !pending.isEmpty }

  /// The keys that are complete with further bytes.
  ///
  /// What is no key that is known, and no UTF-8, is left out.
  mutating func keys(of bytes: [UInt8]) -> [BrowserKey] {
    pending += bytes
    pauses = 0
    var keys: [BrowserKey] = []
    while let (key, count) = next() {
      pending.removeFirst(count)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// The keys in what has come when nothing follows it for a while; the rest of a character or of a
  /// sequence may be still on its way over a slow line.
  mutating func keysAtPause() -> [BrowserKey] {
    if pending == [0x1B] {
      pending = []
      return [.escape]
    }
    pauses += 1
    if pauses >= BrowserKeyReader.mostPauses { pending = [] }
    return []
  }

  /// The first key of what is pending, nil where it is none, and its bytes; nil where it is not
  /// complete.
  private func next() -> (BrowserKey?, Int)? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return escapeSequence()
    case 0x00..<0x20, 0x7F: return (BrowserKeyReader.controls[first], 1)
    case 0x20..<0x7F: return (.text(Unicode.Scalar(first)), 1)
    case 0xC2..<0xF5: return character(bytes: first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)
    case _: return (nil, 1)
    }
  }

  private func character(bytes count: Int) -> (BrowserKey?, Int)? {
    let follows = pending.dropFirst().prefix(count - 1).prefix { $0 & 0xC0 == 0x80 }.count
    guard follows == count - 1 else { return pending.count <= follows + 1 ? nil : (nil, 1) }
    let text = String(validating: pending.prefix(count), as: UTF8.self)
    return (text?.unicodeScalars.first.map(BrowserKey.text), text == nil ? 1 : count)
  }

  /// `ESC [ … letter`, `ESC O letter`; ESC before anything else is the escape key.
  private func escapeSequence() -> (BrowserKey?, Int)? {
    guard pending.count > 1 else { return nil }
    guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else {
      return (.escape, 1)
    }
    guard let end = pending.indices.dropFirst(2).first(where: { pending[$0] >= 0x40 }) else {
      return pending.count > 32 ? (nil, pending.count) : nil
    }
    let name = String(decoding: pending[2...end], as: UTF8.self)
    return (BrowserKeyReader.sequences[name], end + 1)
  }

  private static let controls: [UInt8: BrowserKey] = [
    0x03: .leave, 0x04: .leave, 0x05: .export, 0x08: .backspace, 0x0A: .enter, 0x0D: .enter,
    0x0E: .down, 0x10: .up, 0x15: .clear, 0x7F: .backspace,
  ]

  /// As xterm, the Linux console, tmux and PuTTY send them.
  private static let sequences: [String: BrowserKey] = [
    "A": .up, "B": .down, "H": .home, "F": .end, "M": .enter, "5~": .pageUp, "6~": .pageDown,
    "1~": .home, "7~": .home, "4~": .end, "8~": .end,
  ]
}
