/** What comes back for translations that stand beside their documents goes into these, and never into the original. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {exportXliff} from '../../pipeline/cli/xliff/export-xliff.ts'
import {importXliff} from '../../pipeline/cli/xliff/import-xliff.ts'
import {judgeXliffRequest} from '../../pipeline/cli/request/judge-requests.ts'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'

test('the title stays the original’s, and addresses lead to the same files', async () => {
  const folder = await sharedFolder()
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\n',
    'source/note.de.md': '# Notiz\n',
    'source/handbook/en/publication.yaml': 'title: Handbook\nsummary: Words\n',
    'source/handbook/en/fees.md': '# Fees\n\nAlpha. {#a}\n\nBravo ![Charlie](i.png) delta. {#b}\n',
    'source/handbook/en/fees.de.md': '# Kosten\n\nAlpha auf Deutsch. {#a}\n'
  })
  const asked = judgeXliffRequest({
    action: 'export',
    subject: folder,
    project: folder,
    language: 'de'
  })
  const exported = await exportXliff({...asked, language: 'de'})
  if (exported.kind !== 'exported') throw new Error('expected an export')
  expect(exported.xml).toContain('srcLang="en"')
  const back = exported.xml.replace(
    /<source>(.*?)<\/source>(?:\n<target>.*?<\/target>)?/g,
    (_, source: string) => {
      const target = source.replace(/(?<=^|>)[^<]*/g, (words) => words.toUpperCase())
      return `<source>${source}</source>\n<target>${target}</target>`
    }
  )
  const file = path.join(folder, 'back.xlf')
  await writeFile(file, back)
  const {changes, diagnostics} = await importXliff(
    judgeXliffRequest({action: 'import', subject: file, project: folder})
  )
  expect(changes.map((one) => one.path)).toEqual(['source/handbook/en/fees.de.md'])
  expect(changes[0]?.after).toContain('BRAVO ![CHARLIE](i.png) DELTA.')
  expect(diagnostics.map(({ruleId, message, hints}) => [ruleId, message, ...(hints ?? [])])).toEqual([
    [
      'xliff/unit-has-a-place',
      'the translation has no place for `_title`',
      'move the translation into a folder `source/handbook/en/de/` with a `publication.yaml` of its own'
    ],
    [
      'xliff/unit-has-a-place',
      'the translation has no place for `_summary`',
      'move the translation into a folder `source/handbook/en/de/` with a `publication.yaml` of its own'
    ]
  ])
})
