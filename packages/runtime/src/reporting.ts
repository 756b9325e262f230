import { createFacts } from "@haat/db/reporting"
import { makeCountFacts, type Reporting } from "@haat/domain/reporting"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

/** What happened, counted. */
export const createReporting = (clients: Clients): Reporting =>
  observedAll("reporting", makeCountFacts({ facts: createFacts(clients.cassandra()) }))
