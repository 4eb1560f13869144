extension FormID {
  /// What stands for a form of materials that are filed as they are, unread.
  public static let attachment = FormID(rawValue: "attachment")
}
