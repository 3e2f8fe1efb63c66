import Bibliography
import NoteParsing
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Ada Lovelace", "Ada||Lovelace|"), ("Lovelace, Ada", "Ada||Lovelace|"),
    ("Ludwig van Beethoven", "Ludwig|van|Beethoven|"), ("van der Maaten, Laurens", "Laurens|van der|Maaten|"),
    ("Laurens van der Maaten", "Laurens|van der|Maaten|"), ("Yann Le Cun", "Yann||Le Cun|"),
    ("Guido Van Rossum", "Guido||Van Rossum|"), ("al-Khwarizmi", "||al-Khwarizmi|"),
    ("King, Jr., Martin Luther", "Martin Luther||King|Jr."),
    ("King, Martin Luther, Jr.", "Martin Luther||King|Jr."),
    ("Martin Luther King Jr.", "Martin Luther||King|Jr."), ("Sammy Davis, Jr.", "Sammy||Davis|Jr."),
    ("de la Vallée Poussin, Charles Louis", "Charles Louis|de la|Vallée Poussin|"), ("Plato", "||Plato|"),
    ("Ken-ichi Mori", "Ken-ichi||Mori|"),
    ("Müller-Lüdenscheidt, Émile", "Émile||Müller-Lüdenscheidt|"), ("Ngô Bảo Châu", "Ngô Bảo||Châu|"),
    ("山田 太郎", "太郎||山田|"), ("山田, 太郎", "太郎||山田|"), ("福島邦彦", "||福島邦彦|"), ("김 철수", "철수||김|"),
    ("ジェフリー・ヒントン", "ジェフリー||ヒントン|"), ("Иван Петров", "Иван||Петров|"),
    ("José Ortega y Gasset", "José Ortega|y|Gasset|"),
  ])
  func aNameHasItsParts(_ text: String, _ parts: String) {
    let name = PersonName(text: text)
    #expect("\(name.given)|\(name.particle)|\(name.family)|\(name.suffix)" == parts)
    #expect(!name.isOrganisation)
    #expect(PersonName(text: name.display) == name)
    #expect(PersonName(text: name.sorted) == name)
  }

  @Test(arguments: ["{Open Minds}", "The ATLAS Collaboration", "Gemini Team"])
  func anOrganisationIsWhole(_ text: String) {
    let name = PersonName(text: text)
    #expect(name.isOrganisation)
    #expect(name.given.isEmpty)
    #expect("{\(name.family)}" == name.sorted)
  }

  @Test func namesAreSaidInTheOrderOfTheirScript() {
    #expect(PersonName(text: "山田, 太郎").display == "山田 太郎")
    #expect(PersonName(text: "福島邦彦").display == "福島邦彦")
    #expect(PersonName(text: "ジェフリー・ヒントン").display == "ジェフリー・ヒントン")
    #expect(PersonName(text: "King, Jr., Martin Luther").display == "Martin Luther King Jr.")
    #expect(PersonName(text: "Laurens van der Maaten").sorted == "van der Maaten, Laurens")
  }

  @Test(arguments: [
    ("Edward Hu, Yelong Shen, Phillip Wallis", "Edward Hu|Yelong Shen|Phillip Wallis", false),
    ("Ashish Vaswani and Noam Shazeer", "Ashish Vaswani|Noam Shazeer", false),
    ("Ashish Vaswani; Noam Shazeer", "Ashish Vaswani|Noam Shazeer", false),
    ("Ashish Vaswani & Noam Shazeer", "Ashish Vaswani|Noam Shazeer", false),
    ("Edward Hu, Yelong Shen", "Edward Hu|Yelong Shen", false),
    ("Touvron, Hugo", "Hugo Touvron", false), ("van der Maaten, Laurens", "Laurens van der Maaten", false),
    ("Touvron, Hugo; Martin, Louis", "Hugo Touvron|Louis Martin", false),
    ("Devlin, Jacob and Chang, Ming-Wei", "Jacob Devlin|Ming-Wei Chang", false),
    ("Vaswani, Shazeer, et al.", "Vaswani|Shazeer", true), ("Vaswani et al.", "Vaswani", true),
    ("Vaswani, et al.", "Vaswani", true), ("and others", "", true),
    ("Edward Hu, Yelong Shen, and Phillip Wallis", "Edward Hu|Yelong Shen|Phillip Wallis", false),
    ("Edward Hu, Yelong Shen and Phillip Wallis", "Edward Hu|Yelong Shen|Phillip Wallis", false),
    ("Vaswani, Shazeer and Parmar", "Vaswani|Shazeer|Parmar", false),
    ("Devlin, J., Chang, M.-W., and Lee, K.", "J. Devlin|M.-W. Chang|K. Lee", false),
    ("Devlin, J., Chang, M.-W., Lee, K.", "J. Devlin|M.-W. Chang|K. Lee", false),
    ("van der Maaten, L. J. P.", "L. J. P. van der Maaten", false),
    ("King, Jr., Martin Luther", "Martin Luther King Jr.", false),
    ("Sammy Davis, Jr.", "Sammy Davis Jr.", false),
    ("Sammy Davis, Jr., Dean Martin", "Sammy Davis Jr.|Dean Martin", false),
    ("{Barnes and Noble}; Ada Lovelace", "Barnes and Noble|Ada Lovelace", false),
    ("山田 太郎、鈴木 花子", "山田 太郎|鈴木 花子", false), ("福島邦彦 他", "福島邦彦", true), ("福島邦彦ほか", "福島邦彦", true),
    ("", "", false), (" ; and , ", "", false), ("Anderson, Brandon", "Brandon Anderson", false),
  ])
  func aListIsDividedAsPeopleMeanIt(_ text: String, _ names: String, _ hasOthers: Bool) {
    let list = PersonName.list(text)
    #expect(list.names.map(\.display).joined(separator: "|") == names)
    #expect(list.hasOthers == hasOthers)
  }

  @Test func bibTeXDividesAtAndOutsideOfBraces() {
    let list = PersonName.list(bibTeX: "A. Li AND {Barnes and Noble} and\n  Hu, E. and others")
    #expect(list.names.map(\.display) == ["A. Li", "Barnes and Noble", "E. Hu"])
    #expect(list.hasOthers)
    #expect(PersonName.list(bibTeX: "Anand, Sandy and Brand, A").names.count == 2)
  }

  @Test func accentsInBracesAreLettersOfNames() {
    let entry = BibliographyEntry(
      type: "misc", key: "a",
      fields: [
        .init(
          name: "author",
          source:
            "Per {\\o}degaard Li and {\\'E}. Le Roy and Sou\\v{s}ek, {\\v S}imon and {\\O}sterbro {\\v S}i and {T\\'{e}o} {Mu\\~{n}oz}"
        )
      ])
    let names = entry.names(in: "author")
    #expect(names.map(\.particle) == ["ødegaard", "", "", "", ""])
    #expect(
      names.map(\.display) == ["Per ødegaard Li", "É. Le Roy", "Šimon Soušek", "Østerbro Ši", "Téo Muñoz"])
  }
}
