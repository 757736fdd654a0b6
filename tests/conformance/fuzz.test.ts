/**
 * Builds generated and changed projects, others each day: none may end in a fault of Tetrapla, a crash or a hang. SEED,
 * FUZZ_PROJECTS and FUZZ_MINUTES try others, as `make fuzz` does.
 */
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {Builder, writeFiles} from './fuzz/builder.ts'
import {Chance} from '../support/chance.ts'
import {mutateProject} from './fuzz/mutate.ts'
import {generateProject, type Files} from './fuzz/project.ts'
import {isShown} from './support/build.ts'
import {kindOf, shrinkProject} from './fuzz/shrink.ts'
import {seed} from './support/seed.ts'
import {temporaryFolder} from './support/temporary-folder.ts'

const root = path.join(import.meta.dirname, '..', '..')
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 'Infinity')
/** At most so many projects. */
const most = Number(process.env['FUZZ_PROJECTS'] ?? (minutes === Infinity ? '30' : 'Infinity'))
const first = process.env['SEED'] === undefined ? seed * 1000 : seed
/** Faults of as many kinds are enough to work on. */
const mostFaults = 10

const pixels = (width: number, height: number) =>
  sharp({create: {width, height, channels: 3, background: '#274'}})
    .png()
    .toBuffer()
const drawing = (name: string) => readFileSync(path.join(root, 'tests/fixtures/svg', `${name}.svg`))
const images = new Map<string, Uint8Array>([
  ['one.png', await pixels(40, 30)],
  ['wide.png', await pixels(3000, 2)],
  ['two.svg', drawing('kept-picture-referred-to')],
  ['three.svg', drawing('kept-inkscape')]
])

/** The projects that texts are taken from: this house's own. */
const samples = ['source/countering-terrorism', 'tests/conformance/projects/everything/source'].map(
  (folder) => readFolder(path.join(root, folder))
)

function readFolder(folder: string): Files {
  const files: Files = new Map()
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    if (!isShown(file)) continue
    const isText = /\.(?:md|yaml|json)$/.test(entry.name)
    files.set(
      path.join('source', path.relative(folder, file)),
      isText ? readFileSync(file, 'utf8') : readFileSync(file)
    )
  }
  return files
}

function projectOf(chance: Chance): Files {
  const choice = chance.below(10)
  if (choice === 0) return mutateProject(chance.pick(samples), chance)
  const generated = generateProject(chance, images)
  return choice < 4 ? mutateProject(generated, chance) : generated
}

const repeat = (own: number): string =>
  `SEED=${String(own)} FUZZ_PROJECTS=1 npm run conformance -- fuzz.test.ts`

test('no project ends in a fault', async ({annotate}) => {
  console.log(`fuzz: SEED=${String(first)}`)
  const builder = new Builder(path.join(temporaryFolder(), 'project'))
  const counts = {projects: 0, built: 0, refused: 0, fault: 0}
  const faults = new Map<string, string>()
  const end = performance.now() + minutes * 60_000
  for (let index = 0; index < most && performance.now() < end && faults.size < mostFaults; index += 1) {
    const own = (first + index) >>> 0
    const files = projectOf(new Chance(own))
    const verdict = await builder.judge(files)
    counts.projects += 1
    counts[verdict.kind] += 1
    if (verdict.kind !== 'fault' || faults.has(kindOf(verdict.message))) continue
    faults.set(kindOf(verdict.message), `${repeat(own)}: ${verdict.message}`)
    const folder = path.join(root, 'conformance', 'fuzz', String(own))
    writeFiles(folder, files)
    console.log(`${repeat(own)}: ${verdict.message}\n  the project: ${folder}`)
    const smallest = await shrinkProject(files, verdict.message, builder)
    rmSync(folder, {recursive: true})
    writeFiles(folder, smallest)
  }
  builder.close()
  await annotate(`SEED=${String(first)}: ${JSON.stringify(counts)}`)
  console.log(`fuzz: ${JSON.stringify(counts)}`)
  expect([...faults.values()], 'how to repeat them stands first').toEqual([])
  // Projects that are refused try little.
  expect(counts.built * 2, JSON.stringify(counts)).toBeGreaterThanOrEqual(counts.refused)
})
