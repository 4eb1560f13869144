import Archive
import Hummingbird
import Wording

/// What those ask who watch over the server.
enum Health {
  /// Whether the server can do its work: the archive opens.
  static func ready(_ call: Call) async throws -> Response {
    do {
      try await call.site.working { _ = try $0.door.reader() }
      return Response(json: ["ready": true])
    } catch {
      return Response(json: ["ready": false], status: .serviceUnavailable)
    }
  }
}
