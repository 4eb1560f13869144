import Foundation
public import Wording

/// A robot that did not take a message.
public struct RobotRefusal: SpokenError, Hashable {
  /// The machine that answered; the rest of the address is secret.
  public var host: String
  /// The status of the answer; nil where none came.
  public var status: Int?
  /// What it said; empty where no answer came.
  public var words: String
  /// What kept the message from it; nil where it answered.
  public var cause: LocalizedText?

  /// A robot that answered, and refused.
  init(host: String, status: Int, words: String) {
    (self.host, self.status, self.words) = (host, status, words)
  }

  /// A robot that was not reached.
  init(host: String, cause: LocalizedText) {
    (self.host, self.words, self.cause) = (host, "", cause)
  }

  /// Who refused, with what words, and what to do.
  public var sentence: LocalizedText {
    guard let status else {
      return LocalizedText(
        zh: "\(host)：没有送到（\(cause?.zh ?? words)）。请检查网络后再运行一次。",
        en: "\(host): was not reached (\(cause?.en ?? words)). Check the network and run it again."
      )
    }
    return LocalizedText(
      zh: "\(host)：机器人没有接受（\(status) \(words)）。请核对文件里的地址和密钥，以及机器人的安全设置。",
      en:
        "\(host): the robot did not take it (\(status) \(words)). Check the address and the secret in the file, and what the robot is set to allow."
    )
  }
}

/// What a robot answers: all three say with 200 that they refuse, too.
struct RobotAnswer {
  var isAccepted: Bool
  var words: String

  /// The codes and words of 企业微信 and 钉钉 (`errcode`), and of 飞书 (`code`).
  private struct Facts: Decodable {
    var errcode: Int?
    var errmsg: String?
    var code: Int?
    var msg: String?
  }

  init(_ body: [UInt8]) {
    do {
      let facts = try JSONDecoder().decode(Facts.self, from: Data(body))
      let code = facts.errcode ?? facts.code
      isAccepted = code == nil || code == 0
      words = [code.map(String.init), facts.errmsg ?? facts.msg].compactMap(\.self)
        .joined(separator: " ")
    } catch {
      isAccepted = body.isEmpty
      words = String(String(decoding: body, as: UTF8.self).prefix(80))
    }
  }
}
