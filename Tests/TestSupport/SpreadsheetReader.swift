/// Reads workbooks back by openpyxl, which has nothing in common with their writer.
public enum SpreadsheetReader {
  public static let absence =
    "openpyxl cannot be had here: python3 -m venv and pip install failed"

  private static let environment = PythonEnvironment(
    "spreadsheet-reader",
    packages: ["openpyxl==3.1.5"],
    imports: "openpyxl"
  )

  /// Whether it is there; the first question installs it where it can.
  public static var isThere: Bool { environment.isThere }

  /// What a workbook holds, as lines: a sheet's name, its frozen cell and its filter, then each row
  /// with every cell's type and value.
  public static func lines(of path: String) -> [String] {
    guard let result = environment.python(["-W", "ignore", "-c", program, path]) else { return [] }
    return result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.isEmpty }
  }

  private static let program = """
    import datetime, sys, openpyxl
    workbook = openpyxl.load_workbook(sys.argv[1])
    for sheet in workbook:
        print("#", sheet.title, sheet.freeze_panes, sheet.auto_filter.ref,
              "charts", len(sheet._charts))
        for row in sheet.iter_rows():
            cells = []
            for cell in row:
                value = cell.value
                if value is None:
                    cells.append("-")
                elif isinstance(value, datetime.datetime):
                    cells.append("day " + value.date().isoformat())
                elif isinstance(value, str):
                    cells.append(cell.data_type + " " + ascii(value)[1:-1]
                                 if not value.isprintable() else cell.data_type + " " + value)
                else:
                    kind = type(value).__name__
                    cells.append(f"{kind} {value!r} {cell.number_format}")
            print(" | ".join(cells))
    """
}
