const KINDS = ['lost', 'partly', 'won']

/** Endings by how good they are for the columns: the higher the better; −1 if there is none. */
export const endingRank = (outcome: string): number => KINDS.indexOf(outcome)
