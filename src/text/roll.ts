/**
 * The names of the six hundred: 24 columns of five households of five. A household has a name of its
 * own; its people have given names, the same in every battle.
 */

/** Five a column, in the order of the columns. */
const HOUSEHOLDS = `
Ilin Tessa Norvik Sojan Caro
Ansel Merou Ishta Tourne Barrin
Leda Oskan Pell Rhea Sanno
Tavi Urs Vela Wenn Yarro
Zeri Amon Brisa Corin Dessa
Ebran Fenn Gales Hanno Ivra
Jorra Kessim Lorne Mavik Nessa
Orin Palla Querin Rossa Selin
Tamsin Ulla Varro Wilda Yssel
Zorin Abrel Belin Calla Dorrin
Elan Farra Gerrit Hesta Irun
Jessa Korvin Lissa Moren Nalla
Oberin Pirra Quilla Roan Sefa
Torrin Una Verrin Wessa Yorin
Zella Aldin Borra Cressin Darra
Emrin Fessa Gorin Halla Iskan
Jarrin Kella Luthin Massa Nerrin
Ossa Perrin Quorra Relin Sarra
Tellin Ursa Vessin Warra Yelin
Zarra Arrin Bessa Collin Derra
Essin Fallin Gessa Horrin Issa
Jolin Karra Lessin Marrin Nolla
Orra Pessin Rinna Sollin Tirra
Ulin Venna Worrin Yanna Zessin
`
  .trim()
  .split(/\s+/)

const GIVEN_NAMES = `
Adra Alen Anise Arik Aune Bela Beren Biri Brun Cael Cira Dain Delia Dov Edda Elio Emmer Esk Fara Finn
Gail Gideon Hale Hedda Ilse Ioan Isra Jael Joran Kaia Kerr Kit Lars Lene Lio Maia Marek Mila Nadir Neve
Noa Olin Orla Osric Petra Pim Rafe Rana Ruan Sabe Sela Sten Suri Tal Tova Ugo Una Vero Vida Wim Yara
`
  .trim()
  .split(/\s+/)

const HOUSEHOLDS_PER_COLUMN = 5
const PEOPLE_PER_HOUSEHOLD = 5
/** Coprime to the count of given names, so that neighbours share none. */
const STRIDE = 7

/** The name of a household, both counted from 0; columns beyond the 24th begin again. */
export function householdName(column: number, household: number): string {
  return HOUSEHOLDS[(column * HOUSEHOLDS_PER_COLUMN + household) % HOUSEHOLDS.length]
}

/** The given names of the five people of a household, eldest first. */
export function peopleOf(column: number, household: number): readonly string[] {
  const first = (column * HOUSEHOLDS_PER_COLUMN + household) * PEOPLE_PER_HOUSEHOLD
  return Array.from(
    { length: PEOPLE_PER_HOUSEHOLD },
    (_, person) => GIVEN_NAMES[((first + person) * STRIDE) % GIVEN_NAMES.length],
  )
}
