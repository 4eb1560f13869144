import Archive
import Hummingbird
import Office
import Wording

/// Queries that are kept under names, for everybody who searches.
enum SavedSearchPages {
  /// Keeps a query; one that would take another's place is asked about first.
  static func keep(_ call: Call) async throws -> Response {
    let visitor = try call.visitor()
    return try await call.brought { brought in
      guard let query = brought["q"] else {
        throw WebError.badQuery(
          column: 1,
          LocalizedText(zh: "没有要保存的检索式。", en: "There is no query to keep.")
        )
      }
      let (written, replaces) = (brought.text("name"), brought["do"] == "replace")
      let name = SearchName(written)?.text ?? written
      let isKept = try await call.site.working { desk in
        let former = try desk.savedSearches(as: visitor).first { $0.name == name }
        guard replaces || former == nil || former?.query == query else { return false }
        try desk.save(query, under: name, as: visitor)
        return true
      }
      return .seeOther(Address.of(["search"], [("q", query), (isKept ? "kept" : "keep", name)]))
    }
  }

  /// Forgets a query, and shows what it finds, from where it can be kept again.
  static func forget(_ call: Call) async throws -> Response {
    let visitor = try call.visitor()
    return try await call.brought { brought in
      let name = brought.text("name")
      let query = try await call.site.working { desk in
        let former = try desk.savedSearches(as: visitor).first { $0.name == name }
        try desk.forgetSearch(name, as: visitor)
        return former?.query
      }
      return .seeOther(Address.of(["search"], [("q", query), ("forgot", name)]))
    }
  }
}
