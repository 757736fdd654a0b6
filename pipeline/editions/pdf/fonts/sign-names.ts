/** Names signs that no font has, in English: by their short names in Unicode's CLDR, else by their code points. */
import {codesOf} from '../../../model/tree/named-characters.ts'
import {scriptOf} from '../../../model/scripts.ts'

/** The names of pictures in text by the pictures, without what chooses how they are shown. */
export type SignNames = ReadonlyMap<string, string>

const sign = /^[\p{S}\p{Extended_Pictographic}]|\u20e3/u
const choosesLook = /\ufe0f/g
const skinTones = /[\u{1f3fb}-\u{1f3ff}]/gu

/** Whether a name says more of it than a box does: letters and marks have no names that a reader would know them by, but for those on a key. */
export function isSign(character: string): boolean {
  return sign.test(character) && scriptOf(character) === undefined
}

/** The names; none where no sign of these needs one. */
export async function loadSignNames(missing: readonly string[]): Promise<SignNames> {
  if (!missing.some(isSign)) return new Map()
  const {gemoji} = await import('gemoji')
  return new Map(gemoji.map(({emoji, description}) => [emoji.replace(choosesLook, ''), description]))
}

/** What is drawn in place of a sign, `[rocket]`; a person of any skin tone has the name without it. */
export function nameOfSign(character: string, names: SignNames): string {
  const plain = character.replace(choosesLook, '')
  return `[${names.get(plain) ?? names.get(plain.replace(skinTones, '')) ?? codesOf(character)}]`
}
