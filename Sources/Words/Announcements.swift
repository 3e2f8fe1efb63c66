/// Words of the sentence right before an output, by which it announces another one than what the code above prints here.
extension WordList {
  /// Verbs and nouns of showing: what is denied of them does not come out.
  package static let showing = WordList(
    .english([
      "print", "prints", "printed", "output", "outputs", "show", "shows", "shown", "see", "display",
      "displays", "displayed", "give", "gives", "get", "gets", "result", "results", "return", "returns",
      "produce", "produces", "yield", "yields", "answer", "come", "comes", "appear", "appears",
    ]),
    .japanese(["表示", "出力", "結果", "なりま", "なら", "出ま"]), .chinese(["输出", "打印", "显示", "得到", "结果", "看到"]),
    .korean(["출력", "결과"]), .german(["ausgabe", "ergibt", "zeigt"]), .french(["affiche", "sortie", "donne"]),
    .spanish(["imprime", "muestra", "salida"]), .italian(["stampa", "mostra"]))

  /// What a sentence calls the output that follows it.
  package static let outputNouns = WordList(
    .english(["output", "outputs", "result", "results", "prints", "returns"]), .japanese(["出力", "結果"]),
    .chinese(["输出", "结果"]), .korean(["출력", "결과"]), .german(["ausgabe", "ergebnis"]),
    .french(["sortie", "résultat"]),
    .spanish(["salida", "resultado"]), .italian(["risultato"]), .portuguese(["saída", "resultado"]))

  /// What is done to a program so that it is another one.
  package static let changing = WordList(
    .english([
      "change", "changing", "changed", "replace", "replacing", "replaced", "remove", "removing", "removed",
      "modify", "modifying", "swap", "swapping", "delete", "deleting", "comment out", "uncomment", "instead",
      "omit", "omitting",
    ]),
    .japanese(["変え", "変更", "書き換え", "置き換え", "にすると", "にした", "削除", "消す", "消し", "外す", "外し", "取り除"]),
    .chinese(["改成", "改为", "换成", "修改", "替换", "去掉", "删除", "设为", "设置为"]), .korean(["바꾸", "변경", "제거"]),
    .german(["ändert", "ersetzt", "entfernt"]), .french(["remplace", "supprime", "change"]),
    .spanish(["cambia", "cambiamos", "quitamos", "reemplaza"]))

  /// What makes a condition of a sentence before an output.
  package static let outputConditions = WordList(
    .english([
      "if", "unless", "suppose", "supposing", "assuming", "without", "had we", "were it", "otherwise",
    ]),
    .german(["wenn", "falls", "ohne", "angenommen"]), .french(["si", "sans", "supposons"]),
    .spanish(["si", "sin", "supongamos"]), .italian(["senza"]), .portuguese(["sem"]),
    .russian(["если", "без"]), .japanese(["もし", "仮に", "なければ", "ならば"]), .chinese(["如果", "假如", "若", "假设"]),
    .korean(["만약"]))

  /// Words of a condition that always holds: that the code is run, looked at, and works.
  package static let running = WordList(
    .english([
      "run", "runs", "running", "ran", "execute", "executes", "executed", "executing", "call", "try", "look",
      "open", "start", "launch", "check", "inspect", "type", "evaluate", "well", "correctly", "works",
      "worked",
      "successful", "successfully", "right", "print", "printing", "test", "invoke", "view",
    ]),
    .german(["ausführen", "ausführt", "startet", "geklappt"]), .french(["exécute", "lance", "exécutez"]),
    .spanish(["ejecutas", "ejecutamos", "ejecuta"]), .italian(["eseguiamo", "esegui", "lanciamo"]),
    .portuguese(["executar", "executarmos"]), .russian(["запустить", "выполнить"]),
    .japanese(["実行", "走らせ", "起動", "うまく", "正し", "成功", "確認", "見て"]),
    .chinese(["运行", "执行", "打开", "调用", "查看", "正常", "成功", "顺利", "打印"]), .korean(["실행"]))

  /// What is no longer, by the words of the sentence.
  package static let formerly = WordList(
    .english([
      "previously", "formerly", "originally", "used to", "old", "older", "earlier version",
      "earlier versions",
      "previous version", "previous versions", "last week", "last time", "back then",
    ]),
    .german(["früher", "alte", "vorher"]), .french(["auparavant", "ancienne"]),
    .spanish(["antes", "anterior"]),
    .japanese(["以前", "修正前", "変更前", "かつて", "旧版", "旧バージョン"]),
    .chinese(["修改前", "修改之前", "之前的版本", "以前", "旧版", "从前"]),
    .korean(["예전", "이전 버전"]))

