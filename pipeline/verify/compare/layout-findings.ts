/** Separates findings on layout, which are warnings, from differences in what an edition says. */

const ofLayout: ReadonlySet<string> = new Set([
  // What covers something, or where on a page it stands.
  'covered text',
  'covered picture',
  'text off the page',
  'drawn in another order',
  'destination of another place',
  'page number'
])

/** Whether a finding of a PDF is of where things are on its pages, and not of what they say. */
export function isOfLayout(what: string): boolean {
  return ofLayout.has(what)
}
