import ArgumentParser
import Forms
import Wording

/// `guidang forms schema`: the shape of a form's data.
struct FormsSchema: AsyncParsableCommand {
  enum Format: String, OptionWord {
    case xsd
    case jsonSchema = "json-schema"
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of a form's XML or JSON. 输出表单数据的模式。"
  )

  @Argument(help: "The form: its id, such as visit-record, or its Chinese name. 表单标识或名称。")
  var id: String

  @Option(name: .customLong("as"), help: "xsd or json-schema. 模式的种类。")
  var format = Format.xsd

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let form = try global.library().named(id)
      switch format {
      case .xsd: Console.print(bytes: form.xmlSchema)
      case .jsonSchema: Console.print(json: form.jsonSchema.description)
      }
    }
  }
}
