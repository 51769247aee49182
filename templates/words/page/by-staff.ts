const da = {
  says: 'Sekretariatet har skrevet svaret for dig. Er det ikke rigtigt, kan du selv ændre det her på siden eller skrive til os.',
}

const en = {
  says: 'The secretariat entered the reply for you. If it is not right, change it here on the page or write to us.',
} satisfies typeof da

export const byStaffWords = { da, en }
