"use client"

import type { Address, AddressDraft } from "@haat/domain/customers"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { Dialog } from "@haat/ui/overlays"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTRPC, useTRPCClient } from "../../trpc/client.tsx"
import { addressProblem, type SavedProblem } from "./address-words.rule.ts"

type AddressFormProps = {
  readonly open: boolean
  readonly onClose: () => void
  /** The address to change; null adds one. */
  readonly address: Address | null
}

const fields = [
  { name: "name", label: "Full name", autoComplete: "name", optional: false },
  {
    name: "phone",
    label: "Mobile number",
    autoComplete: "tel",
    type: "tel",
    inputMode: "tel",
    optional: false,
  },
  { name: "pincode", label: "Pincode", autoComplete: "postal-code", inputMode: "numeric", optional: false },
  { name: "line1", label: "Flat, house, building", autoComplete: "address-line1", optional: false },
  { name: "line2", label: "Area, street", autoComplete: "address-line2", optional: true },
  { name: "landmark", label: "Landmark", autoComplete: "off", optional: true },
  { name: "city", label: "City or town", autoComplete: "address-level2", optional: false },
  { name: "state", label: "State", autoComplete: "address-level1", optional: false },
] as const

const empty: AddressDraft = {
  name: "",
  phone: "",
  line1: "",
  line2: "",
  landmark: "",
  pincode: "",
  city: "",
  state: "",
}

const draftOf = (address: Address | null): AddressDraft => {
  if (address === null) return empty
  const { id: _id, isDefault: _isDefault, ...draft } = address
  return draft
}

type Failure = { readonly data?: Parameters<typeof addressProblem>[0] }

const useSave = ({ address, onClose }: AddressFormProps, onProblem: (problem: SavedProblem) => void) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: AddressDraft) =>
      address
        ? client.customers.editAddress.mutate({ addressId: address.id, address: draft })
        : client.customers.addAddress.mutate({ address: draft }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: trpc.customers.addresses.queryKey() })
      onClose()
    },
    onError: (error: Failure) => onProblem(addressProblem(error.data)),
  })
}

const AddressFields = (props: AddressFormProps) => {
  const [draft, setDraft] = useState(() => draftOf(props.address))
  const [problem, setProblem] = useState<SavedProblem>({ text: null, fields: {} })
  const save = useSave(props, setProblem)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setProblem({ text: null, fields: {} })
    save.mutate(draft)
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      {problem.text ? (
        <div role="alert">
          <Notice tone="bad">
            <p>{problem.text}</p>
          </Notice>
        </div>
      ) : null}
      {fields.map(({ name, optional, ...look }) => (
        <Field
          key={name}
          id={`address-${name}`}
          {...look}
          optional={optional}
          required={!optional}
          value={draft[name]}
          error={problem.fields[name]}
          onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
        />
      ))}
      <Button type="submit" block busy={save.isPending}>
        Save address
      </Button>
    </form>
  )
}

export const AddressForm = (props: AddressFormProps) => (
  <Dialog open={props.open} onClose={props.onClose} title={props.address ? "Change address" : "New address"}>
    <AddressFields {...props} />
  </Dialog>
)
