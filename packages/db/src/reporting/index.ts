export { createFacts, reportingSetup } from "./facts.cassandra.ts"
