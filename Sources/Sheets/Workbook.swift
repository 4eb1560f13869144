import CXlsxWriter
import Foundation
import Values

/// The library's workbook, freed once.
struct WorkbookHandle: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  init(path: String, temporaryFolder: String) throws(SheetsError) {
    // The library copies both texts.
    let made = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw .library("no memory for a workbook") }
    pointer = made
  }

  deinit {
    lxw_workbook_free(pointer)
  }

  /// Writes the file; the library frees the workbook whether it succeeds or not.
  consuming func close() -> lxw_error {
    let status = workbook_close(pointer)
    discard self
    return status
  }
}

/// A workbook under way (ISO 29500), which the library writes into a file of its own in the end.
struct Workbook: ~Copyable {
  private let handle: WorkbookHandle
  private var names = SheetNames()
  private var formats: SheetFormats

  private var workbook: UnsafeMutablePointer<lxw_workbook> { handle.pointer }

  /// Begins a workbook that ``close()`` writes to a path.
  init(path: String, temporaryFolder: String) throws(SheetsError) {
    handle = try WorkbookHandle(path: path, temporaryFolder: temporaryFolder)
    formats = SheetFormats(of: handle.pointer)
  }

  /// Writes the file and ends the workbook; a file that could not be finished may be left.
  consuming func close() throws(SheetsError) {
    try Workbook.check(handle.close())
  }

