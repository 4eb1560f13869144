public import Wording

extension MailError: SpokenError {
  /// What is wrong with the mail.
  public var sentence: LocalizedText {
    switch self {
    case .noMail: LocalizedText(zh: "不是邮件", en: "it is no mail")
    case .tooManyParts: LocalizedText(zh: "邮件的部分过多", en: "the mail has too many parts")
    case .tooDeep: LocalizedText(zh: "邮件嵌套过深", en: "the mail's parts are nested too deeply")
    }
  }
}
