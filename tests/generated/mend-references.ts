import type { Data } from '../../src/source/data.ts';
import { type Keys, ownName } from './make-plan.ts';

/**
 * Makes the references in a made plan lead somewhere, which no schema can say: each `see` names an appendix, and the
 * cells of each row fill the columns of its table; a word for phases has a phase that it is for.
 * @param makeAppendices for a plan that refers to one and has none
 */
export function mendReferences(plan: Keys, makeAppendices: () => Data, makeText: () => string): Keys {
  const asked = JSON.stringify(plan).includes('"see":');
  const appendices = (plan['appendices'] ?? (asked ? makeAppendices() : undefined)) as Keys[] | undefined;
  const named = appendices?.map((appendix, i) =>
    asked || 'id' in appendix ? { ...appendix, id: `phu-luc-${i + 1}` } : appendix,
  );
  return mend({ ...plan, ...(named && { appendices: named }) }, makeText) as Keys;
}

function mend(value: Data, makeText: () => string): Data {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => mend(item, makeText));
  const mended: Keys = {};
  for (const [key, child] of Object.entries(value)) mended[key] = mendKey(key, child, makeText);
  const { columns, header, rows } = mended;
  if (Array.isArray(columns) && Array.isArray(header))
    mended['header'] = header.map((row) => fillRow(row, columns.length));
  if (Array.isArray(columns) && Array.isArray(rows)) mended['rows'] = rows.map((row) => fillRow(row, columns.length));
  if ('called' in mended || 'time-label' in mended) mended['list'] = namePhases(mended, makeText);
  return mended;
}

/** A day that is named by id is one that there is. */
function mendKey(key: string, child: Data, makeText: () => string): Data {
  const name = (day: Data): Data =>
    typeof day === 'string' ? 'thanh-lap-dang' : 'id' in (day as Keys) ? { ...(day as Keys), id: 'nha-giao' } : day;
  if (key === 'see') return 'phu-luc-1';
  const mended = mend(child, makeText);
  if (key === 'anniversary') return name(mended);
  return key === 'anniversaries' && Array.isArray(mended) ? mended.map(name) : mended;
}

/** Phases of which one is called as all are, and one has a time, where a word for that is given. */
function namePhases(phases: Keys, makeText: () => string): Data {
  const [first, ...others] = phases['list'] as [Keys, ...Keys[]];
  const { name, ...rest } = first;
  const isTimed = (phase: Keys) => ['from', 'to', 'period'].some((key) => key in phase);
  const unnamed = 'called' in phases && name !== undefined ? { title: name, ...rest } : first;
  const period = 'time-label' in phases && !isTimed(first) && { period: makeText() };
  return [{ ...unnamed, ...period }, ...others];
}

/** The row with so many cells; merged ones only where they end with their row. */
function fillRow(row: Data, width: number): Data {
  if (Array.isArray(row)) return fillCells(row, width);
  const filled = { ...(row as Keys) };
  for (const key of ['cells', 'total']) if (Array.isArray(filled[key])) filled[key] = fillCells(filled[key], width);
  return filled;
}

function fillCells(cells: readonly Data[], width: number): Data[] {
  const filled = cells.slice(0, width).map((cell): Data => {
    if (typeof cell === 'string' || Array.isArray(cell)) return cell;
    return { ...cell, ...('columns' in cell && { columns: '1' }), ...('rows' in cell && { rows: '1' }) };
  });
  const rest = width - filled.length;
  const last = filled.at(-1)!;
  if (rest > 0 && typeof last === 'object' && !Array.isArray(last))
    return [...filled.slice(0, -1), { ...last, columns: String(rest + 1) }];
  return [...filled, ...Array<Data>(rest).fill('')];
}

/** A plan, or an office, that names a letterhead and signers of its office only where the office has them. */
export function chooseOwn(keys: Keys, office: Keys): Keys {
  const { letterhead, signature, ...rest } = keys;
  const inside = office['letterheads'] as { [name: string]: Keys } | undefined;
  const has = 'signers' in signersOf(office, letterhead === undefined ? undefined : inside);
  const choose = (signer: Data): Data => (typeof signer !== 'string' ? signer : has ? ownName : { title: signer });
  return {
    ...rest,
    ...('letterheads' in keys &&
      inside && { letterheads: { [ownName]: chooseOwn(inside[ownName]!, signersOf(office, inside)) } }),
    ...(letterhead !== undefined && inside && { letterhead: ownName }),
    ...(signature !== undefined && { signature: Array.isArray(signature) ? signature.map(choose) : choose(signature) }),
  };
}

/** The signers that the office has, under its letterhead if there is one. */
function signersOf({ signers }: Keys, letterheads: { [name: string]: Keys } | undefined): Keys {
  const own = letterheads?.[ownName]?.['signers'] ?? signers;
  return own === undefined ? {} : { signers: own };
}
