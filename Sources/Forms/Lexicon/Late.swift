import Synchronization

/// A value that is made when somebody first asks for it, as most of what a definition offers is not
/// asked for by one document.
package final class Late<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// A value that a function will make, once.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value, made now where nobody has asked for it.
  package var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
