/** Makes the HTML edition of the examples: one publication, a document each. */
import {heldBytes} from '../../../pipeline/model/edition/edition-file.ts'
import {html} from '../../../pipeline/editions/html/edition.ts'
import {indexManuscript, readManuscript, readProject} from '../../../pipeline/read/index.ts'
import {arrange} from '../../../pipeline/transform/index.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {nameOf, type Example} from './examples.ts'
import {othersOf} from '../../support/others.ts'

/** The pages' texts, by the example's name. Findings don't matter here: what is read is shown. */
export async function pagesOf(examples: readonly Example[]): Promise<ReadonlyMap<string, string>> {
  const files = Object.fromEntries(
    examples.map((example) => [`source/spec/${nameOf(example)}.md`, `# Title\n\n${example.markdown}`])
  )
  const world = memoryWorld({...files, 'source/spec/publication.yaml': 'title: Examples\n'})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('no publication was read')
  const {value: manuscript} = await readManuscript(source, project, world)
  const index = {publications: [indexManuscript(manuscript)]}
  const {value: publication} = await arrange(manuscript, {index, project, assets: new Map()})
  const addressed = await html.address(publication, world)
  const {value: artifacts} = await html.render(addressed.value.prepared, othersOf(publication), world)
  return new Map(
    artifacts
      .filter(({path}) => path.endsWith('.html'))
      .map((file) => [nameIn(file.path), Buffer.from(heldBytes(file)).toString('utf8')])
  )
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.html'.length)
}
