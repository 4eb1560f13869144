import Values
import Wording

/// Chinese family names, by which a name is told from other words, in whatever script it is written.
enum FamilyNames {
  /// The number of characters of the family name with which a name begins; nil for none known.
  static func length(in name: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = name.first.map(SimplifiedForms.of) else { return nil }
    if let second = name.dropFirst().first, double.contains([first, SimplifiedForms.of(second)]) {
      return 2
    }
    return single.contains(first) ? 1 : nil
  }

  /// Those of two characters in use today.
  private static let double: Set<[Unicode.Scalar]> = Set(
    [
      "欧阳", "诸葛", "上官", "司马", "司徒", "司空", "夏侯", "皇甫", "尉迟", "公孙", "令狐", "慕容",
      "宇文", "长孙", "东方", "南宫", "独孤", "端木", "百里", "轩辕", "呼延", "闻人", "申屠", "太史",
      "仲孙", "钟离", "澹台", "濮阳", "淳于", "单于", "赫连", "西门", "东郭", "公冶", "宗政", "鲜于",
      "闾丘", "亓官", "万俟", "左丘", "梁丘", "谷梁", "拓跋", "纳兰", "完颜", "叶赫", "爱新",
    ].map { Array($0.unicodeScalars) }
  )

  /// The Hundred Family Names and what the census counts besides.
  private static let single = Set<Unicode.Scalar>(
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎
    鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄
    和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭
    梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚
    程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫
    宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻
    莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古
    易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋
    沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公丘肖付闫代邸亓仝佘佟冼初原修候兰冶凃苟栗楚楼檀植覃
    牟甯练哈涂皇矫禤税缑芦苑萨蔄药衣赫迟逢郄郐钦门阳降隋𠮷觉纳麦岳丛谌粟朴漆
    辜亢揭尧鄢邝卿晋佀仉苌禚綦昃揣宾敬鹿
    """.unicodeScalars.filter { !$0.isBlank }
  )
}
