import { registerHooks } from "node:module"

/** Drivers that an order's life never touches, but whose loading takes most of a process's start. */
const drivers: Readonly<Record<string, () => Promise<object>>> = {
  "@platformatic/kafka": () => import("@platformatic/kafka"),
  "@elastic/elasticsearch": () => import("@elastic/elasticsearch"),
  mongodb: () => import("mongodb"),
  "@aws-sdk/client-s3": () => import("@aws-sdk/client-s3"),
  "cassandra-driver": () => import("cassandra-driver"),
}
export const unusedDriverNames: readonly string[] = Object.keys(drivers)

const variable = "HAAT_UNUSED_DRIVERS"

/** For the environment of the process under test: what each of them exports. */
export const unusedDrivers = async (): Promise<Readonly<Record<string, string>>> => {
  const modules = await Promise.all(
    Object.entries(drivers).map(
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
    resolve: (specifier, context, next) =>
      specifier in hollow ? { url: `hollow:${specifier}`, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url.startsWith("hollow:")
        ? { format: "module", source: sourceOf(hollow[url.slice(7)] ?? []), shortCircuit: true }
        : next(url, context),
  })
}
