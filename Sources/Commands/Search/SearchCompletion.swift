import Archive
import ArgumentParser
import Forms
import Foundation
import Office
import Query
import Values

/// Completes the names of fields and saved searches on the command line.
///
/// A completion has nowhere to say what is wrong; the command will. What cannot be read is left out.
struct SearchCompletion {
  /// The words of a query, and `save` in their place.
  @Sendable
  static func words(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    let line = SearchCompletion(arguments)
    return (index == 2 ? ["save"] : []) + line.saved.map(saved)
      + line.vocabulary.names.map { $0 + ":" }
  }

  /// The word that stands for a saved search; bash takes one level of quotation off.
  private static func saved(_ name: String) -> String {
    let plain = name.allSatisfy { !$0.isWhitespace && !"()（）".contains($0) }
    let word = "saved:" + (plain ? name : "\"\(name)\"")
    if CompletionShell.requesting != .bash { return word }
    return word.reduce(into: "") { escaped, character in
      if "\\\"'`$".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }

  /// What `--fields` takes.
  @Sendable
  static func fields(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    let vocabulary = SearchCompletion(arguments).vocabulary
    return list(
      HitColumn.Name.allCases.flatMap(\.names)
        + vocabulary.names.filter { vocabulary.fields(named: $0) != nil },
      after: arguments,
      index
    )
  }

  /// What `--facets` takes.
  @Sendable
  static func facets(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    list(SearchCompletion(arguments).vocabulary.facetNames, after: arguments, index)
  }

  private let saved: [String]
  private let vocabulary: SearchVocabulary

  /// Reads the archive and the forms that a command line names.
  private init(_ arguments: [String]) {
    var saved: [String] = []
    do {
      let archiving = try ArchiveOptions.parse(SearchCompletion.option("--archive", of: arguments))
      saved = try archiving.open().savedSearches().map(\.name)
    } catch {}
    var forms: [FormDefinition] = []
    do {
      let global = try GlobalOptions.parse(SearchCompletion.option("--forms", of: arguments))
      forms = try global.library().forms
    } catch {}
    self.saved = saved
    vocabulary = SearchVocabulary(forms: forms, today: Day(of: Date()))
  }

  /// An option and its value as they stand on a command line, without quotation marks round the
  /// value; nothing where it is not there.
  private static func option(_ name: String, of arguments: [String]) -> [String] {
    guard let place = arguments.lastIndex(of: name), place + 1 < arguments.count else { return [] }
    let value = arguments[place + 1].trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
    return [name, value.hasPrefix("~/") ? NSHomeDirectory() + value.dropFirst() : value]
  }

  /// Names that go on a list of which the word at a place has the beginning.
  private static func list(
    _ names: [String],
    after arguments: [String],
    _ index: Int
  ) -> [String] {
    guard arguments.indices.contains(index), let comma = arguments[index].lastIndex(of: ",") else {
      return names
    }
    let head = arguments[index][...comma]
    return names.map { head + $0 }
  }
}
