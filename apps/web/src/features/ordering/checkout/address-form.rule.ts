/** What a buyer types; texts as they stand in the fields. */
export type DeliveryForm = {
  readonly email: string
  readonly name: string
  readonly phone: string
  readonly pincode: string
  readonly line1: string
  readonly line2: string
  readonly landmark: string
  readonly city: string
  readonly state: string
}

export type FormField = keyof DeliveryForm
export type FormProblems = Partial<Record<FormField, string>>

export const emptyForm: DeliveryForm = {
  email: "",
  name: "",
  phone: "",
  pincode: "",
  line1: "",
  line2: "",
  landmark: "",
  city: "",
  state: "",
}

/** In the order of the page, so that a summary reads from top to bottom. */
export const formFields: readonly FormField[] = [
  "email",
  "name",
  "phone",
  "pincode",
  "line1",
  "line2",
  "landmark",
  "city",
  "state",
]

/** Ten digits, without country code, spaces or dashes. */
export const plainPhone = (text: string): string =>
  text.replaceAll(/[\s-]/g, "").replace(/^(?:\+?91|0)(?=\d{10}$)/, "")

const needed = (max: number, ask: string) => (text: string) => {
  if (text.trim() === "") return ask
  return text.trim().length > max ? `Keep this to ${max} characters.` : null
}

const short = (max: number) => (text: string) =>
  text.trim().length > max ? `Keep this to ${max} characters.` : null

const checks: Readonly<Record<FormField, (text: string) => string | null>> = {
  email: (text) => {
    if (text.trim() === "") return "Enter your e-mail address; the order confirmation goes there."
    return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim()) && text.trim().length <= 254
      ? null
      : "Enter an e-mail address like name@example.com."
  },
  name: needed(120, "Enter the name of the person who receives the parcel."),
  phone: (text) => {
    if (text.trim() === "") return "Enter a mobile number the courier can call."
    return /^[6-9]\d{9}$/.test(plainPhone(text))
      ? null
      : "An Indian mobile number has 10 digits, e.g. 98450 12345."
  },
  pincode: (text) => {
    if (text.trim() === "") return "Enter the 6-digit pincode."
    return /^[1-9]\d{5}$/.test(text.trim()) ? null : "A pincode has 6 digits, e.g. 560001."
  },
  line1: needed(200, "Enter flat, house or building."),
  line2: short(200),
  landmark: short(120),
  city: needed(80, "Enter the city or town."),
  state: needed(80, "Enter the state."),
}

/** What is wrong with one field, in words that say how to put it right; null when it is fine. */
export const fieldProblem = (field: FormField, text: string): string | null => checks[field](text)

export const formProblems = (form: DeliveryForm): FormProblems =>
  Object.fromEntries(
    formFields.flatMap((field) => {
      const problem = fieldProblem(field, form[field])
      return problem === null ? [] : [[field, problem]]
    }),
  )

type Place = Pick<DeliveryForm, "city" | "state">

/** City and state once the pincode's are known: those of the pincode where none stand, or where it `replaces` another's. */
export const placeOver = (form: Place, { city, state }: Place, replaces: boolean): Place => ({
  city: replaces || form.city.trim() === "" ? city : form.city,
  state: replaces || form.state.trim() === "" ? state : form.state,
})

/** The form as the order's address and e-mail. */
export const orderAddress = ({ email: _email, ...form }: DeliveryForm) => ({
  name: form.name.trim(),
  phone: plainPhone(form.phone),
  line1: form.line1.trim(),
  line2: form.line2.trim(),
  landmark: form.landmark.trim(),
  pincode: form.pincode.trim(),
  city: form.city.trim(),
  state: form.state.trim(),
})
