import Documents
import Values

/// What each row of a table is, decided over the whole table before anything is paired.
///
/// A row is read in the way that fits its cells and its neighbours best: labels with their answers
/// beside them, a head of labels over rows of answers, or a single text. The best sequence over all
/// rows counts.
struct TableRoles {
  enum Role: Sendable, Hashable {
    /// Labels with answers beside them, or in the same cells.
    case beside
    /// The first row of a head.
    case head
    /// A further row of a head, with labels of parts of the columns above.
    case subhead
    /// Answers under the head of a row above.
    case record(head: Int)
    /// One text over the width of the table.
    case single
  }

  private(set) var roles: [Role] = []
  /// How many heads were looked at over how many rows: what the decision costs.
  private(set) var headsWeighed = 0

  /// Decides the rows; where the caption says that it is a table of records, its first row is
  /// likely their head.
  init(_ rows: TableSketch, isTable: Bool = false) {
    let count = rows.grid.table.rows.count
    guard count > 0 else { return }
    var best: [[Step]] = []
    best.reserveCapacity(count)
    /// By its first row, the columns of a head whose rows are all read.
    var heads: [Int: TableSketch.HeadColumns] = [:]
    for row in 0..<count {
      let before = row == 0 ? nil : best[row - 1]
      var steps: [Step] = []
      // A head without rows below it is none: it can only go on.
      let closed = before?.enumerated().filter { $0.element.mayEnd } ?? []
      let start = closed.max { $0.element.score < $1.element.score }
      let base = before == nil ? 0 : start?.element.score ?? -.infinity
      let from = start?.offset
      if base > -.infinity {
        let beside = rows.besideScore(row)
        steps.append(Step(role: .beside, score: base + beside, from: from))
        if let single = rows.singleScore(row) {
          steps.append(Step(role: .single, score: base + single, from: from))
        }
        if row + 1 < count, let head = rows.headScore(row) {
          let above = start?.element.isRecord ?? false ? start?.element.head : nil
          let penalty = above.map { rows.interrupts(row, under: $0) ? 0.0 : 6 } ?? 0
          let favour = isTable && row == 0 ? 12.0 : 0
          // Below a head with one row of answers, a row split alike over another is likely a head.
          let band = above.map { rows.goesOnInBands(row, below: $0) } ?? false
          steps.append(
            Step(
              role: .head,
              score: base + head + (band ? 6 : -penalty) + favour,
              from: from,
              head: row
            )
          )
        }
      }
      for (index, step) in (before ?? []).enumerated() {
        guard let head = step.head else { continue }
        let columns: TableSketch.HeadColumns
        if let known = heads[head] {
          columns = known
        } else {
          columns = rows.columns(of: head, over: row)
          headsWeighed += 1
          if row - head >= TableSketch.mostHeadRows { heads[head] = columns }
        }
        if let record = rows.recordScore(row, under: columns, after: step.role) {
          let favour = isTable ? 8.0 : 0
          steps.append(
            Step(
              role: .record(head: head),
              score: step.score + record + favour,
              from: index,
              head: head
            )
          )
        }
        if row - head <= 2, row + 1 < count, let subhead = rows.subheadScore(row, under: head),
          !step.isRecord
        {
          steps.append(
            Step(role: .subhead, score: step.score + subhead, from: index, head: head)
          )
        }
      }
      // Many records under one head need only their best.
      best.append(Step.pruned(steps))
    }
    var roles: [Role] = []
    var index = best[count - 1].indices.filter { best[count - 1][$0].mayEnd }
      .max { best[count - 1][$0].score < best[count - 1][$1].score }
    for row in (0..<count).reversed() {
      guard let at = index else { break }
      roles.append(best[row][at].role)
      index = best[row][at].from
    }
    self.roles = roles.reversed()
  }

  private struct Step {
    var role: Role
    var score: Double
    var from: Int?
    /// The row where the head above begins; nil where none is open.
    var head: Int?

    var isRecord: Bool {
      if case .record = role { true } else { false }
    }

    /// Whether another row that is no part of the table of records may follow.
    var mayEnd: Bool {
      switch role {
      case .head, .subhead: false
      case .beside, .record, .single: true
      }
    }

    /// The best few steps: of records and of each other role.
    static func pruned(_ steps: [Step]) -> [Step] {
      let records = steps.filter(\.isRecord).sorted { $0.score > $1.score }.prefix(4)
      let subheads = steps.filter { $0.role == .subhead }.sorted { $0.score > $1.score }.prefix(2)
      let others = steps.filter { !$0.isRecord && $0.role != .subhead }
      return others + subheads + records
    }
  }
}
