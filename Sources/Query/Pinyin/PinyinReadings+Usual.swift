extension PinyinReadings {
  /// The reading by which names with a character are looked up, of those that have another before
  /// it in the table: 厦 is *xia* in 厦门, 单 *shan* and 曾 *zeng* in names.
  ///
  /// Source: the first reading of each character in pinyin-data (see ``PinyinReadings``), those of
  /// GB 2312; where names are read otherwise, as names are.
  static let usual: [Unicode.Scalar: String] = {
    var usual: [Unicode.Scalar: String] = [:]
    for group in usualTable.split(separator: " ") {
      let syllable = group.prefix { $0.isASCII }
      for scalar in group.unicodeScalars.dropFirst(syllable.count) {
        usual[scalar] = String(syllable)
      }
    }
    return usual
  }()

  private static let usualTable = """
    bai捭 bei卑呗鞴 beng蚌 bi臂俾萆薜 bian辨 bin彬豳 bo剥波伯檗跛 bu卜簿 cai蔡 chai拆 \
    chang厂 che屮 cheng称橙 chi池尺斥 chuai搋 chuo绰 ci茈 cong葱囱 cu簇促蔟 \
    cui啐 cuo撮搓措嵯 dai呆 dan胆眈疸 dang铛 deng登 di底地柢棣 die迭嗲 ding盯 \
    du都毒读 dun蹲敦顿沌 duo哆踱 e呃 fan番泛蕃 fang枋 fei啡肥蜚 fen份 feng封俸唪 \
    fu佛拂幅服附拊怫艴祓砩馥 gan干 ge胳个鬲 gua胍 guang广咣 gun棍 guo果 ha蛤 hai骸还胲 \
    han捍憾汗 hang夯 hao浩蒿蚝 he呵菏核合盒曷颌 hen痕狠 heng横桁 hong虹红訇 hu呼唬瓠 \
    hua滑划 huai怀 huang磺恍潢 hui咴 hun混 huo豁活霍劐藿砉 jia夹家贾假戛 jian奸茧菅 \
    jiang洚 jiao角剿 jie揭接秸捷洁芥介拮骱 jin仅矜 jing颈净 jiong炅 jiu咎 ju桔拘居沮句苴 \
    juan卷 jue嚼撅觉爝蹶觖 jun俊浚 ka咖 kai揩楷 kan槛堪 kang扛抗亢炕伉 ke坷苛咳可渴嗑溘稞疴 \
    keng坑吭 ku枯苦刳 kua挎跨侉 kuang狂 kui魁溃匮隗喟睽 kun昆捆 kuo括 la蜡 lan蓝 \
    lang狼 le肋 lei勒嘞 leng棱 li厘离莉隶黧 lian帘 liang踉 liao撩僚蓼獠 lie列捩 \
    lin啉懔膦瞵 ling零令苓 liu硫 lu芦碌露陆逯 luan卵脔 lun纶 luo落络蠃漯珞 lv虑绿捋 mai霾 \
    mang芒茫 mao泖 me么 mei没 meng瞢朦 mi靡糜谜秘泌咪宓 miao描 min泯愍黾 ming明冥溟瞑 \
    mo摩抹末墨貊麽 mou牟某侔缪蛑 mu幕募坶 nai乃 nan南 nao淖呶 nei内 neng能 nian拈埝 \
    niao鸟 nie蘖 ning柠 niu扭妞 nong弄 o哦噢 pa帕怕杷 pai拍排湃派哌 pan潘盼拚袢蟠 \
    pang旁胖彷逄螃 pao刨炮袍跑 pei裴 peng抨彭捧堋 pi辟坯脾仳陴埤芘擗淠媲枇蜱 pian片 \
    piao漂剽嫖殍 pie撇瞥苤 pin拼 ping苹平屏娉 po泊魄迫鄱皤 pou剖裒掊 pu脯扑莆葡菩蒲埔曝瀑溥 \
    qi期戚其棋奇齐祈岂契汽泣芪萁槭 qia洽髂 qian乾前浅嵌凵 qiang腔强 qie切且挈 qin勤 \
    qing青檠蜻箐 qiong穹蛩跫 qiu仇蝤 qu蛆屈渠娶趣蘧朐蠼瞿 quan圈醛荃蜷 que缺雀 ran冉 \
    rang攘 ren任 rong戎肜 ru褥濡 rui蕊枘 ruo若偌箬 sa洒 seng僧 sha刹唼 \
    shan单苫杉嬗膻 shang尚裳垧 shao梢捎芍勺哨 she蛇舌赦涉 shen身沈胂 sheng声盛胜圣嵊晟 \
    shi匙石拾示适氏市豉 shou受 shu淑熟菽 shuai衰 shuan栓拴涮 shui谁 shuo说 si斯思司寺厶 \
    sou搜嗽溲 su溯宿涑 suan狻 sui隋眭睢 suo蓑唆缩嗍睃 ta塌她塔趿 tai抬台太 tan檀潭忐覃 \
    tang汤倘淌趟帑樘 tao陶洮 te忑慝 ti踢提蹄体倜 tian填舔 tiao挑跳佻蜩笤 ting汀葶町蜓 \
    tong桐酮筒僮潼 tou投透钭骰 tu涂土兔荼 tuan团彖 tun吞氽豚 tuo拖脱陀驮拓沱橐酡 wa哇蛙洼娃袜 \
    wan完皖万脘 wang汪枉 wei桅味位囗 wen汶玟 wo斡握倭渥硪 wu无吴毋勿阢芴呒唔婺杌痦 \
    xi昔析溪喜系戏郗菥徙螅舄 xia虾暇厦夏吓柙 xian掀纤咸涎限冼燹跣霰 xiang巷 xiao硝嚣校 \
    xie解些蝎鞋挟邪斜偕獬渫 xin信 xing邢醒幸姓硎 xiong兄 xiu咻溴 xu戌需嘘许絮勖蓿煦 xuan眩泫 \
    xue削穴血踅 xun旬寻巡荨蕈恂洵 ya押呀轧吖岈 yan研蜒炎眼彦檐腌 yang洋仰 yao妖姚咬夭爻幺 \
    ye噎耶野叶液邺 yi揖遗移疑倚已乙矣以邑屹肄佚咦噫嶷猗迤欹眙蜴 yin殷吟淫印垠吲洇氤 ying英硬映郢媵 \
    yong涌恿壅甬 you由游有幼莠莜尢蚴黝 yu于余俞逾愉羽芋遇御育豫揄鬻於燠窬蜮臾雩 yuan援园苑垸掾瑗箢 \
    yue约越月瀹 yun匀允愠熨筠 za杂 zan咱攒 zang臧 zao澡造燥 zeng增曾 zha查扎喳札栅柞楂 \
    zhai翟宅寨瘵 zhan詹粘沾占湛 zhao招找召啁 zhe折着摺褶 zhen甄枕疹震圳蓁稹箴 zheng徵 \
    zhi枝支吱肢汁殖至峙治窒陟郅忮胝黹雉豸 zhong盅种众 zhou粥妯 zhu朱逐烛著助注祝侏杼竺舳 zhuai拽 \
    zhuan转撰 zhuang庄 zhui追惴隹 zhun肫窀 zhuo茁啄濯斫 zi兹滋粢趑 zong综偬 \
    zou奏揍陬鄹楱 zu租足卒族祖阻 zui最蕞 zuo琢唑怍
    """
}