  /// Says what the workbook is; the same day and title give the same bytes.
  mutating func describe(title: String, day: Day) throws(SheetsError) {
    let status = SheetText.writable(title).withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = time_t(day.ordinal * 86_400)
      return workbook_set_properties(workbook, &properties)
    }
    try Workbook.check(status)
  }

  mutating func add(_ sheet: Sheet) throws(SheetsError) {
    let name = names.name(sheet.name)
    guard sheet.rows.count < Int(LXW_ROW_MAX), sheet.columns.count <= Int(LXW_COL_MAX) else {
      throw .tooLarge(sheet: name, rows: sheet.rows.count, columns: sheet.columns.count)
    }
    guard let worksheet = workbook_add_worksheet(workbook, name) else {
      throw .library("the sheet \(name) was not taken")
    }
    let widths = ColumnWidths(sheet)
    try layOut(sheet, widths: widths, on: worksheet)
    let header = try formats.format(SheetFormats.Kind(isHeader: true, alignment: .centre))
    for (column, title) in zip(UInt16(0)..., sheet.columns) {
      try Workbook.check(
        worksheet_write_string(worksheet, 0, column, SheetText.cell(title.title), header)
      )
    }
    for (index, row) in zip(UInt32(1)..., sheet.rows) {
      for (column, cell) in zip(sheet.columns.indices, row.cells) {
        try write(
          cell,
          at: (index, UInt16(column)),
          isUrgent: row.isUrgent,
          wraps: widths.wraps[column],
          on: worksheet
        )
      }
    }
    try addBars(of: sheet, on: worksheet)
    try addCharts(of: sheet, named: name, on: worksheet)
  }

  private func layOut(
    _ sheet: Sheet,
    widths: ColumnWidths,
    on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SheetsError) {
    for (column, width) in zip(UInt16(0)..., widths.values) {
      try Workbook.check(worksheet_set_column(worksheet, column, column, width, nil))
    }
    worksheet_freeze_panes(worksheet, 1, sheet.columns.count > 1 ? 1 : 0)
    if !sheet.columns.isEmpty {
      try Workbook.check(
        worksheet_autofilter(
          worksheet,
          0,
          0,
          UInt32(sheet.rows.count),
          UInt16(sheet.columns.count - 1)
        )
      )
    }
    // On A4 lying, as wide as the paper, the header on every page.
    worksheet_set_paper(worksheet, 9)
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    try Workbook.check(worksheet_repeat_rows(worksheet, 0, 0))
    try Workbook.check(worksheet_set_footer(worksheet, "&C&A  &P / &N"))
  }

  private mutating func write(
    _ cell: Sheet.Cell,
    at place: (row: UInt32, column: UInt16),
    isUrgent: Bool,
    wraps: Bool,
    on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SheetsError) {
    let (row, column) = place
    let kind = SheetFormats.Kind(
      numberFormat: cell.numberFormat,
      isUrgent: isUrgent,
      wraps: wraps,
      alignment: cell.alignment
    )
    let format = try formats.format(kind)
    let status =
      switch cell {
      case .empty: worksheet_write_blank(worksheet, row, column, format)
      case .text(let text):
        worksheet_write_string(worksheet, row, column, SheetText.cell(text), format)
      case .integer(let number):
        worksheet_write_number(worksheet, row, column, Double(number), format)
      case .number(let number):
        worksheet_write_number(worksheet, row, column, number.nearestDouble, format)
      case .percent(let number), .bar(let number):
        worksheet_write_number(worksheet, row, column, (number / 100).nearestDouble, format)
      case .day(let day):
        Workbook.write(day, at: place, format, on: worksheet)
      }
    try Workbook.check(status)
  }

  private static func write(
    _ day: Day,
    at place: (row: UInt32, column: UInt16),
    _ format: UnsafeMutablePointer<lxw_format>,
    on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    guard day.year >= 1900 else {
      return worksheet_write_string(worksheet, place.row, place.column, day.description, format)
    }
    var moment = lxw_datetime()
    moment.year = Int32(day.year)
    moment.month = Int32(day.month)
    moment.day = Int32(day.day)
    return worksheet_write_datetime(worksheet, place.row, place.column, &moment, format)
  }

  /// A bar behind each percentage of a column of bars, full at 100 %.
  private func addBars(
    of sheet: Sheet,
    on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SheetsError) {
    for column in sheet.columns.indices where sheet.hasBars(in: column) {
      var bars = lxw_conditional_format()
      bars.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      bars.data_bar_2010 = 1
      bars.bar_solid = 1
      bars.bar_color = SheetColours.bar
      bars.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      bars.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      bars.min_value = 0
      bars.max_value = 1
      try Workbook.check(
        worksheet_conditional_format_range(
          worksheet,
          1,
          UInt16(column),
          UInt32(sheet.rows.count),
          UInt16(column),
          &bars
        )
      )
    }
  }

  private func addCharts(
    of sheet: Sheet,
    named name: String,
    on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SheetsError) {
    guard !sheet.rows.isEmpty else { return }
    for (index, description) in zip(UInt32(0)..., sheet.charts) {
      let last = UInt32(sheet.rows.count)
      guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_BAR.rawValue)),
        let series = chart_add_series(chart, nil, nil)
      else { throw .library("no memory for a chart") }
      let labels = UInt16(description.labels)
      let values = UInt16(description.values)
      chart_series_set_categories(series, name, 1, labels, last, labels)
      chart_series_set_values(series, name, 1, values, last, values)
      chart_series_set_name_range(series, name, 0, values)
      chart_series_set_labels(series)
      var fill = lxw_chart_fill()
      fill.color = SheetColours.header
      chart_series_set_fill(series, &fill)
      chart_title_set_name(chart, SheetText.cell(description.title))
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
      chart_set_series_gap(chart, 40)
      // The axis of categories, which is y for bars that lie, runs upwards unless it is turned.
      chart_axis_set_reverse(chart.pointee.y_axis)
      chart_axis_set_min(chart.pointee.x_axis, 0)
      // The bars bear their numbers.
      chart_axis_set_label_position(
        chart.pointee.x_axis,
        UInt8(LXW_CHART_AXIS_LABEL_POSITION_NONE.rawValue)
      )
      chart_axis_major_gridlines_set_visible(chart.pointee.x_axis, 0)
      var options = lxw_chart_options()
      options.x_scale = 1.4
      options.y_scale = 1.2
      try Workbook.check(
        worksheet_insert_chart_opt(worksheet, last + 2 + index * 20, 0, chart, &options)
      )
    }
  }

  private static func check(_ status: lxw_error) throws(SheetsError) {
    guard status == LXW_NO_ERROR else {
      guard let reason = lxw_strerror(status) else { throw .library("error \(status.rawValue)") }
      throw .library(String(cString: reason))
    }
  }
}

extension Sheet {
  fileprivate func hasBars(in column: Int) -> Bool {
    rows.contains { row in
      guard row.cells.indices.contains(column), case .bar = row.cells[column] else { return false }
      return true
    }
  }
}

extension Sheet.Cell {
  fileprivate var alignment: SheetFormats.Alignment {
    switch self {
    case .empty, .text: .left
    case .integer, .number, .percent, .bar: .right
    case .day: .centre
    }
  }

  fileprivate var numberFormat: String? {
    switch self {
    case .empty, .text: nil
    case .integer: NumberFormat.integer
    case .number(let number): NumberFormat.number(number)
    case .percent(let number), .bar(let number): NumberFormat.percent(number)
    case .day: NumberFormat.day
    }
  }
}

extension Decimal {
  /// The nearest binary number, which prints as the same decimal digits.
  fileprivate var nearestDouble: Double {
    // Foundation's own conversion is off by a unit in the last place for some decimals.
    Double(description) ?? Double(truncating: self as NSDecimalNumber)
  }
}
