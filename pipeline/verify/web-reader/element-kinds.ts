/** Lists what may stand in what on a sound page, so that a browser closes, moves and opens nothing by itself (HTML §13.2.6). */

export interface ElementKind {
  readonly name: string
  readonly end: string
  /** The kinds that may stand right in it, by their names. */
  readonly holds: ReadonlyMap<string, ElementKind>
  /** Which may; `none` has no end either, and words of a script have no references. */
  readonly words: 'any' | 'spaces' | 'script' | 'none'
  /** Whether it may not stand anywhere in one of its kind: a browser would end that one, or count them. */
  readonly isAlone: boolean
}

const phrases =
  'a abbr b bdi br cite code del dfn em img input ins kbd label mark math picture q ruby samp select small span strong sub sup time u var'
const blocks = `${phrases} article aside blockquote details div dl figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre script section summary table ul`
const signs =
  'annotation menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'

/** What stands in a line holds no block, so that nothing ends a paragraph but itself; formulas hold nothing of HTML. */
const contents: readonly (readonly [names: string, words: ElementKind['words'], holds: string])[] = [
  ['html', 'spaces', 'head body'],
  ['head', 'spaces', 'link meta script title'],
  ['article aside blockquote body caption dd details div figcaption figure footer', 'any', blocks],
  ['form header li main nav section td th', 'any', blocks],
  ['h1 h2 h3 h4 h5 h6 dt p pre summary', 'any', phrases],
  ['a abbr b bdi cite code del dfn em ins kbd label mark q rt samp', 'any', phrases],
  ['small span strong sub sup time u var', 'any', phrases],
  ['ruby', 'any', `${phrases} rt`],
  ['ol ul', 'spaces', 'li'],
  ['dl', 'spaces', 'dd dt'],
  ['table', 'spaces', 'caption tbody thead'],
  ['tbody thead', 'spaces', 'tr'],
  ['tr', 'spaces', 'td th'],
  ['picture', 'spaces', 'img source'],
  ['select', 'spaces', 'option'],
  ['math menclose mfrac mmultiscripts mover mpadded mphantom mprescripts mroot mrow mspace', 'spaces', signs],
  ['msqrt mstyle msub msubsup msup mtable mtd mtr munder munderover semantics', 'spaces', signs],
  ['annotation mi mn mo ms mtext option title', 'any', ''],
  ['script', 'script', ''],
  ['br hr img input link meta source', 'none', '']
]

/** Formatting, which a browser opens again where it was not closed, and forms. */
const alone: ReadonlySet<string> = new Set('a b code em form small strong u'.split(' '))

/** What a file is. */
export const pageKind: ElementKind = {
  name: '#document',
  end: '',
  holds: new Map([...kindsByName()].filter(([name]) => name === 'html')),
  words: 'spaces',
  isAlone: false
}

function kindsByName(): ReadonlyMap<string, ElementKind> {
  const kinds = new Map<string, ElementKind & {readonly holds: Map<string, ElementKind>}>()
  for (const [names, words] of contents)
    for (const name of names.split(' '))
      kinds.set(name, {name, end: `</${name}>`, holds: new Map(), words, isAlone: alone.has(name)})
  for (const [names, , held] of contents)
    for (const name of names.split(' '))
      for (const one of held.split(' ')) {
        const kind = kinds.get(one)
        if (kind !== undefined) kinds.get(name)?.holds.set(one, kind)
      }
  return kinds
}
