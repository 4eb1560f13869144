import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import TestSupport
import Testing
import Values
import Wording

@testable import Web

/// A robot that keeps what it heard and answers as it is told.
private final class StandIn: Sendable {
  private let state = Mutex<(heard: [String], answers: [String])>(([], []))

  var heard: [String] { state.withLock(\.heard) }

  init(answering answers: [String] = []) {
    state.withLock { $0.answers = answers }
  }

  var application: some ApplicationProtocol {
    let router = Router()
    router.post("/robot/send") { request, _ in
      let body = try await request.body.collect(upTo: 1 << 20)
      let answer = self.state.withLock { state -> String in
        state.heard.append("\(request.uri.query ?? "-") \(String(buffer: body))")
        return state.answers.isEmpty ? #"{"errcode":0,"errmsg":"ok"}"# : state.answers.removeFirst()
      }
      return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: answer)))
    }
    return Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0))
    )
  }
}

/// What robots of chats are told, and how it is signed.
@Suite(.serialized) struct RobotTests {
  private static let moment = Date(timeIntervalSince1970: 1_700_000_000)

  /// The robots of a file with these lines, which nobody else may read.
  private static func robots(
    _ kind: Robot.Kind,
    _ text: String,
    mode: Int = 0o600
  ) throws -> [Robot] {
    let workspace = try Workspace()
    try workspace.write(text, to: "robots")
    let path = workspace.folder.appending(path: "robots").path()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return try Robot.all(kind, at: path)
  }

  @Test func signsForDingTalkInTheAddress() throws {
    let line = "https://robot.example/send?access_token=x SECabcdef0123456789\n"
    let robot = try #require(try Self.robots(.dingtalk, line).first)
    let signed = try robot.signed(["msgtype": "text"], at: Self.moment)
    #expect(signed.message.description == #"{"msgtype":"text"}"#)
    #expect(
      signed.address.absoluteString
        == "https://robot.example/send?access_token=x&timestamp=1700000000000&sign=dV0RXHUD72d0VKcnHrBhJ9jhSbDS3HUiduucxO%2Bizso%3D"
    )
  }

  @Test func signsForFeishuInTheMessage() throws {
    let line = "https://robot.example/hook/x SECabcdef0123456789\n"
    let robot = try #require(try Self.robots(.feishu, line).first)
    let signed = try robot.signed(["msg_type": "text"], at: Self.moment)
    #expect(
      signed.message.description
        == #"{"timestamp":"1700000000","sign":"d0/XXwWQDJlQG2HZYJsldLJGbu7vAVWF+3DKo7pqzCw=","msg_type":"text"}"#
    )
    #expect(signed.address.absoluteString == "https://robot.example/hook/x")
  }

  @Test(arguments: [
    "", "# nothing\n", "http://robot.example/\n", "robot.example\n", "https://a.example/ x y\n",
    "https://user:word@a.example/\n",
  ])
  func refusesAFileWithoutASafeAddress(text: String) {
    #expect(throws: WebStartError.self) { try Self.robots(.wecom, text) }
  }

  @Test func refusesAFileThatOthersMayRead() {
    #expect(throws: WebStartError.self) {
      try Self.robots(.wecom, "https://a.example/\n", mode: 0o644)
    }
  }

  @Test func tellsAMessageAndReadsTheAnswer() async throws {
    let standIn = StandIn(answering: [
      #"{"errcode":0,"errmsg":"ok"}"#, #"{"errcode":93000,"errmsg":"invalid webhook url"}"#,
      #"{"code":19021,"msg":"sign match fail"}"#, "<html>",
    ])
    try await standIn.application.test(.live) { client in
      let port = try #require(client.port)
      let line = "http://127.0.0.1:\(port)/robot/send?key=k\n"
      let robot = try #require(try Self.robots(.wecom, line).first)
      try await robot.tell(["msgtype": "text"], at: Self.moment)
      for words in ["93000 invalid webhook url", "19021 sign match fail", "<html>"] {
        await #expect(throws: RobotRefusal(host: "127.0.0.1", status: 200, words: words)) {
          try await robot.tell(["msgtype": "text"], at: Self.moment)
        }
      }
    }
    #expect(standIn.heard == Array(repeating: #"key=k {"msgtype":"text"}"#, count: 4))
  }

  @Test func saysWhereNobodyAnswersWithoutTheKey() async throws {
    let robot = try #require(try Self.robots(.wecom, "http://127.0.0.1:1/send?key=k\n").first)
    let error = await #expect(throws: RobotRefusal.self) {
      try await robot.tell(["msgtype": "text"], at: Self.moment)
    }
    let sentence = try #require(error?.sentence)
    #expect(sentence.zh.hasPrefix("127.0.0.1：没有送到"))
    #expect(!sentence.en.contains("key=k"))
  }
}
