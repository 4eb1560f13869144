package import Ledger
package import Wording

extension BarChart {
  private static let width = 680
  /// How wide a column of characters is, by and large.
  private static let characterWidth = 7
  private static let numberWidth = 70
  private static let rowHeight = 30
  private static let barHeight = 18

  /// The chart as an SVG element for a page of HTML.
  func svg(title: String) -> String {
    let height = bars.count * BarChart.rowHeight + 12
    let longestName = bars.map(\.name.displayWidth).max() ?? 0
    let left = min(max(longestName * BarChart.characterWidth + 20, 90), BarChart.width / 2)
    let room = Double(BarChart.width - left - BarChart.numberWidth)
    let unit = room / (whole * longest)
    var svg = """
      <svg class="chart" viewBox="0 0 \(BarChart.width) \(height)" role="img" \
      aria-label="\(title.htmlEscaped)">

      """
    for (index, bar) in bars.enumerated() {
      let top = index * BarChart.rowHeight + 6
      let middle = top + BarChart.rowHeight / 2
      let length = min(bar.value, whole * longest) * unit
      svg += """
        <text x="\(left - 10)" y="\(middle + 5)" text-anchor="end">\(bar.name.htmlEscaped)</text>
        <rect class="track" x="\(left)" y="\(middle - BarChart.barHeight / 2)" \
        width="\(BarChart.decimal(whole * unit))" height="\(BarChart.barHeight)" rx="2"/>
        <rect class="bar" x="\(left)" y="\(middle - BarChart.barHeight / 2)" \
        width="\(BarChart.decimal(length))" height="\(BarChart.barHeight)" rx="2"/>
        <text class="number" x="\(BarChart.decimal(Double(left) + max(length, marksWhole ? whole * unit : 0) + 8))" \
        y="\(middle + 5)">\(bar.text.htmlEscaped)</text>

        """
    }
    if marksWhole {
      let place = BarChart.decimal(Double(left) + whole * unit)
      svg += """
        <line class="whole" x1="\(place)" y1="4" x2="\(place)" y2="\(height - 4)"/>

        """
    }
    return svg + "</svg>\n"
  }

  /// The same for a narrow page, each name above its bar.
  func narrowSVG(title: String) -> String {
    let (width, row) = (320, 48)
    let height = bars.count * row + 8
    let unit = Double(width - BarChart.numberWidth) / (whole * longest)
    var svg = """
      <svg class="chart upright" viewBox="0 0 \(width) \(height)" role="img" \
      aria-label="\(title.htmlEscaped)">

      """
    for (index, bar) in bars.enumerated() {
      let top = index * row + 4
      let length = min(bar.value, whole * longest) * unit
      let end = max(length, marksWhole ? whole * unit : 0) + 8
      svg += """
        <text x="0" y="\(top + 15)">\(bar.name.htmlEscaped)</text>
        <rect class="track" x="0" y="\(top + 22)" width="\(BarChart.decimal(whole * unit))" \
        height="\(BarChart.barHeight)" rx="2"/>
        <rect class="bar" x="0" y="\(top + 22)" width="\(BarChart.decimal(length))" \
        height="\(BarChart.barHeight)" rx="2"/>
        <text class="number" x="\(BarChart.decimal(end))" y="\(top + 36)">\(bar.text.htmlEscaped)</text>

        """
    }
    return svg + "</svg>\n"
  }

  /// A length to a tenth.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}

extension LedgerTable {
  /// The view's chart as two SVG elements, for a wide page and of the class `upright` for a narrow one, in
  /// which all text is escaped; nil of a view without one.
  package func chart(in language: Language) -> String? {
    BarChart(self, language: language).map { chart in
      chart.svg(title: title[language]) + chart.narrowSVG(title: title[language])
    }
  }
}
