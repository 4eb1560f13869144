import Documents
import Findings

/// How a page is laid out, with no form in mind: what is a label and what stands under it, which
/// tables hold records, what only tells how to fill in.
///
/// In reading order. Every text of the page that a person sees is in it once.
struct PageLayout {
  var entries: [LayoutEntry] = []
}

/// A piece of a page.
enum LayoutEntry: Sendable {
  /// A label with what stands under it, which may be nothing.
  case labeled(LabeledText)
  /// A table with a head, a record a row.
  case records(RecordTable)
  /// A text under no label.
  case loose(Piece)
  /// A title or heading inside the page.
  case heading(Piece)
  /// A text that tells how to fill in, or what the page is for.
  case instruction(Piece, label: String?)
  /// A text in a content control whose tag or title names a field.
  case tagged(control: Int, Piece)
}

/// A label with its answer.
struct LabeledText: Sendable {
  /// How the answer stands to its label.
  enum Relation: Sendable, Hashable {
    case beside
    case below
    /// In the same line or cell.
    case line
    /// Under a heading.
    case heading
    /// `key: value` in front of a Markdown text.
    case frontMatter
    /// One of many in the column of a table that no form knows.
    case record
  }

  /// The label as printed, without outer blanks and colons.
  var label: String
  /// Its folded spelling; nil of a label too long to be one.
  var folded: FoldedLabel?
  /// Where the label stands.
  var labelPlace: Place
  /// What stands under the label, in pieces; none where it is blank.
  var pieces: [Piece]
  /// Where the answer stands, or would stand.
  var place: Place
  var relation: Relation
  /// A unit that stands in a cell of its own beside the answer.
  var unit: Piece?
  /// A unit that counts for the whole table.
  var tableUnit: String?
  /// Whether it closes a text, as signature and date do in a cell for an opinion.
  var isSignature = false
  /// The label of the group of rows in which the label stands; empty where there is none.
  var group = ""
  /// Whether the folded spelling has another word for the account than the page.
  var isByPage = false
}

/// A table with a head, a record a row.
struct RecordTable: Sendable {
  /// A grid column.
  struct Column {
    /// What the head says, from its first row down, without what it says twice.
    let labels: [String]
    /// The labels in their folded spelling; nil of one too long to be one.
    private(set) var spellings: [FoldedLabel?]
    /// The label as printed, its levels joined.
    let label: String
    /// The labels above the lowest; nil where there are none.
    private(set) var upper: String?
    /// Whether a label has the page's own word for the account in it.
    private(set) var isByPage = false

    /// The lowest label in its folded spelling.
    var folded: FoldedLabel? { spellings.last ?? nil }

    init(labels: [String]) {
      self.labels = labels
      spellings = labels.map { LabelText.fold($0) }
      label = labels.joined(separator: " ")
      upper = labels.count > 1 ? labels.dropLast().joined() : nil
    }

    /// The column with other words for its labels' folded spellings, where a page calls them otherwise.
    fileprivate func renamed(by rename: (FoldedLabel) -> FoldedLabel?) -> Column {
      var column = self
      column.spellings = spellings.map { $0.map { rename($0) ?? $0 } }
      column.upper = upper.map { LabelText.fold($0).flatMap(rename)?.text ?? $0 }
      column.isByPage = column.spellings != spellings || column.upper != upper
      return column
    }
  }

  /// A record.
  struct Row {
    /// By grid column, the cell that covers it; nil where there is none.
    var cells: [TableGrid.CellID?]
    var number: Int
    /// Whether it is a sum of the rows, or says that no more follow.
    var isFooting = false
  }

  var grid: TableGrid
  var texts: CellMap<CellText>
  var columns: [Column]
  var rows: [Row]
  /// Where the head begins.
  var place: Place
  /// Whether the rows reach the end of the table, and may go on in the next.
  var isOpen: Bool
  /// A unit that counts for the whole table, such as 万元 of 单位：万元 above it.
  var unit: String?
  /// The text above the table that names it, or the label beside it.
  var caption: String?
}

extension LayoutEntry {
  /// The labels of the entry, and those of each column of a table, alone and together.
  var labels: [FoldedLabel] {
    switch self {
    case .labeled(let text): [text.folded].compactMap(\.self)
    case .records(let table):
      table.columns.flatMap { $0.labels + [$0.labels.joined()] }.compactMap { LabelText.fold($0) }
    case .loose, .heading, .instruction, .tagged: []
    }
  }

  /// The entry with other words for its labels' folded spellings, where a page calls them otherwise.
  func renamingLabels(_ rename: (FoldedLabel) -> FoldedLabel?) -> LayoutEntry {
    switch self {
    case .labeled(var text):
      if let folded = text.folded.flatMap(rename) {
        text.folded = folded
        text.isByPage = true
      }
      text.group = LabelText.fold(text.group).flatMap(rename)?.text ?? text.group
      return .labeled(text)
    case .records(var table):
      table.columns = table.columns.map { $0.renamed(by: rename) }
      return .records(table)
    case .loose, .heading, .instruction, .tagged: return self
    }
  }
}
