import Values

extension AnswerScanner {
  /// Passes the mark of a time zone, whatever it is: the clock stays as it is written.
  ///
  /// A zone that is no Chinese office's is kept beside the value; `Z`, `UTC` and `GMT`, which programs
  /// write whatever clock they mean, are taken for the office's.
  ///
  /// What follows a time of an export with `-` may be a zone or the end of a span; it is a zone where
  /// the time has seconds, or where the span would run backwards.
  mutating func takeZone(behind exported: WrittenTime? = nil) {
    let start = position
    skipBlanks()
    let first = position
    let name = zoneName()
    let offset = offset(isNamed: name != nil, behind: exported)
    guard name != nil || offset != nil else {
      position = start
      return
    }
    takeZonePlace()
    let isOwn =
      offset == 480 || offset == nil && name.map { AnswerScanner.ownNames.contains($0) } ?? false
    if !isOwn { besides.leftovers.append(scalars[first..<position].text) }
  }

  private static let ownNames = ["z", "utc", "gmt", "cst", "北京时间"]
  private static let otherNames = [
    "edt", "est", "pdt", "pst", "mdt", "mst", "cdt", "cest", "cet", "bst", "jst", "kst", "hkt",
    "sgt", "ist", "msk", "aest", "东京时间", "伦敦时间", "纽约时间",
  ]

  private mutating func zoneName() -> String? {
    let start = position
    if let name = take(firstOf: AnswerScanner.ownNames + AnswerScanner.otherNames),
      !(next?.isLatinLetter ?? false)
    {
      return name
    }
    position = start
    return nil
  }

  /// Passes `+08:00`, `+0530`, `-08`: minutes east of Greenwich.
  private mutating func offset(isNamed: Bool, behind exported: WrittenTime?) -> Int? {
    let start = position
    let isWest = next == "-"
    guard next == "+" || isWest else { return nil }
    position += 1
    let digits = scalars[position...].prefix { $0.isDigit }
    position = digits.endIndex
    var (hour, minute) = (Int(digits.text) ?? 99, 0)
    if digits.count == 4 {
      (hour, minute) = (hour / 100, hour % 100)
    } else if digits.count <= 2, next == ":" {
      position += 1
      let rest = scalars[position...].prefix { $0.isDigit }
      position = rest.endIndex
      minute = rest.count == 2 ? Int(rest.text) ?? 99 : 99
    }
    let isWritten = digits.count == 2 || digits.count == 4 || isNamed && digits.count == 1
    let isBehindTime =
      exported.map { $0.hasSeconds || ($0.minutes() ?? 0) > hour * 60 + minute } ?? false
    // 10:30:00 ends a span; and no zone west has half hours but these.
    let isHalf = minute == 30 && [2, 3, 9].contains(hour)
    guard isWritten, hour <= 14, minute < 60, minute.isMultiple(of: 15), next != ":",
      !isWest || minute == 0 || isHalf, !isWest || isNamed || isBehindTime
    else {
      position = start
      return nil
    }
    return (hour * 60 + minute) * (isWest ? -1 : 1)
  }

  /// Passes the place that an export names behind its zone: `[Asia/Shanghai]`.
  private mutating func takeZonePlace() {
    let start = position
    if take("[") {
      let name = scalars[position...].prefix {
        $0.isLatinLetter || $0 == "/" || $0 == "_" || $0 == " "
      }
      position = name.endIndex
      if !name.isEmpty, take("]") { return }
    }
    position = start
  }
}
