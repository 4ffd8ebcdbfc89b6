import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const resolve = (name) => createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}.ttf`);

/** The font that every PDF peer uses, in the names of pdfmake. */
export const tinosFiles = {
  normal: resolve('400Regular/Tinos_400Regular'),
  bold: resolve('700Bold/Tinos_700Bold'),
  italics: resolve('400Regular_Italic/Tinos_400Regular_Italic'),
  bolditalics: resolve('700Bold_Italic/Tinos_700Bold_Italic'),
};

export const tinosFolders = Object.values(tinosFiles).map((file) => dirname(file));
