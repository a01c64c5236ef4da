import { readFileSync } from 'node:fs'
import { loadFile, useNoPictures, useQuickPictures } from './battle'
import { expect, test } from './game'

// The manoeuvre and the battle on two fronts are watched to their end beside these.
const MISSIONS = ['runaway', 'through-the-briar', 'patch-duel', 'patch-escape'] as const

for (const mission of MISSIONS) {
  test(`the recorded battle ${mission} leads to the same marks in the browser as in Node`, async ({
    page,
  }) => {
    await useQuickPictures(page)
    await useNoPictures(page)
    await page.goto('./')
    const recorded = readFileSync(`tests/golden/${mission}.replay`, 'utf8')
    // Marks are compared at each end of a turn: one that differed would be refused here.
    await loadFile(page, `${mission}.replay`, recorded)
    const turns = JSON.parse(recorded).marks.length
    await expect(page.getByText(`Verified, all ${turns} turns`)).toBeVisible()
  })
}
