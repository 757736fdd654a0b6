/** Lists the scripts that the design's fonts lack: a free font for each, and what the PDF can't set well in it. */

export interface Script {
  /** As it stands in a message. */
  readonly name: string
  readonly letters: RegExp
  /** A free font that has its letters. */
  readonly font: string
  /** Others, by the language of the text. */
  readonly fontsByLanguage?: {readonly [language: string]: string}
  /** What may look wrong even with a font for it, after "in the PDF". */
  readonly limit?: string
}

export const scripts: readonly Script[] = [
  {
    name: 'Arabic',
    font: 'Noto Naskh Arabic',
    fontsByLanguage: {ur: 'Noto Nastaliq Urdu', ks: 'Noto Nastaliq Urdu'},
    letters: /\p{Script=Arabic}/u
  },
  {name: 'Hebrew', font: 'Noto Serif Hebrew', letters: /\p{Script=Hebrew}/u},
  {name: 'Syriac', font: 'Noto Sans Syriac', letters: /\p{Script=Syriac}/u},
  {name: 'Thaana', font: 'Noto Sans Thaana', letters: /\p{Script=Thaana}/u},
  {name: 'N’Ko', font: 'Noto Sans NKo', letters: /\p{Script=Nko}/u},
  {name: 'Adlam', font: 'Noto Sans Adlam', letters: /\p{Script=Adlam}/u},
  {name: 'Mandaic', font: 'Noto Sans Mandaic', letters: /\p{Script=Mandaic}/u},
  {name: 'Devanagari', font: 'Noto Serif Devanagari', letters: /\p{Script=Devanagari}/u},
  {name: 'Bengali', font: 'Noto Serif Bengali', letters: /\p{Script=Bengali}/u},
  {name: 'Gurmukhi', font: 'Noto Sans Gurmukhi', letters: /\p{Script=Gurmukhi}/u},
  {name: 'Gujarati', font: 'Noto Sans Gujarati', letters: /\p{Script=Gujarati}/u},
  {name: 'Odia', font: 'Noto Sans Oriya', letters: /\p{Script=Oriya}/u},
  {name: 'Tamil', font: 'Noto Sans Tamil', letters: /\p{Script=Tamil}/u},
  {name: 'Telugu', font: 'Noto Serif Telugu', letters: /\p{Script=Telugu}/u},
  {name: 'Kannada', font: 'Noto Sans Kannada', letters: /\p{Script=Kannada}/u},
  {name: 'Malayalam', font: 'Noto Sans Malayalam', letters: /\p{Script=Malayalam}/u},
  {name: 'Sinhala', font: 'Noto Sans Sinhala', letters: /\p{Script=Sinhala}/u},
  {name: 'Tibetan', font: 'Noto Serif Tibetan', letters: /\p{Script=Tibetan}/u},
  {
    name: 'Javanese or Balinese',
    font: 'Noto Sans Javanese',
    letters: /\p{Script=Javanese}|\p{Script=Balinese}/u
  },
  {name: 'Thai', font: 'Noto Sans Thai', letters: /\p{Script=Thai}/u},
  {name: 'Lao', font: 'Noto Sans Lao', letters: /\p{Script=Lao}/u},
  {name: 'Khmer', font: 'Noto Sans Khmer', letters: /\p{Script=Khmer}/u},
  {
    name: 'Burmese',
    font: 'Noto Sans Myanmar',
    letters: /\p{Script=Myanmar}/u
  },
  {
    name: 'Mongolian',
    font: 'Noto Sans Mongolian',
    letters: /\p{Script=Mongolian}/u,
    limit: 'lines run across the page and not down it'
  },
  {
    name: 'Chinese or Japanese',
    font: 'Noto Serif SC',
    fontsByLanguage: {
      ja: 'Noto Serif JP',
      ko: 'Noto Serif KR',
      'zh-hant-hk': 'Noto Sans HK',
      'zh-hant-mo': 'Noto Sans HK',
      'zh-hk': 'Noto Sans HK',
      'zh-mo': 'Noto Sans HK',
      yue: 'Noto Sans HK',
      'zh-hant': 'Noto Serif TC',
      'zh-tw': 'Noto Serif TC',
      zh: 'Noto Serif SC'
    },
    // Signs such as U+3020 and the half-wide U+FFED are of no script: a text in another one may hold them.
    letters:
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|(?!\p{So})[\u3000-\u303f\uff00-\uffe7]/u
  },
  {name: 'Korean', font: 'Noto Serif KR', letters: /\p{Script=Hangul}/u},
  {name: 'Ethiopic', font: 'Noto Sans Ethiopic', letters: /\p{Script=Ethiopic}/u},
  {name: 'Cherokee', font: 'Noto Sans Cherokee', letters: /\p{Script=Cherokee}/u},
  {name: 'Georgian', font: 'Noto Sans Georgian', letters: /\p{Script=Georgian}/u},
  {name: 'Armenian', font: 'Noto Sans Armenian', letters: /\p{Script=Armenian}/u}
]

/** Undefined for scripts that the design's fonts have, and for signs of no script. */
export function scriptOf(text: string): Script | undefined {
  return scripts.find(({letters}) => letters.test(text))
}
