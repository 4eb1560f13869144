public import Values
public import Wording

/// How items are numbered and how long they are kept, as data of `Forms/filing.yaml` (DA/T 22-2015,
/// DA/T 13-2022).
public struct FilingScheme: Sendable, Hashable {
  /// The fonds (全宗号).
  public var fonds: FondsCode
  /// The name of the fonds (全宗名称).
  public var fondsName: LocalizedText
  /// How a class is written.
  public var pattern: ClassPattern
  /// The least number of digits of an item's number (件号).
  public var digits: Int
  /// The offices that file (机构), by their codes.
  public var departments: [DepartmentCode: LocalizedText]
  /// The class of each category that form definitions name, and of each kind of material.
  public var classes: [CategoryCode: FilingClass]
  /// The categories that take attached materials, in the order of the file (经销商大客户开发方案 七.1).
  public var materials: [CategoryCode]
  /// How long each retention period lasts, and from when it counts.
  public var retention: RetentionSchedule

  /// A scheme; by default of the pattern of DA/T 22-2015 and without names.
  public init(
    fonds: FondsCode,
    fondsName: LocalizedText = LocalizedText(verbatim: ""),
    pattern: ClassPattern = .standard,
    digits: Int = 4,
    departments: [DepartmentCode: LocalizedText] = [:],
    classes: [CategoryCode: FilingClass],
    materials: [CategoryCode] = [],
    retention: RetentionSchedule = RetentionSchedule()
  ) {
    self.fonds = fonds
    self.fondsName = fondsName
    self.pattern = pattern
    self.digits = digits
    self.departments = departments
    self.classes = classes
    self.materials = materials
    self.retention = retention
  }

  func filingClass(of category: CategoryCode) throws(ArchiveError) -> FilingClass {
    guard let filingClass = classes[category] else { throw .unknownCategory(category) }
    return filingClass
  }

  /// The lowest class in which an item is numbered, such as `Q001-YW·2024-D10-DKH`.
  func classKey(category: CategoryCode, year: Int) throws(ArchiveError) -> String {
    let filingClass = try filingClass(of: category)
    let digits = String(year)
    let year = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return pattern.text { name in
      switch name {
      case .fonds: fonds.rawValue
      case .filingClass: filingClass.code.rawValue
      case .year: year
      case .retention: filingClass.retention.rawValue
      case .department: filingClass.department.rawValue
      }
    }
  }
}

/// A class of the filing scheme.
public struct FilingClass: Sendable, Hashable {
  /// The class's name, as volumes and exports print it.
  public var name: LocalizedText
  /// 门类代码, such as `YW`.
  public var code: ClassCode
  /// 保管期限: `Y`, `D30` or `D10`.
  public var retention: RetentionCode
  /// 机构(问题)代码, such as `DKH`.
  public var department: DepartmentCode
  /// Of materials, the extensions of files that are proposed for it where they lie beside a form, in
  /// small letters.
  public var takes: Set<String> = []

  /// A class by the codes that its archive numbers bear.
  public init(
    name: LocalizedText = LocalizedText(verbatim: ""),
    code: ClassCode,
    retention: RetentionCode,
    department: DepartmentCode
  ) {
    self.name = name
    self.code = code
    self.retention = retention
    self.department = department
  }
}
