const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text made safe inside HTML, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** One line for a header or a line of text: no control character survives, so nothing can begin a new header. */
export const oneLine = (text: string, max = 200): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, max)

/** A single plain address, or null: no lists, names, comments or control characters. */
export const plainAddress = (address: string): string | null =>
  /^[^\s,;:<>()"\\\p{Cc}@]{1,64}@[^\s,;:<>()"\\\p{Cc}@]{1,189}$/u.test(address) ? address : null

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** `2026-11-24` → `24 Nov`; what isn't a date stays as it is. */
export const dayAndMonth = (date: string): string => {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? oneLine(date, 20) : `${Number(day)} ${name}`
}

/** Paise as rupees in Indian grouping: 12345600 → ₹1,23,456.00. */
export const rupees = (minor: number): string => {
  const whole = String(Math.floor(minor / 100))
  const grouped =
    whole.length > 3 ? `${whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",")},${whole.slice(-3)}` : whole
  return `₹${grouped}.${String(minor % 100).padStart(2, "0")}`
}
