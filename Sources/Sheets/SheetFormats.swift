import CXlsxWriter

/// The formats of a workbook's cells, each made once; the workbook owns them.
struct SheetFormats {
  struct Kind: Hashable {
    var numberFormat: String?
    var isHeader = false
    var isUrgent = false
    var wraps = false
    var alignment = Alignment.left
  }

  enum Alignment: Hashable {
    case left
    case centre
    case right
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Kind: UnsafeMutablePointer<lxw_format>] = [:]

  init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
  }

  mutating func format(_ kind: Kind) throws(SheetsError) -> UnsafeMutablePointer<lxw_format> {
    if let known = made[kind] { return known }
    guard let format = workbook_add_format(workbook) else {
      throw .library("no memory for a format")
    }
    format_set_font_name(format, "微软雅黑")
    format_set_font_size(format, 10)
    let middle = UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
    format_set_align(format, middle)
    switch kind.alignment {
    case .left:
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(format, 1)
    case .centre:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right:
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      format_set_indent(format, 1)
    }
    if let numberFormat = kind.numberFormat { format_set_num_format(format, numberFormat) }
    if kind.wraps { format_set_text_wrap(format) }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, SheetColours.line)
    if kind.isHeader {
      format_set_bold(format)
      format_set_font_color(format, SheetColours.headerText)
      format_set_bg_color(format, SheetColours.header)
      format_set_text_wrap(format)
    }
    if kind.isUrgent {
      format_set_font_color(format, SheetColours.urgentText)
      format_set_bg_color(format, SheetColours.urgent)
    }
    made[kind] = format
    return format
  }
}

/// The colours of a workbook, as 0xRRGGBB.
enum SheetColours {
  static let header: lxw_color_t = 0x1F4E79
  static let headerText: lxw_color_t = 0xFFFFFF
  static let urgent: lxw_color_t = 0xFDECEA
  static let urgentText: lxw_color_t = 0xB3261E
  static let line: lxw_color_t = 0xD0D7DE
  static let bar: lxw_color_t = 0x8FB8DE
}
