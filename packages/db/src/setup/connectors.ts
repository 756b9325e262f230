import { until } from "@haat/platform/clock"
import { connectEnv } from "@haat/platform/env"
import { createMysql } from "../shared/index.ts"
import {
  type ConnectorConfig,
  connectorNames,
  mongoOutboxConnector,
  mysqlOutboxConnector,
} from "./connector-configs.ts"
import type { OnStep } from "./mysql.ts"

type TaskStatus = { readonly state: string; readonly trace?: string }
export type ConnectorStatus = { readonly connector: TaskStatus; readonly tasks: readonly TaskStatus[] }

const request = async (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${connectEnv().url}${path}`, {
    ...init,
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(10_000),
  })

const serverKind = async (): Promise<"mysql" | "mariadb"> => {
  const mysql = createMysql({ poolSize: 1 })
  try {
    const [row] = await mysql.rows<{ version: string }>("SELECT VERSION() AS version")
    return row?.version.toLowerCase().includes("mariadb") ? "mariadb" : "mysql"
  } finally {
    await mysql.close()
  }
}

const isSame = (wanted: ConnectorConfig, present: ConnectorConfig): boolean =>
  Object.entries(wanted).every(([key, value]) => present[key] === value)

// Connect answers 409 while its workers rebalance: ask again.
const put = async (name: string, config: ConnectorConfig): Promise<void> => {
  const present = await request(`/connectors/${name}/config`)
  if (present.ok && isSame(config, (await present.json()) as ConnectorConfig)) return
  await until(`Connect takes the connector ${name}`, async () => {
    const answer = await request(`/connectors/${name}/config`, {
      method: "PUT",
      body: JSON.stringify(config),
    })
    if (answer.ok) return true
    if (answer.status === 409) return undefined
    throw new Error(`Connect refused ${name} (${answer.status}): ${(await answer.text()).slice(0, 500)}`)
  })
}

export const connectorStatus = async (name: string): Promise<ConnectorStatus | undefined> => {
  const answer = await request(`/connectors/${name}/status`)
  return answer.ok ? ((await answer.json()) as ConnectorStatus) : undefined
}

const isRunning = (status: ConnectorStatus | undefined): boolean =>
  status?.connector.state === "RUNNING" &&
  status.tasks.length > 0 &&
  status.tasks.every(({ state }) => state === "RUNNING")

/** Restarts tasks that gave up; a running connector is left alone. */
export const reviveConnector = async (name: string): Promise<void> => {
  const status = await connectorStatus(name)
  if (!status || ![status.connector, ...status.tasks].some(({ state }) => state === "FAILED")) return
  await request(`/connectors/${name}/restart?includeTasks=true&onlyFailed=true`, { method: "POST" })
}

/** Declares both outbox relays to Kafka Connect and waits until their tasks run. */
export const setUpConnectors = async (onStep: OnStep): Promise<void> => {
  const names = connectorNames()
  onStep("connect: outbox relays")
  await put(names.mysql, mysqlOutboxConnector(await serverKind()))
  await put(names.mongo, mongoOutboxConnector())
  for (const name of Object.values(names)) {
    await until(
      `connector ${name} runs`,
      async () => {
        await reviveConnector(name)
        return isRunning(await connectorStatus(name))
      },
      { timeoutMs: 60_000, everyMs: 200 },
    )
  }
}
