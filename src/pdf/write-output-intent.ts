import type { PDFContext, PDFRef } from 'pdf-lib';
import { deflateBytes } from './deflate.ts';
import { makeColorProfile } from './make-color-profile.ts';
import { PDFString } from './pdf-lib.ts';
import { putStream } from './written-object.ts';

/** The same in every document, so made once. */
let profile: Uint8Array | undefined;

/** Says that DeviceRGB means sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(context: PDFContext): PDFRef {
  profile ??= deflateBytes(makeColorProfile());
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      RegistryName: PDFString.of('http://www.color.org'),
      DestOutputProfile: putStream(context, '/N 3/Filter/FlateDecode', profile),
    }),
  );
}
