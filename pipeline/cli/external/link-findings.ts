/** Puts what was found at addresses into findings at their links, with the new address where there is one. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {World} from '../../model/world.ts'
import {withoutFragment, type Visit} from '../../platform/network/visit-address.ts'
import {addressEdit} from './address-edit.ts'
import type {ExternalLink} from './external-links.ts'

/** In the order of the links. */
export async function linkFindings(
  links: readonly ExternalLink[],
  visits: ReadonlyMap<string, Visit>,
  world: Pick<World, 'open'>
): Promise<readonly Diagnostic[]> {
  const texts = new Map<string, string>()
  const textOf = async (path: string): Promise<string> => {
    const known = texts.get(path)
    if (known !== undefined) return known
    const bytes = await world.open(path, Number.MAX_SAFE_INTEGER)
    const text = bytes.ok ? new TextDecoder().decode(bytes.value) : ''
    texts.set(path, text)
    return text
  }
  const found: Diagnostic[] = []
  for (const link of links) {
    const visit = visits.get(withoutFragment(link.url))
    if (visit === undefined) continue
    found.push(...(await verdictFindings(link, visit, textOf)), ...fragmentFindings(link, visit))
  }
  return found
}

async function verdictFindings(
  link: ExternalLink,
  {verdict}: Visit,
  textOf: (path: string) => Promise<string>
): Promise<readonly Diagnostic[]> {
  const {url, place} = link
  switch (verdict.kind) {
    case 'found':
      return []
    case 'moved':
      return [movedFinding(link, new URL(verdict.to), await textOf(place.path))]
    case 'gone':
      return [
        finding(
          'link/address-exists',
          place,
          `\`${url.href}\` is gone: the server answers ${verdict.status}`,
          {
            hints: ['link to where it is today, or to a copy that an archive has']
          }
        )
      ]
    case 'absent':
      return [
        finding('link/address-exists', place, `there is no host \`${verdict.host}\``, {
          hints: ['look for a slip in the address, or link to a copy that an archive has']
        })
      ]
    case 'unknown':
      return [
        finding(
          'link/address-answers',
          place,
          `it is not known whether \`${url.href}\` is there: ${verdict.reason}`,
          {hints: ['open it in a browser']}
        )
      ]
  }
}

/** A fragment goes with the page, unless the server names another. */
function movedFinding({url, written, place}: ExternalLink, to: URL, text: string): Diagnostic {
  const target = new URL(to)
  if (target.hash === '') target.hash = url.hash
  // Sites send what they no longer have to their front page.
  const isFrontPage = target.pathname === '/' && target.search === '' && url.pathname !== '/'
  const edit = isFrontPage ? undefined : addressEdit(written, place, {text, to: target.href})
  return finding(
    'link/address-is-current',
    place,
    `\`${url.href}\` has moved to \`${target.href}\` for good`,
    {
      hints: [
        isFrontPage
          ? 'look where on that site it is today'
          : 'write the new address; `--fix` does it where it can'
      ],
      ...(edit === undefined ? {} : {fix: {edits: [edit]}})
    }
  )
}

function fragmentFindings({url, place}: ExternalLink, {missing}: Visit): readonly Diagnostic[] {
  const fragment = url.hash.slice(1)
  if (!missing.includes(fragment)) return []
  return [
    finding(
      'link/fragment-exists',
      place,
      `the page \`${withoutFragment(url)}\` has no place \`#${fragment}\``,
      {
        hints: ['link to one of its headings, or to the page as a whole']
      }
    )
  ]
}
