/// A number format of a sheet, taken apart (ISO 29500-1, 18.8.31).
struct NumberFormatCode: Sendable, Hashable {
  /// A piece of a section.
  enum Token: Sendable, Hashable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(UInt8)
    case point
    case comma
    case percent
    /// The number as it is, where the code says General, an exponent or a fraction.
    case general
    /// The text of the cell.
    case text
    /// A part of a date or time, with the letters' number.
    case year(Int)
    case month(Int)
    case day(Int)
    case hour(Int)
    case minute(Int)
    case second(Int)
    case fractionOfSecond(Int)
    /// `AM/PM`, in words of Chinese or not.
    case halfOfDay(isChinese: Bool)
    /// `[h]`, `[mm]`, `[ss]`: all of the time in that unit.
    case elapsedHours
    case elapsedMinutes
    case elapsedSeconds
  }

  /// What counts for positive numbers, negative ones, zero, text; at least one.
  var sections: [[Token]]

  /// Takes a code apart; what is not understood stands for itself.
  init(_ code: String) {
    var scanner = NumberFormatScanner(code)
    sections = scanner.sections()
  }

  /// Whether the section shows a date or a time.
  static func isMoment(_ section: [Token]) -> Bool {
    section.contains { token in
      switch token {
      case .year, .month, .day, .hour, .minute, .second, .elapsedHours, .elapsedMinutes,
        .elapsedSeconds:
        true
      case .literal, .digit, .point, .comma, .percent, .general, .text, .fractionOfSecond,
        .halfOfDay:
        false
      }
    }
  }

  /// The code of a number that every workbook knows, as Chinese Excel shows it.
  static func builtIn(_ id: Int) -> String? {
    let halfDay = "上午/下午"
    return switch id {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5, 6: "¥#,##0;¥-#,##0"
    case 7, 8: "¥#,##0.00;¥-#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 14: "yyyy/m/d"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21: "h:mm:ss"
    case 22: "yyyy/m/d h:mm"
    case 27, 36, 50, 52, 57: "yyyy\"年\"m\"月\""
    case 28, 29, 51, 53, 54, 58: "m\"月\"d\"日\""
    case 30: "m/d/yy"
    case 31: "yyyy\"年\"m\"月\"d\"日\""
    case 32: "h\"时\"mm\"分\""
    case 33: "h\"时\"mm\"分\"ss\"秒\""
    case 34, 55: "\(halfDay)h\"时\"mm\"分\""
    case 35, 56: "\(halfDay)h\"时\"mm\"分\"ss\"秒\""
    case 37, 38: "#,##0;-#,##0"
    case 39, 40: "#,##0.00;-#,##0.00"
    case 41, 42: "#,##0"
    case 43, 44: "#,##0.00"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    default: nil
    }
  }
}
