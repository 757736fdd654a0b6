/** Words with a reading, wherever words may stand: all editions say the same, and a reading that is another is found in each. */
import {describe, expect, test} from 'vitest'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {makeEditions} from '../support/make-edition.ts'
import {verifyEditions} from '../support/verify-editions.ts'

const ruby = (words: string, reading: string): string => `<ruby>${words}<rt>${reading}</rt></ruby>`

function sourceWith(reading: string): string {
  const one = ruby('alpha', reading)
  return `# ${one} title

## ${one} and ${ruby('x', 'a long reading')}

A ${one}, ${one}${one}; **${one}** and *${ruby('*b*', 'c')}*, ${ruby('`code`', 'd')}, [${one}](#end) ${ruby('[link](https://example.org/)', 'e')}.[^n]
${ruby('many words that stand on several lines of a narrow column', 'read behind them')} ${ruby('אלפא', 'alef')} <span lang="he">${ruby('בראבו', 'bet')} אלפא</span>.
${`${one} bravo charlie `.repeat(30)}

| ${one} | ${ruby('i', 'wider than its column')} |
| --- | ---: |
| 1 | ${ruby('two', 'zwei')} ${'and more words '.repeat(9)} |

:::table[A caption ${one}]
| a |
| - |
| ${one} |
:::

- ${one}
  1. ${ruby('H₂O', 'water')}

> ${one}

:::note[${one}]
${one}
:::

<details><summary>${one}</summary>

${one}

</details>

<dl><dt>${one}</dt><dd>${one}</dd></dl>

### End ${one} {#end}

${ruby('x', 'y')}

[^n]: A note ${one}.
`
}

async function made(reading: string, language: string): Promise<Publication> {
  return publish({
    'tetrapla.yaml': `language: ${language}\n`,
    'source/alpha.md': `---\nlicence: CC0\n---\n\n${sourceWith(reading)}`
  })
}

function differences(
  publication: Publication,
  artifacts: Awaited<ReturnType<typeof makeEditions>>
): readonly string[] {
  return verifyEditions(publication, artifacts).verdicts.flatMap((verdict) =>
    verdict.differences.map(
      ({edition, key, kind, what, found}) => `${edition} ${key}: ${what ?? kind} ${found ?? ''}`
    )
  )
}

describe.each(['en', 'he', 'ja'])('in a publication in %s', async (language) => {
  const publication = await made('reading', language)
  const artifacts = await makeEditions(publication)

  test('all editions say the same', () => {
    expect(differences(publication, artifacts)).toEqual([])
  })
})

test.each<EditionName>(['json', 'pdf', 'epub', 'html'])('another reading is found in %s', async (edition) => {
  const publication = await made('reading', 'en')
  const artifacts = await makeEditions(await made('readinq', 'en'), [edition])
  expect(differences(publication, artifacts).length).toBeGreaterThan(8)
})
