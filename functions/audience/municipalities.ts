/**
 * One of the 98. `region` and `kkr` are as of today; what region a municipality belongs to on
 * another day is `regionOn`.
 */
export interface Municipality {
  /** Four digits: `0190`. */
  code: string
  name: string
  /** As its own letters say it: `Furesø Kommune`, `Københavns Kommune`. */
  officialName: string
  region: string
  kkr: string
}

// One text a region keeps the bundle small. Region and KKR have the same borders.
const byRegion = {
  Hovedstaden: `
    0101 København, 0147 Frederiksberg, 0151 Ballerup, 0153 Brøndby, 0155 Dragør, 0157 Gentofte, 0159 Gladsaxe, 0161 Glostrup,
    0163 Herlev, 0165 Albertslund, 0167 Hvidovre, 0169 Høje-Taastrup, 0173 Lyngby-Taarbæk, 0175 Rødovre, 0183 Ishøj, 0185 Tårnby,
    0187 Vallensbæk, 0190 Furesø, 0201 Allerød, 0210 Fredensborg, 0217 Helsingør, 0219 Hillerød, 0223 Hørsholm, 0230 Rudersdal,
    0240 Egedal, 0250 Frederikssund, 0260 Halsnæs, 0270 Gribskov, 0400 Bornholm`,
  Sjælland: `
    0253 Greve, 0259 Køge, 0265 Roskilde, 0269 Solrød, 0306 Odsherred, 0316 Holbæk, 0320 Faxe, 0326 Kalundborg, 0329 Ringsted,
    0330 Slagelse, 0336 Stevns, 0340 Sorø, 0350 Lejre, 0360 Lolland, 0370 Næstved, 0376 Guldborgsund, 0390 Vordingborg`,
  Syddanmark: `
    0410 Middelfart, 0420 Assens, 0430 Faaborg-Midtfyn, 0440 Kerteminde, 0450 Nyborg, 0461 Odense, 0479 Svendborg, 0480 Nordfyns,
    0482 Langeland, 0492 Ærø, 0510 Haderslev, 0530 Billund, 0540 Sønderborg, 0550 Tønder, 0561 Esbjerg, 0563 Fanø, 0573 Varde,
    0575 Vejen, 0580 Aabenraa, 0607 Fredericia, 0621 Kolding, 0630 Vejle`,
  Midtjylland: `
    0615 Horsens, 0657 Herning, 0661 Holstebro, 0665 Lemvig, 0671 Struer, 0706 Syddjurs, 0707 Norddjurs, 0710 Favrskov, 0727
    Odder, 0730 Randers, 0740 Silkeborg, 0741 Samsø, 0746 Skanderborg, 0751 Aarhus, 0756 Ikast-Brande, 0760 Ringkøbing-Skjern,
    0766 Hedensted, 0779 Skive, 0791 Viborg`,
  Nordjylland: `
    0773 Morsø, 0787 Thisted, 0810 Brønderslev, 0813 Frederikshavn, 0820 Vesthimmerlands, 0825 Læsø, 0840 Rebild, 0846
    Mariagerfjord, 0849 Jammerbugt, 0851 Aalborg, 0860 Hjørring`,
}

const irregular: Record<string, string> = { København: 'Københavns Kommune', Bornholm: 'Bornholms Regionskommune' }

const danish = new Intl.Collator('da')

/** All 98, sorted as a Danish reader expects: Aabenraa and Aalborg stand under å. */
export const municipalities: readonly Municipality[] = Object.entries(byRegion)
  .flatMap(([place, list]) => [...list.matchAll(/(\d{4})\s+([^,]+)/g)].map(([, code = '', name = '']) => municipality(place, code, name)))
  .toSorted((a, b) => danish.compare(a.name, b.name))

function municipality(place: string, code: string, name: string): Municipality {
  return { code, name, officialName: irregular[name] ?? `${name} Kommune`, region: `Region ${place}`, kkr: `KKR ${place}` }
}

const byKey = new Map(municipalities.flatMap(one => [one.code, folded(one.name)].map(key => [key, one] as const)))

/**
 * By code (`0190`, or `190` as a spreadsheet leaves it) or by name, with or without "Kommune", the
 * genitive s, å or aa, hyphen or space.
 */
export function findMunicipality(textOrCode: string): Municipality | undefined {
  const key = textOrCode.trim()
  return byKey.get(/^\d{3}$/.test(key) ? `0${key}` : folded(key))
}

function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/s?(?:\s+(?:regions)?kommune)?$/, '')
    .replaceAll('å', 'aa')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replace(/[\s-]+/g, '-')
}

const theEasternRegionBegins = '2027-01-01'

/**
 * @param date `2026-05-04`. Region Østdanmark takes the place of Hovedstaden and Sjælland on 1
 * January 2027; the KKRs stay.
 */
export const regionOn = (municipality: Municipality, date: string): string =>
  date >= theEasternRegionBegins && /Hovedstaden|Sjælland/.test(municipality.region) ? 'Region Østdanmark' : municipality.region
