import { expect, test } from 'vitest'
import { findMunicipality, municipalities, regionOn } from '../../functions/audience/municipalities.ts'

test('there are 98 municipalities, each with its own code', () => {
  expect(municipalities).toHaveLength(98)
  expect(new Set(municipalities.map(one => one.code)).size).toBe(98)
})

test.each([
  ['0190', 'Furesø'],
  ['190', 'Furesø'],
  ['furesø kommune', 'Furesø'],
  ['Furesoe', 'Furesø'],
  ['Københavns Kommune', 'København'],
  ['Bornholms Regionskommune', 'Bornholm'],
  ['Ålborg', 'Aalborg'],
  ['Aarhus', 'Aarhus'],
  ['Århus Kommune', 'Aarhus'],
  ['Høje Taastrup', 'Høje-Taastrup'],
  ['Lyngby-Tårbæk', 'Lyngby-Taarbæk'],
  ['Nordfyn', 'Nordfyns'],
  ['Randers', 'Randers'],
  ['  assens ', 'Assens'],
  ['Region Hovedstaden', undefined],
  ['', undefined],
  ['constructor', undefined],
])('»%s« is %s', (typed, name) => {
  expect(findMunicipality(typed)?.name).toBe(name)
})

test('every municipality is found by its own names and code', () => {
  for (const one of municipalities)
    for (const typed of [one.code, one.name, one.officialName, one.name.toUpperCase()]) expect(findMunicipality(typed)).toBe(one)
})

test('names stand in Danish order', () => {
  const names = municipalities.map(one => one.name)
  expect(names.slice(0, 2)).toEqual(['Albertslund', 'Allerød'])
  expect(names.slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus'])
})

test('Region Østdanmark takes over in 2027, in the east only', () => {
  const [greve, viborg] = [findMunicipality('Greve')!, findMunicipality('Viborg')!]
  expect(regionOn(greve, '2026-12-31')).toBe('Region Sjælland')
  expect(regionOn(greve, '2027-01-01')).toBe('Region Østdanmark')
  expect(regionOn(viborg, '2027-01-01')).toBe('Region Midtjylland')
})
