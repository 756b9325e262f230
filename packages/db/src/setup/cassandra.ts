import { cassandraEnv } from "@haat/platform/env"
import { createCassandra } from "../shared/index.ts"
import type { OnStep } from "./mysql.ts"
import type { ContextSetup } from "./plan.ts"

/** Creates the keyspace and each context's tables. Schema changes are slow there, so what exists is skipped. */
export const setUpCassandra = async (contexts: readonly ContextSetup[], onStep: OnStep): Promise<void> => {
  const statements = contexts.flatMap(({ cql = [] }) => cql)
  const { keyspace, replication } = cassandraEnv()
  const client = createCassandra({ keyspace: false })
  const run = (query: string) => client.execute(query, [], { prepare: false, readTimeout: 30_000 })
  try {
    onStep(`cassandra: keyspace ${keyspace}`)
    const found = await run(
      `SELECT keyspace_name FROM system_schema.keyspaces WHERE keyspace_name = '${keyspace}'`,
    )
    if (found.rowLength === 0) {
      await run(
        `CREATE KEYSPACE IF NOT EXISTS ${keyspace} WITH replication = {'class': 'SimpleStrategy', 'replication_factor': ${replication}}`,
      )
    }
    if (statements.length > 0) await run(`USE ${keyspace}`)
    for (const statement of statements) {
      onStep(
        `cassandra: ${statement
          .split(/[\s(]+/)
          .slice(0, 6)
          .join(" ")}`,
      )
      await run(statement)
    }
  } finally {
    await client.shutdown()
  }
}
