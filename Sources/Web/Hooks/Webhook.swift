import Archive
public import Foundation
public import Office
import Values
import Wording

/// An address that is told what happens in the office.
public struct Webhook: Sendable, Hashable {
  /// Where it is told; nothing but this address is ever asked, wherever it would send on.
  public var address: URL
  /// By which the receiver knows that it is told by this office.
  var secret: String
  /// What it is told.
  public var kinds: Set<News.Kind>

  /// Reads a line of a file: the address, the secret, and what to tell, all where that is left out.
  init?(line: String) {
    let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...3).contains(parts.count), let address = URL(string: parts[0]),
      ["http", "https"].contains(address.scheme), address.host() != nil, address.user() == nil,
      parts[1].utf8.count >= 16
    else { return nil }
    self.address = address
    secret = parts[1]
    guard parts.count == 3 else {
      kinds = Set(News.Kind.allCases)
      return
    }
    let named = parts[2].split(separator: ",").map { News.Kind(rawValue: String($0)) }
    guard !named.isEmpty, !named.contains(nil) else { return nil }
    kinds = Set(named.compactMap(\.self))
  }

  /// Reads a file, a line an address, which only its owner may read as it holds their secrets.
  public static func all(at path: String) throws(WebStartError) -> [Webhook] {
    let lines = try PrivateFile.read(path).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    var hooks: [Webhook] = []
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard let hook = Webhook(line: String(line)) else {
        throw .badWebhook(file: path, line: index + 1)
      }
      hooks.append(hook)
    }
    return hooks
  }

  /// What signs a body that is sent at a moment: HMAC-SHA256 (RFC 2104) over the moment, a dot and the
  /// body.
  func signature(of body: [UInt8], at seconds: Int) throws -> String {
    let message = Array("\(seconds).".utf8) + body
    let code = try MessageCode.bytes(of: message, under: Array(secret.utf8))
    let digits = code.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    return "t=\(seconds),v1=\(digits.joined())"
  }
}
