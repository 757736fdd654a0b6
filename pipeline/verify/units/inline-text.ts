/** Gives the words of a block in the normal form, each inline a mark around them. */
import {decodePercent} from '../../model/values/decode-percent.ts'
import type * as Model from '../../model/tree/nodes.ts'
import {absoluteAddress, addressInLibrary, ownAddress} from './library-address.ts'
import {
  destinationOf,
  formulaIn,
  inlinesIn,
  pictureOf,
  type FormulaSaid,
  type TreeAround,
  type TreeInline,
  type TreeWords
} from './tree.ts'
import {normalText, UnitText} from './unit-text.ts'

export interface InlineAround extends TreeAround {
  /** The name of the document. */
  readonly document: string
  /** Is told of each inline, in reading order, and what a formula says. */
  readonly see?: (inline: TreeInline, formula?: FormulaSaid) => void
  /** Whether formulas are given by their signs, as texts without marks have them, and not by what is heard of them. */
  readonly inSigns?: boolean
}

/** The text of a unit. */
export function inlineText(words: TreeWords, around: InlineAround): string {
  return addInlines(new UnitText(), words, around).end()
}

/** An image that says nothing has no alternative text, whatever its author wrote. */
export function alternativeOf({alt, decorative}: Pick<Model.Image, 'alt' | 'decorative'>): string {
  return decorative ? '' : normalText(alt)
}

function addInlines(text: UnitText, words: TreeWords, around: InlineAround): UnitText {
  for (const inline of inlinesIn(words)) addInline(text, inline, around)
  return text
}

function addInline(text: UnitText, inline: TreeInline, around: InlineAround): UnitText {
  if (inline.type === 'formula') return addFormula(text, inline, around)
  around.see?.(inline)
  switch (inline.type) {
    case 'text':
      return text.add(inline.value)
    case 'break':
      return text.lineEnd()
    case 'inlineCode':
      return text.open('code').add(inline.value).close()
    case 'emphasis':
    case 'strong':
    case 'delete':
      return addInlines(text.open(inline.type), inline, around).close()
    case 'phrase':
      return addInlines(text.open(inline.kind, inline.title), inline, around).close()
    case 'ruby':
      return addInlines(text.open('ruby'), inline, around).open('reading').add(inline.reading).close().close()
    case 'image':
      return text.image(alternativeOf(inline), inline.title, pictureOf(inline, around))
    case 'footnoteReference':
      return inline.note === undefined
        ? text
        : text.note(`${around.document}/${inline.note}`, String(inline.number ?? ''))
    case 'span':
      return inline.lang === undefined
        ? addInlines(text, inline, around)
        : addInlines(text.open('span', inline.lang), inline, around).close()
    case 'link': {
      const target = targetOf(inline.target, around)
      return target === undefined
        ? addInlines(text, inline, around)
        : addInlines(text.open('link', target, inline.title), inline, around).close()
    }
  }
}

/** Its MathML is read once: a text without marks needs nothing of it. */
function addFormula(
  text: UnitText,
  formula: Extract<TreeInline, {type: 'formula'}>,
  {inSigns, see}: InlineAround
): UnitText {
  if (inSigns === true) return text.open('formula').add(formula.alt).close()
  const said = formulaIn(formula)
  see?.(formula, said)
  return text.open('formula', said.mark).add(said.words).close()
}

/** Where a link leads; undefined for one that is shown as its text. */
function targetOf(
  target: Extract<TreeInline, {type: 'link'}>['target'],
  {publication, language, documents, baseUrl}: TreeAround
): string | undefined {
  if (target.kind === 'external') return absoluteAddress(target.url, baseUrl)
  if (target.kind === 'attachment') {
    const file = 'file' in target ? target.file : decodePercent(target.href)
    return `${publication}/${language.toLowerCase()}/${file}`
  }
  const to = destinationOf(target)
  if (to === undefined) return undefined
  if (to.publication === publication && to.language === language) return ownAddress(to, documents)
  return addressInLibrary(to)
}
