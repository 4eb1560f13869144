import Archive
import Findings
import Forms
import Foundation
import Office
import Query
import Values
import Wording

/// `guidang search --interactive`: the archive on a terminal, narrowed down as a query is typed.
struct Browser {
  private let office: Office
  private let library: FormLibrary
  let order: SearchOrder
  let language: Language

  init(office: Office, order: SearchOrder, language: Language) throws {
    self.office = office
    library = try office.library()
    self.order = order
    self.language = language
  }

  /// What the rows of a state were found with.
  private struct Asked: Equatable {
    var query: String
    var limit: Int
  }

  /// Runs until somebody leaves; gives the status with which to end.
  func run(query: String) throws -> ExitStatus {
    let terminal = try BrowserTerminal()
    var state = BrowserState(query: query, size: terminal.size)
    if try !office.archive.hasUsableIndex() {
      state.notice = SearchNotes.indexAwaitsRebuilding[language]
    }
    var keys = BrowserKeyReader()
    var asked: Asked?
    var shown: ItemReference?
    var drawn: BrowserScreen?
    while true {
      if let status = StopRequest.status { return status }
      let wanted = Asked(query: state.query, limit: state.limit)
      if asked != wanted {
        try search(&state)
        asked = wanted
      }
      if state.selectedRow?.item != shown {
        shown = state.selectedRow?.item
        state.item = try shown.flatMap { try lines(of: $0) } ?? []
      }
      let screen = BrowserScreen(state, language: language)
      if screen != drawn {
        Console.print(bytes: screen.bytes)
        drawn = screen
      }
      guard let bytes = terminal.read(waiting: keys.isWaiting ? 50 : 500) else {
        return .terminated
      }
      if terminal.size != state.size {
        state.size = terminal.size
        drawn = nil
      }
      // All that came at once, such as a pasted text, is taken before a query runs.
      for key in bytes.isEmpty ? keys.keysAtPause() : keys.keys(of: bytes) {
        switch state.press(key) {
        case .leave: return .success
        case .export: state.notice = try export(state.selectedRow?.item)
        case nil: break
        }
      }
    }
  }

  /// Runs the query that is typed.
  ///
  /// One that cannot be read, as while it is typed, leaves the rows as they are;
  /// none at all finds every item.
  private func search(_ state: inout BrowserState) throws {
    var request = SearchRequest(
      query: state.query.allSatisfy(\.isWhitespace) ? "state:filed" : state.query
    )
    request.order = order
    request.limit = state.limit
    request.isScored = order == .relevance
    request.hasSnippets = false
    request.countsAll = false
    let hits: [SearchHit]
    do {
      hits = try office.search(request, as: .localUser).hits
    } catch {
      guard let fault = error.cause as? QueryError else { throw error }
      state.fault = fault.error.sentence[language]
      return
    }
    state.show(
      hits.map { hit in
        BrowserState.Row(
          item: hit.item,
          text: hit.line(library: library, language: language)
        )
      }
    )
  }

  private func lines(of reference: ItemReference) throws -> [String]? {
    guard let (item, revision) = try revision(reference) else { return nil }
    let shown = PersonalData(in: library).masked(item)
    let answers = shown.revisions.first { $0.number == revision.number }?.answers
    return ItemText(
      item: shown,
      revision: revision,
      values: answers ?? [],
      library: library,
      language: language
    ).lines
  }

  private func revision(_ reference: ItemReference) throws -> (FiledItem, FiledRevision)? {
    guard let item = try office.archive.item(reference.id),
      let revision = item.revisions.first(where: { $0.number == reference.revision })
    else { return nil }
    return (item, revision)
  }

  /// Writes an original into the working folder; says where, or why not.
  private func export(_ reference: ItemReference?) throws -> String? {
    guard let reference, let (_, revision) = try revision(reference) else { return nil }
    let bytes = try office.archive.filedOriginal(revision.digest)
    do {
      let file = try NewFile.write(bytes, named: revision.path)
      return LocalizedText(zh: "已导出到 \(file)", en: "Exported to \(file)")[language]
    } catch {
      return Failure.sentence(error, in: language)
    }
  }
}
