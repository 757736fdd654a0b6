/** Makes a PDF of a document definition with pdfmake as it comes; prints as JSON CPU seconds, MiB at the most, pages. */
import {readFileSync, writeFileSync} from 'node:fs'
import pdfmake from 'pdfmake'

const [, , input, pdf] = process.argv
const beginning = process.cpuUsage()
const {fonts, definition} = JSON.parse(readFileSync(input, 'utf8'))
let pages = 0
pdfmake.setFonts(fonts)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)
const document = pdfmake.createPdf({
  ...definition,
  header: {text: definition.info.title, font: 'Sans', fontSize: 8.5, margin: [71, 50, 71, 0]},
  footer: (page, count) => {
    pages = count
    return {text: String(page), font: 'Sans', fontSize: 8.5, alignment: 'right', margin: [71, 0, 71, 0]}
  }
})
writeFileSync(pdf, await document.getBuffer())
const {user, system} = process.cpuUsage(beginning)
const memory = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({cpu: (user + system) / 1e6, memory, pages}))
process.exit(0)
