import { deflateBytes } from './deflate.ts';
import { makeColorProfile } from './make-color-profile.ts';
import type { PdfObjects, Ref } from './open-objects.ts';
import { printDictionary } from './print-object.ts';

/** The same in every document, so made once. */
let profile: Uint8Array | undefined;

/** Says that DeviceRGB means sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(objects: PdfObjects): Ref {
  profile ??= deflateBytes(makeColorProfile());
  return objects.put(
    printDictionary({
      Type: '/OutputIntent',
      S: '/GTS_PDFA1',
      OutputConditionIdentifier: '(sRGB IEC61966-2.1)',
      Info: '(sRGB IEC61966-2.1)',
      RegistryName: '(http://www.color.org)',
      DestOutputProfile: objects.putStream('/N 3/Filter/FlateDecode', profile),
    }),
  );
}
