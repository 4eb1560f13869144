package import Archive
import Findings
import Forms
import Ledger
package import Query
import Values
import Wording

extension SearchScenario {
  /// The fields by which its queries are typed.
  package static let vocabulary: SearchVocabulary = {
    let texts = SearchScenario.fields.sorted { $0.key < $1.key }.map { id, label in
      SearchColumn(FieldID(rawValue: id), names: [label], kind: .text)
    }
    let methods = SearchScenario.methods.map {
      Choice(code: ChoiceCode(rawValue: $0), label: LocalizedText(verbatim: $0))
    }
    return SearchVocabulary(
      columns: texts + [
        SearchColumn(FieldID(rawValue: "method"), names: ["拜访方式"], kind: .choice(methods)),
        SearchColumn(FieldID(rawValue: "on"), names: [], kind: .day),
        SearchColumn(FieldID(rawValue: "count"), names: ["次数"], kind: .number),
      ],
      today: .epoch
    )
  }()
}

extension SearchOracle.Item {
  /// The item as a form that is filed.
  package func filing(number: Int) throws -> DocumentFiling {
    var values: [FiledValue] = []
    for (field, texts) in texts.sorted(by: { $0.key < $1.key }) {
      values += texts.map { text in
        field.isEmpty
          ? FiledValue(field: nil, text: text)
          : FiledValue(field: FieldPath(FieldID(rawValue: field)), text: text)
      }
    }
    func value(_ field: String, _ value: String?) -> [FiledValue] {
      value.map {
        [
          FiledValue(
            field: FieldPath(FieldID(rawValue: field)),
            text: "☑ 石油",
            isSearched: false,
            value: $0
          )
        ]
      } ?? []
    }
    values += value("method", method) + value("on", on) + value("count", count.map { "\($0)" })
    let account = texts["accountName"]?.first ?? "甲"
    let day = Day(iso8601: date) ?? .epoch
    let content = Array("d\(number)".utf8)
    let request = FilingRequest(
      form: .table,
      formVersion: 1,
      account: account,
      date: day,
      category: "visit",
      identity: ["\(number)"],
      content: try ContentDigest(of: "\(number)"),
      control: ControlData(),
      fields: .object([]),
      unmapped: [],
      values: values,
      ledger: LedgerRecord(form: .table, account: account, date: day)
    )
    return DocumentFiling(
      path: "d\(number)",
      bytes: content,
      digest: try ContentDigest(of: content),
      submissions: [.file(request)]
    )
  }
}
