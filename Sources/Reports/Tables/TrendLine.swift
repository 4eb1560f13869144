import Foundation

/// A course of values as a line of small bars, `▁▄▇`.
struct TrendLine {
  let text: String

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
  /// Of a longer course, so many of its latest values.
  private static let longest = 12

  init(_ values: [Int], levels: Int) {
    let top = max(levels - 1, 1)
    text = String(
      values.suffix(TrendLine.longest).map { value in
        let level = min(max(value, 0), top)
        return TrendLine.blocks[(level * (TrendLine.blocks.count - 1) + top / 2) / top]
      }
    )
  }
}

/// A part of a whole as a bar of character cells, to an eighth of a cell: `███▍`.
struct BarLine {
  let text: String

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar that fills `length` cells at 100 percent and no more above it.
  init(_ share: Decimal, length: Int) {
    let part = min(max(Double(truncating: share as NSDecimalNumber), 0), 100) / 100
    let filled = Int((part * Double(length * 8)).rounded())
    let line = String(repeating: "█", count: filled / 8) + BarLine.eighths[filled % 8]
    text = line + String(repeating: " ", count: length - line.count)
  }
}
