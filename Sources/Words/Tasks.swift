extension WordList {
  /// Words with which a question starts that asks for something else than whether what it says is so.
  static let openQuestions = WordList(
    .english(["what if", "what", "how", "why", "when", "where", "who"]),
    .german(["was wäre", "wie", "warum", "wann", "wo", "wer"]),
    .french(["combien", "comment", "pourquoi", "quand"]),
    .spanish(["cuánto", "cuántos", "cómo", "cuándo"]),
    .italian(["quanto", "quanti", "come", "perché", "quando"]),
    .portuguese(["quanto", "quantos", "como", "quando"]), .russian(["сколько", "как", "почему", "когда"]))

  /// Verbs of what one does with something that is so.
  static let presupposing = WordList(
    .english([
      "do you prove", "do we prove", "to prove", "do you show that", "do we show that", "do you simplify",
      "do we simplify", "do you derive", "do we derive", "do you write",
    ]),
    .german(["beweist man", "zeigt man", "vereinfacht man"]),
    .french(["démontre-t-on", "démontrer", "simplifier"]),
    .spanish(["se demuestra", "se simplifica"]))

  /// What a comment says in the place of code that the reader is to write.
  package static let leftToReader = WordList(
    .english([
      "your code", "your solution", "your answer", "your implementation", "your turn", "add your",
      "write your",
      "insert your", "put your", "enter your", "fill in", "fill this in", "code here", "goes here",
      "to be implemented", "to be defined", "to be completed", "implement this", "implement me",
      "complete this", "complete the code", "complete the function", "replace this", "todo", "fixme",
      "not implemented", "previous implementation",
    ]),
    .german(["dein code", "deine lösung", "ihr code", "hier einfügen", "hier ergänzen", "zu ergänzen"]),
    .french([
      "votre code", "ton code", "votre solution", "à compléter", "à définir", "complétez", "à modifier",
      "à remplacer",
    ]),
    .spanish([
      "tu código", "tu codigo", "tu solución", "su código", "escribe aquí", "completa aquí", "por completar",
      "por definir",
    ]),
    .italian([
      "il tuo codice", "la tua soluzione", "scrivi qui", "inserisci qui", "da completare", "da definire",
      "da implementare", "implementazione precedente",
    ]),
    .portuguese(["seu código", "sua solução", "escreva aqui", "complete aqui", "a definir"]),
    .russian(["ваш код", "твой код", "ваше решение", "напишите код", "допишите"]),
    .japanese([
      "ここにコード", "ここに記述", "ここに実装", "ここに処理", "ここに書", "コードを書いて", "コードを記述", "実装してください",
      "を埋め", "未実装", "を補",
    ]),
    .chinese([
      "在此处填写", "在此填写", "在此处编写", "在这里编写", "在这里写", "在此处写", "在此处添加", "在这里添加", "你的代码", "您的代码", "请填写",
      "请补充", "请实现", "补全", "待实现", "待补充",
    ]),
    .korean(["여기에 코드", "코드를 작성", "여기에 작성", "구현하세요", "채우세요", "채워 넣"]))

  /// What tells the reader to write a program, as the first words of a sentence.
  package static let assignments = WordList(
    .english([
      "write a function", "write a program", "write a class", "write a method", "write a script",
      "write a generator", "write a decorator", "write functions", "write code", "write python code",
      "implement a function", "implement a class", "implement a method", "implement the function",
      "implement the class", "define a function", "define a class", "create a function", "create a class",
      "complete the function", "complete the code", "complete the class", "exercise",
    ]),
    .german(["schreibe eine funktion", "schreiben sie eine funktion", "implementiere", "implementieren sie"]),
    .french(["écrivez une fonction", "écrire une fonction", "écris une fonction", "implémentez"]),
    .spanish(["escribe una función", "escriba una función", "escribir una función", "implementa una función"]
    ),
    .italian([
      "scrivi una funzione", "scrivere una funzione", "scrivete una funzione", "implementa una funzione",
    ]),
    .portuguese(["escreva uma função", "implemente uma função", "crie uma função"]),
    .russian(["напишите функцию", "реализуйте функцию", "напишите программу"]),
    .japanese(["関数を書け", "関数を書いて", "関数を作成せよ", "関数を作成して", "関数を実装せよ", "関数を実装して", "プログラムを書け", "プログラムを作成せよ"]),
    .chinese(["编写一个函数", "编写函数", "写一个函数", "实现一个函数", "编写一个程序", "编写程序"]),
    .korean(["함수를 작성하", "함수를 구현하", "프로그램을 작성하"]))

  /// What a comment says of code that is shown so that nobody runs it.
  package static let discouraged = WordList(
    .english([
      "don't do this", "do not do this", "don't do that", "don't run", "do not run", "never do this",
      "don't try this", "do not try this", "don't use this",
    ]),
    .german(["nicht ausführen", "nicht machen", "nicht nachmachen"]),
    .french(["ne pas faire", "ne pas exécuter", "à ne pas faire"]),
    .spanish(["no hacer", "no hagas esto", "no ejecutar", "no ejecutes"]),
    .italian(["non fare", "non farlo", "non fatelo", "da non fare", "non eseguire"]),
    .portuguese(["não faça", "não execute", "não fazer"]), .russian(["не делайте так", "не запускайте"]),
    .japanese(["実行しないで", "やってはいけない", "やらないで", "使ってはいけない"]),
    .chinese(["不要这样做", "请勿运行", "不要运行", "千万不要", "不要执行"]),
    .korean(["실행하지 마", "하지 마세요", "하지 말 것"]))
}
