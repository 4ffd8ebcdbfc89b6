import { type StyleName, styleNames } from '../profile/profile.ts';
import type { WordStyleName } from '../word/word.ts';

/** The component of the form whose paragraph style this is; undefined for a style by other hands. */
export function formStyleOf(style: WordStyleName | undefined): StyleName | undefined {
  const name = style?.id.toLowerCase().replace(/-\d$/, '');
  return styleNames.find((one) => one === name);
}
