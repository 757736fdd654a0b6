/** Mirrors a character, as text from right to left shows it (UAX #9, rule L4). */
import makeBidi from 'bidi-js'

const bidi = makeBidi()

/** Undefined for a sign that looks the same in both directions. */
export function mirrorOf(sign: string): string | undefined {
  return bidi.getMirroredCharacter(sign) ?? undefined
}
