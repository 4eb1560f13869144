public import Wording

extension LedgerRecord.Review.Decision {
  /// The decision in words.
  public var name: LocalizedText {
    switch self {
    case .advance: LocalizedText(zh: "进入下一阶段", en: "go on to the next stage")
    case .stay: LocalizedText(zh: "继续本阶段", en: "stay in this stage")
    case .end: LocalizedText(zh: "终止", en: "end")
    }
  }
}
