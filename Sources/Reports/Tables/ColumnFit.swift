/// How wide a column of a terminal's table would be, and what may be done to it.
struct ColumnFit: Hashable {
  var width: Int
  /// Whether it holds texts, which can be shortened.
  var canShrink: Bool
  var isDetail: Bool
  /// The width of what is never shortened among the texts.
  var fixed = 0

  /// The least widths of texts, the first column's before the others': what reads well, and what
  /// is borne, one after the other, where no column can be left out any more.
  private static let comfortable = (first: 20, other: 12)
  private static let borne = [(first: 20, other: 8), (first: 20, other: 6), (first: 10, other: 6)]

  /// The width of each column, nil where it is left out; wider than `room` where nothing helps.
  ///
  /// `unit` is the width of a column of characters: one on a terminal.
  static func fitted(
    _ columns: [ColumnFit],
    into room: Int,
    gap: Int,
    unit: Int = 1
  ) -> [Int?] {
    var shown = Set(columns.indices)
    func fit(_ least: (first: Int, other: Int)) -> [Int?]? {
      let least = (first: least.first * unit, other: least.other * unit)
      return shrunk(columns, shown: shown, into: room, gap: gap, least: least)
    }
    while true {
      if let widths = fit(comfortable) { return widths }
      guard let detail = shown.filter({ columns[$0].isDetail }).max() else { break }
      shown.remove(detail)
    }
    for least in borne {
      if let widths = fit(least) { return widths }
    }
    return columns.indices.map { index in
      shown.contains(index)
        ? columns[index].width(cappedAt: 0, least: (index == 0 ? 10 : 6) * unit) : nil
    }
  }

  /// The widest columns of text cut to one measure that lets all fit; nil if there is none.
  private static func shrunk(
    _ columns: [ColumnFit],
    shown: Set<Int>,
    into room: Int,
    gap: Int,
    least: (first: Int, other: Int)
  ) -> [Int?]? {
    let gaps = gap * max(shown.count - 1, 0)
    func widths(cap: Int) -> [Int?] {
      columns.indices.map { index in
        shown.contains(index)
          ? columns[index].width(cappedAt: cap, least: index == 0 ? least.first : least.other)
          : nil
      }
    }
    let widest = columns.map(\.width).max() ?? 0
    for cap in stride(from: widest, through: 0, by: -1) {
      var fitted = widths(cap: cap)
      var spare = room - gaps - fitted.compactMap(\.self).reduce(0, +)
      guard spare >= 0 else { continue }
      // What one measure for all leaves over goes to the first that were cut.
      for (index, column) in columns.enumerated() {
        guard let width = fitted[index], width < column.width, spare > 0 else { continue }
        let more = min(spare, column.width - width)
        fitted[index] = width + more
        spare -= more
      }
      return fitted
    }
    return nil
  }

  private func width(cappedAt cap: Int, least: Int) -> Int {
    canShrink ? min(width, max(cap, least, fixed)) : width
  }
}
