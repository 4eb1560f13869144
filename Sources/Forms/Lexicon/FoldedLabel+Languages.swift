extension FoldedLabel {
  /// The Chinese part of a label that says the same in Latin words; nil where letters are only a
  /// part of it, as in QQ号码.
  var translated: FoldedLabel? {
    let halves = languages
    guard let chinese = halves.first(where: { $0.scalars.contains(where: \.isHan) }),
      let latin = halves.first(where: { !$0.scalars.contains(where: \.isHan) }),
      latin.scalars.count(where: \.isLatin) >= 4
    else { return nil }
    return chinese
  }

  /// The label without a bracket in its midst, as in 客户（品牌商）全称; nil where it has none.
  var withoutInnerBracket: FoldedLabel? {
    guard let open = scalars.firstIndex(of: "("), open > scalars.startIndex,
      let close = scalars[open...].firstIndex(of: ")"), close + 1 < scalars.endIndex
    else { return nil }
    return LabelText.fold(scalars[..<open] + scalars[(close + 1)...])
  }

  /// The label without the bracket of Visitor(s).
  private var withoutPlural: ArraySlice<Unicode.Scalar> {
    guard let open = scalars.firstIndex(of: "("),
      scalars[open...].starts(with: "(s)".unicodeScalars)
    else { return scalars }
    return scalars[..<open] + scalars[(open + 3)...]
  }

  /// The label's part in Chinese and its part in Latin letters, where it has both.
  var languages: [FoldedLabel] {
    let scalars = withoutPlural
    let han = scalars.firstIndex(where: \.isHan)
    let latin = scalars.firstIndex(where: \.isLatin)
    guard let han, let latin else { return [] }
    let cut = max(han, latin)
    // 客户名称：Siemens is a label and its answer.
    if scalars[..<cut].last?.isColon ?? false { return [] }
    // 客户 / Account: the stroke belongs to neither.
    var first = scalars[..<cut]
    while first.last == "/" || first.last == "|" { first.removeLast() }
    let halves = [first, scalars[cut...]].compactMap { LabelText.fold($0) }
    let isClean =
      halves.count == 2
      && halves.allSatisfy { half in
        let hasHan = half.scalars.contains(where: \.isHan)
        return half.scalars.count >= 2
          && half.scalars.allSatisfy {
            hasHan ? !$0.isLatin && $0.isLetter : $0.isLatin || "/-–.'&".unicodeScalars.contains($0)
          }
      }
    return isClean ? halves : []
  }
}
