import Foundation
import Synchronization

/// A way to a server on which a connection breaks at a message of one's choice.
///
/// Counted are the messages after which who asks waits for an answer: Query, and the Sync at the end of
/// a pipeline (postgresql.org/docs/15/protocol-message-formats.html).
public final class PostgresProxy: Sendable {
  /// What of a round trip does not arrive.
  public enum Loss: Sendable, CaseIterable {
    /// The question: of what came before it the server knows, of its end it does not.
    case question
    /// The answer: what was asked is done.
    case answer
  }

  /// What becomes of a connection at the break.
  public enum End: Sendable {
    /// It is cut.
    case cut
    /// Nothing comes any more, until who asks has gone.
    case hold
  }

  private struct Plan {
    var place: Int
    var loss: Loss
    var end: End
  }

  private struct State {
    var roundTrips = 0
    var commits: [Int] = []
    var plan: Plan?
    var isBroken = false
    var sockets: Set<Int32> = []
  }

  private let server: PostgresServer
  private let folder: URL
  private let listener: Int32
  private let state = Mutex(State())

  /// Listens on a socket in a folder of its own, in that of the server.
  public init(to server: PostgresServer) throws {
    self.server = server
    folder = server.folder.appending(path: "proxy-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: PostgresProxy.name).path()
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let isBound = PostgresProxy.withAddress(path) { bind(listener, $0, $1) } == 0
    guard isBound, listen(listener, 64) == 0 else {
      throw PostgresServer.Failure(description: "cannot listen on \(path): errno \(errno)")
    }
    let listening = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listening, nil, nil)
        guard client >= 0, let proxy = self else { break }
        Thread.detachNewThread { proxy.pass(client) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static let name = ".s.PGSQL.5432"

  /// The address of an office's archive on this way.
  public func address(office: String) -> String {
    "postgresql://guidang@/guidang?host=\(folder.path())&office=\(office)"
  }

  /// How many questions were asked since the last was planned.
  public var roundTrips: Int { state.withLock { $0.roundTrips } }

  /// The round trips of these in which a transaction was committed.
  public var commits: [Int] { state.withLock { $0.commits } }

  /// Whether the break has come.
  public var isBroken: Bool { state.withLock { $0.isBroken } }

  /// Counts from 1 again, and breaks one connection, once, at a round trip.
  public func planBreak(at place: Int, losing loss: Loss, by end: End = .cut) {
    state.withLock { state in
      state.roundTrips = 0
      state.commits = []
      state.isBroken = false
      state.plan = Plan(place: place, loss: loss, end: end)
    }
  }

  /// Cuts all connections that stand.
  public func cutAll() {
    state.withLock { state in
      for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  /// Passes on what comes from either side, until one of them has gone.
  private func pass(_ client: Int32) {
    let backend = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    state.withLock { $0.sockets.formUnion([client, backend]) }
    defer {
      state.withLock { $0.sockets.subtract([client, backend]) }
      close(client)
      close(backend)
    }
    let path = server.folder.appending(path: PostgresProxy.name).path()
    guard PostgresProxy.withAddress(path, { connect(backend, $0, $1) }) == 0 else { return }
    var questions = MessageStream(isTyped: false)
    var answers = MessageStream(isTyped: true)
    while true {
      var waiting = [
        pollfd(fd: client, events: Int16(POLLIN), revents: 0),
        pollfd(fd: backend, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&waiting, 2, -1) < 0, errno != EINTR { return }
      if waiting[1].revents != 0 {
        guard let bytes = PostgresProxy.read(backend) else { return }
        for message in answers.take(bytes) {
          if MessageStream.tellsOfACommit(message) {
            state.withLock { $0.commits.append($0.roundTrips) }
          }
          guard PostgresProxy.write(message, to: client) else { return }
        }
      }
      guard waiting[0].revents != 0 else { continue }
      guard let bytes = PostgresProxy.read(client) else { return }
      for message in questions.take(bytes) {
        let plan = MessageStream.asks(message) ? due() : nil
        if let plan, plan.loss == .question { return finish(plan, client) }
        guard PostgresProxy.write(message, to: backend) else { return }
        guard let plan else { continue }
        // All that was asked is done when the server says that it is ready.
        while let bytes = PostgresProxy.read(backend) {
          if answers.take(bytes).contains(where: MessageStream.isReady) { break }
        }
        return finish(plan, client)
      }
    }
  }

  /// Counts a question, and gives the plan where this is its place.
  private func due() -> Plan? {
    state.withLock { state in
      state.roundTrips += 1
      guard let plan = state.plan, plan.place == state.roundTrips else { return nil }
      state.plan = nil
      return plan
    }
  }

  private func finish(_ plan: Plan, _ client: Int32) {
    state.withLock { $0.isBroken = true }
    switch plan.end {
    case .cut: return
    case .hold: while PostgresProxy.read(client) != nil {}
    }
  }

  /// Reads what is there; nil at the end.
  private static func read(_ socket: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &bytes, bytes.count, 0)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  private static func write(_ bytes: [UInt8], to socket: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func withAddress<Result>(
    _ path: String,
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

/// The messages of one side of a connection; the first of who asks has no type.
private struct MessageStream {
  private var isTyped: Bool
  private var held: [UInt8] = []

  init(isTyped: Bool) { self.isTyped = isTyped }

  /// Whether an answer is waited for after a message: Query, Sync.
  static func asks(_ message: [UInt8]) -> Bool { [0x51, 0x53].contains(message.first) }

  /// Whether a message is ReadyForQuery.
  static func isReady(_ message: [UInt8]) -> Bool { message.first == 0x5A }

  /// Whether a message is CommandComplete of a COMMIT.
  static func tellsOfACommit(_ message: [UInt8]) -> Bool {
    message.first == 0x43 && message.dropFirst(5).elementsEqual("COMMIT\0".utf8)
  }

  /// Takes what came, and gives the messages that are whole.
  mutating func take(_ bytes: [UInt8]) -> [[UInt8]] {
    held += bytes
    var messages: [[UInt8]] = []
    var start = 0
    while true {
      let head = isTyped ? 1 : 0
      guard held.count >= start + head + 4 else { break }
      let length = held[start + head..<start + head + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = start + head + length
      guard held.count >= end else { break }
      messages.append(Array(held[start..<end]))
      start = end
      isTyped = true
    }
    held.removeFirst(start)
    return messages
  }
}
