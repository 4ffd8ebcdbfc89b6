import { createRequire } from 'node:module';
import type * as PdfLib from 'pdf-lib';

// The one door to pdf-lib. Its CommonJS build loads some 150 ms faster than its ESM build of 230 files
// (a cold process that writes one document: 194 ms against 347 ms).
const library = createRequire(import.meta.url)('pdf-lib') as typeof PdfLib;

export const { PDFContext, PDFHexString, PDFObject, PDFString } = library;
