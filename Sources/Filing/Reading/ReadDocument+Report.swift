import Documents
public import Findings
public import Forms
import Values
import Wording

extension ReadDocument {
  /// The findings with pictures of their places, personal data left out of them.
  public func report(library: FormLibrary, showsPictures: Bool) -> DocumentReport {
    let findings = findings
    guard showsPictures, let content, !findings.isEmpty else {
      return DocumentReport(path: path, findings: findings)
    }
    let pictures = DocumentPictures(
      of: content,
      bytes: bytes,
      hiding: sensitivePlaces(library: library)
    )
    return DocumentReport(
      path: path,
      findings: findings,
      pictures: findings.map { finding in
        finding.place.flatMap { pictures.picture(of: $0, found: finding.found) }
      }
    )
  }

  /// Where answers stand that are personal data, read or not.
  package func sensitivePlaces(library: FormLibrary) -> Set<Place> {
    var places: Set<Place> = []
    for reading in submissions {
      guard let form = library.form(reading.submission.form) else { continue }
      for field in form.fields {
        let answer = reading.submission.answers[field.id]
        if field.isSensitive, let answer { places.insert(answer.place) }
        guard let columns = field.table?.columns, let answer, case .rows(let rows) = answer.value
        else { continue }
        for row in rows {
          for column in columns where column.isSensitive {
            if let answer = row.answers[column.id] { places.insert(answer.place) }
            if let blank = row.blanks[column.id] { places.insert(blank) }
          }
        }
      }
      for finding in reading.findings {
        let field = finding.field.flatMap { form.field(at: FieldPath($0)) }
        if field?.isSensitive == true, let place = finding.place { places.insert(place) }
      }
    }
    return places
  }
}
