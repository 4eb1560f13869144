/// What becomes of a form, given what the archive knows.
public enum FilingDecision: Sendable, Hashable {
  /// The same bytes or the same content were filed before.
  case duplicate(of: RepeatedRevision)
  /// The form is an item of its own.
  case item
  /// The form is the next revision of an item.
  case revision(of: PresentRevision)
  /// The form changes an item without saying so.
  case unmarked(PresentRevision)

  /// Decides about a form: `repeated` is what has its bytes or content, `present` the item of its
  /// identity, which is asked for only where nothing is repeated.
  ///
  /// A form is the next revision of that item where its control fields have moved on, or where
  /// changed content is let pass (`revises`).
  public init(
    _ control: ControlData,
    repeating repeated: RepeatedRevision?,
    present: () throws -> PresentRevision?,
    revises: Bool
  ) rethrows {
    if let repeated {
      self = .duplicate(of: repeated)
    } else if let present = try present() {
      self =
        revises || control.hasMovedOn(from: present.control)
        ? .revision(of: present) : .unmarked(present)
    } else {
      self = .item
    }
  }
}
