import { storeNames } from "../../context-map.ts"
import { baseOf, type Complaint, type HouseRule } from "./house-rule.ts"

type Room = { readonly where: RegExp; readonly admits: RegExp; readonly sentence: string }

const kebab = "[a-z0-9]+(?:-[a-z0-9]+)*"
const engines = storeNames.join("|")
const kinds = (suffixes: string): RegExp => new RegExp(`^(?:${kebab}\\.(?:${suffixes})\\.tsx?)$`)
const or = (...patterns: RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join("|"))

const plain = new RegExp(`^${kebab}(?:\\.${kebab})*\\.(?:ts|tsx|mts|mjs)$`)
const tests = new RegExp(`^${kebab}(?:\\.${kebab})*\\.test\\.tsx?$`)
const index = /^index\.ts$/
const nextFiles =
  /^(?:page|layout|loading|error|not-found|route|template|default|global-error|global-not-found|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.tsx?$/

/** First match decides. A file outside all of these rooms is not judged by kind. */
const rooms: readonly Room[] = [
  {
    where: /^packages\/domain\/src\/shared\//,
    admits: plain,
    sentence: "the kernel holds plain kebab-case nouns",
  },
  {
    where: /^packages\/domain\/src\/[^/]+\/(?:.*\/)?testing\//,
    admits: or(kinds("fake|contract|builder"), tests, index),
    sentence: "testing/ holds *.fake.ts, *.contract.ts, *.builder.ts and its index.ts",
  },
  {
    where: /^packages\/domain\/src\//,
    admits: or(kinds("model|schema|rule|use-case"), tests, /^(?:index|ports)\.ts$/),
    sentence:
      "types and refusals belong in *.model.ts, input shapes in *.schema.ts, decisions in *.rule.ts, the order of effects in *.use-case.ts, needs in ports.ts, fakes in testing/",
  },
  {
    where: /^packages\/db\/src\/(?:shared|setup)\//,
    admits: plain,
    sentence: "what all adapters share holds plain kebab-case nouns",
  },
  {
    where: /^packages\/db\/src\/[^/]+\/(?:.*\/)?testing\//,
    admits: plain,
    sentence: "what tests of adapters share holds plain kebab-case nouns",
  },
  {
    where: /^packages\/db\/src\//,
    admits: or(
      kinds(`table|collection|mapping|schema|${engines}`),
      tests,
      index,
      /^(?:drizzle\.config|migrations)\.ts$/,
    ),
    sentence: `an adapter is <noun>.<engine>.ts (${storeNames.join(", ")}), its shape *.table.ts, *.collection.ts or *.mapping.ts`,
  },
  {
    where: /^packages\/gateways\/src\//,
    admits: or(kinds("gateway|schema"), tests, index, new RegExp(`^${kebab}-signature\\.ts$`)),
    sentence: "an outsider is reached by <vendor>.gateway.ts, proven by <what>-signature.ts",
  },
  {
    where: /^packages\/platform\/src\/env\//,
    admits: or(kinds("env"), tests, index),
    sentence: "the environment is read in <what>.env.ts",
  },
  {
    where: /^apps\/web\/(?:src\/)?app\/(?!.*\/_)/,
    admits: or(nextFiles, /^(?!.*)$/),
    sentence: "app/ holds routes only; views and islands belong in features/<context>/",
  },
  {
    where: /^apps\/web\/(?:src\/)?features\//,
    admits: or(kinds("view|client|schema|model|rule|fake"), tests, /^(?:index|router|admin-router)\.tsx?$/),
    sentence:
      "a feature holds router.ts (shoppers), admin-router.ts (staff), *.view.tsx (server), *.client.tsx (islands), pure decisions in *.rule.ts, shapes in *.schema.ts or *.model.ts",
  },
  {
    where: /^apps\/workers\/src\/(?!backbone\/)[^/]+\//,
    admits: or(kinds("consumer|job"), tests, index),
    sentence:
      "a worker's room holds *.consumer.ts (hears events) and *.job.ts (runs by the clock or a queue)",
  },
  {
    where: /^(?:packages|apps|infra|tooling|bench|e2e)\//,
    admits: plain,
    sentence: "files are named in kebab-case",
  },
]

const isJudged = (path: string): boolean =>
  /\.(?:ts|tsx|mts|mjs|js|jsx|cjs)$/.test(path) &&
  !path.endsWith(".d.ts") &&
  !/\/(?:migrations|public)\//.test(path)

const complain = (path: string): readonly Complaint[] => {
  const room = rooms.find(({ where }) => where.test(path))
  if (!room || room.admits.test(baseOf(path))) return []
  return [{ path, message: `no such kind of file here: ${room.sentence}` }]
}

const homeless =
  /(?:^|\/|\.|-)(utils?|helpers?|types|constants|services?|managers?|common|lib|misc)(?=\/|\.[a-z.]+$)/

export const fileKindRules: readonly HouseRule[] = [
  { name: "file-kind", check: (tree) => tree.files.filter(isJudged).flatMap(complain) },
  {
    name: "homeless-name",
    check: (tree) =>
      tree.files
        .filter((path) => /^(?:packages|apps|infra|tooling|bench|e2e)\//.test(path) && isJudged(path))
        .flatMap((path) => {
          const found = homeless.exec(path)?.[1]
          return found
            ? [
                {
                  path,
                  message: `"${found}" says nothing about what is inside; name the file after the thing it holds`,
                },
              ]
            : []
        }),
  },
]
