/**
 * Runs programs, each in a process of its own, and tells what they used: seconds of the processor, of all threads and children (`cpu`), seconds
 * of the clock (`wall`), and mebibytes at the most (`memory`).
 */
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import path from 'node:path'

/** The command as it is shipped. */
export const command = path.join(import.meta.dirname, '../../dist/program/main.js')

/** The Python that measures peers, and has those that are written in it. */
export const python = process.env['PYTHON'] ?? 'python3'

/** Is loaded before a program of Node, which then says what it used. */
export const report = new URL('library/report-usage.mjs', import.meta.url).href

const measured = path.join(import.meta.dirname, 'epub', 'run-measured.py')

/** Runs Node with some words. Throws what it said when it fails. */
export function runNode(words) {
  const begun = performance.now()
  const {status, stderr, output} = spawnSync(process.execPath, ['--import', report, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe']
  })
  if (status !== 0) throw new Error(stderr)
  const {seconds, memory} = JSON.parse(output[3])
  return {cpu: seconds, wall: (performance.now() - begun) / 1000, memory}
}

/** What a build leaves in a project. */
export const built = ['output', '.tetrapla']

/** Makes the next build of a project its first. */
export function removeBuilt(project) {
  for (const part of built) rmSync(path.join(project, part), {recursive: true, force: true})
}

/** Runs any other program in a folder, with all its children; by Python, which knows of these. Throws what it said when it fails. */
export function runPeer(words, cwd) {
  const begun = performance.now()
  const {status, stderr, stdout} = spawnSync(python, [measured, ...words], {cwd, encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return {...JSON.parse(stdout), wall: (performance.now() - begun) / 1000}
}

/** Whether a program starts. */
export function isThere([program, ...words]) {
  return spawnSync(program, words, {stdio: 'ignore'}).status === 0
}

/**
 * Runs each of some jobs in turns, five times or until an odd number of runs has taken `most` seconds of the clock; the medians, by the names
 * of the jobs. Of an even number the lower one in the middle would be set beside the median of a job with one run more.
 */
export function inTurns(jobs, most = 20) {
  const names = Object.keys(jobs)
  const runs = new Map(names.map((name) => [name, []]))
  const secondsOf = (done) => done.reduce((sum, {wall}) => sum + wall, 0)
  const isDone = (done) => done.length === 5 || (done.length % 2 === 1 && secondsOf(done) >= most)
  while (names.some((name) => !isDone(runs.get(name))))
    for (const name of names) if (!isDone(runs.get(name))) runs.get(name).push(jobs[name]())
  const medians = names.map((name) => [name, mediansOf(runs.get(name))])
  for (const [name, {cpu, wall, memory}] of medians) {
    const facts = `cpu ${cpu.toFixed(2)} s  wall ${wall.toFixed(2)} s  memory ${memory.toFixed(0)} MiB`
    console.log(`${name.padEnd(30)} ${facts}  (${runs.get(name).length} runs)`)
  }
  return Object.fromEntries(medians)
}

/** Of each figure of some runs. */
function mediansOf(runs) {
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((one) => one[key]))]))
}

/** The middle one, or the lower of two. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}
