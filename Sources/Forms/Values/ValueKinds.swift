/// The kinds of answer that a form definition can name.
enum ValueKinds {
  static let all: [any ValueKind.Type] = []
}
