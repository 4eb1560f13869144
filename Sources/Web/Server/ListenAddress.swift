/// An address and port on which a server listens: `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080`.
public struct ListenAddress: Sendable, Hashable {
  /// The address or the name, without brackets.
  public var host: String
  /// The port; 0 takes one that is free.
  public var port: Int

  /// An address of a machine, and a port.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads an address as people write it; nil of anything else.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    let isPlain = host.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || ".:-".contains($0))
    }
    guard !host.isEmpty, isPlain else { return nil }
    self.init(host: host, port: port)
  }

  /// Whether nobody but this machine reaches the address.
  public var isLoopback: Bool { ListenAddress.isLoopback(host) }

  static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The address as it stands in a URL.
  public var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