  /// Systems that a note may tell apart from others.
  package static let namedSystems = WordList(
    .english(["windows", "macos", "mac", "os x", "powershell", "cmd.exe"]))

  /// Languages that a note may set beside Python.
  package static let otherLanguages = WordList(
    .english([
      "ruby", "javascript", "java", "julia", "perl", "matlab", "rust", "haskell", "typescript", "php",
      "kotlin",
      "fortran", "in r", "in c", "in go", "c version", "c code", "r code", "go code", "c++", "c#",
    ]))

  /// What is wished for, and need not come.
  package static let wishing = WordList(
    .english([
      "desired", "ideally", "hoped", "hoping", "wanted", "i want", "we want", "you want", "wish", "wished",
      "intended", "asks for", "aim for",
    ]),
    .german(["gewünscht", "gewünschte"]), .french(["souhaité", "souhaitée"]),
    .spanish(["deseada", "deseado"]),
    .japanese(["期待した", "想定した", "想定して", "理想"]), .chinese(["期望的", "理想", "希望", "想要", "本来应"]),
    .korean(["원하는"]))

  /// What is expected: it need not come where the note shows beside it what does.
  package static let expectations = WordList(
    .english(["expected", "expectation", "should", "desired"]), .japanese(["期待", "想定"]),
    .chinese(["期望", "预期", "应该"]), .korean(["기대", "예상"]), .german(["erwartet", "erwartete"]),
    .french(["attendu", "attendue"]), .spanish(["esperado", "esperada"]), .italian(["atteso", "attesa"]))

  /// What does come, beside what is expected.
  package static let actuals = WordList(
    .english(["actual", "actually", "got", "instead", "reality", "observed", "received"]),
    .japanese(["実際", "現実"]), .chinese(["实际", "却"]), .korean(["실제"]), .german(["tatsächlich", "stattdessen"]),
    .french(["réellement", "obtenu", "réel"]), .spanish(["real", "obtenido"]),
    .italian(["ottenuto", "reale"]))

  /// By which an output is set beside another.
  package static let comparing = WordList(
    .english([
      "for comparison", "compare", "in contrast", "contrast with", "instead of", "rather than", "unlike",
      "and not",
    ]),
    .japanese(["比較", "対照", "ではなく"]), .chinese(["而不是", "对比", "相比", "对照"]), .korean(["비교"]))

  /// What comes now and then.
  package static let sometimes = WordList(
    .english(["sometimes", "occasionally", "now and then", "on a bad day", "with luck"]),
    .japanese(["ときどき", "時々", "たまに"]), .chinese(["有时", "偶尔"]), .korean(["가끔"]))

  /// Texts that say what a program prints, and are not it.
  package static let otherTexts = WordList(
    .english([
      "book", "documentation", "docs", "manual", "tutorial", "spec", "specification", "assignment",
      "beginner",
      "novice", "copilot", "chatgpt", "chatbot", "people think", "people believe", "first guess", "my guess",
      "naively",
    ]),
    .japanese(["本来は", "教科書", "誤答", "本には", "書には"]), .chinese(["书上", "文档", "很多人", "题目要求"]), .korean(["교재"]))

  /// Labels of a word or two over what is no output of the code above.
  package static let otherLabels = WordList(
    .english([
      "input", "given input", "sample input", "stdin", "config", "configuration", "data", "goal", "target",
      "guess", "before", "contents", "file", "not", "and not",
    ]),
    .japanese(["入力", "入力例", "設定", "データ", "目標", "誤"]), .chinese(["输入", "输入样例", "配置", "数据", "之前", "目标"]),
    .korean(["입력"]), .german(["eingabe"]), .french(["entrée"]), .spanish(["entrada"]))

  /// Terms with a negation that deny no showing.
  package static let negationTerms = WordList(
    .english(["no surprise", "not only", "no doubt", "not surprisingly", "no wonder", "nothing but"]),
    .japanese(["変わらな", "変わりませ", "問題な", "間違いな", "違いな", "しかな"]),
    .chinese(["不同", "不过", "不断", "不仅", "不错", "没错", "不妨", "不难", "不变"]))

  /// Terms with a word of blame that announce an error which comes.
  package static let announcedErrors = WordList(
    .english(["false", "true or false", "invalid"]), .german(["fehler"]),
    .french(["erreur", "erreurs"]), .russian(["ошибка", "ошибки"]),
    .chinese(["报错", "出错", "错误信息", "错误提示", "错误消息", "错误如下", "抛出错误"]))
}
