public import Findings
import Forms

extension ValueDifference {
  /// The difference as `show --history --format json` prints it.
  public var json: JSON {
    var members = [JSON.Member("change", .string(kind.rawValue))]
    members.append("field", field.map { .string($0.description) })
    members.append("row", row.map { .integer($0) })
    members.append("label", label.map { .string($0) })
    members.append("before", before.map { .string($0) })
    members.append("after", after.map { .string($0) })
    return .object(members)
  }
}
