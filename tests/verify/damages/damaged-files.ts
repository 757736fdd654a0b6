/** The project whose editions are damaged: what the damages are made in, once each. */
const drawing = (size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size)}" height="9"><rect width="9" height="9"/></svg>`

export const damagedFiles: Readonly<Record<string, string>> = {
  'tetrapla.yaml': 'publisher: Example Institute\nbaseUrl: https://example.org/a/\n',
  'schemas/records/office.schema.json': '{"type": "object", "x-tetrapla": {"presentation": "card"}}',
  'source/alpha/publication.yaml':
    'title: Alpha\nlanguage: en\nsummary: All of it.\nversion: "2.1"\ndate: 2026-01-02\nmodified: 2026-03-04\n' +
    'authors: [{name: Ada Bravo, url: https://example.org/ada}, Ben Charlie]\nlicence: CC BY 4.0\n' +
    'identifiers: {doi: 10.1234/alpha}\nsections: numbered\nparagraphs: numbered\n' +
    'contents: [echo.md, foxtrot.md, golf.md]\n',
  'source/alpha/one.svg': drawing(9),
  'source/alpha/two.svg': drawing(18),
  'source/alpha/echo.md': `---
summary: What stands first.
---

# Echo

Charlie *delta* and [golf](foxtrot.md#golf), <span lang="fr">hotel</span>, \`code\`.[^1]

## India {#india}

3. third
4. fourth

- [ ] to do
- [x] done

:::note[Juliett]
Kilo.
:::

:::figure[Lima]{#lima}
![A square.](one.svg)
:::

<dl><dt>Mike</dt><dd>November.</dd></dl>

\`\`\`js
let a = 1 // one
\`\`\`

<math alttext="a over two"><mi>a</mi></math> is a half.

نص قصير {lang=ar #arabic}

[^1]: Oscar.
`,
  'source/alpha/foxtrot.md': `# Foxtrot

:::table[Papa]{#papa}

| Quebec | Romeo |
| :----- | ----: |
| 1      | 2     |

:::

## Golf {#golf}

| Tango | Uniform |
| ----- | ------- |
| 3     | 4       |

:::office[Sierra]{#sierra}
Victor.
:::
`,
  'source/alpha/golf.md':
    '# Whiskey\n\nX-ray [zone](echo.md "Alpine").\n\n## Yankee\n\nZulu ![A dot.](one.svg "Ridge").\n\n:::figure{#moss}\n![A.](one.svg "Mirror") ![B.](two.svg)\n:::\n\nTarn\\\nupland valley.\n\n### Gorge {#gorge}\n\nDeep.\n'
}
