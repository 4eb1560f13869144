public import Findings
public import Forms
public import Query
public import Values
public import Wording

/// What form definitions mark as personal data, and the mask in its place on every way out of the
/// archive.
///
/// Items, differences, hits and counts are masked as values, before anything prints them; originals
/// and exports hold what was filed. A text that could not be read as a personal field's kind, and so
/// stands under its label without a field, is masked too.
public struct PersonalData: Sendable {
  /// What stands in place of personal data.
  public static let mask = "***"

  private var paths: [FormID: Set<FieldPath>] = [:]
  private var labels: [FormID: PersonalLabels] = [:]

  /// Hides what the forms of a library mark, also under the labels of companies' wordings of them.
  public init(in library: FormLibrary) {
    self.init(in: library.forms)
    for variant in library.variants where concerns(variant.form) {
      guard let form = library.form(of: variant.id) else { continue }
      labels[form.id]?.formUnion(PersonalLabels(of: form))
    }
  }

  /// Hides what the definitions mark.
  public init(in forms: [FormDefinition]) {
    for form in forms {
      for field in form.fields {
        if field.isSensitive { hide(FieldPath(field.id), of: form.id) }
        for column in field.table?.columns ?? [] where column.isSensitive {
          hide(FieldPath(field.id, column: column.id), of: form.id)
        }
      }
      let own = PersonalLabels(of: form)
      if !own.isEmpty { labels[form.id] = own }
    }
  }

  /// Hides nothing, for whom personal data is shown and who has said why.
  public static let shown = PersonalData(in: [])

  private mutating func hide(_ path: FieldPath, of form: FormID) {
    paths[form, default: []].insert(path)
  }

  /// Whether a field of a form holds personal data.
  public func hides(_ field: FormField) -> Bool {
    paths[field.form]?.contains(field.path) == true
  }

  /// Whether forms of a kind may hold personal data at all.
  public func concerns(_ form: FormID) -> Bool { paths[form] != nil }

  /// Whether an item says anything that is hidden.
  public func hidesAnything(of item: FiledItem) -> Bool {
    concerns(item.form) && masked(item) != item
  }

  /// The item with its personal data masked, in every revision.
  public func masked(_ item: FiledItem) -> FiledItem {
    guard concerns(item.form) else { return item }
    var item = item
    for index in item.revisions.indices {
      item.revisions[index] = masked(item.revisions[index], of: item.form)
    }
    return item
  }

  private func masked(_ revision: FiledRevision, of form: FormID) -> FiledRevision {
    var revision = revision
    revision.fields = masked(fields: revision.fields, of: form)
    revision.unmapped = masked(unmapped: revision.unmapped, of: form)
    for index in revision.answers.indices where hides(revision.answers[index], of: form) {
      revision.answers[index].text = PersonalData.mask
      revision.answers[index].value = nil
    }
    return revision
  }

  /// The differences between revisions with personal data masked: that it changed is told.
  public func masked(_ differences: [ValueDifference], of form: FormID) -> [ValueDifference] {
    differences.map { difference in
      guard hides(difference.field, label: difference.label, of: form) else { return difference }
      var difference = difference
      difference.before = difference.before.map { _ in PersonalData.mask }
      difference.after = difference.after.map { _ in PersonalData.mask }
      return difference
    }
  }

  /// What hits say in fields with personal data masked.
  public func masked(_ values: [FormField: HitValue]) -> [FormField: HitValue] {
    var values = values
    for (field, value) in values where hides(field) {
      values[field] = HitValue(json: masked(value: value.json), text: PersonalData.mask)
    }
    return values
  }

  /// Whether an answer, or a text without a field, is personal data.
  func hides(_ value: FiledValue, of form: FormID) -> Bool {
    hides(value.field, label: value.label, of: form)
  }

  private func hides(_ path: FieldPath?, label: String?, of form: FormID) -> Bool {
    if let path { return hides(FormField(form: form, path: path)) }
    return label.map { labels[form]?.hold($0) == true } ?? false
  }
}

extension PersonalData {
  private func masked(fields: JSON, of form: FormID) -> JSON {
    .object(
      WrittenParts.members(of: fields.description).map { member in
        let id = FieldID(rawValue: member.key)
        if hides(FormField(form: form, path: FieldPath(id))) {
          return JSON.Member(member.key, masked(value: member.value))
        }
        guard paths[form]?.contains(where: { $0.field == id }) == true else { return member }
        return JSON.Member(member.key, masked(rows: member.value, of: id, in: form))
      }
    )
  }

  private func masked(rows: JSON, of field: FieldID, in form: FormID) -> JSON {
    .array(
      WrittenParts.elements(of: rows.description).map { row in
        .object(
          WrittenParts.members(of: row.description).map { member in
            let path = FieldPath(field, column: FieldID(rawValue: member.key))
            return hides(FormField(form: form, path: path))
              ? JSON.Member(member.key, .string(PersonalData.mask)) : member
          }
        )
      }
    )
  }

  private func masked(unmapped: JSON, of form: FormID) -> JSON {
    .array(
      WrittenParts.elements(of: unmapped.description).map { text in
        let members = WrittenParts.members(of: text.description)
        let label = members.first { $0.key == "label" }
          .flatMap { AnswerTree(json: $0.value.description).text }
        guard hides(nil, label: label, of: form) else { return text }
        return .object(
          members.map { member in
            member.key == "text" ? JSON.Member("text", .string(PersonalData.mask)) : member
          }
        )
      }
    )
  }

  /// A mask, or one for each of several.
  private func masked(value: JSON) -> JSON {
    let text = value.description
    guard text.hasPrefix("[") else { return .string(PersonalData.mask) }
    return .array(WrittenParts.elements(of: text).map { _ in .string(PersonalData.mask) })
  }
}
