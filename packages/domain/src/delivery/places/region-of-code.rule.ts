import type { Region } from "./region-of.rule.ts"

const codes: Readonly<Record<Region, string>> = {
  north: "CH DL HP HR JK LA PB RJ UK UP UT",
  south: "AN AP KA KL LD PY TG TN TS",
  east: "BR JH OD OR WB",
  west: "DD DH DN GA GJ MH",
  central: "CG CT MP",
  northeast: "AR AS ML MN MZ NL SK TR",
}

const byCode: ReadonlyMap<string, Region> = new Map(
  (Object.entries(codes) as [Region, string][]).flatMap(([region, all]) =>
    all.split(" ").map((code) => [code, region] as const),
  ),
)

/** Region of a state by its code in ISO 3166-2, with or without the country; null for what isn't a state of India. */
export const regionOfCode = (code: string): Region | null =>
  byCode.get(code.trim().toUpperCase().replace(/^IN-/, "")) ?? null
