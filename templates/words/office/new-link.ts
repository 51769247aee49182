/** The way to the page where a letter is begun, and what one is called that has no title yet. */
const da = { title: 'Ny invitation', untitled: 'Kladde uden overskrift' }

const en = { title: 'New invitation', untitled: 'Draft without a title' } satisfies typeof da

export const newLinkWords = { da, en }
