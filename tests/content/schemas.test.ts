import { expect, it } from 'vitest'
import { missionSchema } from '../../src/content/mission/missionSchema'
import { tiledSchema } from '../../src/content/mission/tiledSchema'
import { jsonSchemaOf } from './jsonSchema'

// `npx vitest run tests/content/schemas.test.ts -u` writes them anew.
it.each([
  ['board', tiledSchema],
  ['mission', missionSchema],
])('the JSON Schema of a %s is the one that the game’s own schema gives', async (name, schema) => {
  const text = jsonSchemaOf(`A ${name} of Briar Patch`, schema)
  await expect(text).toMatchFileSnapshot(`../../maps/schema/${name}.schema.json`)
})
