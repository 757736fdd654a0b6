/** The PDF that faults are made in: each kind of block once, with an attached file. */
import path from 'node:path'
import {makePdf, publish} from '../../../editions/pdf/make-pdf.ts'
import {filesBelow} from '../../../support/files-below.ts'

const folder = path.join(import.meta.dirname, '../../../fixtures/editions/pdf/each-kind-once/input')

export async function soundPdf(): Promise<Uint8Array> {
  return (await makePdf(await publish(filesBelow(folder)), {json: '{}'})).bytes
}
