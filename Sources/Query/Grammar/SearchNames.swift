import Forms
import Values
import Wording

/// The names of a search vocabulary, with what each stands for.
struct SearchNames: Sendable {
  /// Fields with what they are compared as.
  typealias Fields = [(field: FormField, kind: SearchVocabulary.Kind)]

  private(set) var fields: [String: Fields] = [:]
  private(set) var accountColumns: [String: Fields] = [:]
  /// The names that are no field's, folded.
  private(set) var general: [String: SearchVocabulary.Meaning] = [:]
  /// The names of the forms, folded.
  private(set) var forms: [(id: FormID, names: [String])] = []
  /// Every name as it is written, once.
  private(set) var all: [String] = []

  /// The names of some forms, of what every item has, and of the ledger's columns.
  init(forms: [FormDefinition], accounts columns: [SearchColumn]) {
    self.forms.append(
      (.attachment, [FormID.attachment.rawValue, SearchVocabulary.key("附件")])
    )
    var accounts: Fields = [
      (FormField(form: .attachment, path: FieldPath("accountName")), .name)
    ]
    for form in forms {
      let names = [form.id.rawValue, form.name.zh, form.name.en] + form.titles
      self.forms.append((form.id, names.map(SearchVocabulary.key)))
      accounts.append((FormField(form: form.id, path: form.filing.account), .name))
      for field in form.fields {
        add(field, of: form.id, path: FieldPath(field.id))
        guard case .table(let table) = field.kind else { continue }
        for column in table.columns {
          add(column, of: form.id, path: FieldPath(field.id, column: column.id))
        }
      }
    }
    name(.fields(accounts), "account", "客户")
    name(.date, "date", "日期")
    name(.form, "form", "表单", "表格")
    name(.archiveNumber, "archiveNumber", "档号")
    name(.id, "id")
    name(.state, "state", "状态")
    name(.revision, "revision", "版本")
    name(.standing, "is", "是")
    name(.presence, "has", "有")
    name(.saved, "saved", "已存")
    for column in columns {
      let field = FormField(form: .table, path: FieldPath(column.id))
      for name in [column.id.rawValue] + column.names {
        let key = SearchVocabulary.key(name)
        if general[key] == nil, fields[key] == nil { all.append(name) }
        accountColumns[key, default: []].append((field, column.kind))
      }
    }
    var known: Set<String> = []
    all.removeAll { !known.insert($0).inserted }
  }

  /// The names of a table's columns.
  init(columns: [SearchColumn]) {
    for column in columns {
      let field = FormField(form: .table, path: FieldPath(column.id))
      for name in [column.id.rawValue] + column.names {
        all.append(name)
        fields[SearchVocabulary.key(name), default: []].append((field, column.kind))
      }
    }
    name(.standing, "is", "是")
    name(.presence, "has", "有")
  }

  /// The fields under a folded name, which may be the singular of theirs.
  func fieldsOrPlural(_ key: String) -> Fields? { fields[key] ?? fields["\(key)s"] }

  /// What every item has comes before the fields of the same name.
  private mutating func name(_ meaning: SearchVocabulary.Meaning, _ names: String...) {
    for name in names { general[SearchVocabulary.key(name)] = meaning }
    all += names
  }

  private mutating func add(_ field: FieldDefinition, of form: FormID, path: FieldPath) {
    guard let valueKind = field.valueKind else { return }
    let kind: SearchVocabulary.Kind =
      switch type(of: valueKind).name {
      case "date", "moment", "span": .day
      case "account", "person", "persons": .name
      case "integer", "decimal", "percent", "money": .number
      default: field.choices.isEmpty ? .text : .choice(field.choices)
      }
    var names = [field.id.rawValue, field.label.zh, field.label.en] + field.labels
    if let column = path.column { names.append("\(path.field.rawValue).\(column.rawValue)") }
    all += [field.id.rawValue, field.label.zh]
    for name in Set(names.map(SearchVocabulary.key)) {
      fields[name, default: []].append((FormField(form: form, path: path), kind))
    }
  }
}
