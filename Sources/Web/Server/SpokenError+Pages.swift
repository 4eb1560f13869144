import Ledger
import Office
import Query
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
    case let error as SearchSyntaxError: error.toldOnPages
    case let error as QueryError: error.error.toldOnPages
    case let error as OfficeError:
      (error.cause as? any SpokenError)?.sentenceOnPages ?? error.sentence
    case _: sentence
    }
  }
}

extension LearnFault {
  fileprivate var toldOnPages: LocalizedText {
    switch self {
    case .indispensable(let field): LearnFault.toldOnPages([field])
    case .unlabelled(let fields): LearnFault.toldOnPages(fields)
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

  private static func toldOnPages(_ fields: [LocalizedText]) -> LocalizedText {
    let (zh, en) = (fields.map { "“\($0.zh)”" }, fields.map { "“\($0.en)”" })
    return LocalizedText(
      zh: "\(zh.joined(separator: "、"))不能省：没有客户或日期就无法归档。请\(fields.count > 1 ? "各" : "为它")选一个标签。",
      en:
        "\(en.joined(separator: ", ")) cannot be left out: nothing is filed without its account and its day. Choose \(fields.count > 1 ? "their labels" : "its label")."
    )
  }
}

extension LedgerRefusal {
  fileprivate var toldOnPages: LocalizedText {
    switch self {
    case .unknown(let name, []):
      LocalizedText(
        zh: "台账里没有客户“\(name)”。名称见“台账”里的“客户”。",
        en: "The ledger has no account “\(name)”. The names stand under “Ledger”, “Accounts”."
      )
    case .ambiguous(let name, let codes, true):
      LocalizedText(
        zh: "“\(name)”有几个客户，信用代码为：\(codes.joined(separator: "、"))；还有未写代码的表单。请写信用代码。",
        en:
          "Several accounts go under “\(name)”: \(codes.joined(separator: ", ")), and forms without a code. Give the code."
      )
    case .aliasOfAnother(let alias, let account):
      LocalizedText(
        zh: "“\(alias)”已是“\(account)”的别名。若它不该是，请先在“\(account)”的页面撤销；若两者是同一客户，请用“与另一客户合并”。",
        en:
          "“\(alias)” is another name of “\(account)” already. If it should not be, undo that on the page of “\(account)”; if both are one account, merge them."
      )
    case .otherCode(let one, let other):
      LocalizedText(
        zh: "“\(one)”与“\(other)”的统一社会信用代码不同，不能记为别名。确为同一客户时请用“与另一客户合并”。",
        en:
          "“\(one)” and “\(other)” have different credit codes, so that one is no alias of the other. If they are one account, merge them."
      )
    case .unknown, .ambiguous, .sameAccount, .notJoined, .notLost: sentence
    }
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

extension SearchSyntaxError {
  /// The error, to somebody who has pages and no command line.
  var toldOnPages: LocalizedText {
    switch fault {
    case .unknownForm(let name):
      told(
        as: LocalizedText(
          zh: "没有表单“\(name)”。表单的名称见“空白表”。",
          en: "there is no form “\(name)”. “Blank forms” has their names."
        )
      )
    case .unknownSavedSearch(let name, nil):
      told(
        as: LocalizedText(
          zh: "没有保存过“\(name)”。保存过的列在“检索”页面上。",
          en: "no search is saved as “\(name)”. “Search” lists those that are."
        )
      )
    case .emptyQuery, .emptyTerm, .unclosedQuotation, .unclosedGroup, .unopenedGroup,
      .missingOperand, .missingValue, .unknownField, .unknownChoice, .invalidDate, .invalidNumber,
      .reversedRange, .unknownSavedSearch, .brokenSavedSearch, .tooComplex:
      sentence
    }
  }
}
