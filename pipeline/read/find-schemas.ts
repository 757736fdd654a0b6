/** Finds a project's own schemas, and tells files that are meant as such and judge nothing. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {startOf} from '../model/place.ts'
import type {Project} from '../model/publication/project.ts'
import {nearest} from '../model/tree/nearest.ts'
import type {World} from '../model/world.ts'

/** Those of front matter and of records, by type: `policy.schema.json` judges `type: policy`, or a record `:::policy`. */
export async function findSchemas(world: World, folder: string): Promise<Outcome<OwnSchemas>> {
  const value = {
    frontMatterSchemas: await schemasIn(world, posix.join(folder, 'front-matter')),
    recordSchemas: await schemasIn(world, posix.join(folder, 'records'))
  }
  return {value, diagnostics: await strayIn(world, folder, value)}
}

type OwnSchemas = Pick<Project, 'frontMatterSchemas' | 'recordSchemas'>

/** Bytes of a file in which references are looked for. */
const readBytes = 1024 * 1024

/** Files named or placed almost as a schema is, to which none refers. Other folders below hold what the project has for other programs. */
async function strayIn(
  world: World,
  folder: string,
  {frontMatterSchemas, recordSchemas}: OwnSchemas
): Promise<readonly Diagnostic[]> {
  const used = new Set([...frontMatterSchemas.values(), ...recordSchemas.values()])
  const near = (await world.list(folder)).filter(
    (file) => !used.has(file) && isNear(posix.relative(folder, file))
  )
  if (near.length === 0) return []
  const referred = new Set<string>()
  for (const file of [...used, ...near]) {
    const read = await world.open(file, readBytes)
    const text = read.ok ? new TextDecoder().decode(read.value) : ''
    for (const [, target = ''] of text.matchAll(/"\$ref"\s*:\s*"([^"#]+)/g))
      referred.add(posix.basename(target))
  }
  return near
    .filter((file) => !referred.has(posix.basename(file)))
    .map((file) => {
      const name = posix.basename(file).replace(/(?:\.schema)?\.\w+$/i, '')
      const places = `\`${folder}/front-matter/${name}.schema.json\`, or \`${folder}/records/${name}.schema.json\``
      const hints = [`a schema is JSON, at ${places} for a directive \`:::${name}\``]
      return finding('schema/is-used', startOf(file), 'no document is judged by this file', {hints})
    })
}

/** A path from the folder of schemas. */
function isNear(file: string): boolean {
  const [first = ''] = file.split('/')
  const isLoose = first === file
  if (!isLoose && nearest(first, kinds) === undefined) return false
  const isPlaced = kinds.includes(posix.dirname(file))
  return (isPlaced ? /\.(?:json|jsonc|ya?ml)$/i : /\.schema\.(?:json|jsonc|ya?ml)$/i).test(file)
}

/** The folders of schemas of front matter and of records. */
const kinds = ['front-matter', 'records']

async function schemasIn(world: World, folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await world.list(folder)).filter((file) => posix.dirname(file) === folder)
  const ending = '.schema.json'
  return new Map(
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => [posix.basename(file).slice(0, -ending.length), file])
  )
}
