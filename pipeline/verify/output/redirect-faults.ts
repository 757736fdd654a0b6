/** Compares the redirects that a manifest lists with the files that it lists, and with what publications claim. */
import type {Redirect} from '../../model/edition/edition.ts'
import type {ManifestReading} from './read-manifest.ts'

/**
 * As messages: a redirect without a page, to no page, to another redirect, or that no publication claims; and a claim without
 * a page. Of two that claim one page the first has it, and what is published there goes before both.
 */
export function redirectFaults({redirects, files, publications}: ManifestReading): readonly string[] {
  const pages = new Set(files.filter(({mediaType}) => mediaType === 'text/html').map(({path}) => path))
  const leading = new Set(redirects.map(({from}) => from))
  const claims = publications.flatMap((one) => one.redirects ?? [])
  const claimed = new Set(claims.map(keyOf))
  return [
    ...redirects.flatMap((redirect) => {
      const {from, to} = redirect
      if (!pages.has(from)) return [`\`${from}\` leads on, and is no page that is listed`]
      if (!pages.has(to)) return [`\`${from}\` leads to \`${to}\`, which is no page that is listed`]
      if (leading.has(to)) return [`\`${from}\` leads to \`${to}\`, which leads on itself`]
      return claimed.has(keyOf(redirect))
        ? []
        : [`\`${from}\` leads to \`${to}\`, which no publication claims`]
    }),
    ...claims
      .filter(({from}) => !pages.has(from))
      .map(({from}) => `\`${from}\` is claimed by a publication, and is no page that is listed`)
  ]
}

function keyOf({from, to}: Redirect): string {
  return JSON.stringify([from, to])
}
