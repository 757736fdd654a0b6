/**
 * Measures what a change costs in a library: a generated one of many small documents is built for the first time, in turns with Eleventy and Hugo, which make pages of the
 * same documents; built with a paragraph added to one document; and, later, with nothing to do.
 */
import {appendFileSync, readdirSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {libraryIn} from '../library/write-library.mjs'
import {writeFiles} from '../library/write-book.mjs'
import {built, command, inTurns, removeBuilt, runNode, runPeer} from '../usage.mjs'

/** Seconds of the clock for first builds, and for each peer: a first build takes some 35, so that there are four or five, and three where it takes up to 75. */
const mostSeconds = 150

export async function measureLibrary({folder, bare, has}) {
  const {project, edited: file} = libraryIn(folder)
  const build = () => runNode([command, 'build', '--quiet', project])
  const firstBuild = () => {
    removeBuilt(project)
    return build()
  }
  const {'first build': first, ...peers} = inTurns(
    {'first build': firstBuild, ...pagesOf(project, has)},
    mostSeconds
  )
  let edits = 0
  const {edited} = inTurns({
    edited: () => {
      appendFileSync(file, `\nOne more paragraph: ${(edits += 1)}.\n`)
      return build()
    }
  })
  // Once times of files tell.
  await setTimeout(3000)
  build()
  const {'nothing to do': unchanged} = inTurns({'nothing to do': build})
  for (const part of built)
    console.log(`${part.padEnd(30)} ${(sizeOf(path.join(project, part)) / 1e6).toFixed(1)} MB`)
  const ratio = (peer) => (peers[peer] === undefined ? undefined : (first.cpu - bare) / peers[peer].cpu)
  return {
    unchanged: unchanged.cpu - bare,
    edited: edited.cpu - bare,
    memory: first.memory,
    eleventy: ratio('eleventy'),
    hugo: ratio('hugo')
  }
}

/** What makes a page of each document for the first time, by peers that are there. */
function pagesOf(project, has) {
  const source = path.join(project, 'source')
  const site = (peer) => path.join(project, peer)
  const layout = '<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n'
  if (has('hugo'))
    writeFiles(site('hugo'), {
      'hugo.toml': `baseURL = "https://example.org/"\ncontentDir = ${JSON.stringify(source)}\n`,
      'layouts/_default/single.html': layout,
      'layouts/_default/list.html': layout
    })
  const first = (output, words) => () => {
    rmSync(output, {recursive: true, force: true})
    return runPeer(words, project)
  }
  const pages = site('eleventy')
  const jobs = {
    eleventy: first(pages, ['eleventy', '--quiet', `--input=${source}`, `--output=${pages}`]),
    hugo: first(path.join(site('hugo'), 'public'), [
      'hugo',
      '--quiet',
      '--source',
      site('hugo'),
      '--noBuildLock'
    ])
  }
  return Object.fromEntries(Object.entries(jobs).filter(([peer]) => has(peer)))
}

/** Bytes of all files below a folder. */
function sizeOf(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, {parentPath, name}) => sum + statSync(path.join(parentPath, name)).size, 0)
}
