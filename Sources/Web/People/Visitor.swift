import Office
import Wording

/// Who asks something of the server.
struct Visitor: Sendable, Hashable {
  /// By what a visitor is known.
  enum Means: Sendable, Hashable {
    /// A session, begun by signing in.
    case session(SessionKey)
    /// A token that a program sends.
    case token
    /// The word of a proxy.
    case proxy
  }

  /// As whom the visitor acts in the office; the journal has the name.
  var actor: Actor
  var means: Means

  init(name: String, roles: Set<Role>, means: Means) {
    actor = Actor(name: name, roles: roles)
    self.means = means
  }

  var name: String { actor.name }

  /// Whether it is a program, which no page of another site can steer.
  var isProgram: Bool { means == .token }

  /// Whether a role of the visitor's has a right.
  func may(_ right: Permission) -> Bool { actor.may(right) }
}
