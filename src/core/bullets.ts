/** Signs that Word and others set before items, for a class of an expression; the private ones are those of Word's fonts. */
export const bullets = '•●○◦▪▫■□◆◇▶►▸▹▻❖➢➤➔‣⁃∙·\\ue000-\\uf8ff';

/** Dashes other than the hyphen of a keyboard, likewise. */
export const oddDashes = '―—–−‐‑‒';
