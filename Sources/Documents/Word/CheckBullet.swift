/// A bullet that is a box to tick, as lists of options and checklists have them.
enum CheckBullet: Hashable {
  case empty
  /// A box with a tick or a cross in it.
  case ticked
  /// A tick without a box, which is as often an ornament.
  case tick

  /// Tells what a bullet draws; nil of one that is no box and no tick.
  init?(_ text: String, font: SymbolFont?) {
    guard let scalar = text.unicodeScalars.first,
      text.unicodeScalars.dropFirst().allSatisfy({ $0 == "\u{FE0E}" || $0 == "\u{FE0F}" })
    else { return nil }
    if font?.isBareTick(scalar) == true {
      self = .tick
      return
    }
    switch font?.shown(scalar) ?? scalar {
    case "☐", "□", "▢", "◻", "⬜", "❏", "❐", "❑", "❒": self = .empty
    case "☑", "☒", "⊠", "⊡", "🗹", "🗷", "✅": self = .ticked
    case "✓", "✔", "√": self = .tick
    default: return nil
    }
  }

  /// What stands before the item; a tick alone says something only beside boxes without one.
  func shown(besideBoxes: Bool) -> String? {
    switch self {
    case .empty: "☐ "
    case .ticked: "☑ "
    case .tick: besideBoxes ? "☑ " : nil
    }
  }
}
