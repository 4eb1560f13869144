/// A currency, and how Chinese offices write it.
struct Currency {
  /// ISO 4217.
  var code: String
  /// What stands before an amount, longer words first.
  var before: [String]
  /// What stands after an amount, longer words first.
  var after: [String]

  static let all = [
    Currency(
      code: "CNY",
      before: ["人民币", "rmb", "cny", "¥"],
      after: ["元人民币", "人民币", "rmb", "cny"]
    ),
    Currency(code: "USD", before: ["us$", "usd", "美元", "美金", "$"], after: ["美元", "美金", "usd"]),
    Currency(code: "HKD", before: ["hk$", "hkd", "港币", "港元"], after: ["港元", "港币", "hkd"]),
    Currency(code: "EUR", before: ["eur", "€", "欧元"], after: ["欧元", "eur", "€"]),
    Currency(code: "GBP", before: ["gbp", "£", "英镑"], after: ["英镑", "gbp"]),
    Currency(code: "JPY", before: ["jpy", "日元"], after: ["日元", "jpy"]),
  ]
}
