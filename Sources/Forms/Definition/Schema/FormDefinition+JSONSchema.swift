import Values
public import Wording

extension FormDefinition {
  /// A JSON Schema (2020-12) of the form's `fields`, as `extract` prints them.
  public var jsonSchema: JSON {
    var members: [JSON.Member] = [
      JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSON.Member("$id", .string("urn:guidang:form:\(id.rawValue):\(version)")),
      JSON.Member("title", .string(name.zh)),
    ]
    members += fields.schema
    return .object(members)
  }
}

extension [FieldDefinition] {
  /// The members of the schema of an object with these fields.
  fileprivate var schema: [JSON.Member] {
    [
      JSON.Member("type", "object"),
      JSON.Member(
        "properties",
        .object(map { JSON.Member($0.id.rawValue, $0.schema) })
      ),
      JSON.Member(
        "required",
        .array(filter(\.isRequired).map { .string($0.id.rawValue) })
      ),
      JSON.Member("additionalProperties", false),
    ]
  }
}

extension FieldDefinition {
  fileprivate var schema: JSON {
    var members = [JSON.Member("title", .string(label.zh))]
    switch kind {
    case .table(let table):
      members.append("type", "array")
      members.append("minItems", 1)
      members.append("items", .object(table.columns.schema))
    case .value(let kind):
      members += kind.shape.schema(of: self)
    }
    return .object(members)
  }
}

extension ValueShape {
  fileprivate func schema(of field: FieldDefinition) -> [JSON.Member] {
    switch self {
    case .text, .longText, .day, .moment, .span, .duration:
      return ValueShape.text(commonType ?? "text")
    case .integer: return ValueShape.number("integer", in: field.range)
    case .decimal: return ValueShape.number("number", in: field.range)
    case .choice: return [JSON.Member("enum", ValueShape.codes(of: field))]
    case .choices:
      return [
        JSON.Member("type", "array"), JSON.Member("minItems", 1),
        JSON.Member("uniqueItems", true),
        JSON.Member("items", ["enum": ValueShape.codes(of: field)]),
      ]
    case .money:
      return ValueShape.object([
        ("amount", .object(ValueShape.text("amount"))),
        ("currency", .object(ValueShape.text("currency"))),
      ])
    case .person: return ValueShape.personSchema
    case .persons:
      return [
        JSON.Member("type", "array"), JSON.Member("minItems", 1),
        JSON.Member("items", .object(ValueShape.personSchema)),
      ]
    }
  }

  private static let personSchema = object(
    [
      ("name", .object(text("text"))), ("title", .object(text("text"))),
    ],
    optional: ["title"]
  )

  private static func text(_ type: String) -> [JSON.Member] {
    let pattern = patterns.first { $0.name == type }?.pattern ?? ""
    return [JSON.Member("type", "string"), JSON.Member("pattern", .string("^(\(pattern))$"))]
  }

  private static func number(_ type: String, in range: ClosedRange<Double>?) -> [JSON.Member] {
    var members = [JSON.Member("type", .string(type))]
    members.append("minimum", range.map { .number($0.lowerBound.schemaText) })
    members.append("maximum", range.map { .number($0.upperBound.schemaText) })
    return members
  }

  private static func codes(of field: FieldDefinition) -> JSON {
    .array(field.choices.map { .string($0.code.rawValue) })
  }

  private static func object(
    _ properties: [(String, JSON)],
    optional: Set<String> = []
  ) -> [JSON.Member] {
    [
      JSON.Member("type", "object"),
      JSON.Member("properties", .object(properties.map { JSON.Member($0.0, $0.1) })),
      JSON.Member(
        "required",
        .array(properties.map(\.0).filter { !optional.contains($0) }.map { .string($0) })
      ),
      JSON.Member("additionalProperties", false),
    ]
  }
}
