import Documents
import Foundation
import Values

/// How the cells of a table are set: what tells labels from answers where their words do not.
///
/// A form sets its labels alike: shaded, in bold, in two languages, with a colon. What the cells
/// that are surely labels have, and those that are surely answers have not, makes another cell with
/// it likelier a label, and one without it likelier an answer.
struct TableLooks {
  private let looks: CellMap<CellLook>
  /// By how much each look, and its absence, makes a cell likelier a label.
  private var evidence: [(look: CellLook, there: Double, absent: Double)] = []

  init(
    _ grid: TableGrid,
    _ texts: CellMap<CellText>,
    _ cells: CellMap<CellSketch>,
    weights: CellMap<Double>
  ) {
    let looks = CellMap(of: grid, making: { CellLook(grid[$0], texts[$0], cells[$0]) })
    self.looks = looks
    var labels = Count()
    var answers = Count()
    var all = Count()
    for row in grid.table.rows.indices {
      for id in grid.cells(in: row) {
        switch cells[id].kind {
        case .blank:
          // What is blank is nobody's label; only its colour is to be seen.
          answers.add(looks[id], of: [.shaded])
          all.add(looks[id], of: [.shaded])
        case .text:
          all.add(looks[id], of: CellLook.all)
          if weights[id] >= TableLooks.sure {
            labels.add(looks[id], of: CellLook.all)
          } else if weights[id] <= -TableLooks.sure {
            answers.add(looks[id], of: CellLook.all)
          }
        case .pairs, .tables, .qualifier: continue
        }
      }
    }
    for look in CellLook.all {
      let (have, seen) = all.share(look)
      guard have > 0, have < seen else { continue }
      // Colour and bold are for labels, where nothing else tells.
      let prior =
        look == .shaded || look == .bold ? (label: 1.0, answer: 0.2) : (label: 1.0, answer: 1.0)
      let (label, labelCount) = labels.share(look)
      let (answer, answerCount) = answers.share(look)
      let ofLabels = (label + prior.label) / (labelCount + 2)
      let ofAnswers = (answer + prior.answer) / (answerCount + 2)
      // Where labels without it are common, such as below a shaded head, its absence tells nothing.
      let isOfAll = label >= labelCount * TableLooks.common
      let absent = isOfAll ? log((1 - ofLabels) / (1 - ofAnswers)) : 0
      evidence.append((look, log(ofLabels / ofAnswers), absent))
    }
  }

  /// From where on a weight is sure.
  private static let sure = 3.0

  /// The share of the sure labels that have a look where the labels of the table have it.
  private static let common = 0.9

  /// By how much a cell's look makes it likelier a label.
  func weight(_ id: TableGrid.CellID) -> Double {
    let look = looks[id]
    let sum = evidence.reduce(0) { $0 + (look.contains($1.look) ? $1.there : $1.absent) }
    return max(-3, min(3, sum))
  }

  var isEmpty: Bool { evidence.isEmpty }

  /// How many cells have each look, of so many; by the look's bit, as every cell adds to it.
  private struct Count {
    private var have = [Double](repeating: 0, count: CellLook.all.count)
    private var seen = [Double](repeating: 0, count: CellLook.all.count)

    mutating func add(_ cell: CellLook, of looks: [CellLook]) {
      for look in looks {
        seen[look.place] += 1
        if cell.contains(look) { have[look.place] += 1 }
      }
    }

    func share(_ look: CellLook) -> (have: Double, seen: Double) {
      (have[look.place], seen[look.place])
    }
  }
}

/// How a cell is set.
struct CellLook: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let shaded = CellLook(rawValue: 1)
  static let bold = CellLook(rawValue: 2)
  static let centred = CellLook(rawValue: 4)
  /// A colon ends the text.
  static let colon = CellLook(rawValue: 8)
  /// The text says the same in Chinese and in Latin words.
  static let bilingual = CellLook(rawValue: 16)

  static let all: [CellLook] = [.shaded, .bold, .centred, .colon, .bilingual]

  /// The place of a single look among all.
  fileprivate var place: Int { rawValue.trailingZeroBitCount }
}

extension CellLook {
  init(_ cell: Table.Cell, _ text: CellText, _ sketch: CellSketch) {
    self = []
    if cell.isShaded { insert(.shaded) }
    guard sketch.kind.isText else { return }
    if text.isBold { insert(.bold) }
    if case .paragraph(let paragraph) = cell.blocks.first, paragraph.alignment == .center {
      insert(.centred)
    }
    if sketch.endsInColon { insert(.colon) }
    if sketch.isBilingual { insert(.bilingual) }
  }
}

extension CellText {
  /// Whether the text is in bold from its beginning, most of it.
  fileprivate var isBold: Bool {
    guard let first = sources.first else { return false }
    return first.marks.contains {
      $0.marks.contains(.bold) && $0.range.lowerBound <= 3
        && $0.range.count * 2 > first.text.utf8.count
    }
  }
}
