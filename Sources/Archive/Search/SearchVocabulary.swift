import Findings
public import Forms

/// The names that `field:value` knows: the fields of all forms by id and label, and those that
/// every item has.
public struct SearchVocabulary: Sendable {
  /// What a field's values are compared as.
  enum Kind: Sendable {
    case text
    case day
    case number
    case choice([Choice])
  }

  enum Meaning: Sendable {
    case fields([(field: FormField, kind: Kind)])
    case date
    case form
    case archiveNumber
    case id
    case state
  }

  private var fields: [String: [(field: FormField, kind: Kind)]] = [:]
  private var accounts: [(field: FormField, kind: Kind)] = []
  /// The names of the forms, folded.
  private var forms: [(id: FormID, names: [String])] = []

  /// The vocabulary of some forms, and of the materials that are filed as they are.
  public init(forms: [FormDefinition]) {
    self.forms.append((.attachment, [FormID.attachment.rawValue, Self.key("附件")]))
    accounts.append((FormField(form: .attachment, path: FieldPath("accountName")), .text))
    for form in forms {
      self.forms.append(
        (form.id, ([form.id.rawValue, form.name.zh, form.name.en] + form.titles).map(Self.key))
      )
      accounts.append((FormField(form: form.id, path: FieldPath(form.filing.account)), .text))
      for field in form.fields {
        add(field, of: form.id, path: FieldPath(field.id))
        guard case .table(let table) = field.kind else { continue }
        for column in table.columns {
          add(column, of: form.id, path: FieldPath(field.id, column: column.id))
        }
      }
    }
  }

  private mutating func add(_ field: FieldDefinition, of form: FormID, path: FieldPath) {
    guard let valueKind = field.valueKind else { return }
    let kind: Kind =
      switch type(of: valueKind).name {
      case "date", "moment", "span": .day
      case "integer", "decimal", "percent", "money": .number
      default: field.choices.isEmpty ? .text : .choice(field.choices)
      }
    var names = [field.id.rawValue, field.label.zh, field.label.en] + field.labels
    if let column = path.column { names.append("\(path.field.rawValue).\(column.rawValue)") }
    for name in Set(names.map(Self.key)) {
      fields[name, default: []].append((FormField(form: form, path: path), kind))
    }
  }

  /// What a name stands for; those that every item has come first.
  func meaning(of name: String) -> Meaning? {
    switch Self.key(name) {
    case "account", "客户": return .fields(accounts)
    case "date", "日期": return .date
    case "form", "表单", "表格": return .form
    case "archivenumber", "档号": return .archiveNumber
    case "id": return .id
    case "state", "状态": return .state
    case let key: return fields[key].map { .fields($0) }
    }
  }

  /// The state that a text names, with all the words that there are for states.
  static func state(named text: String) -> (state: ItemState?, known: [String]) {
    let names: [(String, ItemState)] = [
      ("filed", .filed), ("withdrawn", .withdrawn), ("在档", .filed), ("已撤回", .withdrawn),
      ("撤回", .withdrawn),
    ]
    let key = Self.key(text)
    return (names.first { Self.key($0.0) == key }?.1, names.map(\.0))
  }

  /// The forms of which a name contains the text; the id alone where it is one.
  func forms(named text: String) -> [FormID] {
    let key = Self.key(text)
    if let form = forms.first(where: { $0.id.rawValue == key }) { return [form.id] }
    return forms.filter { $0.names.contains { $0.contains(key) } }.map(\.id)
  }

  /// The name that differs least from one that is not known, by two characters at most.
  func nearest(to name: String) -> String? {
    Spelling.nearest(
      to: Self.key(name),
      among: fields.keys.sorted() + ["account", "date", "form", "state", "客户", "日期", "表单", "状态"]
    )
  }

  static func key(_ name: String) -> String {
    FoldedText(name).text
  }
}
