/** Compares a text with the file that says what is expected of it; `ACCEPT=1` writes the file instead. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect} from 'vitest'

/** A missing file is a failure; with `CI=true` nothing is written. */
export function expectFile(file: string, content: string): void {
  if (process.env['ACCEPT'] === '1' && process.env['CI'] !== 'true') {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content)
    return
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `${file} is missing`).toBe(content)
}
