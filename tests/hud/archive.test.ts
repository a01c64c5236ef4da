import { describe, expect, it } from 'vitest'
import { createArchive } from '../../src/platform/archive'
import { fakeDisk } from './fakeDatabase'

const head = (id: string, orders: number, keptAtMs = 1) => ({ id, head: '{}', orders, keptAtMs })
const entry = (id: string, name = id) => ({ id, name, keptAtMs: 1, about: null })

const setUp = () => {
  const disk = fakeDisk()
  return { disk, archive: createArchive<null>(disk.open) }
}

describe('what is kept of a battle', () => {
  it('is every order of it, in order, and what an undo took back is gone', async () => {
    const { archive } = setUp()
    await archive.keepBattle(head('a', 3), 0, ['one', 'two', 'three'])
    await archive.keepBattle(head('a', 4), 3, ['four'])
    expect(await archive.ordersOf('a')).toEqual({
      ok: true,
      value: ['one', 'two', 'three', 'four'],
    })
    await archive.keepBattle(head('a', 2), 1, ['other'])
    expect(await archive.ordersOf('a')).toEqual({ ok: true, value: ['one', 'other'] })
  })

  it('stands beside other battles, newest first, and only the oldest of very many is forgotten', async () => {
    const { archive } = setUp()
    for (let nth = 0; nth < 23; nth += 1)
      await archive.keepBattle(head(`b${nth}`, 1, nth), 0, ['x'])
    const battles = await archive.battles()
    expect(battles.ok && battles.value.map(({ id }) => id).slice(0, 2)).toEqual(['b22', 'b21'])
    expect(battles.ok && battles.value.length).toBe(20)
    expect(await archive.ordersOf('b0')).toEqual({ ok: true, value: [] })
    expect(await archive.ordersOf('b3')).toEqual({ ok: true, value: ['x'] })
  })

  it('becomes a replay in one step when it is over', async () => {
    const { archive } = setUp()
    await archive.keepBattle(head('a', 1), 0, ['one'])
    await archive.keepReplay(entry('r'), 'film', 'a')
    expect(await archive.battles()).toEqual({ ok: true, value: [] })
    expect(await archive.ordersOf('a')).toEqual({ ok: true, value: [] })
    expect(await archive.film('r')).toEqual({ ok: true, value: 'film' })
  })
})

describe('a browser that does not keep', () => {
  it('a full disk is told, and what was kept stays', async () => {
    const { disk, archive } = setUp()
    await archive.keepBattle(head('a', 1), 0, ['one'])
    disk.failWork('QuotaExceededError', 1)
    const second = await archive.keepBattle(head('a', 2), 1, ['two'])
    expect(second).toEqual({ ok: false, trouble: 'full' })
    expect(await archive.ordersOf('a')).toEqual({ ok: true, value: ['one'] })
    // There is room again: the next write brings the whole rest.
    expect((await archive.keepBattle(head('a', 3), 1, ['two', 'three'])).ok).toBe(true)
    expect(await archive.ordersOf('a')).toEqual({ ok: true, value: ['one', 'two', 'three'] })
  })

  it('a private window that has no store is told', async () => {
    const { disk, archive } = setUp()
    disk.failOpening('SecurityError')
    expect(await archive.battles()).toEqual({ ok: false, trouble: 'forbidden' })
    expect(await archive.keepReplay(entry('r'), 'film', null)).toEqual({
      ok: false,
      trouble: 'forbidden',
    })
  })

  it('a lost connection is opened once more without a word, and nothing is lost', async () => {
    const { disk, archive } = setUp()
    await archive.keepBattle(head('a', 1), 0, ['one'])
    disk.loseHandle()
    expect((await archive.keepBattle(head('a', 2), 1, ['two'])).ok).toBe(true)
    expect(disk.opened()).toBe(2)
    expect(await archive.ordersOf('a')).toEqual({ ok: true, value: ['one', 'two'] })
  })

  it('a connection that is lost again is told, after one attempt and not without end', async () => {
    const { disk, archive } = setUp()
    await archive.keepBattle(head('a', 1), 0, ['one'])
    disk.failWork('InvalidStateError', 99)
    expect(await archive.keepBattle(head('a', 2), 1, ['two'])).toEqual({
      ok: false,
      trouble: 'lost',
    })
    expect(disk.opened()).toBe(2)
    disk.failWork('', 0)
    expect(await archive.ordersOf('a')).toEqual({ ok: true, value: ['one'] })
  })

  it('a newer game in another tab is told', async () => {
    const { disk, archive } = setUp()
    disk.failOpening('VersionError')
    expect(await archive.entries()).toEqual({ ok: false, trouble: 'newer' })
  })
})
