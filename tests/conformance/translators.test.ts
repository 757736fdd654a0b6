/** Translators by a tool that is not ours: Okapi reads the XLIFF, splits, joins and translates it, and what comes back is merged. */
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {tetrapla} from './support/build.ts'
import {hasOkapi, translate} from './support/okapi.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {commandOf, needOkapi, tools} from './support/tools.ts'

const original = `---
title: Permits for everybody
---

# Permits {#permits}

Any *person who lives here* may [apply for one](https://example.org "the registry")[^1] with \`form\`. It is free & easy < soon.

> A quotation\\
> on two lines.

- Bravo and **bold *and* more words of it** in the middle
- Charlie

| Fee | Days |
| --- | ---- |
| One \\| two | 12 |

![A map](map.png)

[^1]: In writing.
`

const translated = `---
translated-from: en
title: Pérmîts för évérybödy
---

# Pérmîts {#permits}

Àny *pérsön whö lîvés héré* mày [àpply för öné](https://example.org "the registry")[^1] wîth \`form\`. Ît îs fréé & éàsy < söön.

> À qüötàtîön\\
> ön twö lînés.

- Bràvö ànd **böld *ànd* möré wörds öf ît** în thé mîddlé
- Chàrlîé

| Féé | Dàys |
| --- | ---- |
| Öné \\| twö | 12 |

![À màp](map.png)

[^1]: În wrîtîng.
`

const whole = ['translate', 'split+translate', 'translate+split+split', 'split+split+translate+join']
const chains = [...whole, 'split+translate+swap', 'translate+front', 'translate+lose', 'split+half']

/** What Okapi has written, and what it said of each unit. */
let folder: string
let said: readonly string[]

beforeAll(async () => {
  if (!hasOkapi() || (await commandOf(tools.jdk)) === undefined) return
  folder = temporaryFolder()
  const project = projectWith(original)
  const file = path.join(folder, 'out.xlf')
  const exported = await tetrapla(['xliff', 'export', project, '--language', 'fr', '--output', file])
  expect(exported.status, exported.stderr).toBe(0)
  const tool = await translate(file, folder, chains)
  expect(tool.status, tool.stderr).toBe(0)
  said = tool.stdout.trim().split('\n')
})

beforeEach(needOkapi)

function projectWith(document: string): string {
  const project = temporaryFolder()
  mkdirSync(path.join(project, 'source'))
  writeFileSync(path.join(project, 'tetrapla.yaml'), 'language: en\n')
  writeFileSync(path.join(project, 'source', 'permits.md'), document)
  return project
}

interface Returned {
  readonly status: number | null
  /** Each finding: where, and what. */
  readonly told: readonly string[]
  readonly summary: string
  readonly french: string
}

/** What a file of Okapi's makes of the translation of a document. */
async function returned(chain: string, document = original): Promise<Returned> {
  const project = projectWith(document)
  copyFileSync(path.join(folder, `${chain}.xlf`), path.join(project, 'back.xlf'))
  const {status, stderr} = await tetrapla(['xliff', 'import', 'back.xlf', '--yes'], {cwd: project})
  return {
    status,
    told: [...stderr.matchAll(/^back\.xlf:\d+:\d+: warning: (.*)$/gm)].map(([, finding = '']) => finding),
    summary: /^\d+ units fit.*?(?=;|$)/m.exec(stderr)?.[0] ?? stderr,
    french: readFileSync(path.join(project, 'source', 'permits.fr.md'), 'utf8')
  }
}

describe('what Okapi has read, translated and written comes back whole', () => {
  test.for(whole)('%s', async (chain) => {
    expect(await returned(chain)).toEqual({status: 0, told: [], summary: '11 units fit', french: translated})
  })

  test('and it was split and joined where it said so', () => {
    const counts = whole.map((chain) => said.find((line) => line.startsWith(`${chain} permits-p1 `)))
    expect(counts.map((line) => line?.split(' ')[2])).toEqual(['1', '2', '4', '1'])
  })
})

test('segments in another order stand as the translator has put them', async () => {
  const {french, status, told} = await returned('split+translate+swap')
  expect({status, told}).toEqual({status: 0, told: []})
  expect(french).toContain('title: évérybödyPérmîts för\n')
})

test('codes in another order stand as the translator has put them', async () => {
  const {french, status, told} = await returned('translate+front')
  expect({status, told}).toEqual({status: 0, told: []})
  expect(french).toContain('\n[^1]`form`Àny *pérsön')
})

test('codes that are lost are told at their units, and all else is merged', async () => {
  expect(await returned('translate+lose')).toEqual({
    status: 1,
    told: [
      'in `permits-p1`, code 3, `[^1]`, is lost; code 4, `´form´`, is lost [xliff/codes-are-kept]',
      'in `permits-p2`, code 1, `\\ >`, is lost [xliff/codes-are-kept]'
    ],
    summary: '9 units fit, 2 findings are told above',
    french: translated
      .replace(/^Àny.*$/m, () => `<span lang="en">${/^Any.*$/m.exec(original)?.[0] ?? ''}</span>`)
      .replace('À qüötàtîön\\\n> ön twö lînés.', '<span lang="en">A quotation\\\n> on two lines.</span>')
  })
})

test('units that are translated by half are told, and all else is merged', async () => {
  const {french, ...rest} = await returned('split+half')
  const units = ['_title', 'permits-p1', 'permits-p2', 'permits-p3', 'permits-t1.3']
  expect(rest).toEqual({
    status: 1,
    told: units.map((unit) => `\`${unit}\` is translated in part [xliff/unit-is-whole]`),
    summary: '6 units fit, 5 findings are told above'
  })
  expect(french).toContain('title: Permits for everybody\n---\n\n# Pérmîts {#permits}\n')
})

test('of a file that is outdated what still fits is merged', async () => {
  const document = original.replace('Charlie', 'Delta')
  expect(await returned('split+translate', document)).toEqual({
    status: 1,
    told: ['the source of `permits-p4` is not what the original says today [xliff/source-is-current]'],
    summary: '10 units fit, 1 finding is told above',
    french: translated.replace('- Chàrlîé', '- <span lang="en">Delta</span>')
  })
})
