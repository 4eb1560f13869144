import Findings

/// What a sheet holds, as its reader found it: the cells that show something or are drawn, and
/// what is said of rows and columns.
struct SheetCells: Sendable {
  /// A row that shows something, or in which cells are drawn.
  struct Row: Sendable {
    var number: Int
    /// From the left.
    var cells: [Cell] = []

    /// Whether a cell shows something.
    var hasText: Bool { cells.contains { !$0.text.text.isEmpty } }
  }

  /// A cell with a text, or a blank one that is drawn.
  struct Cell: Sendable {
    var column: Int
    var text = SheetText()
    var style = 0
  }

  /// In ascending order; of blank rows in a run only the first ones.
  var rows: [Row] = []
  var merges: [CellRange] = []
  /// The row that names the columns of a list, for it filters or stays in view; 0 where none does.
  var headRow = 0
  var headersAndFooters: [(kind: DocumentPart.Kind, code: String)] = []
  var drawing: String?
  var legacyDrawing: String?
  /// What is not read, with its first place.
  var unread: [UnreadSheetContent: CellReference] = [:]
}

/// What a sheet may hold that is not read.
enum UnreadSheetContent: Int, Sendable, Hashable, CaseIterable {
  case hiddenSheet
  case hiddenRow
  case hiddenColumn
  case formula
  case picture
  case chart
  case embeddedObject
  case control
  case macros

  var description: LocalizedText {
    switch self {
    case .hiddenSheet: LocalizedText(zh: "隐藏的工作表", en: "a hidden sheet")
    case .hiddenRow: LocalizedText(zh: "隐藏的行", en: "hidden rows")
    case .hiddenColumn: LocalizedText(zh: "隐藏的列", en: "hidden columns")
    case .formula:
      LocalizedText(
        zh: "没有计算结果的公式（请用 Excel 或 WPS 打开并保存一次）",
        en: "a formula without its result (open the workbook in Excel or WPS once and save it)"
      )
    case .picture: LocalizedText(zh: "图片", en: "a picture")
    case .chart: LocalizedText(zh: "图表", en: "a chart")
    case .embeddedObject: LocalizedText(zh: "嵌入对象", en: "an embedded object")
    case .control: LocalizedText(zh: "列表框等控件", en: "a list box or another control")
    case .macros: LocalizedText(zh: "宏", en: "macros")
    }
  }
}
