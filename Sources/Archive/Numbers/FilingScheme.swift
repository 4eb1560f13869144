/// How items are numbered, as data of `Forms/filing.yaml` (DA/T 22-2015, DA/T 13-2022).
public struct FilingScheme: Sendable, Hashable {
  /// The fonds (全宗号).
  public var fonds: String
  /// The least number of digits of an item's number (件号).
  public var digits: Int
  /// The class of each category that form definitions name.
  public var classes: [String: FilingClass]

  public init(fonds: String, digits: Int = 4, classes: [String: FilingClass]) {
    self.fonds = fonds
    self.digits = digits
    self.classes = classes
  }

  func filingClass(of category: String) throws(ArchiveError) -> FilingClass {
    guard let filingClass = classes[category] else { throw .unknownCategory(category) }
    return filingClass
  }

  /// The lowest class in which an item is numbered, such as `Q001-YW·2024-D10-DKH`.
  func classKey(category: String, year: Int) throws(ArchiveError) -> String {
    let filingClass = try filingClass(of: category)
    let digits = String(year)
    let year = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return [
      fonds, "\(filingClass.code)\(ArchiveNumber.dot)\(year)", filingClass.retention,
      filingClass.department,
    ].joined(separator: ArchiveNumber.hyphen)
  }
}

/// A class of the filing scheme.
public struct FilingClass: Sendable, Hashable {
  /// 门类代码, such as `YW`.
  public var code: String
  /// 保管期限: `Y`, `D30` or `D10`.
  public var retention: String
  /// 机构(问题)代码, such as `DKH`.
  public var department: String

  public init(code: String, retention: String, department: String) {
    self.code = code
    self.retention = retention
    self.department = department
  }
}
