/** What an address of another system means, without what a generator fills in. */
import {expect, test} from 'vitest'
import {withoutSite} from '../../pipeline/model/site-paths.ts'

test.each([
  ['{{_site.baseurl_}}/bravo/', '/bravo/'],
  ['{{_site.baseurl_|_absolute_url_}}/bravo/', '/bravo/'],
  ["{{_'/bravo/'_|_prepend:_site.baseurl_}}#delta", '/bravo/#delta'],
  ['{%_link_charlie.md_%}#delta', '/charlie.md#delta'],
  ['{%_link__posts/2026-11-24-echo.md_%}', '/_posts/2026-11-24-echo.md'],
  ['{%  link   charlie.md %}', '/charlie.md'],
  ['{%_post_url_2026-11-24-echo_%}', '/_posts/2026-11-24-echo'],
  ['{%_page_"/bravo/#delta"_%}', '/bravo/#delta'],
  ["{%_own_link_'bravo'_%}#delta", '/bravo#delta'],
  ['{%_link_"https://example.org/bravo"_%}#delta', 'https://example.org/bravo#delta'],
  ["{{_'mailto:bravo@example.org'_|_relative_url_}}", 'mailto:bravo@example.org'],
  ['pathname:///bravo', '/bravo'],
  ['{{_site.baseurl_}}{%_link_bravo.md_%}#charlie', '/bravo.md#charlie'],
  ['{%_page_bravo_%}', '{%_page_bravo_%}'],
  ['{{<_ref_"bravo.md"_>}}', '/bravo.md'],
  ['{{%  relref  __bravo and charlie.md#delta  %}}#echo', '/bravo and charlie.md#delta#echo'],
  ['{%_link_ alpha .md %}', '/ alpha .md'],
  ['bravo.md', 'bravo.md']
])('%s is %s', (url, expected) => {
  expect(withoutSite(url)).toBe(expected)
})
