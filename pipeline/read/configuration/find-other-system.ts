/** Finds the settings of another system in a project without its own: what they say of titles, order and syntax nobody would read. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Limits} from '../../model/limits.ts'
import {decodeUtf8} from '../../model/values/decode-utf8.ts'
import {startOf} from '../../model/place.ts'
import type {ProfileName} from '../../model/publication/profile.ts'
import type {World} from '../../model/world.ts'

const settings: readonly (readonly [file: string, system: ProfileName, sign?: RegExp])[] = [
  ['_quarto.yml', 'quarto'],
  ['_quarto.yaml', 'quarto'],
  ['mkdocs.yml', 'mkdocs'],
  ['mkdocs.yaml', 'mkdocs'],
  ['book.toml', 'mdbook'],
  ['myst.yml', 'myst'],
  ['docusaurus.config.js', 'docusaurus'],
  ['docusaurus.config.ts', 'docusaurus'],
  ['.vitepress/config.js', 'vitepress'],
  ['.vitepress/config.ts', 'vitepress'],
  ['.vitepress/config.mjs', 'vitepress'],
  ['.vitepress/config.mts', 'vitepress'],
  ['.vuepress/config.js', 'vitepress'],
  ['.vuepress/config.ts', 'vitepress'],
  ['astro.config.mjs', 'starlight', /\bstarlight\(/],
  ['astro.config.js', 'starlight', /\bstarlight\(/],
  ['astro.config.ts', 'starlight', /\bstarlight\(/],
  ['.eleventy.js', 'eleventy'],
  ['eleventy.config.js', 'eleventy'],
  ['eleventy.config.mjs', 'eleventy'],
  ['eleventy.config.cjs', 'eleventy'],
  ['hugo.toml', 'hugo'],
  ['hugo.yaml', 'hugo'],
  ['config/_default/hugo.toml', 'hugo'],
  ['config/_default/hugo.yaml', 'hugo'],
  // Others have files of these names, too.
  ['config.toml', 'hugo', /^baseURL\s*=/im],
  ['config.yaml', 'hugo', /^baseURL\s*:/im],
  ['conf.py', 'myst', /\b(?:myst_parser|myst_nb|recommonmark)\b/],
  ['_config.yml', 'jekyll']
]

/** The first file of settings that is there, and the system that it is of. */
export async function otherSettings(
  open: World['open'],
  mostBytes: number
): Promise<{readonly file: string; readonly system: ProfileName} | undefined> {
  for (const [file, system, sign = /(?:)/] of settings) {
    const read = await open(file, mostBytes)
    if (read.ok && sign.test(decodeUtf8(read.value) ?? '')) return {file, system}
  }
  return undefined
}

/** `project/system-is-named`, at the first file of settings that is there. */
export async function findOtherSystem(
  world: Pick<World, 'open'>,
  {documentBytes}: Limits
): Promise<readonly Diagnostic[]> {
  const found = await otherSettings((path, limit) => world.open(path, limit), documentBytes)
  if (found === undefined) return []
  const {file, system} = found
  const message = `the documents may be written for ${system}, and are read as plain Markdown: \`${file}\` is not read`
  const hints = [
    `write \`from: ${system}\` into a file \`tetrapla.yaml\``,
    'or take the folder over into a project of its own, titles and order too: `tetrapla import FOLDER --to PROJECT`'
  ]
  return [finding('project/system-is-named', startOf(file), message, {hints})]
}
