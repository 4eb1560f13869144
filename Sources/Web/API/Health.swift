import Archive
import Hummingbird
import Wording

/// What those ask who watch over the server.
enum Health {
  /// How much the server does, for Prometheus.
  static func metrics(_ call: Call) async throws -> Response {
    let text = call.site.metrics.text(
      working: call.site.workshop.load,
      hooks: call.site.courier.figures
    )
    return Response(bytes: Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
  }

  /// Whether the server can do its work: the archive opens, and the users' file is read; of what
  /// hinders it the name alone is told, as anybody may ask.
  static func ready(_ call: Call) async throws -> Response {
    do {
      try await call.site.working { _ = try $0.door.reader() }
    } catch {
      return unready("archive")
    }
    do {
      try call.site.signIn.checkUsers()
    } catch {
      return unready("users")
    }
    return Response(json: ["ready": true])
  }

  private static func unready(_ reason: String) -> Response {
    Response(json: ["ready": false, "reason": .string(reason)], status: .serviceUnavailable)
  }
}
