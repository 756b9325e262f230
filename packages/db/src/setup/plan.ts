import type { CreateIndexesOptions, IndexSpecification } from "mongodb"
import type { Elastic } from "../shared/clients.ts"

export type CollectionPlan = {
  /** With the context's prefix: `catalog_item`. */
  readonly name: string
  readonly indexes?: readonly { readonly keys: IndexSpecification; readonly options?: CreateIndexesOptions }[]
  /** A JSON Schema the server checks on write. */
  readonly validator?: Readonly<Record<string, unknown>>
}

export type IndexTemplatePlan = {
  /** Without the namespace's prefix, as are the patterns: `search-product`. */
  readonly name: string
  readonly patterns: readonly string[]
  readonly settings?: Readonly<Record<string, unknown>>
  readonly mappings: Readonly<Record<string, unknown>>
}

/**
 * What a context keeps outside MySQL. MySQL tables need no mention: a folder `migrations` beside the context's
 * drizzle.config.ts is found by itself.
 */
export type ContextSetup = {
  readonly context: string
  readonly collections?: readonly CollectionPlan[]
  readonly templates?: readonly IndexTemplatePlan[]
  /** For indices behind an alias, which no template can create. Must leave alone what is there. */
  readonly indices?: (elastic: Elastic) => Promise<unknown>
  /** CREATE TABLE IF NOT EXISTS … statements, run inside the namespace's keyspace. */
  readonly cql?: readonly string[]
}
