public import Archive
public import Intake
import Ledger
public import Values

/// Pictures, scans and the like that lie beside filed forms, and the accounts to which they belong.
///
/// A file belongs to the account that its name holds, or to that of the form whose name it shares,
/// or, where neither tells, to the one account of which all filed forms of its folder are. Where
/// several may be meant it belongs to none.
public struct Companions: Sendable, Hashable {
  /// A file that may be filed as an attachment.
  public struct File: Sendable, Hashable {
    /// Where it lies.
    public var place: DiskPath
    /// The account as the form names it.
    public var account: String
    /// The class of materials that takes such files.
    public var category: CategoryCode
  }

  /// A form that was filed, now or before.
  public struct FiledForm: Sendable, Hashable {
    /// The path of its document.
    public var path: String
    /// The account that it names.
    public var account: String

    /// A form of a document.
    public init(path: String, account: String) {
      self.path = path
      self.account = account
    }
  }

  /// In the order of the files that were passed over.
  public var files: [File] = []

  /// Finds out which of some files belong to which account.
  public init(of others: [DiskPath], beside forms: [FiledForm], scheme: FilingScheme) {
    let folders = Dictionary(grouping: forms) { Companions.split($0.path).folder }
    for place in others {
      let (folder, name) = Companions.split(place.text)
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 1, let ending = parts.last?.lowercased(),
        let category = scheme.materials.first(where: {
          scheme.classes[$0]?.takes.contains(ending) == true
        }),
        let account = Companions.account(
          of: parts.dropLast().joined(separator: "."),
          among: folders[folder] ?? []
        )
      else { continue }
      files.append(File(place: place, account: account, category: category))
    }
  }

  /// The account of a file by its name without the extension.
  private static func account(of stem: String, among forms: [FiledForm]) -> String? {
    let key = AccountName(stem).key
    let named = forms.filter { form in
      let account = AccountName(form.account).key
      return !account.isEmpty && key.contains(account)
    }
    let alike = forms.filter { form in
      let name = split(form.path).name
      let own = AccountName(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name).key
      return !own.isEmpty && (key == own || key.hasPrefix(own) && !isDigit(key, after: own))
    }
    return only(of: named) ?? only(of: alike)
      ?? (named.isEmpty && alike.isEmpty ? only(of: forms) : nil)
  }

  /// Whether a number goes on behind a name: of `表1` and `表12` neither belongs to the other.
  private static func isDigit(_ key: String, after own: String) -> Bool {
    own.last?.isNumber == true && key.dropFirst(own.count).first?.isNumber == true
  }

  /// The one account of some forms; nil of none and of several.
  private static func only(of forms: [FiledForm]) -> String? {
    guard let first = forms.first else { return nil }
    let isOne = forms.allSatisfy { AccountName($0.account) == AccountName(first.account) }
    return isOne ? first.account : nil
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
