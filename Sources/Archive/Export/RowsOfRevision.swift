import Values

/// A revision as the first form of an export has it: the rows of an early archive's tables.
struct RowsOfRevision: Decodable {
  var item: ItemRow
  var revision: RevisionRow
  var values: [ValueRow]

  struct ItemRow: Decodable {
    var id: Int
    var archiveNumber: String
    var classKey: String
    var number: Int
    var category: String
    var retention: String
    var form: String
    var identity: String

    private enum CodingKeys: String, CodingKey {
      case id
      case archiveNumber = "archive_number"
      case classKey = "class"
      case number
      case category
      case retention
      case form
      case identity
    }
  }

  struct RevisionRow: Decodable {
    var revision: Int
    var original: String
    var path: String
    var submission: Int
    var formVersion: Int
    var account: String
    var date: String
    var filedAt: String
    var content: String
    var control: String
    var fields: String
    var unmapped: String
    var ledger: String

    private enum CodingKeys: String, CodingKey {
      case revision
      case original
      case path
      case submission
      case formVersion = "form_version"
      case account
      case date
      case filedAt = "filed_at"
      case content
      case control
      case fields
      case unmapped
      case ledger
    }
  }

  struct ValueRow: Decodable {
    var field: String?
    var column: String?
    var row: Int?
    var label: String?
    var text: String
    var folded: String?
    var isSearched: Int
    var value: String?

    private enum CodingKeys: String, CodingKey {
      case field
      case column = "table_column"
      case row = "table_row"
      case label
      case text
      case folded
      case isSearched = "is_searched"
      case value
    }
  }

  /// The revision as it is kept now.
  var record: RevisionRecord {
    RevisionRecord(
      item: item.id,
      archiveNumber: item.archiveNumber,
      classKey: item.classKey,
      number: item.number,
      category: item.category,
      retention: item.retention,
      form: item.form,
      identity: item.identity,
      revision: revision.revision,
      original: revision.original,
      path: revision.path,
      submission: revision.submission,
      formVersion: revision.formVersion,
      account: revision.account,
      date: revision.date,
      filedAt: revision.filedAt,
      content: revision.content,
      control: revision.control,
      fields: revision.fields,
      unmapped: revision.unmapped,
      ledger: revision.ledger,
      values: values.map { value in
        RevisionRecord.Value(
          field: value.field,
          column: value.column,
          row: value.row,
          label: value.label,
          text: value.text,
          isSearched: value.isSearched == 1,
          value: value.value,
          folded: value.folded
        )
      }
    )
  }
}
