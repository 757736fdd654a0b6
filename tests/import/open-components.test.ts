/** What becomes of components of MDX whose words are Markdown. */
import {expect, test} from 'vitest'
import {openComponents} from '../../pipeline/import/texts/open-components.ts'

test.each([
  [
    'words in a component',
    '<Note type="a">\n  **alpha**\n</Note>',
    '<Note type="a">\n\n  **alpha**\n\n</Note>'
  ],
  ['words that are apart', '<Note>\n\nalpha\n\n</Note>', '<Note>\n\nalpha\n\n</Note>'],
  ['one in another', '<A.B>\n<C>\nalpha\n</C>\n</A.B>', '<A.B>\n\n<C>\n\nalpha\n\n</C>\n\n</A.B>'],
  ['code with tags in it', '```jsx\n<Note>\nalpha\n</Note>\n```', '```jsx\n<Note>\nalpha\n</Note>\n```'],
  ['a component behind code', '~~~\na\n~~~\n<Note>\nalpha', '~~~\na\n~~~\n<Note>\n\nalpha'],
  ['words that would be code', '<Note>\n    alpha\n', '<Note>\n    alpha\n'],
  ['a component without words', '<Note />\nalpha', '<Note />\nalpha'],
  ['an element of HTML', '<div>\nalpha\n</div>', '<div>\nalpha\n</div>']
])('%s', (_, text, opened) => {
  expect(openComponents(text)).toBe(opened)
})
