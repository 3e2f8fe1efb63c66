extension WordList {
  /// Verbs of saying.
  static let saying = WordList(
    .english([
      "say", "says", "said", "answer", "answers", "answered", "claim", "claims", "claimed", "write", "writes",
      "wrote", "put", "reply", "replies", "replied", "respond", "responds", "responded", "guess", "guesses",
      "guessed",
      "think", "thinks", "thought", "believe", "believes", "believed", "assert", "asserts", "asserted",
      "argue",
      "argues", "argued", "insist", "insists", "insisted", "maintain", "maintains", "maintained", "swear",
      "swears",
      "swore", "contend", "contends", "contended", "allege", "alleges", "alleged", "told", "tells",
      "concludes", "concluded", "got", "compute",
      "computes", "computed", "calculate", "calculates", "calculated", "obtained",
    ]),
    .german([
      "schreibt", "schreiben", "schrieb", "sagt", "sagen", "sagte", "antwortet", "antworten", "behauptet",
    ]),
    .french(["écrit", "écrivent", "dit", "disent", "répond", "répondent", "prétend", "mettent"]),
    .spanish(["ponen", "escribe", "escriben", "dice", "dicen", "responde", "responden", "escribió", "dijo"]),
    .italian(["scrive", "scrivono", "scritto", "dice", "dicono", "risponde", "rispondono"]),
    .portuguese(["escreve", "escrevem", "escreveu", "diz", "dizem", "responde", "respondem"]),
    .russian([
      "пишет", "пишут", "написал", "написала", "говорит", "говорят", "отвечает", "ответил", "ответила",
    ]))

  /// Verbs of saying and thinking that only people do.
  static let thinking = WordList(
    .english([
      "answered", "replied", "replies", "responded", "responds", "wrote", "guessed", "guesses", "thinks",
      "thought",
      "believes", "believed", "insists", "insisted", "argued", "argues", "asserts", "asserted", "swears",
      "swore",
      "contends", "contended", "alleges", "alleged",
    ]))

  /// Words before whom a sentence has its claim from.
  static let sources = WordList(
    .english(["according to"]), .german(["laut", "gemäß", "zufolge"]), .french(["selon", "d'après"]),
    .spanish(["según"]), .italian(["secondo"]), .portuguese(["segundo"]), .russian(["согласно", "по словам"]))

  /// Words before whose work it is that a sentence tells of: "in Sam's solution".
  static let leadingToSources = WordList(.english(["by", "in", "on", "from"]))

  /// The same behind whom a sentence has its claim from.
  static let sourcesBehind = WordList(
    .japanese(["によれば", "によると", "に拠れば"]), .korean(["에 따르면", "에 의하면"]))

  /// What a writer rests on: what holds according to it is the note's own claim.
  static let ownSources = WordList(
    .english([
      "formula", "formulas", "equation", "equations", "theorem", "lemma", "proposition", "corollary", "rule",
      "rules", "law", "laws", "principle", "definition", "definitions", "table", "figure", "algorithm",
      "method",
      "identity", "criterion", "property", "properties", "section", "chapter", "problem", "exercise",
      "question",
      "statement", "calculation", "computation", "convention", "above", "order", "size", "our", "my",
    ]),
    .german([
      "formel", "gleichung", "satz", "lemma", "regel", "regeln", "gesetz", "definition", "tabelle",
      "abbildung",
      "verfahren", "aufgabe", "aufgabenstellung", "voraussetzung", "annahme", "rechnung", "ansatz",
    ]),
    .french([
      "formule", "équation", "théorème", "lemme", "règle", "règles", "loi", "définition", "tableau", "figure",
      "méthode", "énoncé", "hypothèse", "propriété", "principe", "ordre",
    ]),
    .spanish([
      "fórmula", "ecuación", "teorema", "lema", "regla", "reglas", "ley", "definición", "tabla", "figura",
      "método", "enunciado", "hipótesis", "propiedad", "principio",
    ]),
    .italian(["formula", "equazione", "teorema", "regola", "legge", "definizione", "tabella", "metodo"]),
    .portuguese(["fórmula", "equação", "teorema", "regra", "lei", "definição", "tabela", "método"]),
    .russian(["формуле", "теореме", "правилу", "закону", "определению", "таблице", "условию"]),
    .japanese(["公式", "定理", "法則", "定義", "式", "表", "図", "規則", "補題", "仮定", "条件", "原理", "方法", "計算", "これ", "それ"]),
    .korean(["공식", "정리", "법칙", "정의", "식", "표"]))

  /// Articles behind which somebody or something is named.
  static let articles = WordList(
    .english(["the", "a", "an", "some", "this", "one", "his", "her", "their", "many", "most"]),
    .german(["der", "die", "das", "dem", "den", "des", "einem", "einer", "seiner", "ihrer"]),
    .french(["le", "la", "les", "l'", "un", "une", "des", "certains", "certaines"]),
    .spanish(["el", "la", "los", "las", "un", "una", "algunos"]),
    .italian(["il", "lo", "la", "i", "gli", "le", "un", "una"]),
    .portuguese(["o", "a", "os", "as", "um", "uma"]))

  /// Words by which a sentence tells what goes around.
  static let hearsay = WordList(
    .english([
      "reportedly", "allegedly", "supposedly", "purportedly", "rumour has it", "rumor has it",
      "it is said that",
      "they say", "used to read", "used to say", "is listed as", "is printed as", "was printed as",
      "is quoted as", "is misprinted as", "slogan",
      "made to write", "made to say", "forced to write", "forced to say", "made to believe",
    ]),
    .german(["angeblich", "vermeintlich", "es heißt", "gerüchten", "man erzählt"]),
    .french(["prétendument", "soi-disant", "paraît-il"]),
    .spanish(["supuestamente", "se dice que", "se rumorea"]),
    .russian(["якобы", "говорят"]),
    .japanese(["答案によく", "よくある答", "よくある誤", "噂では", "とされている", "だそうだ", "ネット上で", "という説"]),
    .chinese(["据说", "据报道", "据称", "据传", "报道", "网上流传", "网传", "流传", "听说", "传言", "有人写", "有人说"]),
    .korean(["소문", "라고 한다"]))

  /// Texts that language models are trained on.
  static let trainingTexts = WordList(
    .english([
      "training example", "training examples", "training sample", "training samples", "few-shot example",
      "few-shot examples", "demonstration", "demonstrations",
    ]),
    .german(["trainingsbeispiel", "trainingsbeispiele"]), .french(["exemple d'entraînement"]),
    .spanish(["ejemplo de entrenamiento"]), .japanese(["学習例", "訓練例"]), .chinese(["训练样本", "训练样例"]))

  /// Texts that language models write.
  static let modelTexts = WordList(
    .english([
      "sample", "samples", "sampled", "continuation", "continuations", "generation", "generations",
      "completion",
      "completions", "hallucination",
    ]), .japanese(["生成例", "出力例"]), .chinese(["采样", "生成的样本"]))

  /// Words that go on behind such a text, where another noun would make it a sort of something.
  static let behindModelTexts = WordList(
    .english([
      "is", "are", "was", "were", "be", "of", "from", "that", "which", "with", "by", "in", "at", "for", "and",
      "or", "reads", "read", "says", "said", "ends", "ended", "contains", "contained", "shows", "showed",
      "starts", "started", "gives", "gave", "claims", "claimed", "states", "stated", "has", "had", "might",
      "may", "can", "could", "would", "will",
    ]))

  /// Verbs of computing and showing, which also formulas and tables do.
  static let computing = WordList(
    .english([
      "get", "gets", "obtain", "obtains", "find", "finds", "found", "output", "outputs", "produce",
      "produces",
      "produced", "return", "returns", "returned", "generate", "generates", "generated", "show", "shows",
      "showed", "display", "displays", "displayed", "give", "gives", "gave", "print", "prints", "printed",
      "report", "reports", "reported", "hallucinates", "hallucinated",
    ]),
    .german([
      "zeigt", "erhält", "erhalten", "rechnet", "rechnen", "gibt", "berechnet", "kommt", "kommen", "findet",
      "finden", "fand", "bekommt", "bekommen", "bekam", "erhielt", "rechnete", "kam",
    ]),
    .french([
      "trouve", "trouvent", "trouvé", "affiche", "obtient", "obtiennent", "obtenu", "calcule", "calculé",
      "donne",
    ]),
    .spanish([
      "obtiene", "obtienen", "obtuvo", "obtenido", "calcula", "calculan", "muestra", "da", "encuentra",
      "encontró", "halla",
    ]),
    .italian(["trova", "trovano", "trovato", "ottiene", "ottengono", "ottenuto", "calcola"]),
    .portuguese(["encontra", "encontrou", "obtém", "obteve", "calcula", "calculou", "acha"]),
    .russian([
      "находит", "нашёл", "нашел", "нашла", "получает", "получил", "получила", "получили", "вычислил",
      "вычислила",
    ]))

  /// Verbs of what is only held to be so, by whomever.
  static let believing = WordList(
    .english(["think", "thinks", "thought", "believe", "believes", "believed"]),
    .german(["glaubt", "glauben", "denkt", "denken", "meint", "meinen"]),
    .french(["croit", "croient", "pense", "pensent"]), .spanish(["cree", "creen", "piensa", "piensan"]),
    .italian(["crede", "credono", "pensa", "pensano"]), .portuguese(["acha", "acham"]),
    .russian(["думают", "считают"]))

  /// Verbs that tell what somebody else said, whoever the subject is.
  static let stating = WordList(
    .english([
      "say", "says", "said", "answer", "answers", "answered", "claim", "claims", "claimed", "write", "writes",
      "wrote", "put", "reply", "replies", "replied", "respond", "responds", "responded", "guess", "guesses",
    ]),
    .german([
      "schreibt", "schreiben", "schrieb", "sagt", "sagen", "sagte", "antworten", "behauptet", "behaupten",
    ]),
    .french(["écrit", "écrivent", "disent", "répond", "répondent", "prétend", "mettent"]),
    .spanish(["escribe", "escriben", "dicen", "responde", "responden", "ponen", "escribió"]),
    .italian(["scrive", "scrivono", "scritto", "dice", "dicono", "risponde", "rispondono"]),
    .portuguese(["escreve", "escrevem", "escreveu", "diz", "dizem", "responde", "respondem"]),
    .russian([
      "пишет", "пишут", "написал", "написала", "говорит", "говорят", "отвечает", "ответил", "ответила",
    ]))

  /// Who believes what the note itself says.
  static let selves = WordList(
    .english(["we", "i", "us", "let", "to"]), .german(["wir", "ich"]), .french(["nous", "je"]),
    .spanish(["nosotros", "yo"]))

  /// Some of many, as the subject of a verb.
  static let quantifiers = WordList(
    .english(["many", "some", "most", "few", "everyone", "everybody", "nobody"]),
    .german(["viele", "manche", "mancher", "einige", "niemand"]),
    .french(["beaucoup", "certains", "d'aucuns", "plusieurs"]),
    .spanish(["muchos", "algunos", "quien", "quienes", "nadie"]))

  /// Texts that others wrote.
  static let documents = WordList(
    .english([
      "key", "book", "textbook", "edition", "printing", "manual", "website", "article", "blog", "poster",
      "newspaper",
      "wiki", "wikipedia",
      "worksheet", "handout", "video",
    ]),
    .german(["lehrbuch", "schulbuch", "lösungsheft", "musterlösung", "auflage", "zeitung"]),
    .french(["livre", "manuel", "corrigé", "journal"]), .spanish(["libro", "solucionario", "periódico"]))

  /// What a text does that holds a claim.
  static let holding = WordList(
    .english(["has", "lists", "listed", "reads", "states", "contains", "says"]),
    .german(["hat", "enthält", "steht"]), .french(["indique", "porte", "contient"]),
    .spanish(["trae", "pone", "contiene"]))

  /// Whoever else speaks, as the label of what they say, "Another: …", or as the subject of a verb, "Un autre trouve".
  static let others = WordList(
    .english(["another", "other", "others", "someone else"]),
    .german(["anderer", "andere", "anderes", "anders"]), .french(["autre", "autres"]),
    .spanish(["otro", "otra", "otros", "otras"]),
    .italian(["altro", "altra", "altri", "altre", "qualcuno"]),
    .portuguese(["outro", "outra", "outros", "outras", "alguém"]),
    .russian(["другой", "другая", "другие", "кто-то", "некто"]),
    .japanese(["別の", "もう一人", "他の"]), .chinese(["另一", "另外", "还有人"]))

  /// What somebody's claim is called.
  static let sayings = WordList(
    .english([
      "answer", "answers", "output", "response", "reply", "completion", "solution", "guess", "claim", "work",
      "attempt", "calculation", "calculations", "computation", "computations", "reckoning",
    ])
  )

  /// People, and machines that people ask.
  static let speakers = WordList(
    .english([
      "student", "students", "pupil", "pupils", "learner", "learners", "child", "children", "someone",
      "somebody",
      "friend", "friends", "colleague", "candidate", "candidates", "beginners", "novices", "people",
      "customer",
      "classmate", "teacher", "kid", "kids", "folk", "folks", "chatbot", "chatbots", "calculator",
      "calculators", "copilot",
    ]),
    .german([
      "schüler", "schülerin", "student", "studenten", "taschenrechner", "jemand", "leute", "anfänger",
    ]),
    .french([
      "élève", "élèves", "étudiant", "étudiante", "étudiants", "calculatrice", "quelqu'un", "gens", "ami",
      "amie",
      "camarade",
    ]),
    .spanish([
      "alumno", "alumna", "alumnos", "estudiante", "estudiantes", "calculadora", "alguien", "gente", "amigo",
      "amiga", "compañero", "compañera",
    ]),
    .italian(["studente", "studentessa", "studenti", "alunno", "alunna", "amico", "amica", "calcolatrice"]),
    .portuguese(["aluno", "aluna", "alunos", "estudante", "estudantes", "amigo", "amiga", "calculadora"]),
    .russian(["ученик", "ученица", "ученики", "студент", "студентка", "студенты", "калькулятор"]))

  static let pronouns = WordList(
    .english(["he", "she", "they"]), .german(["er", "sie"]), .french(["il", "elle"]))

  /// Who writes the note, and what stands for what was said.
  static let writers = WordList(
    .english([
      "we", "i", "you", "one", "us", "it", "this", "that", "these", "which", "there", "let", "formula",
      "equation",
      "table", "rule", "theorem", "sum", "total", "result", "definition", "substitution",
    ]),
    .german(["wir", "ich", "man", "das", "dies", "formel"]), .french(["nous", "je", "cela", "ceci"]),
    .spanish(["nosotros", "esto", "eso"]))

  /// Models, which in notes about them say what they say.
  static let models = WordList(
    .english(["model", "models", "assistant", "system", "bot", "agent", "network", "ai"]),
    .german(["modell", "modelle"]), .french(["modèle"]), .spanish(["modelo"]))

  /// What shows that a note is about language models, and their names.
  package static let languageModels = WordList(
    .english([
      "sampled continuation", "sampled completion", "llm", "llms", "chatgpt", "gpt", "gpt-2", "gpt-3",
      "gpt-4", "claude", "gemini", "llama",
      "language model",
      "language models", "chatbot", "chatbots", "prompt", "prompts", "prompting", "hallucinate",
      "hallucination",
      "chain-of-thought", "chain of thought",
    ]),
    .german(["sprachmodell", "sprachmodelle"]), .french(["modèle de langage", "modèles de langage"]),
    .spanish(["modelo de lenguaje", "modelos de lenguaje"]), .japanese(["言語モデル", "プロンプト", "生成ai"]),
    .chinese(["语言模型", "提示词", "大模型"]), .korean(["언어 모델", "프롬프트"]))

  /// Who takes a turn in a conversation with a model.
  package static let turnTakers = WordList(
    .english([
      "user", "assistant", "human", "system", "prompt", "model", "ai", "bot", "chatgpt", "gpt", "claude",
      "gemini",
      "llm", "q", "a", "question", "answer", "input", "output", "response", "completion",
    ]),
    .japanese(["ユーザー", "アシスタント", "モデル", "質問", "回答", "出力", "入力"]),
    .chinese(["用户", "助手", "模型", "问", "答", "输入", "输出", "提示"]), .korean(["사용자", "모델"]))

  /// Words that start with a capital at the start of a sentence, or name a part of a text.
  package static let noNames = WordList(
    .english([
      "a", "an", "the", "we", "you", "it", "this", "that", "these", "those", "there", "which", "then", "thus",
      "hence", "so", "now", "here", "also", "and", "but", "or", "as", "if", "for", "in", "on", "at", "by",
      "from",
      "of", "to", "with", "when", "where", "what", "table", "figure", "fig", "equation", "eq", "theorem",
      "lemma",
      "section", "chapter", "example", "exercise", "part", "step", "case", "formula", "algorithm", "method",
      "let",
      "one", "both", "all", "each", "some", "many", "most", "first", "second", "next", "finally", "rule",
      "law",
      "answer", "solution", "problem", "question", "use", "sum", "total", "result", "results", "note",
    ]))

  static let auxiliaries = WordList(
    .english([
      "has", "had", "have", "did", "does", "do", "will", "would", "can", "could", "may", "might", "just",
      "now",
      "then", "often", "also", "first", "always", "sometimes", "still", "only", "even", "once", "simply",
      "and",
    ]),
    .german(["hat", "haben"]), .french(["a", "ont", "avait", "y"]), .spanish(["ha", "han"]),
    .italian(["ha", "hanno"]))

  /// What follows somebody's claim.
  static let sayingBehind = WordList(
    .japanese([
      "と答え", "と回答", "と言った", "と言って", "と書いた", "と書いて", "と主張", "と返", "と出力", "と表示", "と信じ", "と思",
      "とやる人", "という人", "とする人", "と計算する人", "と書く人", "と考える人", "とする生徒", "とする学生", "とやりがち", "としがち", "と考えがち",
      "と勘違い", "としてしま", "とやってしま", "と計算してしま",
    ]), .chinese(["是他的答案", "是它的回答"]), .korean(["라고"]))

  static let sayingUnspaced = WordList(
    .japanese([
      "答え", "回答", "出力", "主張", "返事", "計算では", "計算だと", "計算によ", "考えでは", "考えだと", "解答", "答案", "意見では", "説では",
    ]),
    .chinese([
      "回答", "答道", "认为", "输出", "写道", "写", "写成", "写出", "算出", "算得", "算成", "得出", "显示", "给出", "说", "答案",
      "的算法", "的做法", "的解法", "的结果", "的计算", "以为",
    ]))

  static let speakersUnspaced = WordList(
    .english(["ai", "chatgpt", "gpt"]),
    .japanese([
      "誰か", "ある人", "別の人", "もう一人", "他の人", "生徒", "学生", "太郎", "花子", "さん", "君の", "電卓", "彼",
      "彼女", "友達", "友だち", "友人", "先輩", "後輩", "同級生", "児童", "受験生", "くん", "ちゃん", "氏は", "氏の",
    ]),
    .chinese([
      "小明", "小红", "小华", "小刚", "学生", "同学", "有人", "另一个人", "另一人", "另一位", "别人", "计算器", "聊天机器人",
      "小丽", "小芳", "小李", "小王", "小张", "某人", "考生", "机器人", "他的", "她的",
    ]),
    .korean(["학생", "다른 사람", "누군가"]))

  /// What somebody came to, right behind it: by itself it is anybody's.
  static let comingTo = WordList(
    .japanese(["を得", "と求め", "と計算", "を出し", "と出し", "になったと", "とした", "としてい"]),
    .korean(["를 얻", "을 얻", "가 나왔", "이 나왔"]))

  static let modelsUnspaced = WordList(
    .japanese(["モデル", "アシスタント", "ai"]), .chinese(["模型", "助手", "机器人"]), .korean(["모델"]))
}
