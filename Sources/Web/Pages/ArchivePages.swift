import Archive
import Forms
import Hummingbird
import Office
import SQLiteArchive
import Values
import Wording

/// The archive's care: what is in it, whether it is whole, what was done, and taking it out whole.
enum ArchivePages {
  static func page(_ call: Call) async throws -> Response { try await answer(call) }

  /// Verifies the archive, which reads all of it.
  static func verify(_ call: Call) async throws -> Response {
    try await answer(call, verifying: true)
  }

  private static func answer(_ call: Call, verifying: Bool = false) async throws -> Response {
    let (visitor, scene, kept) = (try call.visitor(), call.scene, call.site.kept)
    let page = try await call.site.working { desk in
      var last = try kept.verification()
      if verifying {
        let report = try desk.verification(as: visitor)
        last = try LastVerification(report, at: desk.now, by: visitor.name).kept
        if let last { try kept.setVerification(last) }
      }
      return ArchivePage(
        statistics: try desk.statistics(as: visitor),
        acts: try desk.journal(last: 50, as: visitor).reversed(),
        last: try last.map { try LastVerification($0) },
        library: desk.library,
        scene: scene
      )
    }
    return Response(page: page.html)
  }

  /// The journal as a file, or the import log.
  static func file(_ call: Call) async throws -> Response {
    switch TableFormat.split(try call.step("file")) {
    case ("journal", let format?): try await journal(call, as: format)
    case ("imports", let format): try await imports(call, as: format)
    case _: throw WebError.notFound
    }
  }

  private static func journal(_ call: Call, as format: TableFormat) async throws -> Response {
    let scene = call.scene
    let visitor = try call.visitor()
    let acts = try await call.site.working { try $0.journal(as: visitor) }
    return try Response(
      [JournalTable.table(of: acts)],
      objects: acts.map(\.json),
      as: format,
      named: "journal",
      day: call.site.desk.today,
      language: scene.language
    )
  }

  /// How many entries of the import log a page has.
  private static let most = 200

  private static func imports(_ call: Call, as format: TableFormat?) async throws -> Response {
    let (visitor, scene, refusedOnly) = (
      try call.visitor(), call.scene, call.query("refused") != nil
    )
    let log = try await call.site.working { desk in
      try desk.importLog(
        last: format == nil ? most : nil,
        refusedOnly: refusedOnly,
        as: visitor
      )
    }
    let library = call.site.desk.library
    if let format {
      return try Response(
        [ImportLogTable.table(of: log, library: library, language: scene.language)],
        objects: log.map {
          $0.json(in: scene.language, hiding: PersonalData(in: library))
        },
        as: format,
        named: "imports",
        day: call.site.desk.today,
        language: scene.language
      )
    }
    let page = ImportLogPage(
      table: try ImportLogTable.table(
        of: log.reversed(),
        library: library,
        language: scene.language
      ),
      refusedOnly: refusedOnly,
      most: most,
      scene: scene
    )
    return Response(page: page.html)
  }

  /// What is selected as a package: originals, metadata and journal with their digests.
  static func export(_ call: Call) async throws -> Response {
    let visitor = try call.visitor()
    return try await call.brought { brought in
      guard let layout = ExportLayout.allCases.first(where: { $0.rawValue == brought["layout"] })
      else { throw WebError.badValue(name: "layout", ExportFault.nothing.sentence) }
      var selection = ExportSelection(account: brought["account"], query: brought["q"])
      if let year = brought["year"] {
        guard let number = Int(year), (1900...2999).contains(number) else {
          throw WebError.badValue(
            name: "year",
            LocalizedText(zh: "年份须写成 2026。", en: "A year is written 2026.")
          )
        }
        selection.year = number
      }
      let asked = selection
      let packed = try await call.site.working {
        try $0.export(asked, as: layout, by: visitor)
      }
      let parts = ["archive", asked.account, asked.year.map { String($0) }, layout.rawValue]
      return Response(
        file: packed.bytes,
        named: parts.compactMap(\.self).joined(separator: "-") + ".zip",
        type: "application/zip"
      )
    }
  }
}
