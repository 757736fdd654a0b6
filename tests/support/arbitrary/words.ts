/** Arbitrary words: plain ones, and those that editions have lost, changed or misread. */
import {fc} from '@fast-check/vitest'

const plain = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'co-operation']

const awkward = [
  // Escapes, and what looks like them.
  '&',
  '&amp;',
  '&#160;',
  '<b>',
  '</p>',
  '<!--',
  '-->',
  ']]>',
  '"quoted"',
  "it's",
  '\\',
  '`*_[x](y)',
  '{{braces}}',
  '%20',
  // Spaces that are no white space, and characters that are not drawn.
  'no\u00a0break',
  'narrow\u202fbreak',
  'thin\u2009space',
  'next\u0085line',
  'line\u2028separator',
  'soft\u00adhyphen',
  '\u00ad',
  'zero\u200bwidth',
  'word\u2060joiner',
  'mark\ufeffmark',
  '\u200e',
  // Ligatures, combining marks, compatibility characters.
  'office',
  'o\ufb00ice',
  '\ufb01n',
  'caf\u00e9',
  'cafe\u0301',
  'i\u0307',
  '\u212b',
  '²½№',
  'İstanbul',
  // Scripts and planes.
  'Кириллица',
  'Ελληνικά',
  'שָׁלוֹם',
  'العربية',
  'में',
  '漢字',
  '👩‍👩‍👧',
  '❤️',
  '\u{1d400}',
  '\ufffd',
  '—',
  '☑',
  '•',
  'a'.repeat(90)
]

const word = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...plain)},
  {weight: 2, arbitrary: fc.constantFrom(...awkward)}
)
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\t', '', '\u00a0')

/** One word or several with gaps of all kinds; white space may stand at either end. */
export const phrases: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, gap), {minLength: 1, maxLength: 5})
  .map((all) => all.flat().join(''))

/** Words that have a letter: for what may not be empty, such as a title. */
export const title: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...plain), fc.array(word, {maxLength: 2}))
  .map(([first, rest]) => [first, ...rest].join(' '))

const codeLine = fc
  .array(fc.oneof(word, fc.constantFrom('\t', '  ', '// ', "const a = '", "'", '{', '}', '\u00a0')), {
    maxLength: 5
  })
  .map((parts) => parts.join(''))

/** Lines of code, blank ones at all places. */
export const codeText: fc.Arbitrary<string> = fc
  .array(codeLine, {maxLength: 5})
  .map((lines) => lines.join('\n'))
