/** What an extension may not contribute is told when it is loaded. */
import {expect, test} from 'vitest'
import {contributionsIn} from '../../pipeline/check/extensions/contributions-in.ts'

test.each(['html', 'pdf', 'epub', 'json', 'passages.jsonl', 'bib', 'csl.json'])(
  'an edition has no ending of a file that is made anyway: %s',
  (ending) => {
    const edition = {kind: 'edition', name: 'alpha', ending, mediaType: 'text/plain', render: () => ''}
    expect(contributionsIn({default: edition})).toEqual([
      {ok: false, why: `its edition \`alpha\` has the ending \`${ending}\`, which is Tetrapla's`}
    ])
  }
)
