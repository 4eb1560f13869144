import Foundation

/// What an earlier revision of an item said.
public struct FormerState: Sendable, Hashable {
  /// The control fields.
  public var control: ControlData
  /// The answers: a JSON object.
  public var fields: String
  /// The texts that no field takes: a JSON array.
  public var unmapped: String

  /// What a revision said.
  public init(control: ControlData, fields: String, unmapped: String) {
    self.control = control
    self.fields = fields
    self.unmapped = unmapped
  }

  /// What a revision says that is kept.
  init(_ record: RevisionRecord) throws {
    self.init(
      control: try JSONDecoder().decode(ControlData.self, from: Data(record.control.utf8)),
      fields: record.fields,
      unmapped: record.unmapped
    )
  }

  /// The form as it is compared with others.
  var compared: ComparedForm {
    ComparedForm(
      fields: AnswerTree(json: fields),
      unmapped: AnswerTree(json: unmapped).elements,
      tables: [],
      fieldsByLabel: [:]
    )
  }
}
