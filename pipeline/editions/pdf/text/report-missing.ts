/** Reports what the PDF can't draw: signs block by block, the letters of a script once a document, drawings. */
import {finding} from '../../../model/finding.ts'
import {emojiFont, fontPackage, fontsFor, isPicture} from '../../../model/installed-fonts.ts'
import {namedCharacter, namedCharacters} from '../../../model/tree/named-characters.ts'
import type {Composition} from '../composition.ts'
import {scriptOf, type Script} from '../../../model/scripts.ts'

const box = '\u25a1'
const giveFont = 'name a font that has it in `tetrapla.yaml`, as an entry of `brand.fonts.more`'

/** That `shown` is drawn in a text; a sign once a block, and letters together for a document. */
export function reportMissing(character: string, shown: string, composition: Composition): void {
  const what = shown === box ? 'a box' : `\`${shown}\``
  const hint = `the PDF shows ${what} in its place; text that is copied from it or read aloud still has the character`
  reportMissingWith(hint, character, composition)
}

/** As `reportMissing` does, with a hint of its own. */
export function reportMissingWith(hint: string, character: string, composition: Composition): void {
  const {place, missing, missingLetters, diagnostics} = composition
  const script = scriptOf(character)
  if (script !== undefined) {
    const key = `${place.path}:${script.name}:${hint}`
    const known = missingLetters.get(key) ?? {script, place, hint, letters: new Set()}
    known.letters.add(character)
    missingLetters.set(key, known)
    return
  }
  const key = `${place.path}:${place.start.line}:${place.start.column}:${character}`
  if (missing.has(key)) return
  missing.add(key)
  const message = `no font of the PDF has the character ${namedCharacter(character)}`
  const give = isPicture(character)
    ? `\`npm install ${fontPackage(emojiFont).package}\` adds pictures in one colour; or ${giveFont}`
    : giveFont
  diagnostics.push(finding('pdf/has-glyph', place, message, {hints: [hint, give]}))
}

/** A drawing that the PDF shows otherwise than the other editions. */
export function reportDrawing(how: string, {place, diagnostics}: Composition): void {
  diagnostics.push(
    finding('pdf/draws-svg', place, `the PDF shows this drawing ${how}`, {
      hints: ['save it as a plain SVG of paths, gradients, pictures and text']
    })
  )
}

/** Reports the letters that were kept, where the first of a document stands. */
export function reportMissingLetters({missingLetters, diagnostics}: Composition, language: string): void {
  for (const {script, place, hint, letters} of missingLetters.values()) {
    const [name = script.font] = fontsFor(script, {text: [...letters].join(''), language})
    const add = `\`npm install ${fontPackage(name).package}\` in the project adds ${name}; or ${giveFont}`
    diagnostics.push(finding('pdf/has-glyph', place, messageOf(script, [...letters]), {hints: [add, hint]}))
  }
}

function messageOf({name}: Script, letters: readonly string[]): string {
  const [first = ''] = letters
  if (letters.length === 1) return `no font of the PDF has the character ${namedCharacter(first)}`
  return `no font of the PDF has letters of ${name} that this document has: ${namedCharacters(letters)}`
}
