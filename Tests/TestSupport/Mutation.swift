import Glibc

/// Bytes with a few faults in them, the same for the same seed.
public enum Mutation {
  public static func of(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard !bytes.isEmpty else { return bytes }
      let position = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: bytes.remove(at: position)
      case 3:
        let end = min(bytes.count, position + Int.random(in: 1...40, using: &generator))
        bytes.insert(contentsOf: bytes[position..<end], at: position)
      case _: bytes.removeLast(min(bytes.count, Int.random(in: 1...200, using: &generator)))
      }
    }
    return bytes
  }
}

/// How much the long run asks for.
public enum LongRun {
  /// So many, or as many as `GUIDANG_MUTATIONS` says.
  public static func mutations(_ usual: Int) -> Int {
    getenv("GUIDANG_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? usual
  }
}
