/** Names the signs of formulas: English, German, French, Spanish, Italian. */
import type {Said} from './languages.ts'

export const signs: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['=', ['equals', 'gleich', 'égale', 'igual a', 'uguale a']],
  ['+', ['plus', 'plus', 'plus', 'más', 'più']],
  ['−', ['minus', 'minus', 'moins', 'menos', 'meno']],
  ['-', ['minus', 'minus', 'moins', 'menos', 'meno']],
  ['±', ['plus or minus', 'plus minus', 'plus ou moins', 'más menos', 'più o meno']],
  ['∓', ['minus or plus', 'minus plus', 'moins ou plus', 'menos más', 'meno o più']],
  ['×', ['times', 'mal', 'fois', 'por', 'per']],
  ['⋅', ['dot', 'mal', 'point', 'punto', 'punto']],
  ['·', ['dot', 'mal', 'point', 'punto', 'punto']],
  ['÷', ['divided by', 'geteilt durch', 'divisé par', 'dividido entre', 'diviso']],
  ['/', ['divided by', 'geteilt durch', 'divisé par', 'dividido entre', 'diviso']],
  [':', ['colon', 'Doppelpunkt', 'deux-points', 'dos puntos', 'due punti']],
  ['<', ['less than', 'kleiner als', 'inférieur à', 'menor que', 'minore di']],
  ['>', ['greater than', 'größer als', 'supérieur à', 'mayor que', 'maggiore di']],
  [
    '≤',
    [
      'less than or equal to',
      'kleiner oder gleich',
      'inférieur ou égal à',
      'menor o igual que',
      'minore o uguale a'
    ]
  ],
  [
    '≥',
    [
      'greater than or equal to',
      'größer oder gleich',
      'supérieur ou égal à',
      'mayor o igual que',
      'maggiore o uguale a'
    ]
  ],
  ['≪', ['much less than', 'viel kleiner als', 'très inférieur à', 'mucho menor que', 'molto minore di']],
  ['≫', ['much greater than', 'viel größer als', 'très supérieur à', 'mucho mayor que', 'molto maggiore di']],
  ['≠', ['not equal to', 'ungleich', 'différent de', 'distinto de', 'diverso da']],
  [
    '≈',
    [
      'approximately equal to',
      'ungefähr gleich',
      'environ égal à',
      'aproximadamente igual a',
      'circa uguale a'
    ]
  ],
  ['≡', ['congruent to', 'kongruent zu', 'congru à', 'congruente con', 'congruo a']],
  ['≅', ['isomorphic to', 'isomorph zu', 'isomorphe à', 'isomorfo a', 'isomorfo a']],
  [
    '≃',
    [
      'asymptotically equal to',
      'asymptotisch gleich',
      'asymptotiquement égal à',
      'asintóticamente igual a',
      'asintoticamente uguale a'
    ]
  ],
  ['∼', ['tilde', 'Tilde', 'tilde', 'tilde', 'tilde']],
  ['∝', ['proportional to', 'proportional zu', 'proportionnel à', 'proporcional a', 'proporzionale a']],
  ['≔', ['is defined as', 'definiert als', 'défini comme', 'definido como', 'definito come']],
  ['∈', ['in', 'Element von', 'appartient à', 'pertenece a', 'appartiene a']],
  ['∉', ['not in', 'nicht Element von', 'n’appartient pas à', 'no pertenece a', 'non appartiene a']],
  ['∋', ['contains', 'enthält', 'contient', 'contiene a', 'contiene']],
  ['⊂', ['subset of', 'Teilmenge von', 'inclus dans', 'subconjunto de', 'sottoinsieme di']],
  [
    '⊆',
    [
      'subset of or equal to',
      'Teilmenge von oder gleich',
      'inclus dans ou égal à',
      'subconjunto de o igual a',
      'sottoinsieme di o uguale a'
    ]
  ],
  ['⊃', ['superset of', 'Obermenge von', 'contient', 'superconjunto de', 'sovrainsieme di']],
  [
    '⊇',
    [
      'superset of or equal to',
      'Obermenge von oder gleich',
      'contient ou égal à',
      'superconjunto de o igual a',
      'sovrainsieme di o uguale a'
    ]
  ],
  [
    '⊄',
    [
      'not a subset of',
      'keine Teilmenge von',
      'non inclus dans',
      'no es subconjunto de',
      'non sottoinsieme di'
    ]
  ],
  ['∪', ['union', 'vereinigt mit', 'union', 'unión', 'unione']],
  ['∩', ['intersection', 'geschnitten mit', 'intersection', 'intersección', 'intersezione']],
  ['∖', ['set minus', 'ohne', 'privé de', 'menos el conjunto', 'meno l’insieme']],
  ['∅', ['empty set', 'leere Menge', 'ensemble vide', 'conjunto vacío', 'insieme vuoto']],
  ['∀', ['for all', 'für alle', 'pour tout', 'para todo', 'per ogni']],
  ['∃', ['there exists', 'es gibt', 'il existe', 'existe', 'esiste']],
  ['∄', ['there does not exist', 'es gibt kein', 'il n’existe pas', 'no existe', 'non esiste']],
  ['¬', ['not', 'nicht', 'non', 'no', 'non']],
  ['∧', ['and', 'und', 'et', 'y', 'e']],
  ['∨', ['or', 'oder', 'ou', 'o', 'o']],
  ['⊕', ['circled plus', 'Plus im Kreis', 'plus cerclé', 'más en un círculo', 'più cerchiato']],
  ['⊗', ['circled times', 'Mal im Kreis', 'fois cerclé', 'por en un círculo', 'per cerchiato']],
  ['→', ['right arrow', 'Pfeil nach rechts', 'flèche à droite', 'flecha a la derecha', 'freccia a destra']],
  ['⟶', ['right arrow', 'Pfeil nach rechts', 'flèche à droite', 'flecha a la derecha', 'freccia a destra']],
  ['←', ['left arrow', 'Pfeil nach links', 'flèche à gauche', 'flecha a la izquierda', 'freccia a sinistra']],
  [
    '↔',
    [
      'left right arrow',
      'Pfeil nach links und rechts',
      'flèche à gauche et à droite',
      'flecha a izquierda y derecha',
      'freccia a sinistra e a destra'
    ]
  ],
  ['↑', ['up arrow', 'Pfeil nach oben', 'flèche vers le haut', 'flecha hacia arriba', 'freccia in su']],
  ['↓', ['down arrow', 'Pfeil nach unten', 'flèche vers le bas', 'flecha hacia abajo', 'freccia in giù']],
  ['↦', ['maps to', 'wird abgebildet auf', 'donne', 'se aplica en', 'si trasforma in']],
  ['⇒', ['implies', 'impliziert', 'implique', 'implica', 'implica']],
  ['⟹', ['implies', 'impliziert', 'implique', 'implica', 'implica']],
  ['⇐', ['is implied by', 'folgt aus', 'est impliqué par', 'se deduce de', 'è implicato da']],
  ['⇔', ['if and only if', 'genau dann, wenn', 'équivaut à', 'si y solo si', 'se e solo se']],
  ['⟺', ['if and only if', 'genau dann, wenn', 'équivaut à', 'si y solo si', 'se e solo se']],
  [
    '⇌',
    [
      'in equilibrium with',
      'im Gleichgewicht mit',
      'en équilibre avec',
      'en equilibrio con',
      'in equilibrio con'
    ]
  ],
  ['∞', ['infinity', 'unendlich', 'infini', 'infinito', 'infinito']],
  ['∂', ['partial', 'partiell', 'd rond', 'parcial', 'parziale']],
  ['∇', ['nabla', 'Nabla', 'nabla', 'nabla', 'nabla']],
  ['∫', ['integral', 'Integral', 'intégrale', 'integral', 'integrale']],
  ['∬', ['double integral', 'Doppelintegral', 'intégrale double', 'integral doble', 'integrale doppio']],
  ['∭', ['triple integral', 'Dreifachintegral', 'intégrale triple', 'integral triple', 'integrale triplo']],
  [
    '∮',
    [
      'contour integral',
      'Kurvenintegral',
      'intégrale curviligne',
      'integral de contorno',
      'integrale di contorno'
    ]
  ],
  ['∑', ['sum', 'Summe', 'somme', 'suma', 'somma']],
  ['∏', ['product', 'Produkt', 'produit', 'producto', 'prodotto']],
  ['∐', ['coproduct', 'Koprodukt', 'coproduit', 'coproducto', 'coprodotto']],
  ['⋃', ['union', 'Vereinigung', 'union', 'unión', 'unione']],
  ['⋂', ['intersection', 'Durchschnitt', 'intersection', 'intersección', 'intersezione']],
  ['∘', ['composed with', 'verknüpft mit', 'rond', 'compuesta con', 'composto con']],
  ['°', ['degrees', 'Grad', 'degrés', 'grados', 'gradi']],
  ['%', ['percent', 'Prozent', 'pour cent', 'por ciento', 'per cento']],
  ['‰', ['per mille', 'Promille', 'pour mille', 'por mil', 'per mille']],
  ['!', ['factorial', 'Fakultät', 'factorielle', 'factorial', 'fattoriale']],
  ['…', ['and so on', 'und so weiter', 'et ainsi de suite', 'y así sucesivamente', 'e così via']],
  ['⋯', ['and so on', 'und so weiter', 'et ainsi de suite', 'y así sucesivamente', 'e così via']],
  [
    '⋮',
    [
      'and so on downward',
      'und so weiter nach unten',
      'et ainsi de suite vers le bas',
      'y así sucesivamente hacia abajo',
      'e così via in basso'
    ]
  ],
  [
    '⋱',
    [
      'and so on diagonally',
      'und so weiter schräg nach unten',
      'et ainsi de suite en diagonale',
      'y así sucesivamente en diagonal',
      'e così via in diagonale'
    ]
  ],
  ['∥', ['parallel to', 'parallel zu', 'parallèle à', 'paralelo a', 'parallelo a']],
  ['⊥', ['perpendicular to', 'senkrecht zu', 'perpendiculaire à', 'perpendicular a', 'perpendicolare a']],
  ['⟂', ['perpendicular to', 'senkrecht zu', 'perpendiculaire à', 'perpendicular a', 'perpendicolare a']],
  ['∠', ['angle', 'Winkel', 'angle', 'ángulo', 'angolo']],
  ['△', ['triangle', 'Dreieck', 'triangle', 'triángulo', 'triangolo']],
  ['□', ['square', 'Quadrat', 'carré', 'cuadrado', 'quadrato']],
  ['∴', ['therefore', 'folglich', 'donc', 'por lo tanto', 'quindi']],
  ['∵', ['because', 'weil', 'car', 'porque', 'perché']],
  ['∗', ['star', 'Stern', 'étoile', 'asterisco', 'asterisco']],
  ['*', ['star', 'Stern', 'étoile', 'asterisco', 'asterisco']],
  ['⋆', ['star', 'Stern', 'étoile', 'estrella', 'stella']],
  ['†', ['dagger', 'Kreuz', 'croix', 'daga', 'croce']],
  ['⊤', ['top', 'oben', 'haut', 'cima', 'alto']],
  ['′', ['prime', 'Strich', 'prime', 'prima', 'primo']],
  ['″', ['double prime', 'zwei Strich', 'seconde', 'doble prima', 'secondo']],
  ['‴', ['triple prime', 'drei Strich', 'tierce', 'triple prima', 'terzo']],
  ['ℏ', ['h bar', 'h quer', 'h barre', 'h barra', 'h tagliato']],
  ['(', ['open paren', 'Klammer auf', 'parenthèse ouvrante', 'abre paréntesis', 'aperta parentesi']],
  [')', ['close paren', 'Klammer zu', 'parenthèse fermante', 'cierra paréntesis', 'chiusa parentesi']],
  [
    '[',
    ['open bracket', 'eckige Klammer auf', 'crochet ouvrant', 'abre corchete', 'aperta parentesi quadra']
  ],
  [
    ']',
    ['close bracket', 'eckige Klammer zu', 'crochet fermant', 'cierra corchete', 'chiusa parentesi quadra']
  ],
  [
    '{',
    ['open brace', 'geschweifte Klammer auf', 'accolade ouvrante', 'abre llave', 'aperta parentesi graffa']
  ],
  [
    '}',
    ['close brace', 'geschweifte Klammer zu', 'accolade fermante', 'cierra llave', 'chiusa parentesi graffa']
  ],
  [
    '⟨',
    [
      'open angle bracket',
      'spitze Klammer auf',
      'chevron ouvrant',
      'abre corchete angular',
      'aperta parentesi angolare'
    ]
  ],
  [
    '⟩',
    [
      'close angle bracket',
      'spitze Klammer zu',
      'chevron fermant',
      'cierra corchete angular',
      'chiusa parentesi angolare'
    ]
  ],
  ['|', ['vertical bar', 'senkrechter Strich', 'barre verticale', 'barra vertical', 'barra verticale']],
  [
    '‖',
    [
      'double vertical bar',
      'doppelter senkrechter Strich',
      'double barre verticale',
      'doble barra vertical',
      'doppia barra verticale'
    ]
  ]
])
