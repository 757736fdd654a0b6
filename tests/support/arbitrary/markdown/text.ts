/** Arbitrary words as Markdown and as HTML write them. */
import {fc} from '@fast-check/vitest'
import {phrases} from '../words.ts'

/** The words with every sign that Markdown could take for one of its own behind a backslash. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`)
}

export function escapeHtml(words: string): string {
  return words.replace(/[&<>"'[\]]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
}

/** Signs and sequences that are text, though they are nearly something else. */
const harmless = [
  'a*b',
  'snake_case_name',
  '2 * 3',
  'x < y',
  'AT&T',
  '&copy;',
  '&nbsp;',
  '&#x200B;',
  '&shy;',
  '&amp;',
  'https://example.org/a_b?c=d&e=f',
  'www.example.org',
  'alpha@example.org',
  '<https://example.org/ж>',
  '[bravo]',
  '[ ]',
  '\\!',
  'C:\\alpha',
  '-- --- ...',
  '"alpha" \'bravo\'',
  'x:charlie:',
  'a:b',
  '#1',
  '1986\\. A year',
  '{x}',
  '100%',
  '§ 12'
] as const

/** Words on one line or several, of which none is empty. */
export const words: fc.Arbitrary<string> = fc.oneof(
  {weight: 3, arbitrary: phrases.map(escapeMarkdown).map(withoutBlankLines)},
  fc.constantFrom(...harmless)
)

export const htmlWords: fc.Arbitrary<string> = phrases.map(escapeHtml).map(withoutBlankLines)

/** Spaces at the head of a line would make it code, or part of the item above. */
function withoutBlankLines(written: string): string {
  return written
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '')
    .join('\n')
}
