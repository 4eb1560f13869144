extension AssignmentTests {
  /// What is not right yet.
  static let faults = [
    Pair(
      "visitor and companion",
      without: "拜访人员",
      by: "| 主要拜访人 | 王建国（大客户开发主管） | 陪同人员 | 赵强（业务员） |",
      gives: """
        visitors: [{"name":"王建国","title":"大客户开发主管"},{"name":"赵强","title":"业务员"}]
        主要拜访人 → visitors 0.9
        """
    ),
    Pair(
      "a label in English",
      without: "客户名称",
      by: "Customer Name: 大庆油田物资公司",
      gives: "Customer Name → accountName 0.96"
    ),
  ]
}
