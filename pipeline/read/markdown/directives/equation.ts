/** Reads `:::equation`: a number, and a name that references lead to, for one displayed formula. */
import type {Block, Paragraph} from '../../../model/tree/nodes.ts'
import type {Reading} from '../reading.ts'

export interface EquationFacts {
  readonly base: Pick<Paragraph, 'id' | 'lang' | 'position'>
  /** A title, which an equation has none of. */
  readonly words: readonly Block[]
  readonly children: readonly Block[]
}

/** Anything else in it is reported as `directive/holds-what-it-should`, and kept after it. */
export function makeEquation({base, words, children}: EquationFacts, reading: Reading): readonly Block[] {
  const [formula, ...more] = children.flatMap((block) => equationOf(block) ?? [])
  const others = children.filter((block) => formula === undefined || block.position !== formula.position)
  for (const block of [...words, ...others.filter((block) => !isUnread(block))]) {
    reading.report('directive/holds-what-it-should', block.position, 'an equation holds one formula alone', {
      hints: [more.length === 0 ? 'move this out of it' : 'write an equation for each of them']
    })
  }
  if (formula === undefined) {
    if (children.length === 0)
      reading.report('directive/holds-what-it-should', base.position, 'the equation holds no formula')
    return others.map((block, index) => (index === 0 && base.id !== '' ? {...block, id: base.id} : block))
  }
  const {id, lang} = base
  const own = {id: id === '' ? formula.id : id, ...(lang === undefined ? {} : {lang})}
  return [{...formula, ...own, equation: true}, ...others]
}

/** A formula that could not be read, which is told where it stands. */
function isUnread(block: Block): boolean {
  if (block.type === 'code') return true
  return block.type === 'paragraph' && block.children.every(({type}) => type === 'inlineCode')
}

/** A paragraph that is a formula alone, which is displayed here however it was written. */
function equationOf(block: Block): Paragraph | undefined {
  if (block.type !== 'paragraph') return undefined
  const [only, ...others] = block.children
  if (only?.type !== 'formula' || others.length > 0) return undefined
  return {...block, children: [{...only, display: 'block'}]}
}
