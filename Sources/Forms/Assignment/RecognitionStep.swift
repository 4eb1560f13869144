public import Findings

/// Why a part of a document was taken for a form, or for none.
public struct RecognitionStep: Sendable {
  /// A form that was considered.
  public struct Candidate: Sendable, Hashable {
    /// The form that was weighed, in its own or a company's wording.
    public var form: FormID
    /// The fields whose labels stand there.
    public var fields: [FieldID]
  }

  /// Where the title stands; nil where there is none.
  public var title: Place?
  /// The forms considered, the likeliest first.
  public var candidates: [Candidate]
  /// How many labels a form must have there.
  public var needed: Int
  /// The form that it was taken for.
  public var chosen: FormID?
  /// The page as the likeliest form reads it.
  var assignment: FormAssignment?

  /// That page, piece by piece.
  public var structure: [StructureStep] { assignment?.structure ?? [] }
}

extension RecognitionStep {
  /// The step in sentences.
  public func lines(library: FormLibrary, in language: Language) -> [String] {
    let name = { (id: FormID) in library.form(id)?.name[language] ?? id.rawValue }
    let place = title.map { $0.description(in: language) }
    let head: LocalizedText =
      switch (place, chosen) {
      case (let place?, let form?):
        LocalizedText(
          zh: "\(place)：标题是“\(name(form))”",
          en: "\(place): titled “\(name(form))”"
        )
      case (let place?, nil):
        LocalizedText(
          zh: "\(place)：像是标题，但下面没有表单的栏目",
          en: "\(place): looks like a title, but no form stands below it"
        )
      case (nil, let form?):
        LocalizedText(
          zh: "没有标题，按栏目识别为“\(name(form))”",
          en: "no title; taken for “\(name(form))” by its labels"
        )
      case (nil, nil):
        LocalizedText(zh: "没有标题，栏目也不足以识别", en: "no title, and too few labels to tell")
      }
    return [head[language]]
      + candidates.map { candidate in
        let form = library.form(candidate.form)
        let labels = candidate.fields.map { form?.field($0)?.label[language] ?? $0.rawValue }
        let listed = labels.joined(separator: language == .zh ? "、" : ", ")
        return LocalizedText(
          zh: "  \(name(candidate.form))：\(labels.count) 个栏目（至少 \(needed) 个）：\(listed)",
          en: "  \(name(candidate.form)): \(labels.count) labels (\(needed) needed): \(listed)"
        )[language]
      }
      + structure.map { $0.line(in: language) }
  }
}
