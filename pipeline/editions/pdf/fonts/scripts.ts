/** Scripts that the design's fonts do not have, and what the PDF can't do for each of them. */

export interface Script {
  /** As it stands in a message. */
  readonly name: string
  readonly letters: RegExp
  /** What may look wrong even with a font for it, after "in the PDF". */
  readonly limit?: string
}

const joining = 'letters may be joined or ordered imperfectly'
const words = 'lines may end within a word'

export const scripts: readonly Script[] = [
  {name: 'Arabic', letters: /\p{Script=Arabic}/u},
  {name: 'Hebrew', letters: /\p{Script=Hebrew}/u},
  {name: 'Syriac', letters: /\p{Script=Syriac}/u},
  {name: 'Thaana', letters: /\p{Script=Thaana}/u},
  {name: 'N’Ko', letters: /\p{Script=Nko}/u},
  {name: 'Adlam', letters: /\p{Script=Adlam}/u},
  {name: 'Mandaic', letters: /\p{Script=Mandaic}/u},
  {name: 'Devanagari', letters: /\p{Script=Devanagari}/u, limit: joining},
  {name: 'Bengali', letters: /\p{Script=Bengali}/u, limit: joining},
  {name: 'Gurmukhi', letters: /\p{Script=Gurmukhi}/u, limit: joining},
  {name: 'Gujarati', letters: /\p{Script=Gujarati}/u, limit: joining},
  {name: 'Odia', letters: /\p{Script=Oriya}/u, limit: joining},
  {name: 'Tamil', letters: /\p{Script=Tamil}/u, limit: joining},
  {name: 'Telugu', letters: /\p{Script=Telugu}/u, limit: joining},
  {name: 'Kannada', letters: /\p{Script=Kannada}/u, limit: joining},
  {name: 'Malayalam', letters: /\p{Script=Malayalam}/u, limit: joining},
  {name: 'Sinhala', letters: /\p{Script=Sinhala}/u, limit: joining},
  {name: 'Tibetan', letters: /\p{Script=Tibetan}/u, limit: joining},
  {name: 'Javanese or Balinese', letters: /\p{Script=Javanese}|\p{Script=Balinese}/u, limit: joining},
  {name: 'Thai', letters: /\p{Script=Thai}/u, limit: words},
  {name: 'Lao', letters: /\p{Script=Lao}/u, limit: words},
  {name: 'Khmer', letters: /\p{Script=Khmer}/u, limit: `${joining}, and ${words}`},
  {name: 'Burmese', letters: /\p{Script=Myanmar}/u, limit: `${joining}, and ${words}`},
  {name: 'Mongolian', letters: /\p{Script=Mongolian}/u, limit: 'lines run across the page and not down it'},
  {
    name: 'Chinese or Japanese',
    letters:
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|[\u3000-\u303f\uff00-\uffef]/u
  },
  {name: 'Korean', letters: /\p{Script=Hangul}/u},
  {name: 'Ethiopic', letters: /\p{Script=Ethiopic}/u},
  {name: 'Cherokee', letters: /\p{Script=Cherokee}/u},
  {name: 'Georgian', letters: /\p{Script=Georgian}/u},
  {name: 'Armenian', letters: /\p{Script=Armenian}/u}
]

/** Undefined for scripts that the design's fonts have, and for signs of no script. */
export function scriptOf(text: string): Script | undefined {
  return scripts.find(({letters}) => letters.test(text))
}
