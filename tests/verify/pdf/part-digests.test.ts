/** The digests by which what was read of parts of a PDF is taken again. */
import {expect, test} from 'vitest'
import {readTaggedPdf} from '../../../pipeline/verify/pdf-reader/structure.ts'
import {openTaggedFile} from '../../../pipeline/verify/pdf-reader/tagged-file.ts'
import {pdfWithTable, stream, taggedObjects, type Objects} from './write-pdf.ts'

const content = stream('BT /P <</MCID 0>> BDC /F1 10 Tf 1 0 0 1 20 100 Tm <00010002> Tj EMC ET')

function digestsOf(resources: string, objects: Objects = {}): readonly (string | undefined)[] {
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<${resources}>>>>`
  const bytes = pdfWithTable(taggedObjects({3: page, 4: content, ...objects}))
  return readTaggedPdf(openTaggedFile(bytes)).parts.map((part) => part.digest())
}

test.each(['P', 'K', 'Pg', 'FontDescriptor', 'F'])('what resources hold as /%s is told', (name) => {
  const [one, other] = ['alpha', 'bravo'].map((words) =>
    digestsOf(`/Font<</F1 5 0 R/${name} 20 0 R>>/Properties<</A<</MCID 1/${name}(x)>>>>`, {20: stream(words)})
  )
  expect(one?.[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(other).not.toEqual(one)
  expect(digestsOf('/Properties<</A<</MCID 1>>>>')).not.toEqual(
    digestsOf(`/Properties<</A<</MCID 1/${name}(x)>>>>`)
  )
})

test('a name, an operator and a string are three', () => {
  const digests = ['/x', 'x', '(x)'].map((value) => digestsOf(`/Font<</F1 5 0 R>>/X ${value}`)[0])
  expect(new Set(digests).size).toBe(3)
})

test('what is in a circle has none', () => {
  expect(digestsOf('/XObject<</A 20 0 R>>', {20: '<</B 21 0 R>>', 21: '<</A 20 0 R>>'})).toEqual([undefined])
  expect(digestsOf('/XObject<</A 20 0 R/B 20 0 R>>', {20: '<<>>'})).not.toEqual([undefined])
})
