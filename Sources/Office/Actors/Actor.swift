/// Who does something in the office: by this name the journal tells of it.
public struct Actor: Sendable, Hashable {
  /// As the journal keeps it.
  public var name: String
  /// What the person is in the office.
  public var roles: Set<Role>

  /// A person with some roles.
  public init(name: String, roles: Set<Role>) {
    self.name = name
    self.roles = roles
  }

  /// Whether one of the roles lets the person do something.
  public func may(_ permission: Permission) -> Bool {
    roles.contains { $0.permissions.contains(permission) }
  }

  /// Does nothing where the person may do something.
  func need(_ permission: Permission) throws(OfficeError) {
    guard may(permission) else { throw .notAllowed(permission, name: name) }
  }
}
