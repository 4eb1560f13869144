import Values

extension Snippet {
  /// Cuts the snippet of the text with the most of the terms, those that may stand anywhere before
  /// those of a field; of a query without a term, of the longest text.
  package init(
    of texts: [(field: FormField?, text: String)],
    terms: [SnippetTerm],
    otherwise account: String
  ) {
    var best: (weight: Int, snippet: Snippet)?
    for (field, text) in terms.isEmpty ? [] : texts {
      let folded = FoldedText(text)
      var places: [Range<Int>] = []
      var weight = 0
      for term in terms {
        if let fields = term.fields, field.map(fields.contains) != true { continue }
        let own = folded.places(of: term)
        if own.isEmpty { continue }
        places += own
        weight += term.fields == nil ? terms.count + 1 : 1
      }
      if weight > best?.weight ?? 0 {
        best = (weight, Snippet(of: text, marks: places.merged))
      }
    }
    if let best {
      self = best.snippet
      return
    }
    let longest = texts.max { $0.text.utf8.count < $1.text.utf8.count }
    self.init(of: longest?.text ?? account, marks: [])
  }
}

extension FoldedText {
  /// Where a term stands in the text as written.
  fileprivate func places(of term: SnippetTerm) -> [Range<Int>] {
    occurrences(of: term.folded, isPrefix: term.isPrefix)
      .map { sources[$0.lowerBound].lowerBound..<sources[$0.upperBound - 1].upperBound }
  }
}

extension [Range<Int>] {
  /// The ranges from left to right; those that touch are one.
  fileprivate var merged: [Range<Int>] {
    sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .reduce(into: []) { marks, place in
        if let last = marks.last, place.lowerBound <= last.upperBound {
          marks[marks.count - 1] = last.lowerBound..<Swift.max(last.upperBound, place.upperBound)
        } else {
          marks.append(place)
        }
      }
  }
}
