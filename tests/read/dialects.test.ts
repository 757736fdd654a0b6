/** What other kinds of Markdown write, each with what it becomes here and what is told of it: fixtures/read-dialects/cases.yaml. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import {compareDiagnostics} from '../../pipeline/model/diagnostic.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {profiles, type ProfileName} from '../../pipeline/model/publication/profile.ts'
import {openEmoji} from '../../pipeline/read/markdown/dialects/open-emoji.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {expectFile} from '../support/expect-file.ts'
import {treeText} from './tree-text.ts'

const file = path.join(import.meta.dirname, '..', 'fixtures', 'read-dialects', 'cases.yaml')

interface Case {
  readonly title: string
  readonly raw: string
  /** The system that the text was written for. */
  readonly from?: ProfileName
}

function isCases(value: unknown): value is readonly Case[] {
  return Array.isArray(value)
}

async function outcomeOf({title, raw, from}: Case) {
  const bytes = Buffer.from(raw)
  const emoji = await openEmoji(bytes)
  const settings = {
    limits: defaultLimits,
    html: 'keep' as const,
    records: new Set<string>(),
    ...(emoji === undefined ? {} : {emoji}),
    ...(from === undefined ? {} : {profile: profiles[from]})
  }
  const read = readDocument({path: 'a.md', name: 'a', language: 'en', bytes}, settings)
  const tree = treeText(read.value).split('\n').slice(1)
  return {
    title,
    ...(from === undefined ? {} : {from}),
    raw,
    tree: tree.map((line) => line.replace(/ #\S+(?= |$)| \(\d+:\d+-\d+:\d+\)$/g, '')).join('\n'),
    told: [...read.diagnostics]
      .sort(compareDiagnostics)
      .map(({place, message}) => `${place.start.line}:${place.start.column} ${message}`)
  }
}

describe('other kinds of Markdown', () => {
  test('are read, or told', async () => {
    const cases: unknown = parse(readFileSync(file, 'utf8'))
    if (!isCases(cases)) throw new Error('expected a list of cases')
    expect(cases.length).toBeGreaterThan(40)
    const outcomes = []
    for (const one of cases) outcomes.push(await outcomeOf(one))
    expectFile(file, stringify(outcomes, {lineWidth: 0}))
  })
})

test.each([
  '{% hint title="Alpha bravo" style="info" %}\nx\n{% endhint %}',
  '{{% alert title="Alpha bravo" color="warning" %}}\nx\n{{% /alert %}}',
  "> {{< note 'Alpha bravo' >}}\n> x\n> {{< /note >}}",
  '{{< details "Alpha bravo" >}}\nx\n{{< /details >}}',
  '{{% tab "Alpha bravo" %}}\nx\n{{% /tab %}}',
  '- {% code title="Alpha bravo" %}\n  ```\n  x\n  ```\n  {% endcode %}'
])('the title of a tag is where it is written: %s', (raw) => {
  const settings = {limits: defaultLimits, html: 'keep' as const, records: new Set<string>()}
  const bytes = Buffer.from(raw)
  const {value} = readDocument({path: 'a.md', name: 'a', language: 'en', bytes}, settings)
  const places = JSON.stringify(value.children).matchAll(
    /"value":"Alpha bravo","position":\{"start":\{[^}]*"offset":(\d+)\},"end":\{[^}]*"offset":(\d+)\}/g
  )
  const titles = [...places].map(([, start, end]) => raw.slice(Number(start), Number(end)))
  expect(titles).toEqual(['Alpha bravo'])
})

/** Each is a whole document: what stands beside it in another could make it what it is not. */
const prose = [
  'The function takes args, **kwargs and returns nothing.',
  'It accepts **kwargs and returns nothing.',
  'The hotel, ***superior class, has 40 rooms.',
  'Rooms: **single 50, double 80.',
  'Room rates, **breakfast included.',
  'Write def f(x :list[str]) and y :list[int] there.',
  'It is data[:name[0]] or {:name[0]}.',
  'They are :keys[a b].',
  'Alpha :oui[1].',
  '[node:fs] and [site:gov], for [media:print]',
  '(image: nasa.jpg)',
  'See the plan (file: report.pdf), (image: map.png) and (video: apollo.gif).',
  'All of the\n@param tags should be written for each parameter.',
  'All of the\n@brief tags are optional.',
  '\\param is what Doxygen has for it.',
  '\\see you soon',
  '\\return to sender',
  'As said in\n@section 4 of the act.',
  'In its\n@chapter three he writes of it.',
  'Friends:\n@node and @ada are friends.',
  'Ask\n@menu and others.',
  'The names\n.TH domains are those of Thailand.',
  '.IR domains',
  'The names\n.BR domains are those of Brazil.',
  '.I files are these.',
  '.SH files are shell scripts.',
  '=over the hill',
  '=back to the roots',
  '=cut here, and begin anew',
  'From: Berlin\nDate : today\nTo : Rome',
  '> From: Mary Shelley\n> Date: 1818\n> To: her sister',
  'count: true',
  'exclude: false',
  '<i class="fa fa-home" aria-hidden="true"></i> Home',
  'Alpha <i class="lexicon"></i><span class="silicon-mark"></span> bravo.',
  '```rust\nlet text = r"\n# Title of Markdown\n";\n```',
  '**Anna**\n\nAlpha?\n\n**Ben**\n\nBravo.\n\n**Anna**\n\nCharlie?'
]

describe('ordinary prose', () => {
  test.each(prose)('%j is not told', async (raw) => {
    const {told} = await outcomeOf({title: '', raw})
    expect(told).toEqual([])
  })

  test('an instruction that is shown is told once at its place', async () => {
    expect((await outcomeOf({title: '', raw: 'Alpha {{%/* x'})).told).toHaveLength(1)
  })

  test.each(['2^(3)^2', 'a^(b)^(c)', 'x^(y)^z'])('%s is a power of a power', async (raw) => {
    expect((await outcomeOf({title: '', raw})).tree).toBe(`paragraph\n  text value=${JSON.stringify(raw)}\n`)
  })
})

test('a line of kramdown below a heading names it, in place of its words', () => {
  const raw = [
    '## Alpha\n{: #bravo .lead lang=fr }\nGoes on.',
    'Charlie\n-------\n{:#delta}',
    '## Golf {#golf}\n{: #hotel}',
    '## India\n{: #bravo}'
  ].join('\n\n')
  const document = {path: 'a.md', name: 'a', language: 'en', bytes: Buffer.from(raw)}
  const {value, diagnostics} = readDocument(document, {
    limits: defaultLimits,
    html: 'keep',
    records: new Set<string>()
  })
  const headings = value.children.flatMap((one) => (one.type === 'heading' ? [[one.id, one.lang]] : []))
  expect(headings).toEqual([['bravo', 'fr'], ['delta'], ['golf'], ['india']].map(([id, lang]) => [id, lang]))
  expect(diagnostics.map(({message}) => message)).toContain('the identifier `bravo` is given twice')
})
