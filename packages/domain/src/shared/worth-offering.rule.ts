type Offered = {
  readonly service: "standard" | "express"
  readonly earliest: string
  readonly latest: string
}

const isEarlier = (a: Offered, b: Offered): boolean =>
  a.earliest < b.earliest || (a.earliest === b.earliest && a.latest < b.latest)

/**
 * Of one option per service those a shopper may be asked to choose from: express only where it arrives earlier than
 * standard, so that nobody pays more for the same dates. Express alone stays.
 */
export const worthOffering = <Option extends Offered>(options: readonly Option[]): readonly Option[] => {
  const standard = options.find(({ service }) => service === "standard")
  return standard === undefined
    ? options
    : options.filter((option) => option.service !== "express" || isEarlier(option, standard))
}
