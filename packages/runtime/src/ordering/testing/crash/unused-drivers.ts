import { registerHooks } from "node:module"

/** Drivers whose loading takes most of a process's start. */
const drivers: Readonly<Record<string, () => Promise<object>>> = {
  "@platformatic/kafka": () => import("@platformatic/kafka"),
  "@elastic/elasticsearch": () => import("@elastic/elasticsearch"),
  mongodb: () => import("mongodb"),
  "@aws-sdk/client-s3": () => import("@aws-sdk/client-s3"),
  "cassandra-driver": () => import("cassandra-driver"),
  sharp: async () => ({ default: undefined }),
}
/** What consumers don't use; an order's life talks to none of them. */
const strangeToConsumers: ReadonlySet<string> = new Set(["sharp"])

const unusedDriverNames = (kind: "orders" | "consumers"): readonly string[] =>
  Object.keys(drivers).filter((name) => kind === "orders" || strangeToConsumers.has(name))

/** Brings a file of its own along, so it can't be part of a bundle: found from here, where it isn't hollow. */
const wholeOnly = "@platformatic/kafka"

/** What the bundle of a process under test leaves out. */
export const leftOut = (kind: "orders" | "consumers"): readonly string[] => [
  ...new Set([...unusedDriverNames(kind), wholeOnly]),
]

const variable = "HAAT_UNUSED_DRIVERS"

/** For the environment of the process under test: what each of them exports. */
export const unusedDrivers = async (
  kind: "orders" | "consumers",
): Promise<Readonly<Record<string, string>>> => {
  const unused = new Set(unusedDriverNames(kind))
  const modules = await Promise.all(
    Object.entries(drivers)
      .filter(([name]) => unused.has(name))
      .map(
        async ([name, load]) => [name, Object.keys(await load()).filter((one) => /^\w+$/.test(one))] as const,
      ),
  )
  return { [variable]: JSON.stringify(Object.fromEntries(modules)) }
}

const sourceOf = (exported: readonly string[]): string =>
  exported
    .map((name) => (name === "default" ? "export default class {}" : `export const ${name} = class {}`))
    .join("\n")

const given = process.env[variable]
if (given !== undefined) {
  const hollow = JSON.parse(given) as Readonly<Record<string, readonly string[]>>
  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier in hollow) return { url: `hollow:${specifier}`, shortCircuit: true }
      return next(specifier, specifier === wholeOnly ? { ...context, parentURL: import.meta.url } : context)
    },
    load: (url, context, next) =>
      url.startsWith("hollow:")
        ? { format: "module", source: sourceOf(hollow[url.slice(7)] ?? []), shortCircuit: true }
        : next(url, context),
  })
}
