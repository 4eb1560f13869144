public import Wording

extension LedgerRefusal: SpokenError {
  /// Nothing was entered: the book answers no.
  public var exitStatus: ExitStatus { .findings }

  /// Why nothing was entered, and what to do.
  public var sentence: LocalizedText {
    switch self {
    case .unknown(let name, []):
      LocalizedText(
        zh: "台账里没有客户“\(name)”。请用 guidang ledger accounts 查看客户名称。",
        en: "The ledger has no account “\(name)”. guidang ledger accounts lists them."
      )
    case .unknown(let name, let near):
      LocalizedText(
        zh: "台账里没有客户“\(name)”。相近的有：\(near.joined(separator: "、"))。",
        en: "The ledger has no account “\(name)”. Near it are: \(near.joined(separator: ", "))."
      )
    case .ambiguous(let name, let codes, false):
      LocalizedText(
        zh: "“\(name)”有几个客户，信用代码为：\(codes.joined(separator: "、"))。请写信用代码。",
        en: "Several accounts go under “\(name)”: \(codes.joined(separator: ", ")). Give the code."
      )
    case .ambiguous(let name, let codes, true):
      LocalizedText(
        zh: """
          “\(name)”有几个客户，信用代码为：\(codes.joined(separator: "、"))；还有未写代码的表单。请写信用代码；\
          未写代码的表单用 guidang ledger merge 信用代码 \(name) 归入其中一个。
          """,
        en: """
          Several accounts go under “\(name)”: \(codes.joined(separator: ", ")), and forms without a \
          code. Give the code; guidang ledger merge CODE \(name) joins those forms to one of them.
          """
      )
    case .sameAccount(let one, let other):
      LocalizedText(
        zh: "“\(one)”与“\(other)”已经是同一个客户，未作改动。",
        en: "“\(one)” and “\(other)” are one account already; nothing has changed."
      )
    case .aliasOfAnother(let alias, let account):
      LocalizedText(
        zh: """
          “\(alias)”已是“\(account)”的别名。若它不该是，请先用 guidang ledger unmerge \(account) \(alias) 撤销；\
          若两者是同一客户，请用 guidang ledger merge。
          """,
        en: """
          “\(alias)” is another name of “\(account)” already. If it should not be, undo that with \
          guidang ledger unmerge \(account) \(alias); if both are one account, use guidang ledger merge.
          """
      )
    case .otherCode(let one, let other):
      LocalizedText(
        zh: "“\(one)”与“\(other)”的统一社会信用代码不同，不能记为别名。确为同一客户时请用 guidang ledger merge。",
        en: """
          “\(one)” and “\(other)” have different credit codes, so that one is no alias of the other. \
          If they are one account, use guidang ledger merge.
          """
      )
    case .notJoined(let one, let other):
      LocalizedText(
        zh: "没有把“\(one)”\(other.map { "与“\($0)”" } ?? "")连在一起的别名或合并。",
        en: "No alias or merge joins “\(one)”\(other.map { " and “\($0)”" } ?? "")."
      )
    case .notLost(let name):
      LocalizedText(
        zh: "“\(name)”不是开发失败的客户，无须重新开发。",
        en: "“\(name)” is not a lost account, so that there is nothing to reopen."
      )
    }
  }
}
