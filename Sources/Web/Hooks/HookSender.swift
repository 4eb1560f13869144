import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Wording

/// Sends a body to an address and tells what status is answered, whatever the answer says.
///
/// One connection a body, one answer; an answer that sends on is an answer like any other.
struct HookSender: Sendable {
  /// Why there was no answer.
  enum Fault: Error, Sendable, Hashable {
    case noAddress
    case closed
    case tooLate
    /// Nobody there takes a connection.
    case unreachable
    /// The other side's certificate, or its way to encrypt, is not taken.
    case untrusted

    /// What an error of the network's is; nil of any other.
    init?(_ error: any Error) {
      switch error {
      case let fault as Fault: self = fault
      case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: self = .untrusted
      case is NIOConnectionError, is ChannelError: self = .unreachable
      case _: return nil
      }
    }

    /// The fault in a few words.
    var words: LocalizedText {
      switch self {
      case .noAddress: LocalizedText(zh: "地址里没有主机名", en: "the address names no host")
      case .closed: LocalizedText(zh: "对方没有回答就断开了", en: "closed without an answer")
      case .tooLate: LocalizedText(zh: "对方没有及时回答", en: "no answer in time")
      case .unreachable: LocalizedText(zh: "连接不上", en: "no connection")
      case .untrusted:
        LocalizedText(
          zh: "证书不可信，或加密连接没有建立；请核对地址、本机时间和 ca-certificates",
          en:
            "its certificate is not trusted, or no secure connection came about; check the address, this machine's clock and ca-certificates"
        )
      }
    }
  }

  /// How long connecting and answering may take.
  var patience: TimeAmount = .seconds(10)

  /// The status of the answer.
  func send(
    _ body: [UInt8],
    headers: [(String, String)],
    to address: URL
  ) async throws -> Int {
    try await answer(to: body, headers: headers, at: address, upTo: 0).status
  }

  /// What an address answered.
  struct Answer: Sendable, Hashable {
    var status: Int
    /// The first bytes of what it says.
    var body: [UInt8] = []
  }

  /// The answer with what it says, up to a number of bytes.
  func answer(
    to body: [UInt8],
    headers: [(String, String)],
    at address: URL,
    upTo limit: Int
  ) async throws -> Answer {
    guard let host = address.host(percentEncoded: false) else { throw Fault.noAddress }
    let isSecure = address.scheme == "https"
    let port = address.port ?? (isSecure ? 443 : 80)
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let answer = loop.makePromise(of: Answer.self)
    let tls = isSecure ? try NIOSSLContext(configuration: .makeClientConfiguration()) : nil
    let isName = host.contains { $0.isLetter } && !host.contains(":")
    let channel: any Channel
    do {
      channel = try await ClientBootstrap(group: loop)
        .connectTimeout(patience)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            if let tls {
              try pipeline.addHandler(
                NIOSSLClientHandler(context: tls, serverHostname: isName ? host : nil)
              )
            }
            try pipeline.addHTTPClientHandlers()
            try pipeline.addHandler(AnswerHandler(answer, upTo: limit))
          }
        }
        .connect(host: host, port: port).get()
    } catch {
      answer.fail(error)
      throw error
    }
    let patienceEnds = loop.scheduleTask(in: patience) {
      answer.fail(Fault.tooLate)
      channel.close(promise: nil)
    }
    defer { patienceEnds.cancel() }
    var head = HTTPRequestHead(
      version: .http1_1,
      method: .POST,
      uri: HookSender.target(of: address)
    )
    head.headers.add(name: "Host", value: HookSender.authority(host, address.port))
    head.headers.add(name: "Content-Length", value: String(body.count))
    head.headers.add(name: "Connection", value: "close")
    for (name, value) in headers { head.headers.add(name: name, value: value) }
    channel.write(HTTPClientRequestPart.head(head), promise: nil)
    channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
    channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    return try await answer.futureResult.get()
  }

  private static func target(of address: URL) -> String {
    let path = address.path(percentEncoded: true)
    let query = address.query(percentEncoded: true).map { "?" + $0 }
    return [path.isEmpty ? "/" : path, query].compactMap(\.self).joined()
  }

  private static func authority(_ host: String, _ port: Int?) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port.map { "\(name):\($0)" } ?? name
  }
}

/// Waits for an answer and reads no more of it than is wanted.
private final class AnswerHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  private let promise: EventLoopPromise<HookSender.Answer>
  private let limit: Int
  private var answer: HookSender.Answer?

  init(_ promise: EventLoopPromise<HookSender.Answer>, upTo limit: Int) {
    self.promise = promise
    self.limit = limit
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      guard head.status.code >= 200 else { return }
      answer = HookSender.Answer(status: Int(head.status.code))
      if limit == 0 { end(context) }
    case .body(let part):
      guard var known = answer else { return }
      known.body += part.readableBytesView.prefix(limit - known.body.count)
      answer = known
      if known.body.count == limit { end(context) }
    case .end: end(context)
    }
  }

  private func end(_ context: ChannelHandlerContext) {
    guard let answer else { return }
    promise.succeed(answer)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    promise.fail(HookSender.Fault.closed)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    promise.fail(error)
    context.close(promise: nil)
  }
}
