import Filing
public import Foundation
public import Office
import Values
public import Wording

/// A robot of a group chat, which is told what to say there.
public struct Robot: Sendable, Hashable {
  /// Whose chat it is in.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 企业微信
    case wecom
    /// 钉钉
    case dingtalk
    /// 飞书
    case feishu

    /// How many bytes of text it takes in one message; less than it says, as the rest counts too.
    var mostBytes: Int {
      switch self {
      case .wecom: 2_000
      case .dingtalk, .feishu: 15_000
      }
    }
  }

  /// Whose chat it is in.
  public var kind: Kind
  /// Where it is told, with the key by which it knows its office.
  var address: URL
  /// By which it knows that it is told by this office; nil where the address is enough.
  var secret: String?

  /// Reads the robots of a file that only its owner may read: a line an address, and the secret with
  /// which messages are signed where the robot wants that.
  public static func all(_ kind: Kind, at path: String) throws(WebStartError) -> [Robot] {
    let lines = try PrivateFile.read(path).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    var robots: [Robot] = []
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard (1...2).contains(parts.count), let address = URL(string: parts[0]),
        address.scheme == "https" || address.scheme == "http" && address.isLoopback,
        address.host() != nil, address.user() == nil
      else { throw .badRobot(file: path, line: index + 1) }
      robots.append(
        Robot(kind: kind, address: address, secret: parts.count > 1 ? parts[1] : nil)
      )
    }
    guard !robots.isEmpty else { throw .badRobot(file: path, line: 1) }
    return robots
  }

  /// What a robot of a kind is told of reminders: as few messages as its limit allows, the people in
  /// their order, each named by the number of his telephone where the office knows it.
  public static func messages(
    of reminders: [Reminder],
    to kind: Kind,
    in language: Language
  ) -> [JSON] {
    var messages: [(text: String, mobiles: [String])] = []
    for reminder in reminders {
      let mobiles = [reminder.colleague?.mobile].compactMap(\.self)
      for part in parts(reminder.lines(in: language), upTo: kind.mostBytes) {
        if let last = messages.last,
          last.text.utf8.count + part.utf8.count + 2 <= kind.mostBytes
        {
          messages[messages.count - 1] = (last.text + "\n\n" + part, last.mobiles + mobiles)
        } else {
          messages.append((part, mobiles))
        }
      }
    }
    return messages.map { kind.message($0.text, mobiles: $0.mobiles) }
  }

  /// Lines in pieces of at most so many bytes; a line that is longer alone is cut.
  private static func parts(_ lines: [String], upTo limit: Int) -> [String] {
    var parts: [String] = []
    for line in lines {
      var line = line
      while line.utf8.count > limit { line.removeLast() }
      if let last = parts.last, last.utf8.count + line.utf8.count + 1 <= limit {
        parts[parts.count - 1] = last + "\n" + line
      } else {
        parts.append(line)
      }
    }
    return parts
  }

  /// Tells the robot a message at a moment; throws what it says where it does not take it.
  public func tell(_ message: JSON, at date: Date) async throws {
    let signed = try signed(message, at: date)
    var body: [UInt8] = []
    signed.message.write(to: &body)
    let answer: HookSender.Answer
    do {
      answer = try await HookSender().answer(
        to: body,
        headers: [
          ("Content-Type", "application/json; charset=utf-8"), ("User-Agent", "guidang"),
        ],
        at: signed.address,
        upTo: 4_096
      )
    } catch {
      throw RobotRefusal(
        host: host,
        cause: HookSender.Fault(error)?.words ?? SystemCause(error).text
      )
    }
    let said = RobotAnswer(answer.body)
    guard (200..<300).contains(answer.status), said.isAccepted else {
      throw RobotRefusal(host: host, status: answer.status, words: said.words)
    }
  }

  /// The address without what is secret in it.
  private var host: String { address.host() ?? kind.rawValue }

  /// The message and the address with what signs them, as each robot wants it.
  func signed(_ message: JSON, at date: Date) throws -> (message: JSON, address: URL) {
    guard let secret else { return (message, address) }
    let seconds = Int(date.timeIntervalSince1970)
    switch kind {
    case .wecom: return (message, address)
    case .dingtalk:
      let moment = seconds * 1_000
      let code = try MessageCode.bytes(
        of: Array("\(moment)\n\(secret)".utf8),
        under: Array(secret.utf8)
      )
      let items = [
        URLQueryItem(name: "timestamp", value: String(moment)),
        URLQueryItem(name: "sign", value: Data(code).base64EncodedString()),
      ]
      return (message, address.appending(signature: items))
    case .feishu:
      let code = try MessageCode.bytes(of: [], under: Array("\(seconds)\n\(secret)".utf8))
      return (
        .object(
          [
            JSON.Member("timestamp", .string(String(seconds))),
            JSON.Member("sign", .string(Data(code).base64EncodedString())),
          ] + message.members
        ), address
      )
    }
  }
}

extension Robot.Kind {
  /// A text as a message to the robot, with those whom it calls.
  fileprivate func message(_ text: String, mobiles: [String]) -> JSON {
    let called = mobiles.map { JSON.string($0) }
    switch self {
    case .wecom:
      var members = [JSON.Member("content", .string(text))]
      members.append("mentioned_mobile_list", called.isEmpty ? nil : .array(called))
      return ["msgtype": "text", "text": .object(members)]
    case .dingtalk:
      return [
        "msgtype": "text", "text": ["content": .string(text)],
        "at": ["atMobiles": .array(called), "isAtAll": .bool(false)],
      ]
    case .feishu:
      return ["msg_type": "text", "content": ["text": .string(text)]]
    }
  }
}

extension URL {
  /// Whether the address is this machine's.
  fileprivate var isLoopback: Bool {
    guard let host = host() else { return false }
    return host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// The address with items in its query, in which `+` and `/` are escaped too.
  fileprivate func appending(signature items: [URLQueryItem]) -> URL {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    let text = items.map { item in
      let value = item.value?.addingPercentEncoding(withAllowedCharacters: allowed)
      return [item.name, value].compactMap(\.self).joined(separator: "=")
    }.joined(separator: "&")
    let known = absoluteString
    return URL(string: known + (known.contains("?") ? "&" : "?") + text) ?? self
  }
}
