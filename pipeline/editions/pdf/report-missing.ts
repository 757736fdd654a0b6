/** Reports a character that no font has. */
import {finding} from '../../model/finding.ts'
import type {Composition} from './composition.ts'

/** Once a character and block. */
export function reportMissing(character: string, {place, missing, diagnostics}: Composition): void {
  const key = `${place.path}:${place.start.line}:${place.start.column}:${character}`
  if (missing.has(key)) return
  missing.add(key)
  const codes = [...character].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  diagnostics.push(
    finding(
      'pdf/has-glyph',
      place,
      `no font of the PDF has the character \`${character}\` (${codes.join(' ')})`,
      {
        hints: [
          'the PDF shows a box in its place; text that is copied from it or read aloud still has the character'
        ]
      }
    )
  )
}
