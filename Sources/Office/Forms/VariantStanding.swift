import Filing
public import Forms
public import Values
public import Wording

/// How a variant that was learned stands to those that there are already.
public struct VariantStanding: Sendable {
  /// The one of its own id, in whose place it would be put.
  public var replaced: VariantID?
  /// Another one by which its documents are read: today, or even after it is kept.
  public var rival: VariantID?
  /// Whether the rival would go on reading them, so that to keep the variant beside it changes nothing.
  public var isOutdone: Bool
  /// What would be read otherwise than by the one that it replaces, or else by its rival.
  public var changes: [VariantChange]

  /// Whether nothing is in its way.
  public var isFree: Bool { replaced == nil && rival == nil }

  /// The other one that reads the documents of a variant, in its way; nil where there is none, or where
  /// the variant takes the place of one of its own id.
  package func inTheWay(of id: VariantID) -> VariantInTheWay? {
    guard let rival else { return nil }
    if isOutdone { return .outdone(id, by: rival) }
    return replaced == nil ? .alike(id, to: rival) : nil
  }
}

/// A label that two variants of a form read differently.
public struct VariantChange: Sendable, Hashable {
  /// The label; of a field that is done without, the field's.
  public var label: LocalizedText
  /// What it means in the earlier one; nil where that has no such label.
  public var before: LocalizedText?
  /// What it means in the later one; nil where that has no such label.
  public var after: LocalizedText?
}

/// Why a variant is not kept as it was asked for.
public enum VariantInTheWay: SpokenError {
  /// There is one of its id, and nobody has said that it is to be replaced.
  case taken(VariantID)
  /// Another reads the same documents, and nobody has said that both are wanted.
  case alike(VariantID, to: VariantID)
  /// Another reads the same documents, and would go on doing so.
  case outdone(VariantID, by: VariantID)

  /// What is there, and what can be done.
  public var sentence: LocalizedText {
    switch self {
    case .taken(let id):
      LocalizedText(
        zh: "已有名为“\(id.rawValue)”的写法。请看清改动后替换它，或另起一个名字。",
        en:
          "There is a wording named “\(id.rawValue)”. See what would change and replace it, or choose another name."
      )
    case .alike(let id, let other):
      LocalizedText(
        zh: "这些文件现在按“\(other.rawValue)”读取。请替换它，或确认“\(id.rawValue)”也要。",
        en:
          "These documents are read as “\(other.rawValue)” today. Replace it, or say that “\(id.rawValue)” is wanted besides."
      )
    case .outdone(let id, let other):
      LocalizedText(
        zh:
          "“\(id.rawValue)”和已有的“\(other.rawValue)”适用于同样的文件，保存了也仍按“\(other.rawValue)”读取。请替换“\(other.rawValue)”。",
        en:
          "“\(id.rawValue)” is for the same documents as “\(other.rawValue)”, by which they would be read all the same. Replace “\(other.rawValue)”."
      )
    }
  }
}

extension LearningSession {
  /// How a variant of what was learned stands to those of the library.
  public func standing(of variant: FormVariant) -> VariantStanding {
    let replaced = library.variant(variant.id)
    var learned = library
    learned.variants.removeAll { $0.id == variant.id }
    learned.variants.append(variant)
    let reader = FormReader(library: learned, today: today)
    let now = documents.flatMap(\.submissions).compactMap(\.submission.variant)
    let then = documents.flatMap { document in
      document.content.map { reader.read($0, fileName: document.path).submissions } ?? []
    }
    .compactMap(\.submission.variant)
    let winner = then.first { $0 != variant.id && library.variant($0)?.form == form.id }
    let rival = winner ?? now.first { $0 != variant.id && library.variant($0)?.form == form.id }
    let earlier = replaced ?? rival.flatMap { library.variant($0) }
    return VariantStanding(
      replaced: replaced?.id,
      rival: rival,
      isOutdone: winner != nil,
      changes: earlier.map { VariantChange.all(from: $0, to: variant, in: library) } ?? []
    )
  }
}

extension VariantChange {
  /// What two variants read differently, in the order of the later one.
  static func all(
    from earlier: FormVariant,
    to later: FormVariant,
    in library: FormLibrary
  ) -> [VariantChange] {
    let (before, after) = (
      meanings(of: earlier, in: library), meanings(of: later, in: library)
    )
    let old = Dictionary(before.map { ($0.label, $0.meaning) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.label, $0.meaning) }) { first, _ in first }
    let changed = after.filter { old[$0.label] != $0.meaning }
      .map { VariantChange(label: $0.label, before: old[$0.label], after: $0.meaning) }
    let gone = before.filter { new[$0.label] == nil }
      .map { VariantChange(label: $0.label, before: $0.meaning, after: nil) }
    return changed + gone
  }

  /// What each label of a variant means, in words.
  private static func meanings(
    of variant: FormVariant,
    in library: FormLibrary
  ) -> [(label: LocalizedText, meaning: LocalizedText)] {
    guard let form = library.form(variant.form) else { return [] }
    func words(_ targets: [LabelTarget]) -> LocalizedText {
      LocalizedText(
        zh: targets.map { form.words(for: $0, in: .zh) }.joined(separator: "、"),
        en: targets.map { form.words(for: $0, in: .en) }.joined(separator: ", ")
      )
    }
    var meanings: [(LocalizedText, LocalizedText)] = []
    func add(_ labels: [String], _ meaning: LocalizedText) {
      meanings += labels.map { (LocalizedText(verbatim: $0), meaning) }
    }
    for entry in variant.labels { add(entry.labels, words([entry.target])) }
    for compound in variant.compounds { add(compound.labels, words(compound.targets)) }
    let kept = LocalizedText(zh: "原样保留", en: "kept as it is")
    for extra in variant.extras { add(extra.field.labels, kept) }
    add(variant.ignored, LocalizedText(zh: "不是栏目，不读", en: "no field, not read"))
    let without = LocalizedText(zh: "不必填", en: "done without")
    for path in variant.lacking {
      meanings.append((words([LabelTarget(path)]), without))
    }
    for (field, answer) in variant.given.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let always = LocalizedText(zh: "一律为“\(answer.text)”", en: "always “\(answer.text)”")
      meanings.append((words([LabelTarget(FieldPath(field))]), always))
    }
    return meanings
  }
}
