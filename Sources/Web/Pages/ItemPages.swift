import Archive
import Filing
import Forms
import Hummingbird
import Office
import Values
import Wording

/// One filed item.
enum ItemPages {
  static func page(_ call: Call) async throws -> Response {
    try await answer(call, revealing: nil)
  }

  /// Shows the item's personal data for a reason, which the journal keeps.
  static func reveal(_ call: Call) async throws -> Response {
    try await call.brought { brought in
      try await answer(call, revealing: brought.reason())
    }
  }

  /// Takes the item out of account for a reason.
  static func withdraw(_ call: Call) async throws -> Response {
    try await setWithdrawn(true, call)
  }

  /// Takes it back into account for a reason.
  static func reinstate(_ call: Call) async throws -> Response {
    try await setWithdrawn(false, call)
  }

  private static func setWithdrawn(_ isWithdrawn: Bool, _ call: Call) async throws -> Response {
    let (id, visitor) = (try call.step("id"), try call.visitor())
    return try await call.brought { brought in
      let why = try brought.reason()
      try await call.site.working { try $0.setWithdrawn(isWithdrawn, id, why: why, as: visitor) }
      return .seeOther(Address.of(["items", id]))
    }
  }

  static func original(_ call: Call) async throws -> Response {
    try await ReadingAPI.original(call)
  }

  private static func answer(_ call: Call, revealing why: String?) async throws -> Response {
    let (id, visitor) = (try call.step("id"), try call.visitor())
    let view = try await call.site.working { desk in
      let report = try desk.item(id, reason: why, withHistory: true, as: visitor)
      return ItemView(
        report: report,
        hidesData: desk.mayHide(report.item),
        isRevealed: why != nil,
        document: try desk.document(of: report.item, showsAll: why != nil),
        acts: visitor.may(.care) ? try desk.journal(of: id, as: visitor) : [],
        volume: try desk.volume(holding: report.item, as: visitor),
        library: desk.library
      )
    }
    return Response(page: view.page(call.scene))
  }
}
