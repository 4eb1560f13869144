extension Finding {
  /// Findings in their canonical order: by submission, gravest first, then as they stand in the
  /// document's order of rows and places.
  public static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      if left.submission != right.submission {
        return (left.submission ?? -1) < (right.submission ?? -1)
      }
      if left.severity != right.severity { return left.severity < right.severity }
      return one.offset < other.offset
    }.map(\.element)
  }
}
