/// What a column of a table with a figure to each label holds: 考核指标｜权重｜目标｜实际｜得分.
enum FigureColumn: String, CaseIterable, Sendable {
  /// The labels.
  case labels
  /// What was reached: the answers.
  case reached
  /// Scores of a hundred points, which are the answers where nothing else tells what was reached.
  case scored
  /// What was aimed at.
  case target
  /// Weights, scores, standards and the like.
  case others
}
