import Wording

/// Reads `multipart/form-data` (RFC 7578) piece by piece as it arrives: what it holds at any moment is
/// one piece and a line of headers, whatever the body's size.
struct MultipartReader: Sendable {
  /// What comes out of a body.
  enum Event: Sendable, Hashable {
    case began(Head)
    /// The next bytes of the part that began last.
    case bytes([UInt8])
    case ended
  }

  /// What a part says of itself.
  struct Head: Sendable, Hashable {
    /// The field of the form.
    var name: String
    /// The file's name, as the browser tells it; nil of a field that is no file.
    var fileName: String?
  }

  /// Why a body is no form.
  enum Fault: Error, Sendable, Hashable {
    case noBoundary
    case badHead
    case tooLongHead
    case tooManyParts
    /// The body ends before its last boundary.
    case cutOff
  }

  private enum State: Sendable, Hashable {
    /// Before the first boundary.
    case preamble
    /// A boundary was read; a line end or two hyphens follow.
    case afterBoundary
    case head
    case body
    case epilogue
  }

  private let delimiter: [UInt8]
  private let mostParts: Int
  private static let longestHead = 8 << 10
  private var state = State.preamble
  private var parts = 0
  private var held: [UInt8]

  /// A reader of a body with a boundary, of so many parts at most.
  init(boundary: String, mostParts: Int) throws {
    guard (1...70).contains(boundary.utf8.count) else { throw Fault.noBoundary }
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.mostParts = mostParts
    // The first boundary may stand at the very beginning, without a line end before it.
    held = [0x0D, 0x0A]
  }

  /// A reader of a body whose type is said to be `multipart/form-data; boundary=…`.
  init(contentType: String, mostParts: Int) throws {
    let parameters = HeaderParameters(contentType)
    guard parameters.value.lowercased() == "multipart/form-data",
      let boundary = parameters["boundary"]
    else { throw Fault.noBoundary }
    try self.init(boundary: boundary, mostParts: mostParts)
  }

  /// Takes the next piece and gives what comes of it.
  mutating func read(_ piece: some Sequence<UInt8>) throws -> [Event] {
    var events: [Event] = []
    held.append(contentsOf: piece)
    var start = 0
    while try step(&start, &events) {}
    held.removeFirst(start)
    return events
  }

  /// Ends the body; one that is cut off is refused.
  func finish() throws {
    guard state == .epilogue else { throw Fault.cutOff }
  }

  /// Goes on by one step; false where more bytes are needed.
  private mutating func step(_ start: inout Int, _ events: inout [Event]) throws -> Bool {
    switch state {
    case .preamble:
      guard let end = next(delimiter, from: start) else {
        start = max(start, held.count - delimiter.count + 1)
        return false
      }
      start = end
      state = .afterBoundary
    case .afterBoundary:
      // Blanks may stand behind a boundary (RFC 2046, 5.1.1).
      while start < held.count, held[start] == 0x20 || held[start] == 0x09 { start += 1 }
      guard held.count - start >= 2 else { return false }
      switch (held[start], held[start + 1]) {
      case (0x2D, 0x2D):
        state = .epilogue
        start += 2
      case (0x0D, 0x0A):
        // The line end stays, so that a part without headers is seen to have none.
        parts += 1
        guard parts <= mostParts else { throw Fault.tooManyParts }
        state = .head
      case _: throw Fault.badHead
      }
    case .head:
      guard let end = next([0x0D, 0x0A, 0x0D, 0x0A], from: start) else {
        guard held.count - start <= MultipartReader.longestHead else { throw Fault.tooLongHead }
        return false
      }
      guard end - start <= MultipartReader.longestHead else { throw Fault.tooLongHead }
      events.append(.began(try MultipartReader.head(held[start..<end])))
      start = end
      state = .body
    case .body:
      guard let end = next(delimiter, from: start) else {
        // What may be the beginning of a boundary waits for the next piece.
        let safe = held.count - delimiter.count + 1
        if safe > start {
          events.append(.bytes(Array(held[start..<safe])))
          start = safe
        }
        return false
      }
      let stop = end - delimiter.count
      if stop > start { events.append(.bytes(Array(held[start..<stop]))) }
      events.append(.ended)
      start = end
      state = .afterBoundary
    case .epilogue:
      start = held.count
      return false
    }
    return true
  }

  /// The index after the next place where some bytes stand; nil where they stand nowhere.
  private func next(_ wanted: [UInt8], from start: Int) -> Int? {
    guard held.count - start >= wanted.count else { return nil }
    return held.withUnsafeBufferPointer { bytes in
      let last = bytes.count - wanted.count
      var index = start
      while index <= last {
        if bytes[index] == wanted[0], bytes[index + 1] == wanted[1] {
          var length = 2
          while length < wanted.count, bytes[index + length] == wanted[length] { length += 1 }
          if length == wanted.count { return index + length }
        }
        index += 1
      }
      return nil
    }
  }

  /// Reads the headers of a part.
  private static func head(_ bytes: ArraySlice<UInt8>) throws -> Head {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { throw Fault.badHead }
      guard line[..<colon].lowercased() == "content-disposition" else { continue }
      let parameters = HeaderParameters(String(line[line.index(after: colon)...]))
      guard parameters.value.lowercased() == "form-data", let name = parameters["name"] else {
        throw Fault.badHead
      }
      return Head(name: name, fileName: parameters["filename"])
    }
    throw Fault.badHead
  }
}

extension MultipartReader.Fault {
  /// What is wrong, for who sends it.
  var sentence: LocalizedText {
    switch self {
    case .noBoundary:
      LocalizedText(zh: "请求体没有分隔符（boundary）。", en: "The body names no boundary.")
    case .badHead:
      LocalizedText(zh: "请求体的一部分没有可用的头部。", en: "A part of the body has no head that can be read.")
    case .tooLongHead:
      LocalizedText(zh: "请求体的一部分头部太长。", en: "The head of a part is too long.")
    case .tooManyParts:
      LocalizedText(zh: "一次交的文件太多，请分几次。", en: "Too many files at once; bring them in several goes.")
    case .cutOff:
      LocalizedText(zh: "文件没有传完，请再传一次。", en: "The body is cut off; send it again.")
    }
  }
}
