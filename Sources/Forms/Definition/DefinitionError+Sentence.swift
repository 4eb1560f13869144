import Values
public import Wording

extension DefinitionError: SpokenError {
  /// The error in a sentence, with its place.
  public var sentence: LocalizedText {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    let fault = fault.sentence
    return LocalizedText(zh: "\(place)：\(fault.zh)", en: "\(place): \(fault.en)")
  }
}

extension DefinitionError.Fault {
  /// The fault in a sentence.
  public var sentence: LocalizedText {
    switch self {
    case .unreadable(let cause):
      LocalizedText(
        zh: "表单定义读不出来（\(cause.text.zh)）。请用 --forms 指定表单定义所在的文件夹。",
        en:
          "the form definitions cannot be read (\(cause.text.en)). Name their folder with --forms."
      )
    case .malformedYAML(let cause):
      LocalizedText(zh: "YAML 格式有误：\(cause)", en: "malformed YAML: \(cause)")
    case .unknownKey(let key, let known):
      LocalizedText(
        zh: "不认识的键“\(key)”。\(Self.hint(key, known).zh)",
        en: "unknown key “\(key)”. \(Self.hint(key, known).en)"
      )
    case .missingKey(let key):
      LocalizedText(zh: "缺少键“\(key)”。", en: "the key “\(key)” is missing.")
    case .unexpectedValue(let key, let expected):
      LocalizedText(
        zh: "“\(key)”的值不对，应为\(expected.zh)。",
        en: "“\(key)” should be \(expected.en)."
      )
    case .unknownName(let name, let what, let known):
      LocalizedText(
        zh: "没有名为“\(name)”的\(what.zh)。\(Self.hint(name, known).zh)",
        en: "there is no \(what.en) “\(name)”. \(Self.hint(name, known).en)"
      )
    case .repeatedID(let id):
      LocalizedText(zh: "标识“\(id)”重复。", en: "the id “\(id)” is there twice.")
    case .clashingLabel(let label, let field):
      LocalizedText(
        zh: "标签“\(label)”已经属于栏目 \(field.rawValue)，这里永远认不出来。请删去其中一处。",
        en: "the label “\(label)” belongs to the field \(field.rawValue) already. Leave it to one."
      )
    case .unreachableChoice(let word, let other):
      LocalizedText(
        zh: "“\(word)”已经是选项 \(other.rawValue) 的说法，这里永远选不到。请删去其中一处。",
        en: "“\(word)” is a word for the choice \(other.rawValue) already. Leave it to one."
      )
    case .repeatedWord(let word):
      LocalizedText(
        zh: "“\(word)”在词表前面已经有了，这里不起作用。请删去其中一处。",
        en:
          "the word “\(word)” stands in the lexicon before, and says nothing here. Leave it in one place."
      )
    case .sameTitle(let title, let form):
      LocalizedText(
        zh: "标题“\(title)”已经属于表单 \(form.rawValue)，两种表单无法区分。",
        en:
          "the title “\(title)” belongs to the form \(form.rawValue) already; they cannot be told apart."
      )
    case .overLimit(.bytes(let most)):
      LocalizedText(
        zh: "文件超过 \(most / 1024) KB，不像是表单定义，没有读。",
        en: "the file has more than \(most / 1024) KB, which no definition has; it was not read."
      )
    case .overLimit(.nodes(let most)):
      LocalizedText(
        zh: "文件里的内容（包括引用展开后）超过 \(most) 项，没有读。",
        en: "the file holds more than \(most) values, aliases followed; it was not read."
      )
    case .indispensable(let path):
      LocalizedText(
        zh: "“\(path)”不能省：没有客户或日期就无法归档。请从表单里读出来。",
        en: "“\(path)” cannot be left out: nothing is filed without its account and its day."
      )
    case .noForms:
      LocalizedText(
        zh: "文件夹里没有表单定义。请用 --forms 指定正确的文件夹。",
        en: "the folder holds no form definition. Name the right folder with --forms."
      )
    }
  }

  /// The nearest of the names that there are, or all of them.
  private static func hint(_ name: String, _ known: [String]) -> LocalizedText {
    if let question = LocalizedText.didYouMean(Spelling.nearest(to: name, among: known)) {
      return question
    }
    let some = known.prefix(12) + (known.count > 12 ? ["…"] : [])
    return LocalizedText(
      zh: "可用的：\(some.joined(separator: "、"))。",
      en: "Known are: \(some.joined(separator: ", "))."
    )
  }
}
