import Documents
import Findings
import Values
import Wording

/// Which forms a document holds, and where: the readings that fit best, over all forms at once.
struct Recognition {
  /// A form that was found.
  struct Found {
    var assignment: FormAssignment
    /// The place to name for the form as a whole.
    var place: Place?
    /// The blocks of the main text that belong to it.
    var blocks: [Block]
  }

  /// In the document's order.
  private(set) var forms: [Found] = []
  private(set) var findings: [Finding] = []
  /// How each part of the document was judged.
  private(set) var steps: [RecognitionStep] = []

  /// A page that bears a listed title needs so many fields of its form.
  private static let fewestTitled = 2
  /// A page that bears no title needs so many.
  private static let fewestUntitled = 4
  /// A page that bears the title of something else needs so many that tell the form.
  private static let fewestForeign = 5

  /// A page whose title must be borne out needs so many without the day that the form is about.
  private static let fewestWithoutDay = 6

  /// A page whose title may be that of something else needs so many that tell the form.
  private static let fewestDoubtful = 4

  /// A list with a submission a row needs so many columns that tell the form.
  private static let fewestInRows = 3

  private let document: Document
  private let library: RecognizedLibrary

  /// Recognises the forms of a document; where two fit alike, the one that the file's name
  /// mentions is meant.
  init(document: Document, fileName: String, library: RecognizedLibrary) {
    self.document = document
    self.library = library
    var parts = document.parts.filter { $0.kind != .body }.map {
      (part: $0, entries: library.entries(of: $0, in: document))
    }
    var found: [(reading: FormAssignment, region: Region, entries: [PageEntry])] = []
    var leftover: [(region: Region, entries: [PageEntry])] = []
    let furniture = parts.filter { $0.part.kind == .header || $0.part.kind == .footer }
      .flatMap(\.entries)
    for region in document.regions(of: library.forms, lexicon: library.lexicon) {
      let title = PageTitle(
        document.bodyBlocks[region.blocks],
        forms: library.forms,
        lexicon: library.lexicon
      )
      let entries = library.entries(of: region, title: title, in: document)
      if region.beginning == .form,
        let reading = choose(region, title, entries + furniture, fileName: fileName)
      {
        found.append((reading, region, entries))
      } else {
        leftover.append((region, entries))
      }
    }
    // A form with the document for itself was chosen by all that is its own.
    let isAlone =
      found.count == 1 && leftover.isEmpty
      && parts.allSatisfy { $0.part.kind == .header || $0.part.kind == .footer }
    // Text under what looked like a title and was none belongs to the form before it, and so does what
    // stands beside it under the title of something else.
    for (region, all) in leftover where !found.isEmpty {
      var entries = all
      if document.isOfSomethingElse(region, lexicon: library.lexicon) {
        for index in entries.indices { entries[index].isApart = true }
      }
      let index = found.lastIndex { $0.region.blocks.lowerBound < region.blocks.lowerBound }
      if let index {
        found[index].entries += entries
        found[index].region.blocks =
          found[index].region.blocks
          .lowerBound..<max(
            found[index].region.blocks.upperBound,
            region.blocks.upperBound
          )
      } else {
        found[0].entries = entries + found[0].entries
      }
    }
    // Headers, footers and notes belong to the form in whose section they show, else to the first.
    for part in parts where !found.isEmpty {
      let start = part.part.sections.first ?? 0
      let index =
        start == 0
        ? 0 : found.firstIndex { $0.region.blocks.upperBound > start } ?? found.count - 1
      found[index].entries += part.entries
    }
    parts = []
    for (reading, region, entries) in found {
      let form = reading.form
      let pieces = entries.split(into: form)
      for (number, piece) in pieces.enumerated() {
        forms.append(
          Found(
            assignment: isAlone && pieces.count == 1
              ? reading : FormAssignment(piece, form: form),
            place: number == 0 ? region.place ?? document.firstPlace : piece.first?.place,
            blocks: Array(document.bodyBlocks[region.blocks])
          )
        )
      }
    }
    if forms.isEmpty, findings.isEmpty {
      findings.append(nothingFound(in: document))
    }
  }

