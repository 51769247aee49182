/** Where a municipality stands on the tile map: one square each, roughly as they lie. */
export interface MunicipalityTile {
  code: string
  column: number
  row: number
  /** Three or four letters that fit in the square. */
  short: string
}

// One text keeps the bundle small: code, column, row, letters.
const tiles = `
  0101 18 8 Kbh, 0147 17 8 Frb, 0151 15 7 Ball, 0153 16 9 Brby, 0155 19 10 Drag, 0157 18 7 Gent, 0159 17 7 Glad,
  0161 15 8 Glos, 0163 16 7 Herl, 0165 14 7 Albe, 0167 17 9 Hvid, 0169 14 8 HTaa, 0173 17 6 Lyng, 0175 16 8 Rødo,
  0183 14 9 Ishø, 0185 19 9 Tårn, 0187 15 9 Vall, 0190 15 6 Fure, 0201 15 5 Alle, 0210 16 4 Frdb, 0217 16 3 Hels,
  0219 15 4 Hill, 0223 16 5 Hørs, 0230 16 6 Rude, 0240 14 6 Eged, 0250 14 5 Frsd, 0253 13 9 Grev, 0259 12 10 Køge,
  0260 14 4 Hals, 0265 13 8 Rosk, 0269 13 10 Solr, 0270 15 3 Grib, 0306 11 7 Odsh, 0316 11 8 Holb, 0320 12 11 Faxe,
  0326 10 8 Kalu, 0329 12 9 Rgst, 0330 10 9 Slag, 0336 13 11 Stev, 0340 11 9 Sorø, 0350 12 8 Lejr, 0360 10 13 Loll,
  0370 11 10 Næst, 0376 11 13 Guld, 0390 12 12 Vord, 0400 19 12 Born, 0410 6 9 Midd, 0420 6 10 Asse,
  0430 7 10 FaaM, 0440 8 8 Kert, 0450 8 9 Nybo, 0461 7 9 Oden, 0479 8 10 Sven, 0480 7 8 Nfyn, 0482 9 11 Lang,
  0492 7 12 Ærø, 0510 3 9 Hade, 0530 2 7 Bill, 0540 4 10 Sønd, 0550 2 9 Tønd, 0561 1 8 Esbj, 0563 0 9 Fanø,
  0573 1 7 Vard, 0575 2 8 Vejn, 0580 3 10 Aabe, 0607 4 9 Frca, 0615 4 7 Hors, 0621 3 8 Kold, 0630 3 7 Vejl,
  0657 2 6 Hern, 0661 2 5 Hols, 0665 1 5 Lemv, 0671 1 4 Stru, 0706 6 6 Sdju, 0707 6 5 Ndju, 0710 4 5 Favr,
  0727 5 7 Odde, 0730 5 5 Rand, 0740 3 5 Silk, 0741 8 6 Sams, 0746 4 6 Skan, 0751 5 6 Aarh, 0756 3 6 Ikas,
  0760 1 6 RkSk, 0766 4 8 Hede, 0773 2 3 Mors, 0779 2 4 Skiv, 0787 2 2 This, 0791 3 4 Vibo, 0810 4 1 Brsl,
  0813 5 0 Frhv, 0820 3 3 Vest, 0825 7 1 Læsø, 0840 4 3 Rebi, 0846 4 4 Mari, 0849 3 1 Jamm, 0851 4 2 Aalb,
  0860 4 0 Hjør`

export const municipalityTiles: readonly MunicipalityTile[] = tiles
  .trim()
  .split(/,\s*/)
  .map(tile => {
    const [code = '', column, row, short = ''] = tile.split(' ')
    return { code, column: Number(column), row: Number(row), short }
  })
