/** Holds what projects of the language server's tests have beside their documents: a picture, and schemas of their own. */
export const beside = {
  'source/images/plan.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  'schemas/front-matter/report.schema.json': JSON.stringify({
    title: 'Report',
    $ref: 'tetrapla:document',
    properties: {
      office: {title: 'Office', description: 'The office that answers for it.', enum: ['north', 'south']}
    }
  }),
  'schemas/records/term.schema.json': JSON.stringify({
    title: 'Term',
    description: 'A word that the report explains.',
    type: 'object',
    properties: {name: {title: 'Name', description: 'As it is used.', type: 'string'}}
  })
}
