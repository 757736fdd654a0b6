/** Lists the systems that a folder may be of: one with a file of its own is asked before those whose files others have, too. */
import type {ProfileName} from '../../model/publication/profile.ts'
import type {SourceTree} from '../source-tree.ts'
import {readBookdown} from './bookdown.ts'
import {readDocusaurus} from './docusaurus.ts'
import {readEleventy} from './eleventy.ts'
import {readGitbook} from './gitbook.ts'
import {readHugo} from './hugo.ts'
import {readMdbook} from './mdbook.ts'
import {readMkdocs} from './mkdocs.ts'
import {readMyst} from './myst.ts'
import {pagesOfWeb, readJekyll, readMiddleman, readObsidian} from './others.ts'
import {readPlain} from './plain.ts'
import {readQuarto} from './quarto.ts'
import {readSphinx} from './sphinx.ts'
import {readStarlight} from './starlight.ts'
import type {ReadSystem, Site} from './system.ts'
import {readVitepress} from './vitepress.ts'

export {pagesOfWeb}

const systems: ReadonlyMap<ProfileName, ReadSystem> = new Map([
  ['docusaurus', readDocusaurus],
  ['mkdocs', readMkdocs],
  ['vitepress', readVitepress],
  ['starlight', readStarlight],
  ['quarto', async (tree) => (await readQuarto(tree)) ?? (await readBookdown(tree))],
  ['myst', async (tree) => (await readMyst(tree)) ?? (await readSphinx(tree))],
  ['mdbook', async (tree) => (await readMdbook(tree)) ?? (await readGitbook(tree))],
  ['hugo', readHugo],
  ['eleventy', readEleventy],
  ['jekyll', readJekyll],
  ['obsidian', readObsidian]
])

/** What the folder's own system says; of a system that is named, and of which the folder has no file, what that has by itself. */
export async function readSite(tree: SourceTree, named?: ProfileName): Promise<Site> {
  if (named !== undefined)
    return (await systems.get(named)?.(tree)) ?? {...(await readPlain(tree)), profile: named}
  for (const read of systems.values()) {
    const site = await read(tree)
    if (site !== undefined) return site
  }
  const middleman = await readMiddleman(tree)
  if (middleman !== undefined) return middleman
  const hasMarkdown = tree.paths.some((path) => /\.(?:md|mdx|markdown|qmd|rmd)$/i.test(path))
  return hasMarkdown ? await readPlain(tree) : pagesOfWeb
}
