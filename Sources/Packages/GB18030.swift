import Glibc

/// The national character set, in which Chinese programs write what is not marked as UTF-8.
public enum GB18030 {
  /// The text that bytes in GB 18030 stand for; nil if they are not all valid.
  public static func decode(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { iconv_close(converter) }
    var source = bytes
    // A character of one byte stays one; of two, at most three; of four, four.
    var target = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    let written: Int? = source.withUnsafeMutableBytes { source in
      target.withUnsafeMutableBytes { target in
        var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = source.count
        var output = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var outputLeft = target.count
        guard iconv(converter, &input, &inputLeft, &output, &outputLeft) != -1, inputLeft == 0
        else { return nil }
        return target.count - outputLeft
      }
    }
    guard let written else { return nil }
    return String(decoding: target[..<written], as: UTF8.self)
  }
}
