import Wording

/// No account of the ledger goes under the name.
struct NoSuchAccount: Error {
  var name: String
  /// The names nearest to it.
  var near: [String]

  var sentence: LocalizedText {
    if near.isEmpty {
      return LocalizedText(
        zh: "台账里没有客户“\(name)”。请用 guidang ledger accounts 查看客户名称。",
        en: "The ledger has no account “\(name)”. guidang ledger accounts lists them."
      )
    }
    return LocalizedText(
      zh: "台账里没有客户“\(name)”。相近的有：\(near.joined(separator: "、"))。",
      en: "The ledger has no account “\(name)”. Near it are: \(near.joined(separator: ", "))."
    )
  }
}
