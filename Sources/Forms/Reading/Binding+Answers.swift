import Documents

extension Binding.Candidate {
  /// The pieces as one text; what a control holds counts where it is the whole answer.
  var answer: AnswerText {
    var marks: [MarkSpan] = []
    var offset = 0
    for piece in pieces {
      marks += piece.marks.map {
        MarkSpan(
          marks: $0.marks,
          range: ($0.range.lowerBound + offset)..<($0.range.upperBound + offset)
        )
      }
      offset += piece.text.utf8.count + 1
    }
    return AnswerText(
      pieces.lines,
      controlValue: pieces.count == 1 ? pieces[0].controlValue : nil,
      unit: unit,
      struck: marks.filter { $0.marks.contains(.struck) }.map(\.range),
      emphasized: marks.emphasized(of: offset - 1)
    )
  }
}

extension Binding.Cell {
  var answer: AnswerText {
    AnswerText(
      text,
      controlValue: controlValue,
      unit: unit,
      struck: marks.filter { $0.marks.contains(.struck) }.map(\.range),
      emphasized: marks.emphasized(of: text.utf8.count)
    )
  }
}

extension [MarkSpan] {
  /// What is bold, underlined or highlighted, where the rest of a text of some length is not.
  fileprivate func emphasized(of length: Int) -> [Range<Int>] {
    let emphasized = filter {
      !$0.marks.isDisjoint(with: [.bold, .underlined, .highlighted])
    }.map(\.range)
    let covered = emphasized.reduce(0) { $0 + $1.count }
    return covered < length ? emphasized : []
  }
}
