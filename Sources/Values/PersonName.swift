/// A person's name as the ledger tells people apart.
public enum PersonName {
  /// The name without outer blanks, and a name of Chinese characters without those inside it: forms
  /// pad short names to the width of longer ones (王　伟), which makes nobody else of them.
  public static func plain(_ written: String) -> String {
    let scalars = written.unicodeScalars
    let isChinese = scalars.allSatisfy {
      $0.properties.isIdeographic || $0.properties.isWhitespace || $0 == "·"
    }
    if isChinese {
      var plain = String.UnicodeScalarView()
      plain.append(contentsOf: scalars.filter { !$0.properties.isWhitespace })
      return String(plain)
    }
    guard let first = written.firstIndex(where: { !$0.isWhitespace }),
      let last = written.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(written[first...last])
  }
}
