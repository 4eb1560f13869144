/// What a word of a label means, such as `visit` for 拜访 or `time` for 日期.
struct Idea: RawRepresentable, Sendable, Hashable {
  let rawValue: String
}
