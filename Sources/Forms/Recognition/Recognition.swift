import Documents
import Findings

/// Which forms a document holds, and where.
struct Recognition {
  /// A form that was found.
  struct Found {
    var form: RecognizedForm
    var region: Region
    /// The lines of the region with the fields whose labels stand in them; nil where they are
    /// to be found again.
    var lines: [FormLine]?
    /// The blocks of the main text that belong to it.
    var blocks: [Block] = []
    /// The headers, footers and notes that belong to it.
    var parts: [DocumentPart]
    /// The place to name where the form has no title.
    var fallbackPlace: Place?
  }

  private(set) var forms: [Found] = []
  private(set) var findings: [Finding] = []
  /// How each part of the document was judged.
  private(set) var steps: [RecognitionStep] = []

  /// A document without a title needs so many of a form's labels, one with a title so many.
  private static let (fewestUntitled, fewestTitled) = (4, 2)

  /// Recognises the forms of a document; where two fit alike, the one that the file's name
  /// mentions is meant.
  init(document: Document, fileName: String, forms: [RecognizedForm]) {
    var leftover: [Region] = []
    for region in document.regions(of: forms) {
      // A title of the form is one of each company's wording of it, too.
      let candidates =
        region.titled.isEmpty
        ? forms
        : forms.filter { form in
          region.titled.contains { $0.definition.id == form.definition.id }
        }
      let scores = candidates.map { form in
        (form: form, labels: RegionLabels(document, region, form: form))
      }.sorted { one, other in
        if one.labels.count != other.labels.count {
          return one.labels.count > other.labels.count
        }
        return one.form.isLikelier(than: other.form, fileName: fileName)
      }
      let needed = Recognition.fewestLabels(in: region, of: document)
      var step = RecognitionStep(
        title: region.place,
        candidates: scores.filter { $0.labels.count > 0 }.map { form, labels in
          RecognitionStep.Candidate(
            form: form.definition.id,
            fields: form.fieldIDs.filter { labels.fields.contains($0) }
          )
        },
        needed: needed,
        chosen: nil
      )
      defer { steps.append(step) }
      guard let best = scores.first, best.labels.count >= needed else {
        leftover.append(region)
        continue
      }
      if scores.count > 1, scores[1].labels.count == best.labels.count,
        best.form.definition.id != scores[1].form.definition.id,
        best.form.isNamed(in: fileName) == scores[1].form.isNamed(in: fileName)
      {
        findings.append(Recognition.ambiguity(scores.prefix(2).map(\.form), region))
        continue
      }
      step.chosen = best.form.definition.id
      self.forms.append(
        Found(
          form: best.form,
          region: region,
          lines: best.labels.lines,
          parts: [],
          fallbackPlace: document.firstPlace
        )
      )
    }
    absorb(leftover)
    assignParts(of: document)
    self.forms = self.forms.flatMap { $0.split(in: document) }
    if self.forms.isEmpty, findings.isEmpty {
      findings.append(Recognition.nothingFound(in: document, forms: forms))
    }
  }

  /// The product's own XML names its form; on paper, a title may be said of a form in a letter.
  private static func fewestLabels(in region: Region, of document: Document) -> Int {
    if region.titled.isEmpty { return fewestUntitled }
    return document.format == .formXML ? 0 : fewestTitled
  }

  private static func ambiguity(_ forms: [RecognizedForm], _ region: Region) -> Finding {
    Finding(
      .error,
      .ambiguousForm,
      place: region.place,
      arguments: [
        "forms": LocalizedText(
          zh: forms.map(\.definition.name.zh).joined(separator: "、"),
          en: forms.map(\.definition.name.en).joined(separator: ", ")
        )
      ]
    )
  }

  /// Gives text under what looked like a title and was none to the form before it.
  private mutating func absorb(_ regions: [Region]) {
    for region in regions where !forms.isEmpty {
      let index = forms.lastIndex { $0.region.blocks.lowerBound < region.blocks.lowerBound } ?? 0
      let own = forms[index].region.blocks
      forms[index].lines = nil
      forms[index].region.blocks =
        min(
          own.lowerBound,
          region.blocks.lowerBound
        )..<max(own.upperBound, region.blocks.upperBound)
    }
  }

  /// Gives headers, footers and notes to the form in whose section they show, else to the first.
  private mutating func assignParts(of document: Document) {
    guard !forms.isEmpty else { return }
    for part in document.parts where part.kind != .body {
      let start = part.sections.first ?? 0
      let index =
        start == 0
        ? 0 : forms.firstIndex { $0.region.blocks.upperBound > start } ?? forms.count - 1
      forms[index].parts.append(part)
    }
  }

  /// The finding for a document without a form: how near the nearest came.
  private static func nothingFound(in document: Document, forms: [RecognizedForm]) -> Finding {
    let all = Region(titled: [], blocks: 0..<document.bodyBlocks.count)
    let nearest = forms.map { (form: $0, labels: RegionLabels(document, all, form: $0)) }
      .max { $0.labels.count < $1.labels.count }
    var arguments: [String: LocalizedText] = [
      "forms": LocalizedText(
        zh: forms.map(\.definition.name.zh).joined(separator: "、"),
        en: forms.map(\.definition.name.en).joined(separator: ", ")
      )
    ]
    if let nearest, nearest.labels.count > 0 {
      let definition = nearest.form.definition
      let missing = definition.fields.filter {
        $0.isRequired && !nearest.labels.fields.contains($0.id)
      }
      arguments["nearest"] = definition.name
      arguments["seen"] = definition.labels { nearest.labels.fields.contains($0.id) }
      arguments["missing"] = LocalizedText(
        zh: missing.map(\.label.zh).joined(separator: "、"),
        en: missing.map(\.label.en).joined(separator: ", ")
      )
    }
    return Finding(.error, .noFormFound, arguments: arguments)
  }
}

extension RecognizedForm {
  /// Whether the form is to be preferred to another of which as many labels stand there: the form
  /// as it is defined to a company's wording of it, else the one that the file's name mentions.
  fileprivate func isLikelier(than other: RecognizedForm, fileName: String) -> Bool {
    if definition.id == other.definition.id {
      return definition.variant == nil && other.definition.variant != nil
    }
    return isNamed(in: fileName) && !other.isNamed(in: fileName)
  }
}

extension FormDefinition {
  /// The labels of some of the fields, as one text.
  fileprivate func labels(_ isIncluded: (FieldDefinition) -> Bool) -> LocalizedText {
    let chosen = fields.filter(isIncluded)
    return LocalizedText(
      zh: chosen.map(\.label.zh).joined(separator: "、"),
      en: chosen.map(\.label.en).joined(separator: ", ")
    )
  }
}

extension Document {
  fileprivate var firstPlace: Place? {
    switch bodyBlocks.first {
    case .paragraph(let paragraph): paragraph.place
    case .table(let table): table.place
    case nil: nil
    }
  }
}
