import { err, ok, type Result } from "../../shared/index.ts"
import type { DayMask } from "../network/network.model.ts"

/** How one kind of value stands in a file. Reading answers what the row's schema then judges, or a hint. */
export type CellWords = {
  readonly read: (cell: string) => Result<unknown, string>
  readonly write: (value: unknown) => string
}

const names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

const dayOf = (word: string): number => names.findIndex((name) => word.toLowerCase() === name.toLowerCase())

const span = (from: number, to: number): DayMask => {
  let mask = 0
  for (let day = from; ; day = (day + 1) % 7) {
    mask |= 1 << day
    if (day === to) return mask
  }
}

const daysHint = "write days as Mon-Sat or Mon Wed Fri"

const readDays = (cell: string): Result<DayMask, string> => {
  let mask = 0
  for (const word of cell.split(/[\s,;]+/).filter(Boolean)) {
    const [from, to = from] = word.split("-").map(dayOf)
    if (from === undefined || to === undefined || from < 0 || to < 0) return err(daysHint)
    mask |= span(from, to)
  }
  return mask === 0 ? err(daysHint) : ok(mask)
}

/** Runs of days, beginning with Monday: "Mon-Sat", "Mon Wed-Thu", "Mon-Sun". */
export const daysInWords = (mask: DayMask): string => {
  const week = [1, 2, 3, 4, 5, 6, 0]
  const runs: number[][] = []
  for (const [index, day] of week.entries()) {
    if ((mask & (1 << day)) === 0) continue
    const goesOn = index > 0 && (mask & (1 << (week[index - 1] ?? 0))) !== 0
    if (goesOn) runs.at(-1)?.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) => (run.length > 1 ? `${names[run[0] ?? 0]}-${names[run.at(-1) ?? 0]}` : names[run[0] ?? 0]))
    .join(" ")
}

export const minuteInWords = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

const readMinute = (cell: string): Result<number, string> => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(cell) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && minute < 1440 ? ok(minute) : err("write the local time as 18:00")
}

const readRupees = (cell: string): Result<number, string> => {
  const [, rupees, paise = ""] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(cell) ?? []
  if (rupees === undefined) return err("write rupees as 45 or 45.50")
  return ok(Number(rupees) * 100 + Number(paise.padEnd(2, "0")))
}

const yes = new Set(["yes", "true", "1"])
const no = new Set(["no", "false", "0"])

const readNumber = (cell: string, hint: string): Result<number, string> =>
  /^-?\d{1,9}(?:\.\d{1,9})?$/.test(cell) ? ok(Number(cell)) : err(hint)

const words = (read: CellWords["read"], write: (value: never) => string = String): CellWords => ({
  read,
  write: write as CellWords["write"],
})

export const cellWords = {
  text: words((cell) => ok(cell)),
  whole: words((cell) => readNumber(cell, "write a whole number, e.g. 12")),
  degrees: words((cell) => readNumber(cell, "write degrees with a point, e.g. 12.97")),
  yesNo: words(
    (cell) => {
      const word = cell.toLowerCase()
      return yes.has(word) || no.has(word) ? ok(yes.has(word)) : err("write yes or no")
    },
    (value: boolean) => (value ? "yes" : "no"),
  ),
  limit: words(
    (cell) =>
      cell === "" ? ok(undefined) : readNumber(cell, "write a whole number, or nothing for no limit"),
    (value: number | undefined) => (value === undefined ? "" : String(value)),
  ),
  time: words(readMinute, minuteInWords),
  days: words(readDays, daysInWords),
  rupees: words(readRupees, (value: number) => (value / 100).toFixed(2)),
} as const satisfies Record<string, CellWords>
