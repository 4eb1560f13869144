import Documents
public import Findings
public import Forms
import Values
import Wording

extension ReadDocument {
  /// The findings with pictures of their places, personal data left out of them.
  public func report(showsPictures: Bool) -> DocumentReport {
    let findings = findings
    guard showsPictures, let content, !findings.isEmpty else {
      return DocumentReport(path: path, findings: findings)
    }
    let pictures = DocumentPictures(
      of: content,
      bytes: bytes,
      hiding: personalPlaces
    )
    return DocumentReport(
      path: path,
      findings: findings,
      pictures: findings.map { finding in
        finding.place.flatMap { pictures.picture(of: $0, found: finding.found) }
      }
    )
  }

  /// Where personal data stands, read or not.
  package var personalPlaces: Set<Place> {
    submissions.reduce(into: []) { $0.formUnion($1.personalPlaces) }
  }
}
