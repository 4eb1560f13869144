public import Values
public import Wording

/// A form that a person named and that is not defined.
public struct UnknownForm: SpokenError {
  /// As the person wrote it.
  public var name: String
  /// The forms that there are, and the ids of the variants.
  public var known: [(id: String, name: LocalizedText?)]

  /// What there is instead, or the one that was likely meant.
  public var sentence: LocalizedText {
    let names = known.flatMap { [$0.id, $0.name?.zh].compactMap(\.self) }
    let question = LocalizedText.didYouMean(Spelling.nearest(to: name, among: names))
    return LocalizedText(
      zh: "没有表单“\(name)”。\(question?.zh ?? "已有：\(listed(in: .zh))。")",
      en: "there is no form “\(name)”. \(question?.en ?? "Known are: \(listed(in: .en)).")"
    )
  }

  private func listed(in language: Language) -> String {
    known.map { id, name in
      switch (name, language) {
      case (nil, _): id
      case (let name?, .zh): "\(name.zh)（\(id)）"
      case (let name?, .en): "\(id) (\(name.zh))"
      }
    }.joined(separator: language == .zh ? "、" : ", ")
  }
}

extension FormLibrary {
  /// The form that a person named: by id, name or title, or a variant's.
  public func named(_ name: String) throws(UnknownForm) -> FormDefinition {
    guard let form = form(named: name) else {
      throw UnknownForm(
        name: name,
        known: forms.map { ($0.id.rawValue, $0.name) } + variants.map { ($0.id.rawValue, nil) }
      )
    }
    return form
  }
}

extension FormLibrary {
  /// What people call a form, or the materials that are filed without one; the id of one that is
  /// not defined any more.
  public func name(of form: FormID, in language: Language) -> String {
    if form == .attachment { return LocalizedText(zh: "附件", en: "attachment")[language] }
    return self.form(form)?.name[language] ?? form.rawValue
  }

  /// What people call an answer of a form, or one of the two of what is filed without one; its path
  /// where it is not defined any more.
  public func label(of path: FieldPath, in form: FormID, _ language: Language) -> String {
    if form == .attachment, let label = FormLibrary.labelsOfAttachments[path] {
      return label[language]
    }
    return self.form(form)?.field(at: path)?.label[language] ?? path.description
  }

  private static let labelsOfAttachments = [
    FieldPath("accountName"): LocalizedText(zh: "客户", en: "account"),
    FieldPath("title"): LocalizedText(zh: "题名", en: "title"),
  ]
}
