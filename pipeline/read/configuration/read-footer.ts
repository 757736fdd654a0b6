/** Reads `footer`: links at the foot of every page, such as the accessibility statement. */
import type {FooterLink} from '../../model/publication/publication.ts'
import type {Settings} from './settings.ts'

/** None where it is absent; an entry that is wrong is reported and left out. */
export function readFooter(settings: Settings): readonly FooterLink[] {
  const list = settings.list('/footer') ?? []
  return list.flatMap((_, index) => readLink(settings, `/footer/${index}`))
}

function readLink(settings: Settings, pointer: string): readonly FooterLink[] {
  if (settings.mapping(pointer) === undefined) return []
  settings.allowKeys(pointer, ['label', 'url'])
  const [label, url] = [settings.text(`${pointer}/label`), settings.text(`${pointer}/url`)]
  for (const key of ['label', 'url']) {
    if (settings.value(`${pointer}/${key}`) !== undefined) continue
    settings.report(pointer, `this link has no \`${key}\``, 'write `label: …` and `url: …`')
  }
  if (url !== undefined && !isAddress(url)) {
    const hint = 'begin it with `https:`, `http:`, `mailto:` or `tel:`'
    settings.report(`${pointer}/url`, `\`${url}\` is not an address that a link can lead to`, hint)
    return []
  }
  return label === undefined || url === undefined ? [] : [{label, url}]
}

function isAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(url) && URL.canParse(url)
}
