/**
 * The things that can be done together, found by halves: those that do not fit are few, so that few tries find them. The last
 * successful try is that of what is returned.
 * @param fits whether these, in their order, can be done together
 * @param tries most calls of `fits`; what was not tried by then is left out
 */
export function findFitting<Thing>(
  things: readonly Thing[],
  fits: (some: readonly Thing[]) => boolean,
  tries: number,
): readonly Thing[] {
  let left = tries;
  let taken: readonly Thing[] = [];
  const take = (some: readonly Thing[]): void => {
    if (some.length === 0 || left === 0) return;
    left -= 1;
    const together = [...taken, ...some];
    if (fits(together)) taken = together;
    else if (some.length > 1) {
      const half = some.length >> 1;
      take(some.slice(0, half));
      take(some.slice(half));
    }
  };
  take(things);
  return taken;
}
