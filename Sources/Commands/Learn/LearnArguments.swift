import ArgumentParser
import Office

/// What a person says of a company's form beforehand.
struct LearnArguments: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What a label stands for: a field, or a part or choice of one; again for each. 标签对应的栏目。",
      valueName: "label=field"
    )
  )
  var maps: [String] = []

  @Option(
    name: .customLong("ignore"),
    help: ArgumentHelp("A label that is no field. 不是栏目的标签。", valueName: "label")
  )
  var ignored: [String] = []

  @Option(
    name: .customLong("given"),
    help: ArgumentHelp(
      "An answer that holds for every document, such as method=phone. 固定的内容。",
      valueName: "field=value"
    )
  )
  var given: [String] = []

  @Option(
    name: .customLong("lacks"),
    help: ArgumentHelp(
      "A required field that the company's form does without. 公司表里没有的必填栏。",
      valueName: "field"
    )
  )
  var lacking: [String] = []

  /// The same as values.
  var answers: LearningAnswers {
    LearningAnswers(maps: maps, ignored: ignored, given: given, lacking: lacking)
  }
}
