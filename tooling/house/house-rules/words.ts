import type { SourceTree } from "../source-tree.ts"
import { type Complaint, type HouseRule, linesMatching } from "./house-rule.ts"

/** Wrong spelling (as a pattern without boundaries) and the one this repository writes. */
const spelling: readonly (readonly [string, string])[] = [
  ["fulfilment", "fulfillment"],
  ["fulfil(?!l)", "fulfill"],
  ["canceled", "cancelled"],
  ["canceling", "cancelling"],
  ["cancelation", "cancellation"],
  ["authoris", "authoriz"],
  ["colour", "color"],
  ["catalogue", "catalog"],
  ["normalis", "normaliz"],
  ["serialis", "serializ"],
  ["initialis", "initializ"],
  ["optimis(?:e|ation)", "optimiz…"],
  ["recognis", "recogniz"],
  ["organis(?:e|ation)", "organiz…"],
  ["customis", "customiz"],
  ["behaviour", "behavior"],
  ["favourit", "favorit"],
  ["centre", "center"],
  ["licence", "license"],
  ["cheque", "check"],
  ["grey", "gray"],
  ["wish[ -]lists?\\b", "wishlist"],
  ["pin[ -]codes?\\b", "pincode"],
]

const wordPattern = new RegExp(spelling.map(([wrong]) => `(?:${wrong})`).join("|"), "i")
const corrections = spelling.map(([wrong, right]) => [new RegExp(wrong, "i"), right] as const)
const rightFor = (found: string): string => corrections.find(([wrong]) => wrong.test(found))?.[1] ?? ""

const isProse = (path: string): boolean =>
  /\.(?:ts|tsx|mjs|md|css|sql|cql|yml|yaml|html|json)$/.test(path) &&
  !/(?:^|\/)package-lock\.json$|^tooling\/house\/(?:house-rules\/words|probes)|\/data\/|^packages\/gateways\/src\/payment\/(?:testing\/)?stripe/.test(
    path,
  )

const misspelled = (tree: SourceTree): Complaint[] =>
  tree.files.filter(isProse).flatMap((path) =>
    linesMatching(tree.read(path), wordPattern).map(({ line, found }) => ({
      path,
      line,
      message: `one spelling: write "${rightFor(found)}", not "${found}"`,
    })),
  )

const machineNames = ["work", "root", "home/[a-z]+", "Users/[A-Za-z]+"].join("|")
const machinePattern = new RegExp(`(?<![\\w.@:/~)}-])/(?:${machineNames})/|shared/design`)

const isText = (path: string): boolean =>
  /\.(?:ts|tsx|mjs|cjs|js|md|css|sql|json|yml|yaml|html|sh|conf|toml|svg)$|(?:^|\/)(?:Dockerfile|CODEOWNERS|\.npmrc|run)$/.test(
    path,
  )

const machinePaths = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => isText(path) && !/^tooling\/house\/(?:probes|house-rules\/words)/.test(path))
    .flatMap((path) =>
      linesMatching(tree.read(path), machinePattern).map(({ line, found }) => ({
        path,
        line,
        message: `"${found}" is a place on one machine; the repository must stand anywhere`,
      })),
    )

const lockedHosts = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => /(?:^|\/)(?:package-lock\.json|\.npmrc)$/.test(path))
    .flatMap((path) =>
      linesMatching(tree.read(path), /"resolved":\s*"https?:|registry\s*=/).map(({ line }) => ({
        path,
        line,
        message:
          "names a registry's host; each user installs from their own (omit-lockfile-registry-resolved)",
      })),
    )

export const wordRules: readonly HouseRule[] = [
  { name: "one-spelling", check: misspelled },
  { name: "no-machine-paths", check: machinePaths },
  { name: "no-registry-hosts", check: lockedHosts },
]
