/** Translations over versions of their original: what is missing, what is outdated, what is taken to be right again. */
import {expect, test} from 'vitest'
import {digestOfWords} from '../../pipeline/model/alignment/text-units.ts'
import {build, judge, type BuildOptions} from '../../pipeline/driver/index.ts'
import {memoryCache, memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const usual: BuildOptions = {...usualBuild, editions: ['json']}

type Files = Readonly<Record<string, string>>

const original = [
  '# Permits',
  'Any person who resides in the district may apply.',
  'The registry answers within thirty days.',
  '## Fees',
  'A fee of forty crowns is due.',
  '- In cash at the counter.\n- By transfer.'
]
const french = [
  '# Autorisations',
  'Toute personne résidant dans le district peut présenter une demande.',
  'Le greffe répond dans un délai de trente jours.',
  '## Droits',
  'Un droit de quarante couronnes est dû.',
  '- En espèces au guichet.\n- Par virement.'
]

function files(en: readonly string[], fr: readonly string[], from = 'en'): Files {
  return {
    'tetrapla.yaml': 'language: en\n',
    'source/permits.md': `${en.join('\n\n')}\n`,
    'source/permits.fr.md': `---\ntranslated-from: ${from}\n---\n\n${fr.join('\n\n')}\n`
  }
}

/** What translations are told to be, by place, after a build of each version. */
async function told(
  versions: readonly Files[],
  output: MemoryOutput = memoryOutput()
): Promise<readonly string[]> {
  let found: readonly string[] = []
  for (const version of versions) {
    const {host, project} = await memoryProject(version, output, undefined, memoryCache(output))
    const judged = await judge(host, project, usual)
    if (judged.kind !== 'judged') throw new Error('it has publications')
    found = judged.diagnostics
      .filter(({ruleId}) => ruleId.startsWith('translation/'))
      .map(({ruleId, place, message}) => `${place.path}:${String(place.start.line)} ${ruleId}: ${message}`)
    const {host: builder, project: same} = await memoryProject(
      version,
      output,
      undefined,
      memoryCache(output)
    )
    const built = await build(builder, same, usual)
    if (built.kind !== 'built') throw new Error(JSON.stringify(built, undefined, 2))
  }
  return found
}

const missing = 'translation/is-whole: a block of the original is missing after this'
const changed = 'translation/is-current: the original has changed since this was translated'

test('a translation that stays when its original is withdrawn is told', async () => {
  const gone = '---\nstatus: withdrawn\nwithdrawn: {date: 2026-01-03, reason: It was wrong.}\n---\n\n'
  const both = files(original, french)
  const beside = {...both, 'source/permits.fr.md': `${french.join('\n\n')}\n`}
  const withdrawn = {'source/permits.md': `${gone}${original.join('\n\n')}\n`}
  const message = ':1 translation/is-current: the publication is withdrawn in `en`, and'
  expect(await told([{...both, ...withdrawn}])).toEqual([
    `source/permits.fr.md${message.replace(':1', ':2')} this translation is not`
  ])
  // Which of the two is the translation, nothing says.
  expect(await told([{...beside, ...withdrawn}])).toEqual([`source/permits.fr.md${message} not in \`fr\``])
})

test('a translation of the whole is current, with nothing to compare it with but its shape', async () => {
  expect(await told([files(original, french)])).toEqual([])
})

test('a paragraph put into the original is one that is missing, and nothing is outdated', async () => {
  const longer = original.toSpliced(2, 0, 'Applications are made in writing, and signed.')
  const found = [`source/permits.fr.md:7 ${missing}`]
  expect(await told([files(original, french), files(longer, french)])).toEqual(found)
  expect(await told([files(original, french), files(longer, french), files(longer, french)])).toEqual(found)
  const whole = french.toSpliced(2, 0, 'Les demandes sont présentées par écrit et signées.')
  expect(await told([files(original, french), files(longer, french), files(longer, whole)])).toEqual([])
})

test('a document that nothing translates is told where the translation says what it is of', async () => {
  const text = (lines: readonly string[]) => `${lines.join('\n\n')}\n`
  const found = await told([
    {
      'tetrapla.yaml': 'language: en\n',
      'source/law/publication.yaml': 'title: Law\n',
      'source/law/fees.md': '# Fees\n\nA fee is due.\n',
      'source/law/permits.md': text(original),
      'source/law/fr/publication.yaml': 'title: Droit\ntranslated-from: en\n',
      'source/law/fr/permits.md': text(french)
    }
  ])
  expect(found).toEqual([
    'source/law/fr/publication.yaml:2 translation/is-whole: 2 blocks of the original are missing: nothing here translates `source/law/fees.md`'
  ])
})

test('a paragraph that was missing from the start is found by its length', async () => {
  const longer = original.toSpliced(2, 0, 'In writing.')
  expect(await told([files(longer, french)])).toEqual([`source/permits.fr.md:7 ${missing}`])
})

test('rewording outdates one block, until its translation is edited', async () => {
  const reworded = original.with(2, 'The registry answers within sixty days.')
  const found = [`source/permits.fr.md:9 ${changed}`]
  const then = files(original, french)
  const now = files(reworded, french)
  expect(await told([then, now])).toEqual(found)
  expect(await told([then, now, now])).toEqual(found)
  const edited = french.with(2, 'Le greffe répond dans un délai de soixante jours.')
  expect(await told([then, now, files(reworded, edited)])).toEqual([])
  expect(await told([then, now, files(reworded, edited), files(reworded, edited)])).toEqual([])
  expect(await told([then, now, files(original, french)])).toEqual([])
})

test('a move outdates nothing', async () => {
  const [title = '', first = '', second = '', ...rest] = original
  expect(await told([files(original, french), files([title, second, first, ...rest], french)])).toEqual([])
})

test('a block that the original has no longer is extra, and is not taken for the next one', async () => {
  const other = original.with(
    2,
    'Nobody is asked for what another authority already holds, whatever it may be.'
  )
  expect(
    await told([files(original, french), files(original.toSpliced(2, 1), french), files(other, french)])
  ).toEqual([
    `source/permits.fr.md:7 ${missing}`,
    'source/permits.fr.md:9 translation/has-original: the original has no such block'
  ])
})

test('an editor may say that a block still holds', async () => {
  const words = 'The registry answers within 30 days.'
  const accepted = (text: readonly string[]): Files =>
    files(
      text,
      french,
      `\n  language: en\n  accepted:\n    permits/autorisations-p2: '${digestOfWords(words)}'`
    )
  const now = accepted(original.with(2, words))
  expect(await told([files(original, french), now])).toEqual([])
  const later = accepted(original.with(2, 'The registry answers within 60 days.'))
  expect(await told([files(original, french), now, later])).toEqual([`source/permits.fr.md:12 ${changed}`])
})

test('what is translated from nothing is told', async () => {
  expect(await told([files(original, french, 'de')])).toEqual([
    'source/permits.fr.md:2 translation/original-exists: there is no publication `permits` in `de`'
  ])
})

test('readers and programs are told, in all editions', async () => {
  const reworded = original
    .with(2, 'The registry answers within sixty days.')
    .concat('Nobody is asked twice.')
  const output = memoryOutput()
  await told([files(original, french)], output)
  const now = files(reworded, french)
  const {host, project} = await memoryProject(now, output, undefined, memoryCache(output))
  const result = await build(host, project, {...usual, editions: ['json', 'html', 'epub', 'pdf']})
  if (result.kind !== 'built') throw new Error(JSON.stringify(result, undefined, 2))
  expect(result.diagnostics.filter(({ruleId}) => ruleId.startsWith('edition/'))).toEqual([])
  const textOf = (path: string): string => new TextDecoder().decode(output.files.get(path))
  const page = textOf('permits/fr/index.html')
  expect(page).toContain('L’original est plus récent que cette traduction')
  expect(page).toMatch(/<a href="\.\.\/en\/index\.html"[^>]*><span lang="en"[^>]*>Permits \(English\)/)
  expect(textOf('permits/en/index.html')).not.toContain('more recent')
  expect(JSON.parse(textOf('permits/fr/permits.fr.json'))).toMatchObject({
    translatedFrom: {language: 'en', missing: ['permits/fees-p4']},
    documents: [
      {
        children: [
          {type: 'callout', id: 'original-is-newer'},
          {id: 'autorisations-p1', translation: {state: 'current', of: 'permits/permits-p1'}},
          {id: 'autorisations-p2', translation: {state: 'outdated', of: 'permits/permits-p2'}},
          {type: 'section'}
        ]
      }
    ]
  })
})
