import TestSupport
import Testing

/// A page's structure is read by its shapes and the words of labels, with no form in mind.
@Suite struct PageLayoutTests {
  /// A drawn page, and what is read of it.
  struct Habit: Sendable, CustomTestStringConvertible {
    var name: String
    var drawing: String
    var layout: String

    init(_ name: String, _ drawing: String, gives layout: String) {
      self.name = name
      self.drawing = drawing
      self.layout = layout
    }

    var testDescription: String { name }
  }

  @Test(arguments: labels + heads + lines + closings + whole + marks + looks)
  func isReadByItsHabits(_ habit: Habit) throws {
    let layout = try PrintedLayout(DrawnPage(habit.drawing).document)
    #expect(layout.text == habit.layout)
  }
}
