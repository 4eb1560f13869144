import ArgumentParser
import Findings
import Forms
import Reports
import Values
import Wording

/// `guidang forms`: which forms there are, and what they ask.
struct FormsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "The forms that are known. 已定义的表单。",
    subcommands: [
      FormsList.self, FormsShow.self, FormsLearn.self, FormsBlank.self, FormsSchema.self,
      FormsCheck.self,
    ]
  )
}

/// How a form is printed.
enum FormsFormat: String, OptionWord {
  case text
  case json
}

/// `guidang forms list`.
struct FormsList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the forms. 列出表单。"
  )

  @Option(help: "text or json. 输出格式。")
  var format = FormsFormat.text

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let language = global.language
      let library = try global.library()
      let forms = library.forms
      switch format {
      case .json:
        for form in forms {
          Console.print(json: form.summary(in: language, library).description)
        }
      case .text:
        // Where all lies in one folder it need not be said.
        let isLayered = global.formsLayers.count > 1
        var table = TextTable()
        for form in forms {
          let place = isLayered ? library.file(of: form.id).map { [$0] } ?? [] : []
          table.add(
            [
              form.id.rawValue, form.name[language],
              LocalizedText(
                zh: "第 \(form.version) 版，\(form.fields.count) 栏",
                en: "version \(form.version), \(form.fields.count) fields"
              )[language],
            ] + place
          )
          for variant in library.variants where variant.form == form.id {
            table.add(
              [
                "  " + variant.id.rawValue, variant.titles.first ?? "·",
                LocalizedText(zh: "公司自己的写法", en: "a company's own wording")[language],
              ] + (isLayered ? library.file(of: variant.id).map { [$0] } ?? [] : [])
            )
          }
        }
        if isLayered {
          for file in library.schemeFiles {
            table.add([
              "", LocalizedText(zh: "归档方案", en: "filing scheme")[language], "", file,
            ])
          }
        }
        for line in table.lines { Console.print(line) }
      }
    }
  }
}

/// `guidang forms show`.
struct FormsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a form's fields and rules. 显示表单的栏目和规则。"
  )

  @Argument(help: "The form: its id, such as visit-record, or its Chinese name. 表单标识或名称。")
  var id: String

  @Option(help: "text or json. 输出格式。")
  var format = FormsFormat.text

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let language = global.language
      let library = try global.library()
      let form = try library.named(id)
      switch format {
      case .json: Console.print(json: form.json(in: language).description)
      case .text:
        let variants = form.variant == nil ? library.variants.filter { $0.form == form.id } : []
        for line in form.lines(in: language, variants: variants) { Console.print(line) }
      }
    }
  }
}

extension FormDefinition {
  fileprivate func summary(in language: Language, _ library: FormLibrary) -> JSON {
    var members = [
      JSON.Member("form", .string(id.rawValue)), JSON.Member("version", .integer(version)),
      JSON.Member("name", .string(name[language])), JSON.Member("fields", .integer(fields.count)),
      JSON.Member("rules", .integer(rules.count)),
    ]
    let own = library.variants.filter { $0.form == id }
    members.append("variants", own.isEmpty ? nil : .array(own.map { .string($0.id.rawValue) }))
    members.append("from", library.file(of: id).map { .string($0) })
    let files = own.compactMap { variant in
      library.file(of: variant.id).map { JSON.Member(variant.id.rawValue, .string($0)) }
    }
    members.append("variantsFrom", files.isEmpty ? nil : .object(files))
    return .object(members)
  }

  fileprivate func json(in language: Language) -> JSON {
    var members = [JSON.Member("form", .string(id.rawValue))]
    members.append("variant", variant.map { .string($0.rawValue) })
    members += [
      JSON.Member("version", .integer(version)), JSON.Member("name", .string(name[language])),
      JSON.Member("titles", .array(titles.map { .string($0) })),
      JSON.Member("fields", .array(fields.map { $0.json(in: language) })),
    ]
    if !extras.isEmpty {
      members.append("extras", .array(extras.map { $0.field.json(in: language) }))
    }
    if !given.isEmpty {
      members.append(
        "given",
        .object(
          given.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            JSON.Member($0.key.rawValue, .string($0.value.text))
          }
        )
      )
    }
    members.append(
      "rules",
      .array(
        rules.map {
          [
            "id": .string($0.id), "severity": .string($0.severity.rawValue),
            "source": .string($0.source),
          ]
        }
      )
    )
    return .object(members)
  }

  fileprivate func lines(in language: Language, variants: [FormVariant]) -> [String] {
    var table = TextTable()
    for field in fields {
      table.add(field.cells(in: language, prefix: ""))
      for column in field.table?.columns ?? [] {
        table.add(column.cells(in: language, prefix: "\(field.id.rawValue)."))
      }
    }
    var rows = TextTable()
    for rule in rules {
      rows.add(["  " + rule.id, rule.severity.name(in: language), rule.source])
    }
    let heading = LocalizedText(zh: "规则", en: "Rules")[language]
    let own = variant.map { "\($0.rawValue) → \(id.rawValue)" } ?? id.rawValue
    return ["\(name[language])  \(own) v\(version)"] + table.lines.map { "  " + $0 }
      + ownLines(in: language) + ["", heading] + rows.lines
      + (variants.isEmpty
        ? []
        : ["", LocalizedText(zh: "公司自己的写法", en: "Companies' own wordings")[language]]
          + variants.map { variant in
            "  \(variant.id.rawValue)  \(variant.titles.joined(separator: "、"))"
          })
  }

  /// What a company's wording adds, leaves out and knows beforehand.
  private func ownLines(in language: Language) -> [String] {
    var lines: [String] = []
    func add(_ zh: String, _ en: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      let listed = items.joined(separator: language == .zh ? "、" : ", ")
      lines += ["", LocalizedText(zh: zh, en: en)[language], "  " + listed]
    }
    add(
      "公司另有的栏目",
      "Fields that only the company has",
      extras.map { $0.field.label[language] }
    )
    add(
      "每份都一样的内容",
      "The same in every document",
      fields.compactMap { field in given[field.id].map { "\(field.label[language]) = \($0.text)" } }
    )
    add(
      "公司的表没有的栏目",
      "Fields that the company's form does not have",
      fields.filter { unasked.contains($0.id) && given[$0.id] == nil }.map { $0.label[language] }
    )
    add("不是栏目的标签", "Labels that are no fields", ignored)
    return lines
  }
}

extension FieldDefinition {
  fileprivate func json(in language: Language) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("id", .string(id.rawValue)), JSON.Member("label", .string(label[language])),
      JSON.Member("kind", .string(kindName)), JSON.Member("required", .bool(isRequired)),
      JSON.Member("labels", .array(labels.map { .string($0) })),
    ]
    if !choices.isEmpty {
      members.append(
        "choices",
        .array(
          choices.map {
            ["code": .string($0.code.rawValue), "label": .string($0.label[language])]
          }
        )
      )
    }
    if let table {
      members.append("columns", .array(table.columns.map { $0.json(in: language) }))
    }
    return .object(members)
  }

  private var kindName: String {
    switch kind {
    case .value(let kind): type(of: kind).name
    case .table: "table"
    }
  }

  fileprivate func cells(in language: Language, prefix: String) -> [String] {
    let separator = language == .zh ? "、" : ", "
    return [
      prefix + id.rawValue + (isRequired ? " *" : ""), label[language],
      KindName.words(for: kindName)[language],
      choices.map { "\($0.code.rawValue) \($0.label[language])" }.joined(separator: separator),
    ]
  }
}
