import { expect, test } from 'vitest'
import { whatToActivate } from '../../infra/activate-receiving.ts'

const stage = { name: 'prod', region: 'eu-west-1' as const, inbox: { domain: 'in.kkr.example' } }
const beside = { ...stage, inbox: { ...stage.inbox, ruleSet: 'sagssystem' } }

test('where none is active ours is; where ours is nothing is done', () => {
  expect(whatToActivate(null, stage)).toEqual({ does: 'activate', ruleSet: 'indbyd-prod' })
  expect(whatToActivate('indbyd-prod', stage)).toEqual({ does: 'nothing' })
  expect(whatToActivate('sagssystem', beside)).toEqual({ does: 'nothing' })
})

test("another's is never taken over, and both ways out are said", () => {
  const refused = whatToActivate('sagssystem', stage)
  expect(refused).toEqual({
    refuse: expect.stringMatching(/"ruleSet": "sagssystem"[\s\S]*set-active-receipt-rule-set --rule-set-name indbyd-prod/),
  })
  expect(whatToActivate('indbyd-test', stage)).toHaveProperty('refuse')
  expect(whatToActivate(null, beside)).toHaveProperty('refuse')
})
