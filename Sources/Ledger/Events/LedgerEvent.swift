import Forms
public import Values
public import Wording

/// Something that befell an account: told by a filed form, or by an operator.
public struct LedgerEvent: Sendable, Hashable {
  /// The day on which it happened, by the form or the act; not the day of filing.
  public var on: Day
  /// What happened.
  public var kind: Kind
  /// The item that tells it; nil of an operator's act.
  public var item: ItemID?
  /// When the item, or the act, was filed: ISO 8601, in UTC.
  public var filedAt: Timestamp?
  /// Who did it: the people of a visit with their titles, or the operator of an act.
  public var people: [String] = []
  /// How a contact took place; nil of other events.
  public var method: ChoiceCode?
  /// The stage that the event reached; nil where it tells none.
  public var stage: ChoiceCode?
  /// What a review decided; nil of other events.
  public var decision: LedgerRecord.Review.Decision?
  /// How the account took a contact; nil where the form does not tell.
  ///
  /// Of several that records tell of one contact, the coldest.
  public var attitude: ChoiceCode?
  /// What other records tell of the same contact.
  public var otherAttitudes: [ChoiceCode] = []
  /// What it says: advice, reasons, a counterpart, a name, a score.
  public var text: String?

  /// In the order in which events of a day come.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case visited
    case contacted
    case followedUp = "followed-up"
    case stageMoved = "stage-moved"
    /// The visit found no opportunity.
    case ended
    case succeeded
    case failed
    case profileEntered = "profile-entered"
    case assessed
    case analysed
    case researched
    case reviewed
    case surveyed
    case attached
    case aliased
    case merged
    case handedOver = "handed-over"
    case reopened

    /// The event in a word, for lists.
    public var name: LocalizedText {
      switch self {
      case .visited: LocalizedText(zh: "拜访", en: "visited")
      case .contacted: LocalizedText(zh: "接触", en: "contacted")
      case .followedUp: LocalizedText(zh: "回访", en: "followed up")
      case .stageMoved: LocalizedText(zh: "进入阶段", en: "stage moved")
      case .ended: LocalizedText(zh: "无成交机会", en: "no opportunity")
      case .succeeded: LocalizedText(zh: "开发成功", en: "succeeded")
      case .failed: LocalizedText(zh: "开发失败", en: "failed")
      case .profileEntered: LocalizedText(zh: "信息分类", en: "profile entered")
      case .assessed: LocalizedText(zh: "考核", en: "assessed")
      case .analysed: LocalizedText(zh: "客户分析", en: "analysed")
      case .researched: LocalizedText(zh: "资料收集", en: "researched")
      case .reviewed: LocalizedText(zh: "阶段评审", en: "stage reviewed")
      case .surveyed: LocalizedText(zh: "满意度调查", en: "surveyed")
      case .attached: LocalizedText(zh: "附件归档", en: "material attached")
      case .aliased: LocalizedText(zh: "别名", en: "alias")
      case .merged: LocalizedText(zh: "合并", en: "merged")
      case .handedOver: LocalizedText(zh: "移交", en: "handed over")
      case .reopened: LocalizedText(zh: "重新开发", en: "reopened")
      }
    }
  }
}
