/** Names that Windows keeps for devices are given to no folder and no page of the output. */
import {expect, test} from 'vitest'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {isDeviceName} from '../../pipeline/read/project/is-device-name.ts'
import {memoryWorld} from '../support/memory-world.ts'

test('of publications and of documents, which get a number and are told', async () => {
  const world = memoryWorld({
    'tetrapla.yaml': 'language: en\n',
    'source/NUL.md': '# Alpha\n\nBravo.\n',
    'source/guide/publication.yaml': 'title: Guide\n',
    'source/guide/aux.md': '# Charlie\n\nDelta.\n',
    'source/guide/auxiliary.md': '# Echo\n\nFoxtrot.\n'
  })
  const {value: project, diagnostics} = await readProject(world, {source: 'source', schemas: 'schemas'})
  expect(project.publications.map(({id}) => id)).toEqual(['guide', 'nul-1'])
  expect(diagnostics.map(({place, message}) => `${place.path}: ${message}`)).toEqual([
    'source/NUL.md: `nul` is a name that Windows gives to no file'
  ])
  const [guide] = project.publications
  if (guide === undefined) throw new Error('expected a publication')
  const read = await readManuscript(guide, project, world)
  expect(read.value.documents.map(({name}) => name)).toEqual(['aux-1', 'auxiliary'])
  expect(read.diagnostics.map(({place, message}) => `${place.path}: ${message}`)).toEqual([
    'source/guide/aux.md: `aux` is a name that Windows gives to no file: this is `aux-1`'
  ])
})

test.each([
  ['con', true],
  ['PRN', true],
  ['com1', true],
  ['lpt9', true],
  ['com', false],
  ['com10', false],
  ['contents', false]
])('%s: %s', (name, isDevice) => {
  expect(isDeviceName(name)).toBe(isDevice)
})
