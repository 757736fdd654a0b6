/** Writes the Content Security Policy of a page: what a browser may load and run for it (CSP Level 3). */

/**
 * Files of the library alone. No script, handler or style that stands in the page itself acts, whatever gets into it; no
 * form is sent. `file:` stands beside `'self'` because not every browser takes two files of a disk for one origin.
 */
const sources: readonly (readonly [directive: string, ...sources: string[]])[] = [
  ['default-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['font-src', "'self'", 'file:'],
  ['img-src', "'self'", 'file:', 'data:'],
  ['script-src', "'self'", 'file:'],
  ['style-src', "'self'", 'file:']
]

/** For `<meta http-equiv="Content-Security-Policy">`. */
export const contentSecurityPolicy: string = sources.map((directive) => directive.join(' ')).join('; ')
