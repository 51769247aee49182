import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const Template = v.object({
  Resources: v.record(
    v.string(),
    v.object({
      Type: v.string(),
      Properties: v.optional(v.record(v.string(), v.unknown()), {}),
      Metadata: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
  Outputs: v.optional(v.record(v.string(), v.object({ Value: v.unknown(), Export: v.optional(v.object({ Name: v.unknown() })) })), {}),
})
type Template = v.InferOutput<typeof Template>

export interface Resource {
  type: string
  /**
   * The construct it belongs to, and that construct's own parts: `['send-batch', 'role',
   * 'Resource']`.
   */
  path: string[]
  properties: Record<string, unknown>
  /** The folder of its asset, where it has one. */
  asset: string | undefined
  /** The template it stands in. */
  home: Template
}

/**
 * What a value of a template stands for before there is anything deployed: an attribute of a
 * resource, or `Ref`.
 */
export interface Reference {
  to: Resource
  attribute: string
}

export type Stacks = ReturnType<typeof readStacks>

const Import = v.strictObject({ 'Fn::ImportValue': v.string() })
const Ref = v.strictObject({ Ref: v.string() })
const GetAtt = v.strictObject({ 'Fn::GetAtt': v.tuple([v.string(), v.string()]) })

/** The templates of a synthesised app, with the threads between them. */
export function readStacks(folder: string) {
  const templates = globSync('*.template.json', { cwd: folder }).map(file =>
    v.parse(Template, JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  )
  const exports = templates.flatMap(home =>
    Object.values(home.Outputs).map(output => ({ name: output.Export?.Name, value: output.Value, home })),
  )

  function resource(home: Template, id: string): Resource {
    const found = home.Resources[id]
    if (!found) throw new Error(`the template has no resource ${id}`)
    const { 'aws:cdk:path': path, 'aws:asset:path': asset } = found.Metadata
    return {
      type: found.Type,
      path: String(path).split('/').slice(1),
      properties: found.Properties,
      asset: typeof asset === 'string' ? join(folder, asset) : undefined,
      home,
    }
  }

  /**
   * A text as it stands, or what a `Ref`, an attribute or an import from another stack refers to.
   */
  function meaning(value: unknown, home: Template): string | Reference {
    if (typeof value === 'string') return value
    if (v.is(Ref, value)) return { to: resource(home, value.Ref), attribute: 'Ref' }
    if (v.is(GetAtt, value)) {
      const [id, attribute] = value['Fn::GetAtt']
      return { to: resource(home, id), attribute }
    }
    if (v.is(Import, value)) {
      const exported = exports.find(({ name }) => name === value['Fn::ImportValue'])
      if (exported) return meaning(exported.value, exported.home)
    }
    throw new Error(`the local house cannot read this value of a template: ${JSON.stringify(value)}`)
  }

  return {
    all: (type: string): Resource[] =>
      templates.flatMap(home =>
        Object.entries(home.Resources)
          .filter(([, { Type }]) => Type === type)
          .map(([id]) => resource(home, id)),
      ),
    meaning,
  }
}
