/** `check --fix`: what has one right answer is shown as a diff, and written when somebody says so. */
import {mkdtempSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {applyEdits, compatibleEdits} from '../../pipeline/cli/fix/apply-edits.ts'
import {tetrapla} from './run-command.ts'

const faulty = `\n---\ntitle: Alpha\nlanguage: en\n---\n
#### Bravo

#### Charlie

###### Delta

##

## Echo {#parent}

Foxtrot.
`

const sound = `---\ntitle: Alpha\nlanguage: en\n---\n
## Bravo

## Charlie

### Delta



## Echo {#the-parent}

Foxtrot.
`

const head = '---\ntitle: Alpha\nlanguage: en\n---\n\n'

const setIn = `${head}1. [ ] alpha
  1. bravo
     * charlie
    1. delta

       echo
  2. foxtrot
2. golf

10. hotel
   1. india
   2. juliett
11. kilo
`

const below = `${head}1. [ ] alpha
   1. bravo
      * charlie
      1. delta

         echo
   2. foxtrot
2. golf

10. hotel
    1. india
    2. juliett
11. kilo
`

function project(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-fix-'))
  mkdirSync(path.join(folder, 'source'))
  writeFileSync(path.join(folder, 'source/alpha.md'), text)
  return folder
}

function textIn(folder: string): string {
  return readFileSync(path.join(folder, 'source/alpha.md'), 'utf8')
}

describe('on the command line', () => {
  test('shows a diff, and writes nothing where nobody can be asked', () => {
    const folder = project(faulty)
    const {out, err} = tetrapla(folder, ['check', '--fix'])
    expect(out).toContain('--- a/source/alpha.md\n+++ b/source/alpha.md\n')
    expect(out).toContain('\n-#### Bravo\n+## Bravo\n')
    expect(err).toContain('nothing was changed: `--yes` writes this file\n')
    expect(textIn(folder)).toBe(faulty)
  })

  test.each(['\n', '\r\n'])('writes with `--yes`, once and for all, with line ends of %j', (end) => {
    const folder = project(faulty.replaceAll('\n', end))
    expect(tetrapla(folder, ['check', '--fix', '--yes'])).toMatchObject({code: 0})
    expect(textIn(folder)).toBe(sound.replaceAll('\n', end))
    const again = tetrapla(folder, ['check', '--fix', '--yes'])
    expect(again.out).not.toContain('+++')
    expect(again.err).toContain('nothing was changed: nothing that is found has one right answer\n')
    expect(textIn(folder)).toBe(sound.replaceAll('\n', end))
  })

  test('makes a list below an item of numbers that are set in too little', () => {
    const folder = project(setIn)
    tetrapla(folder, ['check', '--fix', '--yes'])
    expect(textIn(folder)).toBe(below)
    expect(tetrapla(folder, ['check']).out).not.toContain('list/numbers-are-as-written')
  })

  test('keeps a report for programs apart', () => {
    const {out, err} = tetrapla(project(faulty), ['check', '--fix', '--reporter', 'json'])
    expect(JSON.parse(out)).toMatchObject({format: 'tetrapla-diagnostics'})
    expect(err).toContain('+++ b/source/alpha.md')
  })

  test('answers no question that is not asked', () => {
    expect(tetrapla(project(faulty), ['check', '--yes'])).toMatchObject({code: 2})
  })
})

const at = (line: number, column: number) => ({line, column})

test('edits count from the first letter, behind a byte order mark', () => {
  const edits = [{start: at(1, 1), end: at(1, 3), text: 'x'}]
  expect(applyEdits('\u{FEFF}abc\r\nd', edits)).toBe('\u{FEFF}xc\r\nd')
})

test('of two fixes that touch, the first is made', () => {
  const first = {start: at(1, 1), end: at(1, 3), text: ''}
  const second = {start: at(1, 3), end: at(1, 4), text: 'x'}
  const third = {start: at(2, 1), end: at(2, 1), text: 'y'}
  const fixes = [{edits: [first]}, {edits: [second, third]}, {edits: [third]}]
  expect(compatibleEdits(fixes)).toEqual([first, third])
})
