/** What becomes of headings right below HTML, which Jekyll shows as headings. */
import {expect, test} from 'vitest'
import {apartFromHtml} from '../../pipeline/import/texts/apart-from-html.ts'

test.each([
  ['an element', '<p style="a: b"></p>\n## Alpha', '<p style="a: b"></p>\n\n## Alpha'],
  ['one of several lines', '<div>\n<b>a</b>\n</div>\n# Alpha\n', '<div>\n<b>a</b>\n</div>\n\n# Alpha\n'],
  ['a line break', 'a\n\n<br/>\n## Alpha\n<hr>\n## Bravo', 'a\n\n<br/>\n\n## Alpha\n<hr>\n\n## Bravo'],
  ['one in another', '<div>\n<p>a</p>\n# Alpha\n</div>', '<div>\n<p>a</p>\n# Alpha\n</div>'],
  ['one that is open', '<div>\n# Alpha\n</div>', '<div>\n# Alpha\n</div>'],
  ['code', '```html\n<p></p>\n# Alpha\n```', '```html\n<p></p>\n# Alpha\n```'],
  ['one that is apart', '<p></p>\n\n# Alpha', '<p></p>\n\n# Alpha'],
  [
    'an address',
    'See <https://example.org/>.\n\n<p></p>\n# Alpha',
    'See <https://example.org/>.\n\n<p></p>\n\n# Alpha'
  ],
  ['words', 'A <b>word</b>\n# Alpha', 'A <b>word</b>\n# Alpha'],
  ['what is no heading', '<p></p>\n#alpha', '<p></p>\n#alpha']
])('below %s', (_, text, apart) => {
  expect(apartFromHtml(text)).toBe(apart)
})
