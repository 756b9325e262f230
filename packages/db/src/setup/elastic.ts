import { elasticEnv } from "@haat/platform/env"
import { createElastic } from "../shared/index.ts"
import type { OnStep } from "./mysql.ts"
import type { ContextSetup } from "./plan.ts"

/** Puts the index templates; names and patterns get the namespace's prefix here. */
export const setUpElastic = async (contexts: readonly ContextSetup[], onStep: OnStep): Promise<void> => {
  const templates = contexts.flatMap((context) => context.templates ?? [])
  if (templates.length === 0) return
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
  } finally {
    await elastic.close()
  }
}
