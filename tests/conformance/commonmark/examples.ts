/** The examples of the CommonMark specification, made into documents. */
import {tests} from 'commonmark-spec'

export interface Example {
  readonly number: number
  readonly section: string
  readonly markdown: string
  readonly html: string
}

/**
 * All of them. The specification shows a tab as an arrow. Its absolute paths (`/url`) are made telephone numbers
 * (`tel:/url`), in the Markdown and in what is expected of it: a project has no such place, and a link to it would be
 * its words alone.
 */
export const examples: readonly Example[] = tests.map(({number, section, markdown, html}) => ({
  number,
  section,
  markdown: adapted(markdown),
  html: adapted(html)
}))

function adapted(text: string): string {
  return text.replaceAll('→', '\t').replace(/(?<=[(\s"]|\(<)\/(?=[a-z])/g, 'tel:/')
}

/** The name of an example's document: `e007`. */
export function nameOf({number}: Example): string {
  return `e${String(number).padStart(3, '0')}`
}
