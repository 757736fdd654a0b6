/** Images whose addresses begin at the root of a site: where they are looked for, and when another answer is seen. */
import {expect, test} from 'vitest'
import {build, judge} from '../../pipeline/driver/index.ts'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {linesOf} from '../check/lines.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {builtOutput, findingsIn} from '../verify/output.ts'
import {memoryCache, memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

type Files = Readonly<Record<string, string>>

function drawing(path: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="${path}"/></svg>`
}

const alpha = drawing('M0 0h1v1z')
const bravo = drawing('M0 0h1v1h-1z')

async function foundIn(files: Files, settings = ''): Promise<readonly string[]> {
  const world = memoryWorld({'tetrapla.yaml': `language: en\n${settings}`, ...files})
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const host = {world, output: memoryOutput(), run: createJobRunner(project, world)}
  const judged = await judge(host, project, {strict: false, only: [], found: []})
  return judged.kind === 'judged' ? linesOf(judged.diagnostics).map((line) => line.split('\n')[0] ?? '') : []
}

const page = {
  'source/handbook/publication.yaml': 'title: Handbook\n',
  'source/handbook/duties.md': '# Duties\n\nDelta.\n',
  'source/handbook/scope.md': '# Scope\n\n![A map](/img/a%20map.svg?raw#top)\n'
}

const absolute =
  'source/handbook/scope.md:3:1-35: warning: the path of this image is absolute [image/is-local]'

test('all ways to write one are shown in all editions', async () => {
  const output = await builtOutput({
    'tetrapla.yaml': 'language: en\n',
    ...page,
    'source/handbook/scope.md': `# Scope

![One](/img/alpha.svg)

Two: <img src="/img/alpha.svg" alt="Two">[^1]

| Three                                   |
| --------------------------------------- |
| ![Three]({{ site.baseurl }}/img/alpha.svg) |

![Four](@site/static/img/alpha.svg)

![[/img/alpha.svg|Five]]

[^1]: Six: ![Six][six]

[six]: /img/alpha.svg
`,
    'static/img/alpha.svg': alpha
  })
  const html = new TextDecoder().decode(output.get('handbook/en/scope.html'))
  const shown = [...html.matchAll(/<img [^>]*src="([^"]+)"[^>]* alt="([A-Z][a-z]+)"/g)]
  expect(new Set(shown.map(([, , alt]) => alt))).toEqual(
    new Set(['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
  )
  expect(new Set(shown.map(([, url]) => url)).size).toBe(1)
  expect(await findingsIn(output)).toEqual([])
})

test.each([
  ['img', ''],
  ['source/img', ''],
  ['source/handbook/img', ''],
  ['static/img', ''],
  ['public/img', ''],
  ['source/public/img', ''],
  ['website/static/img', 'from: docusaurus\n'],
  ['assets/img', 'from: hugo\n']
])('it is found in `%s`', async (folder, settings) => {
  expect(await foundIn({...page, [`${folder}/a map.svg`]: alpha}, settings)).toEqual([])
})

test.each<[string, Files, string]>([
  ['nowhere', {'other/img/a map.svg': alpha}, ''],
  ['where the system of the documents has no root', {'static/img/a map.svg': alpha}, 'from: mkdocs\n'],
  ['twice, and not the same', {'static/img/a map.svg': alpha, 'img/a map.svg': bravo}, '']
])('it is told when it is there %s', async (_, files, settings) => {
  expect(await foundIn({...page, ...files}, settings)).toEqual([absolute])
})

test('the same image in two places is one', async () => {
  expect(await foundIn({...page, 'static/img/a map.svg': alpha, 'public/img/a map.svg': alpha})).toEqual([])
})

test('one that cannot be shown is told for what it is', async () => {
  expect(await foundIn({...page, 'static/img/a map.svg': 'Alpha.'})).toEqual([
    'source/handbook/scope.md:3:1-35: warning: this is not an image that can be shown [image/is-readable]'
  ])
})

test.each(['/../img/a.svg', '/%2e%2e/%2e%2e/img/a.svg', '//img/a.svg', '/\\img/a.svg', '/', '/img/%00a.svg'])(
  'an address that leads out, `%s`, finds nothing above the project',
  async (url) => {
    const asked: string[] = []
    const world = memoryWorld({
      'tetrapla.yaml': 'language: en\n',
      'source/alpha.md': `# Alpha\n\n![A map](${url})\n`
    })
    const watched = {
      ...world,
      image: (path: string) => {
        asked.push(path)
        return world.image(path)
      }
    }
    const {value: project} = await readProject(watched, {source: 'source', schemas: 'schemas'})
    const host = {world: watched, output: memoryOutput(), run: createJobRunner(project, watched)}
    const judged = await judge(host, project, {strict: false, only: [], found: []})
    expect(judged.kind === 'judged' ? judged.diagnostics.map(({ruleId}) => ruleId) : []).toEqual([
      'image/is-local'
    ])
    expect(asked.filter((path) => /^\/|^\.\.|\/\.\.|\0/.test(path))).toEqual([])
  }
)

test('one that comes, changes, has a rival or goes has its publication made again', async () => {
  const output = memoryOutput()
  const kept = memoryCache(output)
  const run = async (images: Files): Promise<string> => {
    const files = {'tetrapla.yaml': 'language: en\n', ...page, ...images}
    const {host, project} = await memoryProject(files, output, undefined, kept)
    const result = await build(host, project, {
      ...usualBuild,
      allOrNothing: true,
      editions: ['html', 'json']
    })
    expect(result.kind).toBe('built')
    const html = new TextDecoder().decode(output.files.get('handbook/en/scope.html'))
    return /<img src="[^"]*\/([^"/]+\.svg)"/.exec(html)?.[1] ?? 'none'
  }
  const path = 'static/img/a map.svg'
  expect(await run({})).toBe('none')
  const shown = await run({[path]: alpha})
  expect(shown).not.toBe('none')
  const other = await run({[path]: bravo})
  expect(other).not.toBe('none')
  expect(other).not.toBe(shown)
  expect(await run({[path]: bravo, 'img/a map.svg': alpha})).toBe('none')
  expect(await run({'img/a map.svg': alpha})).toBe(shown)
  expect(await run({})).toBe('none')
})