  /// The reading of a region as the form that it is; nil where it is none, or two fit alike.
  private mutating func choose(
    _ region: Region,
    _ title: PageTitle,
    _ entries: [PageEntry],
    fileName: String
  ) -> FormAssignment? {
    let isTitled = !region.titled.isEmpty
    // A title of a form is one of each company's wording of it, too.
    let named = isTitled ? region.titled : title.forms
    let readings = library.forms(named: named).map { FormAssignment(entries[...], form: $0) }.sorted
    { one, other in
      one.score != other.score
        ? one.score > other.score : one.form.isLikelier(than: other.form, fileName: fileName)
    }
    let needed =
      document.format == .formXML
      ? 0 : isTitled || !title.forms.isEmpty ? Recognition.fewestTitled : Recognition.fewestUntitled
    var step = RecognitionStep(
      title: region.place ?? title.place,
      candidates: readings.filter { !$0.fields.isEmpty }.map { reading in
        RecognitionStep.Candidate(
          form: reading.form.definition.id,
          fields: reading.form.fieldIDs.filter { reading.fields.contains($0) }
        )
      },
      needed: needed,
      chosen: nil
    )
    defer { steps.append(step) }
    step.assignment = readings.first
    guard let best = readings.first,
      isTitled
        ? best.fields.count >= needed : accepts(best, title)
    else { return nil }
    if readings.count > 1, readings[1].score == best.score,
      best.form.definition.id != readings[1].form.definition.id,
      best.form.isNamed(in: fileName) == readings[1].form.isNamed(in: fileName)
    {
      findings.append(Recognition.ambiguity(readings.prefix(2).map(\.form), region))
      return nil
    }
    step.chosen = best.form.definition.id
    return best
  }

  /// Whether a page without a listed title is the form that fits it best.
  private func accepts(_ reading: FormAssignment, _ title: PageTitle) -> Bool {
    if title.isForeign { return false }
    let filing = reading.form.definition.filing
    let hasAccount = reading.fields.contains(filing.account.field)
    let hasDay =
      filing.date.contains { reading.fields.contains($0.field) } || reading.hasWholeTable
    if title.isDoubtful, reading.specific < Recognition.fewestDoubtful { return false }
    if !title.forms.isEmpty {
      // What a title alone tells must be borne out: a survey of ours says whom it asked, and when,
      // and how content they are.
      let others =
        reading.hasWholeTable
        || reading.form.definition.fields.contains { field in
          field.isRequired && reading.fields.contains(field.id) && field.id != filing.account.field
            && !filing.date.contains { $0.field == field.id }
        }
      // A page that asks for most of a form asks for it, in whatever words it asks for the day.
      let hasMost = reading.sure >= Recognition.fewestWithoutDay
      if reading.form.definition.isKnownByTitle, !hasAccount || !(hasDay || hasMost) || !others {
        return false
      }
      return reading.fields.count >= Recognition.fewestTitled
        && (hasAccount || reading.specific >= 1)
        && reading.sure >= 1
    }
    guard hasAccount || hasDay else { return false }
    // Rows of day, method and content under an account's name.
    if hasAccount, reading.isLog { return true }
    let fewestInRows =
      reading.submissions.contains(where: \.isOfOneDay)
      ? Recognition.fewestInRows - 1 : Recognition.fewestInRows
    if !reading.submissions.isEmpty, reading.specific >= fewestInRows { return true }
    if title.isThere, hasAccount, hasDay, asksForNearlyAll(reading) { return true }
    if title.isThere { return reading.specific >= Recognition.fewestForeign }
    return reading.sure >= Recognition.fewestUntitled && reading.specific >= 2
  }

  /// Whether a page asks for three in four of what a form cannot be without, and for six at least.
  private func asksForNearlyAll(_ reading: FormAssignment) -> Bool {
    let required = reading.form.definition.fields.filter(\.isRequired)
    let asked = required.count { reading.fields.contains($0.id) }
    return asked >= 6 && asked * 4 >= required.count * 3
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

  /// The finding for a document without a form: how near the nearest came.
  private func nothingFound(in document: Document) -> Finding {
    let all = Region(titled: [], blocks: 0..<document.bodyBlocks.count)
    let title = PageTitle(document.bodyBlocks, forms: library.forms, lexicon: library.lexicon)
    let entries = library.entries(of: all, title: title, in: document)
    let nearest = (library.forms(named: []) + title.forms).map {
      FormAssignment(entries[...], form: $0)
    }
    .max { $0.score < $1.score }
    var arguments: [String: LocalizedText] = [
      "forms": LocalizedText(
        zh: library.forms.map(\.definition.name.zh).joined(separator: "、"),
        en: library.forms.map(\.definition.name.en).joined(separator: ", ")
      )
    ]
    if let nearest, !nearest.fields.isEmpty {
      let definition = nearest.form.definition
      let missing = definition.fields.filter {
        $0.isRequired && !nearest.fields.contains($0.id)
      }
      arguments["nearest"] = definition.name
      arguments["seen"] = definition.labels { nearest.fields.contains($0.id) }
      arguments["missing"] = LocalizedText(
        zh: missing.map(\.label.zh).joined(separator: "、"),
        en: missing.map(\.label.en).joined(separator: ", ")
      )
    }
    return Finding(.error, .noFormFound, arguments: arguments)
  }
}

extension RecognizedForm {
  /// Whether the form is to be preferred to another that fits as well: the form as it is defined
  /// to a company's wording of it, else the one that the file's name mentions.
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
