import Documents
import Findings
import Values
import Wording

/// What was found of a form in its document, as text, before anything is read as its kind.
struct Binding {
  /// What stands under a label.
  struct Candidate {
    var field: FieldID
    /// The part of the answer that the label asks for; nil of the whole.
    var part: FieldPart?
    /// The label as printed.
    var label: String
    var pieces: [Piece] = []
    /// Where the answer stands, or would stand.
    var place: Place
    /// The content control that binds the answer by its tag.
    var control: Int?
    /// A unit that stands outside the answer, as written.
    var unit: String?
    /// Whether no definition lists the label.
    var isInferred = false
  }

  /// Rows of a table that answer no field.
  struct UnreadRows {
    /// How many of them are filled in.
    var count: Int
    /// Where the table's head begins.
    var place: Place
  }

  /// A row of a repeating table.
  struct Row {
    var cells: [FieldID: Cell] = [:]
    var place: Place
    /// Where texts of the row stand that are under none of the field's columns.
    var others: [Place] = []
  }

  /// What stands in a row under the columns of one field.
  struct Cell {
    /// The label of the column, as printed.
    var label: String
    var text: String
    var controlValue: String?
    /// A unit that stands outside the answer, as written.
    var unit: String?
    /// What is struck through or emphasized, by its range in the text's UTF-8.
    var marks: [MarkSpan] = []
    /// The choices ticked in columns of their own.
    var ticked: [ChoiceCode] = []
    /// Whether a column of the field's choices holds a mark that may be a tick.
    var hasSuspectedTick = false
    /// Ticked columns among those of the choices that are none of the field's, by their labels.
    var unknownTicks: [String] = []
    var place: Place
    /// Further cells that are the same answer.
    var otherPlaces: [Place] = []
  }

  /// A text that a content control has bound to a field.
  struct Claim: Hashable {
    var control: Int
    var piece: Piece
  }

  var candidates: [Candidate] = []
  /// Where each text stands that was bound to a field, whatever became of it.
  var bound: [(field: FieldID, place: Place)] = []
  var claims: Set<Claim> = []
  var rows: [FieldID: [Row]] = [:]
  /// The columns that a repeating table has; nil where each cell tells its own.
  var columns: [FieldID: Set<FieldID>] = [:]
  /// Labels that may mean a field, which nothing makes sure.
  var suggestions: [FieldID: [LabelSuggestion]] = [:]
  /// Where the header of a repeating table stands.
  var headers: [FieldID: Place] = [:]
  var unmapped: [UnmappedText] = []
  /// What labels that no definition lists were taken for.
  var inferred: [InferredLabel] = []
  /// The tables whose rows ask for what the form takes once: what was written there stays unread.
  var unread: [UnreadRows] = []
  /// Texts of the page outside the answers, which may name the time of them all.
  var periods: [String] = []
  /// The row that is the submission; nil where the page is.
  var place: Place?

  /// Whether a field has an answer already.
  func hasAnswer(_ field: FieldID) -> Bool {
    candidates.contains { $0.field == field && !$0.pieces.isEmpty }
  }

  mutating func add(_ candidate: Candidate) {
    candidates.append(candidate)
    for piece in candidate.pieces { bound.append((candidate.field, piece.place)) }
  }

  /// Keeps a text that belongs to no field.
  mutating func keep(_ piece: Piece, label: String? = nil) {
    let label = label.map { LabelText.printed($0) }
    if piece.text.isEmpty {
      if let label, !label.isEmpty {
        unmapped.append(UnmappedText(text: label, place: piece.place))
      }
    } else {
      unmapped.append(UnmappedText(label: label, text: piece.text, place: piece.place))
    }
  }
}
