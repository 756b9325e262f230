import type { Enrollment } from "@haat/runtime/auth"

/** The people of the demo; their passwords are no secret. Data alone, so that a start can print it. */
export const demoUsers: readonly Enrollment[] = [
  {
    email: "shopper@haat.example",
    name: "Asha Rao",
    password: "shopper-demo-2026",
    role: "shopper",
    supplierId: null,
  },
  {
    email: "supplier@haat.example",
    name: "Ravi Menon",
    password: "supplier-demo-2026",
    role: "supplier",
    supplierId: "SUP-01",
  },
  {
    email: "admin@haat.example",
    name: "Nadia Khan",
    password: "admin-demo-2026",
    role: "admin",
    supplierId: null,
  },
  {
    email: "second@haat.example",
    name: "Joseph D'Souza",
    password: "second-demo-2026",
    role: "admin",
    supplierId: null,
  },
]

/** Known keys are for the demo alone; a real supplier gets a random one and only its hash is kept. */
export const demoKeyOf = (supplierId: string): string => `haat-demo-key-${supplierId.toLowerCase()}`
