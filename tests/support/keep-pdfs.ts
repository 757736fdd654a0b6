/** Keeps every PDF that the tests make in the folder that KEEP_PDFS names, for outside judges: each once, by its test's name. */
import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect} from 'vitest'
import {heldBytes} from '../../pipeline/model/edition/edition-file.ts'
import {pdf} from '../../pipeline/editions/pdf/edition.ts'

const folder = process.env['KEEP_PDFS']

// Test files share their modules, and this one runs before each.
if (folder !== undefined && !('keeps' in pdf)) {
  mkdirSync(folder, {recursive: true})
  const render = pdf.render.bind(pdf)
  Object.assign(pdf, {
    keeps: folder,
    render: async (...given: Parameters<typeof render>) => {
      const made = await render(...given)
      for (const file of made.value) keep(folder, heldBytes(file))
      return made
    }
  })
}

function keep(folder: string, bytes: Uint8Array): void {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  if (readdirSync(folder).some((name) => name.endsWith(`${digest}.pdf`))) return
  const {testPath = '', currentTestName = ''} = expect.getState()
  const words = `${path.basename(testPath, '.test.ts')} ${currentTestName}`.replace(/[^\w.]+/g, '-')
  writeFileSync(path.join(folder, `${words.slice(0, 120)}-${digest}.pdf`), bytes)
}
