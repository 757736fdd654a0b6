/** Finds which fragments of an address an HTML page has a place for. */
import {decodePercent} from '../../model/values/decode-percent.ts'

/**
 * Those that the page lacks. It may find a name in a comment or a script: then nothing is told, which is the better mistake. No
 * tree is built, as a page can be made to take long for that.
 */
export function missingPlaces(html: string, fragments: readonly string[]): readonly string[] {
  const names = new Set<string>()
  for (const [, double = '', single = '', bare = ''] of html.matchAll(
    /[\s"'](?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
  )) {
    names.add((double || single || bare).replaceAll('&amp;', '&'))
  }
  // GitHub and others put a word before the ids of what their users write, and a script takes it away.
  const has = (name: string) => names.has(name) || names.has(`user-content-${name}`)
  return fragments.filter((fragment) => !has(fragment) && !has(decodePercent(fragment)))
}

/** Whether a fragment names a place of a page; others tell a script what to show, a browser what to mark, or are the top. */
export function namesPlace(fragment: string): boolean {
  return !/^(?:top)?$|[!/=~]|^L\d/i.test(fragment)
}
