import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"

/** The process's one metrics registry. */
export const metrics = new Registry()

/** Each limit that an alert watches is one of them: between two, a quantile is only guessed. */
const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10]

type Options<Label extends string> = {
  readonly name: string
  readonly help: string
  readonly labels?: Label[]
}

const native = new Set(Reflect.ownKeys(Object.prototype))

/** A module that a development server evaluates anew finds the metric it made before. */
const known = <Metric>(name: string): Metric | undefined =>
  metrics.getSingleMetric(name) as Metric | undefined

export const counter = <Label extends string = never>({ name, help, labels = [] }: Options<Label>) =>
  known<Counter<Label>>(name) ?? new Counter<Label>({ name, help, labelNames: labels, registers: [metrics] })

export const gauge = <Label extends string = never>({ name, help, labels = [] }: Options<Label>) =>
  known<Gauge<Label>>(name) ?? new Gauge<Label>({ name, help, labelNames: labels, registers: [metrics] })

/** A histogram of seconds. */
export const durations = <Label extends string = never>({ name, help, labels = [] }: Options<Label>) =>
  known<Histogram<Label>>(name) ??
  new Histogram<Label>({ name, help, labelNames: labels, buckets: secondsBuckets, registers: [metrics] })

/**
 * Every object of the process has what `Object.prototype` has, so one name more is enough to turn a check into its opposite:
 * above 0, something from outside was written through `__proto__`.
 */
const watchPrototype = (): Gauge =>
  new Gauge({
    name: "haat_prototype_added_names",
    help: "Names of Object.prototype beyond those it has of itself",
    registers: [metrics],
    collect() {
      this.set(Reflect.ownKeys(Object.prototype).filter((name) => !native.has(name)).length)
    },
  })

let processMetrics = false

/** Adds memory, event-loop and GC figures, and what was added to every object; once per process. */
export const collectProcessMetrics = (): void => {
  if (processMetrics) return
  processMetrics = true
  collectDefaultMetrics({ register: metrics })
  watchPrototype()
}

/** The Prometheus text page. */
export const metricsPage = async (): Promise<{ readonly contentType: string; readonly body: string }> => ({
  contentType: metrics.contentType,
  body: await metrics.metrics(),
})
