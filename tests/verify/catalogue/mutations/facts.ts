/** What may happen to what a catalogue says of a publication. */
import {inRow, type Mutation} from './mutation.ts'

const catalogue = 'index.html'
const french = 'index.fr.html'

export const facts: readonly Mutation[] = [
  ...[
    ['a word of a title', 'alpha/en/', '>Alpha &amp; Co.<', '>Alpha &amp; Bro.<', 'title'],
    ['a letter of a title', 'bravo/ar/', 'برافو</span></a>', 'برافوا</span></a>', 'title'],
    ["a title's language", 'bravo/ar/', '<span lang="ar"', '<span lang="fa"', 'title language'],
    ['a summary', 'alpha/en/', 'About alpha.', 'About bravo.', 'summary'],
    ['a summary lost', 'foxtrot/fr/', /<p>.*?<\/p>/, '', 'summary'],
    ['a date', 'alpha/en/', 'datetime="2026-11-24"', 'datetime="2026-11-25"', 'date'],
    ['a date in words', 'alpha/en/', '24 November 2026', '24 November 2025', 'date in words'],
    ['a date lost', 'bravo/ar/', /<li><time.*?<\/li>/, '', 'date'],
    ['a language', 'bravo/ar/', '<li lang="ar">', '<li lang="fa">', 'language'],
    ['a language in words', 'bravo/ar/', '>العربية<', '>فارسی<', 'language in words'],
    ['a type', 'alpha/en/', 'data-type="policy-brief"', 'data-type="report"', 'type'],
    ['a type in words', 'alpha/en/', '<li>Policy brief</li>', '<li>Report</li>', 'type in words'],
    ["the filter's languages", 'alpha/en/', 'data-languages="en fr"', 'data-languages="en"', 'languages'],
    ['a translation lost', 'alpha/en/', /<li><a href="alpha\/fr[^]*?<\/li>/, '', 'translations'],
    ["a translation's link", 'alpha/en/', '"alpha/fr/index.html"', '"alpha/en/index.html"', 'fr link'],
    ["a translation's name", 'alpha/en/', '>Français<', '>Deutsch<', 'fr in words'],
    ['a cover', 'alpha/en/', 'alpha/en/assets/cover.svg', 'charlie/en/assets/cover.svg', 'cover'],
    ['a start page', 'alpha/en/', '"alpha/en/index.html"', '"alpha/en/start.html"', 'link'],
    ["an edition's link", 'alpha/en/', 'alpha/en/alpha.en.pdf', 'alpha/fr/alpha.fr.pdf', 'pdf link'],
    ["an edition's size", 'alpha/en/', '1.5\u00a0MB', '2.5\u00a0MB', 'pdf size'],
    ['an edition lost', 'alpha/en/', /<li><a href="[^"]*epub[^]*?<\/li>/, '', 'editions'],
    [
      'two editions swapped',
      'alpha/en/',
      /(<li><a [^]*?pdf[^]*?<\/li>)\n(<li><a [^]*?epub[^]*?<\/li>)/,
      '$2\n$1',
      'editions'
    ],
    [
      'the name of the editions',
      'alpha/en/',
      'Editions of Alpha &amp; Co.',
      'Editions of Bravo',
      'editions of'
    ]
  ].map(([name = '', marker = '', from = '', to = '']): Mutation => {
    const at = String(marker).replace(/\/[a-z]+\/$/, '')
    return {
      name: String(name),
      file: catalogue,
      at,
      change: inRow(String(marker), from, String(to))
    }
  }),
  {
    name: 'the size of an edition, in French',
    file: french,
    at: 'alpha',
    change: (text) => text.replace('1,5\u00a0MB', '1,6\u00a0MB')
  }
]
