extension WordList {
  /// Methods that give an integral, or what has no end, only nearly.
  package static let quadrature = WordList(
    .english([
      "midpoint", "midpoints", "trapezoid", "trapezoids", "trapezoidal", "trapezium", "trapeziums", "simpson",
      "simpson's", "riemann sum", "riemann sums", "monte carlo", "monte-carlo", "quadrature",
      "rectangle rule",
      "rectangle method", "left endpoint", "left endpoints", "right endpoint", "right endpoints", "left sum",
      "right sum", "upper sum", "lower sum", "random points", "random samples", "numerical integration",
      "numerically", "partial sum", "partial sums",
    ]),
    .german([
      "mittelpunktregel", "mittelpunktsregel", "trapezregel", "trapez", "trapeze", "trapezen", "simpsonregel",
      "simpson-regel", "simpsonsche", "rechteckregel", "rechtecksregel", "obersumme", "untersumme",
      "riemannsumme", "riemann-summe", "zwischensumme", "numerisch", "zufallspunkten",
    ]),
    .french([
      "trapèze", "trapèzes", "point milieu", "points milieux", "rectangles", "somme de riemann",
      "sommes de riemann", "numériquement",
    ]),
    .spanish([
      "trapecio", "trapecios", "punto medio", "rectángulos", "suma de riemann", "sumas de riemann",
      "montecarlo", "numéricamente",
    ]),
    .italian(["trapezi", "punto medio", "rettangoli", "somma di riemann"]),
    .portuguese(["trapézios", "ponto médio", "retângulos"]),
    .russian(["трапеций", "трапеции", "прямоугольников", "симпсона", "монте-карло", "численно"]),
    .japanese([
      "台形", "中点", "矩形", "短冊", "区分求積", "シンプソン", "モンテカルロ", "リーマン和", "数値積分", "数値的",
    ]),
    .chinese([
      "梯形", "矩形", "中点", "辛普森", "辛普生", "黎曼和", "蒙特卡洛", "蒙特卡罗", "数值积分", "数值方法",
    ]),
    .korean(["사다리꼴", "중점", "심프슨", "몬테카를로", "리만 합", "수치"]))
}
