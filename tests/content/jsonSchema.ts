/** JSON Schemas from our own schemas, for editors that complete and check as one types. */
import type { GenericSchema } from 'valibot'

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

type JsonSchema = { [keyword: string]: unknown }

/** The JSON Schema (2020-12) that accepts what the schema accepts, references aside. */
export function jsonSchemaOf(title: string, schema: GenericSchema): string {
  const body = convert(asNode(schema))
  const document = { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...body }
  return `${JSON.stringify(document, null, 2)}\n`
}

function convert(node: Node): JsonSchema {
  const steps = Array.isArray(node.pipe) ? node.pipe.slice(1).map(asNode) : []
  return Object.assign(plain(node), ...steps.map(refinement))
}

function plain(node: Node): JsonSchema {
  switch (node.type) {
    case 'strict_object':
      return objectSchema(asNode({ type: '', ...asRecord(node.entries) }))
    case 'array':
      return { type: 'array', items: convert(asNode(node.item)) }
    case 'record':
      return { type: 'object', additionalProperties: convert(asNode(node.value)) }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type }
    case 'picklist':
      return { enum: node.options }
    case 'literal':
      return { const: node.literal }
    case 'optional':
      return convert(asNode(node.wrapped))
    case 'nullable':
      return { anyOf: [convert(asNode(node.wrapped)), { type: 'null' }] }
    case 'union':
    case 'variant':
      return { anyOf: asList(node.options).map((option) => convert(asNode(option))) }
    case 'unknown':
      return {}
    default:
      throw new Error(`no JSON Schema for ${node.type}`)
  }
}

function objectSchema({ type: _, ...entries }: Node): JsonSchema {
  const names = Object.keys(entries)
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, convert(asNode(entries[name]))])),
    required: names.filter((name) => asNode(entries[name]).type !== 'optional'),
    additionalProperties: false,
  }
}

function refinement(step: Node): JsonSchema {
  switch (step.type) {
    case 'integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: step.requirement }
    case 'max_value':
      return { maximum: step.requirement }
    case 'min_length':
      return { minItems: step.requirement }
    case 'max_length':
      return { maxItems: step.requirement }
    case 'regex':
      return { pattern: step.requirement instanceof RegExp ? step.requirement.source : '' }
    case 'transform':
      return {}
    default:
      throw new Error(`no JSON Schema for ${step.type}`)
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('expected an object')
  return Object.fromEntries(Object.entries(value))
}

function asNode(value: unknown): Node {
  const fields = asRecord(value)
  return { ...fields, type: String(fields.type) }
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('expected a list')
  return value
}
