import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Office
import Testing

@testable import Web

/// What strangers can do to the server by the way in which they connect.
@Suite(.serialized) struct ConnectionTests {
  /// A connection that sends some bytes and gathers what comes back until the server closes it.
  private static func talk(port: Int, _ pieces: [String], pause: TimeAmount) async throws -> String
  {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let heard = loop.makePromise(of: String.self)
    let channel = try await ClientBootstrap(group: loop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Ear(heard))
        }
      }
      .connect(host: "127.0.0.1", port: port).get()
    for piece in pieces {
      // What the server has closed already takes nothing more.
      channel.writeAndFlush(ByteBuffer(string: piece), promise: nil)
      try await Task.sleep(for: .nanoseconds(pause.nanoseconds))
    }
    return try await heard.futureResult.get()
  }

  @Test func closesAConnectionThatSaysNothing() async throws {
    var limits = WebLimits()
    limits.idleTime = 1
    let office = try TestOffice(limits: limits)
    try await office.server.application().test(.live) { client in
      let port = try #require(client.port)
      let heard = try await ConnectionTests.talk(port: port, ["GET /ready HT"], pause: .zero)
      #expect(!heard.contains("200"))
    }
  }

  @Test func closesAConnectionWhoseBodyNeverEnds() async throws {
    var limits = WebLimits()
    limits.arrivalTime = 1
    let office = try TestOffice(limits: limits)
    let token = try #require(office.tokens[.handIn])
    let head = """
      POST /api/check?name=a.md HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(token)\r
      Content-Length: 1000\r\n\r\n
      """
    try await office.server.application().test(.live) { client in
      let port = try #require(client.port)
      // A byte each tenth of a second keeps a connection from being idle.
      let drops = [String](repeating: "x", count: 25)
      let heard = try await ConnectionTests.talk(
        port: port,
        [head] + drops,
        pause: .milliseconds(100)
      )
      #expect(!heard.contains("200 OK"))
      let other = try await client.execute(uri: "/ready", method: .get)
      #expect(other.status == .ok)
    }
  }

  @Test func refusesHeadersWithoutEnd() async throws {
    let office = try TestOffice()
    let long = String(repeating: "a", count: 40_000)
    try await office.server.application().test(.live) { client in
      let port = try #require(client.port)
      let heard = try await ConnectionTests.talk(
        port: port,
        ["GET /ready HTTP/1.1\r\nHost: x\r\nX-Long: \(long)\r\n\r\n"],
        pause: .zero
      )
      #expect(!heard.contains("200 OK"))
    }
  }

  @Test func answersBesideFiveHundredSilentConnections() async throws {
    let office = try TestOffice()
    try await office.server.application().test(.live) { client in
      let port = try #require(client.port)
      let loop = MultiThreadedEventLoopGroup.singleton.next()
      var silent: [any Channel] = []
      for _ in 0..<500 {
        silent.append(
          try await ClientBootstrap(group: loop).connect(host: "127.0.0.1", port: port).get()
        )
      }
      let response = try await client.execute(uri: "/ready", method: .get)
      #expect(response.status == .ok)
      for channel in silent { try await channel.close() }
      let after = try await client.execute(uri: "/ready", method: .get)
      #expect(after.status == .ok)
    }
  }
}

/// Hears what a server says until it closes the connection.
private final class Ear: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let heard: EventLoopPromise<String>
  private var text = ""

  init(_ heard: EventLoopPromise<String>) {
    self.heard = heard
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    text += String(buffer: unwrapInboundIn(data))
  }

  func channelInactive(context: ChannelHandlerContext) {
    heard.succeed(text)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
