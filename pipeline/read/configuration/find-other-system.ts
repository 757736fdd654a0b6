/** Finds the settings of another system in a project without its own: what they say of titles, order and syntax nobody would read. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Limits} from '../../model/limits.ts'
import {startOf} from '../../model/place.ts'
import type {ProfileName} from '../../model/publication/profile.ts'
import type {World} from '../../model/world.ts'

const settings: readonly (readonly [file: string, system: ProfileName])[] = [
  ['_quarto.yml', 'quarto'],
  ['mkdocs.yml', 'mkdocs'],
  ['book.toml', 'mdbook'],
  ['myst.yml', 'myst'],
  ['docusaurus.config.js', 'docusaurus'],
  ['docusaurus.config.ts', 'docusaurus'],
  ['hugo.toml', 'hugo'],
  ['_config.yml', 'jekyll']
]

/** `project/system-is-named`, at the first file of settings that is there. */
export async function findOtherSystem(
  world: Pick<World, 'open'>,
  {documentBytes}: Limits
): Promise<readonly Diagnostic[]> {
  for (const [file, system] of settings) {
    if (!(await world.open(file, documentBytes)).ok) continue
    const message = `the documents may be written for ${system}, and are read as plain Markdown: \`${file}\` is not read`
    const hints = [
      `write \`from: ${system}\` into a file \`tetrapla.yaml\``,
      'or take the folder over into a project of its own, titles and order too: `tetrapla import FOLDER --to PROJECT`'
    ]
    return [finding('project/system-is-named', startOf(file), message, {hints})]
  }
  return []
}
