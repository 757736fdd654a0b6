/** Words of Arabic and Hebrew in a PDF, as a search in a reader finds them that goes by what is drawn. */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {makePdf, publish} from '../editions/pdf/make-pdf.ts'
import {temporaryFolder} from './support/temporary-folder.ts'
import {run} from './support/run.ts'
import {need, tools} from './support/tools.ts'

const texts = {
  ar: 'تسجل الإدارة الأولى أحوال البلاد الآن، ولا تنقلها إلا السلطات. لا إله إلا الله. الملاحظات والسلام على الأحياء',
  fa: 'دین اسلام در بلاد ایران و گل لاله را سلام',
  he: 'הרשות רושמת את הלחץ והטמפרטורה בנמלים הגדולים'
}

test.for(Object.entries(texts))('poppler finds each word of %s', async ([language, text], context) => {
  await need(tools.poppler, context)
  const publication = await publish({
    'tetrapla.yaml': `language: ${language}\n`,
    'source/alpha.md': `---\ntitle: Alpha\nlicence: CC0\n---\n\n${text}\n`
  })
  const file = path.join(temporaryFolder(), 'alpha.pdf')
  writeFileSync(file, (await makePdf(publication)).bytes)
  const {stdout} = await run('pdftotext', [file, '-'])
  const words = text.split(/[ .،]+/)
  expect(words.filter((word) => !stdout.includes(word))).toEqual([])
})
