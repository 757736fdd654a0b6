/** Tells which collections of a Jekyll site are left out: their folders begin with `_`, as what is no document does here. */
import {posix} from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Limits} from '../../model/limits.ts'
import {startOf} from '../../model/place.ts'
import type {World} from '../../model/world.ts'
import {isObject} from '../json.ts'
import {readYamlFile} from '../yaml/read-yaml-file.ts'
import {isMarkdown} from './name-of-path.ts'

/** Those that sites have without saying so, or of which the part that says so was not taken along. */
const usual = ['articles', 'docs', 'guides', 'pages', 'posts', 'tutorials']

/** One finding for each collection with documents, in the publication's folder; `_config.yml` there names more of them. */
export async function leftOutCollections(
  folder: string,
  world: World,
  limits: Limits
): Promise<readonly Diagnostic[]> {
  const settings = await readYamlFile(posix.join(folder, '_config.yml'), world, limits)
  const named = settings.value?.frontMatter.data['collections']
  const own = isObject(named) ? Object.keys(named) : Array.isArray(named) ? named.map(String) : []
  const diagnostics: Diagnostic[] = []
  for (const name of new Set([...usual, ...own])) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) continue
    const path = posix.join(folder, `_${name}`)
    const {length} = (await world.list(path)).filter(isMarkdown)
    if (length > 0) diagnostics.push(leftOut(path, name, length))
  }
  return diagnostics
}

function leftOut(path: string, name: string, count: number): Diagnostic {
  const documents = count === 1 ? 'its document' : `its ${count} documents`
  const message = `\`_${name}\` is left out, with ${documents}: names that begin with \`_\` are no part of a publication`
  return finding('publication/lists-its-documents', startOf(path), message, {
    hints: [`rename the folder to \`${name}\`, or take the site over with \`tetrapla import\``]
  })
}
