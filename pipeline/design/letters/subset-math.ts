/** Makes the web font of formulas: of STIX Two Math what a publication's formulas have, with its table MATH and the parts of tall signs. */
import {rememberLater} from '../../model/memo.ts'
import type {MathNode} from '../../model/tree/mathml.ts'
import {visit} from '../../model/tree/walk.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {World} from '../../model/world.ts'

/** WOFF2; undefined for a publication without formulas. */
export async function subsetMath(publication: Publication, world: World): Promise<Uint8Array | undefined> {
  const codes = codesOf(publication)
  if (codes.length === 0) return undefined
  return rememberLater(world.memo, {
    of: ['math font', codes],
    is: (value) => value instanceof Uint8Array,
    make: async () => world.webSubset(await world.mathFont(), codes)
  })
}

/** What browsers draw by themselves: the root's sign, and the space, by which they know the font that measures (CSS Fonts 4, 5.2). */
const always = '\u221a \u00a0'

/** In order; none where there is no formula. */
function codesOf({documents}: Publication): readonly number[] {
  const characters = new Set<string>()
  for (const {title, children} of documents.filter(({holds}) => holds.includes('formula')))
    visit([...title, ...children], (node) => {
      if (node.type === 'formula') for (const part of node.mathml) addSigns(part, characters)
    })
  if (characters.size === 0) return []
  for (const character of always) characters.add(character)
  return [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
}

function addSigns(node: MathNode, characters: Set<string>): void {
  if (typeof node === 'string') {
    for (const character of node) characters.add(character)
    return
  }
  if (node.name === 'annotation') return
  for (const child of node.children) addSigns(child, characters)
  const [text] = node.children
  if (typeof text !== 'string') return
  if (node.name === 'mi') for (const letter of italicsOf(text)) characters.add(letter)
  // MathML Core 3.2.4: a hyphen is drawn as a minus
  if (node.name === 'mo' && text === '-') characters.add('\u2212')
}

/** Of one letter, which a variable is drawn by (MathML Core, 2.1.6: `text-transform: math-auto`); none of several. */
function italicsOf(text: string): readonly string[] {
  if ([...text].length !== 1) return []
  return italics.get(text.normalize('NFKC')) ?? []
}

/** By the letters that they are shapes of. */
const italics: ReadonlyMap<string, readonly string[]> = italicsByLetter()

function italicsByLetter(): Map<string, string[]> {
  const all = new Map<string, string[]>()
  const ranges = [
    [0x1d434, 0x1d467],
    [0x1d6a4, 0x1d6a5],
    [0x1d6e2, 0x1d71b],
    [0x210e, 0x210e]
  ]
  for (const [first = 0, last = 0] of ranges)
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code)
      const plain = letter.normalize('NFKC')
      all.set(plain, [...(all.get(plain) ?? []), letter])
    }
  return all
}
