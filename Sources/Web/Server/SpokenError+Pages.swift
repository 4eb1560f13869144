import Ledger
import Office
import Wording

extension SpokenError {
  /// What is said to somebody who has pages and no command line.
  var sentenceOnPages: LocalizedText {
    switch self {
    case let error as LedgerRefusal: error.toldOnPages
    case let error as NoSuchItem:
      LocalizedText(
        zh: "档案库里没有“\(error.reference)”。编号或档号可以在“检索”里找。",
        en: "The archive has no “\(error.reference)”. Look up its id or number under “Search”."
      )
    case let error as NoSuchSearch:
      .sentences(
        LocalizedText(
          zh: "没有保存过名为“\(error.name)”的检索。",
          en: "No search is saved as “\(error.name)”."
        ),
        .didYouMean(error.nearest)
      )
    case is NoSuchReturn:
      LocalizedText(
        zh: "这份退回的表单已经不在这里了：它改好归档了，或者已被了结、撤销了结。请刷新“退回”页面。",
        en:
          "This returned form has changed: it came mended, or was dismissed or recalled. Load “Returns” anew."
      )
    case let error as LearnFault: error.toldOnPages
    case let error as OfficeError:
      (error.cause as? any SpokenError)?.sentenceOnPages ?? error.sentence
    case _: sentence
    }
  }
}

extension LearnFault {
  fileprivate var toldOnPages: LocalizedText {
    switch self {
    case .indispensable(let field):
      LocalizedText(
        zh: "“\(field.zh)”不能省：没有客户或日期就无法归档。请为它选一个标签。",
        en:
          "“\(field.en)” cannot be left out: nothing is filed without its account and its day. Choose its label."
      )
    case .noVariantName(let name):
      LocalizedText(
        zh: "“\(name)”不能作名字。请用文字、数字和 - _ . 另起一个。",
        en: "“\(name)” cannot be the name. Choose one of letters, digits and - _ . instead."
      )
    case .takenName(let name):
      LocalizedText(
        zh: "“\(name)”是表单的名字，请另起一个。",
        en: "“\(name)” is the name of a form; choose another."
      )
    case .noPair, .unknownField, .unreadable: sentence
    }
  }
}

extension LedgerRefusal {
  fileprivate var toldOnPages: LocalizedText {
    guard case .unknown(let name, []) = self else { return sentence }
    return LocalizedText(
      zh: "台账里没有客户“\(name)”。名称见“台账”里的“客户”。",
      en: "The ledger has no account “\(name)”. The names stand under “Ledger”, “Accounts”."
    )
  }
}

extension EmptyView {
  /// Why a view says nothing, to somebody who has pages and no command line.
  var sentenceOnPages: LocalizedText {
    switch self {
    case .nothingFiled:
      LocalizedText(
        zh: "档案库里还没有归档的表单，台账是空的。请先在“交表”里交回归档。",
        en: "No form is filed yet, so that the ledger is empty. Forms are filed under “Hand in”."
      )
    case .nothingFiledBy, .nothingToList: sentence
    }
  }
}
