import { elasticEnv } from "@haat/platform/env"
import { createElastic } from "../shared/index.ts"
import type { OnStep } from "./mysql.ts"
import type { ContextSetup } from "./plan.ts"

/** Puts the index templates, then lets contexts create their indices; names and patterns get the namespace's prefix here. */
export const setUpElastic = async (contexts: readonly ContextSetup[], onStep: OnStep): Promise<void> => {
  const templates = contexts.flatMap((context) => context.templates ?? [])
  const indices = contexts.flatMap(({ context, indices: create }) => (create ? [{ context, create }] : []))
  if (templates.length + indices.length === 0) return
  const { indexPrefix } = elasticEnv()
  const elastic = createElastic()
  try {
    for (const { name, patterns, settings, mappings } of templates) {
      onStep(`elasticsearch: ${name}`)
      await elastic.indices.putIndexTemplate({
        name: `${indexPrefix}${name}`,
        index_patterns: patterns.map((pattern) => `${indexPrefix}${pattern}`),
        template: { ...(settings ? { settings } : {}), mappings },
      })
    }
    for (const { context, create } of indices) {
      onStep(`elasticsearch: indices of ${context}`)
      await create(elastic)
    }
  } finally {
    await elastic.close()
  }
}
