/** What a preview tells while pages and the other editions are made beside each other. */
import path from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {expect, test} from 'vitest'
import type {BuiltPublication} from '../../pipeline/driver/index.ts'
import type {LivePages} from '../../pipeline/cli/live/live-pages.ts'
import type {BuildReport} from '../../pipeline/cli/project/build-report.ts'
import {judgeServeRequest} from '../../pipeline/cli/request/judge-requests.ts'
import {createPreview, type PreviewState} from '../../pipeline/cli/serve/preview.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {finding} from '../../pipeline/model/finding.ts'
import {startOf} from '../../pipeline/model/place.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {memoryWorld} from '../support/memory-world.ts'

test('what other editions were made of before hides nothing that was found since', async () => {
  const running = new Map<string, (report: BuildReport) => void>()
  const preview = createPreview(
    judgeServeRequest({project: '/alpha'}),
    {root: '/alpha', output: '/alpha/output', options: {source: 'source', schemas: 'schemas'}},
    () => undefined,
    {
      make: async ({output = ''}) => new Promise((resolve) => running.set(path.basename(output), resolve)),
      live: {pages: () => Promise.resolve(undefined), judge: () => Promise.resolve([])}
    }
  )
  const end = async (what: string, diagnostics: readonly Diagnostic[]): Promise<void> => {
    const done = running.get(what)
    if (done === undefined) throw new Error(`nothing makes the ${what}`)
    running.delete(what)
    done({kind: 'built', diagnostics, publications: [], output: '', world: memoryWorld({})})
    await turn()
  }
  const fault = finding('front-matter/is-valid-yaml', startOf('source/alpha.md'), 'a mistake')

  preview.refresh()
  await end('pages', [])
  preview.refresh()
  await end('pages', [fault])
  expect(preview.state()).toMatchObject({making: 'whole', pages: 1, whole: 0})
  await end('whole', [])
  expect(preview.state()).toMatchObject({pages: 1, whole: 1, diagnostics: [fault]})
  // They are made again, of what is there now.
  await end('whole', [fault])
  expect(preview.state()).toMatchObject({making: 'nothing', whole: 1, diagnostics: [fault]})
  expect([...running.keys()]).toEqual([])
})

test('an edit is seen by its pages alone, then judged, then built once, in all editions', async () => {
  const built: string[] = []
  const told: PreviewState[] = []
  let publications: readonly BuiltPublication[] = [publicationOf(['html', 'json', 'pdf'])]
  const live = {
    pages: () =>
      Promise.resolve<LivePages | undefined>({
        pages: new Map([['alpha/en/index.html', encoded('Bravo.')]]),
        data: new Map([['alpha/en/alpha.json', () => Promise.resolve(encoded('{}'))]])
      }),
    judge: () => Promise.resolve<readonly Diagnostic[]>([])
  }
  const preview = createPreview(
    judgeServeRequest({project: '/alpha'}),
    {root: '/alpha', output: '/alpha/output', options: {source: 'source', schemas: 'schemas'}},
    (state) => told.push(state),
    {
      make: ({output = ''}) => {
        built.push(path.basename(output))
        return Promise.resolve({
          kind: 'built',
          diagnostics: [],
          publications,
          output: '',
          world: memoryWorld({})
        })
      },
      live
    }
  )
  preview.refresh()
  await expect.poll(() => told.at(-1)).toMatchObject({making: 'nothing', pages: 1, whole: 1})
  expect(preview.folders().pages).toBe(preview.folders().whole)
  built.length = 0

  const fault = finding('link/target-exists', startOf('source/alpha.md'), 'a mistake')
  live.judge = () => Promise.resolve([fault])
  preview.refresh(['/alpha/source/alpha.md'])
  await expect.poll(() => told.at(-1)).toMatchObject({pages: 2, whole: 1})
  expect([await preview.edited('alpha/en/index.html'), built]).toEqual([encoded('Bravo.'), []])
  expect(await preview.edited('alpha/en/alpha.json')).toEqual(encoded('{}'))
  await expect.poll(() => told.at(-1)).toMatchObject({diagnostics: [fault], pages: 2})
  await expect.poll(() => built).toEqual(['whole'])
  // By then it is in the editions themselves.
  await expect.poll(async () => preview.edited('alpha/en/index.html')).toBeUndefined()
  expect(await preview.edited('alpha/en/alpha.json')).toBeUndefined()
  // Whoever sees the page that was made alone is told of the one that was built.
  expect(told.at(-1)).toMatchObject({pages: 3, whole: 2})

  // What has errors, or is more than words, shows no new page before it is built.
  live.pages = () => Promise.resolve({pages: new Map(), data: new Map()})
  preview.refresh(['/alpha/source/alpha.md'])
  await expect.poll(() => built).toEqual(['whole', 'whole'])
  live.pages = () => Promise.resolve(undefined)
  publications = [publicationOf(['html'])]
  preview.refresh(['/alpha/tetrapla.yaml'])
  await expect.poll(() => built.slice(2)).toEqual(['pages', 'whole'])
  // Pages come with data, which publications need not have.
  await expect.poll(() => path.basename(preview.folders().pages)).toBe('pages')
})

function encoded(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}

function publicationOf(names: readonly EditionName[]): BuiltPublication {
  const editions = names.map((edition) => ({edition, path: `alpha/en/alpha.${edition}`, bytes: 1}))
  const publication = {id: 'alpha', language: 'en', title: 'Alpha', editions}
  return {publication, isUnchanged: false, isDraft: false, losses: []} as unknown as BuiltPublication
}
