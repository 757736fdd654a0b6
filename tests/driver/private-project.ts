/** A project with a private value wherever one can stand. */
export type Files = Readonly<Record<string, string>>

export const hidden = {'x-tetrapla': {private: true}}

export const schemas: Files = {
  'schemas/front-matter/policy.schema.json': JSON.stringify({
    allOf: [{$ref: 'tetrapla:document'}, {$ref: 'base.schema.json'}],
    properties: {
      pin: hidden,
      staff: {type: 'array', items: {properties: {pay: hidden}}},
      keys: {type: 'array', prefixItems: [{}, hidden]},
      summary: hidden,
      codes: {patternProperties: {'^x-': hidden}},
      authors: {items: {properties: {url: hidden}}}
    }
  }),
  'schemas/front-matter/base.schema.json': JSON.stringify({
    properties: {contact: {$ref: '#/$defs/hidden'}},
    $defs: {hidden}
  }),
  'schemas/records/service.schema.json': JSON.stringify({
    properties: {
      pin: hidden,
      tags: {type: 'array', prefixItems: [{}, hidden], items: {}},
      note: hidden,
      vip: {type: 'boolean', ...hidden},
      level: {}
    }
  })
}

/** `long` is a value of several lines. */
export function projectOf(pin: string, long: string): Files {
  const indented = long.replaceAll('\n', '\n  ')
  const document = `---
type: policy
title: Alpha
language: en
attach: [json, sources]
summary: Sum ${pin}
pin: Room #${pin}
"contact": |
  ${indented}
staff:
  - name: Alpha
    pay: ${pin}
  - {name: Bravo, "pay":"${pin}", note: "it's # kept"} # was ${pin}
keys: [alpha, "${pin}"] # both
codes:
  x-one: '${pin}' # was ${pin}
  two: kept
authors:
  - {name: Charlie, url: "https://example.org/${pin}"}
---

# Alpha

:::service[Bravo]{#bravo pin="${pin}" tags="delta, ${pin}, echo" ${pin === '4711' ? 'vip' : 'vip="false"'} level=2 pin=again${pin}}
Foxtrot, [a link](https://example.org/).
:::

> - :::service[Charlie]{#charlie level=3}
>   \`\`\`yaml data
>   pin: ${pin}
>   note: |
>     ${long.replaceAll('\n', '\n>     ')}
>   \`\`\`
>   Golf 漢.
>   :::

:::service[Hotel]{pin=1}
\`\`\`yaml data
pin: ${pin}
\`\`\`
India.
:::

The end.
`
  const toml = `+++
type = "policy"
title = "Toml"
language = "en"
attach = ["json", "sources"]
pin = "${pin}" # ${pin}
contact = """
${long}"""
keys = [ "alpha",
  "${pin}" ]
[codes]
x-one = "${pin}"
two = "kept"
[[staff]]
name = "Alpha"
pay = "${pin}"
+++

Alpha.
`
  const json = `{
  "type": "policy", "title": "Json", "language": "en", "attach": ["json", "sources"],
  "pin": ${JSON.stringify(pin)}, "keys": ["alpha", "${pin}"],
  "staff": [{"name": "Alpha", "pay": "${pin}"}]
}

Alpha.
`
  return {
    ...schemas,
    'source/toml.md': toml,
    'source/json.md': json,
    'source/alpha.md': document,
    'source/windows.md': `\uFEFF${document}`.replaceAll('\n', '\r\n').replace('title: Alpha', 'title: Bravo'),
    'source/book/fr/publication.yaml': `type: policy\ntitle: Livre\npin: ${pin}\ncontact:\n  # The line of the desk\n  phone: ${pin}\n  mail: [a, ${pin}]\nattach: [sources]\nsections: numbered\n`,
    'source/book/fr/un.md': document
      .replace('language: en', 'language: fr')
      .replace('attach: [json, sources]\n', '')
  }
}
