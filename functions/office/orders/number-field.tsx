/** How many it is, typed by hand: nobody mails many by one press too many. */
export const NumberField = ({ label, says, value }: { label: string; says: string; value: string }) => (
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
      inputmode="numeric"
      autocomplete="off"
      aria-describedby="confirmed-hint"
    />
  </div>
)

/** As typed: `1.234` is a number too. */
export const numberTyped = (value: unknown): string => (typeof value === 'string' ? value.replace(/[.\s]/g, '') : '')

export const isNumber = (typed: string): boolean => /^\d{1,7}$/.test(typed)
