/** Ace by DAISY, the reference judge of a book's accessibility: what it finds in the package and in each document. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import ace, {type AxeRunner} from '@daisy/ace-core'
import type {Browser, HTTPRequest} from 'puppeteer-core'
import {isObject} from '../support/is-object.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'

/** What it finds in a book, a line each, whatever its weight. */
export async function judgeByAce(browser: Browser, book: string): Promise<readonly string[]> {
  const folder = temporaryFolder()
  const options = {
    cwd: path.dirname(book),
    outdir: path.join(folder, 'report'),
    initLogger: true,
    silent: true,
    fileName: path.join(folder, 'ace.log'),
    doNotReportMedia: true
  }
  const [, report] = await ace(book, options, runnerIn(browser))
  return violationsIn(report)
}

/** Ace's own runner brings a browser with it; this one takes the one that is there. */
function runnerIn(browser: Browser): AxeRunner {
  return {
    concurrency: 2,
    launch: async () => undefined,
    close: async () => undefined,
    async run(url, scripts, scriptContents) {
      const page = await browser.newPage()
      try {
        await page.setRequestInterception(true)
        page.on('request', (request) => void answer(request))
        await page.goto(url)
        for (const content of scriptContents) await page.addScriptTag({content})
        for (const script of scripts) await page.addScriptTag({path: script})
        // Ace reads the document again and leaves out the scripts that are marked as its own.
        await page.evaluate(
          `document.querySelectorAll('script').forEach((one) => one.setAttribute('data-ace', ''))`
        )
        return await page.evaluate(
          `new Promise((resolve, reject) => daisy.ace.run((error, found) => (error ? reject(error) : resolve(found))))`
        )
      } finally {
        await page.close()
      }
    }
  }
}

/** Documents are XHTML, whatever the system says of their names; nothing is asked of the network. */
async function answer(request: HTTPRequest): Promise<void> {
  const url = request.url()
  if (/^https?:/.test(url)) return request.abort()
  if (request.resourceType() !== 'document' || !url.startsWith('file:')) return request.continue()
  const body = await readFile(fileURLToPath(url))
  return request.respond({status: 200, contentType: 'application/xhtml+xml', body})
}

/** The report is made of assertions of assertions (EARL): the outer ones name the file. */
function violationsIn(report: unknown): readonly string[] {
  const outer = listIn(report, 'assertions')
  if (outer.length === 0) throw new Error('Ace judged no document')
  return outer.flatMap((document) => {
    const file = textAt(document, 'earl:testSubject', 'url')
    return listIn(document, 'assertions').map((assertion) => {
      const test = at(assertion, 'earl:test')
      const where =
        textAt(assertion, 'earl:result', 'html') || textAt(assertion, 'earl:result', 'dct:description')
      return `${file}: ${textAt(test, 'earl:impact')} ${textAt(test, 'dct:title')}: ${where}`
    })
  })
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = at(value, key)
  return Array.isArray(list) ? list : []
}

function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = keys.reduce(at, value)
  return typeof found === 'string' ? found : ''
}

function at(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined
}
