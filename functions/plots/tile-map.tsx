import { municipalityTiles } from './municipality-tiles.ts'

export interface MunicipalityCount {
  code: string
  name: string
  invited: number
  registered: number
}

export interface TileMapProps {
  counts: readonly MunicipalityCount[]
  /** The list of that municipality. */
  linkTo(code: string): string
}

const size = 40
/** In pixels, where there is room: three municipalities make no giants. */
const shownSize = 64

/**
 * A square for each municipality that is invited, darker the more of its people come (cartogram).
 * Hidden from screen readers: the same stands in the table below it.
 */
export const TileMap = ({ counts, linkTo }: TileMapProps) => {
  const byCode = new Map(counts.map(count => [count.code, count]))
  const tiles = municipalityTiles.filter(({ code }) => byCode.has(code))
  if (tiles.length === 0) return null
  const [left, top] = [Math.min(...tiles.map(tile => tile.column)), Math.min(...tiles.map(tile => tile.row))]
  const [right, bottom] = [Math.max(...tiles.map(tile => tile.column)), Math.max(...tiles.map(tile => tile.row))]
  const box = `0 0 ${(right - left + 1) * size} ${(bottom - top + 1) * size}`
  return (
    <svg class="tiles" viewBox={box} aria-hidden="true" width={(right - left + 1) * shownSize}>
      {tiles.map(({ code, column, row, short }) => {
        const { name, registered } = byCode.get(code)!
        return (
          <a href={linkTo(code)} tabindex={-1}>
            <g class={`n${Math.min(3, registered)}`} transform={`translate(${(column - left) * size} ${(row - top) * size})`}>
              <title>{`${name}: ${registered}`}</title>
              <rect x="1" y="1" width={size - 2} height={size - 2} rx="4" />
              <text x={size / 2} y="17">
                {short}
              </text>
              <text class="n" x={size / 2} y="33">
                {registered}
              </text>
            </g>
          </a>
        )
      })}
    </svg>
  )
}
