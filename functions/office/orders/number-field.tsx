/**
 * How many it is, typed by hand: nobody mails many by one press too many.
 * @param form the id of the form it belongs to, where it stands outside of it
 */
export const NumberField = ({ label, says, value, form }: { label: string; says: string; value: string; form?: string }) => (
  <div>
    <label class="label" for="confirmed">
      {label}
    </label>
    <p class="hint" id="confirmed-hint">
      {says}
    </p>
    <input
      id="confirmed"
      type="text"
      name="confirmed"
      value={value}
      {...(form && { form })}
      inputmode="numeric"
      autocomplete="off"
      aria-describedby="confirmed-hint"
    />
  </div>
)

/** As typed: `1.234` is a number too. */
export const numberTyped = (value: unknown): string => (typeof value === 'string' ? value.replace(/[.\s]/g, '') : '')

export const isNumber = (typed: string): boolean => /^\d{1,7}$/.test(typed)
