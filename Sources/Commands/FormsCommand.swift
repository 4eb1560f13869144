import ArgumentParser
import Findings
import Forms

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
enum FormsFormat: String, ExpressibleByArgument, CaseIterable {
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
      let forms = try global.library().forms
      switch format {
      case .json:
        for form in forms { Console.print(form.summary(in: language).description) }
      case .text:
        var table = TextTable()
        for form in forms {
          table.add([
            form.id.rawValue, form.name[language],
            LocalizedText(
              zh: "第 \(form.version) 版，\(form.fields.count) 栏",
              en: "version \(form.version), \(form.fields.count) fields"
            )[language],
          ])
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

  @Argument(help: "The form's id, such as visit-record. 表单标识。")
  var id: String

  @Option(help: "text or json. 输出格式。")
  var format = FormsFormat.text

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let language = global.language
      let form = try global.library().named(id)
      switch format {
      case .json: Console.print(form.json(in: language).description)
      case .text: for line in form.lines(in: language) { Console.print(line) }
      }
    }
  }
}

extension FormDefinition {
  fileprivate func summary(in language: Language) -> JSON {
    [
      "form": .string(id.rawValue), "version": .integer(version), "name": .string(name[language]),
      "fields": .integer(fields.count), "rules": .integer(rules.count),
    ]
  }

  fileprivate func json(in language: Language) -> JSON {
    [
      "form": .string(id.rawValue), "version": .integer(version), "name": .string(name[language]),
      "titles": .array(titles.map { .string($0) }),
      "fields": .array(fields.map { $0.json(in: language) }),
      "rules": .array(
        rules.map {
          [
            "id": .string($0.id), "severity": .string($0.severity.rawValue),
            "source": .string($0.source),
          ]
        }
      ),
    ]
  }

  fileprivate func lines(in language: Language) -> [String] {
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
    return ["\(name[language])  \(id.rawValue) v\(version)"] + table.lines.map { "  " + $0 }
      + ["", heading] + rows.lines
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
      prefix + id.rawValue + (isRequired ? " *" : ""), label[language], kindName,
      choices.map { "\($0.code.rawValue) \($0.label[language])" }.joined(separator: separator),
    ]
  }
}
