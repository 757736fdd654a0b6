/** Recognizes the name of a sign that no font has, drawn in its place: between brackets, in words or by its code points. */
import {codesOf} from '../../model/tree/named-characters.ts'

const sign = /^[\p{S}\p{Extended_Pictographic}]|^[\d#*]\ufe0f?\u20e3$/u
/** What every font has: it needs no name, unless it stands on a key. */
const common = /[\x20-\x7e](?!\ufe0f?\u20e3)/
const words = /^\[[\p{Script=Latin}\p{N}\p{M} !&#*()\-.,:’“”…]+\]$/u
const codes = /^\[U\+/

/** The words themselves are not judged: the text of the file, which is, still has the sign. Code points have to be its own. */
export function isNameOf(said: string, drawn: string): boolean {
  if (!sign.test(said) || common.test(said)) return false
  return codes.test(drawn) ? drawn === `[${codesOf(said)}]` : words.test(drawn)
}
