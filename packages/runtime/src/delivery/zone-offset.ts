const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const kept = formats.get(timeZone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
  formats.set(timeZone, made)
  return made
}

/** Minutes a zone's local time is ahead of UTC at an instant, from the tz database. */
export const zoneOffset = (timeZone: string, at: Date): number => {
  const name = formatOf(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? "") ?? []
  if (!sign) return 0
  const ahead = Number(hours) * 60 + Number(minutes)
  return sign === "-" ? -ahead : ahead
}

/** Is there a zone of that name in the tz database? */
export const knowsZone = (timeZone: string): boolean => {
  try {
    return formatOf(timeZone) !== undefined
  } catch {
    return false
  }
}
