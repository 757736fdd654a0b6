/** Where a project's folders are, and which outputs are refused. */
import {mkdir, symlink} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {projectFolders} from '../../pipeline/cli/project/project-folders.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

async function folder(): Promise<string> {
  const root = await temporaryFolder()
  await writeFiles(root, {'source/alpha.md': 'alpha', 'other/bravo.md': 'bravo', 'taken.txt': ''})
  return root
}

describe('a project', () => {
  test('is a folder with source, schemas and output in it', async () => {
    const root = await folder()
    expect(await projectFolders({project: root})).toEqual({
      root,
      output: path.join(root, 'output'),
      options: {source: 'source', schemas: 'schemas'}
    })
  })

  test('may keep them elsewhere', async () => {
    const root = await folder()
    const given = {source: path.join(root, 'other'), schemas: root, output: path.join(root, '../out')}
    expect(await projectFolders({...given, project: root})).toEqual({
      root,
      output: path.join(root, '../out'),
      options: {source: 'other', schemas: '.'}
    })
  })

  test('may be one file', async () => {
    const root = await folder()
    expect(await projectFolders({project: path.join(root, 'source/alpha.md')})).toEqual({
      root: path.join(root, 'source'),
      output: path.join(root, 'source/output'),
      options: {source: '.', schemas: 'schemas', file: 'alpha.md'}
    })
  })
})

test('a name is composed, as a project lists it, whatever the disk has', async () => {
  const root = await temporaryFolder()
  const [composed, apart] = ['caf\u00e9', 'cafe\u0301']
  await writeFiles(root, {
    [`source/${apart}.md`]: 'alpha',
    [`${apart}/${apart}.md`]: 'bravo',
    'tetrapla.yaml': ''
  })
  const inProject = await projectFolders({project: path.join(root, `source/${apart}.md`)})
  expect(inProject.document).toBe(`source/${composed}.md`)
  const alone = await projectFolders({project: path.join(root, `${apart}/${apart}.md`)})
  expect(alone.options.file).toBe(`${composed}.md`)
  const elsewhere = await projectFolders({project: root, source: path.join(root, apart)})
  expect(elsewhere.options.source).toBe(composed)
})

describe('what is refused', () => {
  test.each([
    ['absent', undefined, 'there is no'],
    ['taken.txt', undefined, 'is no folder and no Markdown file'],
    ['.', 'source', 'the output is in the source folder'],
    ['.', 'source/deeper/output', 'the output is in the source folder'],
    ['.', 'linked', 'the output is in the source folder'],
    ['.', '.', 'the output holds the source'],
    ['.', '..', 'the output holds the source'],
    ['.', 'taken.txt', 'is a file']
  ])('the project %j with the output %j', async (project, output, message) => {
    const root = await folder()
    await mkdir(path.join(root, 'source/deeper'))
    await symlink('source', path.join(root, 'linked'))
    const given = output === undefined ? {} : {output: path.join(root, output)}
    const folders = projectFolders({...given, project: path.join(root, project)})
    await expect(folders).rejects.toMatchObject({name: 'UsageFailure'})
    await expect(folders).rejects.toThrow(message)
  })

  test('a path that leads nowhere, with the nearest that is there', async () => {
    const root = await folder()
    const hintOf = async (project: string): Promise<unknown> =>
      projectFolders({project: path.join(root, project)}).catch((error: unknown) => error)
    expect(await hintOf('source/alhpa.md')).toMatchObject({
      hint: `did you mean \`${path.join(root, 'source/alpha.md')}\`?`
    })
    expect(await hintOf('nowhere/at/all')).toMatchObject({hint: expect.stringContaining('name a project')})
  })

  test.each(['source', 'schemas'])('a folder %j outside the project', async (option) => {
    const root = await folder()
    const folders = projectFolders({[option]: path.join(root, '..'), project: root})
    await expect(folders).rejects.toThrow(`\`--${option}\` leads out of the project`)
  })
})
