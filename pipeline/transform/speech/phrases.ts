/** Lists what is said around the parts of a formula: English, German, French, Spanish, Italian. */
import type {Said} from './languages.ts'

/**
 * `{a}`, `{b}` and `{c}` are parts. What has a form `…End` is said so where its last part is more than one sign: where it ends
 * could not be heard.
 */
export const phrases = {
  of: ['of', 'von', 'de', 'de', 'di'],
  /** Behind limits from one to another. */
  ofAll: ['of', 'über', 'de', 'de', 'di'],
  capital: ['capital {a}', 'groß {a}', '{a} majuscule', '{a} mayúscula', '{a} maiuscola'],
  bold: ['bold {a}', 'fett {a}', '{a} gras', '{a} negrita', '{a} grassetto'],
  script: ['script {a}', 'Schreibschrift {a}', '{a} cursif', '{a} caligráfica', '{a} corsiva'],
  fraktur: ['fraktur {a}', 'Fraktur {a}', '{a} gothique', '{a} gótica', '{a} gotica'],
  doubleStruck: [
    'double-struck {a}',
    '{a} mit Doppelstrich',
    '{a} ajouré',
    '{a} de pizarra',
    '{a} a doppio tratto'
  ],
  fraction: ['{a} over {b}', '{a} durch {b}', '{a} sur {b}', '{a} entre {b}', '{a} fratto {b}'],
  fractionEnd: [
    'fraction {a} over {b} end fraction',
    'Bruch {a} durch {b} Ende Bruch',
    'fraction {a} sur {b} fin fraction',
    'fracción {a} entre {b} fin de fracción',
    'frazione {a} fratto {b} fine frazione'
  ],
  choose: ['{a} choose {b}', '{a} über {b}', '{b} parmi {a}', '{a} sobre {b}', '{a} su {b}'],
  chooseEnd: [
    'binomial {a} choose {b} end binomial',
    'Binomialkoeffizient {a} über {b} Ende Binomialkoeffizient',
    'coefficient binomial {b} parmi {a} fin coefficient',
    'coeficiente binomial {a} sobre {b} fin de coeficiente',
    'coefficiente binomiale {a} su {b} fine coefficiente'
  ],
  root: [
    'square root of {a}',
    'Wurzel aus {a}',
    'racine carrée de {a}',
    'raíz cuadrada de {a}',
    'radice quadrata di {a}'
  ],
  rootEnd: [
    'square root of {a} end root',
    'Wurzel aus {a} Ende Wurzel',
    'racine carrée de {a} fin racine',
    'raíz cuadrada de {a} fin de raíz',
    'radice quadrata di {a} fine radice'
  ],
  cubeRoot: [
    'cube root of {a}',
    'dritte Wurzel aus {a}',
    'racine cubique de {a}',
    'raíz cúbica de {a}',
    'radice cubica di {a}'
  ],
  cubeRootEnd: [
    'cube root of {a} end root',
    'dritte Wurzel aus {a} Ende Wurzel',
    'racine cubique de {a} fin racine',
    'raíz cúbica de {a} fin de raíz',
    'radice cubica di {a} fine radice'
  ],
  rootOf: [
    'root with index {b} of {a}',
    'Wurzel mit Exponent {b} aus {a}',
    'racine d’indice {b} de {a}',
    'raíz de índice {b} de {a}',
    'radice con indice {b} di {a}'
  ],
  rootOfEnd: [
    'root with index {b} of {a} end root',
    'Wurzel mit Exponent {b} aus {a} Ende Wurzel',
    'racine d’indice {b} de {a} fin racine',
    'raíz de índice {b} de {a} fin de raíz',
    'radice con indice {b} di {a} fine radice'
  ],
  transposed: ['{a} transpose', '{a} transponiert', '{a} transposée', '{a} transpuesta', '{a} trasposta'],
  squared: ['{a} squared', '{a} Quadrat', '{a} au carré', '{a} al cuadrado', '{a} al quadrato'],
  cubed: ['{a} cubed', '{a} hoch 3', '{a} au cube', '{a} al cubo', '{a} al cubo'],
  power: [
    '{a} to the power {b}',
    '{a} hoch {b}',
    '{a} puissance {b}',
    '{a} elevado a {b}',
    '{a} elevato a {b}'
  ],
  powerEnd: [
    '{a} to the power {b} end power',
    '{a} hoch {b} Ende hoch',
    '{a} puissance {b} fin puissance',
    '{a} elevado a {b} fin de exponente',
    '{a} elevato a {b} fine esponente'
  ],
  above: [
    '{a} superscript {b}',
    '{a} hochgestellt {b}',
    '{a} exposant {b}',
    '{a} superíndice {b}',
    '{a} apice {b}'
  ],
  aboveEnd: [
    '{a} superscript {b} end superscript',
    '{a} hochgestellt {b} Ende hochgestellt',
    '{a} exposant {b} fin exposant',
    '{a} superíndice {b} fin de superíndice',
    '{a} apice {b} fine apice'
  ],
  below: ['{a} sub {b}', '{a} Index {b}', '{a} indice {b}', '{a} subíndice {b}', '{a} pedice {b}'],
  belowEnd: [
    '{a} sub {b} end sub',
    '{a} Index {b} Ende Index',
    '{a} indice {b} fin indice',
    '{a} subíndice {b} fin de subíndice',
    '{a} pedice {b} fine pedice'
  ],
  leftAbove: [
    'left superscript {a}',
    'links hochgestellt {a}',
    'exposant à gauche {a}',
    'superíndice izquierdo {a}',
    'apice a sinistra {a}'
  ],
  leftBelow: [
    'left subscript {a}',
    'links tiefgestellt {a}',
    'indice à gauche {a}',
    'subíndice izquierdo {a}',
    'pedice a sinistra {a}'
  ],
  fromTo: [
    '{a} from {b} to {c}',
    '{a} von {b} bis {c}',
    '{a} de {b} à {c}',
    '{a} desde {b} hasta {c}',
    '{a} da {b} a {c}'
  ],
  over: ['{a} over {b}', '{a} über {b}', '{a} sur {b}', '{a} sobre {b}', '{a} su {b}'],
  upTo: ['{a} to {b}', '{a} bis {b}', '{a} jusqu’à {b}', '{a} hasta {b}', '{a} fino a {b}'],
  base: ['{a} base {b}', '{a} zur Basis {b}', '{a} de base {b}', '{a} en base {b}', '{a} in base {b}'],
  limit: ['{a} as {b}', '{a} für {b}', '{a} quand {b}', '{a} cuando {b}', '{a} per {b}'],
  tends: ['tends to', 'geht gegen', 'tend vers', 'tiende a', 'tende a'],
  /** Of the variable of a limit. */
  tendsTo: ['tends to', 'gegen', 'tend vers', 'tiende a', 'che tende a'],
  evaluated: [
    '{a} evaluated from {b} to {c}',
    '{a} in den Grenzen von {b} bis {c}',
    '{a} évalué de {b} à {c}',
    '{a} evaluado desde {b} hasta {c}',
    '{a} valutato da {b} a {c}'
  ],
  evaluatedAt: [
    '{a} evaluated at {b}',
    '{a} an der Stelle {b}',
    '{a} évalué en {b}',
    '{a} evaluado en {b}',
    '{a} valutato in {b}'
  ],
  withAbove: [
    '{a} with {b} above',
    '{a} mit {b} darüber',
    '{a} avec {b} au-dessus',
    '{a} con {b} encima',
    '{a} con {b} sopra'
  ],
  withBelow: [
    '{a} with {b} below',
    '{a} mit {b} darunter',
    '{a} avec {b} au-dessous',
    '{a} con {b} debajo',
    '{a} con {b} sotto'
  ],
  hat: ['{a} hat', '{a} Dach', '{a} chapeau', '{a} circunflejo', '{a} cappuccio'],
  hatEnd: [
    'hat over {a} end hat',
    'Dach über {a} Ende Dach',
    'chapeau sur {a} fin chapeau',
    'circunflejo sobre {a} fin de circunflejo',
    'cappuccio su {a} fine cappuccio'
  ],
  bar: ['{a} bar', '{a} quer', '{a} barre', '{a} barra', '{a} barrato'],
  barEnd: [
    'line over {a} end line',
    'Strich über {a} Ende Strich',
    'barre sur {a} fin barre',
    'barra sobre {a} fin de barra',
    'barra su {a} fine barra'
  ],
  underline: [
    'line under {a} end line',
    'Strich unter {a} Ende Strich',
    'trait sous {a} fin trait',
    'raya bajo {a} fin de raya',
    'linea sotto {a} fine linea'
  ],
  vector: ['vector {a}', 'Vektor {a}', 'vecteur {a}', 'vector {a}', 'vettore {a}'],
  vectorEnd: [
    'vector {a} end vector',
    'Vektor {a} Ende Vektor',
    'vecteur {a} fin vecteur',
    'vector {a} fin de vector',
    'vettore {a} fine vettore'
  ],
  tilde: ['{a} tilde', '{a} Tilde', '{a} tilde', '{a} tilde', '{a} tilde'],
  tildeEnd: [
    'tilde over {a} end tilde',
    'Tilde über {a} Ende Tilde',
    'tilde sur {a} fin tilde',
    'tilde sobre {a} fin de tilde',
    'tilde su {a} fine tilde'
  ],
  dot: ['{a} dot', '{a} Punkt', '{a} point', '{a} punto', '{a} punto'],
  dotEnd: [
    'dot over {a} end dot',
    'Punkt über {a} Ende Punkt',
    'point sur {a} fin point',
    'punto sobre {a} fin de punto',
    'punto su {a} fine punto'
  ],
  twoDots: ['{a} double dot', '{a} zwei Punkte', '{a} deux points', '{a} dos puntos', '{a} due punti'],
  twoDotsEnd: [
    'double dot over {a} end dots',
    'zwei Punkte über {a} Ende Punkte',
    'deux points sur {a} fin points',
    'dos puntos sobre {a} fin de puntos',
    'due punti su {a} fine punti'
  ],
  brace: [
    'brace over {a} end brace',
    'waagrechte Klammer über {a} Ende der waagrechten Klammer',
    'accolade sur {a} fin accolade',
    'llave sobre {a} fin de llave',
    'graffa su {a} fine graffa'
  ],
  braceBelow: [
    'brace under {a} end brace',
    'waagrechte Klammer unter {a} Ende der waagrechten Klammer',
    'accolade sous {a} fin accolade',
    'llave bajo {a} fin de llave',
    'graffa sotto {a} fine graffa'
  ],
  absolute: [
    'absolute value of {a}',
    'Betrag von {a}',
    'valeur absolue de {a}',
    'valor absoluto de {a}',
    'valore assoluto di {a}'
  ],
  absoluteEnd: [
    'absolute value of {a} end absolute value',
    'Betrag von {a} Ende Betrag',
    'valeur absolue de {a} fin valeur absolue',
    'valor absoluto de {a} fin de valor absoluto',
    'valore assoluto di {a} fine valore assoluto'
  ],
  norm: ['norm of {a}', 'Norm von {a}', 'norme de {a}', 'norma de {a}', 'norma di {a}'],
  normEnd: [
    'norm of {a} end norm',
    'Norm von {a} Ende Norm',
    'norme de {a} fin norme',
    'norma de {a} fin de norma',
    'norma di {a} fine norma'
  ],
  floor: [
    'floor of {a}',
    '{a} abgerundet',
    'partie entière de {a}',
    'parte entera de {a}',
    'parte intera di {a}'
  ],
  floorEnd: [
    'floor of {a} end floor',
    'abgerundet {a} Ende abgerundet',
    'partie entière de {a} fin partie entière',
    'parte entera de {a} fin de parte entera',
    'parte intera di {a} fine parte intera'
  ],
  ceiling: [
    'ceiling of {a}',
    '{a} aufgerundet',
    'partie entière supérieure de {a}',
    'parte entera superior de {a}',
    'parte intera superiore di {a}'
  ],
  ceilingEnd: [
    'ceiling of {a} end ceiling',
    'aufgerundet {a} Ende aufgerundet',
    'partie entière supérieure de {a} fin partie entière',
    'parte entera superior de {a} fin de parte entera',
    'parte intera superiore di {a} fine parte intera'
  ],
  given: ['given', 'unter der Bedingung', 'sachant', 'dado', 'dato'],
  suchThat: ['such that', 'mit der Eigenschaft', 'tel que', 'tal que', 'tale che'],
  divides: ['divides', 'teilt', 'divise', 'divide a', 'divide'],
  cross: ['cross', 'Kreuz', 'produit vectoriel', 'producto vectorial', 'prodotto vettoriale'],
  matrix: [
    '{a} by {b} matrix, {c}; end matrix',
    '{a}-mal-{b}-Matrix, {c}; Ende Matrix',
    'matrice {a} par {b}, {c} ; fin matrice',
    'matriz de {a} por {b}, {c}; fin de matriz',
    'matrice {a} per {b}, {c}; fine matrice'
  ],
  determinant: [
    'determinant of the {a} by {b} matrix, {c}; end determinant',
    'Determinante der {a}-mal-{b}-Matrix, {c}; Ende Determinante',
    'déterminant de la matrice {a} par {b}, {c} ; fin déterminant',
    'determinante de la matriz de {a} por {b}, {c}; fin de determinante',
    'determinante della matrice {a} per {b}, {c}; fine determinante'
  ],
  table: [
    'table, {c}; end table',
    'Tabelle, {c}; Ende Tabelle',
    'tableau, {c} ; fin tableau',
    'tabla, {c}; fin de tabla',
    'tabella, {c}; fine tabella'
  ],
  cases: [
    'cases, {c}; end cases',
    'Fallunterscheidung, {c}; Ende Fallunterscheidung',
    'cas, {c} ; fin cas',
    'casos, {c}; fin de casos',
    'casi, {c}; fine casi'
  ],
  row: ['row {a}: {b}', 'Zeile {a}: {b}', 'ligne {a} : {b}', 'fila {a}: {b}', 'riga {a}: {b}'],
  case: ['case {a}: {b}', 'Fall {a}: {b}', 'cas {a} : {b}', 'caso {a}: {b}', 'caso {a}: {b}'],
  line: ['line {a}: {b}', 'Zeile {a}: {b}', 'ligne {a} : {b}', 'línea {a}: {b}', 'riga {a}: {b}'],
  box: [
    'box {a} end box',
    'Rahmen {a} Ende Rahmen',
    'encadré {a} fin encadré',
    'recuadro {a} fin de recuadro',
    'riquadro {a} fine riquadro'
  ],
  struck: [
    'crossed out {a} end crossed out',
    'durchgestrichen {a} Ende durchgestrichen',
    'barré {a} fin barré',
    'tachado {a} fin de tachado',
    'cancellato {a} fine cancellato'
  ],
  charge: ['{a} charge {b}', '{a} Ladung {b}', '{a} charge {b}', '{a} carga {b}', '{a} carica {b}']
} satisfies {readonly [name: string]: Said}

export type Phrase = keyof typeof phrases
