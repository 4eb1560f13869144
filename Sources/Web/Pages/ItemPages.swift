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
      guard let why = brought["why"], why.contains(where: { !$0.isWhitespace }) else {
        throw WebError.badValue(
          name: "why",
          LocalizedText(zh: "请写明查看个人信息的理由。", en: "Say why personal data is to be shown.")
        )
      }
      return try await answer(call, revealing: String(why.prefix(500)))
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
        library: desk.library
      )
    }
    return Response(page: view.page(call.scene))
  }
}
