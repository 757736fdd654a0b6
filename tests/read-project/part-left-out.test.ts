/** A draft that begins a part is left out with the part's title, and says where its documents stand then. */
import {expect, test} from 'vitest'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

test('a part without its document is told', async () => {
  const world = memoryWorld({
    'tetrapla.yaml': 'language: en\n',
    'source/h/publication.yaml':
      'title: H\ncontents:\n  parts:\n    - {document: one.md, documents: [alpha.md]}\n    - {document: two.md, documents: [bravo.md]}\n',
    'source/h/one.md': '# One\n',
    'source/h/alpha.md': '# Alpha\n\nWords.\n',
    'source/h/two.md': '---\nstatus: draft\n---\n# Two\n',
    'source/h/bravo.md': '---\nstatus: draft\n---\n# Bravo\n\nWords.\n'
  })
  const project = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.value.publications
  if (source === undefined) throw new Error('expected a publication')
  const {value, diagnostics} = await readManuscript(source, project.value, world)
  expect(value.documents.map(({name, matter}) => `${name} ${matter ?? ''}`)).toEqual(['one part', 'alpha '])
  expect(diagnostics.map(({place, hints}) => `${place.path} ${hints?.at(-1) ?? ''}`)).toEqual([
    'source/h/two.md the part has no title without it: its documents stand behind those of the part before',
    'source/h/bravo.md to publish it, delete this, or write `status: final`'
  ])
})
