/** Maps the short name of a licence to the address of its text. */

const creativeCommons = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)$/i

const others: ReadonlyMap<string, string> = new Map([
  ['cc0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['cc0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  ['gfdl-1.3', 'https://www.gnu.org/licenses/fdl-1.3.html'],
  ['mit', 'https://opensource.org/license/mit'],
  ['ogl-uk-3.0', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/']
])

/** By its usual name (`CC BY-SA 4.0`) or its SPDX identifier (`CC-BY-SA-4.0`); undefined for one that is not known. */
export function licenceUrl(name: string): string | undefined {
  const [, terms, version] = creativeCommons.exec(name) ?? []
  if (terms === undefined || version === undefined) return others.get(name.toLowerCase())
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
}
