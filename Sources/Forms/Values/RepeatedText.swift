extension Substring {
  /// The run of up to eight characters of which a text is made that says one thing again and again,
  /// 略 of 略略略; any other text itself.
  var withoutRepeats: Substring {
    let characters = Array(self)
    for period in 1...8 where characters.count >= 2 * period {
      if zip(characters, characters.dropFirst(period)).allSatisfy({ $0 == $1 }) {
        return prefix(period)
      }
    }
    return self
  }
}
