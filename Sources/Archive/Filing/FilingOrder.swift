/// The order in which the forms of a batch are filed.
enum FilingOrder {
  /// The forms in the order in which they come, those of one identity by their control data.
  static func order(of documents: [DocumentFiling]) -> [(document: Int, submission: Int)] {
    var order: [(document: Int, submission: Int)] = []
    var positions: [[String]: [Int]] = [:]
    for (document, filing) in documents.enumerated() {
      for (submission, form) in filing.submissions.enumerated() {
        switch form {
        case .file(let request): positions[request.identity, default: []].append(order.count)
        case .reject: break
        }
        order.append((document, submission))
      }
    }
    for places in positions.values where places.count > 1 {
      var forms = places.map { order[$0] }
      // Insertion keeps the order of forms that neither precede nor follow one another.
      for index in forms.indices {
        var place = index
        while place > 0,
          let one = control(of: forms[place], in: documents),
          let other = control(of: forms[place - 1], in: documents),
          ControlData.precedes(one, other)
        {
          forms.swapAt(place, place - 1)
          place -= 1
        }
      }
      for (place, form) in zip(places, forms) { order[place] = form }
    }
    return order
  }

  private static func control(
    of place: (document: Int, submission: Int),
    in documents: [DocumentFiling]
  ) -> ControlData? {
    switch documents[place.document].submissions[place.submission] {
    case .file(let request): request.control
    case .reject: nil
    }
  }
}
