/** axe-core, the accessibility engine, in a page as the browser shows it. */
import axe, {type AxeResults} from 'axe-core'
import type {Page} from 'puppeteer-core'

/** WCAG 2.2 at level AA and all before it, and what is good practice beyond. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What it finds, a line each: the rule, its help, and the first element. */
export async function judgeByAxe(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) !== 'object') await page.evaluate(axe.source)
  const settings = JSON.stringify({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
  const found: unknown = await page.evaluate(`axe.run(document, ${settings})`)
  if (!isResults(found)) throw new Error('axe gave no results')
  if (found.passes.length === 0) throw new Error('axe judged nothing')
  return found.violations.map(({id, impact, help, nodes}) => {
    const [first] = nodes
    return `${impact ?? ''} ${id}: ${help}: ${first?.html ?? ''} (${String(nodes.length)}) ${first?.failureSummary ?? ''}`
  })
}

function isResults(value: unknown): value is AxeResults {
  return typeof value === 'object' && value !== null && 'violations' in value && 'passes' in value
}
