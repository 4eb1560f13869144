import Archive
import ArgumentParser
import Findings
import Forms
import Foundation
import Ledger

/// Whether personal data is shown: only for a reason, which the journal keeps.
struct RevealOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show personal data too, and keep in the journal who saw it and why. 显示个人信息（记明理由）。",
      valueName: "why"
    )
  )
  var reveal: String?

  func validate() throws {
    if let reveal, reveal.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        zh: "--reveal 后面要写明查看个人信息的理由。",
        en: "--reveal takes the reason for which personal data is shown."
      )
    }
  }

  /// What is hidden from the one who asks.
  func personalData(of library: FormLibrary) -> PersonalData {
    reveal == nil ? PersonalData(in: library.forms) : .shown
  }

  /// Enters in the journal that an item's personal data is shown, where it says any.
  func enter(_ item: FiledItem, of library: FormLibrary, in archive: any ArchiveStore) throws {
    guard let reveal, let revision = item.revisions.last,
      PersonalData(in: library.forms).hidesAnything(of: item)
    else { return }
    try archive.enterDisclosure(
      of: item.id,
      revision: revision.number,
      why: reveal,
      as: FilingOptions(actor: NSUserName())
    )
  }

  /// Enters in the journal that what a search finds is shown with personal data.
  func enter(
    search query: String,
    hits: [SearchHit],
    of library: FormLibrary,
    in archive: any ArchiveStore
  ) throws {
    let personal = PersonalData(in: library.forms)
    guard let reveal, hits.contains(where: { personal.concerns($0.form) }) else { return }
    try archive.enterDisclosure(
      why: "\(reveal)  search: \(query)",
      as: FilingOptions(actor: NSUserName())
    )
  }
}
