/** What becomes of the lines in which a document of MDX imports its components. */
import {expect, test} from 'vitest'
import {withoutImports} from '../../pipeline/import/texts/without-imports.ts'

test.each([
  [
    'one behind the other, below the front matter',
    "---\ntitle: A\n---\nimport A from '@theme/A';\nimport {B, C} from \"./b\"\n\nimport './d.css'\n\nalpha\n",
    '---\ntitle: A\n---\nalpha\n'
  ],
  ['one on several lines', "alpha\n\nimport {\n  B,\n  C\n} from 'b';\n\nbravo\n", 'alpha\n\nbravo\n'],
  ['one at the head', "import * as A from 'a'\n\n# Alpha\n", '# Alpha\n'],
  ['code', "```js\n\nimport A from 'a'\n```\n", "```js\n\nimport A from 'a'\n```\n"],
  [
    'words',
    'import alpha from bravo\n\nimport {that never ends\n\n',
    'import alpha from bravo\n\nimport {that never ends\n\n'
  ],
  ['a line of a paragraph', "alpha\nimport A from 'a'\n", "alpha\nimport A from 'a'\n"]
])('%s', (_, text, left) => {
  expect(withoutImports(text)).toBe(left)
})
