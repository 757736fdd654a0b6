/** A publication in a language that Tetrapla has no words in: pages say what is English, and the proof knows it. */
import {expect, test} from 'vitest'
import {withOthers} from '../support/runs-of.ts'
import {builtOutput, findingsIn} from './output.ts'

const document = `---
title: Informatiebeveiligingsbeleid
language: eo
date: 2026-01-02
modified: 2026-02-03
version: '1.0'
authors: [Alpha]
paragraphs: numbered
sections: numbered
---

## Bravo

Charlie.[^1]

:::note
Delta.
:::

- [x] echo

| foxtrot |
| ------- |
| golf    |

\`\`\`js
let hotel = 1
\`\`\`

[^1]: India.
`

test.each(withOthers(['eo'], ['ps']))('is made and proved, in %s', async (language) => {
  const text = document.replace('language: eo', `language: ${language}`)
  const output = await builtOutput({
    'source/alpha.md': text,
    'source/book/publication.yaml': `title: Book of the ${'long '.repeat(20)}title\nlanguage: ${language}\ndate: 2026-01-02\n`,
    'source/book/bravo.md': text,
    'source/book/charlie.md': text.replaceAll('Bravo', 'Charlie')
  })
  expect(await findingsIn(output)).toEqual([])
})
