import ArgumentParser
import Findings
import Forms
import Values
import Wording

/// What a person says of a company's form beforehand.
struct LearnArguments: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What a label stands for: a field, or a part or choice of one; again for each. 标签对应的栏目。",
      valueName: "label=field"
    )
  )
  var maps: [String] = []

  @Option(
    name: .customLong("ignore"),
    help: ArgumentHelp("A label that is no field. 不是栏目的标签。", valueName: "label")
  )
  var ignored: [String] = []

  @Option(
    name: .customLong("given"),
    help: ArgumentHelp(
      "An answer that holds for every document, such as method=phone. 固定的内容。",
      valueName: "field=value"
    )
  )
  var given: [String] = []

  @Option(
    name: .customLong("lacks"),
    help: ArgumentHelp(
      "A required field that the company's form does without. 公司表里没有的必填栏。",
      valueName: "field"
    )
  )
  var lacking: [String] = []

  /// The decisions, for a form.
  func decisions(for form: FormDefinition) throws(LearnFault) -> LearningDecisions {
    var decisions = LearningDecisions()
    for map in maps {
      let (label, field) = try LearnArguments.pair(map, option: "--map")
      if let (path, code) = form.choice(named: field) {
        decisions.add(label, path, code)
        continue
      }
      var targets: [LabelTarget] = []
      for name in field.split(separator: "+") {
        guard let target = form.target(named: String(name)) else {
          throw .unknownField(String(name), form: form.name, known: form.targets.map(\.description))
        }
        targets.append(target)
      }
      decisions.add(label, targets)
    }
    decisions.ignored = ignored
    for item in given {
      let (name, text) = try LearnArguments.pair(item, option: "--given")
      let field = try field(name, of: form)
      if form.isIndispensable(FieldPath(field.id)) { throw .indispensable(field.label) }
      guard let answer = GivenAnswer(text, of: field, in: form) else {
        throw .unreadable(text, field: field.label, expected: field.valueKind?.expected)
      }
      decisions.given[field.id] = answer
    }
    for name in lacking {
      guard let target = form.target(named: name), target.part == nil else {
        throw .unknownField(name, form: form.name, known: form.targets.map(\.path.description))
      }
      if form.isIndispensable(target.path) {
        throw .indispensable(form.field(at: target.path)?.label ?? LocalizedText(verbatim: name))
      }
      decisions.lacking.append(target.path)
    }
    return decisions
  }

  private func field(
    _ name: String,
    of form: FormDefinition
  ) throws(LearnFault) -> FieldDefinition {
    guard let target = form.target(named: name), target.part == nil, target.path.column == nil,
      let field = form.field(target.path.field)
    else { throw .unknownField(name, form: form.name, known: form.fields.map(\.id.rawValue)) }
    return field
  }

  /// What stands before and behind the last `=`.
  private static func pair(
    _ text: String,
    option: String
  ) throws(LearnFault) -> (String, String) {
    guard let sign = text.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw .noPair(text, option: option)
    }
    let (before, after) = (text[..<sign].trimmed, text[text.index(after: sign)...].trimmed)
    guard !before.isEmpty, !after.isEmpty else { throw .noPair(text, option: option) }
    return (before, after)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
  }
}

extension FormDefinition {
  /// The choice that `FIELD.CODE` or `TABLE.COLUMN.CODE` names; nil of any other text.
  func choice(named text: String) -> (FieldPath, ChoiceCode)? {
    guard let dot = text.lastIndex(of: "."),
      let target = target(named: String(text[..<dot])), target.part == nil,
      let field = field(at: target.path)
    else { return nil }
    let name = text[text.index(after: dot)...]
    return field.choices.first { $0.code.rawValue == name || $0.label.zh == name }
      .map { (target.path, $0.code) }
  }
}

/// What is wrong with what a person says of a company's form.
enum LearnFault: SpokenError {
  case noPair(String, option: String)
  case unknownField(String, form: LocalizedText, known: [String])
  case unreadable(String, field: LocalizedText, expected: LocalizedText?)
  /// Nothing is filed without the field.
  case indispensable(LocalizedText)
  case noVariantName(String)
  case takenName(String)

  var exitStatus: ExitStatus { .usage }
  var sentence: LocalizedText {
    switch self {
    case .noPair(let text, let option):
      LocalizedText(
        zh: "\(option) 应写成“左边=右边”，不是“\(text)”。",
        en: "\(option) takes two sides joined by “=”, which “\(text)” is not."
      )
    case .unknownField(let name, let form, let known):
      Self.unknown(name, form, known)
    case .unreadable(let text, let field, let expected):
      LocalizedText(
        zh: "“\(text)”不能填在“\(field.zh)”里。" + (expected.map { "应为\($0.zh)。" } ?? ""),
        en: "“\(text)” is no value of “\(field.en)”." + (expected.map { " Enter \($0.en)." } ?? "")
      )
    case .indispensable(let field):
      LocalizedText(
        zh: "“\(field.zh)”不能省：没有客户或日期就无法归档。请用 --map 说明它在公司表里叫什么。",
        en:
          "“\(field.en)” cannot be left out: nothing is filed without its account and its day. Say with --map what the company calls it."
      )
    case .noVariantName(let name):
      LocalizedText(
        zh: "“\(name)”不能作变体的标识。请用 --name 写一个由文字、数字和 - _ . 组成的标识。",
        en: "“\(name)” is no id of a variant. Name one of letters, digits and - _ . with --name."
      )
    case .takenName(let name):
      LocalizedText(
        zh: "“\(name)”是表单的标识。请用 --name 另写一个。",
        en: "“\(name)” is the id of a form. Name another with --name."
      )
    }
  }

  private static func unknown(
    _ name: String,
    _ form: LocalizedText,
    _ known: [String]
  ) -> LocalizedText {
    let question = LocalizedText.didYouMean(Spelling.nearest(to: name, among: known))
    let listed = known.filter { !$0.contains(".") }
    return LocalizedText(
      zh: "“\(form.zh)”没有“\(name)”这一栏。" + (question?.zh ?? "可用的：\(listed.joined(separator: "、"))。"),
      en: "“\(form.en)” has no field “\(name)”. "
        + (question?.en ?? "Known are: \(listed.joined(separator: ", ")).")
    )
  }
}
