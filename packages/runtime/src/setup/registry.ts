import { catalogSetup } from "@haat/db/catalog"
import { recommendationSetup } from "@haat/db/recommendation"
import { reportingSetup } from "@haat/db/reporting"
import { ensureProductIndex } from "@haat/db/search"
import type { ContextSetup } from "@haat/db/shared"

/**
 * One line per context. MySQL migrations are found by themselves; a context that keeps collections, index
 * templates or Cassandra tables puts its own ContextSetup (from @haat/db/<context>) here.
 */
export const contextSetups: readonly ContextSetup[] = [
  catalogSetup,
  { context: "inventory" },
  { context: "delivery" },
  { context: "customers" },
  { context: "pricing" },
  { context: "search", indices: ensureProductIndex },
  { context: "homepage" },
  { context: "basket" },
  { context: "ordering" },
  { context: "payment" },
  { context: "notification" },
  recommendationSetup,
  reportingSetup,
]
