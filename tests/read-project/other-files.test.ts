/** Files that are easily taken for documents: what is told of them. */
import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {diskFiles} from '../../pipeline/platform/cache/disk-files.ts'
import {createWorld} from '../../pipeline/platform/world.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

test('a link that leads nowhere is told as one, whatever its name', async () => {
  const root = await temporaryFolder()
  await writeFiles(root, {
    'tetrapla.yaml': 'language: en\n',
    'source/alpha.md': '# Alpha\n',
    'source/notes': 'x'
  })
  await symlink('nowhere', path.join(root, 'source/linked'))
  await symlink('/nonexistent/bravo', path.join(root, 'source/bravo.rst'))
  const world = createWorld({files: diskFiles(root), limits: defaultLimits})
  const {diagnostics} = await readProject(world, {source: 'source', schemas: 'schemas'})
  expect(diagnostics.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([
    'publication/lists-its-documents: `bravo.rst` cannot be read, and no edition has it: it is a link to `/nonexistent/bravo`, where nothing is',
    'publication/lists-its-documents: `linked` cannot be read, and no edition has it: it is a link to `nowhere`, where nothing is',
    'publication/lists-its-documents: `notes` is no document, and no edition has it: the name of a document ends with `.md`'
  ])
})
