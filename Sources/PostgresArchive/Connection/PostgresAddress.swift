import CLibPQ
import Foundation

/// Where an archive on a server is: libpq's own connection string, with the office in it.
///
/// A URI (`postgresql://user@host/database?office=北京`) or words and values
/// (`host=db dbname=guidang office=北京`), as postgresql.org/docs/15/libpq-connect.html, 34.1.1,
/// has them; what is not said is taken from libpq's environment, its service and password files.
public struct PostgresAddress: Sendable, Hashable {
  /// The address as people may read it, without a password.
  public let text: String
  /// The office whose archive it is; several may share a database.
  public let office: String
  let parameters: [Parameter]

  /// A word of the connection string and its value.
  struct Parameter: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// The office where an address names none.
  public static let officeOtherwise = "main"

  /// Whether a text is meant as the address of a server, and not as a path.
  public static func isMeant(by text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
      || ["host", "hostaddr", "service", "dbname"].contains { word in
        text.split(separator: " ").contains { $0.hasPrefix("\(word)=") }
      }
  }

  /// Takes an address apart; nil where libpq cannot read it.
  public init?(_ text: String) {
    let (rest, office) = PostgresAddress.takingOffice(from: text)
    guard let known = PostgresAddress.parsed(rest) else { return nil }
    guard !office.isEmpty, !office.contains("\0") else { return nil }
    self.office = office
    parameters = known
    let shown = known.filter { !["password", "sslpassword"].contains($0.name) }
    let suffix = office == PostgresAddress.officeOtherwise ? [] : ["office=\(office)"]
    self.text =
      text.contains("://")
      ? PostgresAddress.uri(shown, office: office)
      : (shown.map { "\($0.name)=\($0.value)" } + suffix).joined(separator: " ")
  }

  /// The values by which a connection is made that reads, or one that writes.
  ///
  /// Where reading may go to a standby, writing goes to the server that takes it.
  func connecting(toWrite: Bool) -> [(name: String, value: String)] {
    var all = parameters
    if toWrite, let index = all.firstIndex(where: { $0.name == "target_session_attrs" }) {
      all[index].value = "read-write"
    }
    for (name, value) in PostgresAddress.otherwise
    where !all.contains(where: { $0.name == name }) {
      all.append(Parameter(name: name, value: value))
    }
    return all.map { ($0.name, $0.value) }
  }

  /// Texts go as UTF-8; a server that cannot be reached is told after a while, and one that went
  /// away is noticed.
  private static let otherwise = [
    ("client_encoding", "UTF8"), ("connect_timeout", "10"),
    ("fallback_application_name", "guidang"),
    ("keepalives_idle", "30"),
  ]

  private static func parsed(_ text: String) -> [Parameter]? {
    guard let options = PQconninfoParse(text, nil) else { return nil }
    defer { PQconninfoFree(options) }
    var parameters: [Parameter] = []
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        parameters.append(
          Parameter(name: String(cString: keyword), value: String(cString: value))
        )
      }
      option += 1
    }
    return parameters
  }

  /// Takes out what is ours, which libpq would refuse.
  private static func takingOffice(from text: String) -> (rest: String, office: String) {
    if text.contains("://") {
      let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return (text, officeOtherwise) }
      var parts = halves[1].split(separator: "&").map(String.init)
      guard let index = parts.firstIndex(where: { $0.hasPrefix("office=") }) else {
        return (text, officeOtherwise)
      }
      let written = parts.remove(at: index).dropFirst("office=".count)
      let rest = parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
      return (halves[0] + rest, written.removingPercentEncoding ?? String(written))
    }
    var words = text.split(separator: " ").map(String.init)
    guard let index = words.firstIndex(where: { $0.hasPrefix("office=") }) else {
      return (text, officeOtherwise)
    }
    let office = words.remove(at: index).dropFirst("office=".count)
    return (words.joined(separator: " "), String(office))
  }

  private static func uri(_ parameters: [Parameter], office: String) -> String {
    var rest = parameters
    func take(_ name: String) -> String? {
      guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
      return rest.remove(at: index).value
    }
    let user = take("user").map { $0 + "@" }
    let hosts = take("host").map { $0.split(separator: ",").map(String.init) }
    let ports = take("port").map { $0.split(separator: ",").map(String.init) }
    var places: [String] = []
    for (index, host) in (hosts ?? []).enumerated() {
      // A folder of sockets stands in a URI with its slashes escaped.
      let name = host.replacing("/", with: "%2F")
      let port = ports.flatMap {
        $0.count == 1 ? $0.first : $0.indices.contains(index) ? $0[index] : nil
      }
      places.append(port.map { "\(name):\($0)" } ?? name)
    }
    let database = take("dbname").map { "/" + $0 }
    var query = rest.map { "\($0.name)=\($0.value)" }
    if office != officeOtherwise { query.append("office=\(office)") }
    return ["postgresql://", user, places.joined(separator: ","), database].compactMap(\.self)
      .joined()
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}
