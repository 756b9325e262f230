import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { collectProcessMetrics, metrics } from "@haat/platform/telemetry"
import { expect, it } from "vitest"
import { parse } from "yaml"
import { z } from "zod"
import { rooms } from "../registry.ts"
import "./watch-audit.ts"
import { hearBeat } from "./watch-outboxes.ts"
import "@haat/runtime/shop"

collectProcessMetrics()

const root = join(import.meta.dirname, "../../../..")
const rule = z.strictObject({
  alert: z.string().regex(/^Haat[A-Z]\w+$/),
  expr: z.string(),
  for: z
    .string()
    .regex(/^\d+[smhd]$/)
    .optional(),
  labels: z.strictObject({ severity: z.enum(["page", "ticket"]) }),
  annotations: z.strictObject({ summary: z.string(), runbook: z.string() }),
})
const file = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule) })),
})
const { groups } = file.parse(parse(readFileSync(join(root, "infra/alerts/haat.rules.yaml"), "utf8")))
const alerts = groups.flatMap(({ rules }) => rules)

/** `name{label="…"}` wherever it stands in an expression. */
const selectorsOf = (expr: string) =>
  [...expr.matchAll(/\b(haat_\w+)(?:\{([^}]*)\})?/g)].map(([, name = "", labels = ""]) => ({
    name,
    labels: [...labels.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"([^"]*)"/g)].map(([, label = "", value = ""]) => ({
      label,
      values: value.split("|"),
    })),
  }))

type Kept = {
  readonly type: unknown
  readonly labelNames: readonly string[]
  /** Of a histogram. */
  readonly upperBounds?: readonly number[]
}

/** The metric of a series' name: a histogram is also asked for by its parts. */
const metricOf = (series: string): Kept | undefined => {
  const of = (name: string) => metrics.getSingleMetric(name) as unknown as Kept | undefined
  return of(series) ?? of(series.replace(/_(?:bucket|count|sum)$/, ""))
}

it.each(alerts)("$alert asks for metrics that the shop keeps, by labels they have", ({ expr }) => {
  const selectors = selectorsOf(expr)
  expect(selectors.length).toBeGreaterThan(0)
  for (const { name, labels } of selectors) {
    const metric = metricOf(name)
    expect(metric, name).toBeDefined()
    for (const { label } of labels) expect(metric?.labelNames, `${name}{${label}}`).toContain(label)
    for (const [, by = ""] of expr.matchAll(/by \((\w+)\)/g))
      expect([...(metric?.labelNames ?? []), "le"], `${name} by ${by}`).toContain(by)
  }
})

it.each(alerts)(
  "$alert names a runbook that is there and says what to do about it",
  ({ alert, annotations }) => {
    expect(existsSync(join(root, annotations.runbook)), annotations.runbook).toBe(true)
    expect(readFileSync(join(root, annotations.runbook), "utf8")).toContain(`\`${alert}\``)
  },
)

it("watches only limits that are bounds of a bucket: between two, a quantile is only guessed", () => {
  const watched = alerts.flatMap(({ expr }) => {
    const [, series = "", limit = ""] =
      /^histogram_quantile\(.*?\b(haat_\w+).*\) > ([\d.]+)$/.exec(expr) ?? []
    return series === "" ? [] : [{ series, limit: Number(limit) }]
  })
  expect(watched).toHaveLength(alerts.filter(({ expr }) => expr.includes("histogram_quantile")).length)
  expect(watched.length).toBeGreaterThan(1)
  for (const { series, limit } of watched) expect(metricOf(series)?.upperBounds, series).toContain(limit)
})

it("speaks only of consumers that run", () => {
  const running = [...rooms.flatMap(({ consumers }) => consumers), hearBeat].map(({ name }) => name)
  const named = alerts
    .flatMap(({ expr }) => selectorsOf(expr))
    .flatMap(({ labels }) => labels.filter(({ label }) => label === "consumer"))
    .flatMap(({ values }) => values)
  expect(named.length).toBeGreaterThan(0)
  for (const name of named) expect(running).toContain(name)
})

it("alerts once under each name, and on all that must not go unheard", () => {
  const names = alerts.map(({ alert }) => alert)
  expect(new Set(names).size).toBe(names.length)
  const asked = new Set(alerts.flatMap(({ expr }) => selectorsOf(expr)).map(({ name }) => name))
  for (const metric of [
    "haat_audit_rows",
    "haat_audit_unseen",
    "haat_reconciliation_open_cases",
    "haat_probe_hidden_seconds_bucket",
    "haat_probe_searchable_seconds_bucket",
    "haat_outbox_unrelayed_age_seconds",
    "haat_consumer_events_total",
    "haat_prototype_added_names",
  ])
    expect([...asked]).toContain(metric)
})
