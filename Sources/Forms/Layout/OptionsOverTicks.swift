import Documents
import Values

/// The options of a label in cells of their own, over a row of ticks and blanks.
///
/// | 拜访方式 | 当面拜访 | 电话 | 微信 |
/// | ^        | √        |      |      |
struct OptionsOverTicks {
  let label: TableGrid.CellID
  let options: [TableGrid.CellID]
  /// The cells of the row below, an option's tick in each.
  let ticks: [TableGrid.CellID]

  /// Nil where a row is no label with its options, or the row below holds more than ticks.
  init?(_ row: Int, in sketch: TableSketch) {
    let grid = sketch.grid
    let ids = grid.cells(in: row)
    guard row + 1 < grid.table.rows.count, ids.count >= 3, let label = ids.first,
      sketch.cells[label].kind.isText, sketch.weights[label] > 0
    else { return nil }
    let options = ids.dropFirst()
    var ticks = grid.cells(in: row + 1)[...]
    // The label reaches down, or stands over a blank.
    if grid[label].rowSpan < 2 {
      guard let below = ticks.popFirst(), grid[below].column == grid[label].column,
        sketch.cells[below].kind == .blank
      else { return nil }
    }
    guard ticks.count == options.count,
      zip(ticks, options).allSatisfy({ grid[$0].column == grid[$1].column }),
      options.allSatisfy({ sketch.cells[$0].kind.isText && !sketch.cells[$0].isKnownField }),
      options.count(where: { sketch.cells[$0].isChoice }) * 2 >= options.count,
      ticks.allSatisfy({ sketch.cells[$0].kind == .blank || sketch.cells[$0].isTick })
    else { return nil }
    self.label = label
    self.options = Array(options)
    self.ticks = Array(ticks)
  }
}

extension TableWriter {
  /// Writes a label with the options that are ticked below it.
  mutating func options(_ row: OptionsOverTicks, into layout: inout PageLayout) {
    close()
    var text = labeled(row.label, row: row.label.row)
    for (option, tick) in zip(row.options, row.ticks) where sketch.cells[tick].isTick {
      text.place = texts[tick].place
      text.pieces.append(Piece(text: texts[option].text, place: texts[tick].place))
    }
    layout.entries.append(.labeled(text))
  }
}
