import { deflateBytes } from './deflate.ts';
import { makeColorProfile } from './make-color-profile.ts';
import type { ObjectTable, Ref } from './object-table.ts';

/** The same in every document, so made once. */
let profile: Uint8Array | undefined;

/** Says that DeviceRGB means sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(table: ObjectTable): Ref {
  profile ??= deflateBytes(makeColorProfile());
  const stream = table.put({ entries: '/N 3/Filter/FlateDecode', bytes: profile });
  const name = '(sRGB IEC61966-2.1)';
  return table.put(
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}/RegistryName(http://www.color.org)/DestOutputProfile ${stream}>>`,
  );
}
