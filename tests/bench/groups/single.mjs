/** Measures what a command costs before it does anything, one long document, and publications of many. */
import {appendFileSync} from 'node:fs'
import path from 'node:path'
import {chapters, writeFiles} from '../library/write-book.mjs'
import {documentText} from '../library/write-library.mjs'
import {command, inTurns, removeBuilt, runNode} from '../usage.mjs'

/** Characters of the long document. */
const longText = 4.8e6
const manyDocuments = 6000
const handbookDocuments = 480

/** `check` and `build` of a tiny file, over Node alone. */
export function measureStart({folder, bare}) {
  const project = path.join(folder, 'tiny')
  writeFiles(project, {'a.md': '---\nlanguage: en\ndate: 2026-01-01\n---\n\n# Hello\n\nA word.\n'})
  const file = path.join(project, 'a.md')
  const build = (editions) => {
    removeBuilt(project)
    const output = ['--output', path.join(project, 'output')]
    return runNode([command, 'build', '--no-cache', ...output, '--edition', editions, file])
  }
  const {check, build: web} = inTurns({
    check: () => runNode([command, 'check', file]),
    build: () => build('html,json'),
    'build, four editions': () => build('html,pdf,epub,json')
  })
  return {check: check.cpu - bare, build: web.cpu - bare}
}

/** The book again and again, as one document. */
export function measureLong({folder, bare}) {
  const texts = chapters().map(([, text]) => text)
  let text = '# Long\n\n'
  for (let turn = 0; text.length < longText; turn += 1) text += `${texts[turn % texts.length]}\n\n`
  // Places of other files, and instructions of other programs, are none here.
  const alone = text.replace(/\]\((?!https?:)[^)]*\)/g, '](https://example.org/)').replace(/\{\{#/g, '{ {#')
  const project = path.join(folder, 'long')
  writeFiles(project, {'tetrapla.yaml': 'language: en\n', 'source/long.md': alone})
  const limits = ['--limit', 'documentBytes=16777216', '--limit', 'seconds=600']
  const {long} = inTurns({long: () => firstBuild(project, ...limits)})
  return {seconds: long.cpu - bare, memory: long.memory}
}

export function measureMany({folder}) {
  const nameOf = (one) => `entry-${String(one % manyDocuments).padStart(4, '0')}.md`
  const documents = Array.from({length: manyDocuments}, (_, one) => [
    `source/all/${nameOf(one)}`,
    `# Document ${one}\n\nA short paragraph of document ${one}, with [a link](${nameOf(one * 7 + 1)}).\n\n- one\n- two\n`
  ])
  const project = path.join(folder, 'many')
  writeFiles(project, {
    'tetrapla.yaml': 'language: en\n',
    'source/all/publication.yaml': 'title: All\ndate: 2026-01-01\n',
    ...Object.fromEntries(documents)
  })
  const {many} = inTurns({many: () => firstBuild(project)})
  return {memory: many.memory, edited: editedOfHandbook(path.join(folder, 'handbook'))}
}

/** A paragraph is added to one document of a publication of 480, of some 8 kB each; over its first build. */
function editedOfHandbook(project) {
  const nameOf = (one) => `entry-${String(one).padStart(3, '0')}.md`
  const documents = Array.from({length: handbookDocuments}, (_, one) => {
    const parts = [0, 3, 6].map((more) => documentText((one + more) % handbookDocuments, handbookDocuments))
    const [first = '', ...others] = parts.map((part) =>
      part.replace(/\]\([^)]*\)/g, `](${nameOf((one * 7) % handbookDocuments)})`)
    )
    return [
      `source/all/${nameOf(one)}`,
      [first, ...others.map((part) => part.replace(/^#/, '##'))].join('\n')
    ]
  })
  writeFiles(project, {
    'tetrapla.yaml': 'language: en\neditions: [html, json]\n',
    'source/all/publication.yaml': 'title: All\ndate: 2026-01-01\n',
    ...Object.fromEntries(documents)
  })
  const build = () => runNode([command, 'build', '--quiet', project])
  const {'a handbook': first} = inTurns({
    'a handbook': () => {
      removeBuilt(project)
      return build()
    }
  })
  let edits = 0
  const {'one document edited': edited} = inTurns({
    'one document edited': () => {
      appendFileSync(
        path.join(project, 'source/all', nameOf(handbookDocuments / 2)),
        `\nOne more: ${(edits += 1)}.\n`
      )
      return build()
    }
  })
  return edited.cpu / first.cpu
}

/** Nothing is there that a build before it made. */
function firstBuild(project, ...more) {
  removeBuilt(project)
  return runNode([command, 'build', '--quiet', '--no-cache', '--edition', 'html,json', ...more, project])
}
