import Forms
import Query
import Values

/// The order in which the forms of a batch are filed.
enum FilingOrder {
  /// The forms in the order in which they come, those that may be of one item by their control
  /// data, and a form before the one that completes it.
  ///
  /// `otherNames` gives the other names of a form's account.
  static func order(
    of documents: [DocumentFiling],
    otherNames: (FilingRequest) throws -> Set<String>
  ) rethrows -> [(document: Int, submission: Int)] {
    var order: [(document: Int, submission: Int)] = []
    var positions: [[String]: [Int]] = [:]
    for (document, filing) in documents.enumerated() {
      for (submission, form) in filing.submissions.enumerated() {
        switch form {
        case .file(let request):
          let group = group(of: request, try otherNames(request))
          positions[group, default: []].append(order.count)
        case .reject, .mended: break
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
          let one = request(of: forms[place], in: documents),
          let other = request(of: forms[place - 1], in: documents),
          precedes(one, other, otherNames: try otherNames(one))
        {
          forms.swapAt(place, place - 1)
          place -= 1
        }
      }
      for (place, form) in zip(places, forms) { order[place] = form }
    }
    return order
  }

  /// What the forms share that may be of one item.
  private static func group(of request: FilingRequest, _ otherNames: Set<String>) -> [String] {
    let identity = FilingIdentity(request.identity)
    if let number = identity.number { return [identity.form, number] }
    let account = otherNames.reduce(identity.account) { min($0, $1) }
    return [identity.form, account, request.date.description]
  }

  private static func precedes(
    _ one: FilingRequest,
    _ other: FilingRequest,
    otherNames: Set<String>
  ) -> Bool {
    if ControlData.precedes(one.control, other.control) { return true }
    if one.control != other.control || one.form == .attachment { return false }
    return other.compared.naming(one.account, insteadOf: otherNames)
      .compared(to: one.compared.naming(one.account, insteadOf: otherNames)).isCompletion
  }

  private static func request(
    of place: (document: Int, submission: Int),
    in documents: [DocumentFiling]
  ) -> FilingRequest? {
    switch documents[place.document].submissions[place.submission] {
    case .file(let request): request
    case .reject, .mended: nil
    }
  }
}
