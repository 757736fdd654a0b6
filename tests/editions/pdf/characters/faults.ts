/** Sets texts in the PDF edition, reads them back as the build's proof does, and tells by name what is not the same. */
import type {World} from '../../../../pipeline/model/world.ts'
import type {Publication} from '../../../../pipeline/model/publication/publication.ts'
import {verifyEditions} from '../../../support/verify-editions.ts'
import {smallDocument, smallPublication} from '../../epub/small-publication.ts'
import {makePdf} from '../make-pdf.ts'
import {drawnIn, elementsOf, read, wordsOf} from '../read-pdf.ts'
import type {Place} from './places.ts'
import {strangeShapes} from './strange-shapes.ts'

export interface Trial {
  /** Of the font or style: begins each line. */
  readonly name: string
  readonly world: World
  readonly place: Place
  /** Whether each glyph has to stand for the very characters that it shows, in the order of the text. */
  readonly exact?: boolean
  /** What happens to the file before it is read. */
  readonly change?: (bytes: Uint8Array) => Uint8Array
}

/** One line for each thing that is wrong: the font or style, the text, what was wanted, what was found. */
export async function faultsOf(texts: readonly string[], trial: Trial): Promise<readonly string[]> {
  const {world, place, change = (bytes) => bytes} = trial
  // in no language, so that no word is hyphenated
  const document = smallDocument('alpha', place.blocks(texts), {language: 'und'})
  const publication = smallPublication({language: 'und', documents: [document]})
  const made = await makePdf(publication, {world})
  const bytes = change(made.bytes)
  const faults = [
    ...made.diagnostics.flatMap(({ruleId, message}) => (ruleId === 'pdf/has-glyph' ? [message] : [])),
    ...proofOf(publication, bytes, texts),
    ...unequal(bytes, texts, trial),
    ...(trial.exact === true ? await strangeShapes(bytes, world) : []).map(
      ({text, font}) => `${codes(text)} has another shape than in ${font}`
    )
  ]
  return faults.map((one) => `${trial.name}: ${one}`)
}

/** What the proof of a build would say. */
function proofOf(publication: Publication, bytes: Uint8Array, texts: readonly string[]): readonly string[] {
  const artifact = {path: 'alpha.pdf', mediaType: 'application/pdf', bytes}
  const {verdicts} = verifyEditions(publication, new Map([['pdf', [artifact]]]))
  return verdicts.flatMap(({differences}) =>
    differences.map(({kind, key, what = kind, wanted = '', found = ''}) => {
      const [, number = '1'] = /(\d+)(?:c1)?$/.exec(key) ?? []
      const index = key.startsWith('alpha/t1') ? Number(number) - 1 : Number(number)
      return fault(texts[index] ?? key, `the proof finds in its ${what}`, wanted, found)
    })
  )
}

/** What the proof takes for the same, and a reader of the file may not: forms of one character, invisible additions. */
function unequal(
  bytes: Uint8Array,
  texts: readonly string[],
  {place, exact}: Pick<Trial, 'place' | 'exact'>
): readonly string[] {
  const elements = elementsOf(read(bytes).root, place.element)
  return texts.flatMap((text, index): readonly string[] => {
    const element = elements[index]
    const wanted = withoutIgnorable(text)
    if (element === undefined) return [fault(text, 'is lost', wanted, '')]
    const [said, drawn] = [wordsOf(element), drawnIn(element)]
    return [
      ...(saysNoMore(text, said) ? [] : [fault(text, 'says', wanted, said)]),
      ...(exact !== true || saysNoMore(text, drawn) ? [] : [fault(text, 'draws', wanted, drawn)])
    ]
  })
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u

/** Of the characters that are not seen, some are said and others are left out; none is said that the text does not have there. */
function saysNoMore(text: string, said: string): boolean {
  const left = [...said]
  for (const character of text) {
    if (left[0] === character) left.shift()
    else if (!ignorable.test(character)) return false
  }
  return left.length === 0
}

function withoutIgnorable(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

function fault(text: string, what: string, wanted: string, found: string): string {
  return `${codes(text)} ${what}: wanted ${codes(wanted)}, found ${codes(found)}`
}

/** A text by its characters: those of plain English as they are. */
export function codes(text: string): string {
  const parts = [...text].map((one) =>
    /[a-z]/i.test(one) ? one : `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  return parts.length === 0 ? 'nothing' : parts.join(' ')
}
