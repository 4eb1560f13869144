import Archive
import Forms
import Foundation
import Office
import Values
import Wording

/// A filed item as a visitor may see it.
struct ItemAnswer: Sendable {
  /// With personal data masked unless it was revealed.
  var item: FiledItem
  /// What each revision changed, by its number; masked alike.
  var changes: [Int: [ValueDifference]]
  /// Whether it says anything that is hidden.
  var hidesData: Bool
  /// What was done with it.
  var acts: [JournalAct]
}

extension FrontDesk {
  /// An item by its id or archive number; with a reason its personal data is shown, which the journal
  /// keeps first.
  func item(_ reference: String, revealing why: String?, to visitor: Visitor) throws -> ItemAnswer {
    let archive = try door.reader()
    guard let item = try archive.item(reference), let latest = item.revisions.last else {
      throw WebError.notFound
    }
    var personal = PersonalData(in: library.forms)
    let hidesData = personal.hidesAnything(of: item)
    if let why, hidesData {
      guard visitor.may(.reveal) else { throw WebError.forbidden }
      try door.writer().enterDisclosure(
        of: item.id,
        revision: latest.number,
        why: why,
        as: FilingOptions(actor: visitor.name)
      )
      personal = .shown
    }
    var changes: [Int: [ValueDifference]] = [:]
    for (before, after) in zip(item.revisions, item.revisions.dropFirst()) {
      changes[after.number] = personal.masked(after.differences(from: before), of: item.form)
    }
    return ItemAnswer(
      item: personal.masked(item),
      changes: changes,
      hidesData: hidesData,
      acts: try archive.journal(of: item.id)
    )
  }

  /// The original document of an item's revision, the latest where none is named, with its name.
  func original(_ reference: String, revision: Int?) throws -> Upload {
    let archive = try door.reader()
    guard let item = try archive.item(reference),
      let revision = revision.map({ number in item.revisions.first { $0.number == number } })
        ?? item.revisions.last
    else { throw WebError.notFound }
    return Upload(name: revision.path, bytes: try archive.filedOriginal(revision.digest))
  }
}
