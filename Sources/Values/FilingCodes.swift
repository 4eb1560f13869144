/// A code of the filing scheme: a short text that archive numbers bear or that data name.
public protocol FilingCode: RawRepresentable, Sendable, Hashable, Codable,
  ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
}

extension FilingCode {
  /// Takes a code as it is written.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  /// The code as it is written.
  public var description: String { rawValue }
}

/// A fonds (全宗号), such as `Q001`.
public struct FondsCode: FilingCode {
  /// The code as the scheme writes it.
  public let rawValue: String

  /// Takes a code as written; whether the scheme has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// What a form definition, or a kind of attached material, names its class by: `visit`.
public struct CategoryCode: FilingCode {
  /// The code as the scheme writes it.
  public let rawValue: String

  /// Takes a code as written; whether the scheme has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A class of records (门类代码), such as `YW`.
public struct ClassCode: FilingCode {
  /// The code as the scheme writes it.
  public let rawValue: String

  /// Takes a code as written; whether the scheme has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// How long something is kept (保管期限): `Y`, `D30` or `D10`.
public struct RetentionCode: FilingCode {
  /// The code as the scheme writes it.
  public let rawValue: String

  /// Takes a code as written; whether the scheme has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// An office that files (机构或问题代码), such as `DKH`.
public struct DepartmentCode: FilingCode {
  /// The code as the scheme writes it.
  public let rawValue: String

  /// Takes a code as written; whether the scheme has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}
