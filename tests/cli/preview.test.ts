/** What a preview tells while pages and the other editions are made beside each other. */
import path from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {expect, test} from 'vitest'
import type {BuildReport} from '../../pipeline/cli/project/build-report.ts'
import {judgeServeRequest} from '../../pipeline/cli/request/requests.ts'
import {createPreview} from '../../pipeline/cli/serve/preview.ts'
import {finding} from '../../pipeline/model/finding.ts'
import {startOf} from '../../pipeline/model/place.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import {memoryWorld} from '../support/memory-world.ts'

test('what other editions were made of before hides nothing that was found since', async () => {
  const running = new Map<string, (report: BuildReport) => void>()
  const preview = createPreview(
    judgeServeRequest({project: '/alpha'}),
    {root: '/alpha'},
    () => undefined,
    async ({output = ''}) => new Promise((resolve) => running.set(path.basename(output), resolve))
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
  await end('whole', [])
  expect(preview.state()).toMatchObject({pages: 1, whole: 1, diagnostics: [fault]})
  // They are made again, of what is there now.
  await end('whole', [fault])
  expect(preview.state()).toMatchObject({making: 'nothing', whole: 1, diagnostics: [fault]})
  expect([...running.keys()]).toEqual([])
})
